import { type Rows, rowCount } from './logistic-regression.ts';

/** A learned label: linear over standardised anchor features. */
export interface SoundModel {
  readonly mean: Float32Array;
  readonly deviation: Float32Array;
  readonly weights: Float32Array;
  /** The score is 0.5 where the logit is 0. */
  readonly bias: number;
  /** Logit at which the score is 0.9. */
  readonly spread: number;
}

/** A feature farther out than this many deviations says no more. */
const MAX_DEVIATIONS = 5;
const LOGIT_OF_90_PERCENT = Math.log(9);

/** Rows in deviations from the mean, clipped. */
export function standardisedRows(
  { width, values }: Rows,
  mean: Float32Array,
  deviation: Float32Array,
): Float32Array {
  return values.map((value, index) => {
    const i = index % width;
    return Math.max(-MAX_DEVIATIONS, Math.min(MAX_DEVIATIONS, (value - mean[i]!) / deviation[i]!));
  });
}

/** The score of each row, 0..1. */
export function scoreRows(model: SoundModel, rows: Rows): Float32Array {
  const { mean, deviation, weights, bias, spread } = model;
  const scores = new Float32Array(rowCount(rows));
  for (let row = 0; row < scores.length; row++) {
    let logit = bias;
    for (let i = 0, at = row * rows.width; i < rows.width; i++, at++) {
      const deviations = (rows.values[at]! - mean[i]!) / deviation[i]!;
      logit += weights[i]! * Math.max(-MAX_DEVIATIONS, Math.min(MAX_DEVIATIONS, deviations));
    }
    scores[row] = 1 / (1 + Math.exp((-LOGIT_OF_90_PERCENT * logit) / spread));
  }
  return scores;
}

/** The model as little-endian 32-bit floats: bias, spread, then means, deviations and weights. */
export function packSoundModel({ mean, deviation, weights, bias, spread }: SoundModel): Uint8Array {
  const numbers = Float32Array.from([bias, spread, ...mean, ...deviation, ...weights]);
  return new Uint8Array(numbers.buffer);
}

/** The reverse of packSoundModel. */
export function unpackSoundModel(packed: Uint8Array): SoundModel {
  const numbers = new Float32Array(new Uint8Array(packed).buffer);
  const width = (numbers.length - 2) / 3;
  const part = (index: number) => numbers.slice(2 + index * width, 2 + (index + 1) * width);
  return {
    bias: numbers[0]!,
    spread: numbers[1]!,
    mean: part(0),
    deviation: part(1),
    weights: part(2),
  };
}
