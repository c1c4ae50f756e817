import type { Resolvers } from '../../graphql/generated/resolver-types.ts';

export const turningPointsResolvers: Resolvers = {
  AudioRecord: {
    turningPoints: (recording, { sensitivity, kinds, first, after, startS, endS }, { services, loaders }) =>
      services.turningPoints.list(
        recording,
        {
          sensitivity: sensitivity ?? 0.5,
          kinds,
          time: { startS, endS },
          page: { first: first ?? 20, after: after ?? null },
        },
        loaders.turningPoints,
      ),
  },
  TurningPoint: { changes: ({ changes }) => [...changes] },
  TurningPointConnection: {
    edges: ({ edges }) => [...edges],
    nodes: ({ nodes }) => [...nodes],
    total: (page) => page.total(),
  },
};
