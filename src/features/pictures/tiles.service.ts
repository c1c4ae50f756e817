import type { Db, Queryable } from '../../db/db.ts';
import { AppError } from '../../errors.ts';
import { LAYER_COUNT } from '../../inference/tokenizer.ts';
import {
  LEVEL_FACTOR,
  levelsOf,
  type PictureKind,
  type PictureLevel,
  TILE_COLUMNS,
} from '../../pictures/index.ts';
import type { BlobStore } from '../../storage/blob-store.ts';
import type { Recording } from '../recordings/index.ts';
import { loadCodeColumns } from './code-columns.store.ts';
import { withPicturesOf } from './open-pictures.ts';
import { soundVersion, versionOf } from './picture-version.ts';
import { requireCodes } from './pictures.service.ts';
import { forgetPictures } from './pictures.store.ts';
import type { TileKind } from './pictures.types.ts';

/** Which tile, as an address names it. */
export interface TileAddress {
  readonly kind: TileKind;
  readonly level: string;
  readonly tile: string;
}

export interface TilesDependencies {
  readonly db: Db;
  readonly blobs: BlobStore;
  readonly enqueueDraw: (tx: Queryable, workspaceId: string, recordingId: string) => Promise<void>;
}

export type TilesService = ReturnType<typeof createTilesService>;

/** Tiles of pictures. Whatever the recording's length, one costs a few reads of at most 32 KiB. */
export function createTilesService({ db, blobs, enqueueDraw }: TilesDependencies) {
  return {
    /** What the tile's bytes depend on, beside its address. Throws NOT_FOUND until the recording is READY. */
    versionOf(recording: Recording, kind: TileKind): string {
      const { tokenizerId } = requireCodes(recording);
      return kind === 'codes' ? versionOf(tokenizerId) : soundVersion;
    },

    /** Throws NOT_FOUND for what is not drawn, BAD_USER_INPUT for levels and tiles that the picture does not have. */
    read: (recording: Recording, { kind, level, tile }: TileAddress): Promise<Uint8Array> =>
      kind === 'codes' ? readCodes(recording, level, tile) : readSound(recording, kind, level, tile),
  };

  async function readSound(
    { workspaceId, id }: Recording,
    kind: PictureKind,
    level: string,
    tile: string,
  ): Promise<Uint8Array> {
    const bytes = await withPicturesOf(blobs, { workspaceId, recordingId: id }, async (pictures) => {
      if (!pictures) return null;
      const place = placeOf(levelsOf(pictures.columnCounts[kind]), level, tile);
      return pictures.readTile(kind, place.level, place.tile);
    });
    if (bytes) return bytes;
    // A file that was lost is made anew.
    await db.transaction(async (tx) => {
      if (await forgetPictures(tx, workspaceId, id)) await enqueueDraw(tx, workspaceId, id);
    });
    throw new AppError(
      'NOT_FOUND',
      'This recording has no pictures yet; where its original is there, they are being made.',
      {
        field: 'id',
      },
    );
  }

  async function readCodes(recording: Recording, level: string, tile: string): Promise<Uint8Array> {
    const { workspaceId, id: recordingId, tokenizerId, frameCount } = requireCodes(recording);
    const levels = levelsOf(frameCount);
    const place = placeOf(levels, level, tile);
    const step = LEVEL_FACTOR ** place.level;
    const first = place.tile * TILE_COLUMNS;
    const count = Math.min(TILE_COLUMNS, levels[place.level]!.columnCount - first);
    const key = { workspaceId, recordingId, tokenizerId };
    const codes = await loadCodeColumns(db, key, { startFrame: first * step, count, step });
    const bytes = Buffer.alloc(codes.frameCount * LAYER_COUNT * 2);
    for (let column = 0; column < codes.frameCount; column++) {
      for (let layer = 0; layer < LAYER_COUNT; layer++) {
        const token = codes.values[layer * codes.frameCount + column]!;
        bytes.writeUInt16LE(token, (column * LAYER_COUNT + layer) * 2);
      }
    }
    return bytes;
  }
}

/** Throws BAD_USER_INPUT naming `level` or `tile` and the highest that there is. */
function placeOf(levels: readonly PictureLevel[], level: string, tile: string) {
  const levelNumber = wholeNumber(level, 'level', levels.length - 1);
  const tileNumber = wholeNumber(tile, 'tile', Math.max(0, levels[levelNumber]!.tileCount - 1));
  return { level: levelNumber, tile: tileNumber };
}

function wholeNumber(text: string, field: string, max: number): number {
  const value = /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN;
  if (value <= max) return value;
  throw new AppError('BAD_USER_INPUT', `${field} must be a whole number from 0 to ${max}.`, {
    field,
    limit: max,
  });
}
