import type { Db } from '../../db/db.ts';
import { FRAMES_PER_SECOND } from '../../inference/tokenizer.ts';
import { fingerprintOfCodes, unitCentroids } from '../../matching/index.ts';
import type { TokenizerDescription } from '../../workers/audio-tasks.ts';
import { loadCodes } from '../recordings/index.ts';
import { findIdenticalCodesOf } from './copies.store.ts';
import { findCopiesOf } from './find-copies.ts';
import { placeSources } from './place-sources.ts';
import type { QueryAudioService } from './query-audio.service.ts';
import type { CopyHit } from './search.types.ts';

export interface StoredCopiesDependencies {
  readonly db: Db;
  readonly queryAudio: QueryAudioService;
}

/** A stretch of a READY recording, in seconds. */
export interface StoredStretch {
  readonly recordingId: string;
  readonly startS: number;
  readonly endS: number;
}

/** A hit, and how long its recording is. Times of the query are those of the recording looked for, from its start. */
export interface StoredCopy {
  readonly hit: CopyHit;
  readonly durationS: number;
}

export type StoredCopiesService = ReturnType<typeof createStoredCopiesService>;

/** Looks for copies of what is stored. To be called while the tokenizer is the one that answers. */
export function createStoredCopiesService({ db, queryAudio }: StoredCopiesDependencies) {
  /** By its codes alone: cheap, and sure for a few seconds of a copy that plays as fast. */
  async function findByCodes(
    workspaceId: string,
    tokenizer: TokenizerDescription,
    { recordingId, startS, endS }: StoredStretch,
    minConfidence: number,
  ): Promise<StoredCopy[]> {
    const startFrame = Math.round(startS * FRAMES_PER_SECOND);
    const endFrame = Math.ceil(endS * FRAMES_PER_SECOND);
    const key = { workspaceId, recordingId, tokenizerId: tokenizer.id };
    const codes = await loadCodes(db, key, startFrame, endFrame);
    if (codes.frameCount < 2) return [];
    const heard = {
      durationS: Math.min(endS - startS, codes.frameCount / FRAMES_PER_SECOND),
      fingerprint: fingerprintOfCodes([codes], tokenizer.layer0),
      centroids: unitCentroids(tokenizer.layer0),
      fingerprintsOf: null,
    };
    const sources = placeSources(db, {
      workspaceId,
      tokenizerId: tokenizer.id,
      filter: {},
      exceptRecordingId: recordingId,
    });
    return (await findCopiesOf(heard, sources, minConfidence)).map((copy) => shift(copy, startS));
  }

  /** By its sound, heard anew at four phases and at other speeds and pitches: as a search with that stretch would. */
  async function findByEar(
    workspaceId: string,
    tokenizer: TokenizerDescription,
    { recordingId, startS, endS }: StoredStretch,
    minConfidence: number,
    onlyIds: readonly string[] | null,
    signal?: AbortSignal,
  ): Promise<StoredCopy[]> {
    const input = { recording: { id: recordingId, startS, endS } };
    const { heard } = await queryAudio.hear(workspaceId, tokenizer, input, signal);
    const sources = placeSources(db, {
      workspaceId,
      tokenizerId: tokenizer.id,
      filter: onlyIds ? { ids: onlyIds } : {},
      exceptRecordingId: recordingId,
    });
    return (await findCopiesOf(heard, sources, minConfidence)).map((copy) => shift(copy, startS));
  }

  return {
    findByCodes,
    findByEar,

    /** Other READY recordings with all of its codes. */
    findIdentical: (workspaceId: string, tokenizer: TokenizerDescription, recordingId: string) =>
      findIdenticalCodesOf(db, workspaceId, tokenizer.id, recordingId),
  };
}

function shift(
  { hit, recordingDurationS }: { readonly hit: CopyHit; readonly recordingDurationS: number },
  byS: number,
): StoredCopy {
  const intervals = hit.intervals.map((interval) => ({
    ...interval,
    queryStartS: interval.queryStartS + byS,
    queryEndS: interval.queryEndS + byS,
  }));
  return { hit: { ...hit, intervals }, durationS: recordingDurationS };
}
