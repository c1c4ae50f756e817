import type { Viewport } from './viewport.ts';

export type PictureKind = 'waveform' | 'spectrogram' | 'codes';

/** A tile of one picture; levels from the finest, tiles from the left, both from 0. */
export interface TileAddress {
  readonly kind: PictureKind;
  readonly level: number;
  readonly tile: number;
}

/** One picture at all its levels, as the server describes it. */
export interface Pyramid {
  readonly kind: PictureKind;
  readonly tileColumns: number;
  /** Seconds of a column at level 0. */
  readonly columnS: number;
  /** Columns of each level. */
  readonly columnCounts: readonly number[];
}

export const tileKey = ({ kind, level, tile }: TileAddress): string => `${kind}/${level}/${tile}`;

export const columnSAt = ({ columnS }: Pyramid, level: number): number => columnS * 4 ** level;

/** The level whose columns are nearest to a pixel of the screen. */
export function levelFor(pyramid: Pyramid, secondsPerPixel: number): number {
  const level = Math.round(Math.log(secondsPerPixel / pyramid.columnS) / Math.log(4));
  return Math.max(0, Math.min(pyramid.columnCounts.length - 1, level));
}

/** Tiles of a level that lie between two moments, from the left. */
export function tilesBetween(pyramid: Pyramid, level: number, startS: number, endS: number): TileAddress[] {
  const tileS = columnSAt(pyramid, level) * pyramid.tileColumns;
  const count = Math.ceil(pyramid.columnCounts[level]! / pyramid.tileColumns);
  const first = Math.max(0, Math.floor(startS / tileS));
  const last = Math.min(count - 1, Math.floor(endS / tileS));
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => ({
    kind: pyramid.kind,
    level,
    tile: first + index,
  }));
}

/** What to fetch for a viewport, the most urgent first: a coarse picture of it all, what is seen, what lies beside. */
export function wantedTiles(
  pyramid: Pyramid,
  { startS, secondsPerPixel }: Viewport,
  widthPx: number,
): TileAddress[] {
  const level = levelFor(pyramid, secondsPerPixel);
  const coarsest = pyramid.columnCounts.length - 1;
  const spanS = secondsPerPixel * widthPx;
  const endS = startS + spanS;
  const wanted = [
    { kind: pyramid.kind, level: coarsest, tile: 0 },
    ...(level + 1 < coarsest ? tilesBetween(pyramid, level + 1, startS, endS) : []),
    ...tilesBetween(pyramid, level, startS, endS),
    ...tilesBetween(pyramid, level, startS - spanS / 2, endS + spanS / 2),
  ];
  return [...new Map(wanted.map((address) => [tileKey(address), address])).values()];
}
