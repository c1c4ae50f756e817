import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { stat } from 'node:fs/promises';
import { type ClientRequest, request as httpRequest } from 'node:http';
import { type AddressInfo, connect, createServer } from 'node:net';
import { join } from 'node:path';
import { after, before, describe, type TestContext, test } from 'node:test';
import { CreateAudioRecordDocument } from '../../src/client/generated/operations.ts';
import { PhonographClient } from '../../src/client/phonograph-client.ts';
import { listFiles } from '../support/list-files.ts';
import { aTinyWavFile } from '../support/make-recordings.ts';
import { answerOf, startTestApp, type TestApp } from '../support/start-test-app.ts';
import { waitUntil } from '../support/wait-until.ts';

const MAX_BYTES = 4_000_000;

let app: TestApp;
before(async () => {
  app = await startTestApp({ work: false, config: { maxUploadBytes: MAX_BYTES } });
});
after(() => app.close());

const base64 = (text: string) => Buffer.from(text).toString('base64');
const sha256Of = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const bytesOf = (length: number) => Uint8Array.from({ length }, (_, each) => (each * each) >> 3);

const send = (method: string, place: string, headers: Record<string, string> = {}, body?: Uint8Array) =>
  fetch(new URL(place, app.url), {
    method,
    headers: { 'tus-resumable': '1.0.0', ...headers },
    ...(body && { body: body as Uint8Array<ArrayBuffer> }),
  });

async function begin(length: number, metadata = `filename ${base64('längs.wav')}`): Promise<string> {
  const response = await send('POST', '/uploads', {
    'upload-length': String(length),
    'upload-metadata': metadata,
  });
  assert.equal(response.status, 201, await response.text());
  return response.headers.get('location')!;
}

const part = (offset: number) => ({
  'content-type': 'application/offset+octet-stream',
  'upload-offset': String(offset),
});

/** A request that sends these bytes and then neither more nor an end. */
function sendAndHang(place: string, offset: number, length: number, bytes: Uint8Array): ClientRequest {
  const headers = { 'tus-resumable': '1.0.0', ...part(offset), 'content-length': String(length) };
  const sender = httpRequest(new URL(place, app.url), { method: 'PATCH', headers });
  sender.on('error', () => undefined);
  sender.write(bytes);
  return sender;
}

const fileOf = (place: string) => join(app.config.dataFolder, 'uploads', place.split('/').at(-1)!);
const hasBytes = (place: string, count: number) =>
  waitUntil('the bytes arrive', async () => (await stat(fileOf(place))).size >= count);

async function nothingStays(place: string): Promise<void> {
  const id = place.split('/').at(-1)!;
  assert.ok(!(await listFiles(app.config.dataFolder, 'uploads')).includes(id));
  assert.deepEqual(await app.db.query('select id from upload where id = $1::uuid', [id]), []);
  assert.equal((await send('HEAD', place)).status, 404);
}

test('an upload that was cut off goes on behind the last byte that came, and becomes a recording', async () => {
  const wav = aTinyWavFile(1, 48_000);
  const place = await begin(wav.length);
  const sender = sendAndHang(place, 0, wav.length, wav.subarray(0, 30_000));
  await hasBytes(place, 30_000);
  sender.destroy();
  const state = await send('HEAD', place);
  assert.equal(state.headers.get('upload-offset'), '30000');
  assert.equal(state.headers.get('upload-length'), String(wav.length));
  assert.equal(state.headers.get('cache-control'), 'no-store');
  assert.equal(state.headers.get('upload-metadata'), `filename ${base64('längs.wav')}`);

  const early = await answerOf(await send('GET', place));
  assert.deepEqual(
    [early.status, early.body.error.code, early.body.error.receivedByteCount],
    [409, 'CONFLICT', 30_000],
  );
  const middle = await send('PATCH', place, part(30_000), wav.subarray(30_000, 40_000));
  assert.deepEqual([middle.status, middle.headers.get('upload-offset')], [204, '40000']);
  assert.ok(Date.parse(middle.headers.get('upload-expires')!) > Date.now() + 23 * 3_600_000);
  const last = await send('PATCH', place, part(40_000), wav.subarray(40_000));
  assert.deepEqual([last.status, last.headers.get('upload-offset')], [204, String(wav.length)]);
  assert.equal(last.headers.get('upload-expires'), null);

  const uploadId = place.split('/').at(-1)!;
  const facts = { uploadId, fileName: 'längs.wav', byteCount: wav.length, sha256: sha256Of(wav) };
  assert.deepEqual((await answerOf(await send('GET', place))).body, facts);
  assert.equal((await send('HEAD', place)).headers.get('upload-offset'), String(wav.length));
  const { createAudioRecord } = await app.execute(CreateAudioRecordDocument, { input: { uploadId } });
  assert.equal(createAudioRecord.created, true);
  assert.equal((await send('HEAD', place)).status, 404);
});

describe('a refusal', () => {
  test('of what is announced names the header and the limit, and nothing is kept', async () => {
    const before = await listFiles(app.config.dataFolder, 'uploads');
    const name = `filename ${base64('a.wav')}`;
    const length = { 'upload-length': '5', 'upload-metadata': name };
    for (const [status, code, field, limit, headers] of [
      [
        413,
        'UPLOAD_TOO_LARGE',
        'Upload-Length',
        MAX_BYTES,
        { ...length, 'upload-length': String(MAX_BYTES + 1) },
      ],
      [400, 'BAD_USER_INPUT', 'Upload-Length', undefined, { ...length, 'upload-length': '-1' }],
      [
        400,
        'BAD_USER_INPUT',
        'Upload-Length',
        undefined,
        { 'upload-metadata': name, 'upload-defer-length': '1' },
      ],
      [400, 'BAD_USER_INPUT', 'Upload-Metadata.filename', undefined, { 'upload-length': '5' }],
      [400, 'BAD_USER_INPUT', 'Upload-Metadata', undefined, { ...length, 'upload-metadata': 'filename ä b' }],
      [
        400,
        'BAD_USER_INPUT',
        'fileName',
        255,
        { ...length, 'upload-metadata': `filename ${base64('a\nb')}` },
      ],
      [
        400,
        'BAD_USER_INPUT',
        'Upload-Metadata.sha256',
        undefined,
        { ...length, 'upload-metadata': `${name},sha256 ${base64('no')}` },
      ],
      [412, 'BAD_USER_INPUT', 'Tus-Resumable', undefined, { ...length, 'tus-resumable': '0.2.2' }],
    ] as const) {
      const { 'tus-resumable': version = '1.0.0', ...others } = headers as Record<string, string>;
      const answer = await answerOf(
        await send('POST', '/uploads', { ...encoded(others), 'tus-resumable': version }),
      );
      assert.equal(answer.status, status, answer.text);
      const { error } = answer.body;
      assert.deepEqual([error.code, error.field, error.limit], [code, field, limit]);
      assert.equal(error.requestId, answer.requestId);
    }
    assert.deepEqual(await listFiles(app.config.dataFolder, 'uploads'), before);
  });

  test('of bytes at another place, or of more than were announced, leaves the upload as it was', async () => {
    const place = await begin(10);
    await send('PATCH', place, part(0), bytesOf(4));
    for (const [offset, body, status, field, limit] of [
      [0, bytesOf(4), 409, 'Upload-Offset', 4],
      [5, bytesOf(4), 409, 'Upload-Offset', 4],
      [4, bytesOf(7), 413, 'Content-Length', 10],
    ] as const) {
      const answer = await answerOf(await send('PATCH', place, part(offset), body));
      assert.deepEqual(
        [answer.status, answer.body.error.field, answer.body.error.limit],
        [status, field, limit],
      );
    }
    const untyped = await answerOf(await send('PATCH', place, { 'upload-offset': '4' }, bytesOf(1)));
    assert.equal(untyped.body.error.field, 'Content-Type');
    assert.equal((await send('HEAD', place)).headers.get('upload-offset'), '4');
    assert.equal((await send('PATCH', place, part(4), bytesOf(6))).status, 204);
    assert.equal((await send('PATCH', place, part(10), bytesOf(1))).status, 409);
  });

  test('of bytes without the announced SHA-256 forgets them', async () => {
    const sha256 = sha256Of(bytesOf(11));
    const place = await begin(10, `filename ${base64('a')},sha256 ${base64(sha256.toUpperCase())}`);
    await send('PATCH', place, part(0), bytesOf(4));
    const { status, body } = await answerOf(await send('PATCH', place, part(4), bytesOf(6)));
    assert.deepEqual([status, body.error.code], [400, 'UPLOAD_CHECKSUM_MISMATCH']);
    await nothingStays(place);
  });
});

test('an upload of nothing is complete at once', async () => {
  const place = await begin(0);
  assert.equal((await answerOf(await send('GET', place))).body.sha256, sha256Of(new Uint8Array()));
});

test('who comes next ends a request that hangs, and goes on behind its bytes', async () => {
  const bytes = bytesOf(100_000);
  const place = await begin(bytes.length);
  const hanging = sendAndHang(place, 0, bytes.length, bytes.subarray(0, 40_000));
  await hasBytes(place, 40_000);
  assert.equal((await send('HEAD', place)).headers.get('upload-offset'), '40000');
  await waitUntil('the first request is over', () => hanging.destroyed);
  assert.equal((await send('PATCH', place, part(40_000), bytes.subarray(40_000))).status, 204);
  assert.equal((await answerOf(await send('GET', place))).body.sha256, sha256Of(bytes));
});

test('deleted while bytes come, it leaves neither file nor row', async () => {
  const place = await begin(100_000);
  const hanging = sendAndHang(place, 0, 100_000, bytesOf(50_000));
  await hasBytes(place, 50_000);
  assert.equal((await send('DELETE', place)).status, 204);
  await waitUntil('the request is over', () => hanging.destroyed);
  await nothingStays(place);
});

test('one that nobody went on with for a day is gone', async () => {
  const place = await begin(10);
  await send('PATCH', place, part(0), bytesOf(4));
  const id = place.split('/').at(-1)!;
  await app.db.query(`update upload set expires_at = now() - interval '1 s' where id = $1::uuid`, [id]);
  assert.equal((await send('HEAD', place)).status, 404);
  assert.equal((await send('PATCH', place, part(4), bytesOf(6))).status, 404);
});

/** An address in front of the server at which the first connections break after so many bytes each. */
async function brittle(context: TestContext, breaksAfter: number[]): Promise<string> {
  const proxy = createServer((socket) => {
    const server = connect(Number(new URL(app.url).port), '127.0.0.1');
    let left = breaksAfter.shift() ?? Number.POSITIVE_INFINITY;
    socket.on('data', (chunk) => {
      left -= chunk.length;
      server.write(chunk);
      if (left < 0) server.end(() => socket.destroy());
    });
    server.pipe(socket);
    for (const end of [socket, server]) end.on('error', () => undefined);
    server.on('close', () => socket.destroy());
    socket.on('close', () => server.destroy());
  }).listen(0, '127.0.0.1');
  await once(proxy, 'listening');
  context.after(() => proxy.close());
  return `http://127.0.0.1:${(proxy.address() as AddressInfo).port}/`;
}

test('the client brings a file through connections that break, and another client goes on', async (context) => {
  const bytes = bytesOf(3_000_000);
  const url = await brittle(context, [700_000, 700_000, 700_000]);
  const reported: number[] = [];
  const interrupted: string[] = [];
  const upload = await new PhonographClient(url).uploadResumable(new File([bytes], 'brüchig.wav'), {
    onProgress: (sent) => reported.push(sent),
    onInterrupted: ({ code }) => interrupted.push(code),
  });
  const { uploadId } = upload;
  assert.deepEqual(upload, {
    uploadId,
    fileName: 'brüchig.wav',
    byteCount: bytes.length,
    sha256: sha256Of(bytes),
  });
  assert.equal(reported.at(-1), bytes.length);
  assert.ok(interrupted.length > 0 && interrupted.every((code) => code === 'UNAVAILABLE'), `${interrupted}`);

  let begun: string | undefined;
  const stop = new AbortController();
  const first = app.client.uploadResumable(
    { name: 'b', size: bytes.length, open: () => slowly(bytes.subarray(0, 1_000_000)) },
    { onBegun: (id) => (begun = id), signal: stop.signal },
  );
  await waitUntil('it is begun', () => begun !== undefined);
  await hasBytes(begun!, 1_000_000);
  stop.abort();
  await assert.rejects(first, { name: 'AbortError' });
  const openedAt: number[] = [];
  const resumed = await new PhonographClient(app.url).uploadResumable(
    {
      name: 'b',
      size: bytes.length,
      open: () => assert.fail('it is not begun anew'),
      openAt(start) {
        openedAt.push(start);
        return whole(bytes.subarray(start));
      },
    },
    { uploadId: begun! },
  );
  assert.deepEqual([resumed.uploadId, resumed.sha256], [begun, sha256Of(bytes)]);
  assert.deepEqual(openedAt, [1_000_000]);

  const tooLarge = { name: 'c', size: MAX_BYTES + 1, open: () => whole(bytes) };
  await assert.rejects(app.client.uploadResumable(tooLarge), { code: 'UPLOAD_TOO_LARGE', limit: MAX_BYTES });
});

async function* whole(bytes: Uint8Array) {
  yield bytes;
}

/** Gives these bytes and never ends. */
async function* slowly(bytes: Uint8Array) {
  yield bytes;
  await new Promise(() => undefined);
}

/** Header values as fetch takes them. */
const encoded = (headers: Record<string, string>) =>
  Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name, Buffer.from(value).toString('latin1')]),
  );
