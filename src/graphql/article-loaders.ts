import { AppError } from '../errors.ts';
import type {
  Article,
  ArticleChunk,
  ArticlesService,
  ArticleVersion,
  ArticleWindow,
  PartRef,
  Passage,
  SearchArticlesService,
} from '../features/articles/index.ts';
import { perWorkspace } from './per-workspace.ts';

export interface ArticleLoaders {
  /** An article that a hit names. Throws NOT_FOUND when it was deleted since. */
  storedArticle(workspaceId: string, id: string): Promise<Article>;
  articleBody(workspaceId: string, id: string): Promise<string>;
  /** Null when the article never had that many versions. */
  articleVersion(workspaceId: string, ref: PartRef): Promise<ArticleVersion | null>;
  articleVersionBody(workspaceId: string, ref: PartRef): Promise<string>;
  articleChunks(workspaceId: string, window: ArticleWindow): Promise<ArticleChunk[]>;
  articleVersions(workspaceId: string, window: ArticleWindow): Promise<ArticleVersion[]>;
  /** Throws NOT_FOUND when it is gone. */
  articlePassage(workspaceId: string, articleId: string, index: number): Promise<Passage>;
}

export interface ArticleLoaderSources {
  readonly articles: Pick<
    ArticlesService,
    'findMany' | 'findVersions' | 'bodiesOf' | 'versionBodiesOf' | 'chunksOf' | 'versionsOf'
  >;
  readonly searchArticles: Pick<SearchArticlesService, 'findPassages'>;
}

const partKey = ({ articleId, number }: PartRef): string => `${articleId} ${number}`;

/** What many articles of one answer are asked for: one statement each. */
export function createArticleLoaders({ articles, searchArticles }: ArticleLoaderSources): ArticleLoaders {
  const articlesOf = perWorkspace<string, Article | null>(articles.findMany);
  const bodiesOf = perWorkspace<string, string>(articles.bodiesOf);
  const versionOf = perWorkspace<PartRef, ArticleVersion | null, string>(articles.findVersions, partKey);
  const versionBodiesOf = perWorkspace<PartRef, string>(articles.versionBodiesOf);
  const chunksOf = perWorkspace<ArticleWindow, ArticleChunk[]>(articles.chunksOf);
  const versionsOf = perWorkspace<ArticleWindow, ArticleVersion[]>(articles.versionsOf);
  const passagesOf = perWorkspace<PartRef, Passage | null, string>(searchArticles.findPassages, partKey);
  const gone = () => new AppError('NOT_FOUND', 'The article was changed or deleted while the search ran.');
  return {
    async storedArticle(workspaceId, id) {
      const article = await articlesOf(workspaceId).load(id);
      if (!article) throw gone();
      return article;
    },
    articleBody: (workspaceId, id) => bodiesOf(workspaceId).load(id),
    articleVersion: (workspaceId, ref) => versionOf(workspaceId).load(ref),
    articleVersionBody: (workspaceId, ref) => versionBodiesOf(workspaceId).load(ref),
    articleChunks: (workspaceId, window) => chunksOf(workspaceId).load(window),
    articleVersions: (workspaceId, window) => versionsOf(workspaceId).load(window),
    async articlePassage(workspaceId, articleId, index) {
      const passage = await passagesOf(workspaceId).load({ articleId, number: index });
      if (!passage) throw gone();
      return passage;
    },
  };
}
