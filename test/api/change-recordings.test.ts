import assert from 'node:assert/strict';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import {
  CopiesOfDocument,
  CreateAudioRecordDocument,
  DeleteRecordingDocument,
  RecordingFactsOfDocument,
  RetryIngestDocument,
  SoundsLikeDocument,
  UpdateRecordingDocument,
} from '../../src/client/generated/operations.ts';
import { listFiles } from '../support/list-files.ts';
import {
  anUpload,
  aReadyRecording,
  aRecording,
  aTinyWavFile,
  aWavFile,
  untilEnded,
} from '../support/make-recordings.ts';
import { startTestApp, type TestApp } from '../support/start-test-app.ts';
import { waitUntil } from '../support/wait-until.ts';

const tables = ['codes_chunk', 'anchor', 'posting_block', 'recording_histogram', 'frame_level'];

let app: TestApp;
before(async () => {
  app = await startTestApp();
});
after(() => app.close());

/** Rows of a recording in each table that has any. */
async function rowsOf(id: string): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const table of tables) {
    const [row] = await app.db.query<{ count: number }>(
      `select count(*)::int as count from ${table} where recording_id = $1::uuid`,
      [id],
    );
    if (row!.count > 0) counts[table] = row!.count;
  }
  const [row] = await app.db.query<{ count: number }>(
    'select count(*)::int as count from recording where id = $1::uuid',
    [id],
  );
  if (row!.count > 0) counts['recording'] = row!.count;
  return counts;
}

const originals = () => listFiles(app.config.dataFolder, 'originals');

describe('an update', () => {
  test('changes the fields given and leaves the others', async () => {
    const made = await aReadyRecording(app, {
      bytes: aTinyWavFile(1),
      title: 'Old',
      language: 'en',
      recordedAt: '2026-01-01T00:00:00Z',
      metadata: { a: 1, b: 2 },
    });
    const change = async (fields: object) =>
      (await app.execute(UpdateRecordingDocument, { input: { id: made.id, ...fields } })).updateAudioRecord
        .audioRecord;
    assert.deepEqual(await change({}), made);
    assert.deepEqual(await change({ title: 'New "\\ 新' }), { ...made, title: 'New "\\ 新' });
    const metadata = { c: { d: [1, null, 'x'] } };
    assert.deepEqual((await change({ metadata })).metadata, metadata);
    const cleared = await change({ title: null, language: null, recordedAt: null, metadata: null });
    assert.deepEqual(cleared, { ...made, title: null, language: null, recordedAt: null, metadata: {} });
    const { audioRecord } = await app.execute(RecordingFactsOfDocument, { id: made.id });
    assert.deepEqual(audioRecord, cleared);
  });
});

const derivedFilesOf = async (id: string) =>
  (await listFiles(app.config.dataFolder, 'derived')).filter((path) => path.includes(id));

describe('a deletion', () => {
  test('takes rows, files and hits away, and the same bytes can come again', async () => {
    const bytes = aWavFile({ seconds: 6, seed: 41 });
    const { id, urls } = await aReadyRecording(app, { bytes });
    const other = await aReadyRecording(app, { seconds: 6, seed: 42 });
    await (await fetch(new URL(urls.reconstruction, app.url))).arrayBuffer();
    assert.deepEqual(Object.keys(await rowsOf(id)).sort(), [...tables, 'recording'].sort());
    // Its pictures, and two pieces of its reconstruction.
    assert.equal((await derivedFilesOf(id)).length, 3);
    const { uploadId } = await anUpload(app, bytes);
    const found = await app.execute(CopiesOfDocument, { query: { uploadId } });
    assert.equal(found.findCopies.hits[0]?.recording.id, id);

    const { deleteAudioRecord } = await app.execute(DeleteRecordingDocument, { input: { id } });
    assert.equal(deleteAudioRecord.deletedId, id);
    assert.deepEqual(await rowsOf(id), {});
    assert.deepEqual(await derivedFilesOf(id), []);
    assert.equal((await originals()).filter((path) => path.includes(other.sha256)).length, 1);
    assert.equal((await app.execute(RecordingFactsOfDocument, { id })).audioRecord, null);
    const query = { uploadId };
    assert.deepEqual((await app.execute(CopiesOfDocument, { query })).findCopies.hits, []);
    const alike = await app.execute(SoundsLikeDocument, { query });
    assert.ok(alike.similarAudio.hits.every(({ recording }) => recording.id !== id));
    const again = await app.refusal(DeleteRecordingDocument, { input: { id } });
    assert.deepEqual([again.extensions.code, again.extensions.field], ['NOT_FOUND', 'input.id']);

    const { createAudioRecord } = await app.execute(CreateAudioRecordDocument, { input: { uploadId } });
    assert.equal(createAudioRecord.created, true);
    assert.notEqual(createAudioRecord.audioRecord.id, id);
    assert.equal((await untilEnded(app, createAudioRecord.audioRecord.id)).status, 'READY');
  });

  test('while the ingest runs ends it and leaves nothing', async () => {
    const id = await aRecording(app, { seconds: 240, seed: 43 });
    await waitUntil('a chunk is stored', async () => 'codes_chunk' in (await rowsOf(id)));
    await app.execute(DeleteRecordingDocument, { input: { id } });
    // The next one is worked on only when the thread is free again, or beside it: both ends must be clean.
    const next = await aReadyRecording(app, { bytes: aTinyWavFile(44) });
    assert.equal(next.ingest.attempt, 1);
    await waitUntil('its job has ended', async () => {
      const rows = await app.db.query(
        `select from pgboss.job where singleton_key = $1 and state in ('created', 'retry', 'active')`,
        [id],
      );
      return rows.length === 0;
    });
    assert.deepEqual(await rowsOf(id), {});
    assert.deepEqual(await listFiles(app.config.dataFolder, 'uploads'), []);
  });

  test('of a queued recording takes its job away', async () => {
    const idle = await startTestApp({ work: false });
    try {
      const id = await aRecording(idle, { bytes: aTinyWavFile(45) });
      await idle.execute(DeleteRecordingDocument, { input: { id } });
      const jobs = await idle.db.query<{ state: string }>(
        'select state from pgboss.job where singleton_key = $1',
        [id],
      );
      assert.deepEqual(jobs, []);
      assert.deepEqual(await listFiles(idle.config.dataFolder, 'originals'), []);
    } finally {
      await idle.close();
    }
  });

  test('beside creations of the same bytes never leaves a recording without its file', async () => {
    const bytes = aTinyWavFile(46);
    for (let round = 0; round < 5; round++) {
      const { id } = await aReadyRecording(app, { bytes });
      const { uploadId } = await anUpload(app, bytes);
      const [created] = await Promise.all([
        app.execute(CreateAudioRecordDocument, { input: { uploadId } }),
        app.execute(DeleteRecordingDocument, { input: { id } }),
      ]);
      const { audioRecord } = created.createAudioRecord;
      const left = await rowsOf(audioRecord.id);
      if (!('recording' in left)) continue;
      const { status, failure, urls } = await untilEnded(app, audioRecord.id);
      assert.equal(status, 'READY', JSON.stringify(failure));
      const original = await fetch(new URL(urls.original, app.url));
      assert.equal(original.status, 200);
      assert.equal((await original.arrayBuffer()).byteLength, bytes.length);
      await app.execute(DeleteRecordingDocument, { input: { id: audioRecord.id } });
    }
  });
});

describe('a retry', () => {
  test('queues a FAILED recording again, and it can become READY', async () => {
    const bytes = Buffer.from('only words, no sound');
    const failed = await untilEnded(app, await aRecording(app, { bytes, fileName: 'x.wav' }));
    assert.equal(failed.status, 'FAILED');
    assert.match(failed.failure!.code, /^AUDIO_/);
    assert.deepEqual(failed.ingest, { stage: 'failed', progress: failed.ingest.progress, attempt: 1 });
    const { retryIngest } = await app.execute(RetryIngestDocument, { input: { id: failed.id } });
    assert.equal(retryIngest.audioRecord.status, 'QUEUED');
    assert.equal(retryIngest.audioRecord.failure, null);
    const again = await untilEnded(app, failed.id);
    assert.equal(again.status, 'FAILED');
    // The reason is gone: its file is sound now.
    const [path] = (await originals()).filter((each) => each.endsWith(failed.sha256));
    await writeFile(join(app.config.dataFolder, 'originals', path!), aTinyWavFile(47));
    await app.execute(RetryIngestDocument, { input: { id: failed.id } });
    const ready = await untilEnded(app, failed.id);
    assert.equal(ready.status, 'READY');
    assert.equal(ready.failure, null);
  });

  test('happens by itself when the same bytes are sent again', async () => {
    const bytes = Buffer.from('other words, no sound either');
    const failed = await untilEnded(app, await aRecording(app, { bytes }));
    const { uploadId } = await anUpload(app, bytes);
    const { createAudioRecord } = await app.execute(CreateAudioRecordDocument, { input: { uploadId } });
    assert.equal(createAudioRecord.created, false);
    assert.equal(createAudioRecord.audioRecord.id, failed.id);
    assert.equal(createAudioRecord.audioRecord.status, 'QUEUED');
    assert.equal((await untilEnded(app, failed.id)).status, 'FAILED');
  });
});

test('files that no row knows are swept at the next start, others stay', async () => {
  const { id, sha256 } = await aReadyRecording(app, { bytes: aTinyWavFile(48) });
  const pending = await anUpload(app, aTinyWavFile(49));
  const { dataFolder, databaseUrl } = app.config;
  const workspace = '00000000-0000-7000-8000-000000000001';
  const orphan = 'ab'.repeat(32);
  await mkdir(join(dataFolder, 'originals', workspace, 'ab'), { recursive: true });
  await writeFile(join(dataFolder, 'originals', workspace, 'ab', orphan), 'left by a crash');
  const derived = join(dataFolder, 'derived', workspace, '01a202e1-11c0-7135-bffd-d5ecaba3c130');
  await mkdir(derived, { recursive: true });
  await writeFile(join(derived, 'reconstruction-0.f32'), 'left by a crash');
  await app.app.close();
  app = await startTestApp({ dataFolder, config: { databaseUrl } });
  const left = await originals();
  assert.ok(left.some((path) => path.endsWith(sha256)));
  assert.ok(!left.some((path) => path.endsWith(orphan)));
  assert.deepEqual(await derivedFilesOf('01a202e1-11c0-7135-bffd-d5ecaba3c130'), []);
  assert.deepEqual(await derivedFilesOf(id), [join(workspace, id, 'pictures')]);
  assert.deepEqual(await listFiles(dataFolder, 'uploads'), [pending.uploadId]);
  const { audioRecord } = await app.execute(RecordingFactsOfDocument, { id });
  assert.equal(audioRecord?.status, 'READY');
});
