import { z } from 'zod';
import { defineJob, type JobDefinition, type JobKind } from '../../jobs/define-job.ts';
import type { TranscriptionService } from './transcription.service.ts';

const payload = z.object({ workspaceId: z.uuid(), recordingId: z.uuid(), id: z.uuid() });
type Payload = z.infer<typeof payload>;

/** Carries out one order. Its key is the recording's id. */
export const transcribeJob: JobKind<Payload> = { name: 'transcription.transcribe-recording', payload };

export function defineTranscribeJob(transcription: TranscriptionService): JobDefinition<Payload> {
  return defineJob({
    ...transcribeJob,
    needs: 'RECOGNITION',
    maxAttempts: 2,
    run: (order, { signal }) => transcription.run(order, signal),
    failed: (order, error) => transcription.giveUp(order, error),
    retried: (tx, order) => transcription.reopen(tx, order),
  });
}
