import type { Queryable } from '../../db/db.ts';
import { IMPORTING } from '../ingest/index.ts';
import type { IngestStatus } from '../recordings/index.ts';
import type { TransferredRecording } from './transferred-recording.ts';

/** What is here of a recording that is to be imported. */
export interface KnownRecording {
  readonly id: string;
  readonly status: IngestStatus;
  /** `importing` where an import was cut off. */
  readonly stage: string;
  /** Null until READY. */
  readonly durationS: number | null;
}

export async function findBySha256(
  db: Queryable,
  workspaceId: string,
  sha256s: readonly string[],
): Promise<Map<string, KnownRecording>> {
  const rows = await db.query<KnownRecording & { sha256: string }>(
    `select encode(r.sha256, 'hex') as sha256, r.id, r.status, r.stage, r.duration_s as "durationS"
     from unnest($2::text[]) as wanted(sha256)
     join recording r on r.workspace_id = $1 and r.sha256 = decode(wanted.sha256, 'hex')`,
    [workspaceId, sha256s],
  );
  return new Map(rows.map(({ sha256, ...known }) => [sha256, known]));
}

export async function isIdTaken(db: Queryable, workspaceId: string, id: string): Promise<boolean> {
  const rows = await db.query('select from recording where workspace_id = $1 and id = $2::uuid', [
    workspaceId,
    id,
  ]);
  return rows.length > 0;
}

/** An upload of these bytes that was not made a recording. */
export async function findUploadOf(
  db: Queryable,
  workspaceId: string,
  sha256: string,
): Promise<string | null> {
  const [row] = await db.query<{ id: string }>(
    `select id from upload where workspace_id = $1 and sha256 = decode($2, 'hex') and expires_at > now()
     order by created_at limit 1`,
    [workspaceId, sha256],
  );
  return row?.id ?? null;
}

/** With codes it is `importing` and found by nobody; without it waits for its ingest. */
export async function insertImported(
  tx: Queryable,
  workspaceId: string,
  id: string,
  recording: TransferredRecording,
  hasCodes: boolean,
): Promise<void> {
  await tx.query(
    `insert into recording (workspace_id, id, sha256, byte_count, file_name, title, metadata, language, recorded_at,
       created_at, container, codec, source_sample_rate_hz, channel_count, status, stage)
     values ($1, $2::uuid, decode($3, 'hex'), $4, $5, $6, $7::jsonb, $8, $9::timestamptz, $10::timestamptz, $11, $12,
       $13, $14, $15, $16)`,
    [
      workspaceId,
      id,
      recording.sha256,
      recording.byteCount,
      recording.fileName,
      recording.title,
      JSON.stringify(recording.metadata),
      recording.language,
      recording.recordedAt,
      recording.createdAt,
      recording.container,
      recording.codec,
      recording.sourceSampleRateHz,
      recording.channelCount,
      hasCodes ? 'PROCESSING' : 'QUEUED',
      hasCodes ? IMPORTING : 'waiting',
    ],
  );
}

/** Takes back what an import that failed has written. */
export async function deleteImporting(tx: Queryable, workspaceId: string, id: string): Promise<void> {
  await tx.query(
    `delete from recording where workspace_id = $1 and id = $2::uuid and status = 'PROCESSING'`,
    [workspaceId, id],
  );
}
