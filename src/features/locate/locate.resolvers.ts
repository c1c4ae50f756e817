import type { Resolvers } from '../../graphql/generated/resolver-types.ts';

export const locateResolvers: Resolvers = {
  Query: {
    locate: (_, { in: recordingIds, ...wanted }, { workspaceId, services, signal }) =>
      services.locate.locate(
        workspaceId,
        {
          example: wanted.example,
          recordingIds: recordingIds ?? null,
          filter: wanted.filter,
          match: wanted.match ?? 'ANY',
          minSimilarity: wanted.minSimilarity ?? 0.5,
          occurrence: wanted.occurrence ?? null,
          first: wanted.first ?? 20,
          after: wanted.after ?? null,
        },
        signal,
      ),
  },
  OccurrenceConnection: {
    edges: ({ edges }) => [...edges],
    nodes: ({ nodes }) => [...nodes],
  },
  Occurrence: {
    recording: ({ recordingId }, _, { workspaceId, loaders }) =>
      loaders.storedRecording(workspaceId, recordingId),
  },
};
