import type { Db, Queryable } from '../../db/db.ts';
import { NIL_ID } from '../../lib/uuid.ts';
import type { BlobStore } from '../../storage/blob-store.ts';
import type { AudioPool } from '../../workers/audio-pool.ts';
import type { UsableTokenizers } from '../../workers/usable-tokenizers.ts';
import { describeFailure } from '../describe-failure.ts';
import type { SearchIndexService } from '../search-index/index.ts';
import { deleteUnusedCodes, listLacking, listReadyIds } from '../search-index/index.ts';
import type { IngestKey } from './ingest.store.ts';
import { deleteUnusedCensuses, updatePostingCensus } from './posting-census.store.ts';
import { beginAnew, completeAnew, isStillReady } from './reindex.store.ts';
import type { StageTimesService } from './stage-times.service.ts';
import { writeCodes } from './write-codes.ts';

export interface ReindexDependencies {
  readonly db: Db;
  readonly blobs: BlobStore;
  readonly audio: AudioPool;
  readonly tokenizers: UsableTokenizers;
  readonly searchIndex: SearchIndexService;
  readonly stageTimes: Pick<StageTimesService, 'save'>;
  readonly enqueueReindex: (
    tx: Queryable,
    workspaceId: string,
    recordingId: string,
    tokenizerId: string,
  ) => Promise<void>;
  /** What follows once a recording has new codes; runs in the transaction that completes them. */
  readonly onCodes?: (tx: Queryable, workspaceId: string, recordingId: string) => Promise<void>;
}

export type ReindexService = ReturnType<typeof createReindexService>;

/** Recordings queued in one transaction: it holds the embedded database for about 0.1 s. */
const PLANNED_AT_ONCE = 50;
/** Recordings whose unused codes are deleted in one transaction. */
const CLEANED_AT_ONCE = 10;

/** Gives READY recordings the codes of another tokenizer beside those that they have. */
export function createReindexService(dependencies: ReindexDependencies) {
  const { db, blobs, audio, tokenizers, searchIndex, stageTimes, enqueueReindex, onCodes } = dependencies;

  /** Queues every READY recording that lacks the codes; one that is queued already is not queued twice. */
  async function plan(workspaceId: string, tokenizerId: string, signal: AbortSignal): Promise<void> {
    const list = (afterId: string) => listLacking(db, workspaceId, tokenizerId, afterId, PLANNED_AT_ONCE);
    for (let ids = await list(NIL_ID); ids.length > 0; ids = await list(ids.at(-1)!)) {
      signal.throwIfAborted();
      await db.transaction(async (tx) => {
        for (const id of ids) await enqueueReindex(tx, workspaceId, id, tokenizerId);
      });
    }
    await searchIndex.switchWhenComplete(workspaceId);
  }

  /** One recording; the one that makes the index complete also switches to it. */
  async function tokenizeAnew(key: IngestKey, signal: AbortSignal): Promise<void> {
    try {
      await makeCodes(key, signal);
    } catch (error) {
      // Deleted under the work: nothing is left to be done.
      if (signal.aborted || (await isStillReady(db, key))) throw error;
    }
    await searchIndex.switchWhenComplete(key.workspaceId);
  }

  async function makeCodes(key: IngestKey, signal: AbortSignal): Promise<void> {
    const { workspaceId, recordingId, tokenizerId } = key;
    const index = await searchIndex.findIndex(workspaceId, tokenizerId);
    if (!index) return;
    const begun = await db.transaction((tx) => beginAnew(tx, key));
    if (!begun) return;
    const summary = await blobs.withOriginal(workspaceId, begun.sha256, async (path) => {
      const tokenizer = await tokenizers.get(index);
      return writeCodes(db, audio, { key, path, tokenizer, signal });
    });
    await db.transaction(async (tx) => {
      await completeAnew(tx, key, summary);
      if (await searchIndex.admitAnew(tx, workspaceId, recordingId, tokenizerId)) {
        await onCodes?.(tx, workspaceId, recordingId);
      } else await beginAnew(tx, key);
    });
    await stageTimes.save(workspaceId, recordingId, summary.stageSeconds);
    await updatePostingCensus(db, key);
  }

  /** Called when no further attempt at a recording follows. */
  async function giveUp(key: IngestKey, error: unknown): Promise<void> {
    const { workspaceId, recordingId, tokenizerId } = key;
    await searchIndex.saveFailure(workspaceId, tokenizerId, {
      recordingId,
      ...describeFailure(error, 'ingest'),
    });
    await searchIndex.switchWhenComplete(workspaceId);
  }

  /** Deletes, a few recordings at a time, the codes and cached sound of tokenizers that no index has any more. */
  async function cleanUp(workspaceId: string, signal: AbortSignal): Promise<void> {
    const list = (afterId: string) => listReadyIds(db, workspaceId, afterId, CLEANED_AT_ONCE);
    for (let ids = await list(NIL_ID); ids.length > 0; ids = await list(ids.at(-1)!)) {
      signal.throwIfAborted();
      const changed = await db.transaction((tx) => deleteUnusedCodes(tx, workspaceId, ids));
      for (const id of changed) await blobs.removeDecoded(workspaceId, id);
    }
    await deleteUnusedCensuses(db, workspaceId);
  }

  return { plan, tokenizeAnew, giveUp, cleanUp };
}
