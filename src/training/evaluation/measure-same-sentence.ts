import { type Codes, layerOf } from '../../inference/codes.ts';
import { areaUnderCurve } from './area-under-curve.ts';
import { histogramSimilarity, rootHistogram } from './token-histogram.ts';

export interface Utterance {
  readonly voice: string;
  readonly sentence: string;
  readonly codes: Codes;
}

/** Does layer 0 know the words? Same sentence in another voice against another sentence in another voice. */
export function measureSameSentence(
  utterances: readonly Utterance[],
  centroids: Float32Array,
  width: number,
) {
  const scores = { histogram: [[], []] as [number[], number[]], alignment: [[], []] as [number[], number[]] };
  for (const [index, left] of utterances.entries()) {
    for (const right of utterances.slice(index + 1)) {
      if (left.voice === right.voice) continue;
      const side = left.sentence === right.sentence ? 0 : 1;
      scores.histogram[side].push(
        histogramSimilarity(rootHistogram(left.codes, [0]), rootHistogram(right.codes, [0])),
      );
      scores.alignment[side].push(
        -warpingDistance(layerOf(left.codes, 0), layerOf(right.codes, 0), centroids, width),
      );
    }
  }
  return { histogram: areaUnderCurve(...scores.histogram), alignment: areaUnderCurve(...scores.alignment) };
}

/** Mean centroid distance along the best time-warped path. */
function warpingDistance(
  left: Uint16Array,
  right: Uint16Array,
  centroids: Float32Array,
  width: number,
): number {
  let row = new Float64Array(right.length + 1).fill(Number.POSITIVE_INFINITY);
  row[0] = 0;
  for (const token of left) {
    const next = new Float64Array(right.length + 1).fill(Number.POSITIVE_INFINITY);
    for (let column = 1; column <= right.length; column++) {
      const other = right[column - 1]!;
      let squared = 0;
      for (let axis = 0; axis < width; axis++) {
        squared += (centroids[token * width + axis]! - centroids[other * width + axis]!) ** 2;
      }
      next[column] = Math.sqrt(squared) + Math.min(row[column]!, row[column - 1]!, next[column - 1]!);
    }
    row = next;
  }
  return row[right.length]! / (left.length + right.length);
}
