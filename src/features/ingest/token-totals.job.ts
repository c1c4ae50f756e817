import { z } from 'zod';
import { defineJob, type JobDefinition, type JobKind } from '../../jobs/define-job.ts';
import type { TokenTotalsService } from './token-totals.service.ts';

const payload = z.object({ workspaceId: z.uuid() });
type Payload = z.infer<typeof payload>;

/** Counts the tokens of recordings of an earlier version. Its key is the workspace's id. */
export const addTokenTotalsJob: JobKind<Payload> = { name: 'ingest.add-token-totals', payload };

export function defineAddTokenTotalsJob(totals: TokenTotalsService): JobDefinition<Payload> {
  return defineJob({
    ...addTokenTotalsJob,
    needs: null,
    maxAttempts: 3,
    run: ({ workspaceId }, { signal }) => totals.addMissing(workspaceId, signal),
  });
}
