import type { Queryable } from '../../db/db.ts';
import type { Transcription, TranscriptionOrder } from './transcription.types.ts';

export interface TranscriptionKey {
  readonly workspaceId: string;
  readonly recordingId: string;
}

/** One order; a later one for the same recording has another id. */
export interface OrderKey extends TranscriptionKey {
  readonly id: string;
}

const columns = `t.workspace_id as "workspaceId", t.recording_id as "recordingId", t.id, t.transcriber, t.model,
  t.language, t.vocabulary, t.replaces, t.status, t.progress, t.recogniser, t.word_count as "wordCount",
  t.failure_code as "failureCode", t.failure_message as "failureMessage", t.created_at as "createdAt",
  t.started_at as "startedAt", t.ended_at as "endedAt"`;

export async function findTranscriptions(
  db: Queryable,
  workspaceId: string,
  recordingIds: readonly string[],
): Promise<Transcription[]> {
  return db.query(
    `select ${columns} from transcription t where t.workspace_id = $1 and t.recording_id = any($2::uuid[])`,
    [workspaceId, recordingIds],
  );
}

/** In the place of an order that has ended; null while one is QUEUED or RUNNING. */
export async function insertOrder(
  tx: Queryable,
  { workspaceId, recordingId, id }: OrderKey,
  order: TranscriptionOrder,
): Promise<Transcription | null> {
  const rows = await tx.query<Transcription>(
    `with t as (
       insert into transcription
         (workspace_id, recording_id, id, transcriber, model, language, vocabulary, replaces, status)
       values ($1, $2::uuid, $3::uuid, $4, $5, $6, $7, $8, 'QUEUED')
       on conflict (workspace_id, recording_id) do update set id = excluded.id, transcriber = excluded.transcriber,
         model = excluded.model, language = excluded.language, vocabulary = excluded.vocabulary,
         replaces = excluded.replaces, status = 'QUEUED', progress = 0, recogniser = null, word_count = null,
         failure_code = null, failure_message = null, created_at = now(), started_at = null, ended_at = null
         where transcription.status not in ('QUEUED', 'RUNNING')
       returning *
     ) select ${columns} from t`,
    [
      workspaceId,
      recordingId,
      id,
      order.transcriber,
      order.model,
      order.language,
      order.vocabulary,
      order.replaces,
    ],
  );
  return rows[0] ?? null;
}

/** Gives the order that begins, or begins again; null when it has ended or another took its place. */
export async function startOrder(
  db: Queryable,
  { workspaceId, recordingId, id }: OrderKey,
): Promise<Transcription | null> {
  const rows = await db.query<Transcription>(
    `with t as (
       update transcription set status = 'RUNNING', progress = 0, started_at = coalesce(started_at, now())
       where workspace_id = $1 and recording_id = $2::uuid and id = $3::uuid and status in ('QUEUED', 'RUNNING')
       returning *
     ) select ${columns} from t`,
    [workspaceId, recordingId, id],
  );
  return rows[0] ?? null;
}

export async function saveProgress(
  db: Queryable,
  { workspaceId, recordingId, id }: OrderKey,
  progress: number,
  recogniser: string | null,
): Promise<void> {
  await db.query(
    `update transcription set progress = $4, recogniser = coalesce($5, recogniser)
     where workspace_id = $1 and recording_id = $2::uuid and id = $3::uuid and status = 'RUNNING'`,
    [workspaceId, recordingId, id, progress, recogniser],
  );
}

export interface OrderEnd {
  readonly status: 'DONE' | 'FAILED' | 'CANCELLED';
  readonly recogniser?: string | null;
  readonly wordCount?: number;
  readonly failure?: { readonly code: string; readonly message: string };
}

/** False when it had ended before, or another took its place. */
export async function endOrder(
  tx: Queryable,
  { workspaceId, recordingId, id }: OrderKey,
  { status, recogniser = null, wordCount, failure }: OrderEnd,
): Promise<boolean> {
  const rows = await tx.query(
    `update transcription set status = $4, recogniser = coalesce($5, recogniser), word_count = $6::int,
       failure_code = $7, failure_message = $8, ended_at = now(),
       progress = case when $4 = 'DONE' then 1 else progress end
     where workspace_id = $1 and recording_id = $2::uuid and id = $3::uuid and status in ('QUEUED', 'RUNNING')
     returning id`,
    [
      workspaceId,
      recordingId,
      id,
      status,
      recogniser,
      wordCount ?? null,
      failure?.code ?? null,
      failure?.message ?? null,
    ],
  );
  return rows.length > 0;
}

/** Has an order that was given up or ended wait once more; false when it was not, or another took its place. */
export async function reopenOrder(
  tx: Queryable,
  { workspaceId, recordingId, id }: OrderKey,
): Promise<boolean> {
  const rows = await tx.query(
    `update transcription set status = 'QUEUED', progress = 0, failure_code = null, failure_message = null,
       started_at = null, ended_at = null
     where workspace_id = $1 and recording_id = $2::uuid and id = $3::uuid and status in ('FAILED', 'CANCELLED')
     returning id`,
    [workspaceId, recordingId, id],
  );
  return rows.length > 0;
}

export async function hasTranscript(tx: Queryable, key: TranscriptionKey): Promise<boolean> {
  const rows = await tx.query('select from transcript where workspace_id = $1 and recording_id = $2::uuid', [
    key.workspaceId,
    key.recordingId,
  ]);
  return rows.length > 0;
}
