import { setTimeout as delay } from 'node:timers/promises';
import { AppError } from '../errors.ts';
import type { Capability } from './capabilities.types.ts';
import type { JobDefinition, JobRun } from './define-job.ts';
import { cancelledJobChannel, newJobChannel } from './job-channels.ts';
import type { QueuedJob } from './job-data.ts';
import type { JobQueue } from './job-queue.ts';
import {
  findHopelessJobs,
  giveBackJob,
  releaseInterruptedJobs,
  runOverdueJobs,
  wasAlone,
} from './release-jobs.ts';
import { repeat } from './repeat.ts';
import { giveUpJob, runJob } from './run-job.ts';
import { isSuspect, MAX_WAIT_ALONE_MS } from './suspects.ts';

/** All in milliseconds. */
export interface RunnerTimes {
  /** Longest wait for a job that no notification announced (a retry that became due). */
  readonly pollMs: number;
  readonly heartbeatMs: number;
  /** A job without a heartbeat for so long belongs to a dead process. */
  readonly silentForMs: number;
  readonly sweepMs: number;
}

export interface RunnerSettings {
  readonly queue: JobQueue;
  readonly definitions: readonly JobDefinition<unknown>[];
  readonly concurrency: number;
  /** Whether jobs with this need are taken now; asked before each claim. */
  readonly takes?: (needs: Capability) => boolean;
  /** Told of each run that ended, before the job is settled; in reach of its workspace. */
  readonly onRun?: (run: JobRun) => Promise<void> | void;
  readonly onError: (error: Error, job?: { readonly name: string; readonly id: string }) => void;
  readonly times: RunnerTimes;
}

interface RunningJob {
  readonly job: QueuedJob;
  readonly abort: AbortController;
  readonly done: Promise<void>;
}

/** How long an aborted job may take to notice before the process leaves without it. */
const abortGraceMs = 5_000;
/** A clock that was wrong is a rare thing. */
const LOOK_FOR_OVERDUE_MS = 60_000;
/** A runner that has not looked at the queue for so long is not alive; it looks twice a second. */
const MAX_SILENT_MS = 60_000;

/**
 * Claims jobs and runs them, never more than `concurrency` at once.
 * A job is claimed (pg-boss `active`), kept alive by heartbeats, then completed, failed (and retried later),
 * given up, or given back when this process stops first.
 */
export class JobRunner {
  readonly #settings: RunnerSettings;
  readonly #running = new Map<string, RunningJob>();
  /** Jobs that ran here to their end while the database did not take that down. */
  readonly #unsettled = new Map<string, QueuedJob>();
  readonly #stopping = new AbortController();
  #wake: () => void = () => undefined;
  #woken = false;
  #lookedAtMs = performance.now();
  #loop: Promise<void> = Promise.resolve();
  #endings: (() => Promise<void>)[] = [];

  constructor(settings: RunnerSettings) {
    this.#settings = settings;
  }

  async start(): Promise<void> {
    const { queue, times, onError } = this.#settings;
    this.#endings = [
      await queue.db.listen(newJobChannel, () => this.#nudge()),
      await queue.db.listen(cancelledJobChannel, (id) => {
        this.#running.get(id)?.abort.abort(new AppError('CANCELLED', 'The job was cancelled.'));
      }),
    ];
    this.#loop = this.#claimLoop();
    this.#endings.push(repeat(times.heartbeatMs, () => this.#beat(), onError));
    this.#endings.push(repeat(times.sweepMs, () => this.#giveBackUnsettled(), onError));
    this.#endings.push(repeat(LOOK_FOR_OVERDUE_MS, () => this.#runOverdue(), onError));
    await this.#runOverdue();
    if (queue.db.kind === 'postgres') this.#endings.push(repeat(times.sweepMs, () => this.sweep(), onError));
  }

  /** Running jobs may finish for `drainMs`; then they are aborted, and given back without counting the run. */
  async stop(drainMs: number): Promise<void> {
    this.#stopping.abort();
    this.#nudge();
    await this.#loop;
    await this.#settled(drainMs);
    for (const { abort } of this.#running.values()) {
      abort.abort(
        new AppError('CANCELLED', 'The server is stopping; the job will go on after the next start.'),
      );
    }
    await this.#settled(abortGraceMs);
    for (const { job } of this.#running.values()) await giveBackJob(this.#settings.queue.db, job.name, job);
    // Last, so that heartbeats go on while running jobs drain.
    for (const end of this.#endings) await end();
  }

  /** Takes jobs away from dead processes; `silentForMs` null takes every active job. */
  async sweep(silentForMs: number | null = this.#settings.times.silentForMs): Promise<void> {
    const { queue, definitions } = this.#settings;
    const alone = await wasAlone(queue.db, silentForMs);
    for (const definition of definitions) {
      const { name, maxInterruptions = 25 } = definition;
      const filter = { name, silentForMs, maxInterruptions };
      for (const job of await findHopelessJobs(queue.db, filter)) {
        const message = 'The process ended again and again while it worked on this.';
        const error = new AppError('INTERNAL_SERVER_ERROR', message);
        await giveUpJob(this.#settings, definition, job, error);
      }
      if ((await releaseInterruptedJobs(queue.db, filter, alone)) > 0) this.#nudge();
    }
  }

  /** Jobs under way. */
  get running(): number {
    return this.#running.size;
  }

  async #claimLoop(): Promise<void> {
    const { times, onError } = this.#settings;
    while (!this.#stopping.signal.aborted) {
      this.#woken = false;
      const claimed = await this.#claimAndNote().catch((error: Error) => {
        onError(error);
        return 0;
      });
      if (claimed === 0 && !this.#woken) await this.#sleep(times.pollMs);
    }
  }

  async #claimAndNote(): Promise<number> {
    const claimed = await this.#claim();
    this.#lookedAtMs = performance.now();
    return claimed;
  }

  /** Throws when the queue was not looked at for long: the process stops, or the database does not answer. */
  assertAlive(): void {
    if (this.#stopping.signal.aborted) throw new Error('it is stopping');
    const silentMs = performance.now() - this.#lookedAtMs;
    if (silentMs > MAX_SILENT_MS)
      throw new Error(`it has not looked for jobs for ${Math.round(silentMs / 1_000)} s`);
  }

  /** Fills the free places; gives the number of jobs claimed. */
  async #claim(): Promise<number> {
    const { queue, definitions, concurrency, takes = () => true } = this.#settings;
    let claimed = 0;
    for (const definition of definitions) {
      if (definition.needs != null && !takes(definition.needs)) continue;
      const batchSize = concurrency - this.#running.size;
      // A suspect, also one that waits for its turn, has the process for itself.
      if (batchSize <= 0 || this.#hasSuspect() || this.#stopping.signal.aborted) break;
      const jobs = await queue.boss.fetch(definition.name, { batchSize, includeMetadata: true });
      for (const job of jobs) this.#run(definition, job as QueuedJob);
      claimed += jobs.length;
    }
    return claimed;
  }

  #run(definition: JobDefinition<unknown>, job: QueuedJob): void {
    const abort = new AbortController();
    const done = this.#runWhenAllowed(definition, job, abort.signal).finally(() => {
      this.#running.delete(job.id);
      this.#nudge();
    });
    this.#running.set(job.id, { job, abort, done });
  }

  async #runWhenAllowed(
    definition: JobDefinition<unknown>,
    job: QueuedJob,
    signal: AbortSignal,
  ): Promise<void> {
    // Those claimed before it, so that no two wait for each other.
    const before = [...this.#running.values()];
    if (isSuspect(job) || before.some((other) => isSuspect(other.job))) {
      await within(Promise.all(before.map(({ done }) => done)), MAX_WAIT_ALONE_MS);
    }
    const isSettled = await runJob(this.#settings, definition, job, signal, this.#stopping.signal);
    if (!isSettled) this.#unsettled.set(job.id, job);
  }

  #hasSuspect(): boolean {
    return [...this.#running.values()].some(({ job }) => isSuspect(job));
  }

  async #runOverdue(): Promise<void> {
    const { queue, definitions } = this.#settings;
    const names = definitions.map(({ name }) => name);
    if ((await runOverdueJobs(queue.db, names)) > 0) this.#nudge();
  }

  /** What happened to these jobs is not known to the queue, and nobody else would take them from a living process. */
  async #giveBackUnsettled(): Promise<void> {
    for (const job of this.#unsettled.values()) {
      await giveBackJob(this.#settings.queue.db, job.name, job);
      this.#unsettled.delete(job.id);
      this.#nudge();
    }
  }

  async #beat(): Promise<void> {
    const byName = Map.groupBy(this.#running.values(), ({ job }) => job.name);
    for (const [name, held] of byName) {
      const jobs = held.map(({ job }) => ({ id: job.id, retryCount: job.retryCount }));
      const answer = (await this.#settings.queue.boss.touch(name, jobs)) as { settled?: string[] };
      const alive = new Set(answer.settled);
      for (const { job, abort } of held) {
        // A job that ended meanwhile is not alive either; aborting it then does nothing.
        if (!alive.has(job.id))
          abort.abort(new AppError('CANCELLED', 'The job belongs to another worker now.'));
      }
    }
  }

  async #settled(timeoutMs: number): Promise<void> {
    await within(Promise.all([...this.#running.values()].map(({ done }) => done)), timeoutMs);
  }

  #nudge(): void {
    this.#woken = true;
    this.#wake();
  }

  async #sleep(maxMs: number): Promise<void> {
    const woken = Promise.withResolvers<void>();
    this.#wake = woken.resolve;
    const timer = setTimeout(woken.resolve, maxMs);
    await woken.promise;
    clearTimeout(timer);
  }
}

/** Waits for it, but no longer than so. */
async function within(done: Promise<unknown>, timeoutMs: number): Promise<void> {
  const timeout = new AbortController();
  const settled = done.then(() => timeout.abort());
  await Promise.race([
    settled,
    delay(timeoutMs, undefined, { signal: timeout.signal }).catch(() => undefined),
  ]);
}
