import assert from 'node:assert/strict';
import { after, afterEach, before, describe, test } from 'node:test';
import { z } from 'zod';
import { DatabaseUnavailable } from '../../src/db/database-unavailable.ts';
import type { Db } from '../../src/db/db.ts';
import { maybeOne } from '../../src/db/maybe-one.ts';
import { AppError } from '../../src/errors.ts';
import { defineJob, type JobContext, type JobDefinition } from '../../src/jobs/define-job.ts';
import { PermanentFailure } from '../../src/jobs/job-failure.ts';
import { type JobQueue, openJobQueue } from '../../src/jobs/job-queue.ts';
import { startJobs } from '../../src/jobs/start-jobs.ts';
import { createTestDatabase } from '../support/test-database.ts';

type Payload = { id: string };
type Definition = JobDefinition<Payload>;
const payload = z.object({ id: z.string() });

let db: Db;
let queue: JobQueue;
const backgroundErrors: Error[] = [];
const runners: { stop(options?: { drainMs?: number }): Promise<void> }[] = [];

before(async () => {
  db = await createTestDatabase();
  queue = await openJobQueue(db, (error) => backgroundErrors.push(error));
});
afterEach(async () => {
  for (const runner of runners.splice(0)) await runner.stop({ drainMs: 0 });
});
after(async () => {
  await queue.close();
  await db.close();
  assert.deepEqual(backgroundErrors, []);
});

async function start(definition: Definition, concurrency = 2) {
  const reported: Error[] = [];
  const runner = await startJobs(queue, [definition], {
    concurrency,
    onError: (error) => reported.push(error),
    times: { pollMs: 20, heartbeatMs: 50 },
  });
  runners.push(runner);
  return { reported, stop: runner.stop };
}

const enqueue = (job: Definition, id: string) =>
  db.transaction((tx) => queue.enqueue(tx, job, { id }, { key: id }));

interface StoredJob {
  state: string;
  retry_count: number;
  output: { message?: string; code?: string } | null;
}

const find = (job: Definition, id: string) =>
  maybeOne<StoredJob>(
    db,
    'select state, retry_count, output from pgboss.job where name = $1 and singleton_key = $2 order by created_on desc limit 1',
    [job.name, id],
  );

/** Waits for the state of a job; the test runner's own timeout is the limit. */
async function reaches(job: Definition, id: string, state: string): Promise<StoredJob> {
  for (;;) {
    const stored = await find(job, id);
    if (stored?.state === state) return stored;
    await new Promise((resolve) => setImmediate(resolve));
  }
}

describe('enqueue', () => {
  test('a job rolled back with its transaction never was', async () => {
    const ran: string[] = [];
    const job = defineJob({ name: 'test.rollback', payload, run: async ({ id }) => void ran.push(id) });
    await start(job);
    const run = db.transaction(async (tx) => {
      await queue.enqueue(tx, job, { id: 'lost' }, { key: 'lost' });
      throw new Error('after all not');
    });
    await assert.rejects(run, /after all not/);
    await enqueue(job, 'kept');
    await reaches(job, 'kept', 'completed');
    assert.equal(await find(job, 'lost'), null);
    assert.deepEqual(ran, ['kept']);
  });

  test('a key is in the queue once, also while its job runs, and may come back after', async () => {
    const gate = Promise.withResolvers<void>();
    const started = Promise.withResolvers<void>();
    const job = defineJob({
      name: 'test.once',
      payload,
      run: async () => {
        started.resolve();
        await gate.promise;
      },
    });
    await queue.register([job]);
    assert.ok(await enqueue(job, 'a'));
    assert.equal(await enqueue(job, 'a'), null);
    await start(job);
    await started.promise;
    assert.equal(await enqueue(job, 'a'), null);
    gate.resolve();
    await reaches(job, 'a', 'completed');
    assert.ok(await enqueue(job, 'a'));
  });

  test('a payload that does not fit the schema is refused', async () => {
    const job = defineJob({ name: 'test.schema', payload, run: async () => undefined });
    await queue.register([job]);
    await assert.rejects(
      db.transaction((tx) => queue.enqueue(tx, job, { id: 1 } as never, { key: 'x' })),
      z.ZodError,
    );
  });
});

describe('failures', () => {
  test('a retryable one is tried again, then the job fails for good and says why', async () => {
    const contexts: Omit<JobContext, 'signal'>[] = [];
    const given: string[] = [];
    const job = defineJob({
      name: 'test.retry',
      payload,
      maxAttempts: 3,
      retryDelayS: 0,
      run: async (_, { signal, ...context }) => {
        contexts.push(context);
        throw new Error(`no luck ${context.attempt}`);
      },
      failed: async ({ id }, error) => void given.push(`${id}: ${error.message}`),
    });
    await start(job);
    await enqueue(job, 'a');
    const stored = await reaches(job, 'a', 'failed');
    assert.deepEqual(contexts, [
      { attempt: 1, maxAttempts: 3, isLastAttempt: false },
      { attempt: 2, maxAttempts: 3, isLastAttempt: false },
      { attempt: 3, maxAttempts: 3, isLastAttempt: true },
    ]);
    assert.deepEqual(given, ['a: no luck 3']);
    assert.equal(stored.output?.message, 'no luck 3');
  });

  test('a run that the database broke off is no attempt', async () => {
    const attempts: number[] = [];
    const job = defineJob({
      name: 'test.trouble',
      payload,
      maxAttempts: 1,
      run: async (_, { attempt }) => {
        attempts.push(attempt);
        if (attempts.length === 1) throw new DatabaseUnavailable('The database connection failed.', null);
      },
    });
    await start(job);
    await enqueue(job, 'a');
    await reaches(job, 'a', 'completed');
    assert.deepEqual(attempts, [1, 1]);
  });

  test('a second attempt may succeed', async () => {
    const job = defineJob({
      name: 'test.second',
      payload,
      retryDelayS: 0,
      run: async (_, { attempt }) => {
        if (attempt === 1) throw new AppError('UNAVAILABLE', 'not now');
      },
    });
    await start(job);
    await enqueue(job, 'a');
    assert.equal((await reaches(job, 'a', 'completed')).retry_count, 1);
  });

  for (const error of [new PermanentFailure('hopeless'), new AppError('AUDIO_CORRUPT', 'hopeless')]) {
    test(`${error.name} is not tried again`, async () => {
      let runs = 0;
      const given: Error[] = [];
      const job = defineJob({
        name: `test.permanent-${error.name}`,
        payload,
        run: async () => {
          runs++;
          throw error;
        },
        failed: async (_, reason) => void given.push(reason),
      });
      const { reported } = await start(job);
      await enqueue(job, 'a');
      const stored = await reaches(job, 'a', 'failed');
      assert.equal(runs, 1);
      assert.deepEqual(given, [error]);
      assert.deepEqual(reported, [error]);
      assert.equal(stored.output?.message, 'hopeless');
    });
  }

  test('the wait before the next attempt grows', async () => {
    const failed = Promise.withResolvers<void>();
    const job = defineJob({
      name: 'test.backoff',
      payload,
      retryDelayS: 60,
      run: async () => {
        failed.resolve();
        throw new Error('later');
      },
    });
    await start(job);
    await enqueue(job, 'a');
    await failed.promise;
    await reaches(job, 'a', 'retry');
    const row = await maybeOne<{ wait_s: number }>(
      db,
      `select extract(epoch from start_after - now())::float8 as wait_s from pgboss.job where name = $1`,
      [job.name],
    );
    assert.ok(row !== null && row.wait_s > 50 && row.wait_s <= 120, `waits ${row?.wait_s} s`);
  });
});

describe('running', () => {
  test('two workers race for one job and only one runs it', async () => {
    const ran: string[] = [];
    const job = defineJob({ name: 'test.race', payload, run: async ({ id }) => void ran.push(id) });
    await start(job);
    await start(job);
    const ids = Array.from({ length: 20 }, (_, i) => `r${i}`);
    await Promise.all(ids.map((id) => enqueue(job, id)));
    for (const id of ids) await reaches(job, id, 'completed');
    assert.deepEqual(ran.sort(), ids.sort());
  });

  test('never more at once than the concurrency', async () => {
    let now = 0;
    let most = 0;
    const job = defineJob({
      name: 'test.bounded',
      payload,
      run: async () => {
        most = Math.max(most, ++now);
        await db.query('select 1');
        now--;
      },
    });
    await queue.register([job]);
    const ids = Array.from({ length: 12 }, (_, i) => `b${i}`);
    for (const id of ids) await enqueue(job, id);
    await start(job, 3);
    for (const id of ids) await reaches(job, id, 'completed');
    assert.equal(most, 3);
  });

  test('cancelling takes a waiting job away and aborts a running one', async () => {
    const aborted = Promise.withResolvers<unknown>();
    const started = Promise.withResolvers<void>();
    const job = defineJob({
      name: 'test.cancel',
      payload,
      run: async (_, { signal }) => {
        started.resolve();
        await new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason)));
      },
      failed: async () => assert.fail('a cancelled job has not failed'),
    });
    await start(
      {
        ...job,
        run: (data, context) => {
          const run = job.run(data, context);
          run.catch(aborted.resolve);
          return run;
        },
      },
      1,
    );
    await enqueue(job, 'running');
    await started.promise;
    await enqueue(job, 'waiting');
    const cancel = (id: string) => db.transaction((tx) => queue.cancel(tx, job, id));
    assert.equal(await cancel('waiting'), true);
    assert.equal(await cancel('running'), true);
    assert.equal(await cancel('running'), false);
    assert.equal(((await aborted.promise) as AppError).code, 'CANCELLED');
    assert.equal((await find(job, 'running'))?.state, 'cancelled');
    assert.equal((await find(job, 'waiting'))?.state, 'cancelled');
  });
});

describe('stopping', () => {
  test('lets running jobs finish and starts no other', async () => {
    const gate = Promise.withResolvers<void>();
    const started = Promise.withResolvers<void>();
    const job = defineJob({
      name: 'test.drain',
      payload,
      run: async () => {
        started.resolve();
        await gate.promise;
      },
    });
    const runner = await start(job, 1);
    await enqueue(job, 'first');
    await started.promise;
    await enqueue(job, 'second');
    const stopped = runner.stop({ drainMs: 60_000 });
    gate.resolve();
    await stopped;
    assert.equal((await find(job, 'first'))?.state, 'completed');
    assert.equal((await find(job, 'second'))?.state, 'created');
  });

  test('gives back what does not finish in time, and the run does not count', async () => {
    const attempts: number[] = [];
    let started = Promise.withResolvers<void>();
    const job = defineJob({
      name: 'test.give-back',
      payload,
      maxAttempts: 1,
      run: async (_, { signal, attempt }) => {
        attempts.push(attempt);
        started.resolve();
        if (attempts.length < 3) {
          await new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason)));
        }
      },
      failed: async () => assert.fail('a job given back has not failed'),
    });
    await queue.register([job]);
    await enqueue(job, 'a');
    for (let round = 0; round < 2; round++) {
      started = Promise.withResolvers();
      const runner = await start(job);
      await started.promise;
      await runner.stop({ drainMs: 0 });
      assert.equal((await find(job, 'a'))?.state, 'retry');
    }
    await start(job);
    await reaches(job, 'a', 'completed');
    assert.deepEqual(attempts, [1, 1, 1]);
  });
});
