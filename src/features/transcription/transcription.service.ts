import type { Db, Queryable } from '../../db/db.ts';
import { AppError } from '../../errors.ts';
import { FRAMES_PER_SECOND } from '../../inference/tokenizer.ts';
import { newId } from '../../lib/uuid.ts';
import type { BlobStore } from '../../storage/blob-store.ts';
import { heardPiecesOf } from '../../tokens/index.ts';
import type { RecogniserProcess } from '../../workers/recogniser-process.ts';
import type { HeardWords, RecogniserSettings, RecogniseTask } from '../../workers/recogniser-tasks.ts';
import { idArgument, languageArgument, textUpTo } from '../arguments.ts';
import { describeFailure } from '../describe-failure.ts';
import type { RecordingsService } from '../recordings/index.ts';
import type { SpeechService } from '../speech/index.ts';
import type { TranscriptsService } from '../transcripts/index.ts';
import { type TimedWord, toSegments } from './to-segments.ts';
import {
  endOrder,
  findTranscriptions,
  hasTranscript,
  insertOrder,
  type OrderKey,
  reopenOrder,
  saveProgress,
  startOrder,
} from './transcription.store.ts';
import type {
  Transcriber,
  TranscriberName,
  Transcription,
  TranscriptionOrder,
  Vocabulary,
} from './transcription.types.ts';

/** What recognises here. */
export interface Transcribers {
  list(): Promise<readonly Transcriber[]>;
  /** What the caller left open, filled in. Throws BAD_USER_INPUT, or UNAVAILABLE with what to do. */
  complete(wanted: Partial<TranscriptionOrder>): Promise<TranscriptionOrder>;
  /** What it takes to carry an order out. Throws UNAVAILABLE, MODEL_UNAVAILABLE. */
  settingsOf(
    workspaceId: string,
    order: TranscriptionOrder,
    signal: AbortSignal,
  ): Promise<RecogniserSettings>;
}

export interface TranscriptionDependencies {
  readonly db: Db;
  readonly blobs: BlobStore;
  readonly recordings: Pick<RecordingsService, 'findMany'>;
  readonly speech: Pick<SpeechService, 'framesOf'>;
  readonly transcripts: Pick<TranscriptsService, 'findMany' | 'save'>;
  readonly transcribers: Transcribers;
  readonly recogniser: RecogniserProcess;
  readonly limits: RecogniseTask['limits'];
  /** Order for recordings that become READY without a transcript; null: none. */
  readonly automatic: Partial<TranscriptionOrder> | null;
  readonly enqueue: (tx: Queryable, order: OrderKey) => Promise<void>;
  readonly dequeue: (tx: Queryable, recordingId: string) => Promise<void>;
  readonly events: {
    /** In passing. */
    readonly progressed: (order: OrderKey, progress: number) => Promise<void>;
    readonly done: (tx: Queryable, order: OrderKey, recogniser: string, wordCount: number) => Promise<void>;
    readonly failed: (tx: Queryable, order: OrderKey, failure: Failure) => Promise<void>;
  };
}

interface Failure {
  readonly code: string;
  readonly message: string;
}

export interface TranscribeRequest {
  readonly recordingId: string;
  readonly transcriber?: TranscriberName | null;
  readonly model?: string | null;
  readonly language?: string | null;
  readonly vocabulary?: Vocabulary | null;
  readonly replace?: boolean | null;
}

export type TranscriptionService = ReturnType<typeof createTranscriptionService>;

/** The row is written no more often. */
const PROGRESS_EVERY_MS = 1_000;
const MAX_MODEL_NAME = 200;

export function createTranscriptionService(dependencies: TranscriptionDependencies) {
  const { db, blobs, recordings, speech, transcripts, transcribers, recogniser, limits } = dependencies;
  const { automatic, enqueue, dequeue, events } = dependencies;

  async function findMany(
    workspaceId: string,
    recordingIds: readonly string[],
  ): Promise<(Transcription | null)[]> {
    const found = await findTranscriptions(db, workspaceId, recordingIds);
    const byRecording = new Map(found.map((each) => [each.recordingId, each]));
    return recordingIds.map((id) => byRecording.get(id) ?? null);
  }

  /** Words of a whole recording, silence left out. Gives the build that heard them. */
  async function hear(order: Transcription, signal: AbortSignal) {
    const { workspaceId, recordingId } = order;
    const [recording] = await recordings.findMany(workspaceId, [recordingId]);
    const frames = recording && (await speech.framesOf(workspaceId, recordingId, signal));
    if (!recording || !frames) return null;
    const pieces = heardPiecesOf(frames.frames, frames.levels).map(({ startFrame, endFrame }) => ({
      startS: startFrame / FRAMES_PER_SECOND,
      endS: endFrame / FRAMES_PER_SECOND,
    }));
    const settings = await transcribers.settingsOf(workspaceId, order, signal);
    const words: TimedWord[] = [];
    let build: string | null = null;
    let written: Promise<void> = Promise.resolve();
    let writtenAtMs = Number.NEGATIVE_INFINITY;
    const wholeS = pieces.at(-1)?.endS ?? 1;
    const heard = (piece: HeardWords) => {
      for (const word of piece.words) words.push({ ...word, language: piece.language });
      const now = performance.now();
      if (now - writtenAtMs < PROGRESS_EVERY_MS) return;
      writtenAtMs = now;
      const progress = Math.min(1, piece.heardS / wholeS);
      written = written.then(async () => {
        await saveProgress(db, order, progress, build);
        await events.progressed(order, progress);
      });
      // Looked at below; until then it is nobody's unhandled rejection.
      written.catch(() => undefined);
    };
    const loaded = (id: string) => {
      build = id;
    };
    const task = { kind: 'recognise', limits, pieces, recogniser: settings } as const;
    await blobs.withOriginal(workspaceId, recording.sha256, (path) =>
      recogniser.run({ ...task, path }, { loaded, heard }, signal),
    );
    await written;
    return { words, build: build ?? '' };
  }

  return {
    findMany,
    transcribers: () => transcribers.list(),

    /** Queues the recognition of a READY recording. Throws NOT_FOUND, CONFLICT, BAD_USER_INPUT, UNAVAILABLE. */
    async order(workspaceId: string, request: TranscribeRequest): Promise<Transcription> {
      const recordingId = idArgument(request.recordingId, 'input.recordingId');
      const { transcriber, model, language, vocabulary, replace } = request;
      if (language != null) languageArgument(language, 'input.language');
      if (model != null) textUpTo(model, 'input.model', MAX_MODEL_NAME);
      const [[recording], [transcript]] = await Promise.all([
        recordings.findMany(workspaceId, [recordingId]),
        transcripts.findMany(workspaceId, [recordingId]),
      ]);
      if (!recording) {
        throw new AppError('NOT_FOUND', 'There is no such recording.', { field: 'input.recordingId' });
      }
      if (recording.status !== 'READY') {
        throw new AppError('CONFLICT', 'The recording is not READY yet.', { field: 'input.recordingId' });
      }
      if (transcript && transcript.source !== 'RECOGNISED' && !replace) throw isWritten();
      const order = await transcribers.complete({
        ...(transcriber != null && { transcriber }),
        ...(model != null && { model }),
        language: language ?? recording.language,
        ...(vocabulary != null && { vocabulary }),
        replaces: replace ?? false,
      });
      const key = { workspaceId, recordingId, id: newId() };
      return db.transaction(async (tx) => {
        const inserted = await insertOrder(tx, key, order);
        if (!inserted) {
          throw new AppError('CONFLICT', 'The recording is being transcribed already.', {
            field: 'input.recordingId',
          });
        }
        await enqueue(tx, key);
        return inserted;
      });
    },

    /** Ends an order that is QUEUED or RUNNING. Throws NOT_FOUND, CONFLICT when it has ended. */
    async cancel(workspaceId: string, id: string): Promise<Transcription> {
      const recordingId = idArgument(id, 'input.recordingId');
      const [present] = await findMany(workspaceId, [recordingId]);
      if (!present) {
        throw new AppError('NOT_FOUND', 'The recording was never to be transcribed.', {
          field: 'input.recordingId',
        });
      }
      await db.transaction(async (tx) => {
        if (!(await endOrder(tx, present, { status: 'CANCELLED' }))) {
          throw new AppError('CONFLICT', 'The transcription has ended.', { field: 'input.recordingId' });
        }
        await dequeue(tx, recordingId);
      });
      return (await findMany(workspaceId, [recordingId]))[0]!;
    },

    /** A recording became READY: in its transaction, the order that the settings name, unless it has a transcript. */
    async onReady(tx: Queryable, workspaceId: string, recordingId: string): Promise<void> {
      if (automatic === null) return;
      if (await hasTranscript(tx, { workspaceId, recordingId })) return;
      const key = { workspaceId, recordingId, id: newId() };
      const { transcriber = 'WHISPER', model = null, vocabulary = 'AUTO' } = automatic;
      const order = { transcriber, model, language: null, vocabulary, replaces: false };
      if (await insertOrder(tx, key, order)) await enqueue(tx, key);
    },

    /** Before an order that was given up or ended is tried again; false when another took its place. */
    reopen: (tx: Queryable, key: OrderKey): Promise<boolean> => reopenOrder(tx, key),

    /** Carries an order out; repeated, it begins anew. */
    async run(key: OrderKey, signal: AbortSignal): Promise<void> {
      const order = await startOrder(db, key);
      const heard = order && (await hear(order, signal));
      if (!order || !heard) return;
      const { words, build } = heard;
      const language = order.language ?? mostSpoken(words);
      const segments = toSegments(words, language);
      let wordCount = 0;
      if (segments.length > 0) {
        const origin = { source: 'RECOGNISED', recogniser: build } as const;
        const options = order.replaces ? {} : ({ keepExisting: 'WRITTEN' } as const);
        const saved = await transcripts.save(key, { language, segments }, origin, options);
        if (saved.source !== 'RECOGNISED') throw isWritten();
        wordCount = saved.wordCount;
      }
      await db.transaction(async (tx) => {
        if (await endOrder(tx, key, { status: 'DONE', recogniser: build, wordCount })) {
          await events.done(tx, key, build, wordCount);
        }
      });
    },

    /** Called when no further attempt follows. */
    async giveUp(key: OrderKey, error: unknown): Promise<void> {
      const failure = describeFailure(error);
      await db.transaction(async (tx) => {
        if (await endOrder(tx, key, { status: 'FAILED', failure })) await events.failed(tx, key, failure);
      });
    },
  };
}

const isWritten = () =>
  new AppError(
    'CONFLICT',
    'The recording has a transcript that somebody gave or edited; `replace: true` puts the recognised one in its place.',
    { field: 'input.replace' },
  );

/** The language of most words; null where none has one. */
function mostSpoken(words: readonly TimedWord[]): string | null {
  const counts = new Map<string, number>();
  for (const { language } of words) {
    if (language !== null) counts.set(language, (counts.get(language) ?? 0) + 1);
  }
  return Array.from(counts).sort(([, a], [, b]) => b - a)[0]?.[0] ?? null;
}
