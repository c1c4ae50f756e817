import type { Resolvers } from '../../graphql/generated/resolver-types.ts';

export const ingestResolvers: Resolvers = {
  AudioRecord: {
    stages: ({ workspaceId, id }, _, { loaders }) => loaders.stages(workspaceId, id),
  },
  Queue: { stages: (_, __, { workspaceId, services }) => services.stageTimes.summary(workspaceId) },
};
