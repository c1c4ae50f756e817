import { z } from 'zod';
import { defineJob, type JobDefinition, type JobKind } from '../../jobs/define-job.ts';
import type { CheckCopiesService } from './check-copies.service.ts';

const ofRecording = z.object({ workspaceId: z.uuid(), recordingId: z.uuid() });
const ofWorkspace = z.object({ workspaceId: z.uuid() });

/** Looks for copies of one recording. */
export const checkCopiesJob: JobKind<z.infer<typeof ofRecording>> = {
  name: 'duplicates.check-recording',
  payload: ofRecording,
};

/** Queues the recordings that were not looked at with the codes that answer now. */
export const planChecksJob: JobKind<z.infer<typeof ofWorkspace>> = {
  name: 'duplicates.plan-checks',
  payload: ofWorkspace,
};

export function defineDuplicatesJobs(service: CheckCopiesService) {
  const check: JobDefinition<z.infer<typeof ofRecording>> = defineJob({
    ...checkCopiesJob,
    needs: 'INFERENCE',
    run: ({ workspaceId, recordingId }, { signal }) => service.check(workspaceId, recordingId, signal),
  });
  const plan: JobDefinition<z.infer<typeof ofWorkspace>> = defineJob({
    ...planChecksJob,
    needs: null,
    run: ({ workspaceId }, { signal }) => service.plan(workspaceId, signal),
  });
  return [plan, check];
}
