import { createHash } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import type { Db, Queryable } from '../../db/db.ts';
import { AppError } from '../../errors.ts';
import { type Codes, packCodes, sliceCodes } from '../../inference/codes.ts';
import { CODEBOOK_SIZE } from '../../inference/tokenizer.ts';
import { addCounts, countTokens } from '../../tokens/index.ts';
import type { SearchIndexService } from '../search-index/index.ts';
import { CHUNK_FRAMES, type CodeChunk, CodeChunker } from './code-chunker.ts';
import { beginAttempt, completeIngest, type IngestSummary, saveChunk } from './ingest.store.ts';
import { updatePostingCensus } from './posting-census.store.ts';

/** Codes that were made elsewhere, with what ingest would have measured along with them. */
export interface ImportedCodes
  extends Pick<IngestSummary, 'sampleCount' | 'durationS' | 'peakDbfs' | 'warnings' | 'levels' | 'speech'> {
  readonly tokenizerId: string;
  readonly codes: Codes;
}

/** The stage of a recording whose codes are being imported. */
export const IMPORTING = 'importing';

export type ImportedCodesService = ReturnType<typeof createImportedCodesService>;

export function createImportedCodesService({
  db,
  searchIndex,
  onReady,
}: {
  readonly db: Db;
  readonly searchIndex: SearchIndexService;
  /** What follows every recording that becomes READY, in that transaction. */
  readonly onReady: (tx: Queryable, workspaceId: string, recordingId: string) => Promise<void>;
}) {
  return {
    /** The tokenizer whose codes are wanted now. */
    wantedTokenizerId: async (workspaceId: string): Promise<string> =>
      (await searchIndex.findIngestTarget(workspaceId)).tokenizer.id,

    /**
     * Stores codes as ingest does, a transaction a chunk, and makes the recording READY with the last one. What an
     * attempt that was cut off left is forgotten first. Throws TOKENIZER_MISMATCH, and CONFLICT for a recording that
     * is READY or gone.
     */
    async store(workspaceId: string, recordingId: string, imported: ImportedCodes): Promise<void> {
      const target = await searchIndex.findIngestTarget(workspaceId);
      const { tokenizer } = target;
      if (tokenizer.id !== imported.tokenizerId) throw tokenizerMismatch(imported.tokenizerId, tokenizer.id);
      const key = { workspaceId, recordingId, tokenizerId: tokenizer.id };
      const begun = await db.transaction((tx) => beginAttempt(tx, workspaceId, recordingId, 1, IMPORTING));
      if (!begun) throw new AppError('CONFLICT', 'The recording is READY already, or was just deleted.');
      const chunker = new CodeChunker(tokenizer.histogramLayers);
      const counts = new Uint32Array(CODEBOOK_SIZE);
      const codesHash = createHash('sha256');
      const storeChunks = async (chunks: Iterable<CodeChunk>) => {
        for (const chunk of chunks) {
          addCounts(counts, countTokens(chunk.codes, tokenizer.histogramLayers));
          codesHash.update(packCodes(chunk.codes));
          await db.transaction((tx) => saveChunk(tx, key, chunk));
        }
      };
      const { frameCount } = imported.codes;
      for (let start = 0; start < frameCount; start += CHUNK_FRAMES) {
        const end = start + CHUNK_FRAMES;
        const part = sliceCodes(imported.codes, start, end);
        await storeChunks(chunker.push(part, imported.levels.slice(start, start + part.frameCount)));
        await setImmediate();
      }
      await storeChunks(chunker.finish());
      await db.transaction(async (tx) => {
        if (!(await searchIndex.admit(tx, workspaceId, recordingId, target))) {
          throw new AppError('CONFLICT', 'The search index was switched meanwhile; import once more.');
        }
        const { sampleCount, durationS, peakDbfs, warnings, levels, speech } = imported;
        await completeIngest(tx, key, {
          ...{ sampleCount, durationS, peakDbfs, warnings, levels, speech, frameCount },
          codesSha256: codesHash.digest(),
          tokenCounts: counts,
        });
        await onReady(tx, workspaceId, recordingId);
      });
      await updatePostingCensus(db, key);
    },
  };
}

export const tokenizerMismatch = (theirs: string, ours: string): AppError =>
  new AppError(
    'TOKENIZER_MISMATCH',
    `The codes are of ${theirs.slice(0, 200)}, but here ${ours} answers: import the originals too (PUT /uploads before the rows), and they are tokenized anew, or make ${theirs.slice(0, 200)} answer first.`,
    { field: 'tokenizerId', limit: ours },
  );
