import type { Queryable } from '../../db/db.ts';
import { type RecordingFilter, recordingConditions, SqlParams } from '../recordings/index.ts';

/** The READY recordings with exactly these codes: the same sound in other bytes, e.g. another lossless container. */
export async function findIdenticalCodes(
  db: Queryable,
  workspaceId: string,
  tokenizerId: string,
  codesSha256: Uint8Array,
  filter: RecordingFilter,
): Promise<{ readonly recordingId: string; readonly durationS: number }[]> {
  const params = new SqlParams();
  const conditions = [
    `h.workspace_id = ${params.bind(workspaceId)}`,
    `h.tokenizer_id = ${params.bind(tokenizerId)}`,
    `h.codes_sha256 = ${params.bind(codesSha256)}`,
    `r.status = 'READY'`,
    ...recordingConditions(filter, params),
  ];
  const rows = await db.query<{ id: string; duration_s: number }>(
    `select r.id, r.duration_s from recording_histogram h
     join recording r on r.workspace_id = h.workspace_id and r.id = h.recording_id
     where ${conditions.join(' and ')} order by r.created_at, r.id`,
    params.values,
  );
  return rows.map((row) => ({ recordingId: row.id, durationS: row.duration_s }));
}

/** The recording with exactly these bytes, if it is READY and passes the filter. */
export async function findIdentical(
  db: Queryable,
  workspaceId: string,
  sha256: string,
  filter: RecordingFilter,
): Promise<{ readonly recordingId: string; readonly durationS: number } | null> {
  const params = new SqlParams();
  const conditions = [
    `r.workspace_id = ${params.bind(workspaceId)}`,
    `r.sha256 = decode(${params.bind(sha256)}, 'hex')`,
    `r.status = 'READY'`,
    ...recordingConditions(filter, params),
  ];
  const [row] = await db.query<{ id: string; duration_s: number }>(
    `select r.id, r.duration_s from recording r where ${conditions.join(' and ')}`,
    params.values,
  );
  return row ? { recordingId: row.id, durationS: row.duration_s } : null;
}

/** Other READY recordings whose codes are all those of this one. */
export async function findIdenticalCodesOf(
  db: Queryable,
  workspaceId: string,
  tokenizerId: string,
  recordingId: string,
): Promise<{ readonly recordingId: string; readonly durationS: number }[]> {
  return db.query(
    `select r.id as "recordingId", r.duration_s as "durationS" from recording_histogram own
     join recording_histogram h on h.workspace_id = own.workspace_id and h.codes_sha256 = own.codes_sha256
       and h.tokenizer_id = own.tokenizer_id and h.recording_id <> own.recording_id
     join recording r on r.workspace_id = h.workspace_id and r.id = h.recording_id and r.status = 'READY'
     where own.workspace_id = $1 and own.recording_id = $2::uuid and own.tokenizer_id = $3 order by r.id`,
    [workspaceId, recordingId, tokenizerId],
  );
}
