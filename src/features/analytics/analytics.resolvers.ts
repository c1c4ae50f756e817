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
