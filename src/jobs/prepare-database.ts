import { migrate } from '../db/migrate.ts';
import { openDb } from '../db/open-db.ts';
import { openJobQueue } from './job-queue.ts';

/** Where a database lies: on a server, or with null in the data folder. */
export interface DatabasePlace {
  readonly databaseUrl: string | null;
  readonly dataFolder: string | null;
}

/**
 * Gives a new database its structure, that of the queue too. Tests and torture start from copies of one such: it takes 5 s of
 * processor time on the embedded one, a copy 0.1 s.
 */
export async function prepareDatabase({ databaseUrl, dataFolder }: DatabasePlace): Promise<void> {
  const db = await openDb({ databaseUrl, dataFolder, poolSize: 1 });
  try {
    await migrate(db);
    const queue = await openJobQueue(db, (error) => {
      throw error;
    });
    await queue.close();
  } finally {
    await db.close();
  }
}
