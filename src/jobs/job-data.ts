import type { JobWithMetadata } from 'pg-boss';

/** What the queue stores for a job: the payload and the runs that did not count as attempts. */
export interface JobData {
  readonly payload: unknown;
  /** Of the request that caused it, for logs and statements; null when none did. */
  readonly requestId?: string | null;
  /** Runs cut off because their process died. */
  readonly interruptions: number;
  /** Those, and the runs given back by a process that stopped in good order. */
  readonly uncounted: number;
}

export type QueuedJob = JobWithMetadata<JobData>;

export interface Attempts {
  readonly attempt: number;
  readonly maxAttempts: number;
}

/**
 * pg-boss counts every claim (retryCount), and tells two claims of one job apart by that number. So a run that
 * does not count leaves it alone and raises the limit instead; both are taken out again here.
 */
export function toAttempts(job: QueuedJob): Attempts {
  const { uncounted } = job.data;
  return { attempt: job.retryCount - uncounted + 1, maxAttempts: job.retryLimit - uncounted + 1 };
}
