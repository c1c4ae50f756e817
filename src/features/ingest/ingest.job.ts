import { z } from 'zod';
import { defineJob, type JobDefinition, type JobKind } from '../../jobs/define-job.ts';
import type { IngestService } from './ingest.service.ts';

const payload = z.object({ workspaceId: z.uuid(), recordingId: z.uuid() });
export type IngestPayload = z.infer<typeof payload>;

/** Tokenizes one recording. Its key is the recording's id: a recording is never twice in the queue. */
export const ingestJob: JobKind<IngestPayload> = { name: 'ingest.tokenize-recording', payload };

export function defineIngestJob(ingest: IngestService): JobDefinition<IngestPayload> {
  return defineJob({
    ...ingestJob,
    needs: 'INFERENCE',
    maxAttempts: 3,
    run: ({ workspaceId, recordingId }, { attempt, signal }) =>
      ingest.ingest({ workspaceId, recordingId, attempt, signal }),
    failed: ({ workspaceId, recordingId }, error) => ingest.giveUp(workspaceId, recordingId, error),
    retried: (tx, { workspaceId, recordingId }) => ingest.reopen(tx, workspaceId, recordingId),
  });
}
