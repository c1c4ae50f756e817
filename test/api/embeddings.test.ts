import assert from 'node:assert/strict';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { after, afterEach, before, beforeEach, describe, test } from 'node:test';
import {
  DeleteArticleDocument,
  DeleteRecordingDocument,
  DeleteTranscriptDocument,
  ReindexDocument,
  SetTranscriptDocument,
  TextStateDocument,
  UpdateSegmentDocument,
  UpsertArticlesDocument,
} from '../../src/client/generated/operations.ts';
import { decodeVector } from '../../src/db/vectors.ts';
import { findNearestChunks } from '../../src/features/articles/index.ts';
import { LOCAL_WORKSPACE_ID } from '../../src/features/workspaces/index.ts';
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

describe('articles without a model', () => {
  let app: TestApp;
  before(async () => {
    app = await startTestApp();
  });
  after(() => app.close());

  const upsert = (articles: readonly { key: string; title: string; body: string; tags?: string[] }[]) =>
    app.execute(UpsertArticlesDocument, { input: { articles: [...articles] } });
  const nearest = async (question: string, filter = {}, comparedChunks?: number) => {
    const { embedder } = await stateOf(app);
    const chunks = await findNearestChunks(
      app.db,
      LOCAL_WORKSPACE_ID,
      { embedderId: embedder.id, vector: embedLexically(question), limit: 3 },
      filter,
      comparedChunks,
    );
    const articles = await app.db.query<{ id: string; key: string }>('select id, key from article');
    const keys = new Map(articles.map(({ id, key }) => [id, key]));
    return chunks.map((chunk) => ({ ...chunk, key: keys.get(chunk.articleId) }));
  };

  test('every chunk has the vector of its text, also after a change, and is found by it', async () => {
    const long = Array.from({ length: 60 }, (_, n) => `Sentence number ${n} is about opening hours.`).join(
      ' ',
    );
    await upsert([
      {
        key: 'card',
        title: 'Kartensperre',
        body: 'Rufen Sie uns an, wenn die Karte weg ist.',
        tags: ['card'],
      },
      { key: 'parcel', title: 'Where is my parcel', body: 'Track the parcel online.' },
      { key: 'hours', title: 'Opening hours', body: long },
      { key: 'zh', title: '如何重置密码', body: '打开设置页面，然后选择重置密码。' },
    ]);
    await untilDone(app);
    assert.equal((await stateOf(app)).textIndex.total, 4);
    const stored = await app.db.query<{ text: string; vector: string }>(
      `select c.text, e.vector::text as vector from article_chunk c
       join article_chunk_embedding e using (workspace_id, article_id, chunk_index)`,
    );
    const [counted] = await app.db.query<{ count: number }>(`select count(*)::int from article_chunk`);
    assert.ok(counted!.count > 5);
    assert.equal(stored.length, counted!.count);
    for (const { text, vector } of stored) assertSame(decodeVector(vector), embedLexically(text));

    assert.equal((await nearest('wo ist die Karte'))[0]!.key, 'card');
    assert.equal((await nearest('重置密码'))[0]!.key, 'zh');
    assert.deepEqual(
      (await nearest('parcel', { tags: ['card'] })).map(({ key }) => key),
      ['card'],
    );
    // By the index as one by one.
    assert.deepEqual(await nearest('my parcel', {}, 2), await nearest('my parcel'));

    await upsert([{ key: 'parcel', title: 'Refunds', body: 'Money comes back within a week.' }]);
    await untilDone(app);
    const [found] = await nearest('Refunds. Money comes back within a week.');
    assert.equal(found!.key, 'parcel');
    await app.execute(DeleteArticleDocument, { input: { key: 'parcel' } });
    assert.ok((await nearest('Money comes back')).every(({ key }) => key !== undefined && key !== 'parcel'));
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
    const articles = Array.from({ length: 60 }, (_, n) => ({
      key: `a${n}`,
      title: `Title ${n}`,
      body: 'Words.',
    }));
    await app.execute(UpsertArticlesDocument, { input: { articles } });
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
        (
          await app.db.query<{ embedder_id: string }>(
            `select embedder_id from segment_embedding union select embedder_id from article_chunk_embedding`,
          )
        ).every(({ embedder_id }) => embedder_id === before.embedder.id),
      );
      const vectors = await vectorsOf(app, id);
      assert.equal(vectors.length, 3);
      assertSame(vectors[1]!.vector, vectors[0]!.vector);
      const cached = await app.db.query('select from text_embedding');
      assert.equal(cached.length, 62);
      const ofArticles = await app.db.query<{ embedder_id: string; count: number }>(
        'select embedder_id, count(*)::int from article_chunk_embedding group by 1',
      );
      assert.deepEqual(ofArticles, [{ embedder_id: before.embedder.id, count: 60 }]);
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
