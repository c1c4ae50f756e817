import { CODEBOOK_SIZE } from '../inference/codes.ts';
import { principalAxes } from './acoustic-centroids.ts';

/** Centroids of one layer, row-major [2048, width]. */
export interface Codebook {
  readonly width: number;
  readonly values: Float32Array;
}

/**
 * Where each token of a layer stands among its 2,048 along the axis in which its centroids differ most: 0..255, eight
 * tokens each. Which end is 0 follows from the axis alone, so that it is the same in every process.
 */
export function rankTokens({ width, values }: Codebook): Uint8Array {
  const axis = principalAxes(values, width, 1);
  const heaviest = axis.reduce((best, weight) => (Math.abs(weight) > Math.abs(best) ? weight : best), 0);
  const direction = Math.sign(heaviest) || 1;
  const places = Float64Array.from({ length: CODEBOOK_SIZE }, (_, token) => {
    let sum = 0;
    for (let i = 0; i < width; i++) sum += values[token * width + i]! * axis[i]!;
    return direction * sum;
  });
  const order = Array.from({ length: CODEBOOK_SIZE }, (_, token) => token).sort(
    (a, b) => places[a]! - places[b]! || a - b,
  );
  const ranks = new Uint8Array(CODEBOOK_SIZE);
  order.forEach((token, rank) => {
    ranks[token] = Math.floor((rank * 256) / CODEBOOK_SIZE);
  });
  return ranks;
}
