import { setImmediate as nextTurn } from 'node:timers/promises';

/** So long may work go on before others have their turn. */
const SLICE_MS = 10;

/** The same items; between two of them others have their turn once the work has gone on for 10 ms. */
export async function* inSlices<Item>(items: AsyncIterable<Item>): AsyncGenerator<Item> {
  let sinceMs = performance.now();
  for await (const item of items) {
    yield item;
    if (performance.now() - sinceMs < SLICE_MS) continue;
    await nextTurn();
    sinceMs = performance.now();
  }
}
