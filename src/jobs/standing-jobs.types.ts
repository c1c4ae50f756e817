/** How a job stands. */
export type JobState = 'WAITING' | 'RUNNING' | 'DONE' | 'FAILED' | 'CANCELLED';

/** A job of a workspace as the queue holds it; what ended is kept for 14 days. */
export interface StandingJob {
  readonly id: string;
  readonly kind: string;
  readonly state: JobState;
  readonly payload: unknown;
  readonly recordingId: string | null;
  /** Of the request that caused it. */
  readonly requestId: string | null;
  /** The run under way, or the next or last one, from 1. */
  readonly attempt: number;
  readonly maxAttempts: number;
  readonly createdAt: Date;
  /** A waiting one is not taken before. */
  readonly startsAt: Date;
  readonly startedAt: Date | null;
  readonly endedAt: Date | null;
  /** Of the last run that failed; the code is null for what was no refusal. */
  readonly failure: { readonly code: string | null; readonly message: string } | null;
  /** Its place in a list, to the microsecond. */
  readonly createdAtText: string;
}

export interface JobFilter {
  readonly states?: readonly JobState[] | null | undefined;
  readonly kinds?: readonly string[] | null | undefined;
  readonly recordingId?: string | null | undefined;
}

export interface JobPlace {
  readonly createdAtText: string;
  readonly id: string;
}

/** Jobs of a kind by state, and how old the oldest ones are. */
export interface KindCounts {
  readonly kind: string;
  readonly waiting: number;
  readonly running: number;
  /** Given up within 14 days. */
  readonly failed: number;
  readonly oldestWaitingS: number | null;
  readonly oldestRunningS: number | null;
}
