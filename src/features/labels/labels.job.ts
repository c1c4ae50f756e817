import { z } from 'zod';
import { defineJob, type JobDefinition, type JobKind } from '../../jobs/define-job.ts';
import type { LearnLabelsService } from './learn-labels.service.ts';

const label = z.object({ workspaceId: z.uuid(), labelId: z.uuid(), revision: z.int() });
const recording = z.object({ workspaceId: z.uuid(), recordingId: z.uuid() });

/** Learns a revision of a label and finds it everywhere. Its key is label and revision. */
export const learnLabelJob: JobKind<z.infer<typeof label>> = { name: 'labels.learn', payload: label };

/** Finds every label in one recording. */
export const scoreRecordingJob: JobKind<z.infer<typeof recording>> = {
  name: 'labels.score-recording',
  payload: recording,
};

export function defineLabelJobs(labels: LearnLabelsService) {
  const learn: JobDefinition<z.infer<typeof label>> = defineJob({
    ...learnLabelJob,
    needs: 'CODES',
    run: ({ workspaceId, labelId, revision }, { signal }) =>
      labels.learn(workspaceId, labelId, revision, signal),
    failed: ({ workspaceId, labelId, revision }, error) =>
      labels.giveUp(workspaceId, labelId, revision, error),
  });
  const score: JobDefinition<z.infer<typeof recording>> = defineJob({
    ...scoreRecordingJob,
    needs: 'CODES',
    run: ({ workspaceId, recordingId }, { signal }) =>
      labels.scoreRecording(workspaceId, recordingId, signal),
  });
  return [score, learn];
}
