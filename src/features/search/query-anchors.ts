import type { Codes } from '../../inference/codes.ts';
import { type AnchorSlice, cutAnchors } from '../../tokens/index.ts';

/** Anchors of the query that are searched with; of a longer query as many, evenly spread. */
const MAX_QUERY_ANCHORS = 16;
/** A last anchor shorter than this says too little. */
const MIN_ANCHOR_FRAMES = 5;

/** The anchors that stand for a query in a search by histograms. */
export function spreadAnchors(
  codes: Codes,
  histogramLayers: readonly number[],
  maxAnchors = MAX_QUERY_ANCHORS,
): AnchorSlice[] {
  const whole = cutAnchors(codes, histogramLayers).filter(
    ({ frameCount, index }) => index === 0 || frameCount >= MIN_ANCHOR_FRAMES,
  );
  if (whole.length <= maxAnchors) return whole;
  const step = whole.length / maxAnchors;
  return Array.from({ length: maxAnchors }, (_, each) => whole[Math.floor((each + 0.5) * step)]!);
}
