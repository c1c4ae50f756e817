import { type Codes, layerOf } from '../inference/codes.ts';
import { CODEBOOK_SIZE } from '../inference/tokenizer.ts';

/** One bin of a token histogram: token id 0..2047 and its share of the tokens counted, 0..1. */
export interface HistogramBin {
  readonly bin: number;
  readonly share: number;
}

/** Counts of each token id over the given layers of the frames [startFrame, endFrame). */
export function countTokens(
  codes: Codes,
  layers: readonly number[],
  startFrame = 0,
  endFrame = codes.frameCount,
): Uint32Array {
  const counts = new Uint32Array(CODEBOOK_SIZE);
  for (const layer of layers) {
    const tokens = layerOf(codes, layer);
    for (let frame = startFrame; frame < endFrame; frame++) counts[tokens[frame]!]!++;
  }
  return counts;
}

/** Adds the counts of a part to those of the whole. */
export function addCounts(total: Uint32Array, part: Uint32Array): void {
  part.forEach((count, token) => {
    total[token]! += count;
  });
}

/**
 * Counts to the vector that is stored and compared: square root of each share, so its length is 1 and the inner
 * product of two is their Bhattacharyya coefficient, 0..1. Only bins that are not zero, in order of bin.
 */
export function toUnitVector(counts: Uint32Array): HistogramBin[] {
  let total = 0;
  for (const count of counts) total += count;
  const bins: HistogramBin[] = [];
  if (total === 0) return bins;
  counts.forEach((count, bin) => {
    if (count > 0) bins.push({ bin, share: Math.sqrt(count / total) });
  });
  return bins;
}

/** The heaviest bins of a unit vector, in order of bin, scaled to length 1 again. */
export function heaviestBins(vector: readonly HistogramBin[], limit: number): HistogramBin[] {
  if (vector.length <= limit) return [...vector];
  const kept = [...vector].sort((a, b) => b.share - a.share || a.bin - b.bin).slice(0, limit);
  const length = Math.sqrt(kept.reduce((sum, { share }) => sum + share * share, 0));
  return kept.sort((a, b) => a.bin - b.bin).map(({ bin, share }) => ({ bin, share: share / length }));
}

/** A stored unit vector back to shares of the tokens that sum to 1. */
export function toShares(vector: readonly HistogramBin[]): HistogramBin[] {
  return vector.map(({ bin, share }) => ({ bin, share: share * share }));
}

/** All 2,048 bins of a vector. */
export function toDense(bins: readonly HistogramBin[]): Float32Array {
  const dense = new Float32Array(CODEBOOK_SIZE);
  for (const { bin, share } of bins) dense[bin] = share;
  return dense;
}

/** The bins that are not zero, in order of bin. */
export function toBins(dense: Float32Array): HistogramBin[] {
  const bins: HistogramBin[] = [];
  dense.forEach((share, bin) => {
    if (share !== 0) bins.push({ bin, share });
  });
  return bins;
}
