import type { Codes } from './codes.ts';
import type { Fingerprinter } from './fingerprint.types.ts';

/** 24 kHz mono PCM is the only sound that a tokenizer hears. */
export const SAMPLE_RATE_HZ = 24_000;
/** Samples in one frame: 80 ms. */
export const FRAME_SAMPLES = 1_920;
/** Frames in one second: 12.5 (the "12Hz" in the model's name is only its name). */
export const FRAMES_PER_SECOND = SAMPLE_RATE_HZ / FRAME_SAMPLES;
export { CODEBOOK_SIZE, LAYER_COUNT } from './codes.ts';

export type ExecutionProvider = 'cpu' | 'cuda' | 'webgpu';

/** Frames around a piece of a recording. */
export interface PieceContext {
  /** Heard before the piece; null: everything from the start of the recording. */
  readonly beforeFrames: number | null;
  /** Heard after the piece. */
  readonly afterFrames: number;
  /** A stream may start at multiples of this. */
  readonly gridFrames: number;
}

/**
 * Sound to codes and back. Implementations hold an ONNX session and must live in a worker thread:
 * every run blocks its thread.
 */
export interface Tokenizer {
  /** Name, a hash of everything that decides a token (weights, rules), e.g. `phonograph-base@1f0c9a2b3d4e`. */
  readonly id: string;
  readonly name: string;
  readonly executionProvider: ExecutionProvider;
  /** Layers whose tokens make the acoustic histogram, chosen by measurement for each model. */
  readonly histogramLayers: readonly number[];
  /** Frames before a piece of codes that its sound depends on: decoded along and thrown away when pieces are played. */
  readonly decodeContextFrames: number;
  /**
   * Seconds by which the model's frames come later than the sound that they stand for, as its structure or a
   * measurement says. `correctDelay` takes it away, so that frame j stands for the seconds 0.08 j .. 0.08 (j + 1).
   */
  readonly delayS: number;

  /**
   * Codes of a stream of 24 kHz mono PCM (blocks of any length, samples in -1..1).
   * Yields consecutive blocks of codes as soon as they are final; all blocks together have
   * ceil(samples / 1920) frames and are exactly equal however the input was cut.
   * A stream that starts within a recording says at which frame, a multiple of `pieceContext.gridFrames`; see
   * `encodePiece` for how many of its first frames are then as within the whole.
   */
  encode(
    pcm: AsyncIterable<Float32Array> | Iterable<Float32Array>,
    startFrame?: number,
  ): AsyncIterable<Codes>;

  /** What `encode` must hear around a piece of a recording to give it the tokens that it has within the whole. */
  readonly pieceContext: PieceContext;

  /** PCM of codes, in consecutive blocks, 1920 samples a frame in all. */
  decode(codes: Codes): AsyncIterable<Float32Array>;

  /**
   * Centroids of one layer's codebook, row-major [2048, width], in a space where Euclidean distance
   * tells how alike two tokens sound.
   */
  centroids(layer: number): { readonly width: number; readonly values: Float32Array };

  /** Layer 0 at any speed and pitch, where the tokenizer can hear that; null where it cannot. */
  readonly fingerprinter: Fingerprinter | null;

  close(): Promise<void>;
}
