import assert from 'node:assert/strict';
import { after, beforeEach, test } from 'node:test';
import type { Db } from '../../src/db/db.ts';
import {
  deleteUnusedCensuses,
  MIN_COUNTED_FRAMES,
  updatePostingCensus,
} from '../../src/features/ingest/posting-census.store.ts';
import { LOCAL_WORKSPACE_ID } from '../../src/features/workspaces/index.ts';
import { pairHash } from '../../src/tokens/index.ts';
import { storeTokens } from '../support/store-tokens.ts';
import { createTestDatabase } from '../support/test-database.ts';

const db: Db = await createTestDatabase();
after(() => db.close());
beforeEach(() => db.exec('delete from recording; delete from posting_census'));

const index = { workspaceId: LOCAL_WORKSPACE_ID, tokenizerId: 'a@1' };
const frequencies = () =>
  db.query<{ hash: number; postings: number }>('select hash, postings from posting_frequency order by hash');

/** A recording in which 1 2 comes every ten frames and everything else hardly ever twice; 100 frames are silent. */
const tokensOf = (length: number): number[] =>
  Array.from({ length }, (_, frame) =>
    frame % 10 < 2 ? 1 + (frame % 10) : 3 + ((frame * 7 + Math.floor(frame / 2_045)) % 2_045),
  );

test('frequent pairs are counted once the index is large, and again when it has grown by a quarter', async () => {
  await storeTokens(db, tokensOf(1_000));
  assert.equal(await updatePostingCensus(db, index), false);
  await storeTokens(db, tokensOf(MIN_COUNTED_FRAMES), { isSilent: (frame) => frame < 100 });
  assert.equal(await updatePostingCensus(db, index), true);
  const counted = await frequencies();
  const common = counted.find(({ hash }) => hash === pairHash(1, 2));
  assert.equal(common?.postings, 100 + (MIN_COUNTED_FRAMES - 100) / 10);
  assert.equal(await updatePostingCensus(db, index), false);
  await storeTokens(db, tokensOf(MIN_COUNTED_FRAMES / 2));
  const both = await Promise.all([updatePostingCensus(db, index), updatePostingCensus(db, index)]);
  assert.deepEqual(both.toSorted(), [false, true]);
  const recounted = (await frequencies()).find(({ hash }) => hash === pairHash(1, 2));
  assert.equal(recounted?.postings, common!.postings + MIN_COUNTED_FRAMES / 20);
});

test('counts go with their tokenizer', async () => {
  await db.query(
    'insert into posting_census (workspace_id, tokenizer_id, frames) values ($1, $2, 1), ($1, $3, 1)',
    [LOCAL_WORKSPACE_ID, 'kept@1', 'gone@1'],
  );
  await db.query(
    `insert into search_index (workspace_id, tokenizer_id, tokenizer_name, attention, status)
     values ($1, 'kept@1', 'kept', 'window', 'ACTIVE')`,
    [LOCAL_WORKSPACE_ID],
  );
  await deleteUnusedCensuses(db, LOCAL_WORKSPACE_ID);
  assert.deepEqual(await db.query('select tokenizer_id from posting_census'), [{ tokenizer_id: 'kept@1' }]);
});
