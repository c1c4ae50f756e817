import type { Db } from '../db/db.ts';

export interface TableSize {
  readonly table: string;
  /** The table with its indexes and its out-of-line values. */
  readonly byteCount: number;
  /** The indexes alone. */
  readonly indexBytes: number;
}

/** Sizes of our tables, the largest first; those of the job queue as one. */
export async function listTableSizes(db: Db): Promise<TableSize[]> {
  const rows = await db.query<{ table: string; byte_count: number; index_bytes: number }>(
    `select case when n.nspname = 'pgboss' then 'pgboss.*' else c.relname end as table,
       sum(pg_total_relation_size(c.oid))::float8 as byte_count, sum(pg_indexes_size(c.oid))::float8 as index_bytes
     from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relkind in ('r', 'm') and (n.nspname = 'pgboss' or n.nspname = current_schema())
     group by 1 order by byte_count desc`,
  );
  return rows.map((row) => ({ table: row.table, byteCount: row.byte_count, indexBytes: row.index_bytes }));
}

/** Rows of one of our tables, counted one by one. */
export async function countRows(db: Db, table: string): Promise<number> {
  const [row] = await db.query<{ rows: number }>(`select count(*)::float8 as rows from "${table}"`);
  return row!.rows;
}
