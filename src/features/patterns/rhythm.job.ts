import { z } from 'zod';
import { defineJob, type JobDefinition, type JobKind } from '../../jobs/define-job.ts';
import type { RhythmService } from './rhythm.service.ts';

const payload = z.object({ workspaceId: z.uuid(), recordingId: z.uuid() });
type Payload = z.infer<typeof payload>;

/** Cuts one recording into segments that are found by their rhythm. Its key is the recording's id. */
export const indexRhythmJob: JobKind<Payload> = { name: 'patterns.index-rhythm', payload };

export function defineIndexRhythmJob(rhythm: RhythmService): JobDefinition<Payload> {
  return defineJob({
    ...indexRhythmJob,
    needs: null,
    maxAttempts: 3,
    run: ({ workspaceId, recordingId }) => rhythm.index(workspaceId, recordingId),
  });
}
