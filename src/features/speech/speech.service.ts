import type { Db, Queryable } from '../../db/db.ts';
import { FRAMES_PER_SECOND } from '../../inference/tokenizer.ts';
import { NIL_ID } from '../../lib/uuid.ts';
import type { BlobStore } from '../../storage/blob-store.ts';
import {
  type FrameRun,
  isSpeech,
  meanLevelDbfs,
  pausesOf,
  piecesOf,
  stretchesOf,
  syllablesIn,
} from '../../tokens/index.ts';
import type { AudioPool } from '../../workers/audio-pool.ts';
import { type AskedTime, inRange, timeRange } from '../arguments.ts';
import { enqueueEach } from '../enqueue-each.ts';
import { pageByPosition } from '../page-by-position.ts';
import type { PageArguments, Recording, RecordingsService } from '../recordings/index.ts';
import {
  listUnmeasured,
  listWithoutTotal,
  loadManySpeech,
  loadSpeech,
  type StoredSpeech,
  saveSpeech,
  saveSpeechTotal,
} from './speech.store.ts';
import type { PausePage, SoundStretch, SpeechActivity, SpeechStretchPage } from './speech.types.ts';

/** Shortest pause that can be asked for: gaps of 160 ms are closed before. */
const SHORTEST_PAUSE_S = 0.24;
const LONGEST_PAUSE_S = 60;
/** Recordings queued in one transaction. */
const QUEUED_AT_ONCE = 50;
/** Speech bytes read at a time: a day of sound is a megabyte. */
const TOTALLED_AT_ONCE = 20;

export interface SpeechDependencies {
  readonly db: Db;
  readonly blobs: BlobStore;
  readonly audio: AudioPool;
  readonly recordings: RecordingsService;
  /** Queues the measuring of a recording that was ingested before speech was measured. */
  readonly enqueueMeasure: (tx: Queryable, workspaceId: string, recordingId: string) => Promise<void>;
  /** What follows such a measuring; runs in the transaction that stores it. */
  readonly onMeasured: (tx: Queryable, workspaceId: string, recordingId: string) => Promise<void>;
}

export type SpeechService = ReturnType<typeof createSpeechService>;

export function createSpeechService(dependencies: SpeechDependencies) {
  const { db, blobs, audio, recordings, enqueueMeasure, onMeasured } = dependencies;

  return {
    storedMany: (workspaceId: string, recordingIds: readonly string[]) =>
      loadManySpeech(db, workspaceId, recordingIds),

    /** Null until READY, and while a recording of an earlier version waits for its measuring. */
    async ofRecording(
      recording: Recording,
      load: (workspaceId: string, recordingId: string) => Promise<StoredSpeech | null>,
    ): Promise<SpeechActivity | null> {
      const { durationS } = recording;
      if (recording.status !== 'READY' || durationS === null) return null;
      const found = await load(recording.workspaceId, recording.id);
      return found && { recording: { ...recording, durationS }, ...found };
    },

    /** Stretches without speech of at least `minS` seconds that touch [startS, endS), in time order. */
    pauses(
      activity: SpeechActivity,
      { minS, startS, endS }: { readonly minS: number } & AskedTime,
      page: PageArguments,
    ): PausePage {
      const minFrames = pauseFrames(minS, 'minS');
      const range = timeRange(startS, endS);
      return pageByPosition(
        pausesOf(activity.frames, minFrames)
          .filter(
            ({ startFrame, endFrame }) =>
              endFrame / FRAMES_PER_SECOND > range.startS && startFrame / FRAMES_PER_SECOND < range.endS,
          )
          .map((run) => ({ position: run.startFrame, node: run })),
        page,
        (run) => toSoundStretch(activity, run),
      );
    },

    /** Stretches of speech between pauses of at least `minPauseS` seconds, in time order. */
    stretches(activity: SpeechActivity, minPauseS: number, page: PageArguments): SpeechStretchPage {
      const minFrames = pauseFrames(minPauseS, 'minPauseS');
      return pageByPosition(
        stretchesOf(activity.frames, minFrames).map((run) => ({ position: run.startFrame, node: run })),
        page,
        (run) => ({
          ...toSoundStretch(activity, run),
          syllablesPerS: syllableRate(activity.frames.subarray(run.startFrame, run.endFrame)) ?? 0,
        }),
      );
    },

    pieces: (activity: SpeechActivity): SoundStretch[] =>
      piecesOf(activity.frames, activity.levels).map((piece) => toSoundStretch(activity, piece)),

    share: ({ frames }: SpeechActivity): number =>
      frames.length === 0 ? 0 : frames.filter(isSpeech).length / frames.length,

    syllablesPerS: ({ frames }: SpeechActivity): number | null => syllableRate(frames),

    /** Queues what was ingested before speech was measured. */
    async enqueueUnmeasured(workspaceId: string): Promise<void> {
      const list = (afterId: string) => listUnmeasured(db, workspaceId, afterId, QUEUED_AT_ONCE);
      await enqueueEach(db, list, (tx, id) => enqueueMeasure(tx, workspaceId, id));
    },

    /** Adds up the speech bytes that were stored before totals were. */
    async addMissingTotals(workspaceId: string, signal: AbortSignal): Promise<void> {
      const list = (afterId: string) => listWithoutTotal(db, workspaceId, afterId, TOTALLED_AT_ONCE);
      for (let some = await list(NIL_ID); some.length > 0; some = await list(some.at(-1)!.recordingId)) {
        for (const { recordingId, frames } of some) {
          signal.throwIfAborted();
          await saveSpeechTotal(db, { workspaceId, recordingId }, frames);
        }
      }
    },

    measure,

    /** Speech bytes and levels; measures them first where that was never done. Null when the recording is gone. */
    async framesOf(workspaceId: string, recordingId: string, signal: AbortSignal) {
      const known = await loadSpeech(db, workspaceId, recordingId);
      if (known) return known;
      await measure(workspaceId, recordingId, signal);
      return loadSpeech(db, workspaceId, recordingId);
    },
  };

  /** Listens to a recording's original once more. A recording deleted meanwhile is left alone. */
  async function measure(workspaceId: string, recordingId: string, signal: AbortSignal): Promise<void> {
    const [recording] = await recordings.findMany(workspaceId, [recordingId]);
    if (recording?.status !== 'READY') return;
    const frames = await blobs.withOriginal(workspaceId, recording.sha256, (path) =>
      audio.measureSpeech(path, signal),
    );
    await db.transaction(async (tx) => {
      await saveSpeech(tx, { workspaceId, recordingId }, frames);
      await onMeasured(tx, workspaceId, recordingId);
    });
  }
}

function pauseFrames(seconds: number, field: string): number {
  return Math.ceil(inRange(seconds, field, SHORTEST_PAUSE_S, LONGEST_PAUSE_S) * FRAMES_PER_SECOND - 1e-9);
}

function toSoundStretch(
  { recording, levels }: SpeechActivity,
  { startFrame, endFrame }: Pick<FrameRun, 'startFrame' | 'endFrame'>,
): SoundStretch {
  return {
    startS: startFrame / FRAMES_PER_SECOND,
    endS: Math.min(recording.durationS, endFrame / FRAMES_PER_SECOND),
    levelDbfs: meanLevelDbfs(levels.subarray(startFrame, endFrame)),
  };
}

/** Syllable nuclei a second of speech; null without speech. */
function syllableRate(frames: Uint8Array): number | null {
  let speaking = 0;
  let syllables = 0;
  for (const byte of frames) {
    if (!isSpeech(byte)) continue;
    speaking++;
    syllables += syllablesIn(byte);
  }
  return speaking === 0 ? null : (syllables * FRAMES_PER_SECOND) / speaking;
}
