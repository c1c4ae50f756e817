import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { sliceCodes } from '../../../src/inference/codes.ts';
import { collectCodes, collectSamples } from '../../../src/inference/qwen3-tts-tokenizer/verify/collect.ts';
import { testClip } from '../../../src/inference/qwen3-tts-tokenizer/verify/test-clip.ts';
import { SAMPLE_RATE_HZ } from '../../../src/inference/tokenizer.ts';
import { loadTokenizer, smallModelFolder } from './small-model.ts';

const folder = await smallModelFolder();
const tokenizer = await loadTokenizer(folder);
const clip = testClip('cutting', 60 * SAMPLE_RATE_HZ + 333);
const whole = await collectCodes(tokenizer.encode([clip]));

function* cut(samples: Float32Array, pieceSamples: number): Generator<Float32Array> {
  for (let start = 0; start < samples.length; start += pieceSamples) {
    yield samples.subarray(start, start + pieceSamples);
  }
}

describe('60 s of audio give the same codes', () => {
  for (const pieceSamples of [997, 1_920, 24_000, 24_001, 50_000, 240_000, 700_000]) {
    test(`cut into pieces of ${pieceSamples} samples`, async () => {
      assert.deepEqual(await collectCodes(tokenizer.encode(cut(clip, pieceSamples))), whole);
    });
  }

  for (const blockFrames of [13, 25, 125, 750, 751, 1_000]) {
    test(`encoded in blocks of ${blockFrames} frames`, async () => {
      const other = await loadTokenizer(folder, { blockFrames });
      assert.equal(other.id, tokenizer.id);
      assert.deepEqual(await collectCodes(other.encode(cut(clip, 24_000))), whole);
    });
  }

  test('with two threads', async () => {
    const other = await loadTokenizer(folder, { threads: 2 });
    assert.deepEqual(await collectCodes(other.encode([clip])), whole);
  });

  test('under the full rule, in blocks of 25 and of 751 frames', async () => {
    const [fine, coarse] = await Promise.all(
      [25, 751].map(async (blockFrames) => {
        const full = await loadTokenizer(folder, { attention: 'full', blockFrames });
        return collectCodes(full.encode([clip]));
      }),
    );
    assert.deepEqual(fine, coarse);
    assert.notDeepEqual(fine, whole);
  });
});

test('the codes of a beginning do not depend on what follows, except for its last partial frame', async () => {
  const beginning = await collectCodes(tokenizer.encode([clip.subarray(0, 500_000)]));
  assert.equal(beginning.frameCount, 261);
  assert.deepEqual(sliceCodes(beginning, 0, 260), sliceCodes(whole, 0, 260));
});

test('codes come while the audio is still being read', async () => {
  let piecesRead = 0;
  const source = (function* () {
    for (const piece of cut(clip, 24_000)) {
      piecesRead++;
      yield piece;
    }
  })();
  const first = await tokenizer.encode(source)[Symbol.asyncIterator]().next();
  assert.equal(first.value.frameCount, 50);
  // 50 frames are 4 s; the front end reads on to the end of its own block of 0.48 s.
  assert.equal(piecesRead, 5);
});

test('no audio gives no codes, one sample gives one frame', async () => {
  assert.equal((await collectCodes(tokenizer.encode([]))).frameCount, 0);
  assert.equal((await collectCodes(tokenizer.encode([new Float32Array(0)]))).frameCount, 0);
  assert.equal((await collectCodes(tokenizer.encode([Float32Array.of(0.5)]))).frameCount, 1);
});

test('decoding a beginning gives the beginning of the whole waveform', async () => {
  const samples = await collectSamples(tokenizer.decode(sliceCodes(whole, 0, 180)));
  const beginning = await collectSamples(tokenizer.decode(sliceCodes(whole, 0, 77)));
  assert.equal(samples.length, 180 * 1920);
  assert.deepEqual(beginning, samples.subarray(0, 77 * 1920));
});
