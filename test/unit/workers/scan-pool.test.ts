import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import type { AppError } from '../../../src/errors.ts';
import { packCodes } from '../../../src/inference/codes.ts';
import { createScanPool } from '../../../src/workers/scan-pool.ts';

const pool = createScanPool(1_000_000);
after(() => pool.close());

const EXAMPLE_FRAMES = 10;

/** Codes of so many frames, and an example of the first ten. */
const task = (frameCount: number) => ({
  tokenizer: { name: 'without-spectrum', folder: '' },
  centroids: { width: 1, values: Float32Array.from({ length: 2_048 }, (_, token) => token) },
  example: {
    durationS: 0.8,
    codes: { frameCount: EXAMPLE_FRAMES, values: new Uint16Array(16 * EXAMPLE_FRAMES) },
    phases: [
      {
        phase: 0,
        tokens: Uint16Array.from({ length: EXAMPLE_FRAMES }, (_, frame) => tokenAt(frame)),
        weights: new Float32Array(EXAMPLE_FRAMES).fill(1),
      },
    ],
  },
  wanted: 'ANY' as const,
  sounds: [{ key: 'a', packed: packedFrames(frameCount) }],
});

/** No two neighbours alike. */
const tokenAt = (frame: number) => (frame * 911) % 2_048;

function packedFrames(frameCount: number): Uint8Array {
  const values = new Uint16Array(16 * frameCount);
  for (let frame = 0; frame < frameCount; frame++) values[frame] = tokenAt(frame);
  return packCodes({ frameCount, values });
}

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
  const best = both.places.toSorted((left, right) => right.support - left.support)[0];
  assert.equal(best?.straightStartS, 0);
  assert.ok(best.support > 40, String(best.support));
  const words = await pool.scan({ ...task(1_000), wanted: 'SAME_WORDS' });
  assert.deepEqual(words.places, []);
});
