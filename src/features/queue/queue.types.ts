import type { Capability } from '../../jobs/capabilities.types.ts';
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
  readonly kinds: readonly KindOfJob[];
  readonly unserved: readonly UnservedJobs[];
}

export interface KindOfJob extends KindCounts {
  /** Null: any worker can do it. */
  readonly needs: Capability | null;
}

/** Jobs that wait and that no living worker takes. */
export interface UnservedJobs {
  /** Null: they need nothing special, but no worker lives. */
  readonly needs: Capability | null;
  readonly waiting: number;
  readonly oldestWaitingS: number | null;
}

/** What a worker can do: the higher the number, the better. What is left out it cannot do. */
export type Offers = Readonly<Partial<Record<Capability, number>>>;

/** A process that takes jobs. */
export interface Worker {
  readonly id: string;
  readonly host: string;
  readonly processId: number;
  readonly version: string;
  readonly places: number;
  readonly running: number;
  /** What runs its tokenizer: `cpu`, `cuda` or `webgpu`. */
  readonly device: string;
  readonly offers: readonly Capability[];
  /** Those of what it offers that it does not leave to better workers. */
  readonly takes: readonly Capability[];
  readonly startedAt: Date;
  readonly seenAt: Date;
}
