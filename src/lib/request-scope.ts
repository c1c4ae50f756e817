import { AsyncLocalStorage } from 'node:async_hooks';
import type { RequestReads } from './request-reads.ts';
import type { TimeSpent } from './time-spent.ts';

/** What everything that is done for one request may need to know without being handed it. */
export interface RequestScope {
  readonly requestId: string;
  /** Whose limits count: a key or, without one, an address. */
  readonly callerKey: string;
  /** Aborted when nobody waits for the answer any more; null for work that goes on regardless, such as a job. */
  readonly signal: AbortSignal | null;
  /** Where the time goes, when somebody wants to know. */
  readonly spent?: TimeSpent;
  /** Where it may read; without it, in the primary database. */
  readonly reads?: RequestReads;
  /** Name of the job that this is, for one that a request caused. */
  readonly job?: string;
}

const storage = new AsyncLocalStorage<RequestScope>();

/** The request that the present code works for. */
export const requestScope = {
  current: (): RequestScope | undefined => storage.getStore(),
  run: <Result>(scope: RequestScope, work: () => Result): Result => storage.run(scope, work),
  /** For work that a request starts and others share: it must not end with the request. */
  outside: <Result>(work: () => Result): Result => storage.exit(work),
};

/** Awaits work on sound or text, and counts it for the request that waits. */
export const waitingForSound = <Result>(run: () => Promise<Result>): Promise<Result> =>
  storage.getStore()?.spent?.around('sound', run) ?? run();
