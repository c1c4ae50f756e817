import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Config } from '../../src/config.ts';
import { answerOf, startTestApp, type TestApp } from '../support/start-test-app.ts';

let app: TestApp;
before(async () => {
  app = await startTestApp({ work: false, config: { logLevel: 'debug' } satisfies Partial<Config> });
});
after(() => app.close());

/** Words that only the inside of the house knows. */
const internals =
  /\bat .+:\d+:\d+|node_modules|\/src\/|\.ts\b|select |pg_|PGlite|stacktrace|originalError|SQLSTATE/i;

const fetchAt = async (path: string, init: RequestInit = {}) => {
  const answer = await answerOf(await fetch(new URL(path, app.url), init));
  assert.doesNotMatch(answer.text, internals);
  return answer;
};

describe('a request that cannot be understood', () => {
  const deepList = `{"a":${'['.repeat(20_000)}${']'.repeat(20_000)}}`;
  const listWith = (metadata: string) =>
    `{"query":"query ($f: AudioRecordFilter) { audioRecords(filter: $f) { nodes { id } } }","variables":{"f":{"metadata":${metadata}}}}`;
  const fields = Array.from({ length: 12_000 }, (_, index) => `a${index}: __typename`).join(' ');
  const chain = (levels: number) =>
    `{ __schema { types { ${'ofType { '.repeat(levels)} name ${'}'.repeat(levels)} } } }`;
  const bad: readonly (readonly [what: string, body: string | object, status: number, code: RegExp])[] = [
    ['no JSON', 'query { system { version } }', 400, /BAD_USER_INPUT/],
    ['JSON cut off', '{"query": "{ system', 400, /BAD_USER_INPUT/],
    ['an empty body', '', 400, /BAD/],
    ['a number', '5', 400, /BAD/],
    ['no query', {}, 400, /BAD/],
    ['an empty query', { query: '' }, 400, /BAD/],
    ['a query that is no text', { query: { a: 1 } }, 400, /BAD/],
    ['variables that are no object', { query: '{ system { version } }', variables: 'x' }, 400, /BAD/],
    ['a batch', [{ query: '{ system { version } }' }], 400, /BAD/],
    ['a syntax error', { query: '{ system { version ' }, 400, /GRAPHQL_PARSE_FAILED/],
    ['an unknown field', { query: '{ system { password } }' }, 400, /GRAPHQL_VALIDATION_FAILED/],
    [
      'an unknown argument',
      { query: '{ audioRecords(limit: 1) { nodes { id } } }' },
      400,
      /GRAPHQL_VALIDATION_FAILED/,
    ],
    [
      'a subscription',
      { query: 'subscription { events { type } }' },
      400,
      /BAD_USER_INPUT.*WebSocket|WebSocket.*BAD_USER_INPUT/,
    ],
    ['a field without selection', { query: '{ system }' }, 400, /GRAPHQL_VALIDATION_FAILED/],
    [
      'an unknown operation',
      { query: 'query A { system { version } }', operationName: 'B' },
      400,
      /OPERATION_RESOLUTION_FAILURE|BAD/,
    ],
    ['a document too large', { query: `{ ${fields} }` }, 400, /QUERY_TOO_EXPENSIVE/],
    ['a document too deep', { query: chain(2_400) }, 400, /QUERY_TOO_EXPENSIVE/],
    ['braces without end', { query: '{a'.repeat(4_900) }, 400, /QUERY_TOO_EXPENSIVE/],
    [
      'fragments in a circle',
      { query: '{ ...A } fragment A on Query { ...B } fragment B on Query { ...A }' },
      400,
      /GRAPHQL_VALIDATION_FAILED/,
    ],
    ['metadata deep enough to overflow a stack', listWith(deepList), 200, /BAD_USER_INPUT/],
    ['a body too large', JSON.stringify({ query: `#${'x'.repeat(1_100_000)}` }), 413, /UPLOAD_TOO_LARGE/],
  ];
  for (const [what, body, status, code] of bad) {
    test(`${what} is refused without internals`, async () => {
      const startedAt = performance.now();
      const answer = await app.post(body);
      assert.equal(answer.status, status, answer.text.slice(0, 500));
      assert.doesNotMatch(answer.text, internals);
      assert.match(answer.text, code);
      assert.ok(answer.requestId);
      assert.ok(answer.text.length < 10_000, `an answer of ${answer.text.length} characters`);
      assert.ok(performance.now() - startedAt < 10_000);
    });
  }

  test('and the server goes on', async () => {
    const { body } = await app.post({ query: '{ system { version } }' });
    assert.match(body.data.system.version, /^\d/);
  });
});

describe('a request that a foreign page could make a browser send', () => {
  const query = '{ system { version } }';
  test('by GET is refused', async () => {
    const answer = await fetchAt(`graphql?query=${encodeURIComponent(query)}`);
    assert.equal(answer.status, 400);
    assert.match(answer.text, /CSRF/i);
    assert.equal(answer.body.errors[0].extensions.requestId, answer.requestId);
  });

  test('a mutation by GET is refused even with a header', async () => {
    const mutation = 'mutation { deleteAudioRecord(input: { id: "x" }) { deletedId } }';
    const answer = await fetchAt(`graphql?query=${encodeURIComponent(mutation)}`, {
      headers: { 'apollo-require-preflight': 'yes' },
    });
    assert.equal(answer.status, 405);
  });

  for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x']) {
    test(`with ${type} is refused`, async () => {
      for (const body of [JSON.stringify({ query }), `query=${encodeURIComponent(query)}`]) {
        const answer = await fetchAt('graphql', { method: 'POST', headers: { 'content-type': type }, body });
        assert.ok(answer.status >= 400 && answer.status < 500, `${answer.status} ${answer.text}`);
        assert.doesNotMatch(answer.text, /"data"/);
      }
    });
  }

  test('without a content type is refused', async () => {
    const answer = await fetchAt('graphql', { method: 'POST', body: new Blob([JSON.stringify({ query })]) });
    assert.ok(answer.status >= 400 && answer.status < 500, `${answer.status} ${answer.text}`);
  });

  test('the answers allow no other origin to read them', async () => {
    const response = await fetch(new URL('graphql', app.url), {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: 'https://elsewhere.example' },
      body: JSON.stringify({ query }),
    });
    assert.equal(response.headers.get('access-control-allow-origin'), null);
    assert.equal(response.headers.get('x-content-type-options'), 'nosniff');
    assert.equal(response.headers.get('x-powered-by'), null);
    await response.arrayBuffer();
  });
});

describe('a request id', () => {
  const query = '{ audioRecord(id: "x") { id } }';
  test('of the caller is echoed in header and errors', async () => {
    const answer = await app.post({ query }, { 'x-request-id': 'call-7:retry.2' });
    assert.equal(answer.requestId, 'call-7:retry.2');
    assert.equal(answer.body.errors[0].extensions.requestId, 'call-7:retry.2');
    const missing = await fetchAt('recordings/x/original', { headers: { 'x-request-id': 'abc' } });
    assert.equal(missing.requestId, 'abc');
    assert.equal(missing.body.error.requestId, 'abc');
  });

  test('that is missing or odd is made', async () => {
    for (const odd of ['', 'a b', 'x'.repeat(101), '{"a":1}']) {
      const answer = await app.post({ query }, { 'x-request-id': odd });
      assert.match(answer.requestId!, /^[0-9a-f-]{36}$/);
      assert.equal(answer.body.errors[0].extensions.requestId, answer.requestId);
    }
  });

  test('is in errors that arise before any resolver', async () => {
    for (const broken of [
      '{ system { password } }',
      '{ system',
      'query ($a: Int!) { audioRecords(first: $a) { nodes { id } } }',
    ]) {
      const answer = await app.post({ query: broken });
      assert.equal(answer.body.errors[0].extensions.requestId, answer.requestId, broken);
    }
  });
});

test('a defect is masked, and the log has its cause under the request id', async () => {
  const broken = await startTestApp({ work: false });
  try {
    // What nobody expects: a table is gone.
    await broken.db.exec('alter table recording rename to recording_elsewhere');
    const answer = await broken.post({ query: '{ audioRecords { nodes { id } } }' });
    const [error] = answer.body.errors;
    assert.equal(error.extensions.code, 'INTERNAL_SERVER_ERROR');
    assert.equal(error.extensions.requestId, answer.requestId);
    assert.doesNotMatch(answer.text, internals);
    assert.doesNotMatch(answer.text, /relation|recording_elsewhere|does not exist/);
    const logged = broken.log.filter(({ level }) => level === 'error');
    assert.equal(logged.length, 1);
    const facts = logged[0]!.facts as { requestId: string; error: Error };
    assert.equal(facts.requestId, answer.requestId);
    assert.match(facts.error.message, /recording/);

    const http = await answerOf(
      await fetch(new URL('recordings/00000000-0000-7000-8000-00000000dead/original', broken.url)),
    );
    assert.equal(http.status, 500);
    assert.equal(http.body.error.code, 'INTERNAL_SERVER_ERROR');
    assert.doesNotMatch(http.text, internals);
  } finally {
    await broken.close();
  }
});

describe('plain HTTP', () => {
  test('the root, health and readiness answer', async () => {
    assert.equal((await fetchAt('')).body.graphql, '/graphql');
    assert.deepEqual((await fetchAt('healthz')).body, { status: 'ok' });
    assert.equal((await fetchAt('readyz')).body.status, 'ready');
  });

  test('anything else is NOT_FOUND', async () => {
    for (const [path, method] of [
      ['nothing', 'GET'],
      ['graphql/../../etc/passwd', 'GET'],
      ['recordings', 'GET'],
      ['uploads', 'GET'],
      ['uploads/x/y', 'POST'],
      ['healthz', 'DELETE'],
    ] as const) {
      const answer = await fetchAt(path, { method });
      assert.equal(answer.status, 404, path);
      assert.equal(answer.body.error.code, 'NOT_FOUND');
    }
  });

  test('a path that cannot be decoded is BAD_USER_INPUT', async () => {
    const answer = await fetchAt('recordings/%E0%A4%A/original');
    assert.equal(answer.status, 400);
    assert.equal(answer.body.error.code, 'BAD_USER_INPUT');
  });
});

test('no cache keeps an answer, whether it is one or a refusal', async () => {
  for (const query of [
    '{ system { version } }',
    '{ audioRecords(first: 5000) { nodes { id } } }',
    '{ nothing }',
  ]) {
    const response = await fetch(new URL('graphql', app.url), {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query }),
    });
    await response.body?.cancel();
    assert.equal(response.headers.get('cache-control'), 'no-store', query);
  }
});
