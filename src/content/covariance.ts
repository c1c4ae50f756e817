import { EigenvalueDecomposition, Matrix } from 'ml-matrix';

/** Mean and covariance of rows, added up one by one. */
export function createCovariance(width: number) {
  const sum = new Float64Array(width);
  const products = new Float64Array(width * width);
  let count = 0;
  return {
    add(row: ArrayLike<number>): void {
      count++;
      for (let first = 0; first < width; first++) {
        const value = row[first]!;
        sum[first]! += value;
        for (let second = 0; second <= first; second++)
          products[first * width + second]! += value * row[second]!;
      }
    },
    mean: (): Float64Array => sum.map((value) => value / count),
    /** Around the mean, or around zero. */
    matrix(around: 'mean' | 'zero'): Matrix {
      const matrix = Matrix.zeros(width, width);
      for (let first = 0; first < width; first++) {
        for (let second = 0; second <= first; second++) {
          const middle = around === 'mean' ? (sum[first]! * sum[second]!) / count ** 2 : 0;
          const value = products[first * width + second]! / count - middle;
          matrix.set(first, second, value);
          matrix.set(second, first, value);
        }
      }
      return matrix;
    },
  };
}

/** Eigenvectors of a symmetric matrix as rows, greatest eigenvalue first. */
export function mainAxes(matrix: Matrix, count: number): { axes: Matrix; values: number[] } {
  const { realEigenvalues, eigenvectorMatrix } = new EigenvalueDecomposition(matrix, {
    assumeSymmetric: true,
  });
  const order = realEigenvalues
    .map((_, index) => index)
    .sort((a, b) => realEigenvalues[b]! - realEigenvalues[a]!);
  const kept = order.slice(0, count);
  return {
    axes: new Matrix(kept.map((index) => eigenvectorMatrix.getColumn(index))),
    values: kept.map((index) => realEigenvalues[index]!),
  };
}
