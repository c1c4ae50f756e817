import { z } from 'zod';
import { defineJob, type JobDefinition, type JobKind } from '../../jobs/define-job.ts';
import type { TurningPointsService } from './turning-points.service.ts';

const payload = z.object({ workspaceId: z.uuid(), recordingId: z.uuid(), tokenizerId: z.string() });
type Payload = z.infer<typeof payload>;

/** Finds the turning points of one recording. Its key is the recording's id with the tokenizer's. */
export const turningPointsJob: JobKind<Payload> = { name: 'turning-points.find', payload };

export function defineTurningPointsJob(turningPoints: TurningPointsService): JobDefinition<Payload> {
  return defineJob({
    ...turningPointsJob,
    needs: 'CODES',
    maxAttempts: 3,
    run: (key, { signal }) => turningPoints.find(key, signal),
  });
}
