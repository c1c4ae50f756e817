import assert from 'node:assert/strict';
import { after, beforeEach, test } from 'node:test';
import type { Db } from '../../src/db/db.ts';
import { AppError } from '../../src/errors.ts';
import { createIngestService, createReindexService } from '../../src/features/ingest/index.ts';
import { insertRecording } from '../../src/features/recordings/create-recording.store.ts';
import { createSearchIndexService } from '../../src/features/search-index/index.ts';
import { LOCAL_WORKSPACE_ID } from '../../src/features/workspaces/index.ts';
import { newId } from '../../src/lib/uuid.ts';
import type { BlobStore } from '../../src/storage/blob-store.ts';
import type { AudioPool } from '../../src/workers/audio-pool.ts';
import type { TokenizerDescription } from '../../src/workers/audio-tasks.ts';
import { createTestDatabase } from '../support/test-database.ts';

/** More than a chunk: one is stored before the file was read to its end. */
const frameCount = 700;
const workspaceId = LOCAL_WORKSPACE_ID;
const db: Db = await createTestDatabase();
after(() => db.close());
beforeEach(async () => {
  await db.exec('delete from recording; delete from search_index');
});

const tokenizer = (name: string) =>
  ({
    id: `${name}@1`,
    name,
    histogramLayers: [0],
    decodeContextFrames: 4,
    settings: { name, folder: '', attention: 'window', cacheFolder: '' },
  }) as unknown as TokenizerDescription;

/** A process whose settings name a tokenizer; `duringFile` happens while it reads one. */
function aProcess(name: string, duringFile: (tokenizerName: string) => Promise<void> = async () => {}) {
  const queued: { readonly recordingId: string; readonly tokenizerId: string }[] = [];
  const tokenizers = {
    running: tokenizer(name),
    get: async (wanted: { readonly name: string }) => {
      if (wanted.name === 'gone') throw new AppError('MODEL_UNAVAILABLE', 'its weights are missing.');
      return tokenizer(wanted.name);
    },
  };
  const audio: Pick<AudioPool, 'tokenizeFile'> = {
    async tokenizeFile(_path, settings, handle) {
      const values = new Uint16Array(16 * frameCount);
      await handle({ kind: 'block', frameCount, values, levels: new Uint8Array(frameCount) });
      await duringFile(settings.name);
      return {
        sampleCount: frameCount * 1_920,
        peakDbfs: -1,
        speech: new Uint8Array(frameCount),
        warnings: [],
        pictures: null,
        stageMs: { decode: 1, pictures: 0, speech: 1, tokenize: 1 },
      };
    },
  };
  // Any file that is there will do: nobody reads it.
  const blobs = {
    withOriginal: (_: string, __: string, use: (path: string) => Promise<unknown>) =>
      use(import.meta.filename),
    removeDecoded: async () => {},
  } as unknown as BlobStore;
  const enqueueReindex = async (
    _tx: unknown,
    _workspace: string,
    recordingId: string,
    tokenizerId: string,
  ) => {
    queued.push({ recordingId, tokenizerId });
  };
  const nothing = async () => {};
  const searchIndex = createSearchIndexService({
    db,
    tokenizers,
    enqueueReindex,
    enqueuePlan: nothing,
    enqueueCleanup: nothing,
  });
  const stageTimes = { save: nothing };
  const ingest = createIngestService({ db, blobs, audio: audio as AudioPool, searchIndex, stageTimes });
  const reindex = createReindexService({
    db,
    blobs,
    audio: audio as AudioPool,
    tokenizers,
    searchIndex,
    stageTimes,
    enqueueReindex,
  });
  const { signal } = new AbortController();
  return {
    queued,
    searchIndex,
    ingest: (recordingId: string) => ingest.ingest({ workspaceId, recordingId, attempt: 1, signal }),
    plan: (tokenizerName: string) => reindex.plan(workspaceId, `${tokenizerName}@1`, signal),
    tokenizeAnew: (recordingId: string, tokenizerName: string) =>
      reindex.tokenizeAnew({ workspaceId, recordingId, tokenizerId: `${tokenizerName}@1` }, signal),
    cleanUp: () => reindex.cleanUp(workspaceId, signal),
  };
}

async function aQueuedRecording(): Promise<string> {
  const id = newId();
  const sha256 = id.replaceAll('-', '').repeat(2);
  await insertRecording(db, workspaceId, { id, fileName: 'a.wav', byteCount: 1, sha256 });
  return id;
}

async function aReadyRecording(made: ReturnType<typeof aProcess>): Promise<string> {
  const id = await aQueuedRecording();
  await made.ingest(id);
  return id;
}

const tokenizerOf = async (id: string) =>
  (
    await db.query<{ tokenizer_id: string }>('select tokenizer_id from recording where id = $1::uuid', [id])
  )[0]?.tokenizer_id;

const codesOf = async (id: string) => {
  const rows = await db.query<{ tokenizer_id: string }>(
    'select distinct tokenizer_id from codes_chunk where recording_id = $1::uuid order by 1',
    [id],
  );
  return rows.map((row) => row.tokenizer_id);
};

test('a search under which the index is switched is run once more, with the other tokenizer', async () => {
  await aReadyRecording(aProcess('old'));
  const made = aProcess('new');
  await made.searchIndex.reindex(workspaceId, false);
  await made.plan('new');
  const used: string[] = [];
  const answer = await made.searchIndex.whileActive(workspaceId, async ({ id }) => {
    used.push(id);
    if (used.length === 1) await made.tokenizeAnew(made.queued[0]!.recordingId, 'new');
    return id;
  });
  assert.deepEqual(used, ['old@1', 'new@1']);
  assert.equal(answer, 'new@1');
});

test('a recording that becomes READY while another index is built is queued for that', async () => {
  const made = aProcess('new');
  await aReadyRecording(aProcess('old'));
  await made.searchIndex.reindex(workspaceId, false);
  const id = await aReadyRecording(made);
  assert.equal(await tokenizerOf(id), 'old@1');
  assert.deepEqual(made.queued, [{ recordingId: id, tokenizerId: 'new@1' }]);
});

test('a recording whose ingest a switch overtakes is ingested for the new index', async () => {
  const known = await aReadyRecording(aProcess('old'));
  const used: string[] = [];
  const made = aProcess('new');
  await made.searchIndex.reindex(workspaceId, false);
  const slow = aProcess('new', async (name) => {
    if (used.push(name) === 1) await made.tokenizeAnew(known, 'new');
  });
  const id = await aReadyRecording(slow);
  assert.deepEqual(used, ['old', 'new']);
  assert.equal(await tokenizerOf(id), 'new@1');
  assert.deepEqual(await codesOf(id), ['new@1']);
});

test('a recording deleted in the middle of its work holds up nothing', async () => {
  const [kept, deleted] = [await aReadyRecording(aProcess('old')), await aReadyRecording(aProcess('old'))];
  const made = aProcess('new', async () => {
    await db.query('delete from recording where id = $1::uuid', [deleted]);
  });
  await made.searchIndex.reindex(workspaceId, false);
  await made.tokenizeAnew(deleted, 'new');
  assert.equal((await made.searchIndex.getStatus(workspaceId)).tokenizerId, 'old@1');
  await made.tokenizeAnew(kept, 'new');
  assert.equal((await made.searchIndex.getStatus(workspaceId)).tokenizerId, 'new@1');
});

test('a rebuild for a third tokenizer takes the place of an unfinished one', async () => {
  const ids = [await aReadyRecording(aProcess('old')), await aReadyRecording(aProcess('old'))];
  const second = aProcess('second');
  await second.searchIndex.reindex(workspaceId, false);
  await second.tokenizeAnew(ids[0]!, 'second');
  const third = aProcess('third');
  await third.searchIndex.reindex(workspaceId, false);
  await second.tokenizeAnew(ids[1]!, 'second');
  assert.deepEqual(await codesOf(ids[1]!), ['old@1'], 'a job of the rebuild given up does nothing');
  for (const id of ids) await third.tokenizeAnew(id, 'third');
  await third.cleanUp();
  for (const id of ids) {
    assert.equal(await tokenizerOf(id), 'third@1');
    assert.deepEqual(await codesOf(id), ['third@1']);
  }
});

test('codes deleted under their work do not count as complete', async () => {
  const id = await aReadyRecording(aProcess('old'));
  const made = aProcess('new', async () => {
    await db.query(`delete from codes_chunk where tokenizer_id = 'new@1'`);
  });
  await made.searchIndex.reindex(workspaceId, false);
  await assert.rejects(made.tokenizeAnew(id, 'new'), /deleted meanwhile/);
  assert.equal((await made.searchIndex.getStatus(workspaceId)).done, 0);
});

test('recordings that came while the tokenizer of the index was gone are added by it later', async () => {
  await aReadyRecording(aProcess('gone'));
  await db.query(`update search_index set tokenizer_name = 'gone'`);
  const fallback = aProcess('fallback');
  const id = await aReadyRecording(fallback);
  assert.equal(await tokenizerOf(id), 'fallback@1');
  await db.query(`update search_index set tokenizer_name = 'back', tokenizer_id = 'back@1'`);
  await db.query(`update recording_histogram set tokenizer_id = 'back@1' where recording_id <> $1::uuid`, [
    id,
  ]);
  const made = aProcess('back');
  await made.searchIndex.reindex(workspaceId, false);
  await made.plan('back');
  assert.deepEqual(made.queued, [{ recordingId: id, tokenizerId: 'back@1' }]);
  await made.tokenizeAnew(id, 'back');
  assert.equal(await tokenizerOf(id), 'back@1');
  const { total, done, buildingTokenizerId } = await made.searchIndex.getStatus(workspaceId);
  assert.deepEqual({ total, done, buildingTokenizerId }, { total: 2, done: 2, buildingTokenizerId: null });
});
