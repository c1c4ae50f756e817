import { getHeapStatistics, setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { isMainThread } from 'node:worker_threads';

/** As much garbage as may lie in a thread; V8 itself lets 64 MB of buffers and more than 100 MB of objects lie. */
const GARBAGE_BYTES = 32 * 2 ** 20;
/**
 * For worker threads: call it when something is done, and garbage is collected once there is much of it. Every thread
 * has a heap of its own, and V8 sees no reason to tidy up one that is far from its limit: after 15 minutes of mixed load
 * eight threads held 360 MB of garbage beside 500 MB that lived. That thread alone stops meanwhile, after its answer is
 * on its way; the main thread is never held up so.
 */
export function createGarbageCollector(): () => void {
  if (isMainThread) return () => undefined;
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  let livingBytes = heldBytes();
  let isDue = false;
  return () => {
    const held = heldBytes();
    // Buffers are given back some time after their collection.
    livingBytes = Math.min(livingBytes, held);
    if (isDue || held - livingBytes < GARBAGE_BYTES) return;
    isDue = true;
    setImmediate(() => {
      isDue = false;
      collect();
      livingBytes = heldBytes();
    });
  };
}

function heldBytes(): number {
  const { used_heap_size, external_memory } = getHeapStatistics();
  return used_heap_size + external_memory;
}
