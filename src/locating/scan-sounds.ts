import type { BandTables } from '../inference/band-tables.ts';
import { type Candidate, scanCoarsely } from './coarse-scan.ts';
import { type Alignment, type LaidSteps, laySteps, matchAlong } from './match-along.ts';
import { type PreparedExample, STEP_S } from './prepare-example.ts';
import { type CoarseSound, readFineFeatures } from './sound-features.ts';
import { buildStraightTable, type Centroids, type ExamplePhase, scanStraight } from './straight-scan.ts';

/** A recording, or a part of one, that is searched. */
export interface SearchedSound {
  /** 22 bytes a frame. */
  readonly packed: Uint8Array;
  readonly layer0: Uint16Array;
  /** Null where the tokenizer's tokens say nothing of the spectrum. */
  readonly coarse: CoarseSound | null;
}

/** A place found, before it is decided whether it is one. */
export interface FoundPlace {
  /** Which of the sounds. */
  readonly sound: number;
  /** Where the whole example would begin and end, in seconds of the sound. */
  readonly startS: number;
  readonly endS: number;
  /** Of a take: 1 is the example itself, 0 is chance. Of the same sound: standard deviations above chance. */
  readonly evidence: number;
}

export interface ScanResult {
  readonly takes: readonly FoundPlace[];
  /** The evidence that any place gives: a sample of takes where nothing was looked for. */
  readonly chanceOfTakes: readonly number[];
  readonly same: readonly FoundPlace[];
  readonly chanceOfSame: readonly number[];
}

export interface ExampleToScan {
  readonly prepared: PreparedExample | null;
  readonly phases: readonly ExamplePhase[];
  readonly durationS: number;
}

/** Cells of the close comparison that an hour of sound is worth: 300 candidates of a word of 0.4 s. */
const CELLS_PER_HOUR = 250_000;
const MIN_CANDIDATES = 16;
const MAX_CANDIDATES_PER_HOUR = 500;
/** What is said often has more candidates than its share: it goes on until so many in a row were none. */
const PATIENCE = 24;
const GOOD_AGREEMENT = 0.45;
const CHECKPOINT_CANDIDATES = 64;
/** Places compared as a sample of chance. */
const MAX_CHANCE_PLACES = 192;
const MIN_CHANCE_PLACES = 24;
const CHANCE_CELLS = 600_000;
/** Places an hour that are compared in full as the same sound. */
const MAX_SAME_PER_HOUR = 150;
const FRAME_S = 0.08;
const FRAMES_PER_HOUR = 45_000;
/** What an alignment may begin earlier or later than the first look said: 0.2 s and a third of the distance. */
const SLACK_S = 0.2;
const SLACK_SHARE = 0.35;
/** More than any window of the close comparison has: 3 s of example, half a probe more at half speed, and the slack. */
const MAX_WINDOW_FRAMES = 150;

/** What is looked for; the other is not paid for. */
export type WantedEvidence = 'ANY' | 'SAME_SOUND' | 'SAME_WORDS';

export interface ScanMeans {
  readonly centroids: Centroids;
  /** Null where the tokenizer's tokens say nothing of the spectrum. */
  readonly fineTables: BandTables | null;
  readonly wanted: WantedEvidence;
  /** Called every few milliseconds to tens of them; may throw, which ends the scan. */
  readonly checkpoint: () => void;
}

/** Looks for an example in all sounds, each of which counts by its length. */
export function scanSounds(
  example: ExampleToScan,
  sounds: readonly SearchedSound[],
  { centroids, fineTables, wanted, checkpoint }: ScanMeans,
): ScanResult {
  const same = wanted === 'SAME_WORDS' ? NOTHING : scanForSame(example, sounds, centroids, checkpoint);
  const takes =
    wanted !== 'SAME_SOUND' && fineTables && example.prepared
      ? scanForTakes(example.prepared, sounds, fineTables, checkpoint)
      : NOTHING;
  return { takes: takes.places, chanceOfTakes: takes.chance, same: same.places, chanceOfSame: same.chance };
}

interface Scan {
  readonly places: FoundPlace[];
  readonly chance: number[];
}
const NOTHING: Scan = { places: [], chance: [] };

function scanForTakes(
  example: PreparedExample,
  sounds: readonly SearchedSound[],
  tables: BandTables,
  checkpoint: () => void,
): Scan {
  const frames = sounds.reduce((sum, { layer0 }) => sum + layer0.length, 0);
  const cells = 1.8 * example.fine.features.stepCount ** 2;
  const perHour = Math.min(MAX_CANDIDATES_PER_HOUR, CELLS_PER_HOUR / cells);
  const wanted = Math.ceil(MIN_CANDIDATES + (perHour * frames) / FRAMES_PER_HOUR);
  const most = Math.ceil(MIN_CANDIDATES + (MAX_CANDIDATES_PER_HOUR * frames) / FRAMES_PER_HOUR);
  const candidates = sounds
    .flatMap(({ coarse }, sound) => {
      checkpoint();
      if (!coarse) return [];
      return scanCoarsely(example.probe, coarse.features, most).map((place) => ({ sound, ...place }));
    })
    .sort((left, right) => right.agreement - left.agreement)
    .slice(0, most);
  const laid = laySteps(example.fine, MAX_WINDOW_FRAMES * tables.stepsPerFrame);
  const places: FoundPlace[] = [];
  let lastGood = 0;
  for (const [index, candidate] of candidates.entries()) {
    if (index >= wanted && index - lastGood > PATIENCE) break;
    if (index % CHECKPOINT_CANDIDATES === 0) checkpoint();
    const found = lookClosely(laid, sounds[candidate.sound]!, windowOf(example, candidate), tables);
    if (!found) continue;
    if (found.agreement >= GOOD_AGREEMENT) lastGood = index;
    places.push({ sound: candidate.sound, ...toExampleTimes(example, found) });
  }
  return { places, chance: sampleChance(example, laid, sounds, frames, tables) };
}

/** Seconds of the sound in which the closely compared part must lie if the probe lies where it was found. */
function windowOf(example: PreparedExample, { startStep, endStep }: Candidate): [number, number] {
  const before = example.probeStartS - example.fineStartS;
  const probeEndS = example.probeStartS + example.probe.stepCount * 2 * STEP_S;
  const after = example.fineEndS - probeEndS;
  const [startS, endS] = [startStep * 2 * STEP_S, endStep * 2 * STEP_S];
  return [
    startS - before - SLACK_S - SLACK_SHARE * before,
    endS + after + SLACK_S + SLACK_SHARE * Math.max(0, after),
  ];
}

interface Closely extends Alignment {
  /** Second of the sound at which its steps begin. */
  readonly firstS: number;
}

function lookClosely(
  example: LaidSteps,
  { packed, layer0, coarse }: SearchedSound,
  [fromS, toS]: [number, number],
  tables: BandTables,
): Closely | null {
  const startFrame = Math.max(0, Math.floor(fromS / FRAME_S));
  const endFrame = Math.min(layer0.length, Math.ceil(toS / FRAME_S), startFrame + MAX_WINDOW_FRAMES);
  if (!coarse || endFrame <= startFrame) return null;
  const features = readFineFeatures(packed, startFrame, endFrame, coarse.references, tables);
  const found = matchAlong(example, features);
  return found && { ...found, firstS: startFrame * FRAME_S };
}

function toExampleTimes(example: PreparedExample, found: Closely) {
  const startS = found.firstS + found.startStep * STEP_S;
  const endS = found.firstS + found.endStep * STEP_S;
  const rate = (endS - startS) / (example.fineEndS - example.fineStartS);
  // Sound beyond the part compared goes on at its pace; the silence around keeps its length.
  const soundStartS = startS - rate * (example.fineStartS - example.soundStartS);
  const soundEndS = endS + rate * (example.soundEndS - example.fineEndS);
  return {
    startS: soundStartS - example.soundStartS,
    endS: soundEndS + (example.durationS - example.soundEndS),
    evidence: found.agreement,
  };
}

/** Agreements at places that lie evenly over the sounds, silent ones left out. */
function sampleChance(
  example: PreparedExample,
  laid: LaidSteps,
  sounds: readonly SearchedSound[],
  frames: number,
  tables: BandTables,
): number[] {
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

function scanForSame(
  example: ExampleToScan,
  sounds: readonly SearchedSound[],
  centroids: Centroids,
  checkpoint: () => void,
): Scan {
  const usage = new Float64Array(centroids.values.length / centroids.width).fill(0.05);
  for (const { layer0 } of sounds) for (const token of layer0) usage[token]!++;
  const tables = example.phases.map((phase) => buildStraightTable(phase, centroids, usage));
  const places: FoundPlace[] = [];
  const chance: number[] = [];
  for (const [sound, { layer0 }] of sounds.entries()) {
    checkpoint();
    const wanted = Math.ceil(MIN_CANDIDATES + (MAX_SAME_PER_HOUR * layer0.length) / FRAMES_PER_HOUR);
    const scan = scanStraight(tables, layer0, wanted);
    chance.push(...scan.chance);
    for (const { startTick, significance } of scan.matches) {
      const startS = startTick * STEP_S;
      places.push({ sound, startS, endS: startS + example.durationS, evidence: significance });
    }
  }
  return { places, chance };
}
