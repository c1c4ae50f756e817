import { setTimeout as delay } from 'node:timers/promises';
import type { Db, Queryable } from '../../db/db.ts';
import { acrossWorkspaces, withinWorkspace } from '../../db/workspace-reach.ts';
import { AppError } from '../../errors.ts';
import { requestScope } from '../../lib/request-scope.ts';
import type { BlobStore } from '../../storage/blob-store.ts';
import { inRange } from '../arguments.ts';
import { eraseWorkspace, listUploadIdsOf } from './erase-workspace.store.ts';
import {
  countOlder,
  findWorkspace,
  listDeletedIds,
  listOldest,
  listWorkspaceIds,
} from './workspaces.store.ts';
import { MAX_DAYS } from './workspaces.types.ts';

export interface RetentionDependencies {
  readonly db: Db;
  readonly blobs: BlobStore;
  readonly removeRecordings: (workspaceId: string, ids: readonly string[]) => Promise<string[]>;
  /** Takes the workspace's jobs out of the queue. */
  readonly forgetJobs: (tx: Queryable, workspaceId: string) => Promise<void>;
  readonly pruneAudit: () => Promise<void>;
  /** Told of the recordings that were deleted because they were too old. */
  readonly onExpired: (workspaceId: string, ids: readonly string[]) => Promise<void>;
  readonly onError: (error: Error) => void;
}

/** Recordings a transaction: others get in between. */
const BATCH = 20;
const ATTEMPTS = 60;
const RETRY_MS = 500;

/** What is deleted by itself: old recordings, old entries of the audit log, and what is in deleted workspaces. */
export function createRetentionService(dependencies: RetentionDependencies) {
  const { db, blobs, removeRecordings, forgetJobs, pruneAudit, onExpired, onError } = dependencies;
  const closed = new AbortController();
  let erasing: Promise<void> = Promise.resolve();

  async function applyTo(workspaceId: string): Promise<void> {
    const days = (await findWorkspace(db, workspaceId))?.recordingDays ?? null;
    if (days === null) return;
    while (!closed.signal.aborted) {
      const deleted = await removeRecordings(workspaceId, await listOldest(db, workspaceId, days, BATCH));
      if (deleted.length === 0) return;
      await onExpired(workspaceId, deleted);
    }
  }

  /** May be begun again at any point: a process killed in the middle leaves the mark. */
  async function erase(workspaceId: string): Promise<void> {
    await db.transaction((tx) => forgetJobs(tx, workspaceId));
    for (const id of await listUploadIdsOf(db, workspaceId)) await blobs.removeStaged(id);
    await blobs.removeWorkspace(workspaceId);
    for (let attempt = 1; ; attempt++) {
      try {
        await eraseWorkspace(db, workspaceId, closed.signal);
        break;
      } catch (error) {
        // A job that was under way wrote a row meanwhile; it has been told to end.
        if (attempt === ATTEMPTS || closed.signal.aborted) throw error;
        await delay(RETRY_MS, undefined, { signal: closed.signal });
      }
    }
    // Or a file.
    await blobs.removeWorkspace(workspaceId);
  }

  async function eraseMarked(): Promise<void> {
    for (const id of await acrossWorkspaces(() => listDeletedIds(db))) {
      if (closed.signal.aborted) return;
      await acrossWorkspaces(() => erase(id));
    }
  }

  /** One after another; what fails is tried again with the next round. */
  function startErasing(): void {
    // The request that asked for it ends before.
    erasing = requestScope.outside(() => erasing.then(eraseMarked).catch(onError));
  }

  return {
    startErasing,

    /** Everything that is due. Called now and then by processes that work. */
    async run(): Promise<void> {
      startErasing();
      await erasing;
      await acrossWorkspaces(pruneAudit);
      for (const id of await acrossWorkspaces(() => listWorkspaceIds(db))) {
        await withinWorkspace(id, () => applyTo(id));
      }
    },

    /** What would be deleted now; nothing is. */
    async preview(workspaceId: string, days: number | null | undefined, first: number) {
      if (days != null) inRange(days, 'days', 1, MAX_DAYS);
      inRange(first, 'first', 1, 100);
      const effective = days ?? (await findWorkspace(db, workspaceId))?.recordingDays ?? null;
      if (effective === null) return { count: 0, ids: [] };
      return {
        count: await countOlder(db, workspaceId, effective),
        ids: await listOldest(db, workspaceId, effective, first),
      };
    },

    async close(): Promise<void> {
      closed.abort(new AppError('CANCELLED', 'The server is stopping.'));
      await erasing;
    },
  };
}

export type RetentionService = ReturnType<typeof createRetentionService>;
