import type { Queryable } from '../../db/db.ts';
import { SqlParams } from '../recordings/index.ts';
import { articleConditions } from './article-conditions.ts';
import { type ArticleRow, articleColumns } from './article-row.ts';
import type { Article, ArticleFilter, ArticleOrder, ArticleOrderField } from './articles.types.ts';

/** Where in a list an article stands: the value it is sorted by, as text, and its id. */
export interface ArticlePosition {
  readonly sortValue: string;
  readonly id: string;
}

const sortColumns: Record<ArticleOrderField, { readonly sql: string; readonly type: string }> = {
  KEY: { sql: 'a.key collate "C"', type: 'text' },
  TITLE: { sql: 'lower(a.title) collate "C"', type: 'text' },
  CREATED_AT: { sql: 'a.created_at', type: 'timestamptz' },
  UPDATED_AT: { sql: 'a.updated_at', type: 'timestamptz' },
};

export async function listArticles(
  db: Queryable,
  workspaceId: string,
  filter: ArticleFilter,
  order: ArticleOrder,
  after: ArticlePosition | null,
  limit: number,
): Promise<{ readonly article: Article; readonly position: ArticlePosition }[]> {
  const params = new SqlParams();
  const conditions = [`a.workspace_id = ${params.bind(workspaceId)}`, ...articleConditions(filter, params)];
  const { sql, type } = sortColumns[order.field];
  if (after) {
    const sign = order.direction === 'ASC' ? '>' : '<';
    const value = `${params.bind(after.sortValue)}::text::${type}`;
    conditions.push(`(${sql}, a.id) ${sign} (${value}, ${params.bind(after.id)}::uuid)`);
  }
  const rows = await db.query<ArticleRow & { sort_value: string }>(
    `select ${articleColumns}, (${sql})::text as sort_value from article a where ${conditions.join(' and ')}
     order by ${sql} ${order.direction}, a.id ${order.direction} limit ${params.bind(limit)}`,
    params.values,
  );
  return rows.map(({ sort_value, ...article }) => ({
    article,
    position: { sortValue: sort_value, id: article.id },
  }));
}

export async function countArticles(
  db: Queryable,
  workspaceId: string,
  filter: ArticleFilter,
): Promise<number> {
  const params = new SqlParams();
  const conditions = [`a.workspace_id = ${params.bind(workspaceId)}`, ...articleConditions(filter, params)];
  const [row] = await db.query<{ count: number }>(
    `select count(*)::float8 as count from article a where ${conditions.join(' and ')}`,
    params.values,
  );
  return row?.count ?? 0;
}

/** In the order of the ids; null for those that are not there. */
export async function findArticles(
  db: Queryable,
  workspaceId: string,
  ids: readonly string[],
): Promise<(Article | null)[]> {
  const rows = await db.query<ArticleRow>(
    `select ${articleColumns} from article a where a.workspace_id = $1 and a.id = any($2::uuid[])`,
    [workspaceId, ids],
  );
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.map((id) => byId.get(id) ?? null);
}

export async function findArticlesByKey(
  db: Queryable,
  workspaceId: string,
  keys: readonly string[],
): Promise<(Article | null)[]> {
  const rows = await db.query<ArticleRow>(
    `select ${articleColumns} from article a where a.workspace_id = $1 and a.key collate "C" = any($2::text[])`,
    [workspaceId, keys],
  );
  const byKey = new Map(rows.map((row) => [row.key, row]));
  return keys.map((key) => byKey.get(key) ?? null);
}

/** Bodies in the order of the ids; empty for articles that are gone. */
export async function loadBodies(
  db: Queryable,
  workspaceId: string,
  ids: readonly string[],
): Promise<string[]> {
  const rows = await db.query<{ id: string; body: string }>(
    'select id, body from article where workspace_id = $1 and id = any($2::uuid[])',
    [workspaceId, ids],
  );
  const byId = new Map(rows.map(({ id, body }) => [id, body]));
  return ids.map((id) => byId.get(id) ?? '');
}

/** With its chunks and versions; false when there is none. */
export async function deleteArticle(tx: Queryable, workspaceId: string, id: string): Promise<boolean> {
  const rows = await tx.query('delete from article where workspace_id = $1 and id = $2::uuid returning id', [
    workspaceId,
    id,
  ]);
  return rows.length > 0;
}

/** The languages that a workspace's articles are in, hopping from one to the next in the index. */
export async function listArticleLanguages(db: Queryable, workspaceId: string): Promise<string[]> {
  const rows = await db.query<{ language: string }>(
    `with recursive l as (
       select min(language) as language from article where workspace_id = $1
       union all
       select (select min(a.language) from article a where a.workspace_id = $1 and a.language > l.language)
       from l where l.language is not null
     ) select language from l where language is not null`,
    [workspaceId],
  );
  return rows.map((row) => row.language);
}
