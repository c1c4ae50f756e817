import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { cutIntoChunks } from '../../../src/inference/phonograph-base/frame-chunker.ts';

const shape = { coreSamples: 4, contextSamples: 2 };

async function chunksOf(blocks: number[][]) {
  const chunks: { pcm: number[]; usedSamples: number }[] = [];
  for await (const { pcm, usedSamples } of cutIntoChunks(
    blocks.map((block) => Float32Array.from(block)),
    shape,
  )) {
    chunks.push({ pcm: [...pcm], usedSamples });
  }
  return chunks;
}

describe('cutIntoChunks', () => {
  test('surrounds every core with the sound before and after it', async () => {
    assert.deepEqual(await chunksOf([[1, 2, 3, 4, 5, 6, 7, 8, 9]]), [
      { pcm: [0, 0, 1, 2, 3, 4, 5, 6], usedSamples: 4 },
      { pcm: [3, 4, 5, 6, 7, 8, 9, 0], usedSamples: 4 },
      { pcm: [7, 8, 9, 0, 0, 0, 0, 0], usedSamples: 1 },
    ]);
  });

  test('does not depend on how the blocks are cut', async () => {
    for (let length = 0; length < 30; length++) {
      const samples = Array.from({ length }, (_, index) => index + 1);
      const whole = await chunksOf([samples]);
      assert.deepEqual(await chunksOf(samples.map((sample) => [sample])), whole);
      assert.deepEqual(await chunksOf([samples.slice(0, 5), [], samples.slice(5)]), whole);
      assert.equal(whole.length, Math.ceil(length / shape.coreSamples));
    }
  });
});
