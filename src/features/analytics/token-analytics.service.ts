import type { Db } from '../../db/db.ts';
import { CODEBOOK_SIZE } from '../../inference/tokenizer.ts';
import { inRange } from '../arguments.ts';
import { checkRecordingFilter, type RecordingFilterInput } from '../recordings/index.ts';
import type { SearchIndexService } from '../search-index/index.ts';
import { combineFilters } from './row-filter.ts';
import { countTokensOf } from './token-analytics.store.ts';

export interface TokenAnalytics {
  readonly tokenizerId: string;
  readonly layers: readonly number[];
  readonly recordings: number;
  readonly tokens: number;
  readonly distinct: number;
  /** Null without tokens. */
  readonly entropyBits: number | null;
  readonly top: readonly { readonly token: number; readonly count: number; readonly share: number }[];
  readonly filter: Record<string, unknown>;
  readonly asOf: Date;
  /** READY recordings whose tokens were not counted yet. */
  readonly waiting: number;
}

export type TokenAnalyticsService = ReturnType<typeof createTokenAnalyticsService>;

export function createTokenAnalyticsService({
  db,
  searchIndex,
}: {
  readonly db: Db;
  readonly searchIndex: SearchIndexService;
}) {
  return {
    /** Throws BAD_USER_INPUT. */
    async count(
      workspaceId: string,
      given: RecordingFilterInput | null,
      first: number,
    ): Promise<TokenAnalytics> {
      const filter = checkRecordingFilter(given);
      inRange(first, 'first', 1, CODEBOOK_SIZE);
      return searchIndex.whileActive(workspaceId, async ({ id, histogramLayers }) => {
        const { counts, ...found } = await countTokensOf(db, workspaceId, id, filter);
        const tokens = counts.reduce((sum, count) => sum + count, 0);
        const ranked = Array.from(counts, (count, token) => ({ token, count, share: count / tokens }))
          .filter(({ count }) => count > 0)
          .sort((a, b) => b.count - a.count || a.token - b.token);
        const entropy = ranked.reduce((sum, { share }) => sum - share * Math.log2(share), 0);
        return {
          tokenizerId: id,
          layers: histogramLayers,
          tokens,
          distinct: ranked.length,
          entropyBits: tokens === 0 ? null : entropy,
          top: ranked.slice(0, first),
          filter: combineFilters(given, { statuses: ['READY'] }),
          ...found,
        };
      });
    },
  };
}
