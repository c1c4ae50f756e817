import { BLOCK_PLACES, interleavePlaces, scanKernel } from './kernel/scan-kernel.ts';
import { PARTS_OF_SPREAD, type SoundFeatures } from './sound-features.ts';

/** An example's steps as they are compared: features, and for each step its weight and its distance to any sound. */
export interface ExampleSteps {
  readonly features: SoundFeatures;
  readonly weights: Float64Array;
  /** Expected distance of each step to a random one. */
  readonly strangeness: Float64Array;
  /** Sum of weights times strangeness: what an example gains on itself. */
  readonly gain: number;
  /** The agreement that one unchanging sound would have with it, the best there is. */
  readonly steadiness: number;
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
const PACE_COST = PARTS_OF_SPREAD;

export function prepareSteps(features: SoundFeatures): ExampleSteps {
  const { stepCount, width, values } = features;
  const weights = new Float64Array(stepCount);
  const strangeness = new Float64Array(stepCount);
  let gain = 0;
  for (let step = 0; step < stepCount; step++) {
    const fromEdge = Math.min(step, stepCount - 1 - step);
    weights[step] = fromEdge < EDGE_STEPS ? EDGE_WEIGHT + ((1 - EDGE_WEIGHT) * fromEdge) / EDGE_STEPS : 1;
    let squared = width * PARTS_OF_SPREAD ** 2;
    for (let index = 0; index < width; index++) squared += values[step * width + index]! ** 2;
    strangeness[step] = Math.sqrt(squared);
    gain += weights[step]! * strangeness[step]!;
  }
  const steadiness = 1 - distanceToMean(features, weights) / gain;
  return { features, weights, strangeness, gain, steadiness };
}

/** Sum of weights times distances to the mean of all steps. */
function distanceToMean({ stepCount, width, values }: SoundFeatures, weights: Float64Array): number {
  const mean = new Float64Array(width);
  const whole = weights.reduce((sum, weight) => sum + weight, 0);
  for (let step = 0, at = 0; step < stepCount; step++) {
    for (let index = 0; index < width; index++, at++) mean[index]! += (weights[step]! / whole) * values[at]!;
  }
  let sum = 0;
  for (let step = 0, at = 0; step < stepCount; step++) {
    let squared = 0;
    for (let index = 0; index < width; index++, at++) squared += (values[at]! - mean[index]!) ** 2;
    sum += weights[step]! * Math.sqrt(squared);
  }
  return sum;
}

/** An example where the kernel finds it: lay it there once, then match it often. */
export interface LaidSteps {
  readonly gain: number;
  readonly width: number;
  readonly addresses: readonly number[];
  readonly end: number;
  readonly columns: number;
  readonly columnBytes: number;
  readonly heard: number;
  readonly result: number;
}

/** Cells of four bytes before the first place of a column. */
const COLUMN_START = 4;
/** Three columns of sums, three of starts, two of gains. */
const COLUMNS = 8;

/** Valid until the kernel is used for something else. @param mostSteps Of any sound that it will be matched with. */
export function laySteps(
  { features, weights, strangeness, gain }: ExampleSteps,
  mostSteps: number,
): LaidSteps {
  const { stepCount, width, values } = features;
  const blocks = Math.ceil(stepCount / BLOCK_PLACES);
  const places = blocks * BLOCK_PLACES;
  scanKernel.reset();
  const example = scanKernel.reserve(2 * places * width);
  const weightsAt = scanKernel.reserve(4 * places);
  const strangenessAt = scanKernel.reserve(4 * places);
  const columnBytes = 4 * (COLUMN_START + places);
  const columns = scanKernel.reserve(COLUMNS * columnBytes);
  const result = scanKernel.reserve(12);
  const heard = scanKernel.reserve(2 * width * mostSteps);
  interleavePlaces(values, width, stepCount, scanKernel.shorts(example, places * width));
  scanKernel.floats(weightsAt, places).fill(0).set(weights);
  scanKernel.floats(strangenessAt, places).fill(0).set(strangeness);
  const addresses = [example, weightsAt, strangenessAt, width / 2, blocks];
  const end = 4 * (COLUMN_START + stepCount - 1);
  return { gain, width, addresses, end, columns, columnBytes, heard, result };
}

/**
 * The best alignment of the whole example anywhere within a sound, by dynamic programming: each step of the example is
 * passed once, at half to double speed. Null where there is no room.
 */
export function matchAlong(example: LaidSteps, { stepCount, values }: SoundFeatures): Alignment | null {
  const { addresses, heard, columns, columnBytes, end, result } = example;
  scanKernel.shorts(heard, values.length).set(values);
  scanKernel.floats(columns, (3 * columnBytes) / 4).fill(Number.NEGATIVE_INFINITY);
  scanKernel.floats(columns + 6 * columnBytes, (2 * columnBytes) / 4).fill(0);
  scanKernel.run.matchAlong(
    ...addresses,
    ...[heard, stepCount, columns, columnBytes, end, PACE_COST, result],
  );
  const sum = scanKernel.floats(result, 1)[0]!;
  if (sum === Number.NEGATIVE_INFINITY) return null;
  const [startStep, endStep] = scanKernel.integers(result + 4, 2);
  return { agreement: sum / example.gain, startStep: startStep!, endStep: endStep! };
}
