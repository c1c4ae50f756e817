import type { Rhythm } from './rhythm.ts';

/** How alike two rhythms are, each part 0..1. */
export interface RhythmLikeness {
  /** 0.5 x contour + 0.25 x syllable rate + 0.25 x pauses. */
  readonly similarity: number;
  /** 1 less half the mean squared step of the best warping of one loudness contour onto the other. */
  readonly contour: number;
  /** The slower syllable rate divided by the faster. */
  readonly syllableRate: number;
  /** 1 less the mean difference of the pauses' shares in the sixths of the segments. */
  readonly pauses: number;
}

/** Moments by which a contour may run ahead or behind: an eighth of the segment. */
const WARPING_POINTS = 3;

export function compareRhythms(one: Rhythm, other: Rhythm): RhythmLikeness {
  const contour = Math.max(0, 1 - warpedDistance(one.contour, other.contour) / 2);
  const rates = [one.syllablesPerS, other.syllablesPerS];
  const fastest = Math.max(...rates);
  const syllableRate = fastest === 0 ? 1 : Math.min(...rates) / fastest;
  const difference = one.pauses.reduce((sum, share, part) => sum + Math.abs(share - other.pauses[part]!), 0);
  const pauses = 1 - difference / one.pauses.length;
  return { similarity: 0.5 * contour + 0.25 * syllableRate + 0.25 * pauses, contour, syllableRate, pauses };
}

/** Dynamic time warping within a band: mean squared difference along the best path. */
function warpedDistance(one: Float32Array, other: Float32Array): number {
  const size = one.length;
  let former = new Float64Array(size + 1).fill(Number.POSITIVE_INFINITY);
  former[0] = 0;
  for (let row = 1; row <= size; row++) {
    const current = new Float64Array(size + 1).fill(Number.POSITIVE_INFINITY);
    const end = Math.min(size, row + WARPING_POINTS);
    for (let column = Math.max(1, row - WARPING_POINTS); column <= end; column++) {
      const cost = (one[row - 1]! - other[column - 1]!) ** 2;
      current[column] = cost + Math.min(former[column - 1]!, former[column]!, current[column - 1]!);
    }
    former = current;
  }
  return former[size]! / size;
}
