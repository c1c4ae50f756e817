import type { Resolvers } from '../../graphql/generated/resolver-types.ts';

export const searchIndexResolvers: Resolvers = {
  Mutation: {
    reindex: async (_, { input }, { workspaceId, services }) => ({
      searchIndex: await services.searchIndex.reindex(workspaceId, input?.skipFailed ?? false),
      textIndex: await services.textIndex.reindex(workspaceId),
    }),
  },
  System: {
    searchIndex: (_, __, { workspaceId, services }) => services.searchIndex.getStatus(workspaceId),
  },
  SearchIndex: {
    failures: (status, { first }, { services }) => services.searchIndex.failures(status, first ?? 20),
  },
  ReindexFailure: {
    recording: ({ recordingId }, _, { workspaceId, loaders }) =>
      loaders.storedRecording(workspaceId, recordingId),
  },
};
