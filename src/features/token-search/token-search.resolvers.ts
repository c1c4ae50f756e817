import type { Resolvers } from '../../graphql/generated/resolver-types.ts';

export const tokenSearchResolvers: Resolvers = {
  Query: {
    findTokenSequence: (_, { pattern, filter, first, after }, { workspaceId, services, signal }) =>
      services.tokenSearch.findTokenSequence(
        workspaceId,
        { pattern, filter, first: first ?? 20, after },
        signal,
      ),
  },
  TokenHitConnection: {
    edges: ({ edges }) => [...edges],
    nodes: ({ nodes }) => [...nodes],
  },
  TokenHit: {
    recording: ({ recordingId }, _, { workspaceId, loaders }) =>
      loaders.storedRecording(workspaceId, recordingId),
    frameCount: ({ tokens }) => tokens.length,
    tokens: ({ tokens }) => [...tokens],
  },
};
