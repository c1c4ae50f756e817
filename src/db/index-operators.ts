import type { Queryable } from './db.ts';

/** Operators of GIN indexes that PostgreSQL uses behind a policy only when they are marked as leakproof. */
export const indexOperators = [
  'arrayoverlap(anyarray,anyarray)',
  'arraycontains(anyarray,anyarray)',
  'arraycontained(anyarray,anyarray)',
  'jsonb_contains(jsonb,jsonb)',
  'ts_match_vq(tsvector,tsquery)',
  'ts_match_qv(tsquery,tsvector)',
];

/**
 * Null when the indexes of words and copies are used; else what is lost, and the statements that a superuser has to
 * run once in this database. Migrations run them themselves where the login may.
 */
export async function findUnusedIndexes(db: Queryable): Promise<string | null> {
  const rows = await db.query<{ name: string }>(
    `select wanted.name from unnest($1::text[]) with ordinality wanted (name, place)
     join pg_proc p on p.oid = ('pg_catalog.' || wanted.name)::regprocedure
     where not p.proleakproof order by place`,
    [indexOperators],
  );
  if (rows.length === 0) return null;
  const remedy = rows.map(({ name }) => `alter function pg_catalog.${name} leakproof;`).join(' ');
  return `searches of copies, tokens and words read their workspace instead of an index. Let a superuser run once: ${remedy}`;
}
