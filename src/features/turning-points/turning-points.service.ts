import type { Db, Queryable } from '../../db/db.ts';
import { PACKED_FRAME_BYTES } from '../../inference/codes.ts';
import { FRAMES_PER_SECOND } from '../../inference/tokenizer.ts';
import { NIL_ID } from '../../lib/uuid.ts';
import type { TurningPoint, TurningPointKind } from '../../tokens/index.ts';
import type { AudioPool } from '../../workers/audio-pool.ts';
import { type AskedTime, inRange, timeRange } from '../arguments.ts';
import { pageByPosition } from '../page-by-position.ts';
import { loadPackedCodes, type PageArguments, type Recording } from '../recordings/index.ts';
import type { SearchIndexService } from '../search-index/index.ts';
import type { SpeechService } from '../speech/index.ts';
import {
  listTokenizersWithout,
  listWithoutTurningPoints,
  loadTurningPoints,
  saveTurningPoints,
  type TurningPointsKey,
} from './turning-points.store.ts';
import type { ShownTurningPoint, TurningPointPage } from './turning-points.types.ts';

/** Recordings queued in one transaction. */
const QUEUED_AT_ONCE = 50;
const BEFORE_ALL = { recordingId: NIL_ID, tokenizerId: '' };

export interface TurningPointsDependencies {
  readonly db: Db;
  readonly audio: AudioPool;
  readonly searchIndex: SearchIndexService;
  readonly speech: SpeechService;
  readonly enqueueFind: (tx: Queryable, key: TurningPointsKey) => Promise<void>;
}

export interface TurningPointsRequest {
  readonly sensitivity: number;
  readonly kinds: readonly TurningPointKind[] | null | undefined;
  readonly time: AskedTime;
  readonly page: PageArguments;
}

/** In order of time; null while they were not looked for. */
export type StoredTurningPoints = readonly TurningPoint[] | null;

export type TurningPointsService = ReturnType<typeof createTurningPointsService>;

export function createTurningPointsService(dependencies: TurningPointsDependencies) {
  const { db, audio, searchIndex, speech, enqueueFind } = dependencies;

  return {
    storedMany: (
      workspaceId: string,
      keys: readonly Omit<TurningPointsKey, 'workspaceId'>[],
    ): Promise<StoredTurningPoints[]> => loadTurningPoints(db, workspaceId, keys),

    /** Null until they were found. Throws BAD_USER_INPUT. */
    async list(
      recording: Recording,
      { sensitivity, kinds, time, page }: TurningPointsRequest,
      load: (key: TurningPointsKey) => Promise<StoredTurningPoints>,
    ): Promise<TurningPointPage | null> {
      inRange(sensitivity, 'sensitivity', 0, 1);
      const { startS, endS } = timeRange(time.startS, time.endS);
      const { workspaceId, id: recordingId, tokenizerId } = recording;
      if (recording.status !== 'READY' || tokenizerId === null) return null;
      const points = await load({ workspaceId, recordingId, tokenizerId });
      if (!points) return null;
      const shown = points.flatMap((point) => {
        const node = show(point, 1 - sensitivity, kinds);
        return node && node.timeS >= startS && node.timeS < endS ? [{ position: point.frame, node }] : [];
      });
      return pageByPosition(shown, page, (node) => node);
    },

    /** Finds and stores those of one recording. Codes that are gone, or replaced, are left alone. */
    async find(key: TurningPointsKey, signal: AbortSignal): Promise<void> {
      const { workspaceId, recordingId, tokenizerId } = key;
      const heard = await speech.framesOf(workspaceId, recordingId, signal);
      if (!heard) return;
      const tokenizer = await searchIndex.tokenizerOf(workspaceId, tokenizerId);
      const packedCodes = await loadPackedCodes(db, key);
      if (packedCodes.length !== heard.levels.length * PACKED_FRAME_BYTES) return;
      const points = await audio.findTurningPoints(
        { tokenizer: tokenizer.settings, packedCodes, speech: heard.frames, levels: heard.levels },
        signal,
      );
      await db.transaction((tx) => saveTurningPoints(tx, key, points));
    },

    /** Queues the codes of one recording whose turning points were not looked for. Runs in the caller's transaction. */
    async enqueueOf(tx: Queryable, workspaceId: string, recordingId: string): Promise<void> {
      for (const tokenizerId of await listTokenizersWithout(tx, workspaceId, recordingId)) {
        await enqueueFind(tx, { workspaceId, recordingId, tokenizerId });
      }
    },

    /** Queues those whose turning points were never looked for. */
    async enqueueMissing(workspaceId: string): Promise<void> {
      const list = (after: Pick<TurningPointsKey, 'recordingId' | 'tokenizerId'>) =>
        listWithoutTurningPoints(db, workspaceId, after, QUEUED_AT_ONCE);
      for (let keys = await list(BEFORE_ALL); keys.length > 0; keys = await list(keys.at(-1)!)) {
        await db.transaction(async (tx) => {
          for (const key of keys) await enqueueFind(tx, key);
        });
      }
    },
  };
}

function show(
  { frame, strengths }: TurningPoint,
  weakest: number,
  kinds: readonly TurningPointKind[] | null | undefined,
): ShownTurningPoint | null {
  const changes = Object.entries(strengths)
    .map(([kind, strength]) => ({ kind: kind as TurningPointKind, strength }))
    .filter(({ strength }) => strength >= weakest)
    .sort((a, b) => b.strength - a.strength);
  const strongest = changes[0];
  if (!strongest || (kinds && !changes.some(({ kind }) => kinds.includes(kind)))) return null;
  return { timeS: frame / FRAMES_PER_SECOND, strength: strongest.strength, changes };
}
