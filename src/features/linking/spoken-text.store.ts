import type { Queryable } from '../../db/db.ts';
import type { LinkedRange } from './linking.types.ts';

/** Longer questions are cut: a question is asked in its first words. */
export const MAX_TEXT_UNITS = 4_000;

/** What the transcript says in a recording, or in the segments that a range touches; null without any. */
export async function loadSpokenText(
  db: Queryable,
  workspaceId: string,
  range: LinkedRange,
): Promise<string | null> {
  return (await loadSpokenTexts(db, workspaceId, [range]))[0]!;
}

/** The same of many ranges in one statement, in their order. */
export async function loadSpokenTexts(
  db: Queryable,
  workspaceId: string,
  ranges: readonly LinkedRange[],
): Promise<(string | null)[]> {
  const rows = await db.query<{ number: number; text: string }>(
    `select w.number::int as number, left(string_agg(s.text, ' ' order by s.segment_index), $5::int) as text
     from unnest($2::uuid[], $3::float8[], $4::float8[]) with ordinality as w(recording_id, start_s, end_s, number)
     join transcript_segment s on s.workspace_id = $1 and s.recording_id = w.recording_id
       and (w.start_s is null or (s.start_s < w.end_s and s.end_s > w.start_s))
     group by w.number`,
    [
      workspaceId,
      ranges.map(({ recordingId }) => recordingId),
      ranges.map(({ startS }) => startS),
      ranges.map(({ endS }) => endS),
      MAX_TEXT_UNITS,
    ],
  );
  // The database counts characters, of which some are two units.
  const byNumber = new Map(rows.map(({ number, text }) => [number, text.slice(0, MAX_TEXT_UNITS)]));
  return ranges.map((_, index) => byNumber.get(index + 1) ?? null);
}

/** Times of a segment; null when there is no such segment, times null when it has none. */
export async function findSegmentTimes(
  db: Queryable,
  workspaceId: string,
  recordingId: string,
  index: number,
): Promise<{ startS: number | null; endS: number | null } | null> {
  const [row] = await db.query<{ startS: number | null; endS: number | null }>(
    `select start_s as "startS", end_s as "endS" from transcript_segment
     where workspace_id = $1 and recording_id = $2::uuid and segment_index = $3::int`,
    [workspaceId, recordingId, index],
  );
  return row ?? null;
}
