import type { Db } from '../../db/db.ts';
import { AppError } from '../../errors.ts';
import { CODEBOOK_SIZE } from '../../inference/tokenizer.ts';
import { NIL_ID } from '../../lib/uuid.ts';
import { addCounts, countTokens } from '../../tokens/index.ts';
import { loadCodes } from '../recordings/index.ts';
import type { SearchIndexService } from '../search-index/index.ts';
import { CHUNK_FRAMES } from './code-chunker.ts';
import { saveTokenTotal } from './ingest.store.ts';
import { listUncounted } from './token-totals.store.ts';

const RECORDINGS_AT_ONCE = 50;

export type TokenTotalsService = ReturnType<typeof createTokenTotalsService>;

export function createTokenTotalsService({
  db,
  searchIndex,
}: {
  readonly db: Db;
  readonly searchIndex: SearchIndexService;
}) {
  return {
    /** Counts the tokens of recordings of an earlier version; those whose tokenizer cannot be loaded are left alone. */
    async addMissing(workspaceId: string, signal: AbortSignal): Promise<void> {
      const list = (afterId: string) => listUncounted(db, workspaceId, afterId, RECORDINGS_AT_ONCE);
      for (let some = await list(NIL_ID); some.length > 0; some = await list(some.at(-1)!.recordingId)) {
        for (const { frameCount, ...codes } of some) {
          signal.throwIfAborted();
          const key = { workspaceId, ...codes };
          const layers = await layersOf(workspaceId, codes.tokenizerId);
          if (!layers) continue;
          const counts = new Uint32Array(CODEBOOK_SIZE);
          for (let start = 0; start < frameCount; start += CHUNK_FRAMES) {
            const part = await loadCodes(db, key, start, start + CHUNK_FRAMES);
            addCounts(counts, countTokens(part, layers));
          }
          await saveTokenTotal(db, key, counts);
        }
      }
    },
  };

  async function layersOf(workspaceId: string, tokenizerId: string): Promise<readonly number[] | null> {
    try {
      return (await searchIndex.tokenizerOf(workspaceId, tokenizerId)).histogramLayers;
    } catch (error) {
      if (error instanceof AppError && error.code === 'UNAVAILABLE') return null;
      throw error;
    }
  }
}
