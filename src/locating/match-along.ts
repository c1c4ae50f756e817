import type { SoundFeatures } from './sound-features.ts';

/** An example's steps as they are compared: features, and for each step its weight and its distance to any sound. */
export interface ExampleSteps {
  readonly features: SoundFeatures;
  readonly weights: Float32Array;
  /** Expected distance of each step to a random one. */
  readonly strangeness: Float32Array;
  /** Sum of weights times strangeness: what an example gains on itself. */
  readonly gain: number;
}

/** A part of a recording in which the example is heard best. */
export interface Alignment {
  /** 1: the example itself; 0: no better than chance; may be less. */
  readonly agreement: number;
  readonly startStep: number;
  /** Behind the last one. */
  readonly endStep: number;
}

/** Steps at either end that count less: what lies beyond them differs from take to take. */
const EDGE_STEPS = 3;
const EDGE_WEIGHT = 0.5;
/** What each step at half or double speed costs, in distance: takes differ in pace, but not from step to step. */
const PACE_COST = 1;

export function prepareSteps(features: SoundFeatures): ExampleSteps {
  const { stepCount, width, values } = features;
  const weights = new Float32Array(stepCount);
  const strangeness = new Float32Array(stepCount);
  let gain = 0;
  for (let step = 0; step < stepCount; step++) {
    const fromEdge = Math.min(step, stepCount - 1 - step);
    weights[step] = fromEdge < EDGE_STEPS ? EDGE_WEIGHT + ((1 - EDGE_WEIGHT) * fromEdge) / EDGE_STEPS : 1;
    let squared = width;
    for (let index = 0; index < width; index++) squared += values[step * width + index]! ** 2;
    strangeness[step] = Math.sqrt(squared);
    gain += weights[step]! * strangeness[step]!;
  }
  return { features, weights, strangeness, gain };
}

/**
 * The best alignment of the whole example anywhere within steps [from, to) of a sound, by dynamic programming: each
 * step of the example is passed once, at half to double speed. Null where there is no room.
 */
export function matchAlong(
  example: ExampleSteps,
  sound: SoundFeatures,
  from: number,
  to: number,
): Alignment | null {
  const { weights, strangeness } = example;
  const { stepCount: length, width, values: wanted } = example.features;
  const heard = sound.values;
  // Columns of the two steps before this one: best sum up to each step of the example, and where its path began.
  let [older, last, sums] = columns(length);
  let [olderStarts, lastStarts, starts] = [0, 1, 2].map(() => new Int32Array(length)) as Starts;
  let lastGains = new Float32Array(length);
  let gains = new Float32Array(length);
  let best: Alignment | null = null;
  let bestSum = Number.NEGATIVE_INFINITY;
  for (let step = from; step < to; step++) {
    for (let place = 0, at = 0; place < length; place++) {
      let squared = 0;
      for (let index = step * width, end = index + width; index < end; index++, at++) {
        const difference = wanted[at]! - heard[index]!;
        squared += difference * difference;
      }
      gains[place] = weights[place]! * (strangeness[place]! - Math.sqrt(squared));
    }
    for (let place = 0; place < length; place++) {
      const gain = gains[place]!;
      let sum = place === 0 ? gain : Number.NEGATIVE_INFINITY;
      let start = step;
      if (place >= 1) {
        const straight = last[place - 1]! + gain;
        if (straight > sum) {
          sum = straight;
          start = lastStarts[place - 1]!;
        }
        const slower = older[place - 1]! + 0.5 * (gain + lastGains[place]!) - PACE_COST;
        if (slower > sum) {
          sum = slower;
          start = olderStarts[place - 1]!;
        }
      }
      if (place >= 2) {
        const faster = last[place - 2]! + gain + gains[place - 1]! - PACE_COST;
        if (faster > sum) {
          sum = faster;
          start = lastStarts[place - 2]!;
        }
      }
      sums[place] = sum;
      starts[place] = start;
    }
    if (sums[length - 1]! > bestSum) {
      bestSum = sums[length - 1]!;
      best = { agreement: bestSum / example.gain, startStep: starts[length - 1]!, endStep: step + 1 };
    }
    [older, last, sums] = [last, sums, older];
    [olderStarts, lastStarts, starts] = [lastStarts, starts, olderStarts];
    [lastGains, gains] = [gains, lastGains];
  }
  return best;
}

type Starts = [Int32Array, Int32Array, Int32Array];

const columns = (length: number) =>
  [0, 1, 2].map(() => new Float32Array(length).fill(Number.NEGATIVE_INFINITY)) as [
    Float32Array,
    Float32Array,
    Float32Array,
  ];
