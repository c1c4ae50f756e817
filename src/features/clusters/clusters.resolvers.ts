import type { Resolvers } from '../../graphql/generated/resolver-types.ts';

export const clustersResolvers: Resolvers = {
  Query: {
    recordingClusters: (_, { by, minSimilarity, filter, ...page }, { workspaceId, services }) =>
      services.clusters.list(workspaceId, by, minSimilarity, page, filter),
  },
  Mutation: {
    refreshRecordingClusters: async (_, { input }, { workspaceId, services }) => ({
      by: await services.clusters.refresh(workspaceId, input.by),
    }),
  },
  RecordingClusterConnection: {
    edges: ({ edges }) => [...edges],
    nodes: ({ nodes }) => [...nodes],
    total: (page) => page.total(),
    unclustered: (clusters, page, { services }) => services.clusters.unclustered(clusters, page),
  },
  RecordingCluster: {
    size: ({ members }) => members.length,
    medoid: ({ workspaceId, members }, _, { loaders }) =>
      loaders.storedRecording(workspaceId, members[0]?.recordingId ?? ''),
    members: (cluster, page, { services }) => services.clusters.members(cluster, page),
  },
  ClusterMember: {
    recording: ({ recordingId }, _, { workspaceId, loaders }) =>
      loaders.storedRecording(workspaceId, recordingId),
  },
  ClusterMemberConnection: {
    edges: ({ edges }) => [...edges],
    nodes: ({ nodes }) => [...nodes],
    total: (page) => page.total(),
  },
};
