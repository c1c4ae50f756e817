import type { ContentModel } from './content-model.ts';
import { CONTENT_WIDTH, RAW_WIDTH } from './content-shape.ts';

/** [frames, 64] as they are measured to [frames, 24] in which the voice counts for little. */
export function toContentFrames(
  raw: Float32Array,
  { mean, directions }: Pick<ContentModel, 'mean' | 'directions'>,
): Float32Array {
  const frameCount = raw.length / RAW_WIDTH;
  const frames = new Float32Array(frameCount * CONTENT_WIDTH);
  for (let frame = 0; frame < frameCount; frame++) {
    for (let direction = 0; direction < CONTENT_WIDTH; direction++) {
      let sum = 0;
      for (let index = 0; index < RAW_WIDTH; index++) {
        sum += (raw[frame * RAW_WIDTH + index]! - mean[index]!) * directions[direction * RAW_WIDTH + index]!;
      }
      frames[frame * CONTENT_WIDTH + direction] = sum;
    }
  }
  return frames;
}

/** Content frames as they are stored: one byte a number, 24 a frame. What is beyond the range is at its end. */
export function packContent(frames: Float32Array, { steps }: Pick<ContentModel, 'steps'>): Uint8Array {
  const packed = new Int8Array(frames.length);
  for (let at = 0; at < frames.length; at++) {
    const units = Math.round(frames[at]! / steps[at % CONTENT_WIDTH]!);
    packed[at] = Math.max(-127, Math.min(127, units));
  }
  return new Uint8Array(packed.buffer);
}

export function unpackContent(packed: Uint8Array, { steps }: Pick<ContentModel, 'steps'>): Float32Array {
  const bytes = new Int8Array(packed.buffer, packed.byteOffset, packed.byteLength);
  return Float32Array.from(bytes, (units, at) => units * steps[at % CONTENT_WIDTH]!);
}
