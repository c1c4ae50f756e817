import { AppError } from '../../errors.ts';
import type { Codes } from '../codes.ts';
import type { HalvingBatch } from '../halving-batch.ts';
import type { LoadedSession } from '../onnx-runtime.ts';
import { FRAME_SAMPLES, LAYER_COUNT, type PieceContext } from '../tokenizer.ts';
import { attentionMask } from './attention-mask.ts';
import { BlockStream } from './block-stream.ts';
import type { StateShape } from './graph/stream-state.ts';
import type { EncoderConfig } from './model-config.ts';
import { headWidth } from './model-config.ts';
import { rotaryTables } from './rotary-tables.ts';
import { sampleBlocks } from './sample-blocks.ts';

/** Transformer steps in one frame. */
export const FRAME_STEPS = 2;
/** 0.48 s: the activations stay in the processor's cache. Blocks of 4 s cost 40 % more time. */
export const FRONT_BLOCK_FRAMES = 6;

export interface EncoderParts {
  readonly config: EncoderConfig;
  readonly front: LoadedSession;
  readonly frontStates: readonly StateShape[];
  /** Frames in a run of the front, which holds nine tenths of the memory; halved when that does not fit. */
  readonly frontBatch: HalvingBatch;
  readonly back: LoadedSession;
  readonly backStates: readonly StateShape[];
  /** null: every step sees the whole past. */
  readonly window: number | null;
  readonly blockFrames: number;
  /** Longest recording in frames, null for no limit. */
  readonly maxFrames: number | null;
}

/**
 * Encodes a stream block by block. The grid of the blocks starts at sample 0 and every matrix but the last has the
 * same shape, so the cutting of the input cannot change a bit of the result. A stream from within a recording starts at
 * the frame said, a multiple of both grids: positions are the recording's, because their rounding decides a bit.
 */
export async function* streamEncode(
  parts: EncoderParts,
  pcm: AsyncIterable<Float32Array> | Iterable<Float32Array>,
  startFrame = 0,
): AsyncGenerator<Codes> {
  const back = new BlockStream(parts.back, parts.backStates);
  const { hidden_size: hidden } = parts.config;
  const blockSteps = parts.blockFrames * FRAME_STEPS;
  let block = new Float32Array(blockSteps * hidden);
  let firstStep = startFrame * FRAME_STEPS;
  let steps = 0;
  const encodeBlock = async (): Promise<Codes> => {
    const { codes } = await back.run({
      features: { dims: [blockSteps, hidden], values: block },
      ...positionInputs(parts, firstStep, blockSteps),
      pick: { dims: [blockSteps + 2], values: pickRows(blockSteps, steps, firstStep === 0) },
    });
    return cutCodes(codes!.values as Uint16Array, parts.blockFrames, Math.ceil(steps / FRAME_STEPS));
  };
  for await (const features of streamFeatures(parts, pcm)) {
    for (let taken = 0; taken < features.length; ) {
      assertWithinLimit(parts, (firstStep + steps + 1) / FRAME_STEPS);
      const part = features.subarray(taken, taken + (blockSteps - steps) * hidden);
      block.set(part, steps * hidden);
      steps += part.length / hidden;
      taken += part.length;
      if (steps === blockSteps) {
        yield await encodeBlock();
        firstStep += blockSteps;
        block = new Float32Array(blockSteps * hidden);
        steps = 0;
      }
    }
  }
  if (steps > 0) yield await encodeBlock();
}

/** Front and convolutions around it hear 3,840 samples back, and the downsampling two steps on. */
const CONVOLUTION_FRAMES = 4;

/**
 * Every layer of the transformer reaches one window further back; with full attention, to the start. The grid is that
 * of the blocks and of the front's blocks.
 */
export function pieceContext(
  config: EncoderConfig,
  window: number | null,
  blockFrames: number,
): PieceContext {
  const reachSteps = window === null ? null : window * config.num_hidden_layers;
  return {
    beforeFrames: reachSteps === null ? null : Math.ceil(reachSteps / FRAME_STEPS) + CONVOLUTION_FRAMES,
    afterFrames: CONVOLUTION_FRAMES,
    gridFrames: blockFrames * FRONT_BLOCK_FRAMES,
  };
}

/** Rows of features, 2 a frame, as the convolutional front makes them. */
async function* streamFeatures(
  parts: EncoderParts,
  pcm: AsyncIterable<Float32Array> | Iterable<Float32Array>,
): AsyncGenerator<Float32Array> {
  const front = new BlockStream(parts.front, parts.frontStates);
  for await (const audio of sampleBlocks(pcm, FRONT_BLOCK_FRAMES * FRAME_SAMPLES)) {
    const runPiece = (start: number, end: number) => {
      const values = audio.subarray(start * FRAME_SAMPLES, end * FRAME_SAMPLES);
      return front.run({ audio: { dims: [1, 1, 1, values.length], values } });
    };
    const pieces = parts.frontBatch.run(Math.ceil(audio.length / FRAME_SAMPLES), runPiece);
    for await (const { result } of pieces) yield result['features']!.values as Float32Array;
  }
}

/** Inputs of the attention for a block of `steps` that starts at `firstStep`. */
function positionInputs(parts: EncoderParts, firstStep: number, steps: number) {
  const { window, config } = parts;
  const width = headWidth(config);
  const { cosine, sine } = rotaryTables(firstStep, steps, width, config.rope_theta);
  const pastSteps = window ?? firstStep;
  const mask = attentionMask(
    steps,
    pastSteps,
    Math.min(pastSteps, firstStep),
    window ?? Number.POSITIVE_INFINITY,
  );
  return {
    cosine: { dims: [steps, width / 2], values: cosine },
    sine: { dims: [steps, width / 2], values: sine },
    mask: { dims: [steps, pastSteps + steps], values: mask },
  };
}

/**
 * Rows under the downsampling kernel: two of the former block, then this block. Before the first row of a recording
 * and after its last the reference repeats that row.
 */
function pickRows(blockSteps: number, validSteps: number, isFirst: boolean): BigInt64Array {
  return BigInt64Array.from({ length: blockSteps + 2 }, (_, row) =>
    BigInt(Math.min(Math.max(row, isFirst ? 2 : 0), validSteps + 1)),
  );
}

function cutCodes(values: Uint16Array, blockFrames: number, frameCount: number): Codes {
  const cut = new Uint16Array(LAYER_COUNT * frameCount);
  for (let layer = 0; layer < LAYER_COUNT; layer++) {
    cut.set(values.subarray(layer * blockFrames, layer * blockFrames + frameCount), layer * frameCount);
  }
  return { frameCount, values: cut };
}

function assertWithinLimit(parts: EncoderParts, frames: number): void {
  if (parts.maxFrames === null || frames <= parts.maxFrames) return;
  const limitS = (parts.maxFrames * FRAME_SAMPLES) / parts.config.sampling_rate;
  throw new AppError(
    'AUDIO_TOO_LONG',
    `With full attention a recording may last at most ${limitS} seconds; use the window rule for longer ones.`,
    { limit: limitS },
  );
}
