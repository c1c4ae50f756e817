import type { Queryable } from '../../db/db.ts';
import type { ReindexFailure } from './search-index.types.ts';

/** Does nothing when the recording is gone. */
export async function saveReindexFailure(
  db: Queryable,
  workspaceId: string,
  tokenizerId: string,
  { recordingId, code, message }: ReindexFailure,
): Promise<void> {
  await db.query(
    `insert into reindex_failure (workspace_id, recording_id, tokenizer_id, code, message)
     select workspace_id, id, $3, $4, $5 from recording where workspace_id = $1 and id = $2::uuid
     on conflict (workspace_id, recording_id, tokenizer_id) do update set code = excluded.code, message = excluded.message`,
    [workspaceId, recordingId, tokenizerId, code, message],
  );
}

export async function listReindexFailures(
  db: Queryable,
  workspaceId: string,
  tokenizerId: string,
  limit: number,
): Promise<ReindexFailure[]> {
  return db.query(
    `select recording_id as "recordingId", code, message from reindex_failure
     where workspace_id = $1 and tokenizer_id = $2 order by recording_id limit $3`,
    [workspaceId, tokenizerId, limit],
  );
}

/** Of one recording, or of all. */
export async function forgetReindexFailures(
  db: Queryable,
  workspaceId: string,
  recordingId: string | null = null,
): Promise<void> {
  await db.query(
    'delete from reindex_failure where workspace_id = $1 and ($2::uuid is null or recording_id = $2::uuid)',
    [workspaceId, recordingId],
  );
}
