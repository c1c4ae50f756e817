import assert from 'node:assert/strict';
import { test } from 'node:test';
import { toUnitVector } from '../../../src/content/index.ts';
import { fitRidge, rankOf, recallOf, ridgeScores } from '../../../src/linking/index.ts';
import { seededRandom } from '../../support/seeded-random.ts';

const random = seededRandom(5);
const dimensions = 40;
/** Each column has dimensions of its own, and there is noise in all. */
const vectorOf = (column: number) =>
  toUnitVector(
    new Map(
      Array.from({ length: dimensions }, (_, place) => [place, (place % 4 === column ? 1 : 0) + random()]),
    ),
  );
const examples = Array.from({ length: 24 }, (_, index) => ({
  vector: vectorOf(index % 4),
  column: index % 4,
  target: 1 as const,
  isJudged: true,
}));

test('what an example would have scored had it been left out is what leaving it out gives', () => {
  const options = { dimensions, columns: 4, penalties: [0.3] };
  const { leftOut } = fitRidge(examples, options);
  const [first, ...others] = examples;
  // The prior is that of all examples: the shortcut leaves the example out of the map, not out of the counting.
  const without = ridgeScores(fitRidge(others, options).map, first!.vector);
  for (let column = 0; column < 4; column++) {
    assert.ok(Math.abs(leftOut[column]! - without[column]!) < 0.05, `column ${column}`);
  }
  assert.ok(Math.abs(leftOut[0]! - ridgeScores(fitRidge(examples, options).map, first!.vector)[0]!) > 0.05);
});

test('what was rejected scores less, and its neighbours no more than before', () => {
  const options = { dimensions, columns: 4, penalties: [0.3] };
  const asked = vectorOf(2);
  const before = ridgeScores(fitRidge(examples, options).map, asked);
  const rejection = { vector: asked, column: 2, target: -1 as const, isJudged: false };
  const after = ridgeScores(fitRidge([...examples, rejection], options).map, asked);
  assert.ok(after[2]! < before[2]! - 0.3, `${before[2]} -> ${after[2]}`);
  for (const column of [0, 1, 3]) assert.ok(Math.abs(after[column]! - before[column]!) < 0.15);
});

test('without an example there is nothing to learn', () => {
  assert.throws(() => fitRidge([], { dimensions, columns: 4 }), RangeError);
});

test('among penalties that find about as much the greatest is taken when asked for', () => {
  const penaltyOf = (tolerance: number) =>
    fitRidge(examples, { dimensions, columns: 4, penalties: [3, 1, 0.3], tolerance }).penalty;
  assert.equal(penaltyOf(1_000), 3);
  const ranksOf = (penalty: number) => {
    const { leftOut } = fitRidge(examples, { dimensions, columns: 4, penalties: [penalty] });
    return recallOf(examples.map(({ column }, row) => rankOf(leftOut.subarray(4 * row, 4 * row + 4), column)))
      .mrr;
  };
  const best = Math.max(...[3, 1, 0.3].map(ranksOf));
  assert.equal(ranksOf(penaltyOf(0)), best);
});
