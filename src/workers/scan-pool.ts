import { Piscina } from 'piscina';
import { AppError } from '../errors.ts';
import { waitingForSound } from '../lib/request-scope.ts';
import type { ScanAnswer, ScanTask } from './scan-tasks.ts';
import { createStopFlag, raiseStopFlag } from './stop-flag.ts';
import { resultOf, type TaskAnswer } from './task-answer.ts';

/** One thread that looks for examples in recordings and keeps what it read of them. */
export interface ScanPool {
  /** Which of these sounds it has in memory. */
  findKnown(keys: readonly string[]): Promise<readonly string[]>;
  /** Throws MODEL_UNAVAILABLE, UNAVAILABLE when too many wait, CANCELLED soon after the signal. */
  scan(task: Omit<ScanTask, 'stop'>, signal?: AbortSignal): Promise<ScanAnswer>;
  close(): Promise<void>;
}

/** Prepared recordings in memory: 256 MB are 64 hours, beyond which the oldest are read again. */
const MAX_BYTES = 256 * 1024 * 1024;
const MAX_WAITING = 64;

export function createScanPool(maxBytes = MAX_BYTES): ScanPool {
  const pool = new Piscina({
    filename: new URL('./scan.worker.ts', import.meta.url).href,
    workerData: { maxBytes },
    minThreads: 0,
    maxThreads: 1,
    maxQueue: MAX_WAITING,
    idleTimeout: 600_000,
    atomics: 'disabled',
  });
  async function run<Result>(name: string, task: unknown): Promise<Result> {
    try {
      return await waitingForSound(() => pool.run(task, { name }) as Promise<Result>);
    } catch (error) {
      if (!/queue is at limit/i.test((error as Error).message)) throw error;
      throw new AppError('UNAVAILABLE', 'Too many examples are being looked for; try again later.');
    }
  }
  return {
    findKnown: (keys) => run('findKnown', keys),
    async scan(task, signal) {
      // Not the pool's own way of stopping, which ends the thread and forgets what it had read.
      const stop = createStopFlag();
      const raise = () => raiseStopFlag(stop);
      if (signal?.aborted) raise();
      signal?.addEventListener('abort', raise);
      try {
        return resultOf(await run<TaskAnswer<ScanAnswer>>('scan', { ...task, stop }));
      } finally {
        signal?.removeEventListener('abort', raise);
      }
    },
    close: () => pool.destroy(),
  };
}
