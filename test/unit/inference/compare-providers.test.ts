import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { type Codes, LAYER_COUNT } from '../../../src/inference/codes.ts';
import { compareProviders } from '../../../src/inference/compare-providers.ts';
import { FRAME_SAMPLES, type Tokenizer } from '../../../src/inference/tokenizer.ts';

/** A tokenizer whose tokens are a coarse measure of a frame's loudness: steady, but near the edges of its steps. */
function fakeTokenizer(change: (codes: Codes) => void = () => undefined, edge = 0): Tokenizer {
  return {
    id: 'fake',
    name: 'fake',
    executionProvider: 'cpu',
    histogramLayers: [0],
    decodeContextFrames: 4,
    delayS: 0,
    pieceContext: { beforeFrames: 0, afterFrames: 0, gridFrames: 1 },
    fingerprinter: null,
    async *encode(pcm) {
      for await (const block of pcm) {
        const frameCount = Math.ceil(block.length / FRAME_SAMPLES);
        const codes = { frameCount, values: new Uint16Array(LAYER_COUNT * frameCount) };
        for (let frame = 0; frame < frameCount; frame++) {
          const sound = block.subarray(frame * FRAME_SAMPLES, (frame + 1) * FRAME_SAMPLES);
          const loudness = sound.reduce((sum, value) => sum + Math.abs(value), 0) / FRAME_SAMPLES;
          codes.values[frame] = Math.floor(loudness * 20);
          // One frame's loudness lies on an edge: any nudge tips it.
          if (frame === 7 && edge !== 0) codes.values[frame] = block[7 * FRAME_SAMPLES]! === edge ? 1 : 2;
        }
        change(codes);
        yield codes;
      }
    },
    decode: () => assert.fail('nothing is decoded'),
    centroids: () => ({ width: 1, values: new Float32Array(2048) }),
    close: async () => undefined,
  };
}

describe('the tokens of a provider', () => {
  test('may be the same', async () => {
    assert.equal(await compareProviders(fakeTokenizer(), fakeTokenizer()), null);
  });

  test('may differ at a near-tie, and then in all that follows in its chain', async () => {
    let first: number | undefined;
    const listening = fakeTokenizer();
    const reference: Tokenizer = {
      ...listening,
      async *encode(pcm) {
        for await (const block of pcm) {
          first ??= block[7 * FRAME_SAMPLES]!;
          yield* fakeTokenizer(undefined, first).encode([block]);
        }
      },
    };
    const candidate: Tokenizer = { ...fakeTokenizer(undefined, Number.NaN) };
    assert.equal(await compareProviders(candidate, reference), null);
  });

  test('may not differ where the processor is sure', async () => {
    const candidate = fakeTokenizer(({ values }) => {
      values[30]! += 1;
    });
    assert.match((await compareProviders(candidate, fakeTokenizer())) ?? '', /^1 of its tokens differ/);
  });

  test('may not differ in many places', async () => {
    const candidate = fakeTokenizer(({ values, frameCount }) => {
      for (let frame = 0; frame < frameCount; frame += 10) {
        for (let layer = 4; layer < LAYER_COUNT; layer++) values[layer * frameCount + frame]! += 1;
      }
    });
    assert.equal(
      await compareProviders(candidate, fakeTokenizer()),
      "Its tokens differ from the processor's in 10 of 200 places.",
    );
  });

  test('may not be fewer', async () => {
    const candidate: Tokenizer = { ...fakeTokenizer(), encode: async function* () {} };
    assert.match(
      (await compareProviders(candidate, fakeTokenizer())) ?? '',
      /^It gave 0 frames where .* 100/,
    );
  });
});
