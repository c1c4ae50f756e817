/** Similarities are sums of float4: the same two vectors may differ by so much. */
const TOLERANCE = 1e-6;

/**
 * Share, 0..1, of the nearest that a search found. Histograms of 20 tokens have few different similarities: what is as
 * near as the last of the truly nearest counts as found. NaN where nothing is near.
 * @param exact similarities of the truly nearest, as many as are looked at
 */
export function recallOf(found: readonly number[], exact: readonly number[]): number {
  const last = Math.min(...exact);
  const reached = found.filter((similarity) => similarity >= last - TOLERANCE).length;
  return Math.min(reached, exact.length) / exact.length;
}
