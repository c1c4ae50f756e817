import { z } from 'zod';
import { defineJob, type JobDefinition, type JobKind } from '../../jobs/define-job.ts';
import type { ReindexService } from './reindex.service.ts';

const workspace = z.object({ workspaceId: z.uuid() });
const index = workspace.extend({ tokenizerId: z.string() });
const recording = index.extend({ recordingId: z.uuid() });

/** Queues one job a recording. */
export const planReindexJob: JobKind<z.infer<typeof index>> = {
  name: 'ingest.plan-reindex',
  payload: index,
};

/** Gives one recording the codes of another tokenizer. Its key is both their ids. */
export const reindexJob: JobKind<z.infer<typeof recording>> = {
  name: 'ingest.reindex-recording',
  payload: recording,
};

/** Deletes what no index has any more. */
export const cleanUpJob: JobKind<z.infer<typeof workspace>> = {
  name: 'ingest.delete-unused-codes',
  payload: workspace,
};

export function defineReindexJobs(reindex: ReindexService) {
  const plan: JobDefinition<z.infer<typeof index>> = defineJob({
    ...planReindexJob,
    needs: null,
    run: ({ workspaceId, tokenizerId }, { signal }) => reindex.plan(workspaceId, tokenizerId, signal),
  });
  const recordings: JobDefinition<z.infer<typeof recording>> = defineJob({
    ...reindexJob,
    needs: 'INFERENCE',
    maxAttempts: 3,
    run: (key, { signal }) => reindex.tokenizeAnew(key, signal),
    failed: (key, error) => reindex.giveUp(key, error),
  });
  const cleanUp: JobDefinition<z.infer<typeof workspace>> = defineJob({
    ...cleanUpJob,
    needs: null,
    run: ({ workspaceId }, { signal }) => reindex.cleanUp(workspaceId, signal),
  });
  return [plan, recordings, cleanUp];
}
