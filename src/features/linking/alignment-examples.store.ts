import type { Queryable } from '../../db/db.ts';
import type { LinkedRange } from './linking.types.ts';

export interface DecidedLink extends LinkedRange {
  readonly articleId: string;
  readonly status: 'CONFIRMED' | 'REJECTED';
  readonly decidedAt: Date;
}

/** The last decided links, newest first. */
export async function listDecidedLinks(
  db: Queryable,
  workspaceId: string,
  limit: number,
): Promise<DecidedLink[]> {
  return db.query(
    `select recording_id as "recordingId", start_s as "startS", end_s as "endS", article_id as "articleId", status,
       decided_at as "decidedAt"
     from article_link where workspace_id = $1 and status <> 'SUGGESTED' order by decided_at desc, id limit $2`,
    [workspaceId, limit],
  );
}

export interface TypedExample {
  readonly articleId: string;
  readonly text: string;
  readonly frames: Uint8Array | null;
  readonly createdAt: Date;
}

export async function listTypedExamples(
  db: Queryable,
  workspaceId: string,
  contentId: string,
  limit: number,
): Promise<TypedExample[]> {
  return db.query(
    `select article_id as "articleId", text, case when content_id = $2 then frames end as frames,
       created_at as "createdAt"
     from typed_question where workspace_id = $1 order by id desc limit $3`,
    [workspaceId, contentId, limit],
  );
}

/** The newest articles that a version was not learned with. */
export async function listNewArticles(
  db: Queryable,
  workspaceId: string,
  version: number,
  limit: number,
): Promise<string[]> {
  const rows = await db.query<{ id: string }>(
    `select a.id from article a where a.workspace_id = $1 and not exists (
       select from alignment_article l where l.workspace_id = a.workspace_id and l.version = $2::int
         and l.article_id = a.id) order by a.id desc limit $3`,
    [workspaceId, version, limit],
  );
  return rows.map(({ id }) => id);
}

/** What articles say themselves: title and first passage. Those with links first. */
export async function listArticleTexts(
  db: Queryable,
  workspaceId: string,
  limit: number,
): Promise<{ articleId: string; title: string; passage: string; updatedAt: Date }[]> {
  return db.query(
    `select a.id as "articleId", a.title, substr(c.text, c.passage_start + 1) as passage, a.updated_at as "updatedAt"
     from article a
     join article_chunk c on c.workspace_id = a.workspace_id and c.article_id = a.id and c.chunk_index = 0
     where a.workspace_id = $1
     order by exists (select from article_link l where l.workspace_id = a.workspace_id and l.article_id = a.id
       and l.status = 'CONFIRMED') desc, a.id limit $2`,
    [workspaceId, limit],
  );
}
