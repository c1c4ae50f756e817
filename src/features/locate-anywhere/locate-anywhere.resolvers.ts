import type { Resolvers } from '../../graphql/generated/resolver-types.ts';

export const locateAnywhereResolvers: Resolvers = {
  Query: {
    locateAnywhere: (_, { in: recordingIds, ...wanted }, { workspaceId, services, signal }) =>
      services.locateAnywhere.locateAnywhere(
        workspaceId,
        {
          phrase: wanted.phrase,
          example: wanted.example,
          in: recordingIds ?? null,
          filter: wanted.filter,
          phraseMatch: wanted.phraseMatch ?? 'EXACT',
          soundMatch: wanted.soundMatch ?? 'ANY',
          minSimilarity: wanted.minSimilarity ?? 0.5,
          occurrence: wanted.occurrence ?? null,
          first: wanted.first ?? 20,
          after: wanted.after ?? null,
        },
        signal,
      ),
  },
  AnywhereConnection: {
    edges: ({ edges }) => [...edges],
    nodes: ({ nodes }) => [...nodes],
    total: (page) => page.total(),
  },
  AnywhereOccurrence: {
    recording: ({ recordingId }, _, { workspaceId, loaders }) =>
      loaders.storedRecording(workspaceId, recordingId),
    foundBy: ({ words, sound }) => [
      ...(words ? (['WORDS'] as const) : []),
      ...(sound ? (['SOUND'] as const) : []),
    ],
  },
};
