import type { Queryable } from '../../db/db.ts';
import { totalSpeech } from '../../tokens/index.ts';

interface RecordingKey {
  readonly workspaceId: string;
  readonly recordingId: string;
}

/** One byte a frame each. */
export interface StoredSpeech {
  readonly frames: Uint8Array;
  readonly levels: Uint8Array;
}

/** Stores a recording's speech bytes in place of those that it has; nothing when the recording is gone. */
export async function saveSpeech(db: Queryable, key: RecordingKey, frames: Uint8Array): Promise<void> {
  const { speechFrames } = totalSpeech(frames);
  await db.query(
    `insert into speech_activity (workspace_id, recording_id, frames, speech_share)
     select workspace_id, id, $3::bytea, $4::real from recording
     where workspace_id = $1 and id = $2::uuid for key share
     on conflict (workspace_id, recording_id) do update
       set frames = excluded.frames, speech_share = excluded.speech_share, rhythm_found = false`,
    [key.workspaceId, key.recordingId, frames, frames.length === 0 ? 0 : speechFrames / frames.length],
  );
  await saveSpeechTotal(db, key, frames);
}

/** Stores what a recording's speech bytes add up to; nothing when the recording is gone. */
export async function saveSpeechTotal(db: Queryable, key: RecordingKey, frames: Uint8Array): Promise<void> {
  const { speechFrames, pauseFrames, syllables } = totalSpeech(frames);
  await db.query(
    `insert into speech_total (workspace_id, recording_id, frame_count, speech_frames, pause_frames, syllables)
     select workspace_id, id, $3, $4, $5, $6 from recording
     where workspace_id = $1 and id = $2::uuid for key share
     on conflict (workspace_id, recording_id) do update
       set frame_count = excluded.frame_count, speech_frames = excluded.speech_frames,
         pause_frames = excluded.pause_frames, syllables = excluded.syllables`,
    [key.workspaceId, key.recordingId, frames.length, speechFrames, pauseFrames, syllables],
  );
}

/** Speech bytes that were stored before their totals were, after `afterId`, in order of their ids. */
export async function listWithoutTotal(
  db: Queryable,
  workspaceId: string,
  afterId: string,
  limit: number,
): Promise<{ readonly recordingId: string; readonly frames: Uint8Array }[]> {
  return db.query(
    `select s.recording_id as "recordingId", s.frames from speech_activity s
     where s.workspace_id = $1 and s.recording_id > $2::uuid and not exists (
       select from speech_total t where t.workspace_id = s.workspace_id and t.recording_id = s.recording_id)
     order by s.recording_id limit $3`,
    [workspaceId, afterId, limit],
  );
}

/** Speech bytes and levels of many recordings, in their order; null where speech was not measured yet. */
export async function loadManySpeech(
  db: Queryable,
  workspaceId: string,
  recordingIds: readonly string[],
): Promise<(StoredSpeech | null)[]> {
  const rows = await db.query<StoredSpeech & { id: string }>(
    `select s.recording_id as id, s.frames, l.levels from speech_activity s
     join frame_level l on l.workspace_id = s.workspace_id and l.recording_id = s.recording_id
     where s.workspace_id = $1 and s.recording_id = any($2::uuid[])`,
    [workspaceId, recordingIds],
  );
  const byId = new Map(rows.map(({ id, frames, levels }) => [id, { frames, levels }]));
  return recordingIds.map((id) => byId.get(id) ?? null);
}

/** Speech bytes and levels of a recording; null where its speech was not measured yet. */
export async function loadSpeech(
  db: Queryable,
  workspaceId: string,
  recordingId: string,
): Promise<StoredSpeech | null> {
  return (await loadManySpeech(db, workspaceId, [recordingId]))[0]!;
}

/** READY recordings without speech bytes after `afterId`, in order of their ids. */
export async function listUnmeasured(
  db: Queryable,
  workspaceId: string,
  afterId: string,
  limit: number,
): Promise<string[]> {
  const rows = await db.query<{ id: string }>(
    `select r.id from recording r
     where r.workspace_id = $1 and r.status = 'READY' and r.id > $2::uuid and not exists (
       select from speech_activity s where s.workspace_id = r.workspace_id and s.recording_id = r.id)
     order by r.id limit $3`,
    [workspaceId, afterId, limit],
  );
  return rows.map(({ id }) => id);
}
