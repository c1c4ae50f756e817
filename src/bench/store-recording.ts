import { createHash } from 'node:crypto';
import type { Db } from '../db/db.ts';
import { CodeChunker } from '../features/ingest/code-chunker.ts';
import { beginAttempt, completeIngest, saveChunk, saveProgress } from '../features/ingest/ingest.store.ts';
import { insertRecording } from '../features/recordings/create-recording.store.ts';
import { LOCAL_WORKSPACE_ID } from '../features/workspaces/index.ts';
import { packCodes } from '../inference/codes.ts';
import { CODEBOOK_SIZE, FRAME_SAMPLES, FRAMES_PER_SECOND } from '../inference/tokenizer.ts';
import { newId } from '../lib/uuid.ts';
import { addCounts, countTokens } from '../tokens/index.ts';
import type { TokenizerDescription } from '../workers/audio-tasks.ts';
import type { TokenizedSound } from './ingest-stages.ts';

/**
 * A READY recording of given codes, written by the functions that ingest writes with. It has no original. Anchors take
 * most of the time; without them hundreds of hours can be stored.
 */
export async function storeRecording(
  db: Db,
  tokenizer: TokenizerDescription,
  fileName: string,
  blocks: readonly TokenizedSound[],
  { withAnchors = true }: { readonly withAnchors?: boolean } = {},
): Promise<{ id: string; durationS: number }> {
  const id = newId();
  const key = { workspaceId: LOCAL_WORKSPACE_ID, recordingId: id, tokenizerId: tokenizer.id };
  const sha256 = createHash('sha256').update(id).digest('hex');
  await insertRecording(db, key.workspaceId, { id, fileName, byteCount: 0, sha256 });
  await db.transaction((tx) => beginAttempt(tx, key.workspaceId, id, 1));

  const chunker = new CodeChunker(tokenizer.histogramLayers);
  const counts = new Uint32Array(CODEBOOK_SIZE);
  const codesHash = createHash('sha256');
  let frameCount = 0;
  const store = async (chunks: ReturnType<CodeChunker['push']>) => {
    for (const chunk of chunks) {
      codesHash.update(packCodes(chunk.codes));
      const saved = withAnchors ? chunk : { ...chunk, anchors: [] };
      await db.transaction((tx) => saveChunk(tx, key, saved));
      await saveProgress(db, key, null);
    }
  };
  for (const { codes, levels } of blocks) {
    frameCount += codes.frameCount;
    addCounts(counts, countTokens(codes, tokenizer.histogramLayers));
    await store(chunker.push(codes, levels));
  }
  await store(chunker.finish());
  const durationS = frameCount / FRAMES_PER_SECOND;
  const summary = {
    durationS,
    frameCount,
    sampleCount: frameCount * FRAME_SAMPLES,
    peakDbfs: 0,
    warnings: [],
  };
  const levels = Buffer.concat(blocks.map((block) => block.levels));
  // Nobody asks what is spoken here; the bytes take their place.
  const speech = new Uint8Array(levels.length);
  await db.transaction((tx) =>
    completeIngest(tx, key, {
      ...summary,
      levels,
      speech,
      codesSha256: codesHash.digest(),
      tokenCounts: counts,
    }),
  );
  return { id, durationS };
}
