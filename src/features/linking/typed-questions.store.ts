import type { Queryable } from '../../db/db.ts';
import { newId } from '../../lib/uuid.ts';

export interface TypedQuestion {
  readonly articleId: string;
  readonly text: string;
}

/** Adds those that their article does not have already, and gives how many these were. */
export async function addTypedQuestions(
  db: Queryable,
  workspaceId: string,
  questions: readonly TypedQuestion[],
): Promise<number> {
  const rows = await db.query(
    `insert into typed_question (workspace_id, id, article_id, text)
     select $1, id, article_id, text from unnest($2::uuid[], $3::uuid[], $4::text[]) as q(id, article_id, text)
     on conflict do nothing returning id`,
    [
      workspaceId,
      questions.map(() => newId()),
      questions.map(({ articleId }) => articleId),
      questions.map(({ text }) => text),
    ],
  );
  return rows.length;
}

/** Adds the title of every article that has no question, so that there is something to be spoken. */
export async function addTitlesAsQuestions(tx: Queryable, workspaceId: string, limit: number): Promise<void> {
  const articles = await tx.query<{ id: string; title: string }>(
    `select a.id, a.title from article a where a.workspace_id = $1 and not exists (
       select from typed_question q where q.workspace_id = a.workspace_id and q.article_id = a.id)
     order by a.id limit $2`,
    [workspaceId, limit],
  );
  const questions = articles.map(({ id, title }) => ({ articleId: id, text: title.slice(0, 1_000) }));
  await addTypedQuestions(tx, workspaceId, questions);
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
