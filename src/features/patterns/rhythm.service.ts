import type { Db, Queryable } from '../../db/db.ts';
import { AppError } from '../../errors.ts';
import { FRAMES_PER_SECOND } from '../../inference/tokenizer.ts';
import { compareRhythms, rhythmOf, rhythmSegments } from '../../tokens/index.ts';
import { inRange, MAX_PAGE_SIZE } from '../arguments.ts';
import { enqueueEach } from '../enqueue-each.ts';
import {
  checkRecordingFilter,
  type RecordingFilterInput,
  type RecordingsService,
} from '../recordings/index.ts';
import { loadSpeech } from '../speech/index.ts';
import type { RhythmSearch } from './patterns.types.ts';
import { findNearRhythms, listWithoutRhythm, saveRhythm } from './rhythm.store.ts';

const MIN_QUERY_S = 0.8;
const MAX_QUERY_S = 30;
/** A hit is at most so much longer or shorter than the query. */
const LENGTH_FACTOR = 1.5;
/** Nearest by vector that are compared in full. */
const COMPARED = 500;
/** Recordings queued in one transaction. */
const QUEUED_AT_ONCE = 50;

export interface RhythmRequest {
  readonly recording: {
    readonly id: string;
    readonly startS?: number | null;
    readonly endS?: number | null;
  };
  readonly first: number;
  readonly minSimilarity: number;
  readonly filter: RecordingFilterInput | null | undefined;
}

export interface RhythmDependencies {
  readonly db: Db;
  readonly recordings: RecordingsService;
  readonly enqueueIndex: (tx: Queryable, workspaceId: string, recordingId: string) => Promise<void>;
}

export type RhythmService = ReturnType<typeof createRhythmService>;

export function createRhythmService({ db, recordings, enqueueIndex }: RhythmDependencies) {
  return {
    /** Throws BAD_USER_INPUT, NOT_FOUND, and CONFLICT while the query's speech is not measured. */
    async alikeRhythm(workspaceId: string, request: RhythmRequest): Promise<RhythmSearch> {
      inRange(request.first, 'first', 1, MAX_PAGE_SIZE);
      inRange(request.minSimilarity, 'minSimilarity', 0, 1);
      const filter = checkRecordingFilter(request.filter);
      const queried = await recordings.get(workspaceId, request.recording.id, 'recording.id');
      const speech = await loadSpeech(db, workspaceId, queried.id);
      if (queried.status !== 'READY' || queried.durationS === null || !speech) {
        throw new AppError('CONFLICT', 'The recording has no measured speech yet; it must be READY.', {
          field: 'recording.id',
        });
      }
      const startS = inRange(request.recording.startS ?? 0, 'recording.startS', 0, queried.durationS);
      const endS = Math.min(queried.durationS, request.recording.endS ?? startS + MAX_QUERY_S);
      if (!(endS - startS >= MIN_QUERY_S && endS - startS <= MAX_QUERY_S)) {
        throw new AppError(
          'BAD_USER_INPUT',
          `recording.endS must be ${MIN_QUERY_S} to ${MAX_QUERY_S} seconds after startS (${startS}), got ${endS}.`,
          { field: 'recording.endS', limit: endS - startS < MIN_QUERY_S ? MIN_QUERY_S : MAX_QUERY_S },
        );
      }
      const startFrame = Math.floor(startS * FRAMES_PER_SECOND);
      const endFrame = Math.min(speech.frames.length, Math.ceil(endS * FRAMES_PER_SECOND));
      const rhythm = rhythmOf(
        speech.frames.subarray(startFrame, endFrame),
        speech.levels.subarray(startFrame, endFrame),
      );
      const frameCount = endFrame - startFrame;
      const near = await findNearRhythms(db, workspaceId, {
        rhythm,
        minFrames: Math.ceil(frameCount / LENGTH_FACTOR),
        maxFrames: Math.floor(frameCount * LENGTH_FACTOR),
        filter,
        except: { recordingId: queried.id, startFrame, endFrame },
        limit: COMPARED,
      });
      const alike = near
        .map((candidate) => ({ ...candidate, ...compareRhythms(rhythm, candidate.rhythm) }))
        .filter(({ similarity }) => similarity >= request.minSimilarity)
        .sort((a, b) => b.similarity - a.similarity);
      const page = alike.slice(0, request.first);
      const stored = await recordings.findMany(
        workspaceId,
        page.map(({ recordingId }) => recordingId),
      );
      const hits = page.flatMap(({ similarity, contour, syllableRate, pauses, ...hit }, index) => {
        const recording = stored[index];
        if (!recording) return [];
        const hitEndS = (hit.startFrame + hit.frameCount) / FRAMES_PER_SECOND;
        return {
          recording,
          startS: hit.startFrame / FRAMES_PER_SECOND,
          endS: Math.min(recording.durationS ?? hitEndS, hitEndS),
          similarity,
          contour,
          syllableRate,
          pauses,
        };
      });
      return { startS, endS, hits, total: { count: alike.length, exact: near.length < COMPARED } };
    },

    /** Cuts one recording into segments. One that is gone, or has no speech bytes, is left alone. */
    async index(workspaceId: string, recordingId: string): Promise<void> {
      const speech = await loadSpeech(db, workspaceId, recordingId);
      if (speech)
        await saveRhythm(db, workspaceId, recordingId, rhythmSegments(speech.frames, speech.levels));
    },

    /** Queues what was never cut into segments. */
    async enqueueMissing(workspaceId: string): Promise<void> {
      const list = (afterId: string) => listWithoutRhythm(db, workspaceId, afterId, QUEUED_AT_ONCE);
      await enqueueEach(db, list, (tx, id) => enqueueIndex(tx, workspaceId, id));
    },
  };
}
