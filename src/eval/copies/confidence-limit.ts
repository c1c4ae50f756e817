/** Limits are whole millionths: above a confidence that was seen, by less than anybody would write. */
const STEPS = 1e6;

/**
 * The smallest limit at which at most `share` of the foreign queries get an answer with that confidence or more.
 * `confidences` holds the surest answer of each foreign query, 0 where there was none.
 */
export function confidenceLimit(confidences: readonly number[], share: number): number {
  const sorted = confidences.toSorted((a, b) => b - a);
  const highestRefused = sorted[Math.floor(share * sorted.length)] ?? 0;
  return highestRefused === 0 ? 0 : (Math.floor(highestRefused * STEPS) + 1) / STEPS;
}
