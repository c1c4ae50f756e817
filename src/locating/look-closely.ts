import type { BandTables } from '../inference/band-tables.ts';
import type { Candidate } from './coarse-scan.ts';
import { type Alignment, type LaidSteps, matchAlong } from './match-along.ts';
import { type PreparedExample, STEP_S } from './prepare-example.ts';
import type { SearchedSound } from './scan-sounds.ts';
import { readFineFeatures } from './sound-features.ts';

/** What an alignment may begin earlier or later than the first look said: 0.2 s and a third of the distance. */
const SLACK_S = 0.2;
const SLACK_SHARE = 0.35;
/** More than any window of the close comparison has: 3 s of example, half a probe more at half speed, and the slack. */
export const MAX_WINDOW_FRAMES = 150;
/** Places compared as a sample of chance. */
const MAX_CHANCE_PLACES = 192;
const MIN_CHANCE_PLACES = 24;
const CHANCE_CELLS = 600_000;
const FRAME_S = 0.08;

type Span = readonly [fromS: number, toS: number];

/** Seconds of the sound in which the closely compared part must lie if the probe lies where it was found. */
export function windowAround(example: PreparedExample, { startStep, endStep }: Candidate): Span {
  const before = example.probeStartS - example.fineStartS;
  const probeEndS = example.probeStartS + example.probe.stepCount * 2 * STEP_S;
  const after = example.fineEndS - probeEndS;
  const [startS, endS] = [startStep * 2 * STEP_S, endStep * 2 * STEP_S];
  return [
    startS - before - SLACK_S - SLACK_SHARE * before,
    endS + after + SLACK_S + SLACK_SHARE * Math.max(0, after),
  ];
}

/** The same for an example that begins at a known second. */
export const windowFrom = (example: PreparedExample, startS: number): Span => [
  startS + example.fineStartS - SLACK_S,
  startS + example.fineEndS + SLACK_S,
];

export interface Closely extends Alignment {
  /** Second of the sound at which its steps begin. */
  readonly firstS: number;
}

/** The example's spectrum compared with all that lies in the window. */
export function lookClosely(
  example: LaidSteps,
  { packed, layer0, coarse }: SearchedSound,
  [fromS, toS]: Span,
  tables: BandTables,
): Closely | null {
  const startFrame = Math.max(0, Math.floor(fromS / FRAME_S));
  const endFrame = Math.min(layer0.length, Math.ceil(toS / FRAME_S), startFrame + MAX_WINDOW_FRAMES);
  if (!coarse || endFrame <= startFrame) return null;
  const features = readFineFeatures(packed, startFrame, endFrame, coarse.references, tables);
  const found = matchAlong(example, features);
  return found && { ...found, firstS: startFrame * FRAME_S };
}

/** Where the whole example lies if the part that was compared lies there. */
export function toExampleTimes(example: PreparedExample, found: Closely) {
  const startS = found.firstS + found.startStep * STEP_S;
  const endS = found.firstS + found.endStep * STEP_S;
  const rate = (endS - startS) / (example.fineEndS - example.fineStartS);
  // Sound beyond the part compared goes on at its pace; the silence around keeps its length.
  const soundStartS = startS - rate * (example.fineStartS - example.soundStartS);
  const soundEndS = endS + rate * (example.soundEndS - example.fineEndS);
  return {
    startS: soundStartS - example.soundStartS,
    endS: soundEndS + (example.durationS - example.soundEndS),
  };
}

/** Agreements at places that lie evenly over the sounds, silent ones left out. */
export function sampleChance(
  example: PreparedExample,
  laid: LaidSteps,
  sounds: readonly SearchedSound[],
  tables: BandTables,
): number[] {
  const frames = sounds.reduce((sum, { layer0 }) => sum + layer0.length, 0);
  const chance: number[] = [];
  const lengthS = 1.6 * (example.fineEndS - example.fineStartS) + 0.2;
  const cells = 1.6 * example.fine.features.stepCount ** 2;
  const wanted = Math.max(MIN_CHANCE_PLACES, Math.min(MAX_CHANCE_PLACES, CHANCE_CELLS / cells));
  const stride = Math.max(lengthS / FRAME_S, frames / wanted);
  let next = stride / 2;
  for (const sound of sounds) {
    for (; next < sound.layer0.length; next += stride) {
      const place = Math.floor(next);
      if (!sound.coarse || sound.coarse.levels[place]! < sound.coarse.references[place]! - 2) continue;
      const fromS = place * FRAME_S - lengthS / 2;
      const found = lookClosely(laid, sound, [fromS, fromS + lengthS], tables);
      if (found) chance.push(found.agreement);
    }
    next -= sound.layer0.length;
  }
  return chance;
}
