import { levelsOf, PICTURE_VERSION, type PictureKind, pictureKinds } from './picture-layout.ts';

/**
 * One file a recording, little-endian: a header of 32 bytes, the tiles in the order in which they were completed, and
 * the index. Header: `PHPC`, version u32, columns of waveform and spectrogram at level 0 u32, place of the index f64,
 * zeros. Index: the place of every tile as f64, the waveform's first, level by level. A tile's length follows from its
 * number.
 */
export const HEADER_BYTES = 32;
export const INDEX_ENTRY_BYTES = 8;
const MAGIC = 'PHPC';

/** Columns of level 0. */
export type ColumnCounts = Readonly<Record<PictureKind, number>>;

export interface PictureHeader {
  readonly columnCounts: ColumnCounts;
  readonly indexPlace: number;
}

export function packHeader({ columnCounts, indexPlace }: PictureHeader): Buffer {
  const header = Buffer.alloc(HEADER_BYTES);
  header.write(MAGIC, 'latin1');
  header.writeUInt32LE(PICTURE_VERSION, 4);
  header.writeUInt32LE(columnCounts.waveform, 8);
  header.writeUInt32LE(columnCounts.spectrogram, 12);
  header.writeDoubleLE(indexPlace, 16);
  return header;
}

/** Null for what is no complete file of this version. */
export function unpackHeader(header: Buffer): PictureHeader | null {
  if (header.length < HEADER_BYTES || header.toString('latin1', 0, 4) !== MAGIC) return null;
  if (header.readUInt32LE(4) !== PICTURE_VERSION) return null;
  return {
    columnCounts: { waveform: header.readUInt32LE(8), spectrogram: header.readUInt32LE(12) },
    indexPlace: header.readDoubleLE(16),
  };
}

/** Number of a tile's entry in the index. */
export function entryOf(counts: ColumnCounts, kind: PictureKind, level: number, tile: number): number {
  let entry = tile;
  for (const each of pictureKinds) {
    for (const other of levelsOf(counts[each])) {
      if (each === kind && other.level === level) return entry;
      entry += other.tileCount;
    }
  }
  throw new RangeError(`A ${kind} of ${counts[kind]} columns has no level ${level}.`);
}
