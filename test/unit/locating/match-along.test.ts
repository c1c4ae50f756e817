import assert from 'node:assert/strict';
import { test } from 'node:test';
import { peaks } from '../../../src/locating/coarse-scan.ts';
import { matchAlong, prepareSteps } from '../../../src/locating/match-along.ts';
import type { SoundFeatures } from '../../../src/locating/sound-features.ts';
import { seededRandom } from '../../support/seeded-random.ts';

const WIDTH = 26;

function sound(stepCount: number, seed: number): SoundFeatures {
  const random = seededRandom(seed);
  return {
    stepCount,
    width: WIDTH,
    values: Float32Array.from({ length: stepCount * WIDTH }, () => 4 * random() - 2),
  };
}

/** The steps of a sound with these numbers, in their order. */
function picked({ values }: SoundFeatures, steps: readonly number[]): SoundFeatures {
  const rows = steps.flatMap((step) => [...values.subarray(step * WIDTH, (step + 1) * WIDTH)]);
  return { stepCount: steps.length, width: WIDTH, values: Float32Array.from(rows) };
}

const range = (from: number, to: number) => Array.from({ length: to - from }, (_, index) => from + index);

test('finds the example itself, step on step', () => {
  const whole = sound(200, 1);
  const found = matchAlong(prepareSteps(picked(whole, range(60, 90))), whole, 0, 200);
  assert.deepEqual([found?.startStep, found?.endStep], [60, 90]);
  assert.ok(found!.agreement > 0.99, String(found!.agreement));
});

test('finds it at two thirds and at three halves of its speed', () => {
  const whole = sound(200, 2);
  const slower = range(60, 90).flatMap((step) => (step % 2 ? [step, step] : [step]));
  const faster = range(60, 90).filter((step) => step % 3 !== 1);
  for (const steps of [slower, faster]) {
    const found = matchAlong(prepareSteps(picked(whole, steps)), whole, 0, 200);
    assert.ok(
      Math.abs(found!.startStep - 60) <= 1 && Math.abs(found!.endStep - 90) <= 1,
      JSON.stringify(found),
    );
    assert.ok(found!.agreement > 0.6, String(found!.agreement));
  }
});

test('agrees little with what does not hold it, and not at all where there is no room', () => {
  const example = prepareSteps(picked(sound(200, 3), range(60, 90)));
  assert.ok(matchAlong(example, sound(200, 4), 0, 200)!.agreement < 0.3);
  assert.equal(matchAlong(example, sound(200, 4), 0, 10), null);
});

test('peaks are the highest of their neighbourhood, highest first', () => {
  const values = Float32Array.from([0, 3, 1, 0, 5, 5, 0, 2, 0]);
  assert.deepEqual(peaks(values, 1, 10), [4, 1, 7]);
  assert.deepEqual(peaks(values, 3, 10), [4]);
  assert.deepEqual(peaks(values, 1, 1), [4]);
});
