import { setTimeout as delay } from 'node:timers/promises';
import { DatabaseUnavailable } from './database-unavailable.ts';
import { TransactionConflict } from './postgres-errors.ts';

/** Runs, the first one included. PostgreSQL has spent a second on finding a deadlock before it tells of it. */
const MAX_RUNS = 5;
const FIRST_PAUSE_MS = 10;

/**
 * Runs what is one transaction, again when it lost against another one: nothing of it happened then. Whatever it does
 * beside its statements must bear being done twice. Throws DatabaseUnavailable when it has lost five times.
 */
export async function retryConflicts<Result>(run: () => Promise<Result>): Promise<Result> {
  for (let runs = 1; ; runs++) {
    try {
      return await run();
    } catch (error) {
      if (!(error instanceof TransactionConflict)) throw error;
      if (runs === MAX_RUNS) {
        throw new DatabaseUnavailable(
          'Too many changes met each other in the database; try again later.',
          error,
        );
      }
      // Two that met must not meet again: each waits a time of its own.
      await delay((0.5 + Math.random()) * FIRST_PAUSE_MS * 2 ** (runs - 1));
    }
  }
}
