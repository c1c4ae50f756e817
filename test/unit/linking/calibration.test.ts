import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  fitPathWeights,
  fuseLogs,
  type JudgedPaths,
  logProbabilities,
  weightsOfStrange,
} from '../../../src/linking/calibration.ts';
import { rankOf, recallOf } from '../../../src/linking/recall.ts';

/** Each path says `right` of the right column in so many of a hundred questions, and of another one in the rest. */
function questions(soundRight: number, transcriptRight: number, soundSays = 0.5): JudgedPaths[] {
  const logs = (column: number, said: number) =>
    logProbabilities(
      Array.from({ length: 10 }, (_, other) => (other === column ? said : 0)),
      0.1,
    );
  return Array.from({ length: 100 }, (_, index) => {
    const column = index % 10;
    const [wrong, alsoWrong] = [(column + 3) % 10, (column + 6) % 10];
    return {
      sound: logs((index * 37) % 100 < soundRight ? column : wrong, soundSays),
      transcript: logs((index * 61) % 100 < transcriptRight ? column : alsoWrong, 0.5),
      column,
    };
  });
}
const recallWith = (judged: readonly JudgedPaths[], weights: { sound: number; transcript: number }) =>
  recallOf(
    judged.map(({ sound, transcript, column }) => rankOf(fuseLogs(sound, transcript, weights), column)),
  );

test('two paths together find no less than the better of them on what they are weighed by', () => {
  for (const [sound, transcript, says] of [
    [70, 90, 0.5],
    [20, 80, 0.9],
    [85, 30, 0.5],
    [60, 60, 0.4],
  ] as const) {
    const judged = questions(sound, transcript, says);
    const fused = recallWith(judged, fitPathWeights(judged));
    for (const alone of [
      { sound: 1, transcript: 0 },
      { sound: 0, transcript: 1 },
    ]) {
      assert.ok(fused.recallAt1 >= recallWith(judged, alone).recallAt1, `${sound}, ${transcript}`);
      assert.ok(fused.recallAt5 >= recallWith(judged, alone).recallAt5, `${sound}, ${transcript}`);
    }
  }
});

test('a path that is mostly wrong weighs less than one that is mostly right', () => {
  const { sound, transcript } = fitPathWeights(questions(20, 90));
  assert.ok(transcript > sound, `${sound}, ${transcript}`);
});

test('what few links cannot tell goes to the better path, and what many tell does not', () => {
  const few = questions(60, 80, 0.4);
  const many = Array.from({ length: 20 }, () => few).flat();
  const share = ({ sound, transcript }: { sound: number; transcript: number }) =>
    sound / (sound + transcript);
  assert.ok(share(fitPathWeights(few)) < share(fitPathWeights(many)));
  assert.ok(share(fitPathWeights(many)) > 0);
});

test('the sound counts in full up to one deviation from what is usual, and ever less beyond', () => {
  const fitted = { sound: 0.75, transcript: 1 };
  const soundAt = (deviations: number) => weightsOfStrange(fitted, deviations).sound;
  assert.deepEqual([-4, 0, 1].map(soundAt), [0.75, 0.75, 0.75]);
  assert.equal(soundAt(2), 0.375);
  assert.equal(soundAt(3), 0.75 / 17);
  assert.ok(soundAt(7) < 0.001 * 0.75 && soundAt(7) > 0);
  assert.equal(weightsOfStrange(fitted, 7).transcript, 1);
});
