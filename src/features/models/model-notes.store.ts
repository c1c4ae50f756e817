import type { Db } from '../../db/db.ts';

const channel = 'phonograph_model_pull';

/** Tells all processes, this one too. The text must be shorter than 8,000 bytes. */
export async function tellProcesses(db: Db, text: string): Promise<void> {
  await db.query('select pg_notify($1, $2)', [channel, text]);
}

/** Calls the handler for what any process tells, until the returned function is called. */
export function hearProcesses(db: Db, handler: (text: string) => void): Promise<() => Promise<void>> {
  return db.listen(channel, handler);
}
