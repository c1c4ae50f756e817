import type { Queryable } from '../../db/db.ts';
import { decodeSparseVector, decodeVector } from '../../db/vectors.ts';
import { type HistogramBin, toBins } from '../../tokens/index.ts';
import type { CodesKey } from './codes.store.ts';

export interface StoredAnchor {
  readonly index: number;
  readonly startFrame: number;
  readonly frameCount: number;
  /** Unit vector of square-rooted shares. */
  readonly histogram: readonly HistogramBin[];
}

interface AnchorRow {
  anchor_index: number;
  start_frame: number;
  frame_count: number;
  histogram: string;
}

export function toAnchor(row: AnchorRow): StoredAnchor {
  return {
    index: row.anchor_index,
    startFrame: row.start_frame,
    frameCount: row.frame_count,
    histogram: toBins(decodeSparseVector(row.histogram)),
  };
}

/** Anchors with index in [fromIndex, toIndex), of `only` when given, at most `limit`, in time order. */
export async function listAnchors(
  db: Queryable,
  key: CodesKey,
  fromIndex: number,
  toIndex: number,
  limit: number,
  only: readonly number[] | null = null,
): Promise<StoredAnchor[]> {
  const rows = await db.query<AnchorRow>(
    `select anchor_index, start_frame, frame_count, histogram::text as histogram from anchor
     where workspace_id = $1 and recording_id = $2::uuid and tokenizer_id = $3
       and anchor_index >= $4 and anchor_index < $5 and ($7::int[] is null or anchor_index = any($7::int[]))
     order by anchor_index limit $6`,
    [key.workspaceId, key.recordingId, key.tokenizerId, fromIndex, toIndex, limit, only],
  );
  return rows.map(toAnchor);
}

/** The recording's own histogram as 2,048 shares that sum to 1, or null before it is ready. */
export async function loadRecordingHistogram(db: Queryable, key: CodesKey): Promise<number[] | null> {
  const [row] = await db.query<{ histogram: string }>(
    `select histogram::text as histogram from recording_histogram
     where workspace_id = $1 and recording_id = $2::uuid and tokenizer_id = $3`,
    [key.workspaceId, key.recordingId, key.tokenizerId],
  );
  if (!row) return null;
  const roots = decodeVector(row.histogram);
  const total = roots.reduce((sum, root) => sum + root * root, 0);
  return Array.from(roots, (root) => (total === 0 ? 0 : (root * root) / total));
}
