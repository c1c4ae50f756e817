import assert from 'node:assert/strict';
import { after, beforeEach, test } from 'node:test';
import type { Db } from '../../src/db/db.ts';
import { findPostings, type PostingsRequest } from '../../src/features/search/postings.store.ts';
import { LOCAL_WORKSPACE_ID } from '../../src/features/workspaces/index.ts';
import { pairHash } from '../../src/tokens/pair-hash.ts';
import { seededRandom } from '../support/seeded-random.ts';
import { storeTokens } from '../support/store-tokens.ts';
import { createTestDatabase } from '../support/test-database.ts';

const db: Db = await createTestDatabase();
after(() => db.close());
beforeEach(() => db.exec('delete from recording'));

/** Places as text, `hash@recording:frame`, in order: the same from a lookup hash by hash and from reading all. */
async function find(
  hashes: readonly number[],
  request: Partial<PostingsRequest> = {},
): Promise<readonly string[]> {
  const scanned = await findOnce(hashes, { ...request, maxScannedFrames: 1e9 });
  assert.deepEqual(scanned, await findOnce(hashes, { ...request, maxScannedFrames: -1 }));
  return scanned;
}

async function findOnce(
  hashes: readonly number[],
  request: Partial<PostingsRequest>,
): Promise<readonly string[]> {
  const found = await findPostings(db, {
    workspaceId: LOCAL_WORKSPACE_ID,
    tokenizerId: 'a@1',
    hashes: Int32Array.from(hashes),
    filter: {},
    exceptRecordingId: null,
    ...request,
  });
  return Array.from(found.frame, (frame, index) => {
    const { id } = found.recordings[found.recordingIndex[index]!]!;
    return `${hashes[found.hashIndex[index]!]}@${id}:${frame}`;
  }).toSorted();
}

test('every place of every hash is found, across blocks and chunks', async () => {
  const random = seededRandom(1);
  const sounds = [700, 64, 65, 1_300].map((length) =>
    Array.from({ length }, () => Math.floor(random() * 12)),
  );
  const expected: string[] = [];
  const wanted = [pairHash(3, 4), pairHash(7, 7), pairHash(0, 11), pairHash(2_000, 2_000)];
  for (const tokens of sounds) {
    const id = await storeTokens(db, tokens);
    for (let frame = 0; frame + 1 < tokens.length; frame++) {
      const hash = pairHash(tokens[frame]!, tokens[frame + 1]!);
      if (wanted.includes(hash)) expected.push(`${hash}@${id}:${frame}`);
    }
  }
  assert.ok(expected.length > 30);
  assert.deepEqual(await find(wanted), expected.toSorted());
});

test('lengths come with the recordings', async () => {
  await storeTokens(db, [1, 2, 3, 4, 5]);
  const found = await findPostings(db, {
    workspaceId: LOCAL_WORKSPACE_ID,
    tokenizerId: 'a@1',
    hashes: Int32Array.of(pairHash(2, 3)),
    filter: {},
    exceptRecordingId: null,
  });
  assert.deepEqual([...found.frame], [1]);
  assert.equal(found.recordings[0]?.durationS, 5 * 0.08);
});

test('filters, the excepted recording, other tokenizers and other workspaces stay out', async () => {
  const other = '00000000-0000-4000-8000-000000000002';
  await db.query('insert into workspace (id, name) values ($1, $2) on conflict do nothing', [other, 'other']);
  const german = await storeTokens(db, [1, 2], { language: 'de' });
  const english = await storeTokens(db, [1, 2], { language: 'en' });
  await storeTokens(db, [1, 2], { tokenizerId: 'b@1' });
  await storeTokens(db, [1, 2], { workspaceId: other });
  const at = (id: string) => `${pairHash(1, 2)}@${id}:0`;
  assert.deepEqual(await find([pairHash(1, 2)]), [at(german), at(english)].toSorted());
  assert.deepEqual(await find([pairHash(1, 2)], { filter: { languages: ['en'] } }), [at(english)]);
  assert.deepEqual(await find([pairHash(1, 2)], { filter: { ids: [german] } }), [at(german)]);
  assert.deepEqual(await find([pairHash(1, 2)], { exceptRecordingId: german }), [at(english)]);
});

test('silent frames and deleted recordings are nowhere', async () => {
  const id = await storeTokens(db, [1, 2, 1, 2, 1, 2], { isSilent: (frame) => frame === 2 });
  assert.deepEqual(await find([pairHash(1, 2)]), [`${pairHash(1, 2)}@${id}:0`, `${pairHash(1, 2)}@${id}:4`]);
  await db.query('delete from recording where id = $1::uuid', [id]);
  assert.deepEqual(await find([pairHash(1, 2)]), []);
});

test('no hashes and thousands of hashes', async () => {
  const tokens = Array.from({ length: 3_000 }, (_, frame) => (frame * 7) % 2_047);
  const id = await storeTokens(db, tokens);
  assert.deepEqual(await find([]), []);
  const hashes = [...new Set(tokens.slice(0, -1).map((token, frame) => pairHash(token, tokens[frame + 1]!)))];
  assert.ok(hashes.length > 2_000);
  const found = await find(hashes);
  assert.equal(found.length, tokens.length - 1);
  assert.ok(found.every((place) => place.includes(id)));
});

test('the rarest hashes are looked up first, and no more postings than wanted are read', async () => {
  const common = [1, 2];
  const rare = [3, 4];
  const tokens = [...Array.from({ length: 400 }, () => common).flat(), ...rare];
  const id = await storeTokens(db, tokens);
  await db.query('insert into posting_census (workspace_id, tokenizer_id, frames) values ($1, $2, 802)', [
    LOCAL_WORKSPACE_ID,
    'a@1',
  ]);
  const frequency = `insert into posting_frequency (workspace_id, tokenizer_id, hash, postings) values ($1, $2, $3, 400)`;
  await db.query(frequency, [LOCAL_WORKSPACE_ID, 'a@1', pairHash(1, 2)]);
  const hashes = [pairHash(1, 2), pairHash(3, 4)];
  assert.deepEqual(await find(hashes, { maxPostings: 100 }), [`${hashes[1]}@${id}:800`]);
  assert.equal((await find(hashes, { maxPostings: 401 })).length, 401);
  // A query that holds nothing rare is still looked up.
  assert.equal((await find([hashes[0]!], { maxPostings: 100 })).length, 400);
  await db.query('delete from posting_census');
  assert.deepEqual(await db.query('select from posting_frequency'), []);
});
