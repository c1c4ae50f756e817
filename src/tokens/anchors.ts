import type { Codes } from '../inference/codes.ts';
import { countTokens, type HistogramBin, toUnitVector } from './histogram.ts';

/** Frames in an anchor: 0.8 s. */
export const ANCHOR_FRAMES = 10;

export interface AnchorSlice {
  readonly index: number;
  readonly startFrame: number;
  readonly frameCount: number;
  /** Unit vector of square-rooted shares. */
  readonly histogram: HistogramBin[];
}

/**
 * Cuts codes into anchors of 10 frames; the last may be shorter.
 * `firstFrame` is the frame of the recording at which the codes start, a multiple of 10.
 */
export function cutAnchors(codes: Codes, histogramLayers: readonly number[], firstFrame = 0): AnchorSlice[] {
  const anchors: AnchorSlice[] = [];
  for (let start = 0; start < codes.frameCount; start += ANCHOR_FRAMES) {
    const end = Math.min(start + ANCHOR_FRAMES, codes.frameCount);
    anchors.push({
      index: (firstFrame + start) / ANCHOR_FRAMES,
      startFrame: firstFrame + start,
      frameCount: end - start,
      histogram: toUnitVector(countTokens(codes, histogramLayers, start, end)),
    });
  }
  return anchors;
}
