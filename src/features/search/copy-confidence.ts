import type { Alignment } from './offset-voting.ts';

/** Provisional; to be calibrated. */
export function copyConfidence(alignment: Pick<Alignment, 'votes'>, queryPairs: number): number {
  const expected = 4 + 0.03 * queryPairs;
  return 1 / (1 + Math.exp(-(alignment.votes - expected) / 2));
}
