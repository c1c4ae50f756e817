import type { Queryable } from '../../db/db.ts';

/** Stores what is said in a recording, in place of what other features heard. Nothing when the recording is gone. */
export async function saveContent(
  tx: Queryable,
  workspaceId: string,
  recordingId: string,
  contentId: string,
  frames: Uint8Array,
): Promise<void> {
  await tx.query(
    `insert into recording_content (workspace_id, recording_id, content_id, frames)
     select workspace_id, id, $3, $4::bytea from recording where workspace_id = $1 and id = $2::uuid for key share
     on conflict (workspace_id, recording_id) do update set content_id = excluded.content_id, frames = excluded.frames,
       alignment_version = null, best_probability = null`,
    [workspaceId, recordingId, contentId, frames],
  );
}

/** Packed content frames; null where these features have not heard the recording yet. */
export async function loadContent(
  db: Queryable,
  workspaceId: string,
  recordingId: string,
  contentId: string,
): Promise<Uint8Array | null> {
  return (await loadContents(db, workspaceId, [recordingId], contentId)).get(recordingId) ?? null;
}

/** The same of many recordings in one statement; those not heard yet are absent. */
export async function loadContents(
  db: Queryable,
  workspaceId: string,
  recordingIds: readonly string[],
  contentId: string,
): Promise<ReadonlyMap<string, Uint8Array>> {
  const rows = await db.query<{ id: string; frames: Uint8Array }>(
    `select recording_id as id, frames from recording_content
     where workspace_id = $1 and recording_id = any($2::uuid[]) and content_id = $3`,
    [workspaceId, recordingIds, contentId],
  );
  return new Map(rows.map(({ id, frames }) => [id, frames]));
}

/** READY recordings after `afterId` that these features have not heard, in order of their ids. */
export async function listUnheard(
  db: Queryable,
  workspaceId: string,
  contentId: string,
  afterId: string,
  limit: number,
): Promise<string[]> {
  const rows = await db.query<{ id: string }>(
    `select r.id from recording r
     where r.workspace_id = $1 and r.status = 'READY' and r.id > $3::uuid and not exists (
       select from recording_content c
       where c.workspace_id = r.workspace_id and c.recording_id = r.id and c.content_id = $2)
     order by r.id limit $4`,
    [workspaceId, contentId, afterId, limit],
  );
  return rows.map(({ id }) => id);
}

/** Recordings after `afterId` whose suggestions are not of this version. */
export async function listUnsuggested(
  db: Queryable,
  workspaceId: string,
  contentId: string,
  version: number,
  afterId: string,
  limit: number,
): Promise<string[]> {
  const rows = await db.query<{ id: string }>(
    `select recording_id as id from recording_content
     where workspace_id = $1 and content_id = $2 and recording_id > $4::uuid
       and alignment_version is distinct from $3::int
     order by recording_id limit $5`,
    [workspaceId, contentId, version, afterId, limit],
  );
  return rows.map(({ id }) => id);
}

export async function markSuggested(
  tx: Queryable,
  workspaceId: string,
  recordingId: string,
  version: number,
  bestProbability: number | null,
): Promise<void> {
  await tx.query(
    `update recording_content set alignment_version = $3::int, best_probability = $4::real
     where workspace_id = $1 and recording_id = $2::uuid`,
    [workspaceId, recordingId, version, bestProbability],
  );
}

const unanswered = `c.workspace_id = $1 and c.content_id = $2 and c.best_probability < $3::real
  and not exists (select from article_link l where l.workspace_id = c.workspace_id
    and l.recording_id = c.recording_id and l.status = 'CONFIRMED')`;

/** The newest recordings of at most so many frames that no article answers well. */
export async function listUnanswered(
  db: Queryable,
  workspaceId: string,
  contentId: string,
  maxProbability: number,
  maxFrames: number,
  limit: number,
): Promise<{ recordingId: string; frames: Uint8Array }[]> {
  return db.query(
    `select c.recording_id as "recordingId", c.frames from recording_content c
     where ${unanswered} and length(c.frames) between 1 and 24 * $4::int
     order by c.recording_id desc limit $5`,
    [workspaceId, contentId, maxProbability, maxFrames, limit],
  );
}

export async function countUnanswered(
  db: Queryable,
  workspaceId: string,
  contentId: string,
  maxProbability: number,
): Promise<number> {
  const [row] = await db.query<{ count: number }>(
    `select count(*)::int as count from recording_content c where ${unanswered}`,
    [workspaceId, contentId, maxProbability],
  );
  return row?.count ?? 0;
}

/** The READY recording of these very bytes; null when there is none. */
export async function findStoredRecording(
  db: Queryable,
  workspaceId: string,
  sha256: string,
): Promise<string | null> {
  const [row] = await db.query<{ id: string }>(
    `select id from recording where workspace_id = $1 and sha256 = decode($2, 'hex') and status = 'READY'`,
    [workspaceId, sha256],
  );
  return row?.id ?? null;
}
