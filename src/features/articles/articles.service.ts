import { AppError } from '../../errors.ts';
import { encodeCursor } from '../../lib/cursor.ts';
import { idArgument, inRange, listUpTo } from '../arguments.ts';
import { type PageArguments, pageWindow, toPage } from '../recordings/index.ts';
import { fromArticleCursor, toArticleCursor } from './article-cursor.ts';
import { type ArticleFilterInput, checkArticleFilter } from './article-filter.ts';
import {
  type ArticleWindow,
  findVersions,
  listChunks,
  listVersions,
  loadVersionBodies,
  type PartRef,
} from './article-parts.store.ts';
import {
  countArticles,
  deleteArticle,
  findArticles,
  findArticlesByKey,
  listArticles,
  loadBodies,
} from './articles.store.ts';
import type {
  Article,
  ArticleChunk,
  ArticleChunkPage,
  ArticleContent,
  ArticleOrder,
  ArticlePage,
  ArticleVersion,
  ArticleVersionPage,
  UpsertedArticle,
} from './articles.types.ts';
import { type ArticleInput, checkArticle, checkKey } from './check-article.ts';
import { pageByNumber } from './page-by-number.ts';
import { type ArticlesDependencies, createUpsertArticles } from './upsert-articles.ts';

export type ArticlesService = ReturnType<typeof createArticlesService>;

/** An article by one of its two names. */
export interface ArticleRef {
  readonly id?: string | null;
  readonly key?: string | null;
}

const MAX_UPSERTED = 1_000;
const EXPORT_ARTICLES = 50;

export function createArticlesService(dependencies: ArticlesDependencies) {
  const { db } = dependencies;
  const upsertChecked = createUpsertArticles(dependencies);

  async function find(workspaceId: string, ref: ArticleRef, prefix = ''): Promise<Article | null> {
    if ((ref.id == null) === (ref.key == null)) {
      throw new AppError('BAD_USER_INPUT', 'Give either id or key.', { field: `${prefix}id` });
    }
    const [article] =
      ref.id != null
        ? await findArticles(db, workspaceId, [idArgument(ref.id, `${prefix}id`)])
        : await findArticlesByKey(db, workspaceId, [checkKey(ref.key!, `${prefix}key`)]);
    return article ?? null;
  }

  return {
    find,
    /** Articles of different keys that `checkArticle` has passed; all of them or, when it throws, none. */
    upsertChecked: (workspaceId: string, contents: readonly ArticleContent[]): Promise<UpsertedArticle[]> =>
      upsertChecked(workspaceId, contents),

    /** All of them or, when one is refused, none. Throws BAD_USER_INPUT, also for a key that is given twice. */
    async upsert(
      workspaceId: string,
      inputs: readonly ArticleInput[],
      fieldOf: (index: number) => string,
    ): Promise<UpsertedArticle[]> {
      listUpTo(inputs, 'input.articles', MAX_UPSERTED);
      const keys = new Set<string>();
      const contents = inputs.map((input, index) => {
        const content = checkArticle(input, fieldOf(index));
        if (keys.has(content.key)) {
          const field = `${fieldOf(index)}key`;
          throw new AppError('BAD_USER_INPUT', `${field} is the key of an article before it.`, { field });
        }
        keys.add(content.key);
        return content;
      });
      return contents.length === 0 ? [] : upsertChecked(workspaceId, contents);
    },

    /** Gives the id. Throws NOT_FOUND. */
    async remove(
      workspaceId: string,
      ref: ArticleRef,
    ): Promise<{ readonly id: string; readonly key: string }> {
      const article = await find(workspaceId, ref, 'input.');
      if (!article || !(await deleteArticle(db, workspaceId, article.id))) {
        const field = ref.id == null ? 'input.key' : 'input.id';
        throw new AppError('NOT_FOUND', 'There is no such article.', { field });
      }
      return { id: article.id, key: article.key };
    },

    async list(
      workspaceId: string,
      args: {
        readonly first?: number | null;
        readonly after?: string | null;
        readonly filter?: ArticleFilterInput | null;
        readonly orderBy?: {
          readonly field: ArticleOrder['field'];
          readonly direction?: ArticleOrder['direction'];
        } | null;
      },
    ): Promise<ArticlePage> {
      const page: PageArguments = { first: args.first ?? null, after: args.after ?? null };
      const window = pageWindow(page);
      const filter = checkArticleFilter(args.filter);
      const { field = 'KEY', direction = 'ASC' } = args.orderBy ?? {};
      const order: ArticleOrder = { field, direction };
      const after = fromArticleCursor(args.after, order);
      const found = await listArticles(db, workspaceId, filter, order, after, window.size + 1);
      const edges = found.map(({ article, position }) => ({
        cursor: toArticleCursor(order, position),
        node: article,
      }));
      return toPage(edges, window, page, async () => ({
        count: await countArticles(db, workspaceId, filter),
        exact: true,
      }));
    },

    /** Every article with its body, by key; what comes or changes meanwhile may be in or not. */
    async *exportAll(
      workspaceId: string,
      filter: ArticleFilterInput = {},
    ): AsyncGenerator<{ readonly article: Article; readonly body: string }> {
      const checked = checkArticleFilter(filter);
      const order: ArticleOrder = { field: 'KEY', direction: 'ASC' };
      for (let after = null as Parameters<typeof listArticles>[4]; ; ) {
        const found = await listArticles(db, workspaceId, checked, order, after, EXPORT_ARTICLES);
        const bodies = await loadBodies(
          db,
          workspaceId,
          found.map(({ article }) => article.id),
        );
        for (const [index, { article }] of found.entries()) yield { article, body: bodies[index]! };
        if (found.length < EXPORT_ARTICLES) return;
        after = found.at(-1)!.position;
      }
    },

    findMany: (workspaceId: string, ids: readonly string[]) => findArticles(db, workspaceId, ids),
    bodiesOf: (workspaceId: string, ids: readonly string[]) => loadBodies(db, workspaceId, ids),
    versionBodiesOf: (workspaceId: string, refs: readonly PartRef[]) =>
      loadVersionBodies(db, workspaceId, refs),
    chunksOf: (workspaceId: string, windows: readonly ArticleWindow[]) =>
      listChunks(db, workspaceId, windows),
    versionsOf: (workspaceId: string, windows: readonly ArticleWindow[]) =>
      listVersions(db, workspaceId, windows),

    /** Names a version of an article. Throws BAD_USER_INPUT. */
    versionRef: (article: Article, number: number): PartRef => ({
      articleId: article.id,
      number: inRange(number, 'number', 1, 2 ** 31 - 1),
    }),

    /** In the order of the refs; null where the article never had that many versions. */
    findVersions: (workspaceId: string, refs: readonly PartRef[]): Promise<(ArticleVersion | null)[]> =>
      findVersions(db, workspaceId, refs),

    versions: (
      article: Article,
      page: PageArguments,
      load: (window: ArticleWindow) => Promise<ArticleVersion[]>,
    ): Promise<ArticleVersionPage> =>
      pageByNumber(page, article.version, async (from, limit) =>
        (await load({ articleId: article.id, from, limit })).map((node) => ({
          cursor: encodeCursor([node.number]),
          node,
        })),
      ),

    chunks: (
      article: Article,
      page: PageArguments,
      load: (window: ArticleWindow) => Promise<ArticleChunk[]>,
    ): Promise<ArticleChunkPage> =>
      pageByNumber(page, article.chunkCount, async (from, limit) =>
        (await load({ articleId: article.id, from, limit })).map((node) => ({
          cursor: encodeCursor([node.index]),
          node,
        })),
      ),
  };
}
