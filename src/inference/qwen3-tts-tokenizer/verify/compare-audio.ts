import type { GoldenAudio } from './golden-files.ts';

/** Largest accepted difference of a decoded sample; the reference in float32 is off its own float64 by about 2e-5. */
export const AUDIO_TOLERANCE = 2e-4;

/** Largest difference from the samples that the golden file keeps; infinite when the length differs. */
export function largestDifference(found: Float32Array, golden: GoldenAudio): number {
  if (found.length !== golden.sampleCount) return Number.POSITIVE_INFINITY;
  return golden.kept.reduce((most, value, i) => Math.max(most, Math.abs(found[i * golden.step]! - value)), 0);
}
