import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { type Codes, layerOf } from '../../src/inference/codes.ts';
import { loadPhonographBase } from '../../src/inference/phonograph-base/load-phonograph-base.ts';
import { testClip } from '../../src/inference/qwen3-tts-tokenizer/verify/test-clip.ts';
import { FRAME_SAMPLES, LAYER_COUNT, SAMPLE_RATE_HZ } from '../../src/inference/tokenizer.ts';
import { decodeAll, encodeAll, modelFolder } from './phonograph-fixture.ts';
import { loadTokenizer, smallModelFolder } from './qwen3/small-model.ts';

/** Places spread evenly over the 80 ms of a frame, one every 3.2 s. */
const PLACES = 160;
const placeOf = (index: number) =>
  FRAME_SAMPLES * (20 + 40 * index) + Math.round(((index + 0.5) * FRAME_SAMPLES) / PLACES);

interface Spread {
  readonly meanMs: number;
  readonly deviationMs: number;
  readonly worstMs: number;
}

function spreadOf(errorsSamples: readonly number[]): Spread {
  const errors = errorsSamples.map((samples) => (1_000 * samples) / SAMPLE_RATE_HZ);
  const meanMs = errors.reduce((sum, value) => sum + value, 0) / errors.length;
  const variance = errors.reduce((sum, value) => sum + (value - meanMs) ** 2, 0) / errors.length;
  return { meanMs, deviationMs: Math.sqrt(variance), worstMs: Math.max(...errors.map(Math.abs)) };
}

const round = ({ meanMs, deviationMs, worstMs }: Spread) =>
  `mean ${meanMs.toFixed(1)} ms, deviation ${deviationMs.toFixed(1)} ms, worst ${worstMs.toFixed(1)} ms`;

describe('phonograph-base', async () => {
  const tokenizer = await loadPhonographBase(modelFolder);

  test('hears clicks where they are: no delay, and what the 80 ms of a frame leave open', async (t) => {
    assert.equal(tokenizer.delayS, 0);
    const sound = new Float32Array(placeOf(PLACES));
    for (let index = 0; index < PLACES; index++) {
      for (let at = -12; at < 12; at++) sound[placeOf(index) + at] = at % 2 === 0 ? 0.8 : -0.8;
    }
    const codes = await encodeAll(tokenizer, [sound]);
    const limits = [
      { layer: 0, meanMs: 3, worstMs: 60 },
      { layer: 1, meanMs: 1.5, worstMs: 31 },
    ];
    for (const { layer, meanMs, worstMs } of limits) {
      const spread = spreadOf(Array.from({ length: PLACES }, (_, index) => clickError(codes, layer, index)));
      t.diagnostic(`clicks, layer ${layer}: ${round(spread)}`);
      assert.ok(Math.abs(spread.meanMs) <= meanMs, round(spread));
      assert.ok(spread.worstMs <= worstMs, round(spread));
    }
    await tokenizer.close();
  });

  test('gives the onset of a tone back where it was', async (t) => {
    const own = await loadPhonographBase(modelFolder);
    const errors: number[] = [];
    for (let index = 0; index < 8; index++) {
      const onset = 19_200 + 240 * index;
      const tone = Float32Array.from({ length: 30_720 }, (_, at) =>
        at < onset ? 0 : 0.3 * Math.sin(0.2 * (at - onset)),
      );
      const decoded = await decodeAll(own, await encodeAll(own, [tone]));
      errors.push(decoded.findIndex((value) => Math.abs(value) > 0.15) - onset);
    }
    const spread = spreadOf(errors);
    t.diagnostic(`decoded onsets: ${round(spread)}`);
    assert.ok(Math.abs(spread.meanMs) <= 3 && spread.worstMs <= 15, round(spread));
    await own.close();
  });
});

/** Middle of the frames that a click changes, less its place, in samples. */
function clickError(codes: Codes, layer: number, index: number): number {
  const tokens = layerOf(codes, layer);
  const near = Math.floor(placeOf(index) / FRAME_SAMPLES) - 10;
  const changed = Array.from({ length: 21 }, (_, offset) => near + offset).filter(
    (frame) => tokens[frame] !== tokens[0],
  );
  assert.ok(changed.length > 0, `click ${index} is not heard`);
  return (FRAME_SAMPLES * (changed[0]! + changed.at(-1)! + 1)) / 2 - placeOf(index);
}

test('qwen3-tts-tokenizer-12hz hears nothing before its frame, and hears its frame to the last sample', async () => {
  const tokenizer = await loadTokenizer(await smallModelFolder());
  assert.equal(tokenizer.delayS, 0);
  const clip = testClip('times', 40 * FRAME_SAMPLES);
  const plain = await encodeAll(tokenizer, [clip]);
  for (const place of [0, 1, FRAME_SAMPLES / 2, FRAME_SAMPLES - 1]) {
    const other = clip.slice();
    // A burst of one frame that begins at the place.
    for (let at = 0; at < FRAME_SAMPLES; at++)
      other[20 * FRAME_SAMPLES + place + at] = at % 2 === 0 ? 0.9 : -0.9;
    const codes = await encodeAll(tokenizer, [other]);
    const changed = Array.from({ length: 40 }, (_, frame) => frame).filter((frame) =>
      Array.from({ length: LAYER_COUNT }, (_, layer) => layer * 40 + frame).some(
        (token) => codes.values[token] !== plain.values[token],
      ),
    );
    const [first] = changed;
    // One last sample may be too little to change a token.
    assert.ok(
      first === 20 || (place === FRAME_SAMPLES - 1 && first === 21),
      `place ${place}: frame ${first}`,
    );
  }
});
