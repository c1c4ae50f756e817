import { hostname } from 'node:os';
import { pid } from 'node:process';
import { z } from 'zod';
import type { Watching } from './compose-watching.ts';
import type { Db } from './db/db.ts';
import { createStageTimesService, stageOfJob } from './features/ingest/index.ts';
import { createQueueService, createWorkersService } from './features/queue/index.ts';
import type { JobDefinition, JobRun } from './jobs/define-job.ts';
import { createJobBoard } from './jobs/job-board.ts';
import type { Logger } from './lib/logger.ts';
import { VERSION } from './version.ts';

const aboutSchema = z.object({ workspaceId: z.uuid(), recordingId: z.uuid() });

export interface QueueParts {
  readonly db: Db;
  /** Asked when they are needed: they are known last of all. */
  // biome-ignore lint/suspicious/noExplicitAny: a list of jobs with different payloads
  readonly definitions: () => readonly JobDefinition<any>[];
  readonly watching: Pick<Watching, 'onJobRun' | 'onStage'>;
  readonly logger: Logger;
}

/** The jobs and those who do them, to be watched. */
export function composeQueue({ db, definitions, watching, logger }: QueueParts) {
  const stageTimes = createStageTimesService({ db, onStage: watching.onStage });
  const workers = createWorkersService({
    db,
    process: { host: hostname(), processId: pid, version: VERSION },
    onError: (error) => logger.warn({ error }, 'this worker could not be told of'),
  });
  return {
    stageTimes,
    /** For the runner: a job's time is a stage of the recording that it is about. */
    async onJobRun(run: JobRun): Promise<void> {
      watching.onJobRun(run);
      const stage = run.outcome === 'ok' ? stageOfJob(run.job) : null;
      const about = aboutSchema.safeParse(run.payload);
      if (stage === null || !about.success) return;
      const { workspaceId, recordingId } = about.data;
      await stageTimes.save(workspaceId, recordingId, { [stage]: run.ms / 1_000 });
    },
    queue: createQueueService({ board: createJobBoard({ db }, definitions), workers }),
    workers,
  };
}
