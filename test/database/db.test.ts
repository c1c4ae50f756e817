import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Db } from '../../src/db/db.ts';
import { exists } from '../../src/db/exists.ts';
import { maybeOne } from '../../src/db/maybe-one.ts';
import { one } from '../../src/db/one.ts';
import { openDb } from '../../src/db/open-db.ts';
import {
  CheckViolation,
  DatabaseError,
  ForeignKeyViolation,
  NotNullViolation,
  QueryTimeout,
  UniqueViolation,
} from '../../src/db/postgres-errors.ts';
import { createTestDatabase, urlOf } from '../support/test-database.ts';

let db: Db;
before(async () => {
  db = await createTestDatabase();
  await db.exec(`
    create table parent (id int primary key);
    create table child (id int primary key, parent_id int not null references parent, size int check (size > 0));
    insert into parent values (1)`);
});
after(() => db.close());

describe('parameters and rows are the same on either driver', () => {
  test('bytea goes in and out as bytes', async () => {
    const bytes = Uint8Array.from({ length: 256 }, (_, i) => i);
    const row = await one<{ raw: Uint8Array; list: Uint8Array[] }>(
      db,
      'select $1::bytea as raw, $2::bytea[] as list',
      [bytes, [bytes, new Uint8Array(0)]],
    );
    assert.ok(row.raw instanceof Uint8Array);
    assert.deepEqual(new Uint8Array(row.raw), bytes);
    assert.deepEqual(
      row.list.map((item) => new Uint8Array(item)),
      [bytes, new Uint8Array(0)],
    );
  });

  test('a view into a larger buffer sends only its own bytes', async () => {
    const view = Uint8Array.from([9, 9, 1, 2, 9]).subarray(2, 4);
    const { raw } = await one<{ raw: Uint8Array }>(db, 'select $1::bytea as raw', [view]);
    assert.deepEqual([...raw], [1, 2]);
  });

  test('numbers: int4 and floats as numbers, int8 and numeric as strings', async () => {
    const row = await one(db, 'select $1::int4 a, $2::float4 b, $3::float8 c, $4::int8 d, 1.50::numeric e', [
      -7,
      1.5,
      0.1,
      2n ** 62n,
    ]);
    assert.deepEqual(row, { a: -7, b: 1.5, c: 0.1, d: '4611686018427387904', e: '1.50' });
  });

  test('jsonb is parsed, timestamptz is a Date to the millisecond, boolean and null are themselves', async () => {
    const at = new Date('2026-03-04T05:06:07.089Z');
    const row = await one(db, 'select $1::jsonb a, $2::timestamptz b, $3::bool c, $4::text d', [
      '{"a":[1,null]}',
      at,
      false,
      null,
    ]);
    assert.deepEqual(row, { a: { a: [1, null] }, b: at, c: false, d: null });
  });

  test('arrays keep NULL, quotes, backslashes, braces, commas and empty strings', async () => {
    const words = ['a"b', 'c\\d', '{e,f}', 'NULL', '', ' g ', '北京', null];
    const row = await one(db, 'select $1::text[] a, $2::int4[] b, $3::int4[] c', [words, [1, null, -3], []]);
    assert.deepEqual(row, { a: words, b: [1, null, -3], c: [] });
  });

  test('uuid and vector types come as text', async () => {
    const id = '00000000-0000-7000-8000-000000000001';
    const row = await one(db, `select $1::uuid a, $2::halfvec(2) b, $3::sparsevec(4) c`, [
      id,
      '[1,2]',
      '{2:0.5}/4',
    ]);
    assert.deepEqual(row, { a: id, b: '[1,2]', c: '{2:0.5}/4' });
  });

  test('a script gives the rows of all its statements', async () => {
    assert.deepEqual(await db.exec('select 1 as n; select 2 as n'), [{ n: 1 }, { n: 2 }]);
  });
});

describe('one, maybeOne and exists', () => {
  test('say how many rows they expect', async () => {
    assert.equal(await maybeOne(db, 'select 1 where false'), null);
    assert.deepEqual(await maybeOne(db, 'select 1 as n'), { n: 1 });
    assert.equal(await exists(db, 'select from parent where id = $1', [1]), true);
    assert.equal(await exists(db, 'select from parent where id = $1', [2]), false);
    await assert.rejects(one(db, 'select 1 where false'), /exactly one row, got 0/);
    await assert.rejects(maybeOne(db, 'values (1), (2)'), /at most one row, got 2/);
  });
});

describe('refusals of the database have classes', () => {
  const cases = [
    { sql: 'insert into parent values (1)', Class: UniqueViolation, constraint: 'parent_pkey' },
    {
      sql: 'insert into child values (1, 99, 1)',
      Class: ForeignKeyViolation,
      constraint: 'child_parent_id_fkey',
    },
    { sql: 'insert into child values (1, null, 1)', Class: NotNullViolation, constraint: undefined },
    { sql: 'insert into child values (1, 1, 0)', Class: CheckViolation, constraint: 'child_size_check' },
  ];
  for (const { sql, Class, constraint } of cases) {
    test(`${Class.name} carries table and constraint`, async () => {
      await assert.rejects(db.query(sql), (error) => {
        assert.ok(error instanceof Class);
        assert.equal(error.constraint, constraint);
        assert.match(error.table ?? '', /parent|child/);
        return true;
      });
    });
  }

  test('a wrong statement keeps its SQLSTATE and harms nothing after it', async () => {
    await assert.rejects(db.query('select from nowhere'), (error) => {
      assert.ok(error instanceof DatabaseError);
      assert.equal(error.code, '42P01');
      return true;
    });
    assert.deepEqual(await db.query('select 1 as n'), [{ n: 1 }]);
  });

  test('a script that fails after its own begin leaves no transaction behind', async () => {
    await assert.rejects(db.exec('begin; insert into parent values (50); select 1/0; commit'), {
      code: '22012',
    });
    assert.equal(await exists(db, 'select from parent where id = 50'), false);
    await db.query('insert into parent values (51)');
  });
});

describe('transactions', () => {
  const idsFrom = async (low: number) =>
    (await db.query<{ id: number }>('select id from parent where id >= $1 order by id', [low])).map(
      ({ id }) => id,
    );

  test('commit gives the result and keeps the rows', async () => {
    const result = await db.transaction(async (tx) => {
      await tx.query('insert into parent values (100)');
      return 'done';
    });
    assert.equal(result, 'done');
    assert.deepEqual(await idsFrom(100), [100]);
  });

  test('a throw rolls back and comes out unchanged', async () => {
    const mine = new Error('mine');
    const run = db.transaction(async (tx) => {
      await tx.query('insert into parent values (200)');
      throw mine;
    });
    await assert.rejects(run, mine);
    assert.deepEqual(await idsFrom(200), []);
  });

  test('a swallowed failure does not pass for a commit', async () => {
    const run = db.transaction(async (tx) => {
      await tx.query('insert into parent values (300)');
      await tx.query('select 1/0').catch(() => undefined);
    });
    await assert.rejects(run, /was rolled back/);
    assert.deepEqual(await idsFrom(300), []);
  });

  test('the outer database inside a transaction is an error at once, not a wait for ever', async () => {
    await assert.rejects(
      db.transaction(async () => {
        await db.query('select 1');
      }),
      /use the query object handed to it/,
    );
  });

  test('a query object kept after the end is refused', async () => {
    const kept = await db.transaction(async (tx) => tx);
    await assert.rejects(kept.query('select 1'), /transaction is over/);
  });

  test('concurrent transactions do not mix', async () => {
    const insertTwo = (first: number) =>
      db.transaction(async (tx) => {
        await tx.query('insert into parent values ($1)', [first]);
        await tx.query('select pg_sleep(0.001)');
        await tx.query('insert into parent values ($1)', [first + 1]);
        if (first % 4 === 0) throw new Error('every second one fails');
      });
    await Promise.allSettled(Array.from({ length: 10 }, (_, i) => insertTwo(400 + 2 * i)));
    const expected = Array.from({ length: 20 }, (_, i) => 400 + i).filter((id) => id % 4 >= 2);
    assert.deepEqual(await idsFrom(400), expected);
  });

  test('settings hold inside the transaction and end with it', async () => {
    const read = `select current_setting('hnsw.ef_search') as value`;
    const before = await one<{ value: string }>(db, `select '[1]'::vector as v, s.value from (${read}) s`);
    const inside = await db.transaction((tx) => one<{ value: string }>(tx, read), {
      settings: { 'hnsw.ef_search': '123', 'hnsw.iterative_scan': 'relaxed_order' },
    });
    assert.equal(inside.value, '123');
    assert.equal((await one<{ value: string }>(db, read)).value, before.value);
  });

  test('the name of a setting cannot smuggle SQL', async () => {
    const settings = { "x', 'y', true); drop table parent; --": '1' };
    await assert.rejects(
      db.transaction(async () => undefined, { settings }),
      TypeError,
    );
  });

  test('a read-only transaction refuses to write', async () => {
    const run = db.transaction((tx) => tx.query('insert into parent values (500)'), { readOnly: true });
    await assert.rejects(run, { code: '25006' });
  });
});

describe('notifications', () => {
  test('arrive after the commit, on their channel only, until the listener is gone', async () => {
    const got: string[] = [];
    let arrived = Promise.withResolvers<void>();
    const unlisten = await db.listen('Test_channel', (payload) => {
      got.push(payload);
      arrived.resolve();
    });
    const other = await db.listen('other_channel', (payload) => got.push(`other ${payload}`));
    await db.transaction(async (tx) => {
      await tx.query(`select pg_notify('Test_channel', 'first')`);
      await tx.query('select 1');
      assert.deepEqual(got, []);
    });
    await arrived.promise;
    await unlisten();
    await db.query(`select pg_notify('Test_channel', 'unheard')`);
    arrived = Promise.withResolvers();
    const again = await db.listen('Test_channel', (payload) => {
      got.push(payload);
      arrived.resolve();
    });
    await db.query(`select pg_notify('Test_channel', 'second')`);
    await arrived.promise;
    assert.deepEqual(got, ['first', 'second']);
    await again();
    await other();
  });
});

describe('on a server', { skip: process.env.TEST_DATABASE_URL ? false : 'needs TEST_DATABASE_URL' }, () => {
  test('listening survives the loss of its connection', async () => {
    const heard = Promise.withResolvers<void>();
    const unlisten = await db.listen('reconnect', () => heard.resolve());
    await db.query(
      `select pg_terminate_backend(pid) from pg_stat_activity
       where datname = current_database() and query ilike 'listen %' and pid <> pg_backend_pid()`,
    );
    let notified = false;
    heard.promise.then(() => {
      notified = true;
    });
    while (!notified) await db.query(`select pg_notify('reconnect', ''), pg_sleep(0.02)`);
    await unlisten();
  });

  test('a lost connection costs one query, not the pool', async () => {
    const other = await openDb({ databaseUrl: await urlOf(db), dataFolder: null, poolSize: 1 });
    await assert.rejects(other.query('select pg_terminate_backend(pg_backend_pid())'), {
      code: 'UNAVAILABLE',
    });
    assert.deepEqual(await other.query('select 1 as n'), [{ n: 1 }]);
    await other.close();
  });

  test('a statement that takes too long ends as QueryTimeout', async () => {
    const other = await openDb({ databaseUrl: await urlOf(db), dataFolder: null, statementTimeoutMs: 50 });
    await assert.rejects(other.query('select pg_sleep(5)'), QueryTimeout);
    await other.close();
  });
});

test('a server that does not answer is named without the password', async () => {
  const databaseUrl = 'postgres://someone:secret@127.0.0.1:1/shop';
  await assert.rejects(openDb({ databaseUrl, dataFolder: null }), (error: Error & { code?: string }) => {
    assert.equal(error.code, 'UNAVAILABLE');
    assert.match(error.message, /127\.0\.0\.1:1\/shop/);
    assert.doesNotMatch(error.message, /secret/);
    return true;
  });
});

test('after closing, queries are refused as UNAVAILABLE', async () => {
  const closed = await createTestDatabase();
  await closed.close();
  await assert.rejects(closed.query('select 1'), { code: 'UNAVAILABLE' });
});
