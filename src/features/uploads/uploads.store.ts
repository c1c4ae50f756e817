import type { Queryable } from '../../db/db.ts';

export interface Upload {
  readonly id: string;
  readonly fileName: string;
  readonly byteCount: number;
  /** 64 hex digits. */
  readonly sha256: string;
}

interface UploadRow {
  id: string;
  file_name: string;
  byte_count: number;
  sha256: string;
}

const columns = `id, file_name, byte_count::float8 as byte_count, encode(sha256, 'hex') as sha256`;
const toUpload = (row: UploadRow): Upload => ({
  id: row.id,
  fileName: row.file_name,
  byteCount: row.byte_count,
  sha256: row.sha256,
});

export async function createUpload(
  db: Queryable,
  workspaceId: string,
  upload: Upload,
  lifetimeS: number,
): Promise<void> {
  await db.query(
    `insert into upload (workspace_id, id, file_name, byte_count, sha256, storage_key, expires_at)
     values ($1, $2::uuid, $3, $4, decode($5, 'hex'), $2, now() + make_interval(secs => $6))`,
    [workspaceId, upload.id, upload.fileName, upload.byteCount, upload.sha256, lifetimeS],
  );
}

/** One whose bytes are all here. */
export async function findUpload(db: Queryable, workspaceId: string, id: string): Promise<Upload | null> {
  const rows = await db.query<UploadRow>(
    `select ${columns} from upload
     where workspace_id = $1 and id = $2::uuid and sha256 is not null and expires_at > now()`,
    [workspaceId, id],
  );
  return rows[0] ? toUpload(rows[0]) : null;
}

/** Takes the upload away; null when another call was quicker. */
export async function takeUpload(db: Queryable, workspaceId: string, id: string): Promise<Upload | null> {
  const rows = await db.query<UploadRow>(
    `delete from upload where workspace_id = $1 and id = $2::uuid and sha256 is not null returning ${columns}`,
    [workspaceId, id],
  );
  return rows[0] ? toUpload(rows[0]) : null;
}

/** Forgets an upload, finished or not; false when there is none. */
export async function deleteUpload(db: Queryable, workspaceId: string, id: string): Promise<boolean> {
  const rows = await db.query('delete from upload where workspace_id = $1 and id = $2::uuid returning id', [
    workspaceId,
    id,
  ]);
  return rows.length > 0;
}

/** Forgets expired uploads; gives their ids. */
export async function deleteExpiredUploads(db: Queryable): Promise<string[]> {
  const rows = await db.query<{ id: string }>('delete from upload where expires_at <= now() returning id');
  return rows.map((row) => row.id);
}

export async function listUploadIds(db: Queryable): Promise<string[]> {
  const rows = await db.query<{ id: string }>('select id from upload');
  return rows.map((row) => row.id);
}
