import type { FoundPlace } from '../../locating/index.ts';
import type { LocateMatch, OccurrencePlace } from './locate.types.ts';

/** The agreement that chance gives before anything was sampled, as so many samples. */
const USUAL = { mean: 0.25, deviation: 0.08, samples: 24 };

/**
 * The same recording: nats of support by its tokens, and for each deviation of spectral agreement above chance these
 * more. Over 72 minutes of other speech 1 of 100 examples reaches the limit, and so does 1 of 100 stretches of noise.
 */
const NATS_PER_DEVIATION = 6.6;
const SAME_LIMIT = 48;
/** Steepness over the ratio to the limit: long examples have many times its support. */
const SAME_STEEPNESS = 8;

/**
 * Another take: agreement beyond chance by more than so many of its deviations; tokens that lie alike frame on frame say
 * little here.
 */
const CHANCE_DEVIATIONS = 2.5;
const AGREEMENT_PER_NAT = 0.0014;
const TAKE_LIMIT = 0.105;
const TAKE_SOFTNESS = 0.025;

/** A place with what is to be said of it. */
export interface JudgedPlace {
  readonly place: FoundPlace;
  readonly startS: number;
  readonly endS: number;
  readonly similarity: number;
  readonly match: 'SAME_SOUND' | 'SAME_WORDS';
}

/**
 * Places on a scale from 0 to 1, as the same recording or as another take, whichever they are rather.
 * @param chance Agreements where nothing was looked for, of all sounds together.
 * @param durationS Length of the example.
 */
export function judge(
  places: readonly FoundPlace[],
  chance: readonly number[],
  durationS: number,
): JudgedPlace[] {
  const { mean, deviation } = estimateChance(chance);
  return places.map((place) => {
    const agreement = place.agreement ?? 0;
    const deviations = Math.max(0, (agreement - mean) / deviation);
    const same = place.support + NATS_PER_DEVIATION * deviations;
    const take =
      agreement + AGREEMENT_PER_NAT * Math.max(0, place.support) - mean - CHANCE_DEVIATIONS * deviation;
    const asSame = logistic(SAME_STEEPNESS * Math.log(Math.max(0, same) / SAME_LIMIT));
    const asTake = logistic((take - TAKE_LIMIT) / TAKE_SOFTNESS);
    // What is the same recording is also like a take; its tokens tell the start best.
    const isSame = asSame >= Math.min(0.5, asTake) && place.support > 0;
    const startS = isSame ? place.straightStartS : place.startS;
    return {
      place,
      startS,
      endS: isSame ? startS + durationS : place.endS,
      similarity: Math.max(asSame, asTake),
      match: isSame ? 'SAME_SOUND' : 'SAME_WORDS',
    };
  });
}

const logistic = (value: number): number => 1 / (1 + Math.exp(-value));

/** One deviation of a normal distribution has this share above 1.28 of it. */
const ABOVE = { share: 0.1, deviations: 1.28 };

/**
 * By the middle of the sample and its best tenth: steady noise is like all other noise, so a few places agree much better
 * than most. A hundredth may be occurrences without harm.
 */
function estimateChance(chance: readonly number[]) {
  const sorted = chance.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.floor(share * sorted.length)] ?? USUAL.mean;
  const middle = at(0.5);
  const deviation = (at(1 - ABOVE.share) - middle) / ABOVE.deviations;
  const count = sorted.length + USUAL.samples;
  const mixed = (own: number, usual: number) => (sorted.length * own + USUAL.samples * usual) / count;
  return {
    mean: mixed(middle, USUAL.mean),
    deviation: Math.sqrt(mixed(deviation ** 2, USUAL.deviation ** 2)),
  };
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
