import type { Queryable, SqlParam } from './db.ts';

/** The only row. Throws when there is none or more than one. */
export async function one<Row>(db: Queryable, sql: string, params?: readonly SqlParam[]): Promise<Row> {
  const rows = await db.query<Row>(sql, params);
  if (rows.length !== 1) throw new Error(`Expected exactly one row, got ${rows.length}: ${sql}`);
  return rows[0]!;
}
