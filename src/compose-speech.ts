import type { Db, Queryable } from './db/db.ts';
import {
  addTokenTotalsJob,
  createTokenTotalsService,
  defineAddTokenTotalsJob,
} from './features/ingest/index.ts';
import { createRhythmService, defineIndexRhythmJob, indexRhythmJob } from './features/patterns/index.ts';
import type { RecordingsService } from './features/recordings/index.ts';
import type { SearchIndexService } from './features/search-index/index.ts';
import {
  addSpeechTotalsJob,
  createSpeechService,
  defineAddSpeechTotalsJob,
  defineMeasureSpeechJob,
  measureSpeechJob,
} from './features/speech/index.ts';
import {
  createTurningPointsService,
  defineTurningPointsJob,
  turningPointsJob,
} from './features/turning-points/index.ts';
import type { JobQueue } from './jobs/job-queue.ts';
import type { BlobStore } from './storage/blob-store.ts';
import type { AudioPool } from './workers/audio-pool.ts';

export interface SpeechParts {
  readonly db: Db;
  readonly blobs: BlobStore;
  readonly audio: AudioPool;
  readonly recordings: RecordingsService;
  readonly searchIndex: SearchIndexService;
  readonly queue: JobQueue;
}

/** What is heard in a recording beside its tokens: speech and, with them, turning points. */
export function composeSpeech({ db, blobs, audio, recordings, searchIndex, queue }: SpeechParts) {
  const enqueueRhythm = async (tx: Queryable, workspaceId: string, recordingId: string) => {
    await queue.enqueue(tx, indexRhythmJob, { workspaceId, recordingId }, { key: recordingId });
  };
  const rhythm = createRhythmService({ db, recordings, enqueueIndex: enqueueRhythm });
  const speech = createSpeechService({
    db,
    blobs,
    audio,
    recordings,
    enqueueMeasure: async (tx, workspaceId, recordingId) => {
      await queue.enqueue(tx, measureSpeechJob, { workspaceId, recordingId }, { key: recordingId });
    },
    onMeasured: enqueueRhythm,
  });
  const turningPoints = createTurningPointsService({
    db,
    audio,
    searchIndex,
    speech,
    enqueueFind: async (tx, key) => {
      await queue.enqueue(tx, turningPointsJob, key, { key: `${key.tokenizerId}:${key.recordingId}` });
    },
  });
  return {
    speech,
    turningPoints,
    rhythm,
    jobs: [
      defineMeasureSpeechJob(speech),
      defineTurningPointsJob(turningPoints),
      defineIndexRhythmJob(rhythm),
      defineAddSpeechTotalsJob(speech),
      defineAddTokenTotalsJob(createTokenTotalsService({ db, searchIndex })),
    ],
    /** What follows an ingest. */
    async followUp(tx: Queryable, workspaceId: string, recordingId: string): Promise<void> {
      await turningPoints.enqueueOf(tx, workspaceId, recordingId);
      await enqueueRhythm(tx, workspaceId, recordingId);
    },
    /** Queues what recordings of an earlier version lack. */
    async enqueueMissing(workspaceId: string): Promise<void> {
      await speech.enqueueUnmeasured(workspaceId);
      await db.transaction(async (tx) => {
        await queue.enqueue(tx, addSpeechTotalsJob, { workspaceId }, { key: workspaceId });
        await queue.enqueue(tx, addTokenTotalsJob, { workspaceId }, { key: workspaceId });
      });
      await turningPoints.enqueueMissing(workspaceId);
      await rhythm.enqueueMissing(workspaceId);
    },
  };
}
