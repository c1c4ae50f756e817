import { type Codes, LAYER_COUNT } from '../inference/codes.ts';
import { ANCHOR_FRAMES } from '../tokens/index.ts';
import type { AcousticCentroids } from './acoustic-centroids.ts';

/** Codes and levels of consecutive frames, one byte of level a frame (half decibels below full scale). */
export interface CodedSound {
  readonly codes: Codes;
  readonly levels: Uint8Array;
}

/** Frames on either side of an anchor that its features also look at: 0.32 s. */
export const CONTEXT_FRAMES = 4;
/** Level mean, level deviation, mean step of the level. */
const LEVEL_FEATURES = 3;

/** Numbers that describe one anchor. */
export const featureWidth = ({ width }: AcousticCentroids): number => 3 * width + LEVEL_FEATURES;

/**
 * Features of windows of 10 frames that begin at the frames given, row-major [windows, featureWidth]: over the window and 0.32 s
 * on either side, mean and standard deviation of the frames' acoustic vectors (the sum of the centroids of the acoustic layers,
 * for phonograph-base the principal components of the log-mel spectrum), how far they move from one frame to the
 * next, and the same of the level.
 */
export function windowFeatures(
  { codes, levels }: CodedSound,
  centroids: AcousticCentroids,
  starts: readonly number[],
): Float32Array {
  const { width } = centroids;
  const row = featureWidth(centroids);
  const features = new Float32Array(starts.length * row);
  const vectors = frameVectors(codes, centroids);
  for (const [index, start] of starts.entries()) {
    const from = Math.max(0, start - CONTEXT_FRAMES);
    const to = Math.min(codes.frameCount, start + ANCHOR_FRAMES + CONTEXT_FRAMES);
    const out = features.subarray(index * row, (index + 1) * row);
    describeVectors(vectors, width, from, to, out);
    describeLevels(levels, from, to, out.subarray(3 * width));
  }
  return features;
}

/** Where the anchors of frames [firstFrame, endFrame) begin; firstFrame is the first of an anchor. */
export const anchorStarts = (firstFrame: number, endFrame: number): number[] =>
  Array.from(
    { length: Math.max(0, Math.ceil((endFrame - firstFrame) / ANCHOR_FRAMES)) },
    (_, anchor) => firstFrame + anchor * ANCHOR_FRAMES,
  );

/** Row-major [frames, width]: the sum of the centroids of a frame's acoustic tokens. */
export function frameVectors(
  { frameCount, values }: Codes,
  { width, layers }: AcousticCentroids,
): Float32Array {
  const vectors = new Float32Array(frameCount * width);
  for (const [index, book] of layers.entries()) {
    const tokens = values.subarray((LAYER_COUNT - layers.length + index) * frameCount);
    for (let frame = 0; frame < frameCount; frame++) {
      const from = tokens[frame]! * width;
      const to = frame * width;
      for (let axis = 0; axis < width; axis++) vectors[to + axis]! += book[from + axis]!;
    }
  }
  return vectors;
}

function describeVectors(
  vectors: Float32Array,
  width: number,
  from: number,
  to: number,
  out: Float32Array,
): void {
  const count = to - from;
  for (let axis = 0; axis < width; axis++) {
    let sum = 0;
    let squares = 0;
    let steps = 0;
    let before = vectors[from * width + axis]!;
    for (let frame = from; frame < to; frame++) {
      const value = vectors[frame * width + axis]!;
      sum += value;
      squares += value * value;
      steps += Math.abs(value - before);
      before = value;
    }
    const mean = sum / count;
    out[axis] = mean;
    out[width + axis] = Math.sqrt(Math.max(0, squares / count - mean * mean));
    out[2 * width + axis] = steps / Math.max(1, count - 1);
  }
}

function describeLevels(levels: Uint8Array, from: number, to: number, out: Float32Array): void {
  const count = to - from;
  let sum = 0;
  let squares = 0;
  let steps = 0;
  for (let frame = from; frame < to; frame++) {
    const level = (levels[frame] ?? 255) / 2;
    sum += level;
    squares += level * level;
    if (frame > from) steps += Math.abs(level - (levels[frame - 1] ?? 255) / 2);
  }
  const mean = sum / count;
  out[0] = mean;
  out[1] = Math.sqrt(Math.max(0, squares / count - mean * mean));
  out[2] = steps / Math.max(1, count - 1);
}
