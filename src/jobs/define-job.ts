import type { z } from 'zod';
import type { Queryable } from '../db/db.ts';
import type { Capability } from './capabilities.types.ts';

/** What a caller needs to know to enqueue a job: its queue and the shape of what it carries. */
export interface JobKind<Payload> {
  /** `<feature>.<verb-noun>`, e.g. `ingest.tokenize-recording`. */
  readonly name: string;
  /** Checked when the job is queued and again when it is run. */
  readonly payload: z.ZodType<Payload>;
}

export interface JobContext {
  /** Aborted when the job is cancelled, when its claim is lost or when the process stops. */
  readonly signal: AbortSignal;
  /** 1 for the first. A run that was cut off by the end of its process is not counted. */
  readonly attempt: number;
  readonly maxAttempts: number;
  readonly isLastAttempt: boolean;
}

export interface JobDefinition<Payload> extends JobKind<Payload> {
  /** What the worker that takes it must offer; null, or left out: any worker can do it. */
  readonly needs?: Capability | null;
  /** Failures of `run` before the job is given up; default 3. */
  readonly maxAttempts?: number;
  /** Wait before the second attempt; doubles, with jitter, up to 5 minutes. Whole seconds, default 1. */
  readonly retryDelayS?: number;
  /**
   * Ends of the process under the job before it is given up; default 25. Far more than maxAttempts: a job must survive
   * an operator's restarts. One that was alone when its process died is suspected more (`suspects.ts`): a job that ends
   * its process every time is given up after the eighth.
   */
  readonly maxInterruptions?: number;
  /** Throw PermanentFailure (or an AppError about the input) to give up at once; anything else is tried again. */
  run(payload: Payload, context: JobContext): Promise<void>;
  /** Told once when the job is given up, before it counts as failed; may be told again after a crash. */
  failed?(payload: Payload, error: Error): Promise<void>;
  /**
   * Told when somebody has a job run again that was given up or cancelled, in the transaction that queues it: makes good
   * what `failed` wrote. False when what the job is about is over or in work, and the job stays as it is.
   */
  retried?(tx: Queryable, payload: Payload): Promise<boolean>;
}

/** A run of a job that ended. */
export interface JobRun {
  readonly job: string;
  readonly outcome: 'ok' | 'failed' | 'stopped';
  readonly ms: number;
  readonly payload: unknown;
}

/** Ties the type of the payload to its schema. */
export function defineJob<Payload>(definition: JobDefinition<Payload>): JobDefinition<Payload> {
  return definition;
}
