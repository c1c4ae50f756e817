import type { Db } from '../../db/db.ts';
import { encodeSparseVector } from '../../db/vectors.ts';
import { type HistogramBin, toDense } from '../../tokens/index.ts';
import { type RecordingFilter, recordingConditions, SqlParams } from '../recordings/index.ts';
import { anchorScope, readComparedAnchors } from './anchor-scope-sql.ts';
import { ANCHOR_SETTINGS, nearestAnchorsSql } from './nearest-anchors-sql.ts';

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

interface StretchRow {
  recording_id: string;
  start_frame: number;
  frame_count: number;
  similarity: number;
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
  const rows = await db.transaction(
    async (tx) => {
      const params = new SqlParams();
      const vectors = params.bind(queryAnchors.map((bins) => encodeSparseVector(toDense(bins))));
      const workspace = params.bind(workspaceId);
      const recordingScope = [`r.status = 'READY'`, ...recordingConditions(filter, params)];
      const scope = anchorScope(workspace, recordingScope, params.bind(await readComparedAnchors(tx)));
      const nearest = nearestAnchorsSql({
        workspace,
        tokenizer: params.bind(tokenizerId),
        columns: 's.recording_id, s.start_frame, s.frame_count',
        join: `join rhythm_segment s on s.workspace_id = a.workspace_id and s.recording_id = a.recording_id
          and a.start_frame + a.frame_count / 2 >= s.start_frame
          and a.start_frame + a.frame_count / 2 < s.start_frame + s.frame_count`,
        anchorConditions: leftOut ? [outside(leftOut, params)] : [],
        recordingConditions: recordingScope,
        scope,
      });
      return await tx.query<StretchRow>(
        `with query as materialized (
           select number, vector::sparsevec(2048) as vector
           from unnest(${vectors}::text[]) with ordinality as q(vector, number)
         ), ${scope.parts.join(', ')}, neighbour as materialized (
           select q.number, n.* from query q cross join lateral (${nearest}) n
         ), best as (
           select recording_id, start_frame, frame_count, number, max(similarity) as similarity
           from neighbour group by 1, 2, 3, 4
         )
         select recording_id, start_frame, frame_count, sum(similarity) / ${queryAnchors.length} as similarity
         from best group by 1, 2, 3 order by similarity desc, 1, 2`,
        params.values,
      );
    },
    { readOnly: true, settings: ANCHOR_SETTINGS },
  );
  return rows.map((row) => ({
    recordingId: row.recording_id,
    startFrame: row.start_frame,
    frameCount: row.frame_count,
    similarity: row.similarity,
  }));
}

/** Condition on `rhythm_segment s`. */
function outside({ recordingId, startFrame, endFrame }: LeftOut, params: SqlParams): string {
  const [id, start, end] = [params.bind(recordingId), params.bind(startFrame), params.bind(endFrame)];
  return `not (s.recording_id = ${id}::uuid and s.start_frame < ${end} and s.start_frame + s.frame_count > ${start})`;
}
