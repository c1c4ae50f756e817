import type { Queryable } from '../../db/db.ts';
import { type SegmentRow, segmentColumns, toSegment } from './transcript-row.ts';
import type { TranscriptSegment } from './transcripts.types.ts';

/** A part of a transcript: segments after one, that end after `startS` and begin before `endS`. */
export interface SegmentWindow {
  readonly recordingId: string;
  readonly afterIndex: number;
  readonly startS: number | null;
  readonly endS: number | null;
  readonly limit: number;
}

/** The window of one segment; where there is none of that number, the next one lies in it. */
export const windowOf = (recordingId: string, index: number): SegmentWindow => ({
  recordingId,
  afterIndex: index - 1,
  startS: null,
  endS: null,
  limit: 1,
});

/** A moment is within the segments that touch it; segments without times are in no window. */
const within = `(w.start_s is null or s.end_s > w.start_s) and (w.end_s is null or s.start_s < w.end_s)`;

/** The segments of many windows in one statement, in the windows' order. */
export async function listSegments(
  db: Queryable,
  workspaceId: string,
  windows: readonly SegmentWindow[],
): Promise<TranscriptSegment[][]> {
  const rows = await db.query<SegmentRow & { number: number }>(
    `select w.number::int as number, s.*
     from unnest($2::uuid[], $3::int[], $4::float8[], $5::float8[], $6::int[])
       with ordinality as w(recording_id, after_index, start_s, end_s, size, number)
     cross join lateral (
       select ${segmentColumns} from transcript_segment s
       where s.workspace_id = $1 and s.recording_id = w.recording_id and s.segment_index > w.after_index and ${within}
       order by s.segment_index limit w.size
     ) s
     order by w.number, s.segment_index`,
    [
      workspaceId,
      windows.map(({ recordingId }) => recordingId),
      windows.map(({ afterIndex }) => afterIndex),
      windows.map(({ startS }) => startS),
      windows.map(({ endS }) => endS),
      windows.map(({ limit }) => limit),
    ],
  );
  const byNumber = Map.groupBy(rows, (row) => row.number);
  return windows.map((_, index) => (byNumber.get(index + 1) ?? []).map(toSegment));
}

/** A part of a transcript by its times alone. */
export type SegmentRange = Pick<SegmentWindow, 'recordingId' | 'startS' | 'endS'>;

/** How many segments each range has, in the order of the ranges. */
export async function countSegments(
  db: Queryable,
  workspaceId: string,
  ranges: readonly SegmentRange[],
): Promise<number[]> {
  const rows = await db.query<{ number: number; count: number }>(
    `select w.number::int as number, count(*)::float8 as count
     from unnest($2::uuid[], $3::float8[], $4::float8[]) with ordinality as w(recording_id, start_s, end_s, number)
     join transcript_segment s on s.workspace_id = $1 and s.recording_id = w.recording_id and ${within}
     group by w.number`,
    [
      workspaceId,
      ranges.map(({ recordingId }) => recordingId),
      ranges.map(({ startS }) => startS),
      ranges.map(({ endS }) => endS),
    ],
  );
  const byNumber = new Map(rows.map(({ number, count }) => [number, count]));
  return ranges.map((_, index) => byNumber.get(index + 1) ?? 0);
}

/** The whole texts of recordings, a segment a line; those without a transcript are left out. */
export async function loadTexts(
  db: Queryable,
  workspaceId: string,
  recordingIds: readonly string[],
): Promise<Map<string, string>> {
  const rows = await db.query<{ recording_id: string; text: string }>(
    `select recording_id, string_agg(text, E'\\n' order by segment_index) as text from transcript_segment
     where workspace_id = $1 and recording_id = any($2::uuid[]) group by recording_id`,
    [workspaceId, recordingIds],
  );
  return new Map(rows.map((row) => [row.recording_id, row.text]));
}
