import type { Resolvers } from '../../graphql/generated/resolver-types.ts';

export const duplicatesResolvers: Resolvers = {
  Query: {
    duplicateGroups: (_, { first, after, filter, minOverlap }, { workspaceId, services }) =>
      services.duplicates.groups(workspaceId, {
        first: first ?? 20,
        after,
        filter,
        minOverlap: minOverlap ?? 0,
      }),
  },
  Mutation: {
    resolveDuplicateGroup: async (_, args, { workspaceId, services, loaders }) => {
      const request = { keep: args.keep, delete: args.delete, mergeMetadata: args.mergeMetadata ?? false };
      const { keptId, deletedIds } = await services.duplicates.resolve(workspaceId, request);
      return { audioRecord: await loaders.storedRecording(workspaceId, keptId), deletedIds };
    },
  },
  AudioRecord: {
    copies: async ({ workspaceId, id }, { first }, { loaders }) => [
      ...(await loaders.copies(workspaceId, id, first ?? 10)),
    ],
  },
  RecordingCopy: {
    other: ({ workspaceId, otherId }, _, { loaders }) => loaders.storedRecording(workspaceId, otherId),
    intervals: ({ intervals }) => [...intervals],
  },
  DuplicateGroupConnection: {
    edges: ({ edges }) => [...edges],
    nodes: ({ nodes }) => [...nodes],
    total: (page) => page.total(),
  },
  DuplicateGroup: {
    suggestedKeep: ({ workspaceId, keepId }, _, { loaders }) => loaders.storedRecording(workspaceId, keepId),
    members: async ({ workspaceId, id }, { first }, { loaders }) => {
      const ids = await loaders.groupRecordings(workspaceId, id, 'MEMBER', first ?? 20);
      return Promise.all(ids.map((each) => loaders.storedRecording(workspaceId, each)));
    },
    parts: async ({ workspaceId, id }, { first }, { loaders }) => {
      const ids = await loaders.groupRecordings(workspaceId, id, 'PART', first ?? 20);
      return Promise.all(ids.map((each) => loaders.storedRecording(workspaceId, each)));
    },
  },
};
