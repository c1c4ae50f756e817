import type { Resolvers } from '../../graphql/generated/resolver-types.ts';

export const auditResolvers: Resolvers = {
  Query: {
    auditLog: (_, { first, after, filter }, { workspaceId, services }) =>
      services.audit.list(workspaceId, { first: first ?? 20, after: after ?? null }, filter),
  },
  AuditEntry: { targetIds: ({ targetIds }) => [...targetIds] },
  AuditEntryConnection: {
    edges: ({ edges }) => [...edges],
    nodes: ({ nodes }) => [...nodes],
    total: (page) => page.total(),
  },
};
