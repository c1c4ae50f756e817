import type { Queryable } from '../../db/db.ts';
import type { TextIndex } from './embeddings.types.ts';

const columns = `embedder_id as id, embedder_name as name, status, failure, created_at as "createdAt",
  switched_at as "switchedAt"`;

export async function listTextIndexes(db: Queryable, workspaceId: string): Promise<TextIndex[]> {
  return db.query(`select ${columns} from text_index where workspace_id = $1`, [workspaceId]);
}

/** The same, held to the end of the transaction: with `share` nobody switches meanwhile, with `update` no text changes. */
export async function lockTextIndexes(
  tx: Queryable,
  workspaceId: string,
  strength: 'share' | 'update',
): Promise<TextIndex[]> {
  return tx.query(
    `select ${columns} from text_index where workspace_id = $1 order by embedder_id for ${strength}`,
    [workspaceId],
  );
}

/** Does nothing when the workspace has an index of that status or that embedder. */
export async function insertTextIndex(
  db: Queryable,
  workspaceId: string,
  embedder: Pick<TextIndex, 'id' | 'name' | 'status'>,
): Promise<void> {
  await db.query(
    `insert into text_index (workspace_id, embedder_id, embedder_name, status) values ($1, $2, $3, $4)
     on conflict do nothing`,
    [workspaceId, embedder.id, embedder.name, embedder.status],
  );
}

export async function deleteTextIndex(tx: Queryable, workspaceId: string, embedderId: string): Promise<void> {
  await tx.query('delete from text_index where workspace_id = $1 and embedder_id = $2', [
    workspaceId,
    embedderId,
  ]);
}

/** Makes an index the one that answers, in place of the one that did. */
export async function activateTextIndex(
  tx: Queryable,
  workspaceId: string,
  embedderId: string,
): Promise<void> {
  await tx.query(`delete from text_index where workspace_id = $1 and status = 'ACTIVE'`, [workspaceId]);
  await tx.query(
    `update text_index set status = 'ACTIVE', failure = null, switched_at = now()
     where workspace_id = $1 and embedder_id = $2`,
    [workspaceId, embedderId],
  );
}

/** Null clears. */
export async function setTextFailure(
  db: Queryable,
  workspaceId: string,
  embedderId: string,
  failure: string | null,
): Promise<void> {
  await db.query('update text_index set failure = $3 where workspace_id = $1 and embedder_id = $2', [
    workspaceId,
    embedderId,
    failure,
  ]);
}
