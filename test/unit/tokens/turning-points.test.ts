import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { meanShift } from '../../../src/tokens/turning-points/mean-shift.ts';
import { findPeaks } from '../../../src/tokens/turning-points/peaks.ts';
import { seededRandom } from '../../support/seeded-random.ts';

/** Rows of numbers around 0 that move to `step` at half. */
function rows(count: number, width: number, step: number) {
  const random = seededRandom(5);
  const values = Float32Array.from({ length: count * width }, (_, index) => {
    const noise = random() + random() + random() - 1.5;
    return noise + (index >= (count * width) / 2 ? step : 0);
  });
  return { count, width, values };
}

describe('mean shift', () => {
  test('is highest where the mean moves', () => {
    const shifts = meanShift(rows(600, 4, 1), 62);
    const top = shifts.indexOf(Math.max(...shifts));
    assert.ok(Math.abs(top - 300) <= 2, `row ${top}`);
    assert.ok(shifts[top]! > 10);
  });

  test('is about 1 for rows without order', () => {
    const shifts = meanShift(rows(2_000, 4, 0), 62);
    const mean = shifts.reduce((sum, each) => sum + each, 0) / shifts.length;
    assert.ok(mean > 0.6 && mean < 1.4, `${mean}`);
  });

  test('does not depend on the scale of a number', () => {
    const { count, width, values } = rows(300, 3, 0.5);
    const scaled = values.map((value, index) => value * [100, 1, 10][index % 3]!);
    const [plain, other] = [
      meanShift({ count, width, values }, 30),
      meanShift({ count, width, values: scaled }, 30),
    ];
    for (const [row, value] of plain.entries())
      assert.ok(Math.abs(value - other[row]!) <= 0.05 * value + 0.05);
  });

  test('is 0 for too few rows', () => {
    assert.deepEqual([...meanShift(rows(10, 2, 1), 62)], Array(10).fill(0));
    assert.equal(meanShift(rows(0, 2, 1), 62).length, 0);
  });
});

test('peaks lie apart, and of two that are near the higher stays', () => {
  const curve = Float64Array.of(0, 3, 0, 5, 0, 0, 0, 0, 4, 0, 0.5);
  assert.deepEqual(findPeaks(curve, 3, 1), [
    { index: 3, height: 5 },
    { index: 8, height: 4 },
  ]);
  assert.deepEqual(findPeaks(new Float64Array(5), 3, 0), []);
});
