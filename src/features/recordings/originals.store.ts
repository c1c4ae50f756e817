import type { Queryable } from '../../db/db.ts';

/**
 * Until the end of the transaction nobody else makes or removes a recording of these bytes, so that the file and
 * the row come and go together.
 */
export async function lockContent(tx: Queryable, workspaceId: string, sha256: string): Promise<void> {
  await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`${workspaceId}:${sha256}`]);
}

/** Which of these contents neither a recording nor an upload that can still be named has. */
export async function findUnusedOriginals(
  db: Queryable,
  workspaceId: string,
  sha256s: readonly string[],
): Promise<string[]> {
  const rows = await db.query<{ sha256: string }>(
    `select o.sha256 from unnest($2::text[]) as o(sha256)
     where not exists (select from recording r where r.workspace_id = $1 and r.sha256 = decode(o.sha256, 'hex'))
       and not exists (select from upload u where u.workspace_id = $1 and u.sha256 = decode(o.sha256, 'hex'))`,
    [workspaceId, sha256s],
  );
  return rows.map((row) => row.sha256);
}
