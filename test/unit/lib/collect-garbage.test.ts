import assert from 'node:assert/strict';
import { once } from 'node:events';
import { test } from 'node:test';
import { Worker } from 'node:worker_threads';
import { createGarbageCollector } from '../../../src/lib/collect-garbage.ts';

interface Held {
  readonly mostBytes: number;
  readonly rounds: number;
}

/** Makes 40 times 8 MB of garbage in a thread, and gives the most that it held between. */
const program = `
const { parentPort, workerData } = require('node:worker_threads');
const { getHeapStatistics } = require('node:v8');
(async () => {
  const { createGarbageCollector } = await import(workerData.module);
  const collect = workerData.collects ? createGarbageCollector() : () => {};
  const held = () => { const { used_heap_size, external_memory } = getHeapStatistics(); return used_heap_size + external_memory; };
  let mostBytes = 0;
  let rounds = 0;
  for (; rounds < 40; rounds++) {
    let texts = Array.from({ length: 100_000 }, (_, index) => 'garbage number ' + rounds + ' ' + index);
    texts.sort();
    texts = null;
    collect();
    // The collection waits for the answer to be on its way.
    await new Promise(setImmediate);
    mostBytes = Math.max(mostBytes, held());
  }
  parentPort.postMessage({ mostBytes, rounds });
})();`;

async function runThread(collects: boolean): Promise<Held> {
  const module = import.meta.resolve('../../../src/lib/collect-garbage.ts');
  const thread = new Worker(program, { eval: true, workerData: { module, collects } });
  const [held] = (await once(thread, 'message')) as [Held];
  await thread.terminate();
  return held;
}

test('a thread that makes garbage holds no more than twice what may lie', async () => {
  const [tidy, usual] = [await runThread(true), await runThread(false)];
  assert.equal(tidy.rounds, 40);
  assert.ok(tidy.mostBytes < 2 * 32 * 2 ** 20, `${tidy.mostBytes} bytes`);
  // Else nothing is shown.
  assert.ok(tidy.mostBytes < usual.mostBytes, `${tidy.mostBytes} against ${usual.mostBytes} bytes`);
});

test('the main thread is never held up', () => {
  const collect = createGarbageCollector();
  collect();
  assert.equal((globalThis as { gc?: unknown }).gc, undefined);
});
