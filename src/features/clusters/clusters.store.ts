import type { Queryable } from '../../db/db.ts';
import { type RecordingFilter, recordingConditions, SqlParams } from '../recordings/index.ts';
import type { ClusterKind, StoredClustering } from './clusters.types.ts';

/** Takes a deleted recording's id out of what is stored; the next computing leaves it out by itself. */
export async function forgetRecording(
  tx: Queryable,
  workspaceId: string,
  recordingId: string,
): Promise<void> {
  await tx.query(
    `update recording_clustering
     set recording_ids = array_replace(recording_ids, $2::uuid, '00000000-0000-0000-0000-000000000000')
     where workspace_id = $1 and $2::uuid = any (recording_ids)`,
    [workspaceId, recordingId],
  );
}

export async function findClustering(
  db: Queryable,
  workspaceId: string,
  kind: ClusterKind,
): Promise<StoredClustering | null> {
  const rows = await db.query<StoredClustering>(
    `select tokenizer_id as "tokenizerId", computed_at as "computedAt", recording_ids as "recordingIds",
       group_of as "groupOf", merges, scale, finest_similarity as "finestSimilarity"
     from recording_clustering where workspace_id = $1 and kind = $2`,
    [workspaceId, kind],
  );
  return rows[0] ?? null;
}

export async function saveClustering(
  db: Queryable,
  workspaceId: string,
  kind: ClusterKind,
  clustering: StoredClustering,
): Promise<void> {
  const { tokenizerId, computedAt, recordingIds, groupOf, merges, scale, finestSimilarity } = clustering;
  await db.query(
    `insert into recording_clustering (workspace_id, kind, tokenizer_id, computed_at, recording_ids, group_of,
       merges, scale, finest_similarity)
     values ($1, $2, $3, $4, $5::uuid[], $6, $7, $8, $9)
     on conflict (workspace_id, kind) do update set tokenizer_id = excluded.tokenizer_id,
       computed_at = excluded.computed_at, recording_ids = excluded.recording_ids, group_of = excluded.group_of,
       merges = excluded.merges, scale = excluded.scale, finest_similarity = excluded.finest_similarity
     where recording_clustering.computed_at < excluded.computed_at`,
    [workspaceId, kind, tokenizerId, computedAt, recordingIds, groupOf, merges, scale, finestSimilarity],
  );
}

/** How much changed since clusters were computed, and whether more is coming. */
export async function findChanges(
  db: Queryable,
  workspaceId: string,
  kind: ClusterKind,
): Promise<{ readonly added: number; readonly arriving: boolean; readonly switched: boolean }> {
  const [row] = await db.query<{ added: number; arriving: boolean; switched: boolean }>(
    `select (select count(*) from recording r where r.workspace_id = $1 and r.status = 'READY'
         and (c.computed_at is null or r.ready_at > c.computed_at))::float8 as added,
       exists (select from recording r where r.workspace_id = $1 and r.status in ('QUEUED', 'PROCESSING'))
         as arriving,
       coalesce(c.tokenizer_id <> i.tokenizer_id, false) as switched
     from (select 1) one
     left join recording_clustering c on c.workspace_id = $1 and c.kind = $2
     left join search_index i on i.workspace_id = $1 and i.status = 'ACTIVE'`,
    [workspaceId, kind],
  );
  return row ?? { added: 0, arriving: false, switched: false };
}

/** Those of the recordings that are still there and fulfil a filter. */
export async function findPresent(
  db: Queryable,
  workspaceId: string,
  ids: readonly string[],
  filter: RecordingFilter,
): Promise<Set<string>> {
  const params = new SqlParams();
  const conditions = [
    `r.workspace_id = ${params.bind(workspaceId)}`,
    `r.id = any(${params.bind(ids)}::uuid[])`,
    ...recordingConditions(filter, params),
  ];
  const rows = await db.query<{ id: string }>(
    `select r.id from recording r where ${conditions.join(' and ')}`,
    params.values,
  );
  return new Set(rows.map(({ id }) => id));
}

/** Profiles of one tokenizer, of some recordings or of all that are READY, in order of their ids. */
export async function listProfiles(
  db: Queryable,
  workspaceId: string,
  tokenizerId: string,
  ids: readonly string[] | null,
): Promise<{ readonly id: string; readonly profile: Uint8Array }[]> {
  return db.query(
    `select p.recording_id as id, p.profile from recording_profile p
     join recording r on r.workspace_id = p.workspace_id and r.id = p.recording_id and r.status = 'READY'
     where p.workspace_id = $1 and p.tokenizer_id = $2 and ($3::uuid[] is null or p.recording_id = any($3::uuid[]))
     order by p.recording_id`,
    [workspaceId, tokenizerId, ids],
  );
}

/** The next READY recordings with codes of that tokenizer and no profile, in order of their ids. */
export async function listWithoutProfile(
  db: Queryable,
  workspaceId: string,
  tokenizerId: string,
  afterId: string,
  limit: number,
): Promise<string[]> {
  const rows = await db.query<{ id: string }>(
    `select r.id from recording r
     where r.workspace_id = $1 and r.status = 'READY' and r.tokenizer_id = $2 and r.frame_count > 0
       and r.id > $3::uuid and not exists (
         select from recording_profile p
         where p.workspace_id = $1 and p.recording_id = r.id and p.tokenizer_id = $2)
     order by r.id limit $4`,
    [workspaceId, tokenizerId, afterId, limit],
  );
  return rows.map(({ id }) => id);
}

/** Nothing when the recording was deleted meanwhile. */
export async function saveProfile(
  db: Queryable,
  workspaceId: string,
  recordingId: string,
  tokenizerId: string,
  profile: Uint8Array,
): Promise<void> {
  await db.query(
    `with r as (select id from recording where workspace_id = $1 and id = $2::uuid for key share)
     insert into recording_profile (workspace_id, recording_id, tokenizer_id, profile)
     select $1, r.id, $3, $4 from r
     on conflict (workspace_id, recording_id, tokenizer_id) do update set profile = excluded.profile`,
    [workspaceId, recordingId, tokenizerId, profile],
  );
}

/** Profiles of tokenizers whose codes answer no more. */
export async function deleteUnusedProfiles(
  db: Queryable,
  workspaceId: string,
  tokenizerId: string,
): Promise<void> {
  await db.query('delete from recording_profile where workspace_id = $1 and tokenizer_id <> $2', [
    workspaceId,
    tokenizerId,
  ]);
}
