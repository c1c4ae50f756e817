import assert from 'node:assert/strict';
import { test } from 'node:test';
import { clusterRows, cutTree } from '../../../src/learning/cluster-rows.ts';
import { seededRandom } from '../../support/seeded-random.ts';

/** Rows around `centres`, in turn. */
function rowsAround(centres: readonly (readonly number[])[], count: number, spread: number) {
  const random = seededRandom(7);
  const width = centres[0]!.length;
  const values = new Float32Array(count * width);
  for (let row = 0; row < count; row++) {
    centres[row % centres.length]!.forEach((value, axis) => {
      values[row * width + axis] = value + spread * (random() - 0.5);
    });
  }
  return { width, values };
}
const centres = [
  [1, 0, 0],
  [0, 1, 0],
  [0, 0, 1],
];
const partsOf = (groups: Int32Array) =>
  [...Map.groupBy(groups.keys(), (row) => groups[row]!).values()].map((rows) => rows.length).sort();

test('rows around three centres are three clusters, and one, and each alone', () => {
  const tree = clusterRows(rowsAround(centres, 30, 0.3));
  assert.equal(tree.finestSimilarity, 1);
  const groups = cutTree(tree, 0.5);
  assert.deepEqual(partsOf(groups), [10, 10, 10]);
  for (let row = 3; row < 30; row++) assert.equal(groups[row], groups[row - 3]);
  assert.deepEqual(partsOf(cutTree(tree, -1)), [30]);
  assert.equal(partsOf(cutTree(tree, 1.1)).length, 30);
});

test('more rows than leaves are joined first, and say so', () => {
  const tree = clusterRows(rowsAround(centres, 1_500, 0.3));
  assert.ok(tree.finestSimilarity < 1);
  assert.deepEqual(partsOf(cutTree(tree, 0.5)), [500, 500, 500]);
});

test('no rows are no clusters', () => {
  assert.equal(cutTree(clusterRows({ width: 3, values: new Float32Array(0) }), 0.5).length, 0);
});
