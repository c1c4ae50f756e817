import type { Db } from '../../db/db.ts';
import { encodeSparseVector } from '../../db/vectors.ts';
import { type HistogramBin, toDense } from '../../tokens/index.ts';
import { type RecordingFilter, recordingConditions, SqlParams } from '../recordings/index.ts';
import { anchorScope, readComparedAnchors } from './anchor-scope-sql.ts';
import { ANCHOR_SETTINGS, nearestAnchorsSql } from './nearest-anchors-sql.ts';

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

/** What is looked for among the anchors of a workspace. */
export interface AnchorSearch {
  readonly workspaceId: string;
  readonly tokenizerId: string;
  /** Histograms of the query's anchors. */
  readonly anchors: readonly (readonly HistogramBin[])[];
  readonly filter: RecordingFilter;
  readonly exceptRecordingId: string | null;
}

/**
 * The statement, for the bench and EXPLAIN as well as for the store.
 * @param comparedAnchors up to how many anchors are compared one by one, see `readComparedAnchors`
 */
export function similarRecordingsSql(
  { workspaceId, tokenizerId, anchors, filter, exceptRecordingId }: AnchorSearch,
  comparedAnchors: number,
): SqlParams & { readonly sql: string } {
  const params = new SqlParams();
  const vectors = params.bind(anchors.map((bins) => encodeSparseVector(toDense(bins))));
  const workspace = params.bind(workspaceId);
  const recordingScope = [`r.status = 'READY'`, ...recordingConditions(filter, params)];
  const scope = anchorScope(workspace, recordingScope, params.bind(comparedAnchors));
  const nearest = nearestAnchorsSql({
    workspace,
    tokenizer: params.bind(tokenizerId),
    columns: 'a.recording_id, a.anchor_index, a.start_frame, a.frame_count',
    anchorConditions: exceptRecordingId ? [`a.recording_id <> ${params.bind(exceptRecordingId)}::uuid`] : [],
    recordingConditions: recordingScope,
    scope,
  });
  const sql = `
    with query as materialized (
      select number, vector::sparsevec(2048) as vector
      from unnest(${vectors}::text[]) with ordinality as q(vector, number)
    ), ${scope.parts.join(', ')}, neighbour as materialized (
      select q.number, n.* from query q cross join lateral (${nearest}) n
    ), best as (
      select distinct on (recording_id, number) * from neighbour
      order by recording_id, number, similarity desc, anchor_index
    )
    select recording_id, sum(similarity) / ${anchors.length} as similarity,
      (array_agg(number order by similarity desc, number))[1]::int as query_anchor,
      (array_agg(anchor_index order by similarity desc, number))[1] as anchor_index,
      (array_agg(start_frame order by similarity desc, number))[1] as start_frame,
      (array_agg(frame_count order by similarity desc, number))[1] as frame_count
    from best group by recording_id order by similarity desc, recording_id`;
  return Object.assign(params, { sql });
}

interface SimilarRow {
  recording_id: string;
  similarity: number;
  query_anchor: number;
  anchor_index: number;
  start_frame: number;
  frame_count: number;
}

/**
 * The nearest anchors of each anchor of the query, gathered by recording: a sum of best matches, with 0 for an anchor
 * of the query that has none of the recording's among its neighbours.
 */
export async function findSimilarRecordings(db: Db, search: AnchorSearch): Promise<SimilarRecording[]> {
  const rows = await db.transaction(
    async (tx) => {
      const { sql, values } = similarRecordingsSql(search, await readComparedAnchors(tx));
      return await tx.query<SimilarRow>(sql, values);
    },
    { readOnly: true, settings: ANCHOR_SETTINGS },
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
