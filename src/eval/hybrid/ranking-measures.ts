/** Places that count. */
const DEPTH = 10;

/**
 * Normalised discounted cumulative gain of the first ten, 0..1: `gains` of what was given, in order, against the best
 * order of all gains there are. Null where there is nothing to find.
 */
export function ndcgAt10(gains: readonly number[], all: readonly number[]): number | null {
  const sum = (some: readonly number[]) =>
    some.slice(0, DEPTH).reduce((total, gain, index) => total + gain / Math.log2(index + 2), 0);
  const ideal = sum(all.toSorted((a, b) => b - a));
  return ideal === 0 ? null : sum(gains) / ideal;
}

/** Share of what can be found in ten places that was. */
export function recallAt10(gains: readonly number[], all: readonly number[]): number | null {
  const wanted = all.filter((gain) => gain > 0).length;
  if (wanted === 0) return null;
  return gains.slice(0, DEPTH).filter((gain) => gain > 0).length / Math.min(DEPTH, wanted);
}

export const mean = (values: readonly number[]): number =>
  values.length === 0 ? Number.NaN : values.reduce((sum, value) => sum + value, 0) / values.length;
