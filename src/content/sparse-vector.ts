/** The dimensions that are not zero, in rising order, and their values. */
export interface SparseVector {
  readonly indices: Uint32Array;
  readonly values: Float32Array;
}

/** Of length 1; of length 0 where there is nothing. */
export function toUnitVector(weights: ReadonlyMap<number, number>): SparseVector {
  const entries = [...weights].filter(([, value]) => value !== 0).sort(([first], [second]) => first - second);
  const norm = Math.sqrt(entries.reduce((sum, [, value]) => sum + value * value, 0));
  return {
    indices: Uint32Array.from(entries, ([index]) => index),
    values: Float32Array.from(entries, ([, value]) => value / norm),
  };
}

/** Cosine similarity of two unit vectors. */
export function dotOf(first: SparseVector, second: SparseVector): number {
  let sum = 0;
  let at = 0;
  for (const [index, wanted] of first.indices.entries()) {
    while (at < second.indices.length && second.indices[at]! < wanted) at++;
    if (second.indices[at] === wanted) sum += first.values[index]! * second.values[at]!;
  }
  return sum;
}
