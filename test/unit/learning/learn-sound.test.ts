import assert from 'node:assert/strict';
import { test } from 'node:test';
import { learnSound } from '../../../src/learning/learn-sound.ts';
import { packSoundModel, scoreRows, unpackSoundModel } from '../../../src/learning/sound-model.ts';
import { seededRandom } from '../../support/seeded-random.ts';

const WIDTH = 6;
const random = seededRandom(11);
/** Rows whose first number lies around `centre`; five rows a group. */
function rows(count: number, centre: number) {
  const values = Float32Array.from({ length: count * WIDTH }, (_, at) => {
    return (at % WIDTH === 0 ? centre : 0) + random() + random() - 1;
  });
  return {
    width: WIDTH,
    values,
    groups: Int32Array.from({ length: count }, (_, row) => Math.floor(row / 5)),
  };
}
const none = { width: WIDTH, values: new Float32Array(0), groups: new Int32Array(0) };
const shareFound = (scores: Float32Array) => scores.filter((score) => score >= 0.5).length / scores.length;

test('what is like the examples scores above 0.5, other sound below, from one range or several', () => {
  for (const count of [5, 20]) {
    const { model, heldOutAuc } = learnSound({
      positives: rows(count, 5),
      negatives: none,
      background: rows(400, 0),
    });
    assert.ok(shareFound(scoreRows(model, rows(100, 5))) > 0.9);
    assert.ok(shareFound(scoreRows(model, rows(400, 0))) < 0.02);
    assert.ok(heldOutAuc !== null && heldOutAuc > 0.98);
  }
});

test('the sound itself among the unmarked does not spoil it', () => {
  const others = rows(360, 0);
  const unmarked = rows(40, 5);
  const background = {
    width: WIDTH,
    values: Float32Array.from([...others.values, ...unmarked.values]),
    groups: Int32Array.from({ length: 400 }, (_, row) => Math.floor(row / 5)),
  };
  const { model } = learnSound({ positives: rows(10, 5), negatives: none, background });
  assert.ok(shareFound(scoreRows(model, rows(100, 5))) > 0.8);
});

test('what was called wrong is told apart', () => {
  const wrong = rows(10, 3);
  const lesson = { positives: rows(20, 6), background: rows(400, 0) };
  const without = shareFound(scoreRows(learnSound({ ...lesson, negatives: none }).model, rows(200, 3)));
  const withThem = shareFound(scoreRows(learnSound({ ...lesson, negatives: wrong }).model, rows(200, 3)));
  assert.ok(withThem < without || without === 0, `${withThem} of ${without}`);
});

test('a packed model scores the same, from any kind of bytes', () => {
  const { model } = learnSound({ positives: rows(10, 5), negatives: none, background: rows(100, 0) });
  const some = rows(20, 3);
  const packed = Buffer.concat([Buffer.alloc(1), packSoundModel(model)]).subarray(1);
  const expected = scoreRows(model, some);
  scoreRows(unpackSoundModel(packed), some).forEach((score, row) => {
    assert.ok(Math.abs(score - expected[row]!) < 1e-5);
  });
});
