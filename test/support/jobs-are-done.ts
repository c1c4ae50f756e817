import type { TestApp } from './start-test-app.ts';
import { waitUntil } from './wait-until.ts';

/** Waits for what follows an ingest or a change, so that its statements are not counted as a request's. */
export const jobsAreDone = (app: TestApp): Promise<void> =>
  waitUntil(
    'what follows an ingest is done',
    async () => {
      const open = await app.db.query(`select id from pgboss.job where state < 'completed' limit 1`);
      return open.length === 0;
    },
    120_000,
  );
