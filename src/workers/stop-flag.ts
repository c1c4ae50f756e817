import { AppError } from '../errors.ts';

/** Tells a busy thread to stop: shared memory, because a thread in the middle of its work hears no message. */
export type StopFlag = SharedArrayBuffer;

/** Behind it is a place for what the thread tells back (decode-watch.ts). */
export const createStopFlag = (): StopFlag => new SharedArrayBuffer(8);

export function raiseStopFlag(flag: StopFlag): void {
  Atomics.store(new Int32Array(flag), 0, 1);
}

/** Throws CANCELLED once the flag is raised. */
export function throwIfStopped(flag: StopFlag): void {
  if (Atomics.load(new Int32Array(flag), 0) !== 0) {
    throw new AppError('CANCELLED', 'The work was cancelled.');
  }
}
