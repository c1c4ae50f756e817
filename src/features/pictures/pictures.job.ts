import { z } from 'zod';
import { defineJob, type JobDefinition, type JobKind } from '../../jobs/define-job.ts';
import type { PicturesService } from './pictures.service.ts';

const payload = z.object({ workspaceId: z.uuid(), recordingId: z.uuid() });
type Payload = z.infer<typeof payload>;

/** Draws a recording that was not drawn along its ingest. Its key is the recording's id. */
export const drawPicturesJob: JobKind<Payload> = { name: 'pictures.draw-recording', payload };

export function defineDrawPicturesJob(pictures: PicturesService): JobDefinition<Payload> {
  return defineJob({
    ...drawPicturesJob,
    needs: 'SOUND',
    maxAttempts: 3,
    run: ({ workspaceId, recordingId }, { signal }) => pictures.draw(workspaceId, recordingId, signal),
  });
}
