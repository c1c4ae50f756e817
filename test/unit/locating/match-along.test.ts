import assert from 'node:assert/strict';
import { test } from 'node:test';
import { laySteps, matchAlong, prepareSteps } from '../../../src/locating/match-along.ts';
import { PARTS_OF_SPREAD, type SoundFeatures } from '../../../src/locating/sound-features.ts';
import { seededRandom } from '../../support/seeded-random.ts';

const WIDTH = 26;

function sound(stepCount: number, seed: number): SoundFeatures {
  const random = seededRandom(seed);
  return {
    stepCount,
    width: WIDTH,
    values: Int16Array.from({ length: stepCount * WIDTH }, () => PARTS_OF_SPREAD * (4 * random() - 2)),
  };
}

/** The steps of a sound with these numbers, in their order. */
function picked({ values }: SoundFeatures, steps: readonly number[]): SoundFeatures {
  const rows = steps.flatMap((step) => [...values.subarray(step * WIDTH, (step + 1) * WIDTH)]);
  return { stepCount: steps.length, width: WIDTH, values: Int16Array.from(rows) };
}

const matchIn = (example: SoundFeatures, whole: SoundFeatures) =>
  matchAlong(laySteps(prepareSteps(example), whole.stepCount), whole);

const range = (from: number, to: number) => Array.from({ length: to - from }, (_, index) => from + index);

test('finds the example itself, step on step', () => {
  const whole = sound(200, 1);
  const found = matchIn(picked(whole, range(60, 90)), whole);
  assert.deepEqual([found?.startStep, found?.endStep], [60, 90]);
  assert.ok(found!.agreement > 0.99, String(found!.agreement));
});

test('finds it at two thirds and at three halves of its speed', () => {
  const whole = sound(200, 2);
  const slower = range(60, 90).flatMap((step) => (step % 2 ? [step, step] : [step]));
  const faster = range(60, 90).filter((step) => step % 3 !== 1);
  for (const steps of [slower, faster]) {
    const found = matchIn(picked(whole, steps), whole);
    assert.ok(
      Math.abs(found!.startStep - 60) <= 1 && Math.abs(found!.endStep - 90) <= 1,
      JSON.stringify(found),
    );
    assert.ok(found!.agreement > 0.6, String(found!.agreement));
  }
});

test('agrees little with what does not hold it, and not at all where there is no room', () => {
  const example = picked(sound(200, 3), range(60, 90));
  assert.ok(matchIn(example, sound(200, 4))!.agreement < 0.3);
  assert.equal(matchIn(example, sound(10, 4)), null);
});

test('says how much one unchanging sound would agree', () => {
  const varied = prepareSteps(sound(60, 4));
  const steady = prepareSteps(
    picked(
      sound(200, 5),
      Array.from({ length: 60 }, () => 7),
    ),
  );
  assert.ok(varied.steadiness < 0.4, String(varied.steadiness));
  assert.ok(steady.steadiness > 0.99, String(steady.steadiness));
});
