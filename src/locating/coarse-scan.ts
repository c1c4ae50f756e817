import { interleavePlaces, scanKernel } from './kernel/scan-kernel.ts';
import { peaks } from './peaks.ts';
import { PARTS_OF_SPREAD, type SoundFeatures } from './sound-features.ts';

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
/** Sixteen cells of four bytes behind four that stand before the first place. */
const COLUMN_START = 16;
const COLUMN_BYTES = COLUMN_START + 4 * PROBE_STEPS;

/** The part of an example that is looked for everywhere. */
export interface Probe {
  /** Its first step within the example. */
  readonly startStep: number;
  readonly stepCount: number;
  readonly width: number;
  /** [stepCount, 2 * width]: a step and the one after it, which together are a frame. */
  readonly pairs: Int16Array;
  readonly strangeness: Float64Array;
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
  const pairs = new Int16Array(count * 2 * width);
  const strangeness = new Float64Array(count);
  let gain = 0;
  for (let step = 0; step < count; step++) {
    let squared = 2 * width * PARTS_OF_SPREAD ** 2;
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

/** Frames that are compared in one go: 0.3 MB, which the processor keeps at hand. Even: the kernel swaps two columns. */
const TILE_FRAMES = 8_192;

/**
 * Slides the probe over all frames, at half to three halves of its speed, and gives the `wanted` best places, best
 * first, no two of which overlap by more than half.
 */
export function scanCoarsely(probe: Probe, sound: SoundFeatures, wanted: number): Candidate[] {
  const { agreements, begins } = agreementsOf(probe, sound);
  return peaks(agreements, Math.max(1, Math.round(probe.stepCount / 4)), wanted).map((frame) => ({
    startStep: begins[frame]!,
    endStep: 2 * frame + 2,
    agreement: agreements[frame]! / probe.gain,
  }));
}

/**
 * What the best path that ends in each frame gains, and the step in which it begins. A path gains at each place of the
 * probe its strangeness less its distance to the frame; a frame is two steps long, so passing one to three places in it
 * gains as much as so many steps.
 */
function agreementsOf(probe: Probe, sound: SoundFeatures) {
  const width = 2 * probe.width;
  const frameCount = Math.floor(sound.stepCount / 2);
  const agreements = new Float32Array(frameCount);
  const begins = new Int32Array(frameCount);
  scanKernel.reset();
  const places = scanKernel.reserve(2 * PROBE_STEPS * width);
  const strangeness = scanKernel.reserve(4 * PROBE_STEPS);
  const columns = [0, 1, 2, 3].map(() => scanKernel.reserve(COLUMN_BYTES)) as [
    number,
    number,
    number,
    number,
  ];
  const heard = scanKernel.reserve(2 * width * TILE_FRAMES);
  const sums = scanKernel.reserve(4 * TILE_FRAMES);
  const starts = scanKernel.reserve(4 * TILE_FRAMES);
  interleavePlaces(probe.pairs, width, probe.stepCount, scanKernel.shorts(places, PROBE_STEPS * width));
  scanKernel.floats(strangeness, PROBE_STEPS).fill(0).set(probe.strangeness);
  for (const column of columns.slice(0, 2)) {
    scanKernel.floats(column, COLUMN_BYTES / 4).fill(Number.NEGATIVE_INFINITY);
  }
  const ends = [Math.max(0, probe.stepCount - 2), probe.stepCount - 1].map(
    (place) => COLUMN_START + 4 * place,
  );
  for (let first = 0; first < frameCount; first += TILE_FRAMES) {
    const count = Math.min(TILE_FRAMES, frameCount - first);
    const tile = sound.values.subarray(first * width, (first + count) * width);
    scanKernel.shorts(heard, tile.length).set(tile);
    scanKernel.run.scanCoarsely(
      ...[places, strangeness, width / 2, heard, count, first],
      ...columns,
      ...[...ends, sums, starts],
    );
    agreements.set(scanKernel.floats(sums, count), first);
    begins.set(scanKernel.integers(starts, count), first);
  }
  return { agreements, begins };
}
