import assert from 'node:assert/strict';
import { test } from 'node:test';
import { loadMigrations } from '../../src/db/load-migrations.ts';
import { migrate } from '../../src/db/migrate.ts';
import { LOCAL_WORKSPACE_ID } from '../../src/features/workspaces/index.ts';
import { newId } from '../../src/lib/uuid.ts';
import { createEmptyTestDatabase } from '../support/test-database.ts';

test('a database from before there were indexes goes on with the tokenizer of most recordings', async () => {
  const { db } = await createEmptyTestDatabase();
  const migrations = await loadMigrations();
  await migrate(
    db,
    migrations.filter(({ number }) => number <= 10),
  );
  const full = 'qwen3-tts-tokenizer-12hz@abc+full+speex+h0';
  for (const [count, tokenizerId] of [
    [1, 'phonograph-base@def+speex+h0.1'],
    [2, full],
  ] as const) {
    for (let index = 0; index < count; index++) {
      await db.query(
        `insert into recording (workspace_id, id, sha256, byte_count, file_name, status, tokenizer_id, ready_at,
           duration_s, frame_count)
         values ($1, $2::uuid, sha256($2::text::bytea), 1, 'a.wav', 'READY', $3, now(), 1, 13)`,
        [LOCAL_WORKSPACE_ID, newId(), tokenizerId],
      );
    }
  }
  await migrate(db);
  const rows = await db.query('select tokenizer_id, tokenizer_name, attention, status from search_index');
  await db.close();
  assert.deepEqual(rows, [
    {
      tokenizer_id: full,
      tokenizer_name: 'qwen3-tts-tokenizer-12hz',
      attention: 'full',
      status: 'ACTIVE',
    },
  ]);
});
