import type { Resolvers } from '../../graphql/generated/resolver-types.ts';

export const queueResolvers: Resolvers = {
  Query: {
    queue: (_, __, { workspaceId, services }) => services.queue.summary(workspaceId),
    jobs: (_, { first, after, filter }, { workspaceId, services }) =>
      services.queue.list(workspaceId, { first: first ?? 20, after: after ?? null }, filter),
    job: (_, { id }, { workspaceId, services }) => services.queue.find(workspaceId, id),
  },
  Mutation: {
    cancelJob: async (_, { input }, { workspaceId, services }) => ({
      job: await services.queue.cancel(workspaceId, input.id),
    }),
    retryJob: async (_, { input }, { workspaceId, services }) => ({
      job: await services.queue.retry(workspaceId, input.id),
    }),
  },
  System: { workers: (_, __, { services }) => services.workers.list() },
  Queue: { kinds: ({ kinds }) => [...kinds], unserved: ({ unserved }) => [...unserved] },
  Worker: { offers: ({ offers }) => [...offers], takes: ({ takes }) => [...takes] },
  Job: {
    recording: ({ recordingId }, _, { workspaceId, loaders }) =>
      recordingId === null ? null : loaders.recording(workspaceId, recordingId, 'recordingId'),
  },
  JobConnection: {
    edges: ({ edges }) => [...edges],
    nodes: ({ nodes }) => [...nodes],
    total: (page) => page.total(),
  },
};
