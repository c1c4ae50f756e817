import type { Resolvers } from '../../graphql/generated/resolver-types.ts';

export const embeddingsResolvers: Resolvers = {
  System: {
    embedder: (_, __, { services }) => services.embedder.facts(),
    textIndex: (_, __, { workspaceId, services }) => services.textIndex.getStatus(workspaceId),
  },
};
