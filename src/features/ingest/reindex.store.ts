import type { Queryable } from '../../db/db.ts';
import { saveSpeech } from '../speech/index.ts';
import { type IngestKey, type IngestSummary, saveHistogram } from './ingest.store.ts';

const keyOf = ({ workspaceId, recordingId, tokenizerId }: IngestKey) => [
  workspaceId,
  recordingId,
  tokenizerId,
];

export async function isStillReady(db: Queryable, key: IngestKey): Promise<boolean> {
  const rows = await db.query(
    `select from recording where workspace_id = $1 and id = $2::uuid and status = 'READY'`,
    [key.workspaceId, key.recordingId],
  );
  return rows.length > 0;
}

/** Forgets what an interrupted run left. Null when the recording is gone, not READY, or has these codes already. */
export async function beginAnew(tx: Queryable, key: IngestKey): Promise<{ readonly sha256: string } | null> {
  const [row] = await tx.query<{ sha256: string }>(
    `select encode(r.sha256, 'hex') as sha256 from recording r
     where r.workspace_id = $1 and r.id = $2::uuid and r.status = 'READY' and not exists (
       select from recording_histogram h
       where h.workspace_id = $1 and h.recording_id = r.id and h.tokenizer_id = $3)`,
    keyOf(key),
  );
  if (!row) return null;
  for (const table of ['codes_chunk', 'anchor', 'posting_block', 'turning_point', 'token_total']) {
    await tx.query(
      `delete from ${table} where workspace_id = $1 and recording_id = $2::uuid and tokenizer_id = $3`,
      keyOf(key),
    );
  }
  return row;
}

/**
 * The last step: from here on the codes count as complete. Throws when some of them were deleted since, which happens
 * when the rebuild was given up and begun again.
 */
export async function completeAnew(tx: Queryable, key: IngestKey, summary: IngestSummary): Promise<void> {
  const [stored] = await tx.query<{ frames: number }>(
    `select coalesce(sum(frame_count), 0)::float8 as frames from codes_chunk
     where workspace_id = $1 and recording_id = $2::uuid and tokenizer_id = $3`,
    keyOf(key),
  );
  if (stored?.frames !== summary.frameCount)
    throw new Error('Codes of this recording were deleted meanwhile.');
  await saveHistogram(tx, key, summary);
  // Heard along: recordings of before speech was measured have none.
  await saveSpeech(tx, key, summary.speech);
}
