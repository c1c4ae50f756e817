import { hostname } from 'node:os';
import { pid } from 'node:process';
import type { Db } from './db/db.ts';
import { createQueueService, createWorkersService } from './features/queue/index.ts';
import type { JobDefinition } from './jobs/define-job.ts';
import { createJobBoard } from './jobs/job-board.ts';
import type { Logger } from './lib/logger.ts';
import { VERSION } from './version.ts';

export interface QueueParts {
  readonly db: Db;
  /** Asked when they are needed: they are known last of all. */
  // biome-ignore lint/suspicious/noExplicitAny: a list of jobs with different payloads
  readonly definitions: () => readonly JobDefinition<any>[];
  readonly logger: Logger;
}

/** The jobs and those who do them, to be watched. */
export function composeQueue({ db, definitions, logger }: QueueParts) {
  return {
    queue: createQueueService({ board: createJobBoard({ db }, definitions) }),
    workers: createWorkersService({
      db,
      process: { host: hostname(), processId: pid, version: VERSION },
      onError: (error) => logger.warn({ error }, 'this worker could not be told of'),
    }),
  };
}
