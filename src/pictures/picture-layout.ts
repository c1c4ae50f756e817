/** Pictures are of the sound as it is decoded for tokenizing: mono, 24 kHz. */
export const PICTURE_RATE_HZ = 24_000;
/** Columns of a tile; the last one of a level may have fewer. */
export const TILE_COLUMNS = 512;
/** Columns of a level that make one of the next. */
export const LEVEL_FACTOR = 4;
/** Changes whenever the same sound would give other bytes: pictures of another version are made anew. */
export const PICTURE_VERSION = 1;

export type PictureKind = 'waveform' | 'spectrogram';

export interface PictureShape {
  /** Samples that a column of level 0 covers. */
  readonly columnSamples: number;
  readonly columnBytes: number;
}

/** Waveform: 10 ms, lowest and highest sample as int8. Spectrogram: 40 ms, 64 bands as uint8. */
export const pictureShapes: Readonly<Record<PictureKind, PictureShape>> = {
  waveform: { columnSamples: 240, columnBytes: 2 },
  spectrogram: { columnSamples: 960, columnBytes: 64 },
};

export const pictureKinds: readonly PictureKind[] = ['waveform', 'spectrogram'];

export interface PictureLevel {
  /** From 0, the finest. */
  readonly level: number;
  readonly columnCount: number;
  readonly tileCount: number;
}

/** The levels of a picture, from the finest to the first one that fits in a tile. */
export function levelsOf(columnCount: number): PictureLevel[] {
  const levels: PictureLevel[] = [];
  for (let level = 0, columns = columnCount; ; level++, columns = Math.ceil(columns / LEVEL_FACTOR)) {
    levels.push({ level, columnCount: columns, tileCount: Math.ceil(columns / TILE_COLUMNS) });
    if (columns <= TILE_COLUMNS) return levels;
  }
}
