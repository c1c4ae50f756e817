import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Db } from '../../src/db/db.ts';
import { requireReach } from '../../src/db/require-reach.ts';
import { acrossWorkspaces, keepReach, withinWorkspace } from '../../src/db/workspace-reach.ts';
import { LOCAL_WORKSPACE_ID } from '../../src/features/workspaces/index.ts';
import { newId } from '../../src/lib/uuid.ts';
import { storeTokens } from '../support/store-tokens.ts';
import { createTestDatabase } from '../support/test-database.ts';

let db: Db;
const other = newId();
before(async () => {
  db = await createTestDatabase();
  await db.query(`insert into workspace (id, name) values ($1, 'other')`, [other]);
});
after(() => db.close());

const insert = `insert into upload (workspace_id, id, file_name, byte_count, sha256, storage_key, expires_at)
  values ($1, $2, 'a.wav', 1, sha256('a'), 'a', now())`;
const addUpload = async (workspaceId: string): Promise<string> => {
  const id = newId();
  await withinWorkspace(workspaceId, () => db.query(insert, [workspaceId, id]));
  return id;
};
const uploads = () => db.query<{ workspace_id: string }>('select workspace_id from upload');

test('every table of a workspace is protected', async () => {
  const open = await db.query<{ name: string }>(
    `select c.relname as name from pg_class c
     join pg_attribute a on a.attrelid = c.oid and a.attname = 'workspace_id' and not a.attisdropped
     where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
       and not (c.relrowsecurity and c.relforcerowsecurity
         and has_table_privilege('phonograph_app', c.oid, 'select, insert, update, delete')
         and exists (select from pg_policies p where p.tablename = c.relname
           and p.policyname = 'own_workspace' and p.roles = '{phonograph_app}' and p.qual like '%workspace_id = %'))`,
  );
  const remedy = open.map(({ name }) => `select phonograph_protect('${name}');`).join('\n');
  assert.deepEqual(open, [], `Add to the migration that creates the table:\n${remedy}`);
});

test('what else lies in the schema is used by nobody but the login, or holds no rows of a workspace', async () => {
  const rest = await db.query<{ name: string }>(
    `select c.relname as name from pg_class c
     where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p', 'v', 'm')
       and has_any_column_privilege('phonograph_app', c.oid, 'select') and not c.relrowsecurity`,
  );
  assert.deepEqual(rest, []);
  const sequences = await db.query(
    `select c.relname as name from pg_class c where c.relnamespace = 'public'::regnamespace 
       and case when c.relkind = 'S' then not has_sequence_privilege('phonograph_app', c.oid, 'usage') end`,
  );
  assert.deepEqual(sequences, [], 'grant usage on sequence … to phonograph_app, phonograph_maintenance');
});

test('a statement without a filter sees and changes the rows of its workspace alone', async () => {
  await addUpload(LOCAL_WORKSPACE_ID);
  const foreign = await addUpload(other);
  const seen = await withinWorkspace(LOCAL_WORKSPACE_ID, uploads);
  assert.ok(seen.length > 0 && seen.every((row) => row.workspace_id === LOCAL_WORKSPACE_ID));
  await withinWorkspace(LOCAL_WORKSPACE_ID, async () => {
    assert.deepEqual(
      await db.query('update upload set byte_count = 9 where id = $1 returning id', [foreign]),
      [],
    );
    assert.deepEqual(await db.query('delete from upload where id = $1 returning id', [foreign]), []);
    await assert.rejects(db.query(insert, [other, newId()]), /row-level security/);
  });
});

test('a transaction has the reach that it began with, and its settings', async () => {
  const rows = await withinWorkspace(other, () =>
    db.transaction(
      async (tx) => {
        await tx.query('select 1');
        return withinWorkspace(LOCAL_WORKSPACE_ID, () =>
          tx.query<{ workspace_id: string; depth: string }>(
            `select workspace_id, current_setting('hnsw.ef_search') as depth from upload`,
          ),
        );
      },
      { settings: { 'hnsw.ef_search': '77' } },
    ),
  );
  assert.ok(rows.length > 0 && rows.every((row) => row.workspace_id === other && row.depth === '77'));
});

test('statements of many workspaces at once do not get the rows of each other, also after one that fails', async () => {
  const reads = Array.from({ length: 60 }, async (_, index) => {
    const workspaceId = index % 2 ? other : LOCAL_WORKSPACE_ID;
    return withinWorkspace(workspaceId, async () => {
      if (index % 5 === 0) await assert.rejects(db.query('select 1/0'));
      if (index % 7 === 0) await assert.rejects(db.transaction((tx) => tx.query('select 1/0')));
      for (const { workspace_id } of await uploads()) assert.equal(workspace_id, workspaceId);
    });
  });
  await Promise.all(reads);
});

test('maintenance sees all workspaces, and so does the login', async () => {
  const all = await acrossWorkspaces(uploads);
  assert.equal(new Set(all.map((row) => row.workspace_id)).size, 2);
  assert.equal((await uploads()).length, all.length);
});

test('code that serves workspaces is refused a statement when nobody said for which', async () => {
  const strict = requireReach(db);
  await assert.rejects(strict.query('select 1'), /Nobody said which workspace/);
  await assert.rejects(
    strict.transaction(async () => undefined),
    /Nobody said which workspace/,
  );
  assert.equal((await withinWorkspace(other, () => strict.query('select 1'))).length, 1);
});

test('a stream that is read from elsewhere keeps its reach', async () => {
  async function* rows() {
    yield* await uploads();
    yield* await uploads();
  }
  const kept = withinWorkspace(other, () => keepReach(rows()));
  const seen: string[] = [];
  for await (const { workspace_id } of kept) seen.push(workspace_id);
  assert.ok(seen.length > 0 && seen.every((id) => id === other));
});

test('the index of postings serves behind the policies', async () => {
  const recordingId = await storeTokens(db, [1, 2, 3]);
  await db.query(
    `insert into posting_block (workspace_id, recording_id, tokenizer_id, block_index, start_frame, hashes)
     select $1, $2, 'a@1', 1 + i, 64 * (1 + i), array[i, 20000 + i] from generate_series(1, 5000) as i`,
    [LOCAL_WORKSPACE_ID, recordingId],
  );
  await db.exec('analyze posting_block');
  const plan = await withinWorkspace(LOCAL_WORKSPACE_ID, () =>
    db.query<Record<string, string>>(
      `explain select recording_id from posting_block where workspace_id = $1 and hashes && $2::int[]`,
      [LOCAL_WORKSPACE_ID, [1, 2, 3]],
    ),
  );
  assert.match(plan.map((row) => row['QUERY PLAN']).join('\n'), /posting_block_hashes/);
});
