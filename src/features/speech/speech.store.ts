import type { Queryable } from '../../db/db.ts';
import { isSpeech } from '../../tokens/index.ts';

interface RecordingKey {
  readonly workspaceId: string;
  readonly recordingId: string;
}

/** Stores a recording's speech bytes in place of those that it has; nothing when the recording is gone. */
export async function saveSpeech(db: Queryable, key: RecordingKey, frames: Uint8Array): Promise<void> {
  let speaking = 0;
  for (const byte of frames) if (isSpeech(byte)) speaking++;
  await db.query(
    `insert into speech_activity (workspace_id, recording_id, frames, speech_share)
     select workspace_id, id, $3::bytea, $4::real from recording
     where workspace_id = $1 and id = $2::uuid for key share
     on conflict (workspace_id, recording_id) do update
       set frames = excluded.frames, speech_share = excluded.speech_share, rhythm_found = false`,
    [key.workspaceId, key.recordingId, frames, frames.length === 0 ? 0 : speaking / frames.length],
  );
}

/** Speech bytes and levels of a recording; null where its speech was not measured yet. */
export async function loadSpeech(
  db: Queryable,
  workspaceId: string,
  recordingId: string,
): Promise<{ readonly frames: Uint8Array; readonly levels: Uint8Array } | null> {
  const [row] = await db.query<{ frames: Uint8Array; levels: Uint8Array }>(
    `select s.frames, l.levels from speech_activity s
     join frame_level l on l.workspace_id = s.workspace_id and l.recording_id = s.recording_id
     where s.workspace_id = $1 and s.recording_id = $2::uuid`,
    [workspaceId, recordingId],
  );
  return row ?? null;
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
