import type { Queryable } from '../../db/db.ts';
import { type RecordingRow, recordingColumns, toRecording } from './recording-row.ts';
import type { Recording, RecordingChanges } from './recordings.types.ts';

export interface NewRecording extends RecordingChanges {
  readonly id: string;
  readonly fileName: string;
  readonly byteCount: number;
  readonly sha256: string;
}

/** Inserts, or gives null when the workspace has a recording of these bytes already. */
export async function insertRecording(
  db: Queryable,
  workspaceId: string,
  recording: NewRecording,
): Promise<Recording | null> {
  const rows = await db.query<RecordingRow>(
    `with r as (
       insert into recording (workspace_id, id, sha256, byte_count, file_name, title, metadata, language, recorded_at)
       values ($1, $2::uuid, decode($3, 'hex'), $4, $5, $6, $7::jsonb, $8, $9::timestamptz)
       on conflict (workspace_id, sha256) do nothing returning *)
     select ${recordingColumns} from r`,
    [
      workspaceId,
      recording.id,
      recording.sha256,
      recording.byteCount,
      recording.fileName,
      recording.title ?? null,
      JSON.stringify(recording.metadata ?? {}),
      recording.language ?? null,
      recording.recordedAt ?? null,
    ],
  );
  return rows[0] ? toRecording(rows[0]) : null;
}

export async function findRecordingBySha256(
  db: Queryable,
  workspaceId: string,
  sha256: string,
): Promise<Recording | null> {
  const rows = await db.query<RecordingRow>(
    `select ${recordingColumns} from recording r where r.workspace_id = $1 and r.sha256 = decode($2, 'hex')`,
    [workspaceId, sha256],
  );
  return rows[0] ? toRecording(rows[0]) : null;
}

/** Back to the queue; null unless it had FAILED. */
export async function requeueRecording(
  db: Queryable,
  workspaceId: string,
  id: string,
): Promise<Recording | null> {
  const rows = await db.query<RecordingRow>(
    `with r as (
       update recording set status = 'QUEUED', stage = 'waiting', progress = null, failure_code = null,
         failure_message = null, updated_at = now()
       where workspace_id = $1 and id = $2::uuid and status = 'FAILED' returning *)
     select ${recordingColumns} from r`,
    [workspaceId, id],
  );
  return rows[0] ? toRecording(rows[0]) : null;
}
