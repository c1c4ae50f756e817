import type { Queryable } from '../../db/db.ts';
import type {
  NewSavedSearch,
  SavedQuery,
  SavedSearch,
  SavedSearchKind,
  SearchToRun,
} from './saved-searches.types.ts';

type Stored<Search extends SearchToRun> = Omit<Search, 'query'> & {
  readonly kind: SavedSearchKind;
  readonly details: Record<string, unknown>;
  readonly recordingId: string | null;
  readonly labelId: string | null;
};

const columns = `s.id, s.workspace_id as "workspaceId", s.name, lower(s.name) as "sortName", s.kind, s.query as details, s.filter,
  s.recording_id as "recordingId", s.label_id as "labelId", s.created_at as "createdAt"`;
const matched = `coalesce(m.count, 0)::int as "matchCount", m.last as "lastMatchedAt"
  from saved_search s left join lateral (
    select count(*) as count, max(matched_at) as last from saved_search_match m
    where m.workspace_id = s.workspace_id and m.search_id = s.id) m on true`;

function withQuery<Row extends Stored<SearchToRun>>({ kind, details, recordingId, labelId, ...row }: Row) {
  const owners = kind === 'SOUND' ? { recordingId } : kind === 'LABEL' ? { labelId } : {};
  return { ...row, query: { kind, ...details, ...owners } as SavedQuery };
}

/** By name; `after` is the lower-case name that the page continues after. */
export async function listSavedSearches(
  db: Queryable,
  workspaceId: string,
  after: string | null,
  limit: number,
): Promise<SavedSearch[]> {
  const rows = await db.query<Stored<SavedSearch>>(
    `select ${columns}, ${matched}
     where s.workspace_id = $1 and ($2::text is null or lower(s.name) > $2) order by lower(s.name) limit $3`,
    [workspaceId, after, limit],
  );
  return rows.map(withQuery);
}

export async function findSavedSearches(
  db: Queryable,
  workspaceId: string,
  ids: readonly string[],
): Promise<SavedSearch[]> {
  const rows = await db.query<Stored<SavedSearch>>(
    `select ${columns}, ${matched} where s.workspace_id = $1 and s.id = any($2::uuid[])`,
    [workspaceId, ids],
  );
  return rows.map(withQuery);
}

/** Searches of these kinds, and those with conditions, that this recording has not matched yet. */
export async function listOpenSearches(
  db: Queryable,
  workspaceId: string,
  recordingId: string,
  kinds: readonly SavedSearchKind[],
): Promise<SearchToRun[]> {
  const rows = await db.query<Stored<SearchToRun>>(
    `select ${columns} from saved_search s
     where s.workspace_id = $1 and (s.kind = any($3::text[]) or s.filter is not null) and not exists (
       select from saved_search_match f
       where f.workspace_id = $1 and f.search_id = s.id and f.recording_id = $2::uuid)
     order by s.id`,
    [workspaceId, recordingId, kinds],
  );
  return rows.map(withQuery);
}

export async function countSavedSearches(db: Queryable, workspaceId: string): Promise<number> {
  const [row] = await db.query<{ count: number }>(
    'select count(*)::int as count from saved_search where workspace_id = $1',
    [workspaceId],
  );
  return row?.count ?? 0;
}

export async function isNameTaken(db: Queryable, workspaceId: string, name: string): Promise<boolean> {
  const rows = await db.query(
    'select from saved_search where workspace_id = $1 and lower(name) = lower($2)',
    [workspaceId, name],
  );
  return rows.length > 0;
}

/** So that the number of searches, and their names, are judged one after the other. */
export async function lockWorkspace(tx: Queryable, workspaceId: string): Promise<void> {
  await tx.query('select from workspace where id = $1 for no key update', [workspaceId]);
}

export async function insertSavedSearch(
  tx: Queryable,
  workspaceId: string,
  { id, name, query, filter }: NewSavedSearch,
): Promise<void> {
  const { kind, ...rest } = query;
  const {
    recordingId = null,
    labelId = null,
    ...details
  } = rest as {
    readonly recordingId?: string | null;
    readonly labelId?: string;
  };
  await tx.query(
    `insert into saved_search (workspace_id, id, name, kind, query, filter, recording_id, label_id)
     values ($1, $2::uuid, $3, $4, $5::jsonb, $6::jsonb, $7::uuid, $8::uuid)`,
    [
      ...[workspaceId, id, name, kind, JSON.stringify(details)],
      ...[filter === null ? null : JSON.stringify(filter), recordingId, labelId],
    ],
  );
}

export async function deleteSavedSearch(tx: Queryable, workspaceId: string, id: string): Promise<boolean> {
  const rows = await tx.query(
    'delete from saved_search where workspace_id = $1 and id = $2::uuid returning id',
    [workspaceId, id],
  );
  return rows.length > 0;
}

export async function hasSavedSearches(db: Queryable, workspaceId: string): Promise<boolean> {
  return (
    (await db.query('select from saved_search where workspace_id = $1 limit 1', [workspaceId])).length > 0
  );
}
