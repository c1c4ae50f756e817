import { z } from 'zod';
import { openDb } from '../../src/db/open-db.ts';
import { defineJob } from '../../src/jobs/define-job.ts';
import { openJobQueue } from '../../src/jobs/job-queue.ts';
import { startJobs } from '../../src/jobs/start-jobs.ts';

/**
 * A process for the tests of killed workers: opens the data folder or the server of its first argument, runs
 * `test.endless`, prints `running` and the attempt when a job starts, and stays until it is killed.
 * `enqueue` as second argument puts a job into the queue first.
 */
const [where = '', enqueue] = process.argv.slice(2);
const isServer = where.startsWith('postgres');
const db = await openDb({ databaseUrl: isServer ? where : null, dataFolder: isServer ? null : where });
const fail = (error: Error) => {
  throw error;
};
const queue = await openJobQueue(db, fail);
const endless = defineJob({
  name: 'test.endless',
  payload: z.object({ id: z.string() }),
  run: async (_, { attempt }) => {
    process.stdout.write(`running ${attempt}\n`);
    await new Promise(() => undefined);
  },
});
await queue.register([endless]);
if (enqueue) await db.transaction((tx) => queue.enqueue(tx, endless, { id: 'a' }, { key: 'a' }));
await startJobs(queue, [endless], { concurrency: 1, onError: fail, times: { heartbeatMs: 100 } });
