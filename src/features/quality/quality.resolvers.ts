import type { Resolvers } from '../../graphql/generated/resolver-types.ts';

export const qualityResolvers: Resolvers = {
  AudioRecord: {
    roundTrip: (recording, { maxS }, { services, signal }) =>
      services.quality.roundTrip(recording, maxS ?? 30, signal),
  },
};
