import type { Queryable } from '../../db/db.ts';
import { hashText, normaliseText } from '../../text/index.ts';

/**
 * Deletes the kept vectors of a recording's texts, whichever model made them, before the recording is deleted. Another
 * recording that says the same has vectors of its own, and is embedded anew when it needs to be.
 */
export async function forgetTextsOf(tx: Queryable, workspaceId: string, recordingId: string): Promise<void> {
  const rows = await tx.query<{ text: string }>(
    'select text from transcript_segment where workspace_id = $1 and recording_id = $2::uuid',
    [workspaceId, recordingId],
  );
  if (rows.length === 0) return;
  const hashes = rows.map(({ text }) => Buffer.from(hashText(normaliseText(text)), 'hex'));
  await tx.query('delete from text_embedding where workspace_id = $1 and text_sha256 = any($2::bytea[])', [
    workspaceId,
    hashes,
  ]);
}
