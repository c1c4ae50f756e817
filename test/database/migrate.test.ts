import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import type { Db } from '../../src/db/db.ts';
import { dumpStructure } from '../../src/db/dump-structure.ts';
import { loadMigrations, migrationsFolder } from '../../src/db/load-migrations.ts';
import { migrate } from '../../src/db/migrate.ts';
import { one } from '../../src/db/one.ts';
import { openDb } from '../../src/db/open-db.ts';
import { createEmptyTestDatabase, createTestDatabase } from '../support/test-database.ts';

let db: Db;
before(async () => {
  db = await createTestDatabase();
});
after(() => db.close());

test('migrating a migrated database does nothing', async () => {
  assert.deepEqual(await migrate(db), []);
});

test('the committed structure is what the migrations make, on either engine', async () => {
  const committed = await readFile(join(migrationsFolder, 'structure.sql'), 'utf8');
  assert.equal(await dumpStructure(db), committed);
});

test('the local workspace is there', async () => {
  const { id } = await one<{ id: string }>(db, `select id from workspace where name = 'local'`);
  assert.equal(id, '00000000-0000-7000-8000-000000000001');
});

test('every growing table has the workspace first in its primary key', async () => {
  // `job_worker` has one row a process that takes jobs, for all workspaces: it does not grow with what is stored.
  const rows = await db.query<{ table_name: string; first: string }>(
    `select c.relname as table_name, a.attname as first
     from pg_constraint k
     join pg_class c on c.oid = k.conrelid
     join pg_attribute a on a.attrelid = k.conrelid and a.attnum = k.conkey[1]
     where k.contype in ('p', 'u', 'f') and c.relnamespace = 'public'::regnamespace
       and c.relname not in ('workspace', 'schema_migration', 'job_worker')`,
  );
  assert.ok(rows.length >= 10);
  assert.deepEqual(
    rows.filter((row) => row.first !== 'workspace_id'),
    [],
  );
});

test('two processes may migrate at once, and each migration runs once', async () => {
  const empty = await createEmptyTestDatabase();
  // Embedded there is one session only, so both callers share it; on a server each has its own.
  const other = empty.url ? await openDb({ databaseUrl: empty.url, dataFolder: null }) : empty.db;
  const applied = (await Promise.all([migrate(empty.db), migrate(other)])).flat().sort();
  assert.deepEqual(
    applied,
    (await loadMigrations()).map((migration) => migration.name),
  );
  if (other !== empty.db) await other.close();
  await empty.db.close();
});

test('an applied migration that was changed since is refused by name', async () => {
  const [first, ...rest] = await loadMigrations();
  const changed = [{ ...first!, sha256: 'f'.repeat(64) }, ...rest];
  await assert.rejects(migrate(db, changed), {
    code: 'UNAVAILABLE',
    message: /0001_install_pgvector was changed/,
  });
});

test('a database newer than the code is refused', async () => {
  const known = await loadMigrations();
  await assert.rejects(migrate(db, known.slice(0, -1)), {
    code: 'UNAVAILABLE',
    message: /newer than this program/,
  });
});

test('a migration that fails leaves nothing behind, not even its number', async () => {
  const known = await loadMigrations();
  const number = known.length + 1;
  const broken = { number, name: 'broken', sha256: 'x', sql: 'create table half (id int); select 1/0;' };
  await assert.rejects(migrate(db, [...known, broken]), {
    code: 'UNAVAILABLE',
    message: /broken failed: division by zero/,
  });
  assert.deepEqual(await db.query(`select to_regclass('half') as half`), [{ half: null }]);
  assert.deepEqual(await migrate(db, [...known, { ...broken, sql: 'create table whole (id int)' }]), [
    'broken',
  ]);
});
