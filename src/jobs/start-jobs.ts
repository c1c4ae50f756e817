import type { Capability } from './capabilities.types.ts';
import type { JobDefinition, JobRun } from './define-job.ts';
import type { JobQueue } from './job-queue.ts';
import { JobRunner, type RunnerTimes } from './job-runner.ts';

export interface StartJobsOptions {
  /** Jobs that run at the same time in this process, of all kinds together. */
  readonly concurrency: number;
  /** Whether this worker takes jobs with this need now. Default: it takes all. */
  readonly takes?: (needs: Capability) => boolean;
  /** Errors that belong to no caller: a poll that failed, a hook that threw, a job that was given up. */
  readonly onError: (error: Error, job?: { readonly name: string; readonly id: string }) => void;
  /** Told of each run that ended, before the job is settled; in reach of its workspace. */
  readonly onRun?: (run: JobRun) => Promise<void> | void;
  readonly times?: Partial<RunnerTimes>;
}

export interface StopOptions {
  /** Running jobs may finish for so long; then they are aborted and given back. Default 5 s. */
  readonly drainMs?: number;
}

export interface RunningJobs {
  stop(options?: StopOptions): Promise<void>;
  /** Throws when no new jobs are looked for. */
  assertAlive(): void;
  /** Jobs under way in this process. */
  running(): number;
}

const defaultTimes: RunnerTimes = { pollMs: 500, heartbeatMs: 3_000, silentForMs: 12_000, sweepMs: 5_000 };

const takenOver = new WeakSet<JobQueue>();

/**
 * Registers the jobs and runs them until stopped; kinds that stand earlier in the list are claimed first. On the embedded database, whose lock says that nobody else can
 * have any, the first call makes every job left active by a killed process available again at once.
 */
export async function startJobs(
  queue: JobQueue,
  // biome-ignore lint/suspicious/noExplicitAny: a list of jobs with different payloads
  definitions: readonly JobDefinition<any>[],
  { concurrency, takes, onError, onRun, times }: StartJobsOptions,
): Promise<RunningJobs> {
  await queue.register(definitions);
  const runner = new JobRunner({
    queue,
    definitions,
    concurrency,
    onError,
    ...(takes && { takes }),
    ...(onRun && { onRun }),
    times: { ...defaultTimes, ...times },
  });
  const soleOwner = queue.db.kind === 'pglite';
  if (!soleOwner || !takenOver.has(queue)) await runner.sweep(soleOwner ? null : undefined);
  takenOver.add(queue);
  await runner.start();
  return {
    stop: ({ drainMs = 5_000 } = {}) => runner.stop(drainMs),
    assertAlive: () => runner.assertAlive(),
    running: () => runner.running,
  };
}
