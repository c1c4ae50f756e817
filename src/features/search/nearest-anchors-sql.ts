import type { AnchorScope } from './anchor-scope-sql.ts';

/** Neighbours read for each anchor of the query, whatever the page size: the order never depends on `first`. */
export const NEIGHBOURS_PER_ANCHOR = 50;

/**
 * For the transaction of a search of anchors. Filters apply after the index scan; without iteration a narrow filter
 * would silently return too little. Most histograms share no token with a query, so that the graph has plains where no
 * step is better than another: it takes this many candidates to find .97 of the nearest among a million
 * (docs/indexes.md).
 */
export const ANCHOR_SETTINGS = { 'hnsw.ef_search': '600', 'hnsw.iterative_scan': 'relaxed_order' };

export interface NearestAnchors {
  readonly workspace: string;
  readonly tokenizer: string;
  /** Columns of `anchor a` and of what is joined; with `recording_id` and `start_frame` among them. */
  readonly columns: string;
  /** More joins with `anchor a`. */
  readonly join?: string;
  /** On `anchor a` and what is joined. */
  readonly anchorConditions?: readonly string[];
  /** On `recording r`; those that the scope was made of. */
  readonly recordingConditions: readonly string[];
  readonly scope: AnchorScope;
}

/**
 * The nearest anchors of `q.vector`, with their similarity: all of a small scope compared one by one, otherwise the
 * nearest by the index. To be joined laterally.
 */
export function nearestAnchorsSql(search: NearestAnchors): string {
  const { workspace, tokenizer, columns, join = '', scope } = search;
  const { anchorConditions = [], recordingConditions } = search;
  const own = [`a.workspace_id = ${workspace}`, `a.tokenizer_id = ${tokenizer}`];
  const where = (...conditions: readonly string[]) => `where ${conditions.join(' and ')}`;
  const select = `select ${columns}, -(a.histogram <#> q.vector) as similarity`;
  // Each OFFSET 0 keeps the planner from what it would rather do: read all anchors, and ask the index.
  return `(select * from (
        ${select} from scope o
        cross join lateral (select * from anchor a ${where(...own, 'a.recording_id = o.id')} offset 0) a
        ${join} ${where(scope.isSmall, ...anchorConditions)} offset 0
      ) d order by similarity desc, recording_id, start_frame limit ${NEIGHBOURS_PER_ANCHOR})
      union all
      (${select} from anchor a
        join recording r on r.workspace_id = ${workspace} and r.id = a.recording_id
        ${join} ${where(...own, `not ${scope.isSmall}`, ...anchorConditions, ...recordingConditions)}
        order by a.histogram <#> q.vector limit ${NEIGHBOURS_PER_ANCHOR})`;
}
