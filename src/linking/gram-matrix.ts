import type { SparseVector } from '../content/index.ts';

/** Dot products of all pairs of vectors: [n, n], both halves filled. */
export function gramMatrix(vectors: readonly SparseVector[], dimensions: number): Float64Array {
  const count = vectors.length;
  const gram = new Float64Array(count * count);
  // One vector is spread out, so that a product costs as many steps as the other has numbers.
  const spread = new Float32Array(dimensions);
  for (let row = 0; row < count; row++) {
    const { indices, values } = vectors[row]!;
    for (let at = 0; at < indices.length; at++) spread[indices[at]!] = values[at]!;
    for (let column = 0; column <= row; column++) {
      const product = dotSpread(vectors[column]!, spread);
      gram[row * count + column] = product;
      gram[column * count + row] = product;
    }
    for (const index of indices) spread[index] = 0;
  }
  return gram;
}

export function dotSpread({ indices, values }: SparseVector, spread: Float32Array | Float64Array): number {
  let sum = 0;
  for (let at = 0; at < indices.length; at++) sum += values[at]! * spread[indices[at]!]!;
  return sum;
}
