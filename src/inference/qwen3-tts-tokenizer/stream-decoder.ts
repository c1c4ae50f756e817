import type { Codes } from '../codes.ts';
import { sliceCodes } from '../codes.ts';
import type { HalvingBatch } from '../halving-batch.ts';
import type { LoadedSession } from '../onnx-runtime.ts';
import { FRAME_SAMPLES, LAYER_COUNT } from '../tokenizer.ts';
import { attentionMask } from './attention-mask.ts';
import { BlockStream } from './block-stream.ts';
import type { StateShape } from './graph/stream-state.ts';
import type { DecoderConfig } from './model-config.ts';
import { headWidth } from './model-config.ts';
import { rotaryTables } from './rotary-tables.ts';

export interface DecoderParts {
  readonly config: DecoderConfig;
  readonly session: LoadedSession;
  readonly states: readonly StateShape[];
  /** Frames in a run; halved when that does not fit into the device's memory. */
  readonly batch: HalvingBatch;
}

/**
 * Decodes codes block by block, 1920 samples a frame, equal to decoding the whole at once. Everything in the decoder
 * looks back only, so the last block is filled up with code 0 and its surplus cut off.
 */
export async function* streamDecode(parts: DecoderParts, codes: Codes): AsyncGenerator<Float32Array> {
  const stream = new BlockStream(parts.session, parts.states);
  const { batch, config } = parts;
  const width = headWidth(config);
  const window = config.sliding_window;
  const decodeBlock = (first: number, end: number) => {
    const blockFrames = batch.size;
    const { cosine, sine } = rotaryTables(first, blockFrames, width, config.rope_theta);
    const mask = attentionMask(blockFrames, window, Math.min(window, first), window);
    return stream.run({
      codes: {
        dims: [LAYER_COUNT, blockFrames],
        values: padBlock(sliceCodes(codes, first, end), blockFrames),
      },
      cosine: { dims: [blockFrames, width / 2], values: cosine },
      sine: { dims: [blockFrames, width / 2], values: sine },
      mask: { dims: [blockFrames, window + blockFrames], values: mask },
    });
  };
  for await (const { start, end, result } of batch.run(codes.frameCount, decodeBlock)) {
    yield (result['audio']!.values as Float32Array).subarray(0, (end - start) * FRAME_SAMPLES);
  }
}

function padBlock(block: Codes, blockFrames: number): BigInt64Array {
  const padded = new BigInt64Array(LAYER_COUNT * blockFrames);
  for (let layer = 0; layer < LAYER_COUNT; layer++) {
    for (let frame = 0; frame < block.frameCount; frame++) {
      padded[layer * blockFrames + frame] = BigInt(block.values[layer * block.frameCount + frame]!);
    }
  }
  return padded;
}
