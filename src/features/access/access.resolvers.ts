import type { Resolvers } from '../../graphql/generated/resolver-types.ts';

export const accessResolvers: Resolvers = {
  Query: {
    viewer: (_, __, { identity }) => ({ ...identity, scopes: [...identity.scopes] }),
    apiKeys: (_, { workspaceId }, { identity, services }) => services.apiKeys.list(identity, workspaceId),
    signedPath: (_, { path }, { signPath }) => signPath(path),
  },
  Mutation: {
    createApiKey: async (_, { input }, { identity, services }) => {
      const { key, text } = await services.apiKeys.create(identity, input);
      return { apiKey: key, text };
    },
    revokeApiKey: (_, { input }, { identity, services }) =>
      services.apiKeys.revoke(identity, input.workspaceId, input.id),
  },
  ApiKey: { scopes: ({ scopes }) => [...scopes] },
};
