import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { createClient } from 'graphql-ws';
import { ask, bearer, fetchRoute, makeKey, makeWorkspace } from '../support/access.ts';
import { aReadyRecording, aTinyWavFile } from '../support/make-recordings.ts';
import { startTestApp, type TestApp } from '../support/start-test-app.ts';
import { waitUntil } from '../support/wait-until.ts';

let app: TestApp;
let recordingId: string;
before(async () => {
  app = await startTestApp({ config: { urlLifetimeS: 60 } });
  recordingId = (await aReadyRecording(app, { bytes: aTinyWavFile(41) })).id;
});
after(() => app.close());

const viewer = '{ viewer { workspaceId scopes keyName } }';
const codeOf = (answer: { body: { errors?: { extensions: { code: string } }[] } }) =>
  answer.body.errors?.[0]?.extensions.code;

describe('before any key was made', () => {
  test('the local user may do everything, at the local addresses alone', async () => {
    const { body } = await app.post({ query: viewer });
    assert.deepEqual(body.data.viewer.scopes.toSorted(), ['ADMIN', 'CURATE', 'INGEST', 'OPERATOR', 'READ']);
    // A page that makes its own name point to 127.0.0.1 sends that name.
    const { request } = await import('node:http');
    const status = await new Promise<number>((resolve, reject) => {
      const asked = request(
        new URL('recordings', app.url),
        { headers: { host: 'evil.example' } },
        (response) => {
          response.resume();
          resolve(response.statusCode!);
        },
      );
      asked.on('error', reject).end();
    });
    assert.equal(status, 401);
  });

  test('a key that nobody made is refused all the same', async () => {
    const answer = await app.post({ query: viewer }, bearer('ph_aaaaaaaa_'.padEnd(55, 'x')));
    assert.equal(answer.status, 401);
    assert.equal(codeOf(answer), 'UNAUTHENTICATED');
  });
});

describe('keys', () => {
  let reader: { id: string; text: string };
  before(async () => {
    reader = await makeKey(app, ['READ']);
  });

  test('are needed once one was made', async () => {
    const answer = await app.post({ query: viewer });
    assert.equal(answer.status, 401);
    assert.match(answer.text, /Authorization: Bearer/);
  });

  test('say who asks; what they lack is named; what ADMIN includes is had', async () => {
    assert.deepEqual((await ask(app, reader.text, viewer)).viewer.scopes, ['READ']);
    const answer = await app.post(
      { query: `mutation { deleteAudioRecord(input: { id: "${recordingId}" }) { deletedId } }` },
      bearer(reader.text),
    );
    assert.equal(codeOf(answer), 'FORBIDDEN');
    assert.equal(answer.body.errors[0].extensions.scope, 'ADMIN');
    const admin = await makeKey(app, ['ADMIN']);
    assert.deepEqual((await ask(app, admin.text, viewer)).viewer.scopes.toSorted(), [
      'ADMIN',
      'CURATE',
      'INGEST',
      'READ',
    ]);
  });

  test('are stored hashed, listed without their secret, and their use is noted', async () => {
    const { apiKeys } = await ask(app, app.app.localKey, '{ apiKeys { id prefix name scopes lastUsedAt } }');
    const listed = apiKeys.find(({ id }: { id: string }) => id === reader.id);
    assert.ok(reader.text.startsWith(`${listed.prefix}_`));
    assert.ok(!JSON.stringify(apiKeys).includes(reader.text.slice(12)));
    await waitUntil('the use is noted', async () => {
      const rows = await app.db.query('select from api_key where id = $1 and last_used_at is not null', [
        reader.id,
      ]);
      return rows.length === 1;
    });
    const stored = JSON.stringify(await app.db.query('select t::text from api_key t'));
    assert.ok(!stored.includes(reader.text.slice(12)));
    assert.ok(!JSON.stringify(app.log).includes(reader.text.slice(12)));
  });

  test('expire', async () => {
    const key = await makeKey(app, ['READ'], { expiresAt: new Date(Date.now() + 2_500).toISOString() });
    assert.equal((await app.post({ query: viewer }, bearer(key.text))).status, 200);
    await waitUntil(
      'it expired',
      async () => (await app.post({ query: viewer }, bearer(key.text))).status === 401,
    );
  });

  test('that are revoked are refused at once', async () => {
    const key = await makeKey(app, ['READ']);
    await ask(app, key.text, viewer);
    await ask(app, app.app.localKey, `mutation { revokeApiKey(input: { id: "${key.id}" }) { revokedAt } }`);
    await waitUntil(
      'it is refused',
      async () => (await app.post({ query: viewer }, bearer(key.text))).status === 401,
      2_000,
    );
  });

  test('hand on no scope that their owner lacks', async () => {
    const admin = await makeKey(app, ['ADMIN']);
    const answer = await app.post(
      { query: 'mutation { createApiKey(input: { name: "x", scopes: [OPERATOR] }) { text } }' },
      bearer(admin.text),
    );
    assert.equal(codeOf(answer), 'FORBIDDEN');
  });
});

describe('signed addresses', () => {
  const urls = async (key: string) =>
    (await ask(app, key, `{ audioRecord(id: "${recordingId}") { urls { original codes } } }`)).audioRecord
      .urls;

  test('play without a key, also in ranges, and hold for their path and workspace alone', async () => {
    const { text } = await makeKey(app, ['READ']);
    const { original, codes } = await urls(text);
    assert.equal((await fetchRoute(app, original, { headers: { range: 'bytes=0-9' } })).status, 206);
    assert.equal((await fetchRoute(app, original.split('?')[0])).status, 401);
    const signature = original.split('?')[1];
    const other = await makeWorkspace(app, 'signed');
    for (const path of [
      `${codes.split('?')[0]}?${signature}`,
      `/recordings/${recordingId}/../${recordingId}/codes.npy?${signature}`,
      original.replace(/workspace=[^&]+/, `workspace=${other}`),
      original.replace(/expires=\d+/, 'expires=99999999999'),
      original.replace(/signature=[^&]+/, 'signature='),
    ]) {
      assert.equal((await fetchRoute(app, path)).status, 401, path);
    }
    assert.equal((await fetchRoute(app, original, { method: 'DELETE' })).status, 401);
  });

  test('end with the key that made them', async () => {
    const { id, text } = await makeKey(app, ['READ']);
    const { original } = await urls(text);
    assert.equal((await fetchRoute(app, original)).status, 200);
    await ask(app, app.app.localKey, `mutation { revokeApiKey(input: { id: "${id}" }) { id } }`);
    assert.equal((await fetchRoute(app, original)).status, 401);
  });

  test('end with their time', async () => {
    const end = new Date(Date.now() + 1_100);
    const { text } = await makeKey(app, ['READ'], { expiresAt: end.toISOString() });
    const { original } = await urls(text);
    await waitUntil('it expired', async () => (await fetchRoute(app, original)).status === 401, 5_000);
  });

  test('are made for plain paths of this server', async () => {
    const { text } = await makeKey(app, ['READ']);
    const sign = (path: string) =>
      app.post(
        { query: 'query ($path: String!) { signedPath(path: $path) }', variables: { path } },
        bearer(text),
      );
    for (const path of ['/graphql', '//evil.example', 'x', '/a/../b', '/a?b=c', '/%2e%2e/a', '/a%2fb']) {
      assert.equal(codeOf(await sign(path)), 'BAD_USER_INPUT', path);
    }
    const { body } = await sign('/views/histogram.ndjson');
    assert.equal((await fetchRoute(app, body.data.signedPath)).status, 200);
  });
});

describe('subscriptions', () => {
  const connect = (key: string | null) => {
    let closed: { code?: number } | null = null;
    const client = createClient({
      url: `${app.url.replace('http', 'ws')}graphql`,
      retryAttempts: 0,
      lazy: false,
      onNonLazyError: () => undefined,
      ...(key && { connectionParams: { authorization: `Bearer ${key}` } }),
      on: {
        closed: (event) => {
          closed = event as { code?: number };
        },
      },
    });
    let isOpen = false;
    client.on('connected', () => {
      isOpen = true;
    });
    return { client, closed: () => closed, isOpen: () => isOpen };
  };

  test('need a key, and end when it is revoked, over either way', async () => {
    const stranger = connect(null);
    await waitUntil('refused', () => stranger.closed()?.code === 4_401);
    const { id, text } = await makeKey(app, ['READ']);
    const known = connect(text);
    await waitUntil('connected', known.isOpen);
    assert.equal((await fetchRoute(app, '/events')).status, 401);
    const stream = await fetch(new URL('events', app.url), { headers: bearer(text) });
    assert.equal(stream.status, 200);
    await ask(app, app.app.localKey, `mutation { revokeApiKey(input: { id: "${id}" }) { id } }`);
    await waitUntil('closed', () => known.closed()?.code === 4_401);
    assert.match(await stream.text(), /retry/);
    await stranger.client.dispose();
    await known.client.dispose();
  });

  test('end when the key expires, and show one workspace alone', async () => {
    const workspaceId = await makeWorkspace(app, 'watching');
    const expiresAt = new Date(Date.now() + 1_500).toISOString();
    const { text } = await makeKey(app, ['READ'], { workspaceId, expiresAt });
    const stream = await fetch(new URL('events', app.url), { headers: bearer(text) });
    await ask(
      app,
      app.app.localKey,
      `mutation { updateAudioRecord(input: { id: "${recordingId}", title: "T" }) { audioRecord { id } } }`,
    );
    assert.ok(!(await stream.text()).includes(recordingId));
  });
});
