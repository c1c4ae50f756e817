import type { Resolvers } from '../../graphql/generated/resolver-types.ts';

export const workspacesResolvers: Resolvers = {
  Query: {
    workspaces: (_, __, { services }) => services.workspaces.list(),
    workspace: (_, __, { workspaceId, services }) => services.workspaces.get(workspaceId),
    expiringRecordings: async (_, { days, first }, { workspaceId, services, loaders }) => {
      const { count, ids } = await services.retention.preview(workspaceId, days, first ?? 20);
      const found = await Promise.all(ids.map((id) => loaders.recording(workspaceId, id, 'id')));
      return { count, recordings: found.filter((each) => each !== null) };
    },
  },
  Mutation: {
    createWorkspace: (_, { input }, { services }) => services.workspaces.create(input.name),
    deleteWorkspace: (_, { input }, { workspaceId, services }) =>
      services.workspaces.remove(workspaceId, input.id, input.name),
    setRetention: (_, { input }, { workspaceId, services }) =>
      services.workspaces.setRetention(workspaceId, input),
  },
};
