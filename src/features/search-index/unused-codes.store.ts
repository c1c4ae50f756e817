import type { Queryable } from '../../db/db.ts';

const tables = [
  'token_total',
  'turning_point',
  'posting_block',
  'anchor',
  'recording_histogram',
  'codes_chunk',
];

/** The next READY recordings in order of their ids. */
export async function listReadyIds(
  db: Queryable,
  workspaceId: string,
  afterId: string,
  limit: number,
): Promise<string[]> {
  const rows = await db.query<{ id: string }>(
    `select id from recording where workspace_id = $1 and status = 'READY' and id > $2::uuid order by id limit $3`,
    [workspaceId, afterId, limit],
  );
  return rows.map(({ id }) => id);
}

/**
 * Deletes what no index has any more, except codes that are still their recording's own: those of a recording left
 * behind because it failed. Gives the recordings that lost something. To be run in one transaction.
 */
export async function deleteUnusedCodes(
  tx: Queryable,
  workspaceId: string,
  recordingIds: readonly string[],
): Promise<string[]> {
  const changed = new Set<string>();
  for (const table of tables) {
    const rows = await tx.query<{ recording_id: string }>(
      `with gone as (
         delete from ${table} t using recording r
         where t.workspace_id = $1 and t.recording_id = any($2::uuid[])
           and r.workspace_id = t.workspace_id and r.id = t.recording_id and r.status = 'READY'
           and t.tokenizer_id <> r.tokenizer_id
           and not exists (
             select from search_index i where i.workspace_id = $1 and i.tokenizer_id = t.tokenizer_id)
         returning t.recording_id)
       select distinct recording_id from gone`,
      [workspaceId, recordingIds],
    );
    for (const row of rows) changed.add(row.recording_id);
  }
  return [...changed];
}
