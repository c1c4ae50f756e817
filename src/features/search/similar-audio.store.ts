import type { Db } from '../../db/db.ts';
import { encodeSparseVector } from '../../db/vectors.ts';
import { type HistogramBin, toDense } from '../../tokens/index.ts';
import { type RecordingFilter, recordingConditions, SqlParams } from '../recordings/index.ts';

/** A recording with its similarity and the place that carried most of it. */
export interface SimilarRecording {
  readonly recordingId: string;
  readonly similarity: number;
  /** Number of the query's anchor that matched best. */
  readonly queryAnchor: number;
  readonly anchorIndex: number;
  readonly startFrame: number;
  readonly frameCount: number;
}

/** Neighbours read for each anchor of the query, whatever the page size: the order never depends on `first`. */
export const NEIGHBOURS_PER_ANCHOR = 50;

/**
 * For the transaction of the search. Filters apply after the index scan; without iteration a narrow filter would
 * silently return too little.
 */
export const HNSW_SETTINGS = { 'hnsw.ef_search': '100', 'hnsw.iterative_scan': 'relaxed_order' };

/** The statement, for the bench and EXPLAIN as well as for the store. */
export function similarRecordingsSql(
  workspaceId: string,
  tokenizerId: string,
  queryAnchors: readonly (readonly HistogramBin[])[],
  filter: RecordingFilter,
  exceptRecordingId: string | null,
): SqlParams & { readonly sql: string } {
  const params = new SqlParams();
  const vectors = params.bind(queryAnchors.map((bins) => encodeSparseVector(toDense(bins))));
  const anchorConditions = [
    `a.workspace_id = ${params.bind(workspaceId)}`,
    `a.tokenizer_id = ${params.bind(tokenizerId)}`,
  ];
  if (exceptRecordingId) anchorConditions.push(`a.recording_id <> ${params.bind(exceptRecordingId)}::uuid`);
  const conditions = recordingConditions(filter, params);
  const sql = `
    with query as materialized (
      select number, vector::sparsevec(2048) as vector
      from unnest(${vectors}::text[]) with ordinality as q(vector, number)
    ), neighbour as materialized (
      select q.number, n.recording_id, n.anchor_index, n.start_frame, n.frame_count, n.similarity
      from query q cross join lateral (
        select a.recording_id, a.anchor_index, a.start_frame, a.frame_count,
          -(a.histogram <#> q.vector) as similarity
        from anchor a
        join recording r on r.workspace_id = a.workspace_id and r.id = a.recording_id and r.status = 'READY'
        where ${[...anchorConditions, ...conditions].join(' and ')}
        order by a.histogram <#> q.vector
        limit ${NEIGHBOURS_PER_ANCHOR}
      ) n
    ), best as (
      select distinct on (recording_id, number) * from neighbour
      order by recording_id, number, similarity desc, anchor_index
    )
    select recording_id, sum(similarity) / ${queryAnchors.length} as similarity,
      (array_agg(number order by similarity desc, number))[1]::int as query_anchor,
      (array_agg(anchor_index order by similarity desc, number))[1] as anchor_index,
      (array_agg(start_frame order by similarity desc, number))[1] as start_frame,
      (array_agg(frame_count order by similarity desc, number))[1] as frame_count
    from best group by recording_id order by similarity desc, recording_id`;
  return Object.assign(params, { sql });
}

/**
 * The nearest anchors of each anchor of the query, gathered by recording: a sum of best matches, with 0 for an anchor
 * of the query that has none of the recording's among its neighbours.
 */
export async function findSimilarRecordings(
  db: Db,
  ...query: Parameters<typeof similarRecordingsSql>
): Promise<SimilarRecording[]> {
  const { sql, values } = similarRecordingsSql(...query);
  const rows = await db.transaction(
    (tx) =>
      tx.query<{
        recording_id: string;
        similarity: number;
        query_anchor: number;
        anchor_index: number;
        start_frame: number;
        frame_count: number;
      }>(sql, values),
    { readOnly: true, settings: HNSW_SETTINGS },
  );
  return rows.map((row) => ({
    recordingId: row.recording_id,
    similarity: row.similarity,
    queryAnchor: row.query_anchor - 1,
    anchorIndex: row.anchor_index,
    startFrame: row.start_frame,
    frameCount: row.frame_count,
  }));
}
