import { type Codes, layerOf } from '../inference/codes.ts';
import type { Fingerprint } from '../inference/fingerprint.types.ts';
import type { Centroids } from './align-points.ts';
import { NO_WARP } from './warp-ladder.ts';

/** The fingerprint of a tokenizer that hears nothing but the clip as it is: its tokens, one row of codes a phase. */
export function fingerprintOfCodes(phases: readonly Codes[], centroids: Centroids): Fingerprint {
  const { width, values } = unitCentroids(centroids);
  const frameCount = Math.max(...phases.map((codes) => codes.frameCount));
  const tokens = new Uint16Array(phases.length * frameCount);
  const points = new Float32Array(tokens.length * width);
  for (const [phase, codes] of phases.entries()) {
    // A later phase may be a frame shorter: its last frame is taken twice.
    const heard = layerOf(codes, 0);
    for (let frame = 0; frame < frameCount; frame++) {
      const token = heard[Math.min(frame, heard.length - 1)] ?? 0;
      const at = phase * frameCount + frame;
      tokens[at] = token;
      points.set(values.subarray(token * width, (token + 1) * width), at * width);
    }
  }
  return { warp: NO_WARP, phaseCount: phases.length, frameCount, nearest: 1, tokens, points };
}

/** The same directions at a mean length of 1: the scale on which agreement is judged. */
export function unitCentroids({ width, values }: Centroids): Centroids {
  let squares = 0;
  for (const value of values) squares += value * value;
  const length = Math.sqrt(squares / (values.length / width)) || 1;
  return { width, values: values.map((value) => value / length) };
}
