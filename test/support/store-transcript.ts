import { createHash } from 'node:crypto';
import { LOCAL_WORKSPACE_ID } from '../../src/features/workspaces/index.ts';
import { newId } from '../../src/lib/uuid.ts';
import type { TestApp } from './start-test-app.ts';

/** A READY recording of any length without sound: for what only needs its transcript. Gives its id. */
export async function aSilentRecording(
  app: TestApp,
  { durationS = 60, language = null as string | null, fileName = 'silent.wav' } = {},
): Promise<string> {
  const id = newId();
  await app.db.query(
    `insert into recording (workspace_id, id, sha256, byte_count, file_name, language, status, stage, progress,
       duration_s, sample_count, frame_count, ready_at)
     values ($1, $2::uuid, $3, 0, $4, $5, 'READY', 'done', 1, $6, $7, $8, now())`,
    [
      LOCAL_WORKSPACE_ID,
      id,
      createHash('sha256').update(id).digest(),
      fileName,
      language,
      durationS,
      Math.round(durationS * 24_000),
      Math.ceil(durationS * 12.5),
    ],
  );
  return id;
}
