import type { Queryable, SqlParam } from './db.ts';

/** The only row, or null when there is none. Throws when there is more than one. */
export async function maybeOne<Row>(
  db: Queryable,
  sql: string,
  params?: readonly SqlParam[],
): Promise<Row | null> {
  const rows = await db.query<Row>(sql, params);
  if (rows.length > 1) throw new Error(`Expected at most one row, got ${rows.length}: ${sql}`);
  return rows[0] ?? null;
}
