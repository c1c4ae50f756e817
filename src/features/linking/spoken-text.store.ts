import type { Queryable } from '../../db/db.ts';
import type { LinkedRange } from './linking.types.ts';

/** Longer questions are cut: a question is asked in its first words. */
export const MAX_TEXT_UNITS = 4_000;

/** What the transcript says in a recording, or in the segments that a range touches; null without any. */
export async function loadSpokenText(
  db: Queryable,
  workspaceId: string,
  { recordingId, startS, endS }: LinkedRange,
): Promise<string | null> {
  const [row] = await db.query<{ text: string | null }>(
    `select string_agg(s.text, ' ' order by s.segment_index) as text from transcript_segment s
     where s.workspace_id = $1 and s.recording_id = $2::uuid
       and ($3::float8 is null or (s.start_s < $4::float8 and s.end_s > $3::float8))`,
    [workspaceId, recordingId, startS, endS],
  );
  return row?.text?.slice(0, MAX_TEXT_UNITS) ?? null;
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
