import type { Article, ArticleChunk, ArticleVersion } from './articles.types.ts';

/** Columns of `article a`; the body is read apart, because it may be long. */
export const articleColumns = `a.workspace_id as "workspaceId", a.id, a.key, a.title, a.format, a.language, a.tags,
  a.metadata, a.version, a.chunk_count as "chunkCount", a.created_at as "createdAt", a.updated_at as "updatedAt"`;

export type ArticleRow = Article;

/** Columns of `article_version v`, without the body. */
export const versionColumns = `v.workspace_id as "workspaceId", v.article_id as "articleId", v.version as number,
  v.title, v.format, v.language, v.tags, v.metadata, v.created_at as "createdAt"`;

export type VersionRow = ArticleVersion;

/** Columns of `article_chunk c`. */
export const chunkColumns = `c.article_id as "articleId", c.chunk_index as index, c.headings, c.text,
  c.passage_start as "passageStart"`;

export type ChunkRow = ArticleChunk;
