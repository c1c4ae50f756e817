import { join } from 'node:path';
import { createTranscribers, toAutomaticOrder } from './compose-transcribers.ts';
import type { Config } from './config.ts';
import type { Db } from './db/db.ts';
import type { EventsService } from './features/events/index.ts';
import type { RecordingsService } from './features/recordings/index.ts';
import type { SpeechService } from './features/speech/index.ts';
import {
  createLanguageModelsService,
  createRecogniseClip,
  createTranscriptionService,
  defineTranscribeJob,
  transcribeJob,
} from './features/transcription/index.ts';
import type { TranscriptsService } from './features/transcripts/index.ts';
import type { JobQueue } from './jobs/job-queue.ts';
import type { BlobStore } from './storage/blob-store.ts';
import { createRecogniserProcess } from './workers/recogniser-process.ts';

export interface TranscriptionParts {
  readonly db: Db;
  readonly queue: JobQueue;
  readonly config: Config;
  readonly blobs: BlobStore;
  readonly recordings: RecordingsService;
  readonly speech: SpeechService;
  readonly transcripts: TranscriptsService;
  readonly events: EventsService;
  readonly ffmpegPath: string | null;
}

/** Speech recognition: what can do it here, the process that does, and the jobs. */
export function composeTranscription(closing: AsyncDisposableStack, parts: TranscriptionParts) {
  const { db, queue, config, blobs, recordings, speech, transcripts, events, ffmpegPath } = parts;
  const recogniser = createRecogniserProcess();
  closing.defer(() => recogniser.close());
  const clipRecogniser = createRecogniserProcess();
  closing.defer(() => clipRecogniser.close());
  const languageModels = createLanguageModelsService({
    db,
    folder: join(config.dataFolder, 'language-models'),
    recogniser,
  });
  const transcribers = createTranscribers(config, languageModels);
  const limits = { maxDurationS: config.maxDurationS, ffmpegPath };
  const automatic = toAutomaticOrder(config.transcribe);
  const transcription = createTranscriptionService({
    ...{ db, blobs, recordings, speech, transcripts, transcribers, recogniser },
    ...{ limits, automatic },
    enqueue: async (tx, order) => {
      await queue.enqueue(tx, transcribeJob, order, { key: order.recordingId, replaces: true });
    },
    dequeue: async (tx, recordingId) => {
      await queue.cancel(tx, transcribeJob, recordingId);
    },
    events: {
      progressed: ({ workspaceId, recordingId }, progress) =>
        events.tellTranscription(workspaceId, recordingId, progress),
      done: (tx, { workspaceId, recordingId }, build, wordCount) =>
        events.append(tx, workspaceId, {
          type: 'TRANSCRIBED',
          recordingId,
          payload: { recogniser: build, wordCount },
        }),
      failed: (tx, { workspaceId, recordingId }, failure) =>
        events.append(tx, workspaceId, { type: 'TRANSCRIPTION_FAILED', recordingId, payload: failure }),
    },
  });
  const recogniseClip = createRecogniseClip({ transcribers, recogniser: clipRecogniser, limits, automatic });
  return { transcription, recogniseClip, transcriptionJobs: [defineTranscribeJob(transcription)] };
}
