import type { ConstructorOptions } from 'pg-boss';
import type { Db, Queryable, SqlParam } from '../db/db.ts';

type BossDatabase = NonNullable<ConstructorOptions['db']>;

/** Lets pg-boss speak through our Db: the pool of a server or the one session of the embedded database. */
export function toBossDatabase(db: Db): BossDatabase {
  return {
    // Without parameters pg-boss may send several statements, and reads the rows of any of them.
    executeSql: async (sql, values) => ({
      rows: values?.length ? await db.query(sql, values.map(toParam)) : await db.exec(sql),
    }),
  };
}

/** For `send` and `cancel` inside a transaction of ours; those are single statements. */
export function toBossTransaction(tx: Queryable): BossDatabase {
  return {
    executeSql: async (sql, values = []) => ({ rows: await tx.query(sql, values.map(toParam)) }),
  };
}

/** pg-boss binds plain objects for jsonb, as the `pg` driver allows. */
function toParam(value: unknown): SqlParam {
  if (value === undefined) return null;
  const isPlainObject =
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    !(value instanceof Date) &&
    !(value instanceof Uint8Array);
  return isPlainObject ? JSON.stringify(value) : (value as SqlParam);
}
