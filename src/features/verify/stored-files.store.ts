import type { Queryable } from '../../db/db.ts';

/** Which of these ids no row of the table has. */
export async function findUnknown(
  db: Queryable,
  table: 'recording' | 'saved_search' | 'transfer' | 'upload',
  workspaceId: string | null,
  ids: readonly string[],
): Promise<string[]> {
  const rows = await db.query<{ id: string }>(
    `select f.id from unnest($2::text[]) as f(id) where not exists (
       select from ${table} t where t.id::text = f.id and ($1::uuid is null or t.workspace_id = $1::uuid))`,
    [workspaceId, ids],
  );
  return rows.map(({ id }) => id);
}

export interface KnownUpload {
  readonly id: string;
  /** 64 hex digits; null while bytes are missing. */
  readonly sha256: string | null;
}

/** Uploads behind one of them, in order of their ids. */
export async function listUploads(
  db: Queryable,
  workspaceId: string,
  afterId: string,
  limit: number,
): Promise<KnownUpload[]> {
  return db.query(
    `select id, encode(sha256, 'hex') as sha256 from upload
     where workspace_id = $1 and id > $2::uuid order by id limit $3`,
    [workspaceId, afterId, limit],
  );
}

/** All workspaces that have a row, also those that are being deleted. */
export async function listAllWorkspaceIds(db: Queryable): Promise<string[]> {
  const rows = await db.query<{ id: string }>('select id from workspace order by id');
  return rows.map(({ id }) => id);
}
