import { CODEBOOK_SIZE, type Codes, LAYER_COUNT, sliceCodes } from '../../inference/codes.ts';

/** Frames taken from the start, and as many from the end. */
export const EDGE_FRAMES = 20;
export const HEAD_TAIL_FRAMES = 2 * EDGE_FRAMES;
/** Stands where a shorter recording has no frame: no codebook has this token. */
export const PADDING_TOKEN = CODEBOOK_SIZE;

/**
 * The first and the last 20 frames as one matrix [16, 40], row-major. Column k is frame k, column 39 - k the frame k
 * before the last; of a recording of fewer than 40 frames some stand in both halves, of one of fewer than 20 each half
 * is filled up with 2048, the head behind its frames and the tail before them.
 */
export function headAndTail(head: Codes, tail: Codes): Uint16Array {
  const first = sliceCodes(head, 0, EDGE_FRAMES);
  const last = sliceCodes(tail, tail.frameCount - EDGE_FRAMES, tail.frameCount);
  const matrix = new Uint16Array(LAYER_COUNT * HEAD_TAIL_FRAMES).fill(PADDING_TOKEN);
  for (let layer = 0; layer < LAYER_COUNT; layer++) {
    const row = layer * HEAD_TAIL_FRAMES;
    matrix.set(first.values.subarray(layer * first.frameCount, (layer + 1) * first.frameCount), row);
    matrix.set(
      last.values.subarray(layer * last.frameCount, (layer + 1) * last.frameCount),
      row + HEAD_TAIL_FRAMES - last.frameCount,
    );
  }
  return matrix;
}
