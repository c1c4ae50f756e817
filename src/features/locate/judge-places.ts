import type { FoundPlace } from '../../locating/index.ts';
import type { LocateMatch, OccurrencePlace } from './locate.types.ts';

/** How evidence is read: what chance gives before anything was sampled, and where the default limit lies. */
interface Scale {
  readonly usualMean: number;
  readonly usualDeviation: number;
  /**
   * Deviations above chance that make a similarity of 0.5, for examples with so many seconds of sound. What lies between
   * two is interpolated.
   */
  readonly limits: readonly (readonly [seconds: number, deviations: number])[];
  /** Deviations from 0.5 to 0.73. */
  readonly softness: number;
}

/** Samples that the usual values count as, so that a short recording does not decide alone. */
const USUAL_SAMPLES = 24;
const TAKES: Scale = {
  usualMean: 0.25,
  usualDeviation: 0.08,
  limits: [
    [0.5, 3.7],
    [1, 3.4],
    [2, 3],
  ],
  softness: 0.4,
};
const SAME: Scale = {
  usualMean: 0,
  usualDeviation: 1.4,
  limits: [
    [0.5, 16],
    [1, 14],
    [2, 12.5],
    [5, 10],
  ],
  softness: 1,
};

/**
 * Places on a scale from 0 to 1; the sample of chance is that of all sounds together.
 * @param soundS Seconds of sound in the example.
 */
export function judge(
  places: readonly FoundPlace[],
  chance: readonly number[],
  match: 'SAME_SOUND' | 'SAME_WORDS',
  soundS: number,
): { readonly place: FoundPlace; readonly similarity: number }[] {
  const scale = match === 'SAME_WORDS' ? TAKES : SAME;
  const { mean, deviation } = estimateChance(chance, scale);
  const limit = interpolate(scale.limits, soundS);
  return places.map((place) => {
    const above = (place.evidence - mean) / deviation - limit;
    return { place, similarity: 1 / (1 + Math.exp(-above / scale.softness)) };
  });
}

function interpolate(limits: Scale['limits'], soundS: number): number {
  const next = limits.findIndex(([seconds]) => seconds >= soundS);
  if (next === -1) return limits.at(-1)![1];
  const [toS, to] = limits[next]!;
  const [fromS, from] = limits[next - 1] ?? [0, to];
  return from + ((to - from) * (soundS - fromS)) / (toS - fromS);
}

function estimateChance(chance: readonly number[], { usualMean, usualDeviation }: Scale) {
  // The best hundredth may be occurrences.
  const kept = chance.toSorted((a, b) => a - b).slice(0, Math.ceil(chance.length * 0.99));
  const count = kept.length + USUAL_SAMPLES;
  const mean = (kept.reduce((sum, value) => sum + value, 0) + USUAL_SAMPLES * usualMean) / count;
  const squares =
    kept.reduce((sum, value) => sum + (value - mean) ** 2, 0) +
    USUAL_SAMPLES * (usualDeviation ** 2 + (usualMean - mean) ** 2);
  return { mean, deviation: Math.sqrt(squares / count) };
}

/** Two places closer than this share of the example are one. */
const SAME_PLACE_SHARE = 0.5;

/**
 * One occurrence for each place, whichever way it was found, most alike first; those less alike than `minSimilarity` left
 * out.
 */
export function mergePlaces(
  found: readonly OccurrencePlace[],
  match: LocateMatch,
  minSimilarity: number,
): OccurrencePlace[] {
  const wanted = found
    .filter((place) => place.similarity >= minSimilarity && (match === 'ANY' || place.match === match))
    .sort((left, right) => right.similarity - left.similarity || left.startS - right.startS);
  const kept = new Map<string, OccurrencePlace[]>();
  for (const place of wanted) {
    const others = kept.get(place.recordingId) ?? [];
    if (others.some((other) => isSamePlace(place, other))) continue;
    others.push(place);
    kept.set(place.recordingId, others);
  }
  return [...kept.values()].flat();
}

function isSamePlace(left: OccurrencePlace, right: OccurrencePlace): boolean {
  const shortest = Math.min(left.soundEndS - left.soundStartS, right.soundEndS - right.soundStartS);
  const apart = Math.abs(left.soundStartS + left.soundEndS - right.soundStartS - right.soundEndS) / 2;
  return apart < SAME_PLACE_SHARE * shortest;
}
