import type { Fingerprint } from '../inference/fingerprint.types.ts';
import { independence } from './independent-frames.ts';
import { TICKS_PER_FRAME } from './pair-uses.ts';

/** Where tokens lie in the space in which distance tells how alike they sound: row-major [2048, width]. */
export interface Centroids {
  readonly width: number;
  readonly values: Float32Array;
}

/** Layer-0 tokens of a part of a recording. */
export interface StoredPart {
  readonly tokens: Uint16Array;
  /** Frame of the recording at which they start. */
  readonly firstFrame: number;
}

/** How well a fingerprint agrees with a recording at one offset. */
export interface AlignedPart {
  /** Start of the fingerprint in the recording, in ticks of 20 ms. */
  readonly offsetTicks: number;
  /** Ticks of the fingerprint over which they agree, [startTick, endTick); empty where they nowhere do. */
  readonly startTick: number;
  readonly endTick: number;
  /** Frames of that part. */
  readonly frames: number;
  /** Weighted mean over the part of the centred similarity: 0 for two sounds that have nothing to do with each other. */
  readonly agreement: number;
  /** The agreement in standard errors, frames that repeat their neighbours counted as one. */
  readonly significance: number;
  /** Different tokens that stand at the same place on both sides: a steady sound repeats one. */
  readonly equalTokens: number;
}

/** Ticks of a fingerprint that are looked at, [startTick, endTick). */
interface TickRange {
  readonly startTick: number;
  readonly endTick: number;
}

const WHOLE: TickRange = { startTick: 0, endTick: Number.POSITIVE_INFINITY };
const NOWHERE = { startTick: 0, endTick: 0, frames: 0, agreement: 0, significance: 0, equalTokens: 0 };
/** What a frame must agree by to lengthen the part: ends it within a few foreign frames. */
const MIN_GAIN = 0.12;
/** Least spread of the similarity: a few frames that agree by luck have none. */
const LEAST_DEVIATION = 0.2;
/** Gain lost after which a part is over: about 2 s of sound that has nothing to do with the other side. */
const MOST_LOSS = 3;

/**
 * Compares at one offset. Both sides are centred on their own mean first, so what makes every frame alike (a voice, a
 * room, a hum) counts for nothing: the mean over all pairs of frames is 0.
 */
export function alignAt(
  fingerprint: Fingerprint,
  part: StoredPart,
  centroids: Centroids,
  offsetTicks: number,
  range: TickRange = WHOLE,
): AlignedPart {
  const { phaseCount, frameCount, nearest, points, tokens } = fingerprint;
  const { width, values } = centroids;
  const step = TICKS_PER_FRAME / phaseCount;
  const phaseTicks = ((-offsetTicks % TICKS_PER_FRAME) + TICKS_PER_FRAME) % TICKS_PER_FRAME;
  if (phaseTicks % step !== 0) return { offsetTicks, ...NOWHERE };
  const phase = phaseTicks / step;
  // Query frame n meets frame n + shift of the part.
  const shift = (offsetTicks + phaseTicks) / TICKS_PER_FRAME - part.firstFrame;
  const from = Math.max(0, -shift, Math.ceil((range.startTick - phaseTicks) / TICKS_PER_FRAME));
  const to = Math.min(
    frameCount,
    part.tokens.length - shift,
    Math.floor((range.endTick - phaseTicks) / TICKS_PER_FRAME),
  );
  if (to - from < 2) return { offsetTicks, ...NOWHERE };
  const queryMean = new Float64Array(width);
  const storedMean = new Float64Array(width);
  for (let frame = from; frame < to; frame++) {
    const one = (phase * frameCount + frame) * width;
    const other = part.tokens[frame + shift]! * width;
    for (let axis = 0; axis < width; axis++) {
      queryMean[axis]! += points[one + axis]!;
      storedMean[axis]! += values[other + axis]!;
    }
  }
  const count = to - from;
  const gains = new Float64Array(count);
  for (let frame = from; frame < to; frame++) {
    const one = (phase * frameCount + frame) * width;
    const other = part.tokens[frame + shift]! * width;
    let gain = 0;
    for (let axis = 0; axis < width; axis++) {
      gain +=
        (points[one + axis]! - queryMean[axis]! / count) *
        (values[other + axis]! - storedMean[axis]! / count);
    }
    gains[frame - from] = gain;
  }
  const best = heaviestPart(gains);
  const weights = independence(part, centroids).subarray(from + shift + best.start, from + shift + best.end);
  const startTick = (from + best.start) * TICKS_PER_FRAME + phaseTicks;
  const endTick = (from + best.end) * TICKS_PER_FRAME + phaseTicks;
  const equal = new Set<number>();
  for (let frame = from + best.start; frame < from + best.end; frame++) {
    const token = part.tokens[frame + shift]!;
    if (tokens[(phase * frameCount + frame) * nearest] === token) equal.add(token);
  }
  const summarised = summary(gains.subarray(best.start, best.end), weights);
  return { offsetTicks, startTick, endTick, ...summarised, equalTokens: equal.size };
}

/** The best of the offsets within `reach` ticks. */
export function alignNear(
  fingerprint: Fingerprint,
  part: StoredPart,
  centroids: Centroids,
  centreTicks: number,
  reach: number,
  range: TickRange = WHOLE,
): AlignedPart {
  const centre = Math.round(centreTicks);
  let best: AlignedPart = { offsetTicks: centre, ...NOWHERE };
  for (let ticks = centre - reach; ticks <= centre + reach; ticks++) {
    const aligned = alignAt(fingerprint, part, centroids, ticks, range);
    if (aligned.significance > best.significance) best = aligned;
  }
  return best;
}

/** The stretch of frames with the largest sum of gains over the least that counts, not reaching over a gap. */
function heaviestPart(gains: Float64Array): { start: number; end: number } {
  let best = { sum: 0, start: 0, end: 0 };
  let sum = 0;
  let peak = 0;
  let start = 0;
  for (let frame = 0; frame < gains.length; frame++) {
    sum += gains[frame]! - MIN_GAIN;
    peak = Math.max(peak, sum);
    if (sum <= 0 || sum < peak - MOST_LOSS) {
      sum = 0;
      peak = 0;
      start = frame + 1;
    } else if (sum > best.sum) {
      best = { sum, start, end: frame + 1 };
    }
  }
  return { start: best.start, end: best.end };
}

/** Mean and spread of the gains, each frame counted as far as it is independent of its neighbours. */
function summary(
  gains: Float64Array,
  weights: Float32Array,
): { frames: number; agreement: number; significance: number } {
  const frames = gains.length;
  if (frames < 2) return { frames, agreement: 0, significance: 0 };
  let count = 0;
  let sum = 0;
  let squares = 0;
  for (let frame = 0; frame < frames; frame++) {
    count += weights[frame]!;
    sum += weights[frame]! * gains[frame]!;
    squares += weights[frame]! * gains[frame]! ** 2;
  }
  const agreement = sum / count;
  const deviation = Math.max(Math.sqrt(Math.max(0, squares / count - agreement ** 2)), LEAST_DEVIATION);
  return { frames, agreement, significance: (agreement / deviation) * Math.sqrt(count) };
}
