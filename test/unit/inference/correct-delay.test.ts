import assert from 'node:assert/strict';
import { test } from 'node:test';
import { correctDelay } from '../../../src/inference/correct-delay.ts';
import type { Tokenizer } from '../../../src/inference/tokenizer.ts';
import { SAMPLE_RATE_HZ } from '../../../src/inference/tokenizer.ts';
import { seededRandom } from '../../support/seeded-random.ts';

/** A tokenizer that notes what it hears, and says the numbers 1, 2, 3 … when it decodes. */
function listener(delaySamples: number): { tokenizer: Tokenizer; heard: number[] } {
  const heard: number[] = [];
  const tokenizer: Tokenizer = {
    id: 'listener@1',
    name: 'listener',
    executionProvider: 'cpu',
    histogramLayers: [0],
    decodeContextFrames: 4,
    delayS: delaySamples / SAMPLE_RATE_HZ,
    pieceContext: { beforeFrames: 0, afterFrames: 0, gridFrames: 1 },
    fingerprinter: null,
    async *encode(pcm) {
      for await (const block of pcm) heard.push(...block);
      yield { frameCount: 0, values: new Uint16Array(0) };
    },
    async *decode() {
      yield Float32Array.of(1, 2, 3, 4);
      yield Float32Array.of(5);
      yield Float32Array.of(6, 7, 8, 9, 10);
    },
    centroids: () => ({ width: 1, values: new Float32Array(2048) }),
    close: async () => undefined,
  };
  return { tokenizer, heard };
}

async function collect(blocks: AsyncIterable<Float32Array>): Promise<number[]> {
  const values: number[] = [];
  for await (const block of blocks) values.push(...block);
  return values;
}

test('sound goes in early by the delay, however it is cut, and as much of it', async () => {
  const sound = Float32Array.from({ length: 1000 }, (_, index) => index + 1);
  for (const delay of [1, 240, 999, 1000, 1500]) {
    const { tokenizer, heard } = listener(delay);
    const random = seededRandom(delay);
    const blocks: Float32Array[] = [];
    for (let at = 0; at < sound.length; ) {
      const length = Math.floor(random() * 300);
      blocks.push(sound.subarray(at, at + length));
      at += length;
    }
    for await (const codes of correctDelay(tokenizer).encode(blocks)) assert.equal(codes.frameCount, 0);
    const expected = Array.from({ length: 1000 }, (_, index) =>
      index + delay < 1000 ? index + delay + 1 : 0,
    );
    assert.deepEqual(heard, expected, `delay ${delay}`);
  }
});

test('sound comes out late by the delay, and as much of it', async () => {
  const decoded = (delay: number) =>
    collect(correctDelay(listener(delay).tokenizer).decode({ frameCount: 0, values: new Uint16Array(0) }));
  assert.deepEqual(await decoded(3), [0, 0, 0, 1, 2, 3, 4, 5, 6, 7]);
  assert.deepEqual(await decoded(12), Array(10).fill(0));
});

test('no delay changes nothing, and another delay is another tokenizer', () => {
  const { tokenizer } = listener(0);
  assert.equal(correctDelay(tokenizer), tokenizer);
  assert.equal(correctDelay(listener(240).tokenizer).id, 'listener@1+d240');
});
