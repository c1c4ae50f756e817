import type { Db, Queryable } from '../../db/db.ts';
import { AppError } from '../../errors.ts';
import { FRAMES_PER_SECOND, LAYER_COUNT } from '../../inference/tokenizer.ts';
import {
  LEVEL_FACTOR,
  levelsOf,
  melBands,
  PICTURE_RATE_HZ,
  type PictureKind,
  pictureShapes,
} from '../../pictures/index.ts';
import type { BlobStore } from '../../storage/blob-store.ts';
import type { AudioPool } from '../../workers/audio-pool.ts';
import { enqueueEach } from '../enqueue-each.ts';
import type { Recording, RecordingsService } from '../recordings/index.ts';
import { soundVersion, versionOf } from './picture-version.ts';
import { listWithoutPictures, loadManyPictures, savePictures } from './pictures.store.ts';
import type {
  PicturePyramid,
  RecordingPictures,
  RecordingWithCodes,
  StoredPictures,
  TileKind,
} from './pictures.types.ts';

export interface PicturesDependencies {
  readonly db: Db;
  readonly blobs: BlobStore;
  readonly audio: Pick<AudioPool, 'drawPictures'>;
  readonly recordings: Pick<RecordingsService, 'findMany'>;
  /** Queues the drawing of a recording that has no pictures. */
  readonly enqueueDraw: (tx: Queryable, workspaceId: string, recordingId: string) => Promise<void>;
}

/** Recordings queued in one transaction. */
const QUEUED_AT_ONCE = 50;
const BYTES_PER_TOKEN = 2;

export type PicturesService = ReturnType<typeof createPicturesService>;

/** Pictures of recordings: what there is of them, and how they come to be. */
export function createPicturesService(dependencies: PicturesDependencies) {
  const { db, blobs, audio, recordings, enqueueDraw } = dependencies;

  return {
    /** What was drawn where `prepare` said takes its place: before the transaction that notes it, as it may take a while. */
    keep: (workspaceId: string, recordingId: string): Promise<void> =>
      blobs.keepPictures(workspaceId, recordingId),

    /** In the transaction that says so: what was kept is the recording's from now on. */
    note: savePictures,

    /** Where an ingest draws pictures along the way. */
    prepare: (workspaceId: string, recordingId: string): Promise<string> =>
      blobs.preparePictures(workspaceId, recordingId),

    storedMany: (workspaceId: string, recordingIds: readonly string[]) =>
      loadManyPictures(db, workspaceId, recordingIds),

    /** Null until READY; waveform and spectrogram are null while they are not drawn, or when no original is there. */
    async ofRecording(
      recording: Recording,
      load: (workspaceId: string, recordingId: string) => Promise<StoredPictures | null>,
    ): Promise<RecordingPictures | null> {
      if (!hasCodes(recording)) return null;
      const stored = await load(recording.workspaceId, recording.id);
      return {
        waveform: stored && soundPyramid(recording.id, 'waveform', stored.waveform),
        spectrogram: stored && soundPyramid(recording.id, 'spectrogram', stored.spectrogram),
        codes: codesPyramid(recording),
        bands: melBands,
      };
    },

    /** In the transaction that makes a recording READY: queues what was not drawn along the way. */
    async onReady(tx: Queryable, workspaceId: string, recordingId: string): Promise<void> {
      const [stored] = await loadManyPictures(tx, workspaceId, [recordingId]);
      if (!stored) await enqueueDraw(tx, workspaceId, recordingId);
    },

    /** Queues what an earlier version ingested; what came without its original would be queued at every start. */
    async enqueueMissing(workspaceId: string): Promise<void> {
      let sha256s: ReadonlyMap<string, string> = new Map();
      const list = async (afterId: string) => {
        const found = await listWithoutPictures(db, workspaceId, afterId, QUEUED_AT_ONCE);
        sha256s = new Map(found.map(({ id, sha256 }) => [id, sha256]));
        return [...sha256s.keys()];
      };
      await enqueueEach(db, list, async (tx, id) => {
        if (await blobs.hasOriginal(workspaceId, sha256s.get(id)!)) await enqueueDraw(tx, workspaceId, id);
      });
    },

    /** Listens to a recording's original once more. One that is deleted, or came without its original, is left alone. */
    async draw(workspaceId: string, recordingId: string, signal: AbortSignal): Promise<void> {
      const [recording] = await recordings.findMany(workspaceId, [recordingId]);
      if (recording?.status !== 'READY') return;
      if (!(await blobs.hasOriginal(workspaceId, recording.sha256))) return;
      const draft = await blobs.preparePictures(workspaceId, recordingId);
      const made = await blobs.withOriginal(workspaceId, recording.sha256, (path) =>
        audio.drawPictures(path, draft, signal),
      );
      await blobs.keepPictures(workspaceId, recordingId);
      const isThere = await savePictures(db, workspaceId, recordingId, made);
      if (!isThere) await blobs.removeDerived(workspaceId, recordingId);
    },
  };
}

/** Throws NOT_FOUND until the recording is READY. */
export function requireCodes(recording: Recording): RecordingWithCodes {
  if (hasCodes(recording)) return recording;
  throw new AppError('NOT_FOUND', `The recording is ${recording.status}; it has pictures once it is READY.`, {
    field: 'id',
  });
}

const hasCodes = (recording: Recording): recording is RecordingWithCodes =>
  recording.status === 'READY' && recording.tokenizerId !== null && recording.frameCount !== null;

function soundPyramid(recordingId: string, kind: PictureKind, columnCount: number): PicturePyramid {
  const { columnSamples, columnBytes } = pictureShapes[kind];
  const columnS = columnSamples / PICTURE_RATE_HZ;
  return pyramid({ recordingId, kind, columnCount, columnS, bytesPerColumn: columnBytes }, soundVersion);
}

/** At level L every 4^L-th frame is shown. */
export function codesPyramid({ id, frameCount, tokenizerId }: RecordingWithCodes): PicturePyramid {
  return pyramid(
    {
      recordingId: id,
      kind: 'codes',
      columnCount: frameCount,
      columnS: 1 / FRAMES_PER_SECOND,
      bytesPerColumn: LAYER_COUNT * BYTES_PER_TOKEN,
    },
    versionOf(tokenizerId),
  );
}

type Shape = Pick<PicturePyramid, 'recordingId' | 'columnCount' | 'columnS' | 'bytesPerColumn'> & {
  readonly kind: TileKind;
};

function pyramid(shape: Shape, version: string): PicturePyramid {
  const levels = levelsOf(shape.columnCount).map((level) => ({
    ...level,
    columnS: shape.columnS * LEVEL_FACTOR ** level.level,
  }));
  return { ...shape, levels, version };
}
