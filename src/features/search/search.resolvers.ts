import type { Resolvers } from '../../graphql/generated/resolver-types.ts';

export const searchResolvers: Resolvers = {
  Query: {
    findCopies: (_, { query, first, minConfidence, filter }, { workspaceId, services, signal }) =>
      services.copies.findCopies(
        workspaceId,
        { query, first: first ?? 10, minConfidence: minConfidence ?? 0.5, filter },
        signal,
      ),
    similarAudio: (_, { query, first, minSimilarity, filter }, { workspaceId, services, signal }) =>
      services.similarAudio.similarAudio(
        workspaceId,
        { query, first: first ?? 10, minSimilarity: minSimilarity ?? 0, filter },
        signal,
      ),
    similarSegments: (_, { query, first, minSimilarity, filter }, { workspaceId, services, signal }) =>
      services.similarSegments.similarSegments(
        workspaceId,
        { query, first: first ?? 10, minSimilarity: minSimilarity ?? 0, filter },
        signal,
      ),
  },
  SimilarSegmentSearch: { hits: ({ hits }) => [...hits] },
  CopySearch: { hits: ({ hits }) => [...hits] },
  CopyHit: {
    intervals: ({ intervals }) => [...intervals],
    recording: ({ recordingId }, _, { workspaceId, loaders }) =>
      loaders.storedRecording(workspaceId, recordingId),
  },
  SimilarAudioSearch: { hits: ({ hits }) => [...hits] },
};
