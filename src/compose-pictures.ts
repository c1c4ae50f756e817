import type { Db, Queryable } from './db/db.ts';
import {
  createPaletteService,
  createPicturesService,
  createTilesService,
  defineDrawPicturesJob,
  drawPicturesJob,
} from './features/pictures/index.ts';
import type { RecordingsService } from './features/recordings/index.ts';
import type { SearchIndexService } from './features/search-index/index.ts';
import type { JobQueue } from './jobs/job-queue.ts';
import type { BlobStore } from './storage/blob-store.ts';
import type { AnalysisPool } from './workers/analysis-pool.ts';
import type { AudioPool } from './workers/audio-pool.ts';
import { createTokenPalettes } from './workers/token-palettes.ts';

export interface PicturesParts {
  readonly db: Db;
  readonly blobs: BlobStore;
  readonly audio: AudioPool;
  readonly recordings: RecordingsService;
  readonly queue: JobQueue;
}

/** Waveforms and spectrograms of recordings, and pictures of their codes. */
export function composePictures({ db, blobs, audio, recordings, queue }: PicturesParts) {
  const enqueueDraw = async (tx: Queryable, workspaceId: string, recordingId: string) => {
    await queue.enqueue(tx, drawPicturesJob, { workspaceId, recordingId }, { key: recordingId });
  };
  const pictures = createPicturesService({ db, blobs, audio, recordings, enqueueDraw });
  return {
    pictures,
    enqueueDraw,
    tiles: createTilesService({ db, blobs, enqueueDraw }),
    jobs: [defineDrawPicturesJob(pictures)],
  };
}

export interface PaletteParts {
  readonly audio: AudioPool;
  readonly analysis: AnalysisPool;
  readonly searchIndex: SearchIndexService;
}

/** What tokens are coloured by. */
export const composePalette = ({ audio, analysis, searchIndex }: PaletteParts) =>
  createPaletteService({ searchIndex, rankTokens: createTokenPalettes(audio, analysis) });
