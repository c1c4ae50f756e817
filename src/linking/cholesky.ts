/**
 * Lower triangle L of `matrix` + `penalty` I = L Lᵀ, row-major; the upper half stays zero. About a second for a
 * matrix of 1,500 rows, 25 s for one of 4,600. Throws when the sum is not positive definite.
 */
export function choleskyFactor(matrix: Float64Array, size: number, penalty: number): Float64Array {
  const factor = new Float64Array(size * size);
  for (let row = 0; row < size; row++) {
    const rowAt = row * size;
    for (let column = 0; column <= row; column++) {
      const sum = matrix[rowAt + column]! - dotRows(factor, rowAt, column * size, column);
      if (column < row) factor[rowAt + column] = sum / factor[column * size + column]!;
      else {
        const pivot = sum + penalty;
        if (!(pivot > 0)) throw new Error('The matrix is not positive definite.');
        factor[rowAt + row] = Math.sqrt(pivot);
      }
    }
  }
  return factor;
}

/** Sum over the first `count` columns of two rows. Four sums at once: each waits for its own last addition only. */
function dotRows(rows: Float64Array, first: number, second: number, count: number): number {
  let a = 0;
  let b = 0;
  let c = 0;
  let d = 0;
  let at = 0;
  for (; at + 3 < count; at += 4) {
    a += rows[first + at]! * rows[second + at]!;
    b += rows[first + at + 1]! * rows[second + at + 1]!;
    c += rows[first + at + 2]! * rows[second + at + 2]!;
    d += rows[first + at + 3]! * rows[second + at + 3]!;
  }
  for (; at < count; at++) a += rows[first + at]! * rows[second + at]!;
  return a + b + c + d;
}

/** Solves L Lᵀ X = `targets` [size, columns]. */
export function solveFactored(
  factor: Float64Array,
  size: number,
  targets: Float64Array,
  columns: number,
): Float64Array {
  const solution = targets.slice();
  for (let row = 0; row < size; row++) {
    const rowAt = row * columns;
    for (let earlier = 0; earlier < row; earlier++) {
      const weight = factor[row * size + earlier]!;
      if (weight === 0) continue;
      const from = earlier * columns;
      for (let column = 0; column < columns; column++) {
        solution[rowAt + column]! -= weight * solution[from + column]!;
      }
    }
    const pivot = factor[row * size + row]!;
    for (let column = 0; column < columns; column++) solution[rowAt + column]! /= pivot;
  }
  for (let row = size - 1; row >= 0; row--) {
    const rowAt = row * columns;
    const pivot = factor[row * size + row]!;
    for (let column = 0; column < columns; column++) solution[rowAt + column]! /= pivot;
    for (let earlier = 0; earlier < row; earlier++) {
      const weight = factor[row * size + earlier]!;
      if (weight === 0) continue;
      const to = earlier * columns;
      for (let column = 0; column < columns; column++) {
        solution[to + column]! -= weight * solution[rowAt + column]!;
      }
    }
  }
  return solution;
}

/** Diagonal of the inverse of L Lᵀ: the squared lengths of the columns of the inverse of L. */
export function inverseDiagonal(factor: Float64Array, size: number): Float64Array {
  // Row c of this is column c of the inverse of L, so that the inner loop runs along rows.
  const inverse = new Float64Array(size * size);
  const diagonal = new Float64Array(size);
  for (let column = 0; column < size; column++) {
    const columnAt = column * size;
    inverse[columnAt + column] = 1 / factor[columnAt + column]!;
    let square = inverse[columnAt + column]! ** 2;
    for (let row = column + 1; row < size; row++) {
      const rowAt = row * size;
      let sum = 0;
      for (let at = column; at < row; at++) sum += factor[rowAt + at]! * inverse[columnAt + at]!;
      const value = -sum / factor[rowAt + row]!;
      inverse[columnAt + row] = value;
      square += value * value;
    }
    diagonal[column] = square;
  }
  return diagonal;
}
