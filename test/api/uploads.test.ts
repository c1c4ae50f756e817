import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { request as httpRequest } from 'node:http';
import { after, before, beforeEach, describe, test } from 'node:test';
import { listFiles } from '../support/list-files.ts';
import { anUpload, aTinyWavFile } from '../support/make-recordings.ts';
import { answerOf, startTestApp, type TestApp } from '../support/start-test-app.ts';
import { waitUntil } from '../support/wait-until.ts';

const MAX_BYTES = 100_000;

let app: TestApp;
before(async () => {
  app = await startTestApp({ work: false, config: { maxUploadBytes: MAX_BYTES } });
});
after(() => app.close());
beforeEach(async () => {
  await app.db.query('delete from upload');
});

const put = async (query: string, init: RequestInit = {}) =>
  answerOf(await fetch(new URL(`uploads${query}`, app.url), { method: 'PUT', ...init }));

const staged = () => listFiles(app.config.dataFolder, 'uploads');

/** Nothing of a refused upload may stay: neither a file nor a row. */
async function nothingStays(before: readonly string[]): Promise<void> {
  await waitUntil('the staged file goes', async () => (await staged()).length === before.length);
  assert.deepEqual(await app.db.query('select * from upload'), []);
}

describe('PUT /uploads', () => {
  test('answers 201 with name, size and SHA-256', async () => {
    const bytes = aTinyWavFile(1);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const upload = await anUpload(app, bytes, 'a.wav');
    assert.deepEqual(upload, {
      uploadId: upload.uploadId,
      fileName: 'a.wav',
      byteCount: bytes.length,
      sha256,
    });
    const answer = await put('?fileName=a.wav', {
      body: Buffer.from(bytes),
      headers: { 'x-content-sha256': sha256.toUpperCase() },
    });
    assert.equal(answer.status, 201);
  });

  test('takes an empty body and a chunked one', async () => {
    assert.equal((await put('?fileName=empty.wav')).body.byteCount, 0);
    const chunked = await put('?fileName=chunked.wav', {
      body: new Blob(['abc', 'def']).stream(),
      duplex: 'half',
    } as RequestInit);
    assert.equal(chunked.status, 201);
    assert.equal(chunked.body.byteCount, 6);
    assert.equal(chunked.body.sha256, createHash('sha256').update('abcdef').digest('hex'));
  });

  test('takes a body of exactly the limit', async () => {
    assert.equal((await put('?fileName=a.wav', { body: Buffer.alloc(MAX_BYTES) })).status, 201);
  });

  test('keeps odd file names, without folders', async () => {
    for (const [given, kept] of [
      ['日本語 ファイル.wav', '日本語 ファイル.wav'],
      ['../../../etc/passwd', 'passwd'],
      ['C:\\Users\\me\\call.wav', 'call.wav'],
      ['a\'b"c;d%e<f>.wav', 'a\'b"c;d%e<f>.wav'],
      [' padded .wav ', 'padded .wav'],
      ['no ending', 'no ending'],
      ['.hidden', '.hidden'],
      ['😀.wav', '😀.wav'],
      ['x'.repeat(255), 'x'.repeat(255)],
    ] as const) {
      const upload = await anUpload(app, new Uint8Array(1), given);
      assert.equal(upload.fileName, kept);
    }
  });

  test('refuses names that are missing, doubled, empty, too long or have control characters', async () => {
    for (const query of [
      '',
      '?fileName=',
      '?fileName=%20',
      '?fileName=a/',
      '?fileName=a&fileName=b',
      '?fileName[a]=b',
      '?fileName=a%00b',
      '?fileName=a%0d%0aX-Evil:1',
      `?fileName=${'x'.repeat(256)}`,
    ]) {
      const { status, body } = await put(query, { body: 'x' });
      assert.equal(status, 400, query);
      assert.equal(body.error.code, 'BAD_USER_INPUT');
      assert.equal(body.error.field, 'fileName');
    }
  });
});

describe('an upload that is too large', () => {
  test('is refused by its announced length before it is read', async () => {
    const before = await staged();
    const { status, body } = await put('?fileName=a.wav', { body: Buffer.alloc(MAX_BYTES + 1) });
    assert.equal(status, 413);
    assert.deepEqual(
      [body.error.code, body.error.field, body.error.limit],
      ['UPLOAD_TOO_LARGE', 'Content-Length', MAX_BYTES],
    );
    assert.match(body.error.message, /100000 bytes/);
    await nothingStays(before);
  });

  test('is refused while it streams when no length was announced', async () => {
    const before = await staged();
    const body = new ReadableStream({
      start(controller) {
        for (let each = 0; each < 4; each++) controller.enqueue(new Uint8Array(30_000));
        controller.close();
      },
    });
    const answer = await put('?fileName=a.wav', { body, duplex: 'half' } as RequestInit);
    assert.equal(answer.status, 413, answer.text);
    assert.deepEqual([answer.body.error.code, answer.body.error.limit], ['UPLOAD_TOO_LARGE', MAX_BYTES]);
    await nothingStays(before);
  });

  test('is refused also when its sender never stops', async () => {
    const before = await staged();
    const sender = httpRequest(new URL('uploads?fileName=a.wav', app.url), { method: 'PUT' });
    const sending = setInterval(() => sender.write(Buffer.alloc(20_000)), 5);
    sender.on('error', () => undefined);
    try {
      const [response] = await once(sender, 'response');
      assert.equal(response.statusCode, 413);
    } finally {
      clearInterval(sending);
      sender.destroy();
    }
    await nothingStays(before);
  });
});

describe('a damaged upload', () => {
  test('whose bytes do not have the announced SHA-256 is refused', async () => {
    const before = await staged();
    const headers = { 'x-content-sha256': '0'.repeat(64) };
    const { status, body } = await put('?fileName=a.wav', { body: 'abc', headers });
    assert.equal(status, 400);
    assert.deepEqual([body.error.code, body.error.field], ['UPLOAD_CHECKSUM_MISMATCH', 'X-Content-SHA256']);
    await nothingStays(before);
  });

  test('whose announced SHA-256 is none is refused', async () => {
    const before = await staged();
    const { status, body } = await put('?fileName=a.wav', {
      body: 'abc',
      headers: { 'x-content-sha256': 'abc' },
    });
    assert.equal(status, 400);
    assert.equal(body.error.field, 'X-Content-SHA256');
    await nothingStays(before);
  });

  for (const announced of [true, false]) {
    test(`that breaks off leaves nothing behind (length ${announced ? 'announced' : 'not announced'})`, async () => {
      const before = await staged();
      const headers = announced ? { 'content-length': '50000' } : {};
      const sender = httpRequest(new URL('uploads?fileName=a.wav', app.url), { method: 'PUT', headers });
      sender.on('error', () => undefined);
      sender.write(Buffer.alloc(10_000));
      await waitUntil('the upload begins', async () => (await staged()).length > before.length);
      sender.destroy();
      await nothingStays(before);
      assert.equal((await put('?fileName=a.wav', { body: 'abc' })).status, 201);
    });
  }
});

test('an upload that nobody used within a day is swept at the next start, files without rows too', async () => {
  const { uploadId } = await anUpload(app, aTinyWavFile(3));
  const kept = await anUpload(app, aTinyWavFile(4));
  const headers = { 'tus-resumable': '1.0.0', 'upload-length': '9', 'upload-metadata': 'filename YQ==' };
  const begun = await fetch(new URL('uploads', app.url), { method: 'POST', headers });
  const unfinished = begun.headers.get('location')!.split('/').at(-1)!;
  assert.ok((await staged()).includes(unfinished));
  await app.db.query(`update upload set expires_at = now() - interval '1 s' where id = any ($1::uuid[])`, [
    [uploadId, unfinished],
  ]);
  const query = 'mutation ($id: ID!) { createAudioRecord(input: { uploadId: $id }) { created } }';
  const refusal = await app.refusal(query, { id: uploadId });
  assert.deepEqual([refusal.extensions.code, refusal.extensions.field], ['NOT_FOUND', 'input.uploadId']);
  const { dataFolder, databaseUrl } = app.config;
  await app.app.close();
  app = await startTestApp({ dataFolder, config: { databaseUrl, maxUploadBytes: MAX_BYTES } });
  const left = await staged();
  assert.ok(left.includes(kept.uploadId));
  assert.ok(!left.includes(uploadId));
  assert.ok(!left.includes(unfinished));
});

describe('DELETE /uploads/ID', () => {
  const remove = (id: string) => fetch(new URL(`uploads/${id}`, app.url), { method: 'DELETE' });

  test('forgets an upload with its file; a second time there is none', async () => {
    const before = await staged();
    const { uploadId } = await anUpload(app, aTinyWavFile(2), 'b.wav');
    assert.equal((await remove(uploadId)).status, 204);
    await nothingStays(before);
    const again = await remove(uploadId);
    assert.equal(again.status, 404);
    assert.equal(((await again.json()) as { error: { code: string } }).error.code, 'NOT_FOUND');
  });

  test('refuses what is no id', async () => {
    const refused = await remove('nonsense');
    assert.equal(refused.status, 400);
    assert.equal(((await refused.json()) as { error: { field: string } }).error.field, 'id');
  });
});
