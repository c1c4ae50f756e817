import { encodeVector } from '../../db/vectors.ts';
import type { OwnedText, TextCounts } from './embeddings.types.ts';
import type { TextSource } from './text-source.ts';

/** A chunk with words and without a vector of the embedder in $2. */
const lacking = `c.workspace_id = $1 and c.token_count > 0 and not exists (
  select from article_chunk_embedding e
  where e.workspace_id = c.workspace_id and e.article_id = c.article_id
    and e.chunk_index = c.chunk_index and e.embedder_id = $2)`;

/** The chunks of articles, each with title and headings; their owner is the article. */
export const articleSource: TextSource = {
  name: 'articles',

  async listLacking(db, workspaceId, embedderId, afterId, limit) {
    const rows = await db.query<{ id: string }>(
      `select a.id from article a
       where a.workspace_id = $1 and a.id > $3::uuid
         and exists (select from article_chunk c where ${lacking} and c.article_id = a.id)
       order by a.id limit $4`,
      [workspaceId, embedderId, afterId, limit],
    );
    return rows.map(({ id }) => id);
  },

  async isLacking(db, workspaceId, embedderId) {
    const rows = await db.query(
      `select from article_chunk c where ${lacking} order by c.article_id desc limit 1`,
      [workspaceId, embedderId],
    );
    return rows.length > 0;
  },

  async count(db, workspaceId, embedderId): Promise<TextCounts> {
    const [row] = await db.query<TextCounts>(
      `select count(*)::float8 as total, (count(*) filter (where not exists (
         select from article_chunk c where ${lacking} and c.article_id = a.id)))::float8 as done
       from article a where a.workspace_id = $1`,
      [workspaceId, embedderId],
    );
    return row!;
  },

  async loadLacking(db, { workspaceId, ownerIds, embedderId }, limit): Promise<OwnedText[]> {
    return db.query(
      `select c.article_id as "ownerId", c.chunk_index as index, c.text from article_chunk c
       where ${lacking} and c.article_id = any($3::uuid[]) order by c.article_id, c.chunk_index limit $4`,
      [workspaceId, embedderId, ownerIds, limit],
    );
  },

  async save(tx, { workspaceId, embedderId }, vectors) {
    // The lock waits for a new version under way: its chunks are other rows, and these vectors are then left out.
    await tx.query(
      `with same as (
         select c.article_id, c.chunk_index, g.vector
         from article_chunk c
         join unnest($3::uuid[], $4::int[], $5::text[], $6::text[]) as g(article_id, chunk_index, text, vector)
           on g.article_id = c.article_id and g.chunk_index = c.chunk_index
         where c.workspace_id = $1 and c.text = g.text
         for share of c)
       insert into article_chunk_embedding (workspace_id, article_id, chunk_index, embedder_id, vector)
       select $1, article_id, chunk_index, $2, vector::vector(384) from same
       on conflict (workspace_id, article_id, chunk_index, embedder_id)
       do update set vector = excluded.vector`,
      [
        workspaceId,
        embedderId,
        vectors.map(({ ownerId }) => ownerId),
        vectors.map(({ index }) => index),
        vectors.map(({ text }) => text),
        vectors.map(({ vector }) => encodeVector(vector)),
      ],
    );
  },

  async deleteUnused(db, workspaceId, limit) {
    const [row] = await db.query<{ count: number }>(
      `with gone as (
         delete from article_chunk_embedding e using (
           select u.article_id, u.chunk_index, u.embedder_id from article_chunk_embedding u
           where u.workspace_id = $1 and not exists (
             select from text_index i where i.workspace_id = $1 and i.embedder_id = u.embedder_id)
           limit $2) u
         where e.workspace_id = $1 and e.article_id = u.article_id and e.chunk_index = u.chunk_index
           and e.embedder_id = u.embedder_id
         returning 1)
       select count(*)::int as count from gone`,
      [workspaceId, limit],
    );
    return row!.count;
  },
};
