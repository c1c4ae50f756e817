import { type Pen, snap } from './pen.ts';
import { columnSAt, levelFor, type Pyramid, type TileAddress, tilesBetween } from './tile-address.ts';
import type { TileStore } from './tile-store.ts';
import { placeOf } from './viewport.ts';

/** Rows of the picture, and where they are drawn. */
export interface Strip {
  readonly sourceTop: number;
  readonly sourceHeight: number;
  readonly topPx: number;
  readonly heightPx: number;
}

/** Draws what of a picture is seen; where the fitting level is not there yet, coarser ones stand in. */
export function drawPicture(
  pen: Pen,
  pyramid: Pyramid,
  tiles: TileStore,
  strips: (bitmap: ImageBitmap) => readonly Strip[],
): void {
  const { startS, secondsPerPixel } = pen.viewport;
  const level = levelFor(pyramid, secondsPerPixel);
  const endS = startS + secondsPerPixel * pen.widthPx;
  for (const address of tilesBetween(pyramid, level, startS, endS)) {
    const found = nearest(pyramid, tiles, address);
    if (!found) continue;
    const tileS = columnSAt(pyramid, level) * pyramid.tileColumns;
    const fromS = Math.max(startS, address.tile * tileS);
    const untilS = Math.min(endS, (address.tile + 1) * tileS);
    drawPart(pen, pyramid, found, { fromS, untilS }, strips(found.bitmap));
  }
}

interface Found {
  readonly address: TileAddress;
  readonly bitmap: ImageBitmap;
}

/** This tile, or the finest coarser one that holds it. */
function nearest(pyramid: Pyramid, tiles: TileStore, address: TileAddress): Found | null {
  for (
    let { level, tile } = address;
    level < pyramid.columnCounts.length;
    level++, tile = Math.floor(tile / 4)
  ) {
    const at = { kind: address.kind, level, tile };
    const bitmap = tiles.get(at)?.bitmap;
    if (bitmap) return { address: at, bitmap };
  }
  return null;
}

function drawPart(
  pen: Pen,
  pyramid: Pyramid,
  { address, bitmap }: Found,
  { fromS, untilS }: { readonly fromS: number; readonly untilS: number },
  strips: readonly Strip[],
): void {
  const columnS = columnSAt(pyramid, address.level);
  const tileStartS = address.tile * columnS * pyramid.tileColumns;
  // Only whole columns, and only those that are seen: a frame may be wider than the screen of a phone.
  const first = Math.max(0, Math.floor((fromS - tileStartS) / columnS + 1e-6));
  const end = Math.min(bitmap.width, Math.ceil((untilS - tileStartS) / columnS - 1e-6));
  if (end <= first) return;
  const left = snap(pen, placeOf(pen.viewport, tileStartS + first * columnS));
  const right = snap(pen, placeOf(pen.viewport, tileStartS + end * columnS));
  for (const { sourceTop, sourceHeight, topPx, heightPx } of strips) {
    pen.context.drawImage(
      bitmap,
      first,
      sourceTop,
      end - first,
      sourceHeight,
      left,
      topPx,
      Math.max(1 / pen.ratio, right - left),
      heightPx,
    );
  }
}
