import type { Resolvers } from '../../graphql/generated/resolver-types.ts';
import { windowOf } from '../transcripts/index.ts';

export const hybridSearchResolvers: Resolvers = {
  Query: {
    search: (_, { input, first, after }, { workspaceId, services, signal }) =>
      services.hybridSearch.search(workspaceId, { input, first: first ?? 10, after: after ?? null }, signal),
  },
  SearchConnection: {
    edges: ({ edges }) => [...edges],
    nodes: ({ nodes }) => [...nodes],
    total: (page) => page.total(),
    legs: ({ legs }) => [...legs],
    facets: async (page, { of }, { services }) => [...(await services.hybridSearch.facets(page, of))],
    fusion: ({ fusion }) => ({ method: fusion.method, k: fusion.method === 'RRF' ? fusion.k : null }),
  },
  SearchFacet: { values: ({ values }) => [...values] },
  SearchHit: {
    recording: ({ target, ownerId }, _, { workspaceId, loaders }) =>
      target === 'ARTICLES' ? null : loaders.recording(workspaceId, ownerId, 'recording'),
    article: ({ target, ownerId }, _, { workspaceId, loaders }) =>
      target === 'ARTICLES' ? loaders.storedArticle(workspaceId, ownerId) : null,
    matches: ({ matches }, { first }, { services }) => [
      ...services.hybridSearch.matches(matches, first ?? 1),
    ],
    explanation: ({ explanation }) => [...explanation],
  },
  SearchMatch: {
    startS: ({ item }) => item.startS,
    endS: ({ item }) => item.endS,
    explanation: ({ explanation }) => [...explanation],
    intervals: ({ item }) => [...item.intervals],
    highlights: (match) => match.texts.highlights(match),
    segment: async ({ target, item }, _, { workspaceId, loaders }) => {
      if (target === 'ARTICLES' || item.place < 0) return null;
      const [segment] = await loaders.segments(workspaceId, windowOf(item.ownerId, item.place));
      return segment?.index === item.place ? segment : null;
    },
    chunk: async ({ target, item }, _, { workspaceId, loaders }) =>
      target === 'ARTICLES'
        ? (await loaders.articlePassage(workspaceId, item.ownerId, item.place)).chunk
        : null,
    anchors: async ({ target, item }, { first }, { workspaceId, services, loaders }) => {
      const limit = services.hybridSearch.anchorCount(first ?? 10);
      const { startS, endS, anchors } = item;
      if (target === 'ARTICLES' || startS === null || endS === null) return [];
      const recording = await loaders.recording(workspaceId, item.ownerId, 'recording');
      if (!recording) return [];
      const only = anchors.length > 0 ? Array.from(new Set(anchors)).sort((a, b) => a - b) : null;
      const page = { first: limit };
      const reads = loaders.codesReads;
      return [...(await services.codes.anchors(recording, page, startS, endS, only, reads)).nodes];
    },
  },
};
