import type { SoundFeatures } from './sound-features.ts';

/** A place worth a closer look. */
export interface Candidate {
  /** Where the probe seems to begin, in steps of 40 ms. */
  readonly startStep: number;
  /** Behind its last step. */
  readonly endStep: number;
  readonly agreement: number;
}

/** Steps of 40 ms of the example that are looked for everywhere; more would cost time and find no more. */
const PROBE_STEPS = 16;

/** The part of an example that is looked for everywhere. */
export interface Probe {
  /** Its first step within the example. */
  readonly startStep: number;
  readonly stepCount: number;
  readonly width: number;
  /** [stepCount, 2 * width]: a step and the one after it, which together are a frame. */
  readonly pairs: Float32Array;
  readonly strangeness: Float32Array;
  readonly gain: number;
}

/** The part in which most happens. */
export function chooseProbe({ stepCount, width, values }: SoundFeatures): Probe {
  const count = Math.max(1, Math.min(PROBE_STEPS, stepCount - 1));
  const change = (step: number) => {
    let squared = 0;
    for (let index = 0; index < width; index++) {
      squared += ((values[step * width + index] ?? 0) - (values[(step - 1) * width + index] ?? 0)) ** 2;
    }
    return Math.sqrt(squared);
  };
  let [startStep, most, sum] = [0, 0, 0];
  for (let step = 1; step < stepCount; step++) {
    sum += change(step);
    if (step > count) sum -= change(step - count);
    if (sum > most) [startStep, most] = [Math.max(0, step - count), sum];
  }
  const pairs = new Float32Array(count * 2 * width);
  const strangeness = new Float32Array(count);
  let gain = 0;
  for (let step = 0; step < count; step++) {
    let squared = 2 * width;
    for (let index = 0; index < 2 * width; index++) {
      // An example of one step has no step after it: it is its own.
      const value = values[(startStep + step) * width + index] ?? values[index % width]!;
      pairs[step * 2 * width + index] = value;
      squared += value * value;
    }
    strangeness[step] = Math.sqrt(squared);
    gain += strangeness[step]!;
  }
  return { startStep, stepCount: count, width, pairs, strangeness, gain };
}

/**
 * Slides the probe over all frames, at half to three halves of its speed, and gives the `wanted` best places, best
 * first, no two of which overlap by more than half.
 */
export function scanCoarsely(probe: Probe, sound: SoundFeatures, wanted: number): Candidate[] {
  const { stepCount: length, pairs, strangeness } = probe;
  const width = 2 * probe.width;
  const heard = sound.values;
  const frameCount = Math.floor(sound.stepCount / 2);
  const agreements = new Float32Array(frameCount);
  const begins = new Int32Array(frameCount);
  let last = new Float32Array(length).fill(Number.NEGATIVE_INFINITY);
  let sums = new Float32Array(length);
  let lastStarts = new Int32Array(length);
  let starts = new Int32Array(length);
  for (let frame = 0; frame < frameCount; frame++) {
    const row = frame * width;
    for (let place = 0, at = 0; place < length; place++) {
      let squared = 0;
      for (let index = 0; index < width; index++, at++) {
        const difference = pairs[at]! - heard[row + index]!;
        squared += difference * difference;
      }
      // A frame is two steps long: passing `step` steps in it gains as much as so many steps.
      const gain = strangeness[place]! - Math.sqrt(squared);
      let sum = Number.NEGATIVE_INFINITY;
      let start = 0;
      if (place < 2) {
        sum = gain * (place + 1);
        start = 2 * frame - place;
      }
      for (let step = 1; step <= 3 && step <= place; step++) {
        const along = last[place - step]! + step * gain;
        if (along > sum) {
          sum = along;
          start = lastStarts[place - step]!;
        }
      }
      sums[place] = sum;
      starts[place] = start;
    }
    const penultimate = Math.max(0, length - 2);
    const end = sums[penultimate]! > sums[length - 1]! ? penultimate : length - 1;
    agreements[frame] = sums[end]! / probe.gain;
    begins[frame] = starts[end]!;
    [last, sums] = [sums, last];
    [lastStarts, starts] = [starts, lastStarts];
  }
  return peaks(agreements, Math.max(1, Math.round(length / 4)), wanted).map((frame) => ({
    startStep: begins[frame]!,
    endStep: 2 * frame + 2,
    agreement: agreements[frame]!,
  }));
}

/** Places of the highest values, highest first, each the highest within `reach` on either side. */
export function peaks(values: Float32Array, reach: number, wanted: number): number[] {
  const found: number[] = [];
  for (let place = 0; place < values.length; place++) {
    const value = values[place]!;
    let isPeak = true;
    const end = Math.min(values.length - 1, place + reach);
    for (let near = Math.max(0, place - reach); near <= end && isPeak; near++) {
      isPeak = near < place ? values[near]! < value : values[near]! <= value;
    }
    if (isPeak && value > Number.NEGATIVE_INFINITY) found.push(place);
  }
  return found.sort((left, right) => values[right]! - values[left]! || left - right).slice(0, wanted);
}
