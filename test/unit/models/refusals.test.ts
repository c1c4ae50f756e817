import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { describe, test } from 'node:test';
import { AppError } from '../../../src/errors.ts';
import { explainDiskError } from '../../../src/models/disk-errors.ts';
import { parseRetryAfter } from '../../../src/models/transfer-failure.ts';
import { sendFile, sha256, startFaultServer } from './fault-server.ts';
import { aPull, weights } from './pull-fixture.ts';

const token = 'hf_very_secret';

/** The error of a pull that must fail. */
async function failureOf(pulled: Promise<unknown>): Promise<AppError> {
  const error = await pulled.then(
    () => assert.fail('the pull succeeded'),
    (reason: unknown) => reason,
  );
  assert.ok(error instanceof AppError, String(error));
  return error;
}

describe('refusals end the pull at the first request, with what to do', () => {
  for (const [status, withToken, expected] of [
    [404, false, /HTTP 404/],
    [401, false, /set HF_TOKEN/],
    [401, true, /refuses the token in HF_TOKEN/],
    [403, true, /refuses the token in HF_TOKEN/],
    [400, false, /unexpected answer, HTTP 400/],
  ] as const) {
    test(`HTTP ${status}${withToken ? ' with a token' : ''}`, async () => {
      const server = await startFaultServer((_, response) => response.writeHead(status).end());
      const pull = await aPull(server.url);
      const error = await failureOf(
        pull.run({ hub: { endpoint: server.url, token: withToken ? token : null } }),
      );
      assert.equal(error.code, 'MODEL_UNAVAILABLE');
      assert.match(error.message, expected);
      assert.ok(error.message.includes(`${server.url}/maker/some-model/resolve/abc123/onnx/weights.bin`));
      assert.ok(!error.message.includes(token));
      assert.equal(server.requests.length, 1);
      assert.equal(server.requests[0]!.headers.authorization, withToken ? `Bearer ${token}` : undefined);
    });
  }
});

describe('the token', () => {
  test('stays at the hub when the file lies elsewhere', async () => {
    const storage = await startFaultServer((request, response) => sendFile(request, response, weights));
    const hub = await startFaultServer((_, response) =>
      response
        .writeHead(302, { location: `${storage.url}/blob`, 'x-linked-etag': `"${sha256(weights)}"` })
        .end(),
    );
    const pull = await aPull(hub.url);
    await pull.run({ hub: { endpoint: hub.url, token } });
    assert.equal(hub.requests[0]!.headers.authorization, `Bearer ${token}`);
    assert.equal(storage.requests[0]!.headers.authorization, undefined);
    assert.ok(!JSON.stringify(pull.events).includes(token));
    assert.ok(!(await readFile(join(pull.modelFolder, 'pulled.json'), 'utf8')).includes(token));
  });

  test('goes along to another address of the hub', async () => {
    const hub = await startFaultServer((request, response, count) => {
      if (count === 1) response.writeHead(307, { location: '/renamed' }).end();
      else sendFile(request, response, weights);
    });
    await (await aPull(hub.url)).run({ hub: { endpoint: hub.url, token } });
    assert.equal(hub.requests[1]!.url, '/renamed');
    assert.equal(hub.requests[1]!.headers.authorization, `Bearer ${token}`);
  });
});

describe('what may pass is tried again', () => {
  test('429 after as long as the server asks for', async () => {
    const server = await startFaultServer((request, response, count) => {
      if (count === 1) response.writeHead(429, { 'retry-after': '7' }).end();
      else sendFile(request, response, weights);
    });
    const pull = await aPull(server.url);
    await pull.run();
    assert.deepEqual(pull.pausesMs, [7_000]);
  });

  test('503 after growing pauses, five times', async () => {
    const server = await startFaultServer((_, response) => response.writeHead(503).end());
    const pull = await aPull(server.url);
    const error = await failureOf(pull.run());
    assert.equal(error.code, 'UNAVAILABLE');
    assert.match(error.message, /failed 5 times in a row: the server has a problem \(HTTP 503\)/);
    assert.deepEqual(pull.pausesMs, [1_000, 2_000, 4_000, 8_000]);
    assert.equal(server.requests.length, 5);
  });

  test('but nobody waits an hour', async () => {
    const server = await startFaultServer((_, response) =>
      response.writeHead(429, { 'retry-after': '3600' }).end(),
    );
    const pull = await aPull(server.url);
    const error = await failureOf(pull.run());
    assert.match(error.message, /asks to wait 3600 s/);
    assert.deepEqual(pull.pausesMs, []);
  });

  test('a server that falls silent, before its answer or within it', async () => {
    const server = await startFaultServer((request, response, count) => {
      if (count === 2) {
        response.writeHead(200, { etag: `"${sha256(weights)}"`, 'content-length': weights.length });
        response.write(weights.subarray(0, 1_000));
      }
      if (count === 3) sendFile(request, response, weights);
    });
    const pull = await aPull(server.url);
    await pull.run({ silenceMs: 150 });
    assert.equal(server.requests[2]!.headers.range, 'bytes=1000-');
    const reasons = pull.events.flatMap((event) => (event.event === 'retry' ? [event.reason] : []));
    assert.deepEqual(reasons, Array(2).fill('the server was silent for 0.15 s'));
  });

  test('redirects in a circle, up to the bound', async () => {
    const server = await startFaultServer((_, response) => response.writeHead(302, { location: '/' }).end());
    const error = await failureOf((await aPull(server.url)).run({ maxFailures: 2 }));
    assert.match(error.message, /more than 5 redirects/);
    assert.equal(server.requests.length, 12);
  });
});

test('without a server the message says what to fetch, from where, and where to put it', async () => {
  const server = await startFaultServer((_, response) => response.destroy());
  const pull = await aPull(server.url);
  const error = await failureOf(pull.run());
  assert.equal(error.code, 'UNAVAILABLE');
  assert.match(error.message, /the connection was cut/);
  for (const part of [
    `${server.url}/maker/some-model/resolve/abc123/onnx/weights.bin`,
    `Put onnx/weights.bin into ${pull.modelFolder}`,
    'phonograph models verify some-model',
    '--from FOLDER',
    'HF_ENDPOINT',
  ]) {
    assert.ok(error.message.includes(part), `${part} is not in: ${error.message}`);
  }
});

test('a name that nobody knows is told as such', async () => {
  const pull = await aPull('http://nowhere.invalid');
  const error = await failureOf(pull.run());
  assert.match(error.message, /the name of the server (is not known here|cannot be looked up now)/);
});

describe('the disk', () => {
  test('too small: refused before anything is fetched', async () => {
    const server = await startFaultServer((_, response) =>
      response.writeHead(200, { 'content-length': '1000000000000000' }).flushHeaders(),
    );
    const error = await failureOf((await aPull(server.url)).run());
    assert.equal(error.code, 'UNAVAILABLE');
    assert.match(error.message, /free, 1000000000\.0 MB are needed/);
    assert.ok(!error.message.includes('Without a connection'));
    assert.equal(server.requests.length, 1);
  });

  test('full while it is written to', async () => {
    const full = await writeFile('/dev/full', 'x').catch((error: unknown) => error);
    const error = explainDiskError(full, '/models/some-model');
    assert.equal(error.message, 'Cannot write to /models/some-model: the disk is full.');
  });

  test('with a file where the folder should be', async () => {
    const pull = await aPull('http://127.0.0.1:1');
    await writeFile(dirname(pull.modelFolder).concat('/some-model'), 'a file');
    const error = await failureOf(pull.run());
    assert.equal(error.code, 'UNAVAILABLE');
    assert.match(error.message, /Cannot write to .*some-model: a file stands where the folder should be/);
  });
});

test('Retry-After is seconds or a date', () => {
  const now = Date.parse('2026-03-01T12:00:00Z');
  assert.equal(parseRetryAfter('120', now), 120_000);
  assert.equal(parseRetryAfter('Sun, 01 Mar 2026 12:00:30 GMT', now), 30_000);
  assert.equal(parseRetryAfter('Sun, 01 Mar 2026 11:00:00 GMT', now), 0);
  assert.equal(parseRetryAfter('soon', now), null);
  assert.equal(parseRetryAfter('', now), null);
  assert.equal(parseRetryAfter(null, now), null);
});
