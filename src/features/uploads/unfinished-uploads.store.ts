import type { Queryable } from '../../db/db.ts';

/** An upload whose bytes come in several requests, and are not all here. */
export interface UnfinishedUpload {
  readonly id: string;
  readonly fileName: string;
  /** Of the whole, as it was announced. */
  readonly byteCount: number;
  /** 64 hex digits. */
  readonly announcedSha256: string | null;
}

interface UnfinishedUploadRow {
  id: string;
  file_name: string;
  byte_count: number;
  announced_sha256: string | null;
}

export async function createUnfinishedUpload(
  db: Queryable,
  workspaceId: string,
  upload: UnfinishedUpload,
  lifetimeS: number,
): Promise<void> {
  await db.query(
    `insert into upload (workspace_id, id, file_name, byte_count, announced_sha256, storage_key, expires_at)
     values ($1, $2::uuid, $3, $4, decode($5, 'hex'), $2, now() + make_interval(secs => $6))`,
    [workspaceId, upload.id, upload.fileName, upload.byteCount, upload.announcedSha256, lifetimeS],
  );
}

export async function findUnfinishedUpload(
  db: Queryable,
  workspaceId: string,
  id: string,
): Promise<UnfinishedUpload | null> {
  const rows = await db.query<UnfinishedUploadRow>(
    `select id, file_name, byte_count::float8 as byte_count, encode(announced_sha256, 'hex') as announced_sha256
     from upload where workspace_id = $1 and id = $2::uuid and sha256 is null and expires_at > now()`,
    [workspaceId, id],
  );
  return (
    rows.map((row) => ({
      id: row.id,
      fileName: row.file_name,
      byteCount: row.byte_count,
      announcedSha256: row.announced_sha256,
    }))[0] ?? null
  );
}

/** Lets an upload live for so long from now on. */
export async function prolongUpload(
  db: Queryable,
  workspaceId: string,
  id: string,
  lifetimeS: number,
): Promise<void> {
  await db.query(
    `update upload set expires_at = now() + make_interval(secs => $3) where workspace_id = $1 and id = $2::uuid`,
    [workspaceId, id, lifetimeS],
  );
}

/** Makes it an upload that can be used; changes nothing when another request was quicker. */
export async function finishUpload(
  db: Queryable,
  workspaceId: string,
  id: string,
  sha256: string,
  lifetimeS: number,
): Promise<void> {
  await db.query(
    `update upload set sha256 = decode($3, 'hex'), expires_at = now() + make_interval(secs => $4)
     where workspace_id = $1 and id = $2::uuid and sha256 is null`,
    [workspaceId, id, sha256, lifetimeS],
  );
}
