import { drawPicture, type Strip } from './draw-picture.ts';
import { type LanePlace, rowOfLayer, tokenRows } from './layout.ts';
import { tokenIn } from './paint-tile.ts';
import { type Pen, snap } from './pen.ts';
import type { Pyramid } from './tile-address.ts';
import type { TileStore } from './tile-store.ts';
import { frameS, placeOf } from './viewport.ts';

/** From this width on, frames are set apart; from the other, their ids can be read. */
const gridFromPx = 7;
const idsFromPx = 30;

export interface DrawnToken {
  readonly layer: number;
  readonly token: number;
}

/** The 16 x N picture: a column a frame, a row a layer. Tokens equal to `alike` are framed. */
export function drawTokens(
  pen: Pen,
  lane: LanePlace,
  pyramid: Pyramid,
  tiles: TileStore,
  alike: DrawnToken | null,
): void {
  const { context, viewport, colours } = pen;
  context.imageSmoothingEnabled = false;
  drawPicture(pen, pyramid, tiles, () => stripsOf(lane));
  const framePx = frameS / viewport.secondsPerPixel;
  if (framePx < gridFromPx) return;
  const first = Math.max(0, Math.floor(viewport.startS / frameS));
  const end = Math.min(
    pyramid.columnCounts[0]!,
    Math.ceil((viewport.startS + pen.widthPx * viewport.secondsPerPixel) / frameS),
  );
  context.fillStyle = colours.surface;
  for (let frame = first; frame <= end; frame++) {
    context.fillRect(snap(pen, placeOf(viewport, frame * frameS)), lane.topPx, 1 / pen.ratio, lane.heightPx);
  }
  for (let layer = 2; layer < tokenRows.layers; layer++) {
    context.fillRect(0, lane.topPx + rowOfLayer(layer).topPx, pen.widthPx, 1 / pen.ratio);
  }
  if (framePx >= idsFromPx) drawIds(pen, lane, pyramid, tiles, { first, end });
  if (alike) frameAlike(pen, lane, pyramid, tiles, { first, end, alike });
}

export const stripsOf = ({ topPx }: LanePlace): readonly Strip[] => {
  const second = rowOfLayer(1);
  return [
    { sourceTop: 0, sourceHeight: 1, topPx, heightPx: tokenRows.firstPx },
    {
      sourceTop: 1,
      sourceHeight: tokenRows.layers - 1,
      topPx: topPx + second.topPx,
      heightPx: (tokenRows.layers - 1) * second.heightPx,
    },
  ];
};

/** The token of a frame, or null while its tile is not here. */
export function tokenAt(pyramid: Pyramid, tiles: TileStore, frame: number, layer: number): number | null {
  const tile = tiles.get({ kind: 'codes', level: 0, tile: Math.floor(frame / pyramid.tileColumns) });
  return tile ? tokenIn(tile.bytes, frame % pyramid.tileColumns, layer) : null;
}

interface Frames {
  readonly first: number;
  readonly end: number;
}

function drawIds(
  { context, viewport }: Pen,
  lane: LanePlace,
  pyramid: Pyramid,
  tiles: TileStore,
  { first, end }: Frames,
): void {
  // The colours of tokens are light in both themes.
  context.fillStyle = '#14201e';
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  for (let frame = first; frame < end; frame++) {
    const xPx = placeOf(viewport, (frame + 0.5) * frameS);
    for (let layer = 0; layer < tokenRows.layers; layer++) {
      const token = tokenAt(pyramid, tiles, frame, layer);
      if (token === null) continue;
      const { topPx, heightPx } = rowOfLayer(layer);
      context.font = layer === 0 ? '600 12px system-ui' : '9px system-ui';
      context.fillText(String(token), xPx, lane.topPx + topPx + heightPx / 2 + 0.5);
    }
  }
}

function frameAlike(
  pen: Pen,
  lane: LanePlace,
  pyramid: Pyramid,
  tiles: TileStore,
  { first, end, alike }: Frames & { readonly alike: DrawnToken },
): void {
  const { context, viewport, colours } = pen;
  const { topPx, heightPx } = rowOfLayer(alike.layer);
  context.strokeStyle = colours.text;
  context.lineWidth = 2;
  for (let frame = first; frame < end; frame++) {
    if (tokenAt(pyramid, tiles, frame, alike.layer) !== alike.token) continue;
    const left = placeOf(viewport, frame * frameS);
    const right = placeOf(viewport, (frame + 1) * frameS);
    context.strokeRect(left + 1, lane.topPx + topPx + 1, right - left - 2, heightPx - 2);
  }
}
