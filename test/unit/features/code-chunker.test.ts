import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CHUNK_FRAMES, type CodeChunk, CodeChunker } from '../../../src/features/ingest/code-chunker.ts';
import { type Codes, concatCodes, layerOf, sliceCodes } from '../../../src/inference/codes.ts';
import { cutAnchors, NO_HASH, SILENT_PAIR } from '../../../src/tokens/index.ts';
import { pairHash } from '../../../src/tokens/pair-hash.ts';
import { seededRandom } from '../../support/seeded-random.ts';

const SILENT = 255;

function randomCodes(frameCount: number, random: () => number): Codes {
  const values = Uint16Array.from({ length: 16 * frameCount }, () => random() * 2_048);
  return { frameCount, values };
}

/** All chunks when the codes come in blocks of these lengths. */
function chunksOf(codes: Codes, levels: Uint8Array, blocks: readonly number[]): CodeChunk[] {
  const chunker = new CodeChunker([0, 1]);
  const chunks: CodeChunk[] = [];
  let start = 0;
  for (const length of blocks) {
    chunks.push(
      ...chunker.push(sliceCodes(codes, start, start + length), levels.slice(start, start + length)),
    );
    start += length;
  }
  return [...chunks, ...chunker.finish()];
}

test('chunks are the same however the codes were cut, and lose and double nothing', () => {
  const random = seededRandom(3);
  for (const frameCount of [0, 1, 639, 640, 641, 1_280, 1_950]) {
    const codes = randomCodes(frameCount, random);
    const levels = Uint8Array.from({ length: frameCount }, () => (random() < 0.2 ? SILENT : 40));
    const whole = chunksOf(codes, levels, [frameCount]);
    const small = chunksOf(codes, levels, Array(Math.ceil(frameCount / 7)).fill(7));
    assert.deepEqual(small, whole);
    assert.deepEqual(concatCodes(whole.map((chunk) => chunk.codes)).values, codes.values);
    assert.deepEqual(
      whole.map(({ index, startFrame }) => [index, startFrame]),
      Array.from({ length: Math.ceil(frameCount / CHUNK_FRAMES) }, (_, index) => [
        index,
        index * CHUNK_FRAMES,
      ]),
    );
    assert.deepEqual(
      whole.flatMap((chunk) => chunk.anchors),
      cutAnchors(codes, [0, 1]),
    );
    const tokens = layerOf(codes, 0);
    const expected = Array.from({ length: frameCount }, (_, frame) => {
      const isLast = frame + 1 === frameCount;
      const silent = levels[frame] === SILENT || levels[frame + 1] === SILENT;
      if (isLast) return NO_HASH;
      return pairHash(tokens[frame]!, tokens[frame + 1]!) + (silent ? SILENT_PAIR : 0);
    });
    assert.deepEqual(
      whole.flatMap((chunk) => [...chunk.pairs]),
      expected,
    );
  }
});
