import { type Codes, layerOf } from '../../inference/codes.ts';
import { CODEBOOK_SIZE } from '../../inference/tokenizer.ts';

/** Square roots of the token shares of some layers, pooled in 2048 bins: the inner product of two is 0..1. */
export function rootHistogram(codes: Codes, layers: readonly number[]): Float64Array {
  const counts = new Float64Array(CODEBOOK_SIZE);
  for (const layer of layers) for (const token of layerOf(codes, layer)) counts[token]!++;
  return counts.map((count) => Math.sqrt(count / (layers.length * codes.frameCount)));
}

export function histogramSimilarity(left: Float64Array, right: Float64Array): number {
  return left.reduce((sum, value, bin) => sum + value * right[bin]!, 0);
}
