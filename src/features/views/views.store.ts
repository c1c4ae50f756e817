import type { Queryable } from '../../db/db.ts';
import { decodeVector } from '../../db/vectors.ts';
import { type RecordingFilter, recordingConditions, SqlParams } from '../recordings/index.ts';

/** A recording whose codes are of one tokenizer. */
export interface ViewedRecording {
  readonly recordingId: string;
  readonly fileName: string;
  readonly frameCount: number;
}

/** READY recordings with codes of the tokenizer that fulfil the filter, in order of their ids, after one. */
export async function listViewed(
  db: Queryable,
  workspaceId: string,
  tokenizerId: string,
  filter: RecordingFilter,
  afterId: string,
  limit: number,
): Promise<ViewedRecording[]> {
  const params = new SqlParams();
  const conditions = [
    `r.workspace_id = ${params.bind(workspaceId)}`,
    `r.tokenizer_id = ${params.bind(tokenizerId)}`,
    `r.status = 'READY'`,
    `r.id > ${params.bind(afterId)}::uuid`,
    ...recordingConditions(filter, params),
  ];
  const rows = await db.query<{ id: string; file_name: string; frame_count: number }>(
    `select r.id, r.file_name, r.frame_count from recording r
     where ${conditions.join(' and ')} order by r.id limit ${params.bind(limit)}`,
    params.values,
  );
  return rows.map((row) => ({
    recordingId: row.id,
    fileName: row.file_name,
    frameCount: row.frame_count,
  }));
}

/** Histograms of recordings as 2,048 shares that sum to 1; those that are gone are missing. */
export async function loadHistograms(
  db: Queryable,
  workspaceId: string,
  tokenizerId: string,
  recordingIds: readonly string[],
): Promise<Map<string, Float32Array>> {
  const rows = await db.query<{ recording_id: string; histogram: string }>(
    `select recording_id, histogram::text as histogram from recording_histogram
     where workspace_id = $1 and tokenizer_id = $2 and recording_id = any($3::uuid[])`,
    [workspaceId, tokenizerId, recordingIds],
  );
  return new Map(rows.map((row) => [row.recording_id, toShares(decodeVector(row.histogram))]));
}

function toShares(roots: Float32Array): Float32Array {
  const total = roots.reduce((sum, root) => sum + root * root, 0);
  return roots.map((root) => (total === 0 ? 0 : (root * root) / total));
}
