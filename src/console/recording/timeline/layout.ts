export type PictureLaneId = 'ruler' | 'waveform' | 'spectrogram' | 'tokens';
export type ItemLaneId = 'transcript' | 'pauses' | 'turning' | 'sounds' | 'copies' | 'anchors';
export type LaneId = PictureLaneId | ItemLaneId;

/** Where a lane lies, in CSS pixels from the top of the timeline. */
export interface LanePlace {
  readonly id: LaneId;
  readonly topPx: number;
  readonly heightPx: number;
}

/** Layer 0 carries the words, so it is the tallest; the rest follow a gap below. */
export const tokenRows = { firstPx: 22, gapPx: 4, otherPx: 11, layers: 16 } as const;
const tokensPx = tokenRows.firstPx + tokenRows.gapPx + (tokenRows.layers - 1) * tokenRows.otherPx;
const laneGapPx = 8;

const heights: Record<LaneId, number> = {
  ruler: 24,
  waveform: 76,
  spectrogram: 104,
  tokens: tokensPx,
  transcript: 24,
  pauses: 16,
  turning: 18,
  sounds: 18,
  copies: 18,
  anchors: 14,
};

/** Lanes under each other. */
export function placeLanes(ids: readonly LaneId[]): readonly LanePlace[] {
  let topPx = 0;
  return ids.map((id) => {
    const place = { id, topPx, heightPx: heights[id] };
    topPx += heights[id] + laneGapPx;
    return place;
  });
}

export const heightOf = (places: readonly LanePlace[]): number => {
  const last = places.at(-1);
  return last ? last.topPx + last.heightPx : 0;
};

export const laneAt = (places: readonly LanePlace[], yPx: number): LanePlace | null =>
  places.find(({ topPx, heightPx }) => yPx >= topPx && yPx < topPx + heightPx) ?? null;

/** Where a layer's row lies within the lane of tokens. */
export function rowOfLayer(layer: number): { readonly topPx: number; readonly heightPx: number } {
  if (layer === 0) return { topPx: 0, heightPx: tokenRows.firstPx };
  const topPx = tokenRows.firstPx + tokenRows.gapPx + (layer - 1) * tokenRows.otherPx;
  return { topPx, heightPx: tokenRows.otherPx };
}

/** Null in the gap below layer 0. */
export function layerAt(yPx: number): number | null {
  if (yPx < 0) return null;
  if (yPx < tokenRows.firstPx) return 0;
  const below = yPx - tokenRows.firstPx - tokenRows.gapPx;
  const layer = 1 + Math.floor(below / tokenRows.otherPx);
  return below >= 0 && layer < tokenRows.layers ? layer : null;
}
