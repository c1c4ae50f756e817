import type { Queryable } from '../../db/db.ts';
import type { SearchKind, SearchTerm } from './search-terms.types.ts';

/** Adds to what is known; terms must differ. */
export async function addSearchTerms(
  db: Queryable,
  workspaceId: string,
  terms: readonly SearchTerm[],
): Promise<void> {
  await db.query(
    `insert into search_term (workspace_id, kind, term, searches, without_hits, last_hits, first_at, last_at)
     select $1::uuid, t.* from unnest($2::text[], $3::text[], $4::int[], $5::int[], $6::int[], $7::timestamptz[],
       $8::timestamptz[]) as t
     order by 2, 3
     on conflict (workspace_id, kind, term) do update
       set searches = search_term.searches + excluded.searches,
         without_hits = search_term.without_hits + excluded.without_hits,
         last_hits = case when excluded.last_at >= search_term.last_at then excluded.last_hits else search_term.last_hits end,
         first_at = least(search_term.first_at, excluded.first_at),
         last_at = greatest(search_term.last_at, excluded.last_at)`,
    [
      workspaceId,
      terms.map(({ kind }) => kind),
      terms.map(({ term }) => term),
      terms.map(({ searches }) => searches),
      terms.map(({ withoutHits }) => withoutHits),
      terms.map(({ lastHits }) => lastHits),
      terms.map(({ firstAt }) => firstAt),
      terms.map(({ lastAt }) => lastAt),
    ],
  );
}

/** The most frequent first: by searches without hits when only these are wanted. */
export async function listSearchTerms(
  db: Queryable,
  workspaceId: string,
  wanted: {
    readonly kinds: readonly SearchKind[];
    readonly onlyWithoutHits: boolean;
    readonly keptDays: number;
    readonly limit: number;
  },
): Promise<{ readonly total: number; readonly terms: SearchTerm[] }> {
  const rows = await db.query<SearchTerm & { total: number }>(
    `select kind, term, searches, without_hits as "withoutHits", last_hits as "lastHits", first_at as "firstAt",
       last_at as "lastAt", (count(*) over ())::float8 as total
     from search_term
     where workspace_id = $1 and kind = any($2::text[]) and ($3::boolean is false or without_hits > 0)
       and last_at > now() - make_interval(days => $4::int)
     order by case when $3::boolean then without_hits else searches end desc, last_at desc, term collate "C", kind
     limit $5`,
    [workspaceId, wanted.kinds, wanted.onlyWithoutHits, wanted.keptDays, wanted.limit],
  );
  return { total: rows[0]?.total ?? 0, terms: rows.map(({ total: _, ...term }) => term) };
}

/** Forgets what was not looked for in that many days; 0 forgets everything. */
export async function pruneSearchTerms(db: Queryable, workspaceId: string, keptDays: number): Promise<void> {
  await db.query(
    `delete from search_term where workspace_id = $1 and last_at <= now() - make_interval(days => $2::int)`,
    [workspaceId, keptDays],
  );
}

/** All of them, or those of one text; gives how many there were. */
export async function deleteSearchTerms(
  db: Queryable,
  workspaceId: string,
  term: string | null,
): Promise<number> {
  const rows = await db.query(
    'delete from search_term where workspace_id = $1 and ($2::text is null or term = $2) returning kind',
    [workspaceId, term],
  );
  return rows.length;
}
