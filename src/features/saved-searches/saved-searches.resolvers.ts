import type { Resolvers } from '../../graphql/generated/resolver-types.ts';
import type { SavedSearchKind } from './saved-searches.types.ts';

const typeNames = {
  PHRASE: 'SavedPhrase',
  SOUND: 'SavedSound',
  LABEL: 'SavedLabel',
} as const satisfies Record<SavedSearchKind, string>;

export const savedSearchesResolvers: Resolvers = {
  Query: {
    savedSearches: (_, page, { workspaceId, services }) => services.savedSearches.list(workspaceId, page),
    savedSearch: (_, { id }, { workspaceId, services }) => services.savedSearches.find(workspaceId, id),
    savedSearchMatches: (_, { savedSearchId, ...page }, { workspaceId, services }) =>
      services.savedSearches.matches(workspaceId, savedSearchId, page),
  },
  Mutation: {
    saveSearch: async (_, { input }, { workspaceId, services, signal }) => ({
      savedSearch: await services.savedSearches.save(workspaceId, input, signal),
    }),
    deleteSavedSearch: async (_, { input }, { workspaceId, services }) => ({
      deletedId: await services.savedSearches.remove(workspaceId, input.id),
    }),
  },
  SavedSearchQuery: { __resolveType: ({ kind }) => typeNames[kind] },
  SavedSearchMatch: {
    savedSearch: ({ searchId }, _, { workspaceId, loaders }) => loaders.storedSearch(workspaceId, searchId),
    recording: ({ recordingId }, _, { workspaceId, loaders }) =>
      loaders.storedRecording(workspaceId, recordingId),
  },
  SavedSearchConnection: {
    edges: ({ edges }) => [...edges],
    nodes: ({ nodes }) => [...nodes],
    total: (page) => page.total(),
  },
  SavedSearchMatchConnection: {
    edges: ({ edges }) => [...edges],
    nodes: ({ nodes }) => [...nodes],
    total: (page) => page.total(),
  },
};
