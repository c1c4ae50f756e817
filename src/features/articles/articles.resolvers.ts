import type { Resolvers } from '../../graphql/generated/resolver-types.ts';

export const articlesResolvers: Resolvers = {
  Query: {
    article: (_, ref, { workspaceId, services }) => services.articles.find(workspaceId, ref),
    articles: (_, args, { workspaceId, services }) => services.articles.list(workspaceId, args),
    searchArticles: (_, { match, ...args }, { workspaceId, services }) =>
      services.searchArticles.search(workspaceId, { ...args, match: match ?? 'ALL' }),
  },
  Mutation: {
    upsertArticle: async (_, { input }, { workspaceId, services }) =>
      (await services.articles.upsert(workspaceId, [input], () => 'input.'))[0]!,
    upsertArticles: async (_, { input }, { workspaceId, services }) => {
      const fieldOf = (index: number) => `input.articles[${index}].`;
      const results = await services.articles.upsert(workspaceId, input.articles, fieldOf);
      const count = (wanted: string) => results.filter(({ outcome }) => outcome === wanted).length;
      return {
        results,
        created: count('CREATED'),
        updated: count('UPDATED'),
        unchanged: count('UNCHANGED'),
      };
    },
    deleteArticle: (_, { input }, { workspaceId, services }) => services.articles.remove(workspaceId, input),
  },
  Article: {
    tags: ({ tags }) => [...tags],
    body: ({ workspaceId, id }, _, { loaders }) => loaders.articleBody(workspaceId, id),
    chunks: (article, args, { services, loaders }) =>
      services.articles.chunks(article, args, (window) => loaders.articleChunks(article.workspaceId, window)),
    versions: (article, args, { services, loaders }) =>
      services.articles.versions(article, args, (window) =>
        loaders.articleVersions(article.workspaceId, window),
      ),
    atVersion: (article, { number }, { services, loaders }) =>
      loaders.articleVersion(article.workspaceId, services.articles.versionRef(article, number)),
  },
  ArticleVersion: {
    tags: ({ tags }) => [...tags],
    body: ({ workspaceId, articleId, number }, _, { loaders }) =>
      loaders.articleVersionBody(workspaceId, { articleId, number }),
  },
  ArticleChunk: {
    headings: ({ headings }) => [...headings],
    passage: ({ text, passageStart }) => text.slice(passageStart),
  },
  ArticleConnection: {
    edges: ({ edges }) => [...edges],
    nodes: ({ nodes }) => [...nodes],
    total: (page) => page.total(),
  },
  ArticleVersionConnection: {
    edges: ({ edges }) => [...edges],
    nodes: ({ nodes }) => [...nodes],
    total: (page) => page.total(),
  },
  ArticleChunkConnection: {
    edges: ({ edges }) => [...edges],
    nodes: ({ nodes }) => [...nodes],
    total: (page) => page.total(),
  },
  ArticleHitConnection: {
    edges: ({ edges }) => [...edges],
    nodes: ({ nodes }) => [...nodes],
    total: (page) => page.total(),
  },
  ArticleHit: {
    article: ({ articleId }, _, { workspaceId, loaders }) => loaders.storedArticle(workspaceId, articleId),
    passages: ({ passages }, { first }, { services }) =>
      passages.slice(0, services.searchArticles.passageCount(first)),
  },
  ArticlePassage: {
    chunk: async ({ articleId, chunkIndex }, _, { workspaceId, loaders }) =>
      (await loaders.articlePassage(workspaceId, articleId, chunkIndex)).chunk,
    highlights: async ({ articleId, chunkIndex, highlights }, _, { workspaceId, loaders }) =>
      highlights(await loaders.articlePassage(workspaceId, articleId, chunkIndex)),
  },
};
