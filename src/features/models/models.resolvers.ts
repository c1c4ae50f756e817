import type { Resolvers } from '../../graphql/generated/resolver-types.ts';
import type { ModelPull } from './models.types.ts';

export const modelsResolvers: Resolvers = {
  Query: { models: (_, { kind }, { services }) => services.models.list(kind) },
  Mutation: {
    pullModel: (_, { input }, { services }) => ({ pull: services.models.pull(input.name) }),
    cancelModelPull: async (_, { input }, { services }) => ({
      pull: await services.models.cancel(input.name),
    }),
    useModel: (_, { input }, { services, signal }) => services.models.choose(input.name, signal),
  },
  Subscription: {
    modelPullProgress: {
      subscribe: (_, { name }, { services, signal }) =>
        // biome-ignore lint/suspicious/noExplicitAny: codegen wants the payload keyed by field name, resolve maps it
        services.models.follow(name ?? null, signal) as any,
      // biome-ignore lint/suspicious/noExplicitAny: as above
      resolve: (pull: any): ModelPull => pull,
    },
  },
};
