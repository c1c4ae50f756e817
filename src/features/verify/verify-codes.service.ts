import { createHash } from 'node:crypto';
import type { Db } from '../../db/db.ts';
import { PACKED_FRAME_BYTES, packCodes, unpackCodes } from '../../inference/codes.ts';
import { CODEBOOK_SIZE } from '../../inference/tokenizer.ts';
import {
  addCounts,
  countTokens,
  heaviestBins,
  NO_HASH,
  postingSlot,
  toDense,
  toUnitVector,
} from '../../tokens/index.ts';
import {
  CHUNK_FRAMES,
  type CodeChunk,
  CodeChunker,
  MAX_INDEXED_BINS,
  POSTING_BLOCK_FRAMES,
} from '../ingest/index.ts';
import {
  type CodesOf,
  countStored,
  loadAnchorsIn,
  loadBlocksIn,
  loadChunks,
  type StoredChunk,
  type StoredHistogram,
} from './stored-codes.store.ts';
import type { VerifyCheck } from './verify.types.ts';

/** Chunks in memory at a time: seven minutes of sound, whose anchors are a megabyte of text. */
const CHUNKS_AT_ONCE = 8;
/** A `halfvec` keeps 11 bits of each number. */
const HALF_TOLERANCE = 1 / 1_024;
const FLOAT_TOLERANCE = 1e-6;

export interface CodesToVerify {
  readonly key: CodesOf;
  readonly histogramLayers: readonly number[];
  readonly histogram: StoredHistogram;
  /** One byte a frame; null where the recording has none. */
  readonly levels: Uint8Array | null;
  readonly tell: (check: VerifyCheck, message: string) => void;
}

/** How much of a recording was looked at. */
export interface VerifiedCodes {
  readonly frames: number;
  readonly anchors: number;
}

/**
 * Makes everything that follows from stored codes once more and compares: what searches read must be what the codes
 * say. Holds some chunks at a time, however long the recording is.
 */
export async function verifyCodes(db: Db, wanted: CodesToVerify): Promise<VerifiedCodes> {
  const { key, histogramLayers, histogram, levels, tell } = wanted;
  const chunker = new CodeChunker(histogramLayers);
  const counts = new Uint32Array(CODEBOOK_SIZE);
  const hash = createHash('sha256');
  const slot = postingSlot(key.workspaceId, key.tokenizerId);
  const differing = { anchors: new Differences('anchor'), postings: new Differences('block of postings') };
  const seen = { frames: 0, chunks: 0, anchors: 0, blocks: 0 };

  async function compare(chunks: readonly CodeChunk[]): Promise<void> {
    const [first, last] = [chunks[0], chunks.at(-1)];
    if (!first || !last) return;
    const end = last.startFrame + last.codes.frameCount;
    const anchors = await loadAnchorsIn(db, key, first.startFrame, end);
    const byAnchor = new Map(anchors.map((anchor) => [anchor.index, anchor]));
    const blocks = await loadBlocksIn(db, key, first.startFrame, end);
    const byBlock = new Map(blocks.map((block) => [block.index, block]));
    for (const chunk of chunks) {
      for (const expected of chunk.anchors) {
        const stored = byAnchor.get(expected.index);
        const isSame =
          stored?.startFrame === expected.startFrame &&
          stored.frameCount === expected.frameCount &&
          isNear(stored.histogram, toDense(expected.histogram), FLOAT_TOLERANCE);
        differing.anchors.note(expected.index, isSame);
        seen.anchors++;
      }
      for (let start = 0; start < chunk.pairs.length; start += POSTING_BLOCK_FRAMES) {
        const index = (chunk.startFrame + start) / POSTING_BLOCK_FRAMES;
        const stored = byBlock.get(index);
        const pairs = chunk.pairs.subarray(start, start + POSTING_BLOCK_FRAMES);
        const isSame =
          stored?.startFrame === chunk.startFrame + start &&
          stored.hashes.length === pairs.length &&
          pairs.every((pair, at) => stored.hashes[at] === (pair === NO_HASH ? null : slot + pair));
        // Which pairs are silent is in the levels alone.
        if (levels) differing.postings.note(index, isSame);
        seen.blocks++;
      }
    }
  }

  for (let chunks = await loadChunks(db, key, 0, CHUNKS_AT_ONCE); chunks.length > 0; ) {
    const made: CodeChunk[] = [];
    for (const chunk of chunks) {
      const problem = problemOfChunk(chunk, seen);
      if (problem !== null) {
        tell('codes', problem);
        return seen;
      }
      const codes = unpackCodes(chunk.packed);
      hash.update(packCodes(codes));
      addCounts(counts, countTokens(codes, histogramLayers));
      const loud = levels?.slice(seen.frames, seen.frames + codes.frameCount);
      made.push(...chunker.push(codes, loud ?? new Uint8Array(codes.frameCount)));
      seen.frames += chunk.frameCount;
      seen.chunks++;
    }
    await compare(made);
    chunks = await loadChunks(db, key, seen.chunks, CHUNKS_AT_ONCE);
  }
  await compare([...chunker.finish()]);

  const stored = await countStored(db, key);
  if (stored.chunks !== seen.chunks)
    tell('codes', `${stored.chunks - seen.chunks} chunks lie outside of the recording.`);
  differing.anchors.tell((message) => tell('anchors', message), stored.anchors - seen.anchors);
  differing.postings.tell((message) => tell('postings', message), stored.blocks - seen.blocks);
  if (histogram.frameCount !== null && histogram.frameCount !== seen.frames) {
    tell('codes', `${seen.frames} frames of codes are there, and ${histogram.frameCount} were stored.`);
  }
  if (histogram.codesSha256 !== null && histogram.codesSha256 !== hash.digest('hex')) {
    tell('codes', 'The codes have another SHA-256 than when they were stored.');
  }
  compareSums(counts, histogram, tell);
  return seen;
}

/** Null when the chunk is the next one, whole. */
function problemOfChunk(
  chunk: StoredChunk,
  seen: { readonly frames: number; readonly chunks: number },
): string | null {
  const name = `Chunk ${chunk.index}`;
  if (chunk.index !== seen.chunks) return `Chunk ${seen.chunks} is missing.`;
  if (chunk.startFrame !== seen.frames || seen.frames !== seen.chunks * CHUNK_FRAMES)
    return `${name} begins at frame ${chunk.startFrame}, and the codes before it end at ${seen.frames}.`;
  if (chunk.frameCount > CHUNK_FRAMES) return `${name} has ${chunk.frameCount} frames.`;
  if (chunk.packed.length !== chunk.frameCount * PACKED_FRAME_BYTES)
    return `${name} has ${chunk.packed.length} bytes for ${chunk.frameCount} frames.`;
  return null;
}

/** What stands for the recording as a whole. */
function compareSums(counts: Uint32Array, stored: StoredHistogram, tell: CodesToVerify['tell']): void {
  const unit = toUnitVector(counts);
  if (!isNear(stored.histogram, toDense(unit), HALF_TOLERANCE)) {
    tell('histogram', 'The histogram of the recording is not that of its codes.');
  }
  const heaviest = toDense(heaviestBins(unit, MAX_INDEXED_BINS));
  if (!isNear(stored.heaviest, heaviest, FLOAT_TOLERANCE)) {
    tell('histogram', 'The sparse vector that the index has of the recording is not that of its codes.');
  }
  if (stored.counts === null) {
    tell('totals', 'The tokens of the recording were not counted.');
    return;
  }
  const total = counts.reduce((sum, count) => sum + count, 0);
  if (stored.tokenCount !== total || !isNear(stored.counts, counts, 0)) {
    tell('totals', 'The counts of tokens are not those of the codes.');
  }
}

/** Collects what differs, and says it in one sentence. */
class Differences {
  readonly #what: string;
  #count = 0;
  #first: number | null = null;

  constructor(what: string) {
    this.#what = what;
  }

  note(index: number, isSame: boolean): void {
    if (isSame) return;
    this.#count++;
    this.#first ??= index;
  }

  tell(say: (message: string) => void, tooMany: number): void {
    if (this.#count > 0) {
      say(
        `${this.#count} times the ${this.#what} is missing or not that of the codes, first number ${this.#first}.`,
      );
    }
    if (tooMany > 0) say(`${tooMany} times there is one ${this.#what} too many.`);
  }
}

function isNear(stored: ArrayLike<number>, expected: ArrayLike<number>, tolerance: number): boolean {
  if (stored.length !== expected.length) return false;
  for (let at = 0; at < expected.length; at++) {
    if (Math.abs(stored[at]! - expected[at]!) > tolerance) return false;
  }
  return true;
}
