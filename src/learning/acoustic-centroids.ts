import { EigenvalueDecomposition, Matrix } from 'ml-matrix';
import { CODEBOOK_SIZE } from '../inference/codes.ts';

/**
 * Centroids of the layers that carry how a frame sounds (all but layer 0), whose sum is the frame's acoustic vector:
 * each row-major [2048, width].
 */
export interface AcousticCentroids {
  readonly width: number;
  readonly layers: readonly Float32Array[];
}

/** More axes than this gain nothing for telling sounds apart, and cost time for every frame. */
const MAX_WIDTH = 48;

/**
 * The same centroids on the 48 axes along which those of the first acoustic layer differ most; unchanged where they are
 * no wider. Differs from one tokenizer to another, never for one.
 */
export function reduceCentroids({ width, layers }: AcousticCentroids): AcousticCentroids {
  const [first] = layers;
  if (width <= MAX_WIDTH || !first) return { width, layers };
  const axes = principalAxes(first, width, MAX_WIDTH);
  return { width: MAX_WIDTH, layers: layers.map((book) => project(book, width, axes)) };
}

/** Row-major [count, width], the axis of the largest variance first. */
export function principalAxes(book: Float32Array, width: number, count: number): Float32Array {
  const mean = new Float64Array(width);
  for (let i = 0; i < book.length; i++) mean[i % width]! += book[i]! / CODEBOOK_SIZE;
  const covariance = Matrix.zeros(width, width);
  for (let token = 0; token < CODEBOOK_SIZE; token++) {
    for (let row = 0; row < width; row++) {
      const value = book[token * width + row]! - mean[row]!;
      for (let column = 0; column <= row; column++) {
        const product = value * (book[token * width + column]! - mean[column]!);
        covariance.set(row, column, covariance.get(row, column) + product);
      }
    }
  }
  for (let row = 0; row < width; row++) {
    for (let column = row + 1; column < width; column++)
      covariance.set(row, column, covariance.get(column, row));
  }
  const { realEigenvalues, eigenvectorMatrix } = new EigenvalueDecomposition(covariance, {
    assumeSymmetric: true,
  });
  const order = realEigenvalues
    .map((value, column) => ({ value, column }))
    .sort((a, b) => b.value - a.value)
    .slice(0, count);
  return Float32Array.from(order.flatMap(({ column }) => eigenvectorMatrix.getColumn(column)));
}

function project(book: Float32Array, width: number, axes: Float32Array): Float32Array {
  const axisCount = axes.length / width;
  const projected = new Float32Array(CODEBOOK_SIZE * axisCount);
  for (let token = 0; token < CODEBOOK_SIZE; token++) {
    for (let axis = 0; axis < axisCount; axis++) {
      let sum = 0;
      for (let i = 0; i < width; i++) sum += book[token * width + i]! * axes[axis * width + i]!;
      projected[token * axisCount + axis] = sum;
    }
  }
  return projected;
}
