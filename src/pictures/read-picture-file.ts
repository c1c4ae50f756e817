import { type FileHandle, open } from 'node:fs/promises';
import { type ColumnCounts, entryOf, HEADER_BYTES, INDEX_ENTRY_BYTES, unpackHeader } from './picture-file.ts';
import { levelsOf, type PictureKind, pictureShapes, TILE_COLUMNS } from './picture-layout.ts';

export interface OpenPictures {
  readonly columnCounts: ColumnCounts;
  /** Bytes of a tile that there is; null where the file ends before. */
  readTile(kind: PictureKind, level: number, tile: number): Promise<Buffer | null>;
}

/** Opens a picture file for a while; null where there is none, or none of this version. Reads what is asked for alone. */
export async function withPictureFile<Result>(
  path: string,
  use: (pictures: OpenPictures | null) => Promise<Result>,
): Promise<Result> {
  const file = await open(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
  if (!file) return use(null);
  try {
    const bytes = await readAt(file, 0, HEADER_BYTES);
    const header = bytes && unpackHeader(bytes);
    if (!header) return await use(null);
    const { columnCounts, indexPlace } = header;
    return await use({
      columnCounts,
      async readTile(kind, level, tile) {
        const entry = entryOf(columnCounts, kind, level, tile);
        const place = await readAt(file, indexPlace + entry * INDEX_ENTRY_BYTES, INDEX_ENTRY_BYTES);
        if (!place) return null;
        const { columnCount } = levelsOf(columnCounts[kind])[level]!;
        const columns = Math.min(TILE_COLUMNS, columnCount - tile * TILE_COLUMNS);
        return readAt(file, place.readDoubleLE(), columns * pictureShapes[kind].columnBytes);
      },
    });
  } finally {
    await file.close();
  }
}

async function readAt(file: FileHandle, place: number, length: number): Promise<Buffer | null> {
  const { bytesRead, buffer } = await file.read(Buffer.alloc(length), 0, length, place);
  return bytesRead === length ? buffer : null;
}
