import { sliceCodes } from '../inference/codes.ts';
import type { AcousticCentroids } from './acoustic-centroids.ts';
import { type CodedSound, frameVectors } from './sound-features.ts';

/** Frames this much quieter than the loud ones of a recording are not taken for its voice: 25 dB, in half decibels. */
const LOUD_RANGE = 50;
/** Frames at once, so that an 8-hour recording needs no more memory than a short one. */
const FRAMES_AT_ONCE = 10_000;

/**
 * How a recording sounds on the whole, [3 x width]: mean of the acoustic vectors of its loud frames (no more than 25 dB below its
 * 95th percentile), mean of all, deviation of all.
 */
export function profileOf({ codes, levels }: CodedSound, centroids: AcousticCentroids): Float32Array {
  const { width } = centroids;
  const sorted = levels.slice().sort();
  const quietest = (sorted[Math.floor(sorted.length * 0.05)] ?? 255) + LOUD_RANGE;
  const loud = new Float64Array(width);
  const sums = new Float64Array(width);
  const squares = new Float64Array(width);
  let loudCount = 0;
  for (let from = 0; from < codes.frameCount; from += FRAMES_AT_ONCE) {
    const part = sliceCodes(codes, from, from + FRAMES_AT_ONCE);
    const vectors = frameVectors(part, centroids);
    for (let frame = 0; frame < part.frameCount; frame++) {
      const isLoud = (levels[from + frame] ?? 255) <= quietest;
      if (isLoud) loudCount++;
      for (let axis = 0; axis < width; axis++) {
        const value = vectors[frame * width + axis]!;
        sums[axis]! += value;
        squares[axis]! += value * value;
        if (isLoud) loud[axis]! += value;
      }
    }
  }
  const count = Math.max(1, codes.frameCount);
  const means = sums.map((sum) => sum / count);
  const deviations = squares.map((square, axis) =>
    Math.sqrt(Math.max(0, square / count - means[axis]! ** 2)),
  );
  return Float32Array.from([...loud.map((sum) => sum / Math.max(1, loudCount)), ...means, ...deviations]);
}

/** The part of a profile that a kind of similarity compares. */
export function partOfProfile(profile: Float32Array, kind: 'SOUND' | 'SPEAKER'): Float32Array {
  const width = profile.length / 3;
  return kind === 'SPEAKER' ? profile.subarray(0, width) : profile.subarray(width);
}
