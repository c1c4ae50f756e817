import type { Queryable } from '../../db/db.ts';
import type { FoundPlace, SavedSearchMatch } from './saved-searches.types.ts';

/** True when it is new. Neither search nor recording can go away before the caller's transaction ends. */
export async function insertMatch(
  tx: Queryable,
  workspaceId: string,
  searchId: string,
  recordingId: string,
  { startS, endS, confidence }: FoundPlace,
): Promise<boolean> {
  const rows = await tx.query(
    `insert into saved_search_match (workspace_id, search_id, recording_id, start_s, end_s, confidence)
     select s.workspace_id, s.id, r.id, $4::float8, $5::float8, $6::float8
     from saved_search s join recording r on r.workspace_id = s.workspace_id and r.id = $3::uuid
     where s.workspace_id = $1 and s.id = $2::uuid for key share of s, r
     on conflict do nothing returning search_id`,
    [workspaceId, searchId, recordingId, startS, endS, confidence],
  );
  return rows.length > 0;
}

/** Where a list of matches goes on: earlier than this one. */
export interface MatchPosition {
  /** Microseconds since 1970, as text: more digits than a number of JavaScript holds safely in the far future. */
  readonly at: string;
  readonly searchId: string;
  readonly recordingId: string;
}

export interface ListedMatch extends SavedSearchMatch {
  readonly at: string;
}

const micros = '(extract(epoch from m.matched_at) * 1000000)::bigint';

/** Newest first. */
export async function listMatches(
  db: Queryable,
  workspaceId: string,
  searchId: string | null,
  after: MatchPosition | null,
  limit: number,
): Promise<ListedMatch[]> {
  return db.query(
    `select m.workspace_id as "workspaceId", m.search_id as "searchId", m.recording_id as "recordingId",
       m.start_s as "startS", m.end_s as "endS", m.confidence, m.matched_at as "matchedAt", ${micros}::text as at
     from saved_search_match m
     where m.workspace_id = $1 and ($2::uuid is null or m.search_id = $2::uuid)
       and ($3::bigint is null or (m.matched_at, m.search_id, m.recording_id)
         < (timestamptz 'epoch' + $3::bigint * interval '1 microsecond', $4::uuid, $5::uuid))
     order by m.matched_at desc, m.search_id desc, m.recording_id desc limit $6`,
    [
      ...[workspaceId, searchId, after?.at ?? null, after?.searchId ?? null],
      ...[after?.recordingId ?? null, limit],
    ],
  );
}

export async function countMatches(
  db: Queryable,
  workspaceId: string,
  searchId: string | null,
): Promise<number> {
  const [row] = await db.query<{ count: number }>(
    `select count(*)::float8 as count from saved_search_match
     where workspace_id = $1 and ($2::uuid is null or search_id = $2::uuid)`,
    [workspaceId, searchId],
  );
  return row?.count ?? 0;
}

/**
 * Recordings READY since a search of this label was saved, in which the label was found, and that it has not told of:
 * the next ones in order of their ids.
 */
export async function listUntoldOfLabel(
  db: Queryable,
  workspaceId: string,
  labelId: string,
  afterId: string,
  limit: number,
): Promise<string[]> {
  const rows = await db.query<{ id: string }>(
    `select distinct h.recording_id as id
     from saved_search s
     join sound_label l on l.workspace_id = s.workspace_id and l.id = s.label_id
     join sound_hit h on h.workspace_id = l.workspace_id and h.label_id = l.id and h.version = l.active_version
       and h.score >= (s.query ->> 'minScore')::float4
     join recording r on r.workspace_id = h.workspace_id and r.id = h.recording_id
     where s.workspace_id = $1 and s.label_id = $2::uuid and r.ready_at > s.created_at and r.id > $3::uuid and not exists (
       select from saved_search_match m
       where m.workspace_id = s.workspace_id and m.search_id = s.id and m.recording_id = h.recording_id)
     order by id limit $4`,
    [workspaceId, labelId, afterId, limit],
  );
  return rows.map(({ id }) => id);
}
