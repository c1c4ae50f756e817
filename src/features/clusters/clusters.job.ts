import { z } from 'zod';
import { defineJob, type JobDefinition, type JobKind } from '../../jobs/define-job.ts';
import type { ComputeClustersService } from './compute-clusters.service.ts';

const workspace = z.object({ workspaceId: z.uuid() });
const clusters = workspace.extend({ kind: z.enum(['SOUND', 'SPEAKER']) });

/** Computes clusters of one kind now. Its key is workspace and kind. */
export const computeClustersJob: JobKind<z.infer<typeof clusters>> = {
  name: 'clusters.compute',
  payload: clusters,
};

/** Computes all clusters when enough changed. */
export const refreshClustersJob: JobKind<z.infer<typeof workspace>> = {
  name: 'clusters.refresh',
  payload: workspace,
};

export function defineClusterJobs(service: ComputeClustersService) {
  const compute: JobDefinition<z.infer<typeof clusters>> = defineJob({
    ...computeClustersJob,
    needs: 'CODES',
    run: ({ workspaceId, kind }, { signal }) => service.compute(workspaceId, kind, signal),
  });
  const refresh: JobDefinition<z.infer<typeof workspace>> = defineJob({
    ...refreshClustersJob,
    needs: null,
    run: ({ workspaceId }, { signal }) => service.refresh(workspaceId, signal),
  });
  return [compute, refresh];
}
