import type { Db } from '../../db/db.ts';
import { AppError } from '../../errors.ts';
import type { Codes } from '../../inference/codes.ts';
import { CODEBOOK_SIZE, FRAMES_PER_SECOND, SAMPLE_RATE_HZ } from '../../inference/tokenizer.ts';
import type { BlobStore } from '../../storage/blob-store.ts';
import { countTokens, toUnitVector } from '../../tokens/index.ts';
import type { AudioPool } from '../../workers/audio-pool.ts';
import type { TokenizeFileMessage, TokenizerDescription } from '../../workers/audio-tasks.ts';
import { type CodeChunk, CodeChunker } from './code-chunker.ts';
import {
  backToQueue,
  beginAttempt,
  completeIngest,
  type IngestKey,
  saveChunk,
  saveFacts,
  saveFailure,
} from './ingest.store.ts';

export interface IngestDependencies {
  readonly db: Db;
  readonly blobs: BlobStore;
  readonly audio: AudioPool;
  readonly tokenizer: TokenizerDescription;
}

/** One attempt at one recording. */
export interface IngestAttempt {
  readonly workspaceId: string;
  readonly recordingId: string;
  /** From 1. */
  readonly attempt: number;
  readonly signal: AbortSignal;
}

export type IngestService = ReturnType<typeof createIngestService>;

export function createIngestService({ db, blobs, audio, tokenizer }: IngestDependencies) {
  /**
   * Decodes, tokenizes and stores one recording, chunk by chunk, so that memory does not grow with its length.
   * An attempt starts by removing what an earlier one left; the last transaction makes the recording READY.
   */
  async function ingest(attempt: IngestAttempt): Promise<void> {
    const { workspaceId, recordingId } = attempt;
    const begun = await db.transaction((tx) => beginAttempt(tx, workspaceId, recordingId, attempt.attempt));
    if (!begun) return;
    const key = { workspaceId, recordingId, tokenizerId: tokenizer.id };
    try {
      await readAndStore(key, blobs.originalPath(workspaceId, begun.sha256), attempt.signal);
    } catch (error) {
      await backToQueue(db, key);
      throw error;
    }
  }

  /** Called when no further attempt follows. */
  async function giveUp(workspaceId: string, recordingId: string, error: unknown): Promise<void> {
    await saveFailure(db, { workspaceId, recordingId }, describeFailure(error));
  }

  async function readAndStore(key: IngestKey, path: string, signal: AbortSignal): Promise<void> {
    const chunker = new CodeChunker(tokenizer.histogramLayers);
    const counts = new Uint32Array(CODEBOOK_SIZE);
    const levels: Uint8Array[] = [];
    let frameCount = 0;
    let announcedFrames: number | null = null;

    const store = async (chunks: Iterable<CodeChunk>) => {
      for (const chunk of chunks) {
        signal.throwIfAborted();
        addCounts(counts, chunk.codes, tokenizer.histogramLayers);
        frameCount += chunk.codes.frameCount;
        const progress = announcedFrames ? Math.min(0.99, frameCount / announcedFrames) : null;
        await db.transaction((tx) => saveChunk(tx, key, { ...chunk, progress }));
      }
    };
    const handle = async (message: TokenizeFileMessage) => {
      if (message.kind === 'facts') {
        const { announcedDurationS } = message.facts;
        announcedFrames = announcedDurationS ? announcedDurationS * FRAMES_PER_SECOND : null;
        await saveFacts(db, key, message.facts);
        return;
      }
      levels.push(message.levels);
      await store(chunker.push({ frameCount: message.frameCount, values: message.values }, message.levels));
    };

    const file = await audio.tokenizeFile(path, handle, signal);
    await store(chunker.finish());
    await db.transaction((tx) =>
      completeIngest(tx, key, {
        sampleCount: file.sampleCount,
        durationS: file.sampleCount / SAMPLE_RATE_HZ,
        frameCount,
        peakDbfs: file.peakDbfs,
        warnings: file.warnings,
        levels: Buffer.concat(levels),
        histogram: toUnitVector(counts),
      }),
    );
  }

  return { ingest, giveUp };
}

function addCounts(total: Uint32Array, codes: Codes, layers: readonly number[]): void {
  countTokens(codes, layers).forEach((count, bin) => {
    total[bin]! += count;
  });
}

function describeFailure(error: unknown): { code: string; message: string } {
  if (error instanceof AppError) return { code: error.code, message: error.message };
  return { code: 'INTERNAL_SERVER_ERROR', message: 'A defect stopped the ingest; the log has the details.' };
}
