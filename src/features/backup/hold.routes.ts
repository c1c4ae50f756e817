import { Router } from 'express';
import type { Db } from '../../db/db.ts';
import { AppError } from '../../errors.ts';
import type { Logger } from '../../lib/logger.ts';

export interface HoldRouterDependencies {
  readonly db: Db;
  readonly logger: Logger;
  /** A backup that has not let go after so long is let go of, and fails. */
  readonly maxHoldMs?: number;
}

const MAX_HOLD_MS = 5 * 60_000;

/**
 * `POST /backup/hold`: the embedded database writes what it has to its files and stands still for as long as the caller
 * reads the answer, which begins with `held` once that is so. Statements wait meanwhile. It ends with the connection,
 * whoever ends it; 400 (BAD_USER_INPUT) with a database server, which has backups of its own.
 */
export function createHoldRouter({ db, logger, maxHoldMs = MAX_HOLD_MS }: HoldRouterDependencies): Router {
  const router = Router();
  router.post('/backup/hold', async (_, response) => {
    if (!db.hold) {
      throw new AppError(
        'BAD_USER_INPUT',
        'Only the embedded database is backed up like this: see docs/backup.md.',
      );
    }
    const left = new Promise<void>((resolve) => response.once('close', resolve));
    const startedMs = performance.now();
    await db.hold(async () => {
      // Gone while it waited for its turn.
      if (response.closed) return;
      response.setHeader('Content-Type', 'text/plain; charset=utf-8');
      response.write('held\n');
      const impatient = setTimeout(() => response.destroy(), maxHoldMs);
      await left;
      clearTimeout(impatient);
    });
    logger.info({ ms: Math.round(performance.now() - startedMs) }, 'the database stood still for a backup');
  });
  return router;
}
