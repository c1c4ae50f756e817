import { type Rows, rowCount } from './logistic-regression.ts';

/** Mean and standard deviation of each column; the latter a little more than 0, so that it can be divided by. */
export function meanAndDeviation(rows: Rows): { mean: Float32Array; deviation: Float32Array } {
  const { width, values } = rows;
  const count = Math.max(1, rowCount(rows));
  const means = new Float64Array(width);
  const squares = new Float64Array(width);
  values.forEach((value, index) => {
    means[index % width]! += value / count;
  });
  values.forEach((value, index) => {
    squares[index % width]! += (value - means[index % width]!) ** 2 / count;
  });
  return {
    mean: Float32Array.from(means),
    deviation: Float32Array.from(squares, (square) => Math.sqrt(square) + 1e-6),
  };
}
