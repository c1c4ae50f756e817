import { setTimeout as wait } from 'node:timers/promises';
import { AppError } from '../errors.ts';

/** Why more bulk work should wait now, or null. */
export type Pressure = () => Promise<string | null> | string | null;

export interface BulkGate {
  /**
   * Waits while as much is under way as may be, or while there is pressure; then counts as under way until the result
   * is called. With nothing under way one is let through under any pressure: what others make must slow the queue, not
   * stop it. Throws CANCELLED.
   */
  enter(signal: AbortSignal): Promise<() => void>;
  /** The pressure under which work waits at present; null while there is none. */
  waitsFor(): string | null;
}

/** Holds back new bulk work; what waits holds no sound and no thread. */
export function createBulkGate(maxUnderWay: number, pressures: readonly Pressure[], pollMs = 500): BulkGate {
  let underWay = 0;
  let waiting = 0;
  let reason: string | null = null;
  let freed = new AbortController();

  async function pressure(): Promise<string | null> {
    for (const each of pressures) {
      const found = await each();
      if (found !== null) return found;
    }
    return null;
  }

  return {
    async enter(signal) {
      waiting++;
      try {
        while (true) {
          throwIfCancelled(signal);
          if (underWay === 0) break;
          reason = await pressure();
          if (reason === null && underWay < maxUnderWay) break;
          const sooner = AbortSignal.any([signal, freed.signal]);
          await wait(pollMs, undefined, { signal: sooner }).catch(() => undefined);
        }
        throwIfCancelled(signal);
        underWay++;
      } finally {
        waiting--;
      }
      let isInside = true;
      return () => {
        if (!isInside) return;
        isInside = false;
        underWay--;
        freed.abort();
        freed = new AbortController();
      };
    },
    waitsFor: () => (waiting === 0 ? null : reason),
  };
}

function throwIfCancelled(signal: AbortSignal): void {
  if (signal.aborted) throw new AppError('CANCELLED', 'The work was cancelled.');
}
