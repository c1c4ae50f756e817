import assert from 'node:assert/strict';
import { readFile, stat, writeFile } from 'node:fs/promises';
import { describe, test } from 'node:test';
import { readPartial } from '../../../src/models/partial-file.ts';
import type { PullEvent } from '../../../src/models/pull-events.ts';
import {
  type Answer,
  type FaultServer,
  type SendOptions,
  sendFile,
  sha256,
  startFaultServer,
} from './fault-server.ts';
import { aPull, type TestPull, weights } from './pull-fixture.ts';

const HALF = 100_000;
const other = weights.map((byte) => byte ^ 1);

const rangesOf = (server: FaultServer) => server.requests.map(({ headers }) => headers.range ?? null);
const contentOf = async (pull: TestPull) => new Uint8Array(await readFile(pull.path));

/** A cut that waits until the pull has kept the half: what was on the way only would be fetched again. */
function aCut() {
  const kept = Promise.withResolvers<void>();
  return {
    cut: { afterBytes: HALF, until: kept.promise },
    watch: (event: PullEvent) => {
      if (event.event === 'progress' && event.receivedBytes === HALF) kept.resolve();
    },
  };
}

/** A pull whose connection is cut in the middle, and which then gets whatever comes after. */
async function cutThen(after: Answer) {
  const { cut, watch } = aCut();
  const server = await startFaultServer((request, response, count) => {
    if (count === 1) sendFile(request, response, weights, { cut });
    else after(request, response, count);
  });
  return { server, pull: await aPull(server.url, watch) };
}

const sends =
  (content: Uint8Array, options?: SendOptions): Answer =>
  (request, response) =>
    sendFile(request, response, content, options);

test('a connection cut in the middle: the rest is asked for, and only the rest', async () => {
  const { server, pull } = await cutThen(sends(weights));
  await pull.run();
  assert.deepEqual(rangesOf(server), [null, `bytes=${HALF}-`]);
  assert.equal(server.requests[1]!.headers['if-range'], `"${sha256(weights)}"`);
  assert.deepEqual(await contentOf(pull), weights);
  const resumed = pull.events.filter(({ event }) => event === 'file' || event === 'retry');
  assert.deepEqual(
    resumed.map((event) => ('resumedAtByte' in event ? event.resumedAtByte : event.event)),
    [0, 'retry', HALF],
  );
});

test('a pull that was stopped goes on at the next call', async () => {
  const stop = new AbortController();
  const server = await startFaultServer((request, response, count) => {
    if (count > 1) sendFile(request, response, weights);
    else {
      response.writeHead(200, { etag: `"${sha256(weights)}"`, 'content-length': weights.length });
      response.write(weights.subarray(0, HALF));
    }
  });
  const pull = await aPull(server.url);
  const listener: Parameters<typeof pull.run>[0] = {
    signal: stop.signal,
    listener: (event) => {
      if (event.event === 'progress' && event.receivedBytes === HALF) stop.abort();
    },
  };
  await assert.rejects(pull.run(listener), { code: 'CANCELLED' });
  assert.equal((await readPartial(pull.path))?.bytes, HALF);
  await pull.run();
  assert.deepEqual(rangesOf(server), [null, `bytes=${HALF}-`]);
  assert.deepEqual(await contentOf(pull), weights);
});

test('a server that ignores ranges: from the beginning', async () => {
  const { server, pull } = await cutThen(sends(weights, { ignoresRange: true }));
  await pull.run();
  assert.equal(server.requests.length, 2);
  assert.deepEqual(await contentOf(pull), weights);
});

describe('a file that changed meanwhile comes whole and new', () => {
  test('from a server that compares If-Range', async () => {
    const { server, pull } = await cutThen(sends(other));
    await pull.run();
    assert.equal(server.requests.length, 2);
    assert.deepEqual(await contentOf(pull), other);
  });

  test('from a server that does not', async () => {
    const { server, pull } = await cutThen(sends(other, { ignoresIfRange: true }));
    await pull.run();
    assert.deepEqual(rangesOf(server), [null, `bytes=${HALF}-`, null]);
    assert.deepEqual(await contentOf(pull), other);
  });

  test('when already the redirect tells', async () => {
    let content = weights;
    const { cut, watch } = aCut();
    const storage = await startFaultServer((request, response, count) =>
      sendFile(request, response, content, count === 1 ? { cut } : { ignoresIfRange: true }),
    );
    const hub = await startFaultServer((_, response, count) => {
      if (count === 2) content = other;
      response.setHeader('x-linked-etag', `"${sha256(content)}"`);
      response.writeHead(302, { location: storage.url }).end();
    });
    const pull = await aPull(hub.url, watch);
    await pull.run();
    assert.deepEqual(rangesOf(storage), [null, null]);
    assert.deepEqual(await contentOf(pull), other);
  });
});

test('a server that sends another part than the one asked for: from the beginning', async () => {
  const { server, pull } = await cutThen((request, response, count) => {
    if (count === 2) {
      response.setHeader('content-range', `bytes 5-${weights.length - 1}/${weights.length}`);
      response.writeHead(206, { etag: `"${sha256(weights)}"` }).end(weights.subarray(5));
    } else sendFile(request, response, weights);
  });
  await pull.run();
  assert.deepEqual(rangesOf(server), [null, `bytes=${HALF}-`, null]);
  assert.deepEqual(await contentOf(pull), weights);
});

test('a part that was damaged on the disk is found by the checksum and fetched anew', async () => {
  const { server, pull } = await cutThen(sends(weights));
  await assert.rejects(pull.run({ maxFailures: 1 }), { code: 'UNAVAILABLE' });
  await writeFile(`${pull.path}.part`, Buffer.alloc(HALF));
  await pull.run();
  assert.deepEqual(rangesOf(server), [null, `bytes=${HALF}-`, null]);
  assert.deepEqual(await contentOf(pull), weights);
});

test('a part that is whole already needs its checksum only', async () => {
  const { pull } = await cutThen((_, response) =>
    response.writeHead(416, { 'content-range': `bytes */${weights.length}` }).end(),
  );
  await assert.rejects(pull.run({ maxFailures: 1 }), { code: 'UNAVAILABLE' });
  await writeFile(`${pull.path}.part`, weights);
  await pull.run();
  assert.equal((await stat(pull.path)).size, weights.length);
  assert.deepEqual(await contentOf(pull), weights);
});
