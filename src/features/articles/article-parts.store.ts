import type { Queryable } from '../../db/db.ts';
import { type ChunkRow, chunkColumns, type VersionRow, versionColumns } from './article-row.ts';
import type { ArticleChunk, ArticleVersion } from './articles.types.ts';

/** A part of the numbered things of one article. */
export interface ArticleWindow {
  readonly articleId: string;
  /** Versions before this number, chunks after this index; null from the beginning of the list. */
  readonly from: number | null;
  readonly limit: number;
}

export interface PartRef {
  readonly articleId: string;
  readonly number: number;
}

const windowsOf = (windows: readonly ArticleWindow[]) => [
  windows.map(({ articleId }) => articleId),
  windows.map(({ from }) => from),
  windows.map(({ limit }) => limit),
];

/** Newest first. One statement for many articles, in the windows' order. */
export async function listVersions(
  db: Queryable,
  workspaceId: string,
  windows: readonly ArticleWindow[],
): Promise<ArticleVersion[][]> {
  const rows = await db.query<VersionRow & { window: number }>(
    `select w.number::int as window, v.*
     from unnest($2::uuid[], $3::int[], $4::int[]) with ordinality as w(article_id, before, size, number)
     cross join lateral (
       select ${versionColumns} from article_version v
       where v.workspace_id = $1 and v.article_id = w.article_id and (w.before is null or v.version < w.before)
       order by v.version desc limit w.size
     ) v order by w.number, v.number desc`,
    [workspaceId, ...windowsOf(windows)],
  );
  return inWindows(rows, windows.length);
}

/** In the order of the article. One statement for many articles, in the windows' order. */
export async function listChunks(
  db: Queryable,
  workspaceId: string,
  windows: readonly ArticleWindow[],
): Promise<ArticleChunk[][]> {
  const rows = await db.query<ChunkRow & { window: number }>(
    `select w.number::int as window, c.*
     from unnest($2::uuid[], $3::int[], $4::int[]) with ordinality as w(article_id, after, size, number)
     cross join lateral (
       select ${chunkColumns} from article_chunk c
       where c.workspace_id = $1 and c.article_id = w.article_id and (w.after is null or c.chunk_index > w.after)
       order by c.chunk_index limit w.size
     ) c order by w.number, c.index`,
    [workspaceId, ...windowsOf(windows)],
  );
  return inWindows(rows, windows.length);
}

function inWindows<Row extends { window: number }>(
  rows: readonly Row[],
  count: number,
): Omit<Row, 'window'>[][] {
  const byWindow = Map.groupBy(rows, (row) => row.window);
  return Array.from({ length: count }, (_, index) =>
    (byWindow.get(index + 1) ?? []).map(({ window: _window, ...row }) => row),
  );
}

/** In the order of the refs; null for chunks that are gone. */
export async function findChunksInLanguage(
  db: Queryable,
  workspaceId: string,
  refs: readonly PartRef[],
): Promise<({ readonly chunk: ArticleChunk; readonly language: string | null } | null)[]> {
  const rows = await db.query<ChunkRow & { language: string | null }>(
    `select ${chunkColumns}, a.language from unnest($2::uuid[], $3::int[]) as w(article_id, index)
     join article_chunk c on c.workspace_id = $1 and c.article_id = w.article_id and c.chunk_index = w.index
     join article a on a.workspace_id = $1 and a.id = w.article_id`,
    [workspaceId, refs.map(({ articleId }) => articleId), refs.map(({ number }) => number)],
  );
  const byRef = new Map(rows.map((row) => [`${row.articleId} ${row.index}`, row]));
  return refs.map(({ articleId, number }) => {
    const { language = null, ...chunk } = byRef.get(`${articleId} ${number}`) ?? {};
    return 'text' in chunk ? { chunk, language } : null;
  });
}

/** In the order of the refs; null for versions that are not there. */
export async function findVersions(
  db: Queryable,
  workspaceId: string,
  refs: readonly PartRef[],
): Promise<(ArticleVersion | null)[]> {
  const rows = await db.query<VersionRow>(
    `select ${versionColumns} from unnest($2::uuid[], $3::int[]) as w(article_id, number)
     join article_version v on v.workspace_id = $1 and v.article_id = w.article_id and v.version = w.number`,
    [workspaceId, refs.map(({ articleId }) => articleId), refs.map(({ number }) => number)],
  );
  const byRef = new Map(rows.map((row) => [`${row.articleId} ${row.number}`, row]));
  return refs.map(({ articleId, number }) => byRef.get(`${articleId} ${number}`) ?? null);
}

export async function loadVersionBodies(
  db: Queryable,
  workspaceId: string,
  refs: readonly PartRef[],
): Promise<string[]> {
  const rows = await db.query<{ article_id: string; version: number; body: string }>(
    `select v.article_id, v.version, v.body from unnest($2::uuid[], $3::int[]) as w(article_id, number)
     join article_version v on v.workspace_id = $1 and v.article_id = w.article_id and v.version = w.number`,
    [workspaceId, refs.map(({ articleId }) => articleId), refs.map(({ number }) => number)],
  );
  const byRef = new Map(rows.map((row) => [`${row.article_id} ${row.version}`, row.body]));
  return refs.map(({ articleId, number }) => byRef.get(`${articleId} ${number}`) ?? '');
}
