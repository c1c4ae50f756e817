import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import type { AppError } from '../../../src/errors.ts';
import { createScanPool } from '../../../src/workers/scan-pool.ts';

const pool = createScanPool(1_000_000);
after(() => pool.close());

/** Codes of so many frames, all tokens alike, and an example of ten of them. */
const task = (frameCount: number) => ({
  tokenizer: { name: 'without-spectrum', folder: '' },
  centroids: { width: 1, values: Float32Array.from({ length: 2_048 }, (_, token) => token) },
  example: {
    durationS: 0.8,
    codes: { frameCount: 10, values: new Uint16Array(160) },
    phases: [{ phase: 0, tokens: new Uint16Array(10), weights: new Float32Array(10).fill(1) }],
  },
  wanted: 'ANY' as const,
  sounds: [{ key: 'a', packed: new Uint8Array(22 * frameCount) }],
});

test('who has left is not searched for, nor for those who wait behind', async () => {
  const left = new AbortController();
  // The first one starts the thread; by then everybody has left.
  const waiting = [0, 1, 2].map(() => pool.scan(task(1_000), left.signal));
  left.abort();
  const ended = await Promise.allSettled(waiting);
  assert.deepEqual(
    ended.map((scan) => scan.status === 'rejected' && (scan.reason as AppError).code),
    ['CANCELLED', 'CANCELLED', 'CANCELLED'],
  );
});

test('the thread goes on with the next one, and finds as much as it was asked for', async () => {
  const both = await pool.scan(task(1_000));
  assert.ok(both.same.length > 0);
  const words = await pool.scan({ ...task(1_000), wanted: 'SAME_WORDS' });
  assert.deepEqual([words.same, words.takes], [[], []]);
});
