import { tokenAt } from './draw-tokens.ts';
import { laneAt, layerAt } from './layout.ts';
import type { TimelineModel } from './timeline-model.ts';
import { frameS, timeAt } from './viewport.ts';

/** A place on the timeline, in CSS pixels from its left and top. */
export interface Under {
  readonly xPx: number;
  readonly yPx: number;
}

export interface TokenUnder {
  readonly frame: number;
  readonly layer: number;
  readonly token: number;
}

/** The token at a place; null where there is none, or its tile is not here yet. */
export function tokenUnder(model: TimelineModel, { xPx, yPx }: Under): TokenUnder | null {
  const lane = laneAt(model.places, yPx);
  const pyramid = model.source.pyramids.codes;
  const layer = lane?.id === 'tokens' ? layerAt(yPx - lane.topPx) : null;
  if (layer === null || !pyramid) return null;
  const frame = Math.floor(timeAt(model.view.current, xPx) / frameS);
  if (frame < 0 || frame >= model.recording.frameCount) return null;
  const token = tokenAt(pyramid, model.tiles, frame, layer);
  return token === null ? null : { frame, layer, token };
}
