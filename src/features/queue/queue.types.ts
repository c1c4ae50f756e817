import type { JobState, KindCounts, StandingJob } from '../../jobs/standing-jobs.types.ts';
import type { Page } from '../recordings/index.ts';

export interface Job extends Omit<StandingJob, 'payload' | 'createdAtText' | 'failure'> {
  readonly failure: { readonly code: string; readonly message: string } | null;
}

export type JobPage = Page<Job>;

/** Conditions as they arrive. */
export interface JobFilterInput {
  readonly states?: readonly JobState[] | null | undefined;
  readonly kinds?: readonly string[] | null | undefined;
  readonly recordingId?: string | null | undefined;
}

export interface Queue {
  readonly waiting: number;
  readonly running: number;
  readonly failed: number;
  readonly kinds: readonly KindCounts[];
}

/** A process that takes jobs. */
export interface Worker {
  readonly id: string;
  readonly host: string;
  readonly processId: number;
  readonly version: string;
  readonly places: number;
  readonly running: number;
  readonly startedAt: Date;
  readonly seenAt: Date;
}
