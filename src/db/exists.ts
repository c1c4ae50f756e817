import type { Queryable, SqlParam } from './db.ts';

/** Whether the query gives any row. */
export async function exists(db: Queryable, sql: string, params?: readonly SqlParam[]): Promise<boolean> {
  const rows = await db.query<{ found: boolean }>(`select exists (${sql}) as found`, params);
  return rows[0]!.found;
}
