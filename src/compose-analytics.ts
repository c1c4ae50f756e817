import type { Db } from './db/db.ts';
import { createRecordingAnalyticsService } from './features/analytics/index.ts';
import type { ClustersService } from './features/clusters/index.ts';

/** What the workspace adds up to. */
export function composeAnalytics({ db, clusters }: { readonly db: Db; readonly clusters: ClustersService }) {
  return { recordingAnalytics: createRecordingAnalyticsService({ db, clusterKeys: clusters.keys }) };
}
