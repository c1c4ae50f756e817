import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Db } from '../../src/db/db.ts';
import { withinWorkspace } from '../../src/db/workspace-reach.ts';
import { comparedAnchors } from '../../src/features/search/anchor-scope-sql.ts';
import { measureRecall, oneAnchorSql } from '../../src/features/search/recall/recall.store.ts';
import { findSimilarRecordings } from '../../src/features/search/similar-audio.store.ts';
import { LOCAL_WORKSPACE_ID } from '../../src/features/workspaces/index.ts';
import { storeTokens } from '../support/store-tokens.ts';
import { createTestDatabase } from '../support/test-database.ts';

const OTHER_WORKSPACE = '00000000-0000-7000-8000-0000000000b1';
const db: Db = await createTestDatabase();
after(() => db.close());

/** Forty anchors of ten tokens each; no two recordings have the same. */
const tokensOf = (place: number): number[] =>
  Array.from({ length: 400 }, (_, frame) => (place * 37 + frame * (3 + (place % 5))) % 200);

before(async () => {
  await db.query('insert into workspace (id, name) values ($1, $2)', [OTHER_WORKSPACE, 'other']);
  for (let place = 0; place < 12; place++) {
    const workspaceId = place % 4 === 0 ? OTHER_WORKSPACE : LOCAL_WORKSPACE_ID;
    await storeTokens(db, tokensOf(place), { workspaceId, language: place < 6 ? 'en' : 'de' });
  }
  await db.exec('analyze');
});

const searchIn = (workspaceId: string, filter = {}) => ({
  workspaceId,
  tokenizerId: 'a@1',
  anchors: [Array.from({ length: 10 }, (_, index) => ({ bin: index * 3, share: Math.sqrt(0.1) }))],
  filter,
  exceptRecordingId: null,
});

async function similarities(search: ReturnType<typeof searchIn>, compared: number, part: 'found' | 'exact') {
  const { parts, values } = oneAnchorSql(search, compared);
  const end = part === 'found' ? 'select similarity from found order by 1 desc' : parts.exact(50, []);
  const rows = await withinWorkspace(search.workspaceId, () =>
    db.transaction((tx) => tx.query<{ similarity: number }>(`with ${parts.nearest} ${end}`, values)),
  );
  return rows.map(({ similarity }) => similarity);
}

for (const [name, search] of Object.entries({
  'a workspace': searchIn(LOCAL_WORKSPACE_ID),
  'another workspace': searchIn(OTHER_WORKSPACE),
  'a filter': searchIn(LOCAL_WORKSPACE_ID, { languages: ['de'] }),
})) {
  test(`in ${name} the nearest are the same, compared one by one or by the index`, async () => {
    const exact = await similarities(search, 0, 'exact');
    assert.equal(exact.length, 50);
    assert.ok(exact[0]! > exact[49]!);
    assert.deepEqual(await similarities(search, 10_000, 'found'), exact);
    assert.deepEqual((await similarities(search, -1, 'found')).slice(0, 10), exact.slice(0, 10));
  });
}

test('a search that compares everything is no sample of recall', async () => {
  assert.equal(await measureRecall(db, searchIn(LOCAL_WORKSPACE_ID)), null);
  assert.equal(await measureRecall(db, searchIn(LOCAL_WORKSPACE_ID), -1), 1);
});

test('a small workspace is found whole, and nothing of the large one', async () => {
  const found = await withinWorkspace(OTHER_WORKSPACE, () =>
    findSimilarRecordings(db, searchIn(OTHER_WORKSPACE)),
  );
  const own = await db.query<{ id: string }>('select id from recording where workspace_id = $1', [
    OTHER_WORKSPACE,
  ]);
  assert.ok(found.length > 0);
  const ids = new Set(own.map(({ id }) => id));
  assert.ok(found.every(({ recordingId }) => ids.has(recordingId)));
});

test('more is compared one by one as the table grows, within bounds', () => {
  assert.deepEqual([0, 100_000, 1_000_000, 1e9].map(comparedAnchors), [10_000, 11_180, 35_355, 50_000]);
});
