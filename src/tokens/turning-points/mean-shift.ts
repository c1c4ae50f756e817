import { inverse, Matrix } from 'ml-matrix';

/** Rows of numbers, e.g. the frames of a recording with speech. */
export interface Rows {
  readonly count: number;
  readonly width: number;
  /** [count, width] */
  readonly values: Float32Array;
}

/** Rows over which the scatter within is taken. */
const SCATTER_ROWS = 50;
/** A window at an end may be shorter than wanted, but not than this share of it. */
const SHORTEST_WINDOW = 1 / 3;

/**
 * How far the mean moves at each row: between the window of `reach` rows before it and the one from it on, as Hotelling's
 * T squared for each number of a row. The scatter is that within windows of this recording, so a lively voice needs a
 * larger step than a steady one; 1 is what chance would give if rows were independent, which neighbours are not.
 */
export function meanShift(rows: Rows, reach: number): Float64Array {
  const { count, width } = rows;
  const shifts = new Float64Array(count);
  const shortest = Math.ceil(reach * SHORTEST_WINDOW);
  if (count < 2 * shortest) return shifts;
  const precision = inverse(scatterWithin(rows));
  const sums = runningSums(rows);
  const step = new Float64Array(width);
  for (let row = shortest; row <= count - shortest; row++) {
    if (row === count) break;
    const from = Math.max(0, row - reach);
    const to = Math.min(count, row + reach);
    for (let axis = 0; axis < width; axis++) {
      const middle = sums[row * width + axis]!;
      step[axis] =
        (middle - sums[from * width + axis]!) / (row - from) -
        (sums[to * width + axis]! - middle) / (to - row);
    }
    let squared = 0;
    for (let a = 0; a < width; a++) {
      for (let b = 0; b < width; b++) squared += step[a]! * precision.get(a, b) * step[b]!;
    }
    shifts[row] = squared / (1 / (row - from) + 1 / (to - row)) / width;
  }
  return shifts;
}

/** Sums of all rows before each. */
export function runningSums({ count, width, values }: Rows): Float64Array {
  const sums = new Float64Array((count + 1) * width);
  for (let index = 0; index < count * width; index++) sums[index + width] = sums[index]! + values[index]!;
  return sums;
}

/** Covariance of rows around the mean of their neighbours, a little heavier on its diagonal so that it can be inverted. */
function scatterWithin({ count, width, values }: Rows): Matrix {
  const scatter = Matrix.zeros(width, width);
  let degrees = 0;
  for (let start = 0; start < count; start += SCATTER_ROWS) {
    const end = Math.min(count, start + SCATTER_ROWS);
    if (end - start < 2) continue;
    const means = new Float64Array(width);
    for (let row = start; row < end; row++) {
      for (let axis = 0; axis < width; axis++) means[axis]! += values[row * width + axis]! / (end - start);
    }
    for (let row = start; row < end; row++) {
      for (let a = 0; a < width; a++) {
        const away = values[row * width + a]! - means[a]!;
        for (let b = 0; b <= a; b++) {
          scatter.set(a, b, scatter.get(a, b) + away * (values[row * width + b]! - means[b]!));
        }
      }
    }
    degrees += end - start - 1;
  }
  for (let a = 0; a < width; a++) {
    for (let b = 0; b <= a; b++) {
      const value = scatter.get(a, b) / Math.max(1, degrees);
      scatter.set(a, b, a === b ? value * 1.05 + 1e-3 : value);
      scatter.set(b, a, scatter.get(a, b));
    }
  }
  return scatter;
}
