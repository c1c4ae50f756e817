import type { Queryable } from '../../db/db.ts';
import type { ApiKey, Scope, StoredKey } from './access.types.ts';
import type { NewKey } from './api-key.ts';

interface KeyRow {
  workspace_id: string;
  id: string;
  name: string;
  prefix: string;
  scopes: Scope[];
  created_by: string;
  created_at: Date;
  expires_at: Date | null;
  last_used_at: Date | null;
  revoked_at: Date | null;
}

const columns =
  'workspace_id, id, name, prefix, scopes, created_by, created_at, expires_at, last_used_at, revoked_at';

const toKey = (row: KeyRow): ApiKey => ({
  workspaceId: row.workspace_id,
  id: row.id,
  name: row.name,
  prefix: row.prefix,
  scopes: row.scopes,
  createdBy: row.created_by,
  createdAt: row.created_at,
  expiresAt: row.expires_at,
  lastUsedAt: row.last_used_at,
  revokedAt: row.revoked_at,
});

export async function insertKey(
  tx: Queryable,
  key: Pick<ApiKey, 'workspaceId' | 'id' | 'name' | 'scopes' | 'createdBy' | 'expiresAt'>,
  { prefix, salt, hash }: NewKey,
): Promise<ApiKey> {
  const rows = await tx.query<KeyRow>(
    `insert into api_key (workspace_id, id, name, prefix, salt, hash, scopes, created_by, expires_at)
     values ($1, $2::uuid, $3, $4, $5, $6, $7::text[], $8, $9) returning ${columns}`,
    [key.workspaceId, key.id, key.name, prefix, salt, hash, key.scopes, key.createdBy, key.expiresAt],
  );
  return toKey(rows[0]!);
}

/** All of a workspace, the newest first; revoked and expired ones too. */
export async function listKeys(db: Queryable, workspaceId: string): Promise<ApiKey[]> {
  const rows = await db.query<KeyRow>(
    `select ${columns} from api_key where workspace_id = $1 order by created_at desc, id desc`,
    [workspaceId],
  );
  return rows.map(toKey);
}

/** The first time counts. Null when there is no such key. */
export async function revokeKey(tx: Queryable, workspaceId: string, id: string): Promise<ApiKey | null> {
  const rows = await tx.query<KeyRow>(
    `update api_key set revoked_at = coalesce(revoked_at, now())
     where workspace_id = $1 and id = $2::uuid returning ${columns}`,
    [workspaceId, id],
  );
  return rows[0] ? toKey(rows[0]) : null;
}

/** In whichever workspace it is. */
export async function findKeyByPrefix(db: Queryable, prefix: string): Promise<StoredKey | null> {
  const rows = await db.query<KeyRow & { salt: Uint8Array; hash: Uint8Array }>(
    `select ${columns}, salt, hash from api_key
     where prefix = $1 and exists (select from workspace w where w.id = workspace_id and w.deleted_at is null)`,
    [prefix],
  );
  const [row] = rows;
  return row ? { ...toKey(row), salt: row.salt, hash: row.hash } : null;
}

/** Those of the keys that may still be used. */
export async function listUsableKeys(db: Queryable, ids: readonly string[]): Promise<string[]> {
  const rows = await db.query<{ id: string }>(
    `select id from api_key
     where id = any($1::uuid[]) and revoked_at is null and (expires_at is null or expires_at > now())
       and exists (select from workspace w where w.id = workspace_id and w.deleted_at is null)`,
    [ids],
  );
  return rows.map(({ id }) => id);
}

export async function noteUse(db: Queryable, workspaceId: string, id: string): Promise<void> {
  await db.query(
    `update api_key set last_used_at = now() where workspace_id = $1 and id = $2::uuid
       and (last_used_at is null or last_used_at < now() - interval '1 minute')`,
    [workspaceId, id],
  );
}

/** Whether anybody ever made a key: one that was revoked or has expired still says that keys are wanted. */
export async function hasKeys(db: Queryable): Promise<boolean> {
  const [row] = await db.query<{ found: boolean }>('select exists (select from api_key) as found');
  return row!.found;
}

/** Notified, with nothing in it, when a key was made or revoked or a workspace deleted. */
export const accessChannel = 'phonograph_access';

export async function notifyAccess(tx: Queryable): Promise<void> {
  await tx.query('select pg_notify($1, $2)', [accessChannel, '']);
}
