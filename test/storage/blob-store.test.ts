import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { appendFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { after, before, describe, test } from 'node:test';
import type { BlobStore } from '../../src/storage/blob-store.ts';
import { MissingObject } from '../../src/storage/object-store.ts';
import { openBlobStore } from '../../src/storage/open-blob-store.ts';
import { StorageUnavailable } from '../../src/storage/storage-unavailable.ts';
import { type S3Server, skipWithoutS3, startS3Server } from '../support/s3-server.ts';

const workspaceId = '01900000-0000-7000-8000-000000000001';
const recordingId = '01900000-0000-7000-8000-000000000002';
const signal = new AbortController().signal;
const sha256Of = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const bytesOf = (path: string) => readFile(path);

async function gather(stream: AsyncIterable<Buffer>): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk);
  return Buffer.concat(chunks);
}

let server: S3Server;
const folders: string[] = [];
const closings: (() => void)[] = [];

/** One machine: a data folder of its own. */
async function machine(kind: 'folder' | 's3', folder?: string): Promise<BlobStore> {
  const dataFolder = folder ?? (await mkdtemp(join(tmpdir(), 'phonograph-blobs-')));
  folders.push(dataFolder);
  const s3 = kind === 's3' ? server.settings : null;
  const { blobs, close } = openBlobStore({ dataFolder, s3, cacheBytes: 1024 ** 2 });
  closings.push(close);
  return blobs;
}

async function upload(blobs: BlobStore, id: string, text: string) {
  const staged = await blobs.stage(id, Readable.from([Buffer.from(text)]), 1_000_000);
  await blobs.shareStaged(id);
  return staged.sha256;
}

after(async () => {
  for (const close of closings) close();
  for (const folder of folders) await rm(folder, { recursive: true, force: true });
});

for (const kind of ['folder', 's3'] as const) {
  describe(`files in ${kind === 's3' ? 'a bucket' : 'a folder'}`, {
    skip: kind === 's3' && skipWithoutS3(),
  }, () => {
    let here: BlobStore;
    /** Sees the same files, by another data folder where they do not lie in it. */
    let there: BlobStore;
    before(async () => {
      if (kind === 's3') server = await startS3Server();
      here = await machine(kind);
      there = await machine(kind, kind === 'folder' ? here.place : undefined);
    });
    after(async () => {
      if (kind === 's3') await server.stop();
    });

    test('an upload is read elsewhere, becomes an original, is streamed by ranges, and is deleted everywhere', async () => {
      const sha256 = await upload(here, 'u1', 'the sound of a bell');
      assert.equal(sha256, sha256Of(Buffer.from('the sound of a bell')));
      assert.equal(String(await there.readStaged('u1')), 'the sound of a bell');
      assert.deepEqual(await here.listStaged(0), ['u1']);
      assert.deepEqual(await here.listStaged(3_600), []);

      await there.keepOriginal(workspaceId, 'u1', sha256);
      // A transaction that runs again asks for it twice.
      await there.keepOriginal(workspaceId, 'u1', sha256);
      assert.deepEqual(await here.listStaged(0), []);
      assert.equal(String(await here.withOriginal(workspaceId, sha256, bytesOf)), 'the sound of a bell');
      assert.equal(String(await there.withOriginal(workspaceId, sha256, bytesOf)), 'the sound of a bell');
      const part = gather(here.readOriginal(workspaceId, sha256, { start: 4, end: 9 }, signal));
      assert.equal(String(await part), 'sound');
      const third = await machine(kind, kind === 'folder' ? here.place : undefined);
      const tail = gather(third.readOriginal(workspaceId, sha256, { start: 15, end: 19 }, signal));
      assert.equal(String(await tail), 'bell');
      assert.equal(
        (await gather(third.readOriginal(workspaceId, sha256, { start: 0, end: 0 }, signal))).length,
        0,
      );
      assert.deepEqual(await here.listOriginals(workspaceId), [sha256]);

      await there.removeOriginal(workspaceId, sha256);
      await there.removeOriginal(workspaceId, sha256);
      assert.deepEqual(await here.listOriginals(workspaceId), []);
      assert.equal(await here.hasOriginal(workspaceId, sha256), false);
      await here.tidy();
      await assert.rejects(here.withOriginal(workspaceId, sha256, bytesOf), MissingObject);
      await assert.rejects(
        gather(third.readOriginal(workspaceId, sha256, { start: 0, end: 3 }, signal)),
        MissingObject,
      );
    });

    test('equal bytes are one original, and the second upload goes', async () => {
      const sha256 = await upload(here, 'u2', 'once');
      await here.keepOriginal(workspaceId, 'u2', sha256);
      await upload(there, 'u3', 'once');
      await there.keepOriginal(workspaceId, 'u3', sha256);
      assert.deepEqual(await here.listOriginals(workspaceId), [sha256]);
      assert.deepEqual(await there.listStaged(0), []);
    });

    test('what is staged and not shared can be used where it arrived, and goes with its name', async () => {
      await here.stage('u4', Readable.from([Buffer.from('half')]), 100);
      assert.equal(String(await here.withStaged('u4', bytesOf)), 'half');
      assert.deepEqual(await here.listStaged(0), ['u4']);
      await here.removeStaged('u4');
      assert.deepEqual(await here.listStaged(0), []);
      await assert.rejects(here.withStaged('u4', bytesOf), MissingObject);
    });

    test('a clip outlives its upload', async () => {
      await upload(here, 'u5', 'ding');
      await there.keepClip(workspaceId, 'u5', 'c1');
      await here.removeStaged('u5');
      assert.equal(String(await here.withClip(workspaceId, 'c1', bytesOf)), 'ding');
      assert.deepEqual(await here.listClips(workspaceId, 0), ['c1']);
      assert.deepEqual(await here.listClips(workspaceId, 3_600), []);
      await there.removeClip(workspaceId, 'c1');
      await here.tidy();
      await assert.rejects(here.withClip(workspaceId, 'c1', bytesOf), MissingObject);
    });

    test('pictures take the place of older ones, decoded sound is forgotten alone, and all go with the recording', async () => {
      const draw = async (blobs: BlobStore, text: string) => {
        await writeFile(await blobs.preparePictures(workspaceId, recordingId), text);
        await blobs.keepPictures(workspaceId, recordingId);
        await blobs.keepPictures(workspaceId, recordingId);
      };
      await draw(here, 'first');
      assert.equal(String(await here.withPictures(workspaceId, recordingId, bytesOf)), 'first');
      await draw(here, 'second');
      assert.equal(String(await there.withPictures(workspaceId, recordingId, bytesOf)), 'second');
      assert.equal(String(await here.withPictures(workspaceId, recordingId, bytesOf)), 'second');

      const part = { workspaceId, recordingId, tokenizerId: 'some:tokenizer@1', index: 3 };
      assert.equal(await here.readDecoded(part), null);
      await here.keepDecoded(part, Buffer.from('pcm'));
      assert.equal(String(await here.readDecoded(part)), 'pcm');
      await here.removeDecoded(workspaceId, recordingId);
      assert.equal(await here.readDecoded(part), null);
      assert.equal(String(await here.withPictures(workspaceId, recordingId, bytesOf)), 'second');

      await here.keepDecoded(part, Buffer.from('pcm'));
      assert.deepEqual(await here.listDerived(workspaceId), [recordingId]);
      await here.removeDerived(workspaceId, recordingId);
      assert.deepEqual(await here.listDerived(workspaceId), []);
      assert.equal(await here.readDecoded(part), null);
      await assert.rejects(here.withPictures(workspaceId, recordingId, bytesOf), MissingObject);
    });

    test('an export is read where it was not written, an import where its upload did not arrive', async () => {
      const folder = await here.openTransfer(workspaceId, 't1');
      await appendFile(join(folder, 'export.ndjson.gz'), 'lines');
      await here.keepTransferFile(workspaceId, 't1', 'export.ndjson.gz');
      const read = there.readTransferFile(
        workspaceId,
        't1',
        'export.ndjson.gz',
        { start: 1, end: 4 },
        signal,
      );
      assert.equal(String(await gather(read)), 'ine');
      await there.removeTransfer(workspaceId, 't1');
      const gone = here.readTransferFile(workspaceId, 't1', 'export.ndjson.gz', { start: 0, end: 1 }, signal);
      await here.tidy();
      await assert.rejects(gather(gone), MissingObject);

      await upload(here, 'u6', 'rows');
      await here.keepImport(workspaceId, 'u6', 't2');
      assert.equal(String(await there.withImport(workspaceId, 't2', bytesOf)), 'rows');
    });

    test('a workspace goes whole, and no other', async () => {
      const other = '01900000-0000-7000-8000-0000000000ff';
      const sha256 = await upload(here, 'u7', 'of another');
      await here.keepOriginal(other, 'u7', sha256);
      await here.removeWorkspace(workspaceId);
      assert.deepEqual(await there.listOriginals(workspaceId), []);
      await there.tidy();
      await assert.rejects(there.withImport(workspaceId, 't2', bytesOf), MissingObject);
      assert.deepEqual(await there.listOriginals(other), [sha256]);
      await there.removeWorkspace(other);
      if (kind === 's3') assert.deepEqual(await server.keys(), []);
    });

    if (kind === 'folder') return;

    test('a bucket that does not answer is UNAVAILABLE, and answers again when it is back', async () => {
      const sha256 = await upload(here, 'u8', 'patience');
      await here.keepOriginal(workspaceId, 'u8', sha256);
      await server.shut();
      // What is here is used without it.
      assert.equal(String(await here.withOriginal(workspaceId, sha256, bytesOf)), 'patience');
      const refusals = await Promise.allSettled([
        there.withOriginal(workspaceId, sha256, bytesOf),
        there.hasOriginal(workspaceId, sha256),
        there.check(),
      ]);
      for (const refusal of refusals) {
        assert.ok(
          refusal.status === 'rejected' && refusal.reason instanceof StorageUnavailable,
          String(refusal),
        );
        const told = `${refusal.reason.message} ${refusal.reason.cause}`;
        assert.ok(!told.includes('secret'), told);
      }
      await server.open();
      await there.check();
      assert.equal(String(await there.withOriginal(workspaceId, sha256, bytesOf)), 'patience');
    });

    test('a bucket that is not there is no missing file', async () => {
      const dataFolder = await mkdtemp(join(tmpdir(), 'phonograph-blobs-'));
      folders.push(dataFolder);
      const s3 = { ...server.settings, bucket: 'nobody-made-it' };
      const { blobs, close } = openBlobStore({ dataFolder, s3, cacheBytes: 1024 ** 2 });
      closings.push(close);
      await assert.rejects(blobs.check(), (error: Error) => {
        assert.ok(error instanceof StorageUnavailable);
        assert.match(error.message, /refuses the service \(NoSuchBucket\)/);
        return true;
      });
    });
  });
}
