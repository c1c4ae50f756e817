import type { JobWithMetadata } from 'pg-boss';

/** What the queue stores for a job: the payload and the runs that did not count as attempts. */
export interface JobData {
  readonly payload: unknown;
  /** Of the request that caused it, for logs and statements; null when none did. */
  readonly requestId?: string | null;
  /** Weighed runs that were cut off because their process died: one more, or `aloneWeight` more. */
  readonly interruptions: number;
  /** Runs that ended because the database did not answer. */
  readonly troubles?: number;
  /** Claims that are no attempts: of processes that died or stopped in good order, and of a database in trouble. */
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
