import assert from 'node:assert/strict';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { describe, test } from 'node:test';
import { readPulledRecord } from '../../../src/models/pulled-record.ts';
import { gitSha1, sendFile, sha256, startFaultServer } from './fault-server.ts';
import { aPull, origin, weights, weightsFile } from './pull-fixture.ts';

test('a model comes from its address at the hub, is verified and written down, and is not fetched again', async () => {
  const config = Buffer.from('{"some":"settings"}');
  const server = await startFaultServer((request, response) => {
    if (request.url?.endsWith('/config.json')) {
      sendFile(request, response, config, { etag: `"${gitSha1(config)}"` });
    } else sendFile(request, response, weights);
  });
  const files = [{ file: 'config.json', approximateBytes: 20 }, ...origin.files];
  const pull = await aPull(server.url);
  await pull.run({ origin: { ...origin, files } });
  assert.deepEqual(
    server.requests.map(({ url }) => url),
    ['/maker/some-model/resolve/abc123/config.json', '/maker/some-model/resolve/abc123/onnx/weights.bin'],
  );
  assert.deepEqual(new Uint8Array(await readFile(pull.path)), weights);
  const record = await readPulledRecord(pull.modelFolder);
  assert.deepEqual(
    record?.files.map(({ at: _, ...facts }) => facts),
    [
      {
        file: 'config.json',
        bytes: config.length,
        sha256: sha256(config),
        source: `${server.url}/maker/some-model/resolve/abc123/config.json`,
        checkedAgainst: "hub's git sha1",
      },
      {
        file: weightsFile,
        bytes: weights.length,
        sha256: sha256(weights),
        source: `${server.url}/maker/some-model/resolve/abc123/onnx/weights.bin`,
        checkedAgainst: "hub's sha256",
      },
    ],
  );
  assert.deepEqual(await readdir(dirname(pull.path)), ['weights.bin']);

  await pull.run({ origin: { ...origin, files } });
  assert.equal(server.requests.length, 2);
  assert.deepEqual(
    pull.events.slice(-2).map(({ event, file }) => [event, file]),
    [
      ['present', 'config.json'],
      ['present', weightsFile],
    ],
  );

  await writeFile(pull.path, weights.subarray(0, 99));
  await pull.run({ origin: { ...origin, files } });
  assert.equal(server.requests.length, 3);
  assert.deepEqual(new Uint8Array(await readFile(pull.path)), weights);
});

test('progress adds up to the size', async () => {
  const server = await startFaultServer((request, response) => sendFile(request, response, weights));
  const pull = await aPull(server.url);
  await pull.run();
  const received = pull.events.flatMap((event) => (event.event === 'progress' ? [event.receivedBytes] : []));
  assert.deepEqual(
    received,
    received.toSorted((a, b) => a - b),
  );
  assert.equal(received.at(-1), weights.length);
});

describe('a checksum that is wrong', () => {
  for (const [what, headers, publishedSha256] of [
    ["the hub's SHA-256", { 'x-linked-etag': `"${sha256(Buffer.from('other'))}"` }, undefined],
    ["the hub's git hash", { etag: `"${gitSha1(Buffer.from('other'))}"` }, undefined],
    ['the published one', {}, sha256(Buffer.from('other'))],
  ] as const) {
    test(`against ${what}: fetched twice, then refused, and nothing stays`, async () => {
      const server = await startFaultServer((request, response) =>
        sendFile(request, response, weights, { headers }),
      );
      const pull = await aPull(server.url);
      const files = [{ ...origin.files[0]!, ...(publishedSha256 && { publishedSha256 }) }];
      await assert.rejects(pull.run({ origin: { ...origin, files } }), {
        code: 'MODEL_UNAVAILABLE',
        message: /the checksum is wrong/,
      });
      assert.equal(server.requests.length, 2);
      assert.deepEqual(await readdir(dirname(pull.path)), []);
      assert.equal(await readPulledRecord(pull.modelFolder), null);
    });
  }

  test('a block hash of the storage server is not taken for one', async () => {
    const storage = await startFaultServer((request, response) =>
      sendFile(request, response, weights, { etag: `"${sha256(Buffer.from('blocks'))}"` }),
    );
    const hub = await startFaultServer((_, response) =>
      response
        .writeHead(302, { location: `${storage.url}/blob`, 'x-linked-etag': `"${sha256(weights)}"` })
        .end(),
    );
    const pull = await aPull(hub.url);
    await pull.run();
    assert.equal((await readPulledRecord(pull.modelFolder))?.files[0]?.checkedAgainst, "hub's sha256");
  });
});

test('a size other than the hub announced is refused', async () => {
  const server = await startFaultServer((request, response) =>
    sendFile(request, response, weights, { headers: { 'x-linked-size': '123' } }),
  );
  await assert.rejects((await aPull(server.url)).run(), {
    code: 'UNAVAILABLE',
    message: /sends 200000 bytes where the hub announces 123/,
  });
});

test('two pulls of one model at once: the second is told', async () => {
  let release = () => {};
  const reached = Promise.withResolvers<void>();
  const server = await startFaultServer((request, response) => {
    release = () => sendFile(request, response, weights);
    reached.resolve();
  });
  const pull = await aPull(server.url);
  const first = pull.run();
  await reached.promise;
  await assert.rejects(pull.run(), { code: 'CONFLICT', message: /Another process is writing/ });
  release();
  await first;
  assert.deepEqual(new Uint8Array(await readFile(join(pull.modelFolder, weightsFile))), weights);
});
