import type { Queryable } from '../../db/db.ts';

/** Characters that a language model is made from: more takes minutes and hears no better. */
const MAX_CHARACTERS = 30_000_000;

/** Changes whenever an article, a typed question or a transcript that people wrote does; and how many texts there are. */
export async function describeTexts(
  db: Queryable,
  workspaceId: string,
): Promise<{ readonly state: string; readonly count: number }> {
  const [row] = await db.query<{ state: string; count: number }>(
    `select concat_ws(' ', a.count, a.latest, t.count, t.latest, q.count, q.latest) as state,
       (a.count + t.count + q.count)::float8 as count
     from (select count(*) as count, max(updated_at) as latest from article where workspace_id = $1) a,
       (select count(*) as count, max(updated_at) as latest from transcript
        where workspace_id = $1 and source <> 'RECOGNISED') t,
       (select count(*) as count, max(created_at) as latest from typed_question where workspace_id = $1) q`,
    [workspaceId],
  );
  return row!;
}

/** Typed questions, what articles say and what people wrote down of recordings: words that callers are likely to use. */
export async function loadTexts(db: Queryable, workspaceId: string): Promise<string[]> {
  const rows = await db.query<{ text: string }>(
    `select text from (
       select text, sum(char_length(text)) over (order by kind, id, number) as through from (
         select 1 as kind, article_id as id, chunk_index as number, text from article_chunk where workspace_id = $1
         union all
         select 2, s.recording_id, s.segment_index, s.text from transcript_segment s
         join transcript t on t.workspace_id = s.workspace_id and t.recording_id = s.recording_id
         where s.workspace_id = $1 and t.source <> 'RECOGNISED'
         union all
         select 0, id, 0, text from typed_question where workspace_id = $1
       ) each
     ) counted where through <= $2`,
    [workspaceId, MAX_CHARACTERS],
  );
  return rows.map(({ text }) => text);
}
