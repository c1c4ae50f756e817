import assert from 'node:assert/strict';
import { test } from 'node:test';
import { loadMigrations } from '../../src/db/load-migrations.ts';
import { migrate } from '../../src/db/migrate.ts';
import { LOCAL_WORKSPACE_ID } from '../../src/features/workspaces/index.ts';
import { packCodes } from '../../src/inference/codes.ts';
import { newId } from '../../src/lib/uuid.ts';
import { NO_HASH, pairHashes, postingSlot, storedPairs } from '../../src/tokens/index.ts';
import { seededRandom } from '../support/seeded-random.ts';
import { createEmptyTestDatabase } from '../support/test-database.ts';

test('postings from before there were slots get the keys that ingest gives them now', async () => {
  const { db } = await createEmptyTestDatabase();
  const migrations = await loadMigrations();
  await migrate(
    db,
    migrations.filter(({ number }) => number <= 19),
  );
  const random = seededRandom(5);
  const frameCount = 700;
  const key = [LOCAL_WORKSPACE_ID, newId(), 'phonograph-base@def'] as const;
  const values = Uint16Array.from({ length: 16 * frameCount }, () => random() * 2_048);
  const silent = (frame: number) => frame % 9 < 2;
  await db.query(
    `insert into recording (workspace_id, id, sha256, byte_count, file_name, status, tokenizer_id, ready_at, duration_s,
       frame_count)
     values ($1, $2::uuid, sha256('a'), 1, 'a.wav', 'READY', $3, now(), 1, ${frameCount})`,
    key,
  );
  for (const [chunk, start, end] of [
    [0, 0, 640],
    [1, 640, frameCount],
  ] as const) {
    const part = Uint16Array.from({ length: 16 * (end - start) }, (_, index) => {
      return values[Math.floor(index / (end - start)) * frameCount + start + (index % (end - start))]!;
    });
    await db.query(
      `insert into codes_chunk (workspace_id, recording_id, tokenizer_id, chunk_index, start_frame, frame_count, packed)
       values ($1, $2::uuid, $3, $4, $5, $6, $7)`,
      [...key, chunk, start, end - start, packCodes({ frameCount: end - start, values: part })],
    );
  }
  const tokens = values.subarray(0, frameCount);
  const before = pairHashes(tokens, silent);
  for (let block = 0; block * 64 < frameCount; block++) {
    const hashes = Array.from(before.subarray(block * 64, block * 64 + 64), (hash) =>
      hash === NO_HASH ? null : hash,
    );
    await db.query(
      `insert into posting_block (workspace_id, recording_id, tokenizer_id, block_index, start_frame, hashes)
       values ($1, $2::uuid, $3, $4, $5, $6::int4[])`,
      [...key, block, block * 64, hashes],
    );
  }
  await migrate(db);
  const rows = await db.query<{ hashes: (number | null)[] }>(
    'select hashes from posting_block order by block_index',
  );
  await db.close();
  const slot = postingSlot(key[0], key[2]);
  const expected = Array.from(storedPairs(tokens, silent), (pair) => (pair === NO_HASH ? null : slot + pair));
  assert.deepEqual(
    rows.flatMap(({ hashes }) => hashes),
    expected,
  );
});
