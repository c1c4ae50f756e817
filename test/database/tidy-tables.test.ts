import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Db } from '../../src/db/db.ts';
import { one } from '../../src/db/one.ts';
import { PgliteDb } from '../../src/db/pglite/pglite-db.ts';
import { tidyTables } from '../../src/db/pglite/tidy-tables.ts';

let db: Db;
before(async () => {
  db = await PgliteDb.open({ folder: null, templateDump: null });
  await db.exec('create table busy (id int); create table calm (id int)');
});
after(() => db.close());

/** -1 means no statistics yet. The database tidies by itself too; only the result is the same every time. */
const readRowEstimates = () =>
  one(
    db,
    `select max(reltuples) filter (where relname = 'busy') as busy,
            max(reltuples) filter (where relname = 'calm') as calm from pg_class`,
  );

test('a table that changed much gets statistics, once', async () => {
  await db.query('insert into busy select generate_series(1, 3000)');
  await db.query('insert into calm values (1)');
  await tidyTables(db);
  assert.deepEqual(await readRowEstimates(), { busy: 3000, calm: -1 });
  assert.deepEqual(await tidyTables(db), []);
});

test('a table full of garbage is vacuumed', async () => {
  await db.query('delete from busy where id > 100');
  await tidyTables(db);
  assert.deepEqual(await readRowEstimates(), { busy: 100, calm: -1 });
  const { garbage } = await one<{ garbage: number }>(
    db,
    `select n_dead_tup::int as garbage from pg_stat_user_tables where relname = 'busy'`,
  );
  assert.equal(garbage, 0);
});
