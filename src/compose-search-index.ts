import type { Db, Queryable } from './db/db.ts';
import { cleanUpJob, planReindexJob, reindexJob } from './features/ingest/index.ts';
import { createSearchIndexService } from './features/search-index/index.ts';
import type { JobQueue } from './jobs/job-queue.ts';
import { newId } from './lib/uuid.ts';
import type { UsableTokenizers } from './workers/usable-tokenizers.ts';

export interface SearchIndexParts {
  readonly db: Db;
  readonly queue: JobQueue;
  readonly tokenizers: UsableTokenizers;
  /** In the transaction that puts another index in the place of the one that answered. */
  readonly onSwitched: (tx: Queryable, workspaceId: string) => Promise<void>;
}

/** Which tokenizer's index answers, and the jobs that make another. */
export function composeSearchIndex({ db, queue, tokenizers, onSwitched }: SearchIndexParts) {
  const enqueueReindex = async (
    tx: Queryable,
    workspaceId: string,
    recordingId: string,
    tokenizerId: string,
  ) => {
    const payload = { workspaceId, recordingId, tokenizerId };
    await queue.enqueue(tx, reindexJob, payload, { key: `${tokenizerId}:${recordingId}` });
  };
  const searchIndex = createSearchIndexService({
    db,
    tokenizers,
    enqueueReindex,
    // A call while another one's job runs must not be lost: what it does twice does no harm.
    enqueuePlan: async (tx, workspaceId, tokenizerId) => {
      await queue.enqueue(tx, planReindexJob, { workspaceId, tokenizerId }, { key: newId() });
    },
    enqueueCleanup: async (tx, workspaceId) => {
      await queue.enqueue(tx, cleanUpJob, { workspaceId }, { key: newId() });
      await onSwitched(tx, workspaceId);
    },
  });
  return { searchIndex, enqueueReindex };
}
