import type { Queryable } from '../../db/db.ts';
import { decodeVector, encodeVector } from '../../db/vectors.ts';

/** Cached vectors are kept so long after they were last asked for. */
const KEPT_DAYS = 30;

/** By the SHA-256 of the normalised text, in hex. Marks them as used today. */
export async function findCachedVectors(
  db: Queryable,
  workspaceId: string,
  embedderId: string,
  hashes: readonly string[],
): Promise<Map<string, Float32Array>> {
  const params = [workspaceId, embedderId, hashes.map((hash) => Buffer.from(hash, 'hex'))];
  const rows = await db.query<{ hash: string; vector: string; stale: boolean }>(
    `select encode(text_sha256, 'hex') as hash, vector::text as vector, used_on < current_date as stale
     from text_embedding where workspace_id = $1 and embedder_id = $2 and text_sha256 = any($3::bytea[])`,
    params,
  );
  if (rows.some(({ stale }) => stale)) {
    await db.query(
      `update text_embedding set used_on = current_date
       where workspace_id = $1 and embedder_id = $2 and text_sha256 = any($3::bytea[]) and used_on < current_date`,
      params,
    );
  }
  return new Map(rows.map(({ hash, vector }) => [hash, decodeVector(vector)]));
}

export async function saveCachedVectors(
  db: Queryable,
  workspaceId: string,
  embedderId: string,
  vectors: ReadonlyMap<string, Float32Array>,
): Promise<void> {
  await db.query(
    `insert into text_embedding (workspace_id, embedder_id, text_sha256, vector)
     select $1, $2, hash, vector::vector(384) from unnest($3::bytea[], $4::text[]) as g(hash, vector)
     on conflict (workspace_id, embedder_id, text_sha256) do nothing`,
    [
      workspaceId,
      embedderId,
      Array.from(vectors.keys(), (hash) => Buffer.from(hash, 'hex')),
      Array.from(vectors.values(), encodeVector),
    ],
  );
}

/** Deletes what nobody asked for in a long time and what no index has any more. */
export async function pruneCachedVectors(db: Queryable, workspaceId: string): Promise<void> {
  await db.query(
    `delete from text_embedding e
     where e.workspace_id = $1 and (e.used_on < current_date - ${KEPT_DAYS} or not exists (
       select from text_index i where i.workspace_id = $1 and i.embedder_id = e.embedder_id))`,
    [workspaceId],
  );
}
