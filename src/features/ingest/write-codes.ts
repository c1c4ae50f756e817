import { createHash } from 'node:crypto';
import type { Db } from '../../db/db.ts';
import { packCodes } from '../../inference/codes.ts';
import { CODEBOOK_SIZE, FRAMES_PER_SECOND, SAMPLE_RATE_HZ } from '../../inference/tokenizer.ts';
import { StageClock } from '../../lib/stage-clock.ts';
import type { MadePictures } from '../../pictures/index.ts';
import { addCounts, countTokens } from '../../tokens/index.ts';
import type { AudioPool } from '../../workers/audio-pool.ts';
import type { TokenizeFileMessage, TokenizerDescription } from '../../workers/audio-tasks.ts';
import { type CodeChunk, CodeChunker } from './code-chunker.ts';
import { type IngestKey, type IngestSummary, saveChunk } from './ingest.store.ts';
import type { StageSeconds } from './stage-times.types.ts';

type Facts = Extract<TokenizeFileMessage, { kind: 'facts' }>['facts'];

export interface CodesToWrite {
  readonly key: IngestKey;
  /** Of the original. */
  readonly path: string;
  readonly tokenizer: TokenizerDescription;
  /** Where its pictures are drawn along the way; none without it. */
  readonly picturesPath?: string;
  readonly signal: AbortSignal;
  readonly onFacts?: (facts: Facts) => Promise<void>;
  /** After each chunk: the share done, 0..1, or null where the file does not announce its length. */
  readonly onProgress?: (progress: number | null) => Promise<void>;
}

/** What the last transaction stores. */
export interface WrittenCodes extends IngestSummary {
  /** Null where none were drawn. */
  readonly pictures: MadePictures | null;
  readonly stageSeconds: StageSeconds;
}

/**
 * Decodes, tokenizes and stores codes, anchors and postings, a transaction a chunk, so that memory does not grow with
 * the length. Gives what the last transaction, which is the caller's, has to store.
 */
export async function writeCodes(db: Db, audio: AudioPool, wanted: CodesToWrite): Promise<WrittenCodes> {
  const { key, path, picturesPath, tokenizer, signal, onFacts, onProgress } = wanted;
  const chunker = new CodeChunker(tokenizer.histogramLayers);
  const counts = new Uint32Array(CODEBOOK_SIZE);
  const levels: Uint8Array[] = [];
  const codesHash = createHash('sha256');
  const clock = new StageClock<'HASH' | 'STORE'>();
  let frameCount = 0;
  let announcedFrames: number | null = null;

  const store = async (chunks: Iterable<CodeChunk>) => {
    for (const chunk of clock.timeEach('HASH', chunks)) {
      signal.throwIfAborted();
      clock.time('HASH', () => {
        addCounts(counts, countTokens(chunk.codes, tokenizer.histogramLayers));
        codesHash.update(packCodes(chunk.codes));
      });
      frameCount += chunk.codes.frameCount;
      await clock.timeAsync('STORE', () => db.transaction((tx) => saveChunk(tx, key, chunk)));
      await onProgress?.(announcedFrames ? Math.min(0.99, frameCount / announcedFrames) : null);
    }
  };
  const handle = async (message: TokenizeFileMessage) => {
    if (message.kind === 'facts') {
      const { announcedDurationS } = message.facts;
      announcedFrames = announcedDurationS ? announcedDurationS * FRAMES_PER_SECOND : null;
      await onFacts?.(message.facts);
      return;
    }
    levels.push(message.levels);
    await store(chunker.push({ frameCount: message.frameCount, values: message.values }, message.levels));
  };

  const file = await audio.tokenizeFile(path, tokenizer.settings, handle, signal, picturesPath);
  await store(chunker.finish());
  return {
    sampleCount: file.sampleCount,
    durationS: file.sampleCount / SAMPLE_RATE_HZ,
    frameCount,
    peakDbfs: file.peakDbfs,
    warnings: file.warnings,
    levels: Buffer.concat(levels),
    speech: file.speech,
    codesSha256: codesHash.digest(),
    tokenCounts: counts,
    pictures: file.pictures,
    stageSeconds: {
      DECODE: file.stageMs.decode / 1_000,
      SPEECH: file.stageMs.speech / 1_000,
      ...(file.pictures && { PICTURES: file.stageMs.pictures / 1_000 }),
      TOKENIZE: file.stageMs.tokenize / 1_000,
      HASH: clock.of('HASH') / 1_000,
      STORE: clock.of('STORE') / 1_000,
    },
  };
}
