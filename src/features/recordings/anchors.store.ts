import type { Queryable } from '../../db/db.ts';
import { decodeSparseVector, decodeVector } from '../../db/vectors.ts';
import { type HistogramBin, toBins } from '../../tokens/index.ts';

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

/** Consecutive anchors of one recording: index in [fromIndex, toIndex), at most `limit`. */
export interface AnchorWindow {
  readonly recordingId: string;
  readonly tokenizerId: string;
  readonly fromIndex: number;
  readonly toIndex: number;
  readonly limit: number;
}

/** The anchors of many windows in one statement, in the order of the windows, each in time order. */
export async function listAnchorWindows(
  db: Queryable,
  workspaceId: string,
  windows: readonly AnchorWindow[],
): Promise<StoredAnchor[][]> {
  const rows = await db.query<AnchorRow & { number: number }>(
    `select w.number::int as number, a.anchor_index, a.start_frame, a.frame_count, a.histogram::text as histogram
     from unnest($2::uuid[], $3::text[], $4::int[], $5::int[], $6::int[])
       with ordinality as w(recording_id, tokenizer_id, from_index, to_index, size, number)
     cross join lateral (
       select * from anchor a
       where a.workspace_id = $1 and a.recording_id = w.recording_id and a.tokenizer_id = w.tokenizer_id
         and a.anchor_index >= w.from_index and a.anchor_index < w.to_index
       order by a.anchor_index limit w.size) a
     order by w.number, a.anchor_index`,
    [
      workspaceId,
      windows.map(({ recordingId }) => recordingId),
      windows.map(({ tokenizerId }) => tokenizerId),
      windows.map(({ fromIndex }) => fromIndex),
      windows.map(({ toIndex }) => toIndex),
      windows.map(({ limit }) => limit),
    ],
  );
  const byNumber = Map.groupBy(rows, ({ number }) => number);
  return windows.map((_, index) => (byNumber.get(index + 1) ?? []).map(toAnchor));
}

/** The histograms of many recordings, in their order, each 2,048 shares that sum to 1; null before one is ready. */
export async function loadRecordingHistograms(
  db: Queryable,
  workspaceId: string,
  keys: readonly { readonly recordingId: string; readonly tokenizerId: string }[],
): Promise<(number[] | null)[]> {
  const rows = await db.query<{ number: number; histogram: string }>(
    `select w.number::int as number, h.histogram::text as histogram
     from unnest($2::uuid[], $3::text[]) with ordinality as w(recording_id, tokenizer_id, number)
     join recording_histogram h
       on h.workspace_id = $1 and h.recording_id = w.recording_id and h.tokenizer_id = w.tokenizer_id`,
    [workspaceId, keys.map(({ recordingId }) => recordingId), keys.map(({ tokenizerId }) => tokenizerId)],
  );
  const byNumber = new Map(rows.map(({ number, histogram }) => [number, histogram]));
  return keys.map((_, index) => {
    const histogram = byNumber.get(index + 1);
    return histogram === undefined ? null : toSharesOfAll(decodeVector(histogram));
  });
}

function toSharesOfAll(roots: Float32Array | readonly number[]): number[] {
  let total = 0;
  for (const root of roots) total += root * root;
  return Array.from(roots, (root) => (total === 0 ? 0 : (root * root) / total));
}
