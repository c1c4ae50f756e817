import assert from 'node:assert/strict';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { after, afterEach, before, beforeEach, describe, test } from 'node:test';
import {
  DeleteRecordingDocument,
  DeleteTranscriptDocument,
  ReindexDocument,
  SetTranscriptDocument,
  TextStateDocument,
  UpdateSegmentDocument,
} from '../../src/client/generated/operations.ts';
import { decodeVector } from '../../src/db/vectors.ts';
import { embedLexically } from '../../src/text/index.ts';
import { createServiceHome, type ServiceHome } from '../support/service-home.ts';
import { startTestApp, type TestApp } from '../support/start-test-app.ts';
import { aSilentRecording } from '../support/store-transcript.ts';
import { waitUntil } from '../support/wait-until.ts';
import { writeTinyEmbedder } from '../support/write-tiny-embedder.ts';

const stateOf = async (app: TestApp) => (await app.execute(TextStateDocument, {})).system;

async function setTranscript(app: TestApp, recordingId: string, content: string): Promise<void> {
  await app.execute(SetTranscriptDocument, { input: { recordingId, content } });
}

interface StoredVector {
  readonly index: number;
  readonly embedderId: string;
  readonly vector: Float32Array;
}

async function vectorsOf(app: TestApp, recordingId: string): Promise<StoredVector[]> {
  const rows = await app.db.query<{ index: number; embedder_id: string; vector: string }>(
    `select segment_index as index, embedder_id, vector::text as vector from segment_embedding
     where recording_id = $1::uuid order by segment_index, embedder_id`,
    [recordingId],
  );
  return rows.map(({ index, embedder_id, vector }) => ({
    index,
    embedderId: embedder_id,
    vector: decodeVector(vector),
  }));
}

const untilDone = (app: TestApp) =>
  waitUntil('every text has its vector', async () => {
    const { done, total } = (await stateOf(app)).textIndex;
    return done === total;
  });

function assertSame(actual: Float32Array, expected: Float32Array): void {
  assert.equal(actual.length, expected.length);
  for (const [index, value] of expected.entries()) assert.ok(Math.abs(actual[index]! - value) < 1e-6);
}

describe('without a model', () => {
  let app: TestApp;
  before(async () => {
    app = await startTestApp();
  });
  after(() => app.close());

  test('texts are compared by words, and the service says so', async () => {
    const { embedder, textIndex } = await stateOf(app);
    assert.equal(embedder.kind, 'LEXICAL');
    assert.match(embedder.id, /^phonograph-lexical@[0-9a-f]{12}$/);
    assert.match(embedder.note, /not meaning.*models pull multilingual-e5-small/s);
    assert.equal(textIndex.embedderId, embedder.id);
  });

  test('segments get their vectors, corrected ones anew, and lose them with the transcript or the recording', async () => {
    const [id, other] = [await aSilentRecording(app), await aSilentRecording(app)];
    await setTranscript(app, id, 'The card was declined.\nWhere is my parcel?');
    await setTranscript(app, other, 'Another one.');
    await untilDone(app);
    const [first, second] = await vectorsOf(app, id);
    assertSame(first!.vector, embedLexically('The card was declined.'));
    assertSame(second!.vector, embedLexically('Where is my parcel?'));
    assert.equal(first!.embedderId, (await stateOf(app)).embedder.id);

    await app.execute(UpdateSegmentDocument, {
      input: { recordingId: id, index: 1, text: 'Where is my refund?' },
    });
    await untilDone(app);
    const corrected = await vectorsOf(app, id);
    assertSame(corrected[1]!.vector, embedLexically('Where is my refund?'));
    assert.equal(corrected.length, 2);

    await app.execute(DeleteTranscriptDocument, { recordingId: id });
    assert.deepEqual(await vectorsOf(app, id), []);
    await app.execute(DeleteRecordingDocument, { input: { id: other } });
    assert.deepEqual(await vectorsOf(app, other), []);
  });
});

describe('with a sentence model', () => {
  let home: ServiceHome;
  let folder: string;
  beforeEach(async () => {
    home = await createServiceHome();
    folder = await writeTinyEmbedder(join(home.files, 'tiny'));
  });
  afterEach(() => home.remove());

  const start = (embedderName: string | null, work = true) =>
    startTestApp({
      dataFolder: home.dataFolder,
      work,
      config: { embedderName, databaseUrl: home.environment['DATABASE_URL'] ?? null },
    });

  test('the words go on answering until reindex has embedded every text, and then go', async () => {
    let app = await start(null);
    const id = await aSilentRecording(app);
    await setTranscript(app, id, 'One sentence.\nOne sentence.\nAnother sentence.');
    await untilDone(app);
    await app.close();

    app = await start(folder);
    try {
      const before = await stateOf(app);
      assert.equal(before.embedder.kind, 'SENTENCE');
      assert.match(before.embedder.id, /^tiny@[0-9a-f]{12}$/);
      assert.match(before.embedder.rules, /mean of the tokens; length 1; at most 64 tokens/);
      assert.match(before.textIndex.embedderId, /^phonograph-lexical@/);
      assert.equal(before.textIndex.kind, 'LEXICAL');

      const { reindex } = await app.execute(ReindexDocument, { input: {} });
      assert.equal(reindex.textIndex.buildingEmbedderId, before.embedder.id);
      await waitUntil('the switch', async () => {
        const { embedderId, buildingEmbedderId } = (await stateOf(app)).textIndex;
        return embedderId === before.embedder.id && buildingEmbedderId === null;
      });
      await waitUntil('only its vectors are left', async () =>
        (await vectorsOf(app, id)).every(({ embedderId }) => embedderId === before.embedder.id),
      );
      const vectors = await vectorsOf(app, id);
      assert.equal(vectors.length, 3);
      assertSame(vectors[1]!.vector, vectors[0]!.vector);
      const cached = await app.db.query('select from text_embedding');
      assert.equal(cached.length, 2);
      assert.ok((await stateOf(app)).textIndex.switchedAt);
    } finally {
      await app.close();
    }
  });

  test('a model that is gone leaves the index UNAVAILABLE with what to do, and reindex leads back to words', async () => {
    let app = await start(folder);
    const id = await aSilentRecording(app);
    await setTranscript(app, id, 'One sentence.');
    await untilDone(app);
    await app.close();
    await rm(folder, { recursive: true });

    await assert.rejects(start(folder), {
      code: 'MODEL_UNAVAILABLE',
      message: /There is no folder .*phonograph models use phonograph-lexical/,
    });
    app = await start(null);
    try {
      assert.match(
        (await stateOf(app)).textIndex.problem ?? '',
        /cannot be loaded here.*phonograph reindex/s,
      );
      await app.execute(ReindexDocument, { input: {} });
      await waitUntil('words answer', async () => (await stateOf(app)).textIndex.kind === 'LEXICAL');
      assert.equal((await stateOf(app)).textIndex.problem, null);
    } finally {
      await app.close();
    }
  });
});
