import type { Db, Queryable } from '../../db/db.ts';
import { enqueueEach } from '../enqueue-each.ts';
import type { RecordingsService } from '../recordings/index.ts';
import type { StoredCopiesService } from '../search/index.ts';
import type { SearchIndexService } from '../search-index/index.ts';
import { deleteStalePairs, listUnchecked, saveCheck, savePairs } from './copy-pairs.store.ts';
import { forgetRecording, lockGroups, regroup } from './duplicate-groups.store.ts';
import type { FoundCopy } from './duplicates.types.ts';
import { findPairs } from './find-pairs.ts';

export interface CheckCopiesDependencies {
  readonly db: Db;
  readonly recordings: RecordingsService;
  readonly storedCopies: StoredCopiesService;
  readonly searchIndex: SearchIndexService;
  readonly enqueueCheck: (tx: Queryable, workspaceId: string, recordingId: string) => Promise<void>;
  /** Runs in the transaction that stores a pair for the first time. */
  readonly onCopyFound: (
    tx: Queryable,
    workspaceId: string,
    recordingId: string,
    copy: FoundCopy,
  ) => Promise<void>;
}

export type CheckCopiesService = ReturnType<typeof createCheckCopiesService>;

/** Recordings queued in one transaction. */
const PLANNED_AT_ONCE = 50;

/** Finds what each recording shares with the others, and keeps the groups of duplicates in line with it. */
export function createCheckCopiesService(dependencies: CheckCopiesDependencies) {
  const { db, recordings, storedCopies, searchIndex, enqueueCheck, onCopyFound } = dependencies;

  /**
   * Looks for copies of one READY recording and stores what it finds; twice does no harm. Of two recordings that
   * become READY at once, the one that is looked at last sees the other.
   */
  async function check(workspaceId: string, recordingId: string, signal: AbortSignal): Promise<void> {
    const [recording] = await recordings.findMany(workspaceId, [recordingId]);
    if (recording?.status !== 'READY' || recording.durationS === null) return;
    const { durationS } = recording;
    const { tokenizerId, copies } = await searchIndex.whileActive(workspaceId, async (tokenizer) => ({
      tokenizerId: tokenizer.id,
      copies: await findPairs({ workspaceId, recordingId, durationS }, tokenizer, storedCopies, signal),
    }));
    await db.transaction(async (tx) => {
      await lockGroups(tx, workspaceId);
      const isNew = await savePairs(tx, workspaceId, recordingId, tokenizerId, copies);
      await saveCheck(tx, workspaceId, recordingId, tokenizerId);
      await deleteStalePairs(tx, workspaceId, recordingId, tokenizerId);
      await regroup(tx, workspaceId, [recordingId, ...copies.map(({ otherId }) => otherId)]);
      for (const copy of copies) {
        if (isNew.has(copy.otherId)) await onCopyFound(tx, workspaceId, recordingId, copy);
      }
    });
  }

  /** Queues every READY recording that was not looked at with the codes that answer now. */
  async function plan(workspaceId: string, tokenizerId: string, signal?: AbortSignal): Promise<void> {
    const list = (afterId: string) => listUnchecked(db, workspaceId, tokenizerId, afterId, PLANNED_AT_ONCE);
    await enqueueEach(db, list, (tx, id) => enqueueCheck(tx, workspaceId, id), signal);
  }

  return {
    check,
    plan: (workspaceId: string, signal?: AbortSignal) =>
      searchIndex.whileActive(workspaceId, ({ id }) => plan(workspaceId, id, signal)),

    /** In the transaction that deletes a recording, before its row goes. */
    async forget(tx: Queryable, workspaceId: string, recordingId: string): Promise<void> {
      await lockGroups(tx, workspaceId);
      await forgetRecording(tx, workspaceId, recordingId);
    },
  };
}
