import assert from 'node:assert/strict';
import { test } from 'node:test';
import { z } from 'zod';
import { createWorkersService } from '../../src/features/queue/index.ts';
import type { Capability } from '../../src/jobs/capabilities.types.ts';
import { defineJob } from '../../src/jobs/define-job.ts';
import { openJobQueue } from '../../src/jobs/job-queue.ts';
import { startJobs } from '../../src/jobs/start-jobs.ts';
import { createTestDatabase } from '../support/test-database.ts';
import { waitUntil } from '../support/wait-until.ts';

const payload = z.object({ id: z.string() });
const fail = (error: Error) => assert.fail(error);

test('of two workers the one that offers what a job needs takes it; what needs nothing either takes', async () => {
  const db = await createTestDatabase();
  const queue = await openJobQueue(db, fail);
  const ran: string[] = [];
  const jobsOf = (worker: string) =>
    (
      [
        ['test.infer', 'INFERENCE'],
        ['test.draw', 'SOUND'],
        ['test.sweep', null],
      ] as const
    ).map(([name, needs]) =>
      defineJob({
        ...{ name, needs, payload },
        run: async ({ id }) => {
          ran.push(`${name} ${id} ${needs === null ? '' : worker}`);
        },
      }),
    );
  const start = (worker: string, offers: readonly Capability[]) =>
    startJobs(queue, jobsOf(worker), {
      concurrency: 2,
      onError: fail,
      takes: (needs) => offers.includes(needs),
    });
  const draws = await start('processor', ['SOUND', 'TEXT']);
  for (const job of jobsOf('nobody')) {
    for (const id of ['a', 'b', 'c']) {
      await db.transaction((tx) => queue.enqueue(tx, job, { id }, { key: id }));
    }
  }
  await waitUntil('what the first can do is done', () => ran.length === 6);
  // What it does not offer waits, however idle it is.
  const [left] = await db.query(`select count(*)::int as count from pgboss.job where state = 'created'`);
  assert.deepEqual(left, { count: 3 });
  const infers = await start('gpu', ['INFERENCE']);
  await waitUntil('the rest is done', () => ran.length === 9);
  assert.deepEqual(
    ran.toSorted(),
    ['a', 'b', 'c']
      .flatMap((id) => [`test.draw ${id} processor`, `test.infer ${id} gpu`, `test.sweep ${id} `])
      .sort(),
  );
  await draws.stop();
  await infers.stop();
  await queue.close();
  await db.close();
});

test('workers are listed with what they offer and take; one that leaves gives its work back to the others', async () => {
  const db = await createTestDatabase();
  const workers = createWorkersService({
    db,
    process: { host: 'here', processId: 7, version: '1' },
    onError: fail,
  });
  const facts = { places: 2, running: () => 1, isTold: false };
  const gpu = await workers.register({
    ...{ ...facts, device: 'cuda' },
    readOffers: async () => ({ INFERENCE: 8, CODES: 5 }),
  });
  const register = () =>
    workers.register({
      ...facts,
      device: 'cpu',
      readOffers: async () => ({ INFERENCE: 7, CODES: 5, SOUND: 1 }),
    });
  const processor = await register();
  assert.deepEqual(
    [gpu.takes('INFERENCE'), gpu.takes('SOUND'), processor.takes('INFERENCE'), processor.takes('SOUND')],
    [true, false, false, true],
  );
  const listed = (await workers.list()).map(({ device, offers, takes, running }) => ({
    device,
    offers,
    takes,
    running,
  }));
  assert.deepEqual(listed, [
    { device: 'cuda', offers: ['INFERENCE', 'CODES'], takes: ['INFERENCE', 'CODES'], running: 1 },
    { device: 'cpu', offers: ['INFERENCE', 'CODES', 'SOUND'], takes: ['CODES', 'SOUND'], running: 1 },
  ]);
  await gpu.leave();
  assert.deepEqual((await workers.list())[0]?.takes, ['INFERENCE', 'CODES', 'SOUND']);
  const later = await register();
  assert.equal(later.takes('INFERENCE'), true);
  await later.leave();
  await processor.leave();
  await db.close();
});
