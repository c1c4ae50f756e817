import type { Resolvers } from '../../graphql/generated/resolver-types.ts';
import { inRange } from '../arguments.ts';

const MAX_LANGUAGES = 100;
const MAX_LABELS = 200;

export const analyticsResolvers: Resolvers = {
  Query: {
    // Nothing is counted before somebody asks for a field of it.
    analytics: () => ({}) as never,
  },
  Analytics: {
    recordings: (_, asked, { workspaceId, services }) =>
      services.recordingAnalytics.count(workspaceId, {
        filter: asked.filter ?? null,
        groupBy: asked.groupBy
          ? {
              by: asked.groupBy.by,
              metadataPath: asked.groupBy.metadataPath ?? null,
              minSimilarity: asked.groupBy.minSimilarity ?? 0.5,
            }
          : null,
        bucket: asked.bucket ?? null,
        bucketOf: asked.bucketOf ?? 'CREATED_AT',
        timeZone: asked.timeZone ?? 'UTC',
        fillEmpty: asked.fillEmpty ?? false,
        top: asked.top ?? 20,
        orderBy: asked.orderBy ?? 'RECORDINGS',
        quantiles: asked.quantiles ?? [0.25, 0.5, 0.75, 0.95],
      }),
    tokens: (_, { filter, first }, { workspaceId, services }) =>
      services.tokenAnalytics.count(workspaceId, filter ?? null, first ?? 20),
    searchTerms: (_, { kinds, onlyWithoutHits, first }, { workspaceId, services }) =>
      services.searchLog.list(workspaceId, {
        kinds: kinds ?? null,
        onlyWithoutHits: onlyWithoutHits ?? false,
        first: first ?? 20,
      }),
  },
  Mutation: {
    forgetSearchTerms: async (_, { input }, { workspaceId, services }) => ({
      forgotten: await services.searchLog.forget(workspaceId, input?.text ?? null),
    }),
  },
  TokenAnalytics: {
    layers: ({ layers }) => [...layers],
    top: ({ top }) => [...top],
    stale: ({ waiting }) => waiting > 0,
    recordingsWaiting: ({ waiting }) => waiting,
  },
  SearchTerms: {
    terms: ({ terms }) => [...terms],
  },
  RecordingAnalytics: {
    rows: ({ rows }) => [...rows],
    stale: ({ all }) => all.waiting > 0,
    recordingsWaiting: ({ all }) => all.waiting,
  },
  RecordingAnalyticsRow: {
    languages: async (row, { first }) =>
      (await row.languages()).slice(0, inRange(first ?? 10, 'first', 1, MAX_LANGUAGES)),
    labels: async (row, { first }) =>
      (await row.labels()).slice(0, inRange(first ?? 10, 'first', 1, MAX_LABELS)),
  },
  Distribution: {
    quantiles: ({ quantiles }) => [...quantiles],
  },
  LabelCount: {
    label: ({ workspaceId, labelId }, _, { loaders }) => loaders.soundLabel(workspaceId, labelId),
  },
};
