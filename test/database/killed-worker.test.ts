import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { z } from 'zod';
import type { Db } from '../../src/db/db.ts';
import { openDb } from '../../src/db/open-db.ts';
import { defineJob, type JobDefinition } from '../../src/jobs/define-job.ts';
import { openJobQueue } from '../../src/jobs/job-queue.ts';
import { releaseInterruptedJobs, wasAlone } from '../../src/jobs/release-jobs.ts';
import { startJobs } from '../../src/jobs/start-jobs.ts';
import { startChild } from '../support/child-process.ts';
import { createTestDatabase, urlOf } from '../support/test-database.ts';

const onServer = Boolean(process.env.TEST_DATABASE_URL);
const payload = z.object({ id: z.string() });
const fail = (error: Error) => assert.fail(error);

async function run(db: Db, job: JobDefinition<{ id: string }>, silentForMs = 1_000) {
  const queue = await openJobQueue(db, fail);
  const runner = await startJobs(queue, [job], {
    concurrency: 1,
    onError: () => undefined,
    times: { sweepMs: 50, silentForMs },
  });
  return {
    queue,
    stop: async () => {
      await runner.stop();
      await queue.close();
    },
  };
}

/** A job that reports the attempt of its next run. */
function endless() {
  const attempts = Promise.withResolvers<number>();
  const job = defineJob({
    name: 'test.endless',
    payload,
    run: async (_, { attempt }) => attempts.resolve(attempt),
  });
  return { job, attempt: attempts.promise };
}

test('the job of a worker killed on a shared server is taken by another, as the same attempt', {
  skip: onServer ? false : 'needs TEST_DATABASE_URL',
}, async () => {
  const db = await createTestDatabase();
  const child = startChild('run-endless-job.ts', [(await urlOf(db))!, 'enqueue']);
  assert.equal(await child.nextLine(), 'running 1');
  const { job, attempt } = endless();
  const runner = await run(db, job);
  // The heartbeat protects it as long as its worker lives.
  const [alive] = await db.query<{ state: string }>(
    `select state from pgboss.job where name = 'test.endless'`,
  );
  assert.equal(alive?.state, 'active');
  await child.kill();
  assert.equal(await attempt, 1);
  await runner.stop();
  await db.close();
});

test('embedded, a job left by a killed process runs at once after the next start, as the same attempt', async () => {
  const dataFolder = await mkdtemp(join(tmpdir(), 'phonograph-killed-'));
  const first = startChild('run-endless-job.ts', [dataFolder, 'enqueue']);
  assert.equal(await first.nextLine(), 'running 1');
  await first.kill();
  const second = startChild('run-endless-job.ts', [dataFolder]);
  assert.equal(await second.nextLine(), 'running 1');
  await second.kill();

  const db = await openDb({ databaseUrl: null, dataFolder });
  const { job, attempt } = endless();
  const runner = await run(db, job);
  assert.equal(await attempt, 1);
  await runner.stop();
  const [row] = await db.query<{ interruptions: number }>(
    `select (data->>'interruptions')::int as interruptions from pgboss.job`,
  );
  assert.equal(row?.interruptions, 2);
  await db.close();
  await rm(dataFolder, { recursive: true });
});

test('a job that is alone whenever its process dies is given up after eight times, one of several only after more', async () => {
  const db = await createTestDatabase();
  const names = ['test.alone', 'test.crowd'];
  const ran = Promise.withResolvers<void>();
  const jobs = names.map((name) => defineJob({ name, payload, run: async () => ran.resolve() }));
  const queue = await openJobQueue(db, fail);
  await queue.register(jobs);
  for (const job of jobs) await db.transaction((tx) => queue.enqueue(tx, job, { id: 'a' }, { key: 'a' }));
  const die = async (name: string, alone: boolean) => {
    await db.query(
      `update pgboss.job set state = 'active', heartbeat_on = now() - interval '1 hour' where name = $1`,
      [name],
    );
    await releaseInterruptedJobs(db, { name, silentForMs: 1_000, maxInterruptions: 25 }, alone);
  };
  assert.equal(await wasAlone(db, 1_000), true);
  for (let end = 1; end <= 8; end++) {
    await die('test.alone', true);
    await die('test.crowd', false);
  }
  const rows = await db.query(
    `select name, (data->>'interruptions')::int as interruptions, state::text from pgboss.job order by name`,
  );
  assert.deepEqual(rows, [
    // Two that told nothing, six of weight 5; what has 25 is not released again.
    { name: 'test.alone', interruptions: 27, state: 'active' },
    { name: 'test.crowd', interruptions: 8, state: 'retry' },
  ]);
  await queue.close();
  await db.close();
});

test('a job that was queued while the clock was ten minutes ahead runs when a worker starts', async () => {
  const db = await createTestDatabase();
  const { job, attempt } = endless();
  const queue = await openJobQueue(db, fail);
  await queue.register([job]);
  await db.transaction((tx) => queue.enqueue(tx, job, { id: 'early' }, { key: 'early' }));
  await db.query(`update pgboss.job set start_after = now() + interval '10 minutes'`);
  await queue.close();
  const runner = await run(db, job);
  assert.equal(await attempt, 1);
  await runner.stop();
  await db.close();
});

test('a job that ends its process every time is given up in the end, and said to have failed', async () => {
  const db = await createTestDatabase();
  const given = Promise.withResolvers<string>();
  const job = defineJob({
    name: 'test.deadly',
    payload,
    maxInterruptions: 2,
    run: async () => assert.fail('must not run again'),
    failed: async ({ id }, error) => given.resolve(`${id}: ${error.message}`),
  });
  const queue = await openJobQueue(db, fail);
  await queue.register([job]);
  await db.transaction((tx) => queue.enqueue(tx, job, { id: 'poison' }, { key: 'poison' }));
  await db.query(
    `update pgboss.job set state = 'active', started_on = now(), heartbeat_on = now() - interval '1 hour',
       data = data || '{"interruptions": 2, "uncounted": 2}' where name = $1`,
    [job.name],
  );
  await queue.close();
  const runner = await run(db, job);
  assert.equal(await given.promise, 'poison: The process ended again and again while it worked on this.');
  await runner.stop();
  const [row] = await db.query<{ state: string }>('select state from pgboss.job where name = $1', [job.name]);
  assert.equal(row?.state, 'failed');
  await db.close();
});
