import type { Db } from '../../db/db.ts';
import { encodeSparseVector } from '../../db/vectors.ts';
import { type HistogramBin, toDense } from '../../tokens/index.ts';
import { type RecordingFilter, recordingConditions, SqlParams } from '../recordings/index.ts';
import { HNSW_SETTINGS, NEIGHBOURS_PER_ANCHOR } from './similar-audio.store.ts';

/** A stretch of speech between pauses, and how alike its tokens are. */
export interface SimilarStretch {
  readonly recordingId: string;
  readonly startFrame: number;
  readonly frameCount: number;
  readonly similarity: number;
}

/** A part of a recording that is not searched. */
export interface LeftOut {
  readonly recordingId: string;
  readonly startFrame: number;
  readonly endFrame: number;
}

/**
 * The nearest anchors of each anchor of the query among those whose middle lies in a stretch of speech, gathered by
 * stretch: the mean of best matches, 0 for an anchor of the query without one. The index is asked once an anchor.
 */
export async function findSimilarStretches(
  db: Db,
  workspaceId: string,
  tokenizerId: string,
  queryAnchors: readonly (readonly HistogramBin[])[],
  filter: RecordingFilter,
  leftOut: LeftOut | null,
): Promise<SimilarStretch[]> {
  const params = new SqlParams();
  const vectors = params.bind(queryAnchors.map((bins) => encodeSparseVector(toDense(bins))));
  const conditions = [
    `a.workspace_id = ${params.bind(workspaceId)}`,
    `a.tokenizer_id = ${params.bind(tokenizerId)}`,
    ...recordingConditions(filter, params),
  ];
  if (leftOut) {
    const [id, startFrame, endFrame] = [
      params.bind(leftOut.recordingId),
      params.bind(leftOut.startFrame),
      params.bind(leftOut.endFrame),
    ];
    conditions.push(
      `not (s.recording_id = ${id}::uuid and s.start_frame < ${endFrame} and s.start_frame + s.frame_count > ${startFrame})`,
    );
  }
  const rows = await db.transaction(
    (tx) =>
      tx.query<{ recording_id: string; start_frame: number; frame_count: number; similarity: number }>(
        `with query as materialized (
           select number, vector::sparsevec(2048) as vector
           from unnest(${vectors}::text[]) with ordinality as q(vector, number)
         ), neighbour as materialized (
           select q.number, n.* from query q cross join lateral (
             select s.recording_id, s.start_frame, s.frame_count, -(a.histogram <#> q.vector) as similarity
             from anchor a
             join recording r on r.workspace_id = a.workspace_id and r.id = a.recording_id and r.status = 'READY'
             join rhythm_segment s on s.workspace_id = a.workspace_id and s.recording_id = a.recording_id
               and a.start_frame + a.frame_count / 2 >= s.start_frame
               and a.start_frame + a.frame_count / 2 < s.start_frame + s.frame_count
             where ${conditions.join(' and ')}
             order by a.histogram <#> q.vector limit ${NEIGHBOURS_PER_ANCHOR}
           ) n
         ), best as (
           select recording_id, start_frame, frame_count, number, max(similarity) as similarity
           from neighbour group by 1, 2, 3, 4
         )
         select recording_id, start_frame, frame_count, sum(similarity) / ${queryAnchors.length} as similarity
         from best group by 1, 2, 3 order by similarity desc, 1, 2`,
        params.values,
      ),
    { readOnly: true, settings: HNSW_SETTINGS },
  );
  return rows.map((row) => ({
    recordingId: row.recording_id,
    startFrame: row.start_frame,
    frameCount: row.frame_count,
    similarity: row.similarity,
  }));
}
