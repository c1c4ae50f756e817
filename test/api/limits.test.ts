import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { WebSocket } from 'ws';
import { hostileDocuments } from '../../src/bench/hostile-documents.ts';
import { jobsAreDone } from '../support/jobs-are-done.ts';
import { aReadyRecording, aTinyWavFile } from '../support/make-recordings.ts';
import { answerOf, startTestApp, type TestApp } from '../support/start-test-app.ts';
import { statementsWhile } from '../support/statements-while.ts';

const maxQueryCost = 3_000;
const requestsPerMinute = 400;
let app: TestApp;
let recordingId: string;
before(async () => {
  app = await startTestApp({
    config: {
      limits: { maxQueryCost, timeoutS: 60, requestsPerMinute, concurrentSearches: 1 },
      corsOrigins: ['https://app.example.com'],
      introspection: false,
    },
  });
  recordingId = (await aReadyRecording(app, { bytes: aTinyWavFile(7, 48_000) })).id;
  await jobsAreDone(app);
});
after(() => app.close());

describe('a hostile request', () => {
  const lists =
    'query ($n: Int = 100) { audioRecords(first: $n) { nodes { anchors(first: $n) { nodes { index } } } } }';
  const refusals: readonly (readonly [what: string, body: object | string, code: string])[] = [
    ...hostileDocuments.map(({ what, query, refusal }) => [what, { query }, refusal.split(' ')[0]!] as const),
    ['huge lists', { query: lists }, 'QUERY_TOO_EXPENSIVE'],
    ['huge lists by variables', { query: lists, variables: { n: 2_147_483_647 } }, 'QUERY_TOO_EXPENSIVE'],
    [
      'many searches by sound',
      {
        query: `{ ${Array.from({ length: 11 }, (_, index) => `s${index}: findCopies(query: { uploadId: "x" }) { hits { startS } }`).join(' ')} }`,
      },
      'QUERY_TOO_EXPENSIVE',
    ],
    ['a megabyte that is no JSON', 'x'.repeat(1_000_000), 'BAD_USER_INPUT'],
    ['a batch', Array.from({ length: 1_000 }, () => ({ query: '{ system { version } }' })), 'BAD_REQUEST'],
    ['a question for the schema', { query: '{ __schema { types { name } } }' }, 'GRAPHQL_VALIDATION_FAILED'],
  ];

  test('is refused by its code and touches no database', async () => {
    const statements = await statementsWhile(app, async () => {
      for (const [what, body, code] of refusals) {
        const answer = await app.post(body);
        assert.equal(answer.status, 400, `${what}: ${answer.text.slice(0, 300)}`);
        const { errors, error } = answer.body;
        assert.equal((errors?.[0].extensions ?? error).code, code, `${what}: ${answer.text.slice(0, 300)}`);
        assert.equal((errors?.[0].extensions ?? error).requestId, answer.requestId, what);
      }
    });
    assert.deepEqual(statements, []);
  });

  test('of bytes that are no UTF-8 is refused, not guessed at', async () => {
    const text = Buffer.from('{"query":"{ audioRecord(id: \\"??\\") { id } }"}');
    text.set([0xc3, 0x28], text.indexOf('??'));
    const statements = await statementsWhile(app, async () => {
      const response = await fetch(new URL('graphql', app.url), {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: text,
      });
      assert.equal(response.status, 400);
      assert.match(await response.text(), /BAD_USER_INPUT.*UTF-8|UTF-8.*BAD_USER_INPUT/);
    });
    assert.deepEqual(statements, []);
  });

  test('for too much names cost and limit', async () => {
    const [error] = (await app.post({ query: lists, variables: { n: 90 } })).body.errors;
    assert.equal(error.extensions.cost, 1 + 90 * (2 + 90));
    assert.equal(error.extensions.limit, maxQueryCost);
    assert.match(error.message, /8281.*3000/);
  });
});

test('the cost is told on request, by header or extension, and only then', async () => {
  const query = '{ audioRecords(first: 8) { nodes { id } } }';
  const cost = { cost: 1 + 8, limit: maxQueryCost, inferences: 0 };
  assert.deepEqual((await app.post({ query }, { 'x-query-cost': '1' })).body.extensions.cost, cost);
  assert.deepEqual((await app.post({ query, extensions: { cost: true } })).body.extensions.cost, cost);
  assert.equal((await app.post({ query })).body.extensions, undefined);
});

test('searches by sound have a place each; who finds none is told when to come back', async () => {
  const query = `query ($id: ID!) { findCopies(query: { recording: { id: $id, startS: 0, endS: 1 } }) { hits { confidence } } }`;
  const responses = await Promise.all(
    Array.from({ length: 4 }, () =>
      fetch(new URL('graphql', app.url), {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query, variables: { id: recordingId } }),
      }),
    ),
  );
  const statuses = responses.map(({ status }) => status).sort();
  assert.ok(statuses[0] === 200 && statuses[3] === 429, `${statuses}`);
  const refused = responses.find(({ status }) => status === 429)!;
  const { code, retryAfterMs, limit } = (await answerOf(refused)).body.errors[0].extensions;
  assert.deepEqual({ code, limit }, { code: 'RATE_LIMITED', limit: 1 });
  assert.equal(Number(refused.headers.get('retry-after')), Math.ceil(retryAfterMs / 1_000));
  assert.equal((await app.post({ query, variables: { id: recordingId } })).status, 200);
});

test('only listed origins may read, and every answer carries the headers that keep browsers out', async () => {
  const at = (origin: string, init: RequestInit = {}) =>
    fetch(new URL('graphql', app.url), {
      method: 'OPTIONS',
      headers: {
        origin,
        'access-control-request-method': 'POST',
        'access-control-request-headers': 'content-type',
      },
      ...init,
    });
  const listed = await at('https://app.example.com');
  assert.equal(listed.headers.get('access-control-allow-origin'), 'https://app.example.com');
  assert.match(listed.headers.get('access-control-allow-headers') ?? '', /content-type/);
  for (const origin of ['https://evil.example.com', 'https://app.example.com.evil.net', 'null']) {
    assert.equal((await at(origin)).headers.get('access-control-allow-origin'), null, origin);
  }
  const { headers } = await fetch(new URL('graphql', app.url));
  assert.match(headers.get('content-security-policy') ?? '', /default-src 'none'/);
  assert.equal(headers.get('x-content-type-options'), 'nosniff');
  assert.equal(headers.get('x-powered-by'), null);
});

test('a page of a listed origin may subscribe, another may not', async () => {
  const connect = (origin: string) =>
    new Promise<string>((resolve) => {
      const socket = new WebSocket(app.url.replace(/^http/, 'ws').concat('graphql'), 'graphql-transport-ws', {
        origin,
      });
      socket.once('open', () => {
        socket.terminate();
        resolve('open');
      });
      socket.once('error', ({ message }) => resolve(message));
    });
  assert.equal(await connect('https://app.example.com'), 'open');
  assert.match(await connect('https://evil.example.com'), /403/);
});

test('who asks too often is refused with the time to wait, and health is not counted', async () => {
  const ask = () => fetch(new URL('graphql', app.url), { method: 'POST', body: '{}' });
  let refused: Response | null = null;
  for (let asked = 0; asked < 3 * requestsPerMinute && !refused; asked += 20) {
    const answers = await Promise.all(Array.from({ length: 20 }, ask));
    refused = answers.find(({ status }) => status === 429) ?? null;
  }
  assert.ok(refused, 'never refused');
  const { error } = (await answerOf(refused)).body;
  assert.equal(error.code, 'RATE_LIMITED');
  assert.equal(error.limit, requestsPerMinute);
  assert.ok(error.retryAfterMs > 0 && error.retryAfterMs <= 60_000 / requestsPerMinute);
  assert.equal(refused.headers.get('retry-after'), '1');
  assert.equal((await fetch(new URL('healthz', app.url))).status, 200);
});
