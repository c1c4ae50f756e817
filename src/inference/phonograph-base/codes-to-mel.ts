import type { Codes } from '../codes.ts';
import { CODEBOOK_SIZE } from '../tokenizer.ts';
import type { Matrix } from './model-weights.ts';

export interface ReconstructionWeights {
  /** Layers 1..15, each [2048, width]. */
  readonly residualBooks: readonly Matrix[];
  /** [melValues, width]: the axes on which the residual layers measure. */
  readonly components: Matrix;
  readonly mean: Matrix;
}

/**
 * Mel power of frames [startFrame, endFrame): one row of melCount values a hop, hops in time order.
 * Layer 0 carries no level and is not needed for it.
 */
export function codesToMelPower(
  codes: Codes,
  startFrame: number,
  endFrame: number,
  { residualBooks, components, mean }: ReconstructionWeights,
  melFloor: number,
): Float64Array {
  const { rows: melValues, width } = components;
  const mel = new Float64Array((endFrame - startFrame) * melValues);
  const point = new Float64Array(width);
  for (let frame = startFrame; frame < endFrame; frame++) {
    point.fill(0);
    for (const [index, book] of residualBooks.entries()) {
      const token = codes.values[(index + 1) * codes.frameCount + frame]! % CODEBOOK_SIZE;
      for (let axis = 0; axis < width; axis++) point[axis]! += book.values[token * width + axis]!;
    }
    const row = (frame - startFrame) * melValues;
    for (let value = 0; value < melValues; value++) {
      let log = mean.values[value]!;
      for (let axis = 0; axis < width; axis++) log += point[axis]! * components.values[value * width + axis]!;
      mel[row + value] = Math.max(0, 10 ** log - melFloor);
    }
  }
  return mel;
}
