import type { Queryable } from '../../db/db.ts';
import { newId } from '../../lib/uuid.ts';

/** False when the article has that question already. */
export async function addTypedQuestion(
  tx: Queryable,
  workspaceId: string,
  articleId: string,
  text: string,
): Promise<boolean> {
  const rows = await tx.query(
    `insert into typed_question (workspace_id, id, article_id, text) values ($1, $2::uuid, $3::uuid, $4)
     on conflict do nothing returning id`,
    [workspaceId, newId(), articleId, text],
  );
  return rows.length > 0;
}

/** Adds the title of every article that has no question, so that there is something to be spoken. */
export async function addTitlesAsQuestions(tx: Queryable, workspaceId: string, limit: number): Promise<void> {
  const articles = await tx.query<{ id: string; title: string }>(
    `select a.id, a.title from article a where a.workspace_id = $1 and not exists (
       select from typed_question q where q.workspace_id = a.workspace_id and q.article_id = a.id)
     order by a.id limit $2`,
    [workspaceId, limit],
  );
  for (const { id, title } of articles) await addTypedQuestion(tx, workspaceId, id, title.slice(0, 1_000));
}

export async function listUnspoken(
  db: Queryable,
  workspaceId: string,
  contentId: string,
  limit: number,
): Promise<{ id: string; text: string }[]> {
  return db.query(
    `select id, text from typed_question
     where workspace_id = $1 and content_id is distinct from $2 order by id limit $3`,
    [workspaceId, contentId, limit],
  );
}

export async function saveSpoken(
  db: Queryable,
  workspaceId: string,
  id: string,
  spoken: { readonly contentId: string; readonly frames: Uint8Array; readonly voice: string },
): Promise<void> {
  await db.query(
    `update typed_question set content_id = $3, frames = $4::bytea, voice = $5
     where workspace_id = $1 and id = $2::uuid`,
    [workspaceId, id, spoken.contentId, spoken.frames, spoken.voice],
  );
}
