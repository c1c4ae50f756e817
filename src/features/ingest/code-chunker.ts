import { type Codes, concatCodes, layerOf, sliceCodes } from '../../inference/codes.ts';
import { type AnchorSlice, cutAnchors, SILENCE_LEVEL, storedPairs } from '../../tokens/index.ts';

/**
 * Frames in a chunk of codes: 51.2 s. A multiple of an anchor (10) and of a block of postings (64), so that neither
 * crosses a chunk, and small enough that one transaction (64 anchors) holds an embedded database for about 0.2 s.
 */
export const CHUNK_FRAMES = 640;

export interface CodeChunk {
  readonly index: number;
  readonly startFrame: number;
  readonly codes: Codes;
  readonly anchors: AnchorSlice[];
  /** Pair of each frame, as `storedPairs` gives them. */
  readonly pairs: Int32Array;
}

/**
 * Gathers codes as they come and gives them out in chunks of 640 frames. A chunk is held back until the frame after
 * it is known, because the pair hash of its last frame needs that frame's token.
 */
export class CodeChunker {
  readonly #histogramLayers: readonly number[];
  #codes: Codes = { frameCount: 0, values: new Uint16Array(0) };
  #levels = new Uint8Array(0);
  #startFrame = 0;

  constructor(histogramLayers: readonly number[]) {
    this.#histogramLayers = histogramLayers;
  }

  *push(codes: Codes, levels: Uint8Array): Generator<CodeChunk> {
    this.#codes = concatCodes([this.#codes, codes]);
    this.#levels = joinBytes(this.#levels, levels);
    while (this.#codes.frameCount > CHUNK_FRAMES) yield this.#take(CHUNK_FRAMES);
  }

  *finish(): Generator<CodeChunk> {
    if (this.#codes.frameCount > 0) yield this.#take(this.#codes.frameCount);
  }

  #take(frameCount: number): CodeChunk {
    const startFrame = this.#startFrame;
    const codes = sliceCodes(this.#codes, 0, frameCount);
    const levels = this.#levels;
    const tokens = layerOf(this.#codes, 0).subarray(0, frameCount + 1);
    const pairs = storedPairs(tokens, (frame) => levels[frame]! >= SILENCE_LEVEL).subarray(0, frameCount);
    this.#codes = sliceCodes(this.#codes, frameCount, this.#codes.frameCount);
    this.#levels = levels.slice(frameCount);
    this.#startFrame += frameCount;
    return {
      index: startFrame / CHUNK_FRAMES,
      startFrame,
      codes,
      anchors: cutAnchors(codes, this.#histogramLayers, startFrame),
      pairs,
    };
  }
}

function joinBytes(first: Uint8Array, second: Uint8Array): Uint8Array<ArrayBuffer> {
  const joined = new Uint8Array(first.length + second.length);
  joined.set(first);
  joined.set(second, first.length);
  return joined;
}
