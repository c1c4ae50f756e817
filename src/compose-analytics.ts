import type { Db } from './db/db.ts';
import {
  createRecordingAnalyticsService,
  createSearchLog,
  createTokenAnalyticsService,
  type SearchLog,
} from './features/analytics/index.ts';
import type { SearchArticlesService } from './features/articles/index.ts';
import type { ClustersService } from './features/clusters/index.ts';
import type { HybridSearchService } from './features/hybrid-search/index.ts';
import type { SearchIndexService } from './features/search-index/index.ts';
import type { LocatePhraseService } from './features/transcripts/index.ts';
import type { Logger } from './lib/logger.ts';

/** The searches by words: what they are asked is counted. */
export interface LoggedSearches {
  readonly hybridSearch: HybridSearchService;
  readonly locatePhrase: LocatePhraseService;
  readonly searchArticles: SearchArticlesService;
}

interface AnalyticsParts {
  readonly db: Db;
  readonly clusters: ClustersService;
  readonly searchIndex: SearchIndexService;
  readonly searchLogDays: number;
  readonly logger: Logger;
}

/** What the workspace adds up to, and what is looked for in it. */
export function composeAnalytics(
  closing: AsyncDisposableStack,
  parts: AnalyticsParts,
  searches: LoggedSearches,
) {
  const { db, clusters, searchIndex, searchLogDays, logger } = parts;
  const searchLog = createSearchLog({
    db,
    keptDays: searchLogDays,
    onError: (error) => logger.warn({ error }, 'searches could not be counted'),
  });
  closing.defer(() => searchLog.close());
  return {
    recordingAnalytics: createRecordingAnalyticsService({ db, clusterKeys: clusters.keys }),
    tokenAnalytics: createTokenAnalyticsService({ db, searchIndex }),
    searchLog,
    ...countSearches(searchLog, searches),
  };
}

/** The same searches; the first page of each is counted. */
function countSearches(
  log: SearchLog,
  { hybridSearch, locatePhrase, searchArticles }: LoggedSearches,
): LoggedSearches {
  return {
    hybridSearch: {
      ...hybridSearch,
      async search(workspaceId, request, signal) {
        const page = await hybridSearch.search(workspaceId, request, signal);
        const { text } = request.input;
        if (request.after === null && text != null)
          log.record(workspaceId, 'SEARCH', text, page.nodes.length);
        return page;
      },
    },
    locatePhrase: {
      ...locatePhrase,
      async locatePhrase(workspaceId, args) {
        const page = await locatePhrase.locatePhrase(workspaceId, args);
        const isFirst = args.after == null && args.occurrence == null;
        if (isFirst) log.record(workspaceId, 'PHRASE', args.phrase, page.nodes.length);
        return page;
      },
    },
    searchArticles: {
      ...searchArticles,
      async search(workspaceId, args) {
        const page = await searchArticles.search(workspaceId, args);
        if (args.after == null) log.record(workspaceId, 'ARTICLES', args.query, page.nodes.length);
        return page;
      },
    },
  };
}
