import assert from 'node:assert/strict';
import { test } from 'node:test';
import { z } from 'zod';
import { defineJob } from '../../src/jobs/define-job.ts';
import { PermanentFailure } from '../../src/jobs/job-failure.ts';
import { openJobQueue } from '../../src/jobs/job-queue.ts';
import { startJobs } from '../../src/jobs/start-jobs.ts';
import { createTestDatabase } from '../support/test-database.ts';
import { waitUntil } from '../support/wait-until.ts';

test('a job asked for again while its failure is told takes the place of the old one', async () => {
  const db = await createTestDatabase();
  const queue = await openJobQueue(db, (error) => assert.fail(error));
  const again: (string | null)[] = [];
  let runs = 0;
  const enqueue = (replaces: boolean) =>
    db.transaction((tx) => queue.enqueue(tx, job, { id: 'a' }, { key: 'a', replaces }));
  const job = defineJob({
    name: 'test.replaced',
    payload: z.object({ id: z.string() }),
    run: async () => {
      runs++;
      if (runs === 1) throw new PermanentFailure('not today');
    },
    failed: async () => {
      again.push(await enqueue(false), await enqueue(true));
    },
  });
  const runner = await startJobs(queue, [job], { concurrency: 1, onError: () => {} });
  try {
    await enqueue(false);
    await waitUntil('the second job has run', () => runs === 2);
    assert.equal(again[0], null, 'the key is held');
    assert.ok(again[1], 'and given up to one that replaces');
    await waitUntil('it is completed', async () => {
      const states = await db.query<{ state: string }>(
        'select state from pgboss.job where name = $1 order by created_on',
        [job.name],
      );
      return states.map(({ state }) => state).join() === 'cancelled,completed';
    });
  } finally {
    await runner.stop();
    await queue.close();
    await db.close();
  }
});
