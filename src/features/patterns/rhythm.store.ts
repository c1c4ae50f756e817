import type { Db, Queryable } from '../../db/db.ts';
import { decodeVector, encodeVector } from '../../db/vectors.ts';
import { fromRhythmVector, type Rhythm, type RhythmSegment, toRhythmVector } from '../../tokens/index.ts';
import { type RecordingFilter, recordingConditions, SqlParams } from '../recordings/index.ts';

/** Segments written in one transaction. */
const SAVED_AT_ONCE = 500;

/** Stores a recording's segments in place of those of before; nothing when the recording is gone. */
export async function saveRhythm(
  db: Db,
  workspaceId: string,
  recordingId: string,
  segments: readonly RhythmSegment[],
): Promise<void> {
  await db.query('delete from rhythm_segment where workspace_id = $1 and recording_id = $2::uuid', [
    workspaceId,
    recordingId,
  ]);
  for (let start = 0; start < segments.length; start += SAVED_AT_ONCE) {
    const some = segments.slice(start, start + SAVED_AT_ONCE);
    await db.query(
      `insert into rhythm_segment (workspace_id, recording_id, start_frame, frame_count, rhythm)
       select r.workspace_id, r.id, s.start_frame, s.frame_count, s.rhythm::vector(32)
       from unnest($3::int[], $4::int[], $5::text[]) as s(start_frame, frame_count, rhythm)
       join recording r on r.workspace_id = $1 and r.id = $2::uuid
       on conflict do nothing`,
      [
        workspaceId,
        recordingId,
        some.map(({ startFrame }) => startFrame),
        some.map(({ frameCount }) => frameCount),
        some.map(({ rhythm }) => encodeVector(toRhythmVector(rhythm))),
      ],
    );
  }
  await db.query(
    'update speech_activity set rhythm_found = true where workspace_id = $1 and recording_id = $2::uuid',
    [workspaceId, recordingId],
  );
}

/** Recordings with speech bytes that were not cut into segments, after one, in order of their ids. */
export async function listWithoutRhythm(
  db: Queryable,
  workspaceId: string,
  afterId: string,
  limit: number,
): Promise<string[]> {
  const rows = await db.query<{ recording_id: string }>(
    `select recording_id from speech_activity
     where workspace_id = $1 and not rhythm_found and recording_id > $2::uuid order by recording_id limit $3`,
    [workspaceId, afterId, limit],
  );
  return rows.map((row) => row.recording_id);
}

export interface RhythmCandidate {
  readonly recordingId: string;
  readonly startFrame: number;
  readonly frameCount: number;
  readonly rhythm: Rhythm;
}

/** What is looked for, and among what. */
export interface RhythmQuery {
  readonly rhythm: Rhythm;
  readonly minFrames: number;
  readonly maxFrames: number;
  readonly filter: RecordingFilter;
  /** The stretch itself, which is no hit. */
  readonly except: { readonly recordingId: string; readonly startFrame: number; readonly endFrame: number };
  readonly limit: number;
}

/** The nearest segments of about the length wanted, nearest first. */
export async function findNearRhythms(
  db: Queryable,
  workspaceId: string,
  { rhythm, minFrames, maxFrames, filter, except, limit }: RhythmQuery,
): Promise<RhythmCandidate[]> {
  const params = new SqlParams();
  const conditions = [
    `s.workspace_id = ${params.bind(workspaceId)}`,
    `s.frame_count between ${params.bind(minFrames)} and ${params.bind(maxFrames)}`,
    `not (s.recording_id = ${params.bind(except.recordingId)}::uuid
      and s.start_frame < ${params.bind(except.endFrame)}::int
      and s.start_frame + s.frame_count > ${params.bind(except.startFrame)}::int)`,
    ...recordingConditions(filter, params),
  ];
  const vector = params.bind(encodeVector(toRhythmVector(rhythm)));
  const rows = await db.query<{
    recording_id: string;
    start_frame: number;
    frame_count: number;
    rhythm: string;
  }>(
    `select s.recording_id, s.start_frame, s.frame_count, s.rhythm::text as rhythm from rhythm_segment s
     join recording r on r.workspace_id = s.workspace_id and r.id = s.recording_id and r.status = 'READY'
     where ${conditions.join(' and ')}
     order by s.rhythm <-> ${vector}::vector, s.recording_id, s.start_frame limit ${params.bind(limit)}`,
    params.values,
  );
  return rows.map((row) => ({
    recordingId: row.recording_id,
    startFrame: row.start_frame,
    frameCount: row.frame_count,
    rhythm: fromRhythmVector(decodeVector(row.rhythm)),
  }));
}
