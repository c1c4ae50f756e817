import type { Db, Queryable } from '../../db/db.ts';
import type { BlobStore } from '../../storage/blob-store.ts';
import type { AudioPool } from '../../workers/audio-pool.ts';
import { describeFailure } from '../describe-failure.ts';
import type { PicturesService } from '../pictures/index.ts';
import { requeueRecording } from '../recordings/index.ts';
import type { SearchIndexService } from '../search-index/index.ts';
import {
  backToQueue,
  beginAttempt,
  completeIngest,
  forgetAttempt,
  saveFacts,
  saveFailure,
  saveProgress,
} from './ingest.store.ts';
import { updatePostingCensus } from './posting-census.store.ts';
import type { StageTimesService } from './stage-times.service.ts';
import { writeCodes } from './write-codes.ts';

export interface IngestDependencies {
  readonly db: Db;
  readonly blobs: BlobStore;
  readonly audio: AudioPool;
  readonly searchIndex: SearchIndexService;
  /** Drawn along the way; none without it. */
  readonly pictures?: Pick<PicturesService, 'prepare' | 'keep' | 'note'>;
  readonly stageTimes: Pick<StageTimesService, 'save'>;
  /** What follows once a recording is READY; runs in the transaction that makes it so, e.g. to queue jobs. */
  readonly onReady?: (tx: Queryable, workspaceId: string, recordingId: string) => Promise<void>;
  /** Runs in the transaction that gives a recording up. */
  readonly onFailed?: (
    tx: Queryable,
    workspaceId: string,
    recordingId: string,
    failure: { readonly code: string; readonly message: string },
  ) => Promise<void>;
  /** Told now and then how far an ingest is. */
  readonly onStep?: (
    workspaceId: string,
    recordingId: string,
    step: { readonly stage: string; readonly progress: number | null; readonly attempt: number },
  ) => Promise<void>;
}

/** One attempt at one recording. */
export interface IngestAttempt {
  readonly workspaceId: string;
  readonly recordingId: string;
  /** From 1. */
  readonly attempt: number;
  readonly signal: AbortSignal;
}

export type IngestService = ReturnType<typeof createIngestService>;

export function createIngestService(dependencies: IngestDependencies) {
  const { db, blobs, audio, searchIndex, pictures, stageTimes, onReady, onFailed, onStep } = dependencies;

  /**
   * Decodes, tokenizes and stores one recording. An attempt starts by removing what an earlier one left; the last
   * transaction makes the recording READY. When the index was switched meanwhile, it is done over.
   */
  async function ingest(attempt: IngestAttempt): Promise<void> {
    while (!(await ingestOnce(attempt)));
  }

  /** False when the index was switched before the end. */
  async function ingestOnce({ workspaceId, recordingId, attempt, signal }: IngestAttempt): Promise<boolean> {
    const begun = await db.transaction((tx) => beginAttempt(tx, workspaceId, recordingId, attempt));
    if (!begun) return true;
    const tell = (progress: number | null) =>
      onStep?.(workspaceId, recordingId, { stage: 'tokenizing', progress, attempt });
    await tell(null);
    const target = await searchIndex.findIngestTarget(workspaceId);
    const key = { workspaceId, recordingId, tokenizerId: target.tokenizer.id };
    try {
      const picturesPath = await pictures?.prepare(workspaceId, recordingId);
      const summary = await blobs.withOriginal(workspaceId, begun.sha256, (path) =>
        writeCodes(db, audio, {
          ...{ key, path, signal },
          ...(picturesPath !== undefined && { picturesPath }),
          tokenizer: target.tokenizer,
          onFacts: (facts) => saveFacts(db, key, facts),
          onProgress: async (progress) => {
            await saveProgress(db, key, progress);
            await tell(progress);
          },
        }),
      );
      if (summary.pictures) await pictures?.keep(workspaceId, recordingId);
      const isReady = await db.transaction(async (tx) => {
        if (!(await searchIndex.admit(tx, workspaceId, recordingId, target))) return false;
        await completeIngest(tx, key, summary);
        if (summary.pictures) await pictures?.note(tx, workspaceId, recordingId, summary.pictures);
        await onReady?.(tx, workspaceId, recordingId);
        return true;
      });
      if (isReady) {
        await stageTimes.save(workspaceId, recordingId, summary.stageSeconds);
        await updatePostingCensus(db, key);
      }
      return isReady;
    } catch (error) {
      await backToQueue(db, key);
      throw error;
    }
  }

  /** Called when no further attempt follows. */
  async function giveUp(workspaceId: string, recordingId: string, error: unknown): Promise<void> {
    const failure = describeFailure(error, 'ingest');
    const isNew = await db.transaction(async (tx) => {
      if (!(await saveFailure(tx, { workspaceId, recordingId }, failure))) return false;
      await forgetAttempt(tx, workspaceId, recordingId);
      await onFailed?.(tx, workspaceId, recordingId, failure);
      return true;
    });
    // It never was READY: nothing but a drawing that was begun can lie there.
    if (isNew) await blobs.removeDerived(workspaceId, recordingId);
  }

  /** Before a recording that was given up is tried again; false when it was not, or is gone. */
  async function reopen(tx: Queryable, workspaceId: string, recordingId: string): Promise<boolean> {
    return (await requeueRecording(tx, workspaceId, recordingId)) !== null;
  }

  return { ingest, giveUp, reopen };
}
