import type { StoredCopy } from '../search/index.ts';
import type { FoundCopy, SharedInterval } from './duplicates.types.ts';

/** Stretches that follow each other this closely, on both sides, are one. */
const GAP_S = 2;
/** By so much two stretches may lie askew and still be one: half a frame each, and a speed told to a hundredth. */
const SKEW_S = 0.5;
/** Share of a recording from which all of it counts as held: the rest is silence, jingle or an edge that noise hides. */
export const WHOLE_SHARE = 0.75;
/** Less than this in all is no copy worth telling. */
const LEAST_SHARED_S = 2;

/** What all windows found of one other recording, as one: intervals joined, the share of either side, the kind. */
export function combineHits(copies: readonly StoredCopy[], durationS: number): FoundCopy | null {
  const surest = copies.reduce((most, each) => (each.hit.confidence > most.hit.confidence ? each : most));
  const intervals = joinIntervals(copies.flatMap(({ hit }) => hit.intervals.map(toShared)));
  const sharedS = union(intervals.map(({ startS, endS }) => [startS, endS]));
  const otherSharedS = union(intervals.map(({ otherStartS, otherEndS }) => [otherStartS, otherEndS]));
  const coverage = Math.min(1, sharedS / durationS);
  const otherCoverage = Math.min(1, otherSharedS / surest.durationS);
  if (sharedS < Math.min(LEAST_SHARED_S, WHOLE_SHARE * Math.min(durationS, surest.durationS))) return null;
  const { recordingId: otherId, confidence, speed, pitch } = surest.hit;
  return {
    otherId,
    ...kindOf(coverage, otherCoverage),
    confidence,
    speed,
    pitch,
    sharedS,
    coverage,
    otherCoverage,
    intervals,
  };
}

function kindOf(coverage: number, otherCoverage: number): Pick<FoundCopy, 'kind' | 'part'> {
  const holdsOther = otherCoverage >= WHOLE_SHARE;
  if (coverage >= WHOLE_SHARE) {
    return holdsOther ? { kind: 'SAME_RECORDING', part: null } : { kind: 'PART_OF', part: 'SELF' };
  }
  return holdsOther ? { kind: 'PART_OF', part: 'OTHER' } : { kind: 'SHARED_PART', part: null };
}

const toShared = (interval: {
  readonly startS: number;
  readonly endS: number;
  readonly queryStartS: number;
  readonly queryEndS: number;
}): SharedInterval => ({
  startS: interval.queryStartS,
  endS: interval.queryEndS,
  otherStartS: interval.startS,
  otherEndS: interval.endS,
});

function joinIntervals(intervals: readonly SharedInterval[]): SharedInterval[] {
  const joined: SharedInterval[] = [];
  for (const next of intervals.toSorted((a, b) => a.startS - b.startS || a.otherStartS - b.otherStartS)) {
    const last = joined.at(-1);
    const gapS = last ? next.startS - last.endS : 0;
    const skewS = last ? Math.abs(next.otherStartS - last.otherEndS - gapS) : 0;
    if (!last || gapS > GAP_S || skewS > SKEW_S) joined.push(next);
    else {
      joined[joined.length - 1] = {
        ...last,
        endS: Math.max(last.endS, next.endS),
        otherEndS: Math.max(last.otherEndS, next.otherEndS),
      };
    }
  }
  return joined;
}

/** Length of what at least one of the stretches covers. */
function union(stretches: readonly (readonly [number, number])[]): number {
  let length = 0;
  let reached = Number.NEGATIVE_INFINITY;
  for (const [start, end] of stretches.toSorted((a, b) => a[0] - b[0])) {
    length += Math.max(0, end - Math.max(start, reached));
    reached = Math.max(reached, end);
  }
  return length;
}
