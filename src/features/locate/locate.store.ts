import type { Queryable } from '../../db/db.ts';
import { type RecordingFilter, recordingConditions, SqlParams } from '../recordings/index.ts';
import type { LocatedRecording } from './locate.types.ts';

/** The READY recordings whose codes are this tokenizer's, in the order in which their occurrences are listed. */
export async function listSearchedRecordings(
  db: Queryable,
  workspaceId: string,
  tokenizerId: string,
  filter: RecordingFilter,
  recordingIds: readonly string[] | null,
): Promise<LocatedRecording[]> {
  const params = new SqlParams();
  const conditions = [
    `r.workspace_id = ${params.bind(workspaceId)}`,
    `r.tokenizer_id = ${params.bind(tokenizerId)}`,
    `r.status = 'READY'`,
    ...recordingConditions(filter, params),
  ];
  if (recordingIds) conditions.push(`r.id = any(${params.bind(recordingIds)}::uuid[])`);
  const rows = await db.query<{ id: string; created_at: string; frame_count: number; duration_s: number }>(
    `select r.id, (r.created_at at time zone 'UTC')::text as created_at, r.frame_count::int as frame_count, r.duration_s
     from recording r where ${conditions.join(' and ')} order by r.created_at, r.id`,
    params.values,
  );
  return rows.map((row) => ({
    recordingId: row.id,
    createdAt: row.created_at,
    frameCount: row.frame_count,
    durationS: row.duration_s,
  }));
}

/** Packed codes of whole recordings, 22 bytes a frame, by recording. */
export async function loadPackedCodes(
  db: Queryable,
  workspaceId: string,
  tokenizerId: string,
  recordingIds: readonly string[],
): Promise<Map<string, Uint8Array>> {
  const rows = await db.query<{ recording_id: string; packed: Uint8Array }>(
    `select recording_id, packed from codes_chunk
     where workspace_id = $1 and recording_id = any($3::uuid[]) and tokenizer_id = $2
     order by recording_id, chunk_index`,
    [workspaceId, tokenizerId, recordingIds],
  );
  const byRecording = new Map<string, Uint8Array>();
  for (const [recordingId, chunks] of Map.groupBy(rows, (row) => row.recording_id)) {
    // Copied out of the driver's buffers, so that it can be given away to another thread.
    const packed = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.packed.length, 0));
    let position = 0;
    for (const chunk of chunks) {
      packed.set(chunk.packed, position);
      position += chunk.packed.length;
    }
    byRecording.set(recordingId, packed);
  }
  return byRecording;
}
