import type { BandTables } from '../inference/band-tables.ts';
import type { Codes } from '../inference/codes.ts';
import { packCodes } from '../inference/codes.ts';
import { chooseProbe, type Probe } from './coarse-scan.ts';
import { type ExampleSteps, prepareSteps } from './match-along.ts';
import { levelsOf, readBands } from './read-bands.ts';
import { readCoarseSound, readFineFeatures, type SoundFeatures } from './sound-features.ts';

export const STEP_S = 0.02;
/** Steps of the example that are compared closely: 3 s. Of a longer one the rest follows from where these lie. */
const MAX_FINE_STEPS = 150;
/** Sound quieter than this below the loudest step of the example is the silence around it: 30 dB. */
const SILENCE_DEPTH = 3;
/** Shorter than this is no example but a click: 0.1 s. */
const MIN_STEPS = 5;

/** An example, ready to be looked for by its sound. */
export interface PreparedExample {
  readonly durationS: number;
  readonly soundStartS: number;
  readonly soundEndS: number;
  readonly fine: ExampleSteps;
  /** Seconds of the example at which the closely compared part begins and ends. */
  readonly fineStartS: number;
  readonly fineEndS: number;
  readonly probe: Probe;
  /** Seconds of the example at which the probe begins. */
  readonly probeStartS: number;
}

/** Null when there is less than 0.1 s of sound in it. */
export function prepareExample(
  codes: Codes,
  durationS: number,
  coarseTables: BandTables,
  fineTables: BandTables,
): PreparedExample | null {
  const bounds = findSound(codes, durationS, fineTables);
  if (!bounds) return null;
  const { packed, startStep, endStep } = bounds;
  const coarse = readCoarseSound(packed, codes.frameCount, coarseTables);
  const all = readFineFeatures(packed, 0, codes.frameCount, coarse.references, fineTables);
  const fineStart = startStep + mostEventful(all, startStep, endStep);
  const fineEnd = Math.min(endStep, fineStart + MAX_FINE_STEPS);
  const coarseStart = Math.floor(fineStart / 2);
  const coarseEnd = Math.min(coarse.features.stepCount, Math.max(coarseStart + 2, Math.ceil(fineEnd / 2)));
  const probe = chooseProbe(cut(coarse.features, coarseStart, coarseEnd));
  return {
    durationS,
    soundStartS: startStep * STEP_S,
    soundEndS: Math.min(durationS, endStep * STEP_S),
    fine: prepareSteps(cut(all, fineStart, fineEnd)),
    fineStartS: fineStart * STEP_S,
    fineEndS: fineEnd * STEP_S,
    probe,
    probeStartS: (coarseStart + probe.startStep) * 2 * STEP_S,
  };
}

function findSound(codes: Codes, durationS: number, tables: BandTables) {
  const packed = packCodes(codes);
  const levels = levelsOf(readBands(packed, 0, codes.frameCount, tables), tables.bandCount);
  const stepCount = Math.min(levels.length, Math.ceil(durationS / STEP_S));
  const isSound = (level: number, step: number) => step < stepCount && level > loudest - SILENCE_DEPTH;
  const loudest = levels.subarray(0, stepCount).reduce((most, level) => Math.max(most, level), -9);
  const startStep = levels.findIndex(isSound);
  const endStep = levels.findLastIndex(isSound) + 1;
  return endStep - startStep < MIN_STEPS ? null : { packed, startStep, endStep };
}

/** Start, counted from `start`, of the part of MAX_FINE_STEPS in which most happens. */
function mostEventful({ width, values }: SoundFeatures, start: number, end: number): number {
  let [best, most, sum] = [0, 0, 0];
  for (let step = start + 1; step < end; step++) {
    sum += change(values, width, step);
    const leaving = step - MAX_FINE_STEPS;
    if (leaving > start) sum -= change(values, width, leaving);
    if (step - start >= MAX_FINE_STEPS && sum > most) [best, most] = [step - start - MAX_FINE_STEPS + 1, sum];
  }
  return best;
}

function change(values: Int16Array, width: number, step: number): number {
  let squared = 0;
  for (let index = 0; index < width; index++) {
    squared += (values[step * width + index]! - values[(step - 1) * width + index]!) ** 2;
  }
  return Math.sqrt(squared);
}

function cut({ width, values }: SoundFeatures, start: number, end: number): SoundFeatures {
  return { stepCount: end - start, width, values: values.slice(start * width, end * width) };
}
