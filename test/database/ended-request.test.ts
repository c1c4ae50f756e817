import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Db } from '../../src/db/db.ts';
import { AppError } from '../../src/errors.ts';
import { requestScope } from '../../src/lib/request-scope.ts';
import { createTestDatabase } from '../support/test-database.ts';
import { waitUntil } from '../support/wait-until.ts';

let db: Db;
before(async () => {
  db = await createTestDatabase();
  await db.exec('create table kept (number int)');
});
after(() => db.close());

const timeout = new AppError('TIMEOUT', 'too long');
const within = <Result>(signal: AbortSignal, run: () => Promise<Result>) =>
  requestScope.run({ requestId: 'r', callerKey: 'c', signal }, run);

test('a statement that waits for its turn is never begun when its request has ended', async () => {
  const ending = new AbortController();
  const release = Promise.withResolvers<void>();
  const sessions = db.kind === 'pglite' ? 1 : 20;
  const holders = Array.from({ length: sessions }, () => db.transaction(() => release.promise));
  const waiting = within(ending.signal, () => db.query('insert into kept values (1)'));
  ending.abort(timeout);
  await assert.rejects(waiting, { code: 'TIMEOUT' });
  release.resolve();
  await Promise.all(holders);
  assert.deepEqual(await db.query('select * from kept where number = 1'), []);
});

test('a transaction whose request ends is rolled back at its next statement, with the reason', async () => {
  const ending = new AbortController();
  const work = within(ending.signal, () =>
    db.transaction(async (tx) => {
      await tx.query('insert into kept values (2)');
      ending.abort(new AppError('CANCELLED', 'The caller left.'));
      await tx.query('insert into kept values (3)');
    }),
  );
  await assert.rejects(work, { code: 'CANCELLED' });
  assert.deepEqual(await db.query('select * from kept where number in (2, 3)'), []);
});

test('a request that has ended begins nothing', async () => {
  await assert.rejects(
    within(AbortSignal.abort(timeout), () => db.query('select 1')),
    { code: 'TIMEOUT' },
  );
  await assert.rejects(
    within(AbortSignal.abort(timeout), () => db.transaction(async () => undefined)),
    { code: 'TIMEOUT' },
  );
});

test('the caller hears at once that a statement is given up, and a server ends it', async () => {
  const ending = new AbortController();
  // Half a second embedded, where nothing can end it; for ever on a server.
  const count = db.kind === 'pglite' ? 2_000_000 : 2_000_000_000;
  const long = within(ending.signal, () =>
    db.query(`select count(*) from generate_series(1, ${count}) given_up where random() > 0`),
  );
  const startedMs = performance.now();
  setImmediate(() => ending.abort(timeout));
  await assert.rejects(long, { code: 'TIMEOUT' });
  assert.ok(performance.now() - startedMs < 5_000);
  await waitUntil('the statement is over', async () => {
    const running = await db.query(
      `select pid from pg_stat_activity where state = 'active' and query like '%given_up where random%'
         and pid <> pg_backend_pid()`,
    );
    return running.length === 0;
  });
  assert.deepEqual(await db.query('select 1 as one'), [{ one: 1 }]);
});
