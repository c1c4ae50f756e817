import type { Queryable } from './db.ts';
import { loadMigrations } from './load-migrations.ts';

/** Gives what looks whether all migrations of this code are applied, and throws naming those that are not. */
export async function createMigrationCheck(db: Queryable): Promise<() => Promise<void>> {
  const known = await loadMigrations();
  return async () => {
    const rows = await db.query<{ number: number }>('select number from schema_migration');
    const done = new Set(rows.map(({ number }) => number));
    const missing = known.filter(({ number }) => !done.has(number)).map(({ name }) => name);
    if (missing.length > 0) throw new Error(`not applied: ${missing.join(', ')}`);
  };
}
