import { createHash } from 'node:crypto';
import type { Db } from '../../src/db/db.ts';
import { CodeChunker } from '../../src/features/ingest/code-chunker.ts';
import { beginAttempt, completeIngest, saveChunk } from '../../src/features/ingest/ingest.store.ts';
import { insertRecording, type NewRecording } from '../../src/features/recordings/create-recording.store.ts';
import { LOCAL_WORKSPACE_ID } from '../../src/features/workspaces/index.ts';
import { LAYER_COUNT, packCodes } from '../../src/inference/codes.ts';
import { FRAME_SAMPLES, FRAMES_PER_SECOND } from '../../src/inference/tokenizer.ts';
import { newId } from '../../src/lib/uuid.ts';

export interface StoredTokens extends Partial<NewRecording> {
  readonly workspaceId?: string;
  readonly tokenizerId?: string;
  /** Frames that are silent, and so not in the postings. */
  readonly isSilent?: (frame: number) => boolean;
  /** Token of the residual layers. Default 0. */
  readonly residual?: (layer: number, frame: number) => number;
}

/** A READY recording of the given layer-0 tokens, written by the functions that ingest writes with. */
export async function storeTokens(
  db: Db,
  tokens: ArrayLike<number>,
  { workspaceId = LOCAL_WORKSPACE_ID, tokenizerId = 'a@1', isSilent, residual, ...facts }: StoredTokens = {},
): Promise<string> {
  const id = newId();
  const key = { workspaceId, recordingId: id, tokenizerId };
  const sha256 = createHash('sha256').update(id).digest('hex');
  await insertRecording(db, workspaceId, { id, fileName: `${id}.wav`, byteCount: 0, sha256, ...facts });
  await db.transaction((tx) => beginAttempt(tx, workspaceId, id, 1));

  const frameCount = tokens.length;
  const values = Uint16Array.from({ length: LAYER_COUNT * frameCount }, (_, index) => {
    const layer = Math.floor(index / frameCount);
    const frame = index % frameCount;
    return layer === 0 ? tokens[frame]! : (residual?.(layer, frame) ?? 0);
  });
  const levels = Uint8Array.from({ length: frameCount }, (_, frame) => (isSilent?.(frame) ? 200 : 40));
  const chunker = new CodeChunker([0]);
  for (const chunk of [...chunker.push({ frameCount, values }, levels), ...chunker.finish()]) {
    await db.transaction((tx) => saveChunk(tx, key, chunk));
  }
  const counts = new Uint32Array(2_048).fill(1, 0, 4);
  await db.transaction((tx) =>
    completeIngest(tx, key, {
      sampleCount: frameCount * FRAME_SAMPLES,
      durationS: frameCount / FRAMES_PER_SECOND,
      frameCount,
      peakDbfs: 0,
      warnings: [],
      levels,
      speech: new Uint8Array(frameCount),
      codesSha256: createHash('sha256').update(packCodes({ frameCount, values })).digest(),
      tokenCounts: counts,
    }),
  );
  return id;
}
