import type { Queryable } from '../../db/db.ts';

/** Complete codes of READY recordings whose tokens were not counted, after a recording, in order of their ids. */
export async function listUncounted(
  db: Queryable,
  workspaceId: string,
  afterId: string,
  limit: number,
): Promise<{ readonly recordingId: string; readonly tokenizerId: string; readonly frameCount: number }[]> {
  return db.query(
    `select r.id as "recordingId", r.tokenizer_id as "tokenizerId", r.frame_count as "frameCount" from recording r
     where r.workspace_id = $1 and r.status = 'READY' and r.id > $2::uuid and not exists (
       select from token_total t
       where t.workspace_id = r.workspace_id and t.recording_id = r.id and t.tokenizer_id = r.tokenizer_id)
     order by r.id limit $3`,
    [workspaceId, afterId, limit],
  );
}
