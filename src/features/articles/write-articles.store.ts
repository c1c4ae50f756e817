import type { Queryable } from '../../db/db.ts';
import { type ArticleChunkText, hashText, type IndexedArticle } from '../../text/index.ts';
import type { ArticleContent } from './articles.types.ts';

/** What is known of the articles of some keys. */
export interface KnownArticle {
  readonly key: string;
  readonly id: string;
  readonly version: number;
  /** SHA-256 as hex. */
  readonly contentSha256: string;
}

/** An article to be written as it now is. */
export interface WrittenArticle {
  readonly id: string;
  readonly version: number;
  readonly content: ArticleContent;
  readonly contentSha256: string;
  readonly chunks: readonly ArticleChunkText[];
  readonly index: IndexedArticle;
}

/** Rows a statement: keeps a parameter below a few megabytes. */
const BATCH_ROWS = 500;

/** One writer of articles at a time in a workspace: two that bring the same new key would else collide. */
export async function lockArticles(tx: Queryable, workspaceId: string): Promise<void> {
  await tx.query('select id from workspace where id = $1 for no key update', [workspaceId]);
}

export async function findKnown(
  db: Queryable,
  workspaceId: string,
  keys: readonly string[],
): Promise<Map<string, KnownArticle>> {
  const rows = await db.query<KnownArticle>(
    `select key, id, version, encode(content_sha256, 'hex') as "contentSha256"
     from article where workspace_id = $1 and key collate "C" = any($2::text[])`,
    [workspaceId, keys],
  );
  return new Map(rows.map((row) => [row.key, row]));
}

/** Articles, their versions and chunks, in place of the chunks that they had. */
export async function writeArticles(
  tx: Queryable,
  workspaceId: string,
  articles: readonly WrittenArticle[],
): Promise<void> {
  await tx.query(
    `with given as (
       select * from unnest($2::uuid[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[], $8::text[],
         $9::text[], $10::int[], $11::text[], $12::int[], $13::int[], $14::text[])
         as g(id, key, title, body, format, language, tags, metadata, version, sha256, chunk_count, token_count, vector)
     ), written as (
       insert into article (workspace_id, id, key, title, body, format, language, tags, metadata, version,
         content_sha256, chunk_count, token_count, title_vector)
       select $1, id, key, title, body, format, language, array(select jsonb_array_elements_text(tags::jsonb)),
         metadata::jsonb, version, decode(sha256, 'hex'), chunk_count, token_count, vector::tsvector
       from given
       on conflict (workspace_id, id) do update set title = excluded.title, body = excluded.body,
         format = excluded.format, language = excluded.language, tags = excluded.tags,
         metadata = excluded.metadata, version = excluded.version, content_sha256 = excluded.content_sha256,
         chunk_count = excluded.chunk_count, token_count = excluded.token_count,
         title_vector = excluded.title_vector, updated_at = now()
       returning *
     )
     insert into article_version (workspace_id, article_id, version, title, body, format, language, tags, metadata)
     select workspace_id, id, version, title, body, format, language, tags, metadata from written`,
    [
      workspaceId,
      articles.map(({ id }) => id),
      articles.map(({ content }) => content.key),
      articles.map(({ content }) => content.title),
      articles.map(({ content }) => content.body),
      articles.map(({ content }) => content.format),
      articles.map(({ content }) => content.language),
      articles.map(({ content }) => JSON.stringify(content.tags)),
      articles.map(({ content }) => JSON.stringify(content.metadata)),
      articles.map(({ version }) => version),
      articles.map(({ contentSha256 }) => contentSha256),
      articles.map(({ chunks }) => chunks.length),
      articles.map(({ index }) => index.chunks.reduce((sum, { tokenCount }) => sum + tokenCount, 0)),
      articles.map(({ index }) => index.title.vector),
    ],
  );
  await tx.query('delete from article_chunk where workspace_id = $1 and article_id = any($2::uuid[])', [
    workspaceId,
    articles.map(({ id }) => id),
  ]);
  const rows = articles.flatMap(({ id, chunks, index }) =>
    chunks.map((chunk, number) => ({ id, number, chunk, indexed: index.chunks[number]! })),
  );
  for (let from = 0; from < rows.length; from += BATCH_ROWS) {
    const some = rows.slice(from, from + BATCH_ROWS);
    await tx.query(
      `insert into article_chunk
         (workspace_id, article_id, chunk_index, headings, text, passage_start, text_sha256, token_count, vector)
       select $1, article_id, chunk_index, array(select jsonb_array_elements_text(headings::jsonb)), text,
         passage_start, decode(sha256, 'hex'), token_count, vector::tsvector
       from unnest($2::uuid[], $3::int[], $4::text[], $5::text[], $6::int[], $7::text[], $8::int[], $9::text[])
         as c(article_id, chunk_index, headings, text, passage_start, sha256, token_count, vector)`,
      [
        workspaceId,
        some.map(({ id }) => id),
        some.map(({ number }) => number),
        some.map(({ chunk }) => JSON.stringify(chunk.headings)),
        some.map(({ chunk }) => chunk.text),
        some.map(({ chunk }) => chunk.passageStart),
        some.map(({ chunk }) => hashText(chunk.text)),
        some.map(({ indexed }) => indexed.tokenCount),
        some.map(({ indexed }) => indexed.vector),
      ],
    );
  }
}
