import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, test } from 'node:test';
import type { Db } from '../../src/db/db.ts';
import { createTextIndexService, type TextIndexService } from '../../src/features/embeddings/index.ts';
import { LOCAL_WORKSPACE_ID } from '../../src/features/workspaces/index.ts';
import { newId } from '../../src/lib/uuid.ts';
import type { EmbedderDescription, EmbeddingPool } from '../../src/workers/embedding-tasks.ts';
import { createUsableEmbedders } from '../../src/workers/usable-embedders.ts';
import { createTestDatabase } from '../support/test-database.ts';

const settingsOf = (name: string) => ({ kind: 'SENTENCE', name, folder: name, rules: {} }) as const;
const describeModel = (name: string): EmbedderDescription => ({
  id: `${name}@1`,
  settings: settingsOf(name),
  dimensions: 384,
  rules: '',
});

/** A pool whose vectors point along the number of letters, and that counts what it was asked. */
function countingPool() {
  const asked: string[] = [];
  const vectorOf = (text: string) => {
    asked.push(text);
    const vector = new Float32Array(384);
    vector[text.length] = 1;
    return vector;
  };
  const pool: EmbeddingPool = {
    describe: async (embedder) => describeModel(embedder.kind === 'LEXICAL' ? 'words' : embedder.name),
    embedQuery: async (_, text) => vectorOf(text),
    embedTexts: async (_, texts, signal) => {
      signal?.throwIfAborted();
      return texts.map(vectorOf);
    },
    close: async () => undefined,
  };
  return { pool, asked };
}

let db: Db;
before(async () => {
  db = await createTestDatabase();
});
after(() => db.close());

describe('an embedder bound to a workspace', () => {
  let service: TextIndexService;
  let asked: string[];

  function open(name: string, knows: readonly string[] = [name]): void {
    const counting = countingPool();
    asked = counting.asked;
    const find = async (wanted: string) => settingsOf(knows.includes(wanted) ? wanted : 'another');
    const embedders = createUsableEmbedders(counting.pool, { ...describeModel(name), name }, find);
    service = createTextIndexService({
      db,
      pool: counting.pool,
      embedders,
      sources: [],
      enqueueEmbed: async () => undefined,
      enqueuePlan: async () => undefined,
      enqueueCleanup: async () => undefined,
    });
  }
  beforeEach(async () => {
    await db.query('delete from text_index');
    await db.query('delete from text_embedding');
    open('model');
  });

  test('computes a text once: white space and composition make no difference, other workspaces do', async () => {
    const embedder = await service.active(LOCAL_WORKSPACE_ID);
    const texts = ['One text', 'caf\u00e9', ' One\n text ', 'cafe\u0301'];
    const vectors = await embedder.embedTexts(texts);
    assert.deepEqual(asked, ['One text', 'caf\u00e9']);
    assert.deepEqual(vectors[2], vectors[0]);
    assert.deepEqual(await embedder.embedTexts(texts), vectors);
    assert.equal(asked.length, 2);

    const otherWorkspace = newId();
    await db.query(`insert into workspace (id, name) values ($1, 'other')`, [otherWorkspace]);
    await (await service.active(otherWorkspace)).embedTexts(['One text']);
    assert.equal(asked.length, 3);
  });

  test('another embedder takes nothing from its cache', async () => {
    await (await service.active(LOCAL_WORKSPACE_ID)).embedTexts(['One text']);
    open('newer');
    assert.equal(await service.claimEmpty(LOCAL_WORKSPACE_ID), 'newer@1');
    await (await service.active(LOCAL_WORKSPACE_ID)).embedTexts(['One text']);
    assert.deepEqual(asked, ['One text']);
  });

  test('remembers questions', async () => {
    const embedder = await service.active(LOCAL_WORKSPACE_ID);
    const first = await embedder.embedQuery('Where is it?');
    assert.equal(await embedder.embedQuery(' Where  is it?'), first);
    assert.deepEqual(asked, ['Where is it?']);
  });

  test('refuses a blank text and stores nothing of a cancelled one', async () => {
    const embedder = await service.active(LOCAL_WORKSPACE_ID);
    await assert.rejects(embedder.embedQuery(' \n'), { code: 'BAD_USER_INPUT', field: 'text' });
    await assert.rejects(embedder.embedTexts(['a', '']), { code: 'BAD_USER_INPUT' });
    await assert.rejects(embedder.embedTexts(['a text'], AbortSignal.abort()));
    assert.deepEqual(await db.query('select from text_embedding'), []);
  });

  test('of another build than the index is UNAVAILABLE', async () => {
    await service.active(LOCAL_WORKSPACE_ID);
    open('newer', []);
    await assert.rejects(service.active(LOCAL_WORKSPACE_ID), {
      code: 'UNAVAILABLE',
      message: /model@1.*reindex/s,
    });
  });

  test('that is switched under a search makes it run once more', async () => {
    open('newer', ['model', 'newer']);
    await db.query(
      `insert into text_index (workspace_id, embedder_id, embedder_name, status) values ($1, 'model@1', 'model', 'ACTIVE')`,
      [LOCAL_WORKSPACE_ID],
    );
    const seen: string[] = [];
    await service.whileActive(LOCAL_WORKSPACE_ID, async ({ id }) => {
      seen.push(id);
      if (seen.length > 1) return;
      await service.reindex(LOCAL_WORKSPACE_ID);
      await service.switchWhenComplete(LOCAL_WORKSPACE_ID);
    });
    assert.deepEqual(seen, ['model@1', 'newer@1']);
  });
});
