import { z } from 'zod';
import { defineJob, type JobDefinition, type JobKind } from '../../jobs/define-job.ts';
import type { EvaluateSearchesService } from './evaluate-searches.service.ts';

const recording = z.object({
  workspaceId: z.uuid(),
  recordingId: z.uuid(),
  occasion: z.enum(['READY', 'TRANSCRIPT', 'LABELS']),
});
const label = z.object({ workspaceId: z.uuid(), labelId: z.uuid() });

/** Looks whether one recording matches what is saved. */
export const evaluateRecordingJob: JobKind<z.infer<typeof recording>> = {
  name: 'saved-searches.evaluate-recording',
  payload: recording,
};

/** Looks at what arrived while a label was learned. */
export const evaluateLabelJob: JobKind<z.infer<typeof label>> = {
  name: 'saved-searches.evaluate-label',
  payload: label,
};

export function defineSavedSearchJobs(searches: EvaluateSearchesService) {
  const ofRecording: JobDefinition<z.infer<typeof recording>> = defineJob({
    ...evaluateRecordingJob,
    needs: 'INFERENCE',
    run: ({ workspaceId, recordingId, occasion }, { signal }) =>
      searches.evaluate(workspaceId, recordingId, occasion, signal),
  });
  const ofLabel: JobDefinition<z.infer<typeof label>> = defineJob({
    ...evaluateLabelJob,
    needs: null,
    run: ({ workspaceId, labelId }, { signal }) => searches.evaluateLabel(workspaceId, labelId, signal),
  });
  return [ofRecording, ofLabel];
}
