import type { Resolvers } from '../../graphql/generated/resolver-types.ts';

export const patternsResolvers: Resolvers = {
  Query: {
    alikeRhythm: (_, { recording, first, minSimilarity, filter }, { workspaceId, services }) =>
      services.rhythm.alikeRhythm(workspaceId, {
        recording,
        first: first ?? 10,
        minSimilarity: minSimilarity ?? 0,
        filter,
      }),
  },
  RhythmSearch: { hits: ({ hits }) => [...hits] },
};
