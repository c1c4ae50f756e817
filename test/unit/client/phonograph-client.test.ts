import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type TestContext, test } from 'node:test';
import { SystemStatusDocument } from '../../../src/client/generated/operations.ts';
import { PhonographClient } from '../../../src/client/phonograph-client.ts';
import { fixtureFile } from '../../support/audio-fixtures.ts';

/** A client of a server that answers as the handler says. */
async function clientOf(context: TestContext, handler: RequestListener): Promise<PhonographClient> {
  const server = createServer(handler).listen(0, '127.0.0.1');
  await once(server, 'listening');
  context.after(() => {
    server.closeAllConnections();
    server.close();
  });
  return new PhonographClient(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
}

test('the first error of an answer is thrown with its code and field', async (context) => {
  const extensions = { code: 'BAD_USER_INPUT', field: 'first' };
  const client = await clientOf(context, (_, response) => {
    response.end(JSON.stringify({ data: null, errors: [{ message: 'first is 0', extensions }] }));
  });
  await assert.rejects(client.request(SystemStatusDocument, {}), {
    code: 'BAD_USER_INPUT',
    field: 'first',
    message: 'first is 0',
  });
});

test('a server that is not there, hangs up or speaks no JSON is UNAVAILABLE', async (context) => {
  const nowhere = new PhonographClient('http://127.0.0.1:9/');
  await assert.rejects(nowhere.request(SystemStatusDocument, {}), { code: 'UNAVAILABLE' });
  const rude = await clientOf(context, (request) => request.socket.destroy());
  await assert.rejects(rude.request(SystemStatusDocument, {}), { code: 'UNAVAILABLE' });
  const proxy = await clientOf(context, (_, response) => {
    response.writeHead(502, { 'content-type': 'text/html' }).end('<h1>Bad gateway</h1>');
  });
  await assert.rejects(proxy.request(SystemStatusDocument, {}), { code: 'UNAVAILABLE' });
  const halfAnAnswer = await clientOf(context, (_, response) => {
    response.writeHead(200, { 'content-length': '1000' }).write('{"data":');
    setImmediate(() => response.destroy());
  });
  await assert.rejects(halfAnAnswer.request(SystemStatusDocument, {}), { code: 'UNAVAILABLE' });
});

test('an upload streams the file under its name and tells how far it is', async (context) => {
  const bytes = Buffer.alloc(200_000, 7);
  let received = 0;
  let asked = '';
  const client = await clientOf(context, async (request, response) => {
    asked = `${request.method} ${request.url} ${request.headers['content-length']}`;
    for await (const chunk of request) received += chunk.length;
    response.end(JSON.stringify({ uploadId: 'u', fileName: 'ü.wav', byteCount: received, sha256: '' }));
  });
  const path = await fixtureFile(context, 'ü.wav', bytes);
  const progress: number[] = [];
  const upload = await client.upload(path, { onProgress: (sent, total) => progress.push(sent / total) });
  assert.equal(upload.byteCount, bytes.length);
  assert.equal(asked, 'PUT /uploads?fileName=%C3%BC.wav 200000');
  assert.deepEqual(
    progress,
    progress.toSorted((a, b) => a - b),
  );
  assert.equal(progress.at(-1), 1);
});

test('an upload that is refused throws the code', async (context) => {
  const client = await clientOf(context, async (request, response) => {
    for await (const _ of request);
    response
      .writeHead(413)
      .end(JSON.stringify({ error: { code: 'UPLOAD_TOO_LARGE', message: 'too large' } }));
  });
  const path = await fixtureFile(context, 'a.wav', new Uint8Array(10));
  await assert.rejects(client.upload(path), { code: 'UPLOAD_TOO_LARGE', message: 'too large' });
});
