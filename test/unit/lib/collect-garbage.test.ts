import assert from 'node:assert/strict';
import { once } from 'node:events';
import { constants, PerformanceObserver } from 'node:perf_hooks';
import { test } from 'node:test';
import { setImmediate } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { createGarbageCollector } from '../../../src/lib/collect-garbage.ts';

/** Forced collections after calls with nothing new, with 40 MB more, and with nothing more; whether garbage is gone. */
interface Seen {
  readonly forced: readonly number[];
  readonly isGone: boolean;
}

const program = `
const { parentPort, workerData } = require('node:worker_threads');
const { constants, PerformanceObserver } = require('node:perf_hooks');
let count = 0;
const note = (entries) => {
  for (const { detail } of entries) if (detail.flags & constants.NODE_PERFORMANCE_GC_FLAGS_FORCED) count++;
};
const observer = new PerformanceObserver((list) => note(list.getEntries()));
observer.observe({ entryTypes: ['gc'] });
const turns = async () => { for (let turn = 0; turn < 5; turn++) await new Promise(setImmediate); };
(async () => {
  const { createGarbageCollector } = await import(workerData.module);
  const collect = createGarbageCollector();
  const forced = [];
  const kept = [];
  const garbage = (() => new WeakRef({ some: 'thing' }))();
  for (const megabytes of [0, 40, 0]) {
    for (let each = 0; each < megabytes; each++) kept.push(new ArrayBuffer(2 ** 20));
    count = 0;
    collect();
    await turns();
    note(observer.takeRecords());
    forced.push(count);
  }
  parentPort.postMessage({ forced, isGone: garbage.deref() === undefined, kept: kept.length });
})();`;

test('a thread collects its garbage when it holds 32 MB more than it did after the last time', async () => {
  const module = import.meta.resolve('../../../src/lib/collect-garbage.ts');
  const thread = new Worker(program, { eval: true, workerData: { module } });
  const [{ forced, isGone }] = (await once(thread, 'message')) as [Seen];
  await thread.terminate();
  assert.equal(forced[0], 0, 'nothing to collect');
  assert.ok(forced[1]! > 0, 'much to collect');
  assert.equal(forced[2], 0, 'what lives is no garbage');
  assert.equal(isGone, true);
});

test('the main thread is never held up, whatever it holds', async () => {
  let forced = 0;
  const observer = new PerformanceObserver(() => undefined);
  observer.observe({ entryTypes: ['gc'] });
  const collect = createGarbageCollector();
  const kept = Array.from({ length: 40 }, () => new ArrayBuffer(2 ** 20));
  collect();
  for (let turn = 0; turn < 5; turn++) await setImmediate();
  for (const { detail } of observer.takeRecords() as { detail?: { flags?: number } }[])
    if ((detail?.flags ?? 0) & constants.NODE_PERFORMANCE_GC_FLAGS_FORCED) forced++;
  observer.disconnect();
  assert.equal(forced, 0);
  assert.equal(kept.length, 40);
});
