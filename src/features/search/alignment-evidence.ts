/** Where tokens lie in the space in which distance tells how alike they sound: row-major [2048, width]. */
export interface Centroids {
  readonly width: number;
  readonly values: Float32Array;
}

/** How well two stretches of layer-0 tokens agree, frame by frame, over the part in which they do. */
export interface AlignmentEvidence {
  /** The part [startFrame, endFrame) over which they agree, with the silence around it; empty when they nowhere do. */
  readonly startFrame: number;
  readonly endFrame: number;
  /** Frames of that part that were compared: those that are not silent. */
  readonly comparedFrames: number;
  /**
   * 1 - (mean centroid distance of the frames as aligned) / (mean distance of the same frames paired at random):
   * 1 for identical tokens, about 0 for two stretches that have nothing to do with each other.
   */
  readonly agreement: number;
  /** The same difference in standard errors; neighbouring frames share sound, so only half of them count. */
  readonly significance: number;
}

/** Two stretches that nowhere agree. */
export const NO_EVIDENCE: AlignmentEvidence = {
  startFrame: 0,
  endFrame: 0,
  comparedFrames: 0,
  agreement: 0,
  significance: 0,
};

/** Random pairs that stand for "any frame with any frame": enough for a mean good to 3 %. */
const RANDOM_PAIRS = 1_024;
/** Share of the random distance that a frame must gain to lengthen the part: ends it within a few foreign frames. */
const MIN_GAIN = 0.15;

/**
 * Compares tokens of equal length. The random pairing is made of the same frames, so a voice, a room or a hum that
 * makes every frame alike counts for nothing.
 */
export function alignmentEvidence(
  query: ArrayLike<number>,
  recording: ArrayLike<number>,
  isCompared: (frame: number) => boolean,
  centroids: Centroids,
): AlignmentEvidence {
  const length = Math.min(query.length, recording.length);
  const frames = Array.from({ length }, (_, frame) => frame).filter(isCompared);
  const randomDistance = meanRandomDistance(query, recording, frames, centroids);
  if (randomDistance === 0) return NO_EVIDENCE;
  const gains = new Float64Array(length);
  for (const frame of frames) {
    gains[frame] = 1 - distance(centroids, query[frame]!, recording[frame]!) / randomDistance;
  }
  const compared = new Set(frames);
  const part = heaviestPart(gains, (frame) => (compared.has(frame) ? gains[frame]! - MIN_GAIN : 0));
  const inPart = frames.filter((frame) => frame >= part.startFrame && frame < part.endFrame);
  return { ...withSilenceAround(part, length, compared), ...summarise(inPart.map((frame) => gains[frame]!)) };
}

/** The stretch of frames with the largest sum of weights. */
function heaviestPart(
  gains: Float64Array,
  weightOf: (frame: number) => number,
): { startFrame: number; endFrame: number } {
  let best = { sum: 0, startFrame: 0, endFrame: 0 };
  let sum = 0;
  let startFrame = 0;
  for (let frame = 0; frame < gains.length; frame++) {
    sum += weightOf(frame);
    if (sum <= 0) {
      sum = 0;
      startFrame = frame + 1;
    } else if (sum > best.sum) {
      best = { sum, startFrame, endFrame: frame + 1 };
    }
  }
  return { startFrame: best.startFrame, endFrame: best.endFrame };
}

/** Silence neither agrees nor contradicts: the part reaches through it to the next sound or to the end. */
function withSilenceAround(
  { startFrame, endFrame }: { startFrame: number; endFrame: number },
  length: number,
  compared: ReadonlySet<number>,
): { startFrame: number; endFrame: number } {
  if (startFrame === endFrame) return { startFrame, endFrame };
  let start = startFrame;
  let end = endFrame;
  while (start > 0 && !compared.has(start - 1)) start--;
  while (end < length && !compared.has(end)) end++;
  return { startFrame: start, endFrame: end };
}

function summarise(gains: readonly number[]) {
  const comparedFrames = gains.length;
  if (comparedFrames < 2) return { comparedFrames, agreement: 0, significance: 0 };
  const agreement = gains.reduce((sum, gain) => sum + gain, 0) / comparedFrames;
  const variance = gains.reduce((sum, gain) => sum + (gain - agreement) ** 2, 0) / comparedFrames;
  // A few frames that agree by luck have no spread: a fifth of the random distance is taken as the least.
  const deviation = Math.max(Math.sqrt(variance), 0.2);
  return { comparedFrames, agreement, significance: agreement / (deviation / Math.sqrt(comparedFrames / 2)) };
}

function meanRandomDistance(
  query: ArrayLike<number>,
  recording: ArrayLike<number>,
  frames: readonly number[],
  centroids: Centroids,
): number {
  const count = frames.length;
  if (count < 2) return 0;
  let sum = 0;
  for (let pair = 0; pair < RANDOM_PAIRS; pair++) {
    // A fixed walk over the pairs: the same answer every time, without a generator.
    const one = frames[pair % count]!;
    const other = frames[(pair * 7 + 1 + Math.floor(pair / count)) % count]!;
    sum += distance(centroids, query[one]!, recording[other]!);
  }
  return sum / RANDOM_PAIRS;
}

function distance({ width, values }: Centroids, one: number, other: number): number {
  let sum = 0;
  for (let i = 0; i < width; i++) {
    const difference = values[one * width + i]! - values[other * width + i]!;
    sum += difference * difference;
  }
  return Math.sqrt(sum);
}
