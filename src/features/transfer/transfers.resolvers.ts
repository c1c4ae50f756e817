import type { Resolvers } from '../../graphql/generated/resolver-types.ts';
import type { TransferTable } from './transfer-columns.ts';

export const transfersResolvers: Resolvers = {
  Query: {
    transfers: (_, page, { workspaceId, services }) => services.transfers.list(workspaceId, page),
    transfer: (_, { id }, { workspaceId, services }) => services.transfers.find(workspaceId, id),
  },
  Mutation: {
    startExport: async (_, { input }, { workspaceId, services }) => ({
      transfer: await services.transfers.startExport(workspaceId, input?.format ?? 'NDJSON', input?.filter),
    }),
    startImport: async (_, { input }, { workspaceId, services }) => ({
      transfer: await services.transfers.startImport(
        workspaceId,
        input.uploadId,
        (input.table?.toLowerCase() as TransferTable | undefined) ?? null,
      ),
    }),
    cancelTransfer: async (_, { input }, { workspaceId, services }) => ({
      transfer: await services.transfers.cancel(workspaceId, input.id),
    }),
    deleteTransfer: async (_, { input }, { workspaceId, services }) => ({
      deletedId: await services.transfers.remove(workspaceId, input.id),
    }),
  },
  Subscription: {
    transferProgress: {
      subscribe: (_, { id }, { workspaceId, services, signal }) =>
        // biome-ignore lint/suspicious/noExplicitAny: codegen wants the payload keyed by field name, resolve maps it
        services.transfers.follow(workspaceId, id, signal) as any,
      // biome-ignore lint/suspicious/noExplicitAny: as above
      resolve: (transfer: any) => transfer,
    },
  },
  Transfer: {
    failure: ({ failureCode, failureMessage }) =>
      failureCode === null ? null : { code: failureCode, message: failureMessage ?? '' },
    problems: ({ id }, page, { workspaceId, services }) =>
      services.transfers.problems({ workspaceId, id }, page),
    files: ({ id, files }, _, { urlOf }) =>
      files.map((file) => ({ ...file, url: urlOf(`/transfers/${id}/files/${file.name}`) })),
  },
  TransferConnection: {
    edges: ({ edges }) => [...edges],
    nodes: ({ nodes }) => [...nodes],
    total: (page) => page.total(),
  },
  TransferProblemConnection: {
    edges: ({ edges }) => [...edges],
    nodes: ({ nodes }) => [...nodes],
    total: (page) => page.total(),
  },
};
