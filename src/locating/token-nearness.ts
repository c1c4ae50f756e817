import { CODEBOOK_SIZE } from '../inference/codes.ts';

export interface Centroids {
  readonly width: number;
  /** Row-major [2048, width]. */
  readonly values: Float32Array;
}

/**
 * How much more often (natural logarithm) a frame of the same sound, distorted, has a token of this nearness than any
 * other frame has. Nearness is the share of all that is searched whose token is nearer. Counted over 1,600 frames under
 * each of nine distortions, up to 10 ms beside the grid: three in four have the very same token when clean, one in three
 * over the telephone.
 */
const LOG_RATIOS = [
  [0.0001, 7.5],
  [0.00025, 6.6],
  [0.00075, 5.5],
  [0.0015, 4.5],
  [0.003, 2.8],
  [0.006, 2.4],
  [0.012, 1.9],
  [0.024, 1.4],
  [0.048, 0.8],
  [0.09, 0.1],
  [0.19, -1],
  [0.37, -2.3],
  [0.75, -3.5],
] as const;

/** Counted for every token beforehand, so that little sound does not make what it lacks rare without end. */
const PRIOR_COUNT = 1;

/** How often each token occurs in what is searched. */
export function countTokens(sounds: readonly { readonly layer0: Uint16Array }[]): Float64Array {
  const counts = new Float64Array(CODEBOOK_SIZE).fill(PRIOR_COUNT);
  for (const { layer0 } of sounds) for (const token of layer0) counts[token]!++;
  return counts;
}

/** What each token is worth where another one is expected, in nats. @param counts How often each occurs. */
export function weighTokens(token: number, centroids: Centroids, counts: Float64Array): Float32Array {
  const worth = new Float32Array(CODEBOOK_SIZE);
  const total = counts.reduce((sum, count) => sum + count, 0);
  let nearer = 0;
  for (const other of nearestFirst(token, centroids)) {
    worth[other] = logRatioOf((nearer + counts[other]! / 2) / total);
    nearer += counts[other]!;
  }
  return worth;
}

function logRatioOf(nearness: number): number {
  const next = LOG_RATIOS.findIndex(([limit]) => limit >= nearness);
  const [to, toRatio] = LOG_RATIOS.at(next)!;
  if (next <= 0) return toRatio;
  const [from, fromRatio] = LOG_RATIOS[next - 1]!;
  return fromRatio + ((toRatio - fromRatio) * Math.log(nearness / from)) / Math.log(to / from);
}

/** The orders that were asked for, 4 kB a token; sorting anew took longer than a scan of eight hours. */
const known = new WeakMap<Float32Array, Map<number, Uint16Array>>();

function nearestFirst(token: number, { width, values }: Centroids): Uint16Array {
  let orders = known.get(values);
  if (!orders) {
    orders = new Map();
    known.set(values, orders);
  }
  let order = orders.get(token);
  if (!order) {
    order = sortByDistance(token, width, values);
    orders.set(token, order);
  }
  return order;
}

/** Distances are told apart by so many steps; times the number of tokens that is still a whole number. */
const STEPS = 2 ** 40;

function sortByDistance(token: number, width: number, values: Float32Array): Uint16Array {
  const squares = new Float64Array(CODEBOOK_SIZE);
  let most = 0;
  for (let other = 0; other < CODEBOOK_SIZE; other++) {
    let squared = 0;
    for (let axis = 0; axis < width; axis++) {
      squared += (values[token * width + axis]! - values[other * width + axis]!) ** 2;
    }
    squares[other] = squared;
    if (squared > most) most = squared;
  }
  // The token's number behind its distance: numbers sort many times faster than by a function.
  const scale = most > 0 ? STEPS / most : 0;
  const keys = squares.map((squared, other) => Math.round(squared * scale) * CODEBOOK_SIZE + other);
  return Uint16Array.from(keys.sort(), (key) => key % CODEBOOK_SIZE);
}
