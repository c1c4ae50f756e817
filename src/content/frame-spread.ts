import { CONTENT_WIDTH } from './content-shape.ts';

/** Mean and standard deviation of each of the 24 numbers over frames. */
export interface FrameSpread {
  readonly mean: Float32Array;
  readonly deviation: Float32Array;
}

/** A recording counts as if it had so many more frames that are spread as usual: a short one tells little of a voice. */
const USUAL_FRAMES = 8;

/** Of all frames of some documents, [n, 24] each. */
export function spreadOf(documents: readonly Float32Array[]): FrameSpread {
  const sums = sumsOf(documents);
  const mean = sums.sum.map((sum) => sum / Math.max(1, sums.count));
  const variance = sums.square.map((square, at) => square / Math.max(1, sums.count) - mean[at]! ** 2);
  return {
    mean: Float32Array.from(mean),
    deviation: Float32Array.from(variance, (value) => Math.sqrt(Math.max(0, value))),
  };
}

/**
 * Frames [n, 24] moved and stretched so that they are spread as usual: what is left of voice and room after the
 * cepstra were normalised, which over all that is said in a question is more than the words differ.
 */
export function toSpread(frames: Float32Array, { mean, deviation }: FrameSpread): Float32Array {
  const { count, sum, square } = sumsOf([frames]);
  const all = count + USUAL_FRAMES;
  const ownMean = sum.map((value, at) => (value + USUAL_FRAMES * mean[at]!) / all);
  const factors = square.map((value, at) => {
    const usual = deviation[at]! ** 2 + mean[at]! ** 2;
    const variance = (value + USUAL_FRAMES * usual) / all - ownMean[at]! ** 2;
    return variance > 0 ? deviation[at]! / Math.sqrt(variance) : 1;
  });
  return frames.map((value, at) => {
    const index = at % CONTENT_WIDTH;
    return (value - ownMean[index]!) * factors[index]! + mean[index]!;
  });
}

function sumsOf(documents: readonly Float32Array[]) {
  const sum = new Float64Array(CONTENT_WIDTH);
  const square = new Float64Array(CONTENT_WIDTH);
  let numbers = 0;
  for (const document of documents) {
    for (let at = 0; at < document.length; at++) {
      const value = document[at]!;
      sum[at % CONTENT_WIDTH]! += value;
      square[at % CONTENT_WIDTH]! += value * value;
    }
    numbers += document.length;
  }
  return { count: numbers / CONTENT_WIDTH, sum, square };
}
