import type { Resolvers } from '../../graphql/generated/resolver-types.ts';

export const systemResolvers: Resolvers = {
  Query: { system: (_, __, { services }) => services.system.facts() },
  System: {
    searchRecall: (_, __, { workspaceId, services }) => services.system.searchRecall(workspaceId),
    devices: (_, __, { services }) => services.system.devices(),
    recordingCounts: (_, __, { workspaceId, services }) => services.system.recordingCounts(workspaceId),
  },
};
