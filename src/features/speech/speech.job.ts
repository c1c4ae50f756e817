import { z } from 'zod';
import { defineJob, type JobDefinition, type JobKind } from '../../jobs/define-job.ts';
import type { SpeechService } from './speech.service.ts';

const payload = z.object({ workspaceId: z.uuid(), recordingId: z.uuid() });
type Payload = z.infer<typeof payload>;

/** Listens for speech in a recording that was ingested before speech was measured. Its key is the recording's id. */
export const measureSpeechJob: JobKind<Payload> = { name: 'speech.measure-recording', payload };

export function defineMeasureSpeechJob(speech: SpeechService): JobDefinition<Payload> {
  return defineJob({
    ...measureSpeechJob,
    needs: 'SOUND',
    maxAttempts: 3,
    run: ({ workspaceId, recordingId }, { signal }) => speech.measure(workspaceId, recordingId, signal),
  });
}

const totalsPayload = z.object({ workspaceId: z.uuid() });
type TotalsPayload = z.infer<typeof totalsPayload>;

/** Adds up the speech bytes of recordings of an earlier version. Its key is the workspace's id. */
export const addSpeechTotalsJob: JobKind<TotalsPayload> = {
  name: 'speech.add-totals',
  payload: totalsPayload,
};

export function defineAddSpeechTotalsJob(speech: SpeechService): JobDefinition<TotalsPayload> {
  return defineJob({
    ...addSpeechTotalsJob,
    needs: null,
    maxAttempts: 3,
    run: ({ workspaceId }, { signal }) => speech.addMissingTotals(workspaceId, signal),
  });
}
