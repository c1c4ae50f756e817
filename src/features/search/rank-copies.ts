import type { CopyHit } from './search.types.ts';

/** Hits with at least this share of the first one's matched pairs hold the query as well as it does. */
const AS_GOOD = 0.8;
const CERTAIN = 0.99;

/** A hit, and how long its recording is. */
export interface RankedCopy {
  readonly hit: CopyHit;
  readonly recordingDurationS: number;
}

/**
 * Surest first. Among those that hold the query equally well, the recording of which it is the greater part comes
 * first: a recording before the compilation that quotes it.
 */
export function rankCopies(copies: readonly RankedCopy[]): CopyHit[] {
  const bySurety = [...copies].sort(
    (a, b) => b.hit.confidence - a.hit.confidence || b.hit.matchedPairs - a.hit.matchedPairs,
  );
  const most = Math.max(0, ...bySurety.map(({ hit }) => hit.matchedPairs));
  const isLeader = ({ hit }: RankedCopy) => hit.confidence >= CERTAIN && hit.matchedPairs >= most * AS_GOOD;
  // To a hundredth: formats of the same recording differ by milliseconds.
  const coverage = ({ hit, recordingDurationS }: RankedCopy) =>
    Math.round((100 * (hit.endS - hit.startS)) / recordingDurationS);
  const leaders = bySurety
    .filter(isLeader)
    .sort((a, b) => coverage(b) - coverage(a) || b.hit.matchedPairs - a.hit.matchedPairs);
  return [...leaders, ...bySurety.filter((copy) => !isLeader(copy))].map(({ hit }) => hit);
}
