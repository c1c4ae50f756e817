import type { BandTables } from '../inference/band-tables.ts';
import { type Candidate, scanCoarsely } from './coarse-scan.ts';
import {
  lookClosely,
  MAX_WINDOW_FRAMES,
  sampleChance,
  toExampleTimes,
  windowAround,
  windowFrom,
} from './look-closely.ts';
import { laySteps } from './match-along.ts';
import { type PreparedExample, STEP_S } from './prepare-example.ts';
import type { CoarseSound } from './sound-features.ts';
import {
  bestNear,
  buildStraightTable,
  type ExamplePhase,
  type StraightTable,
  scanStraight,
} from './straight-scan.ts';
import { type Centroids, countTokens } from './token-nearness.ts';

/** A recording, or a part of one, that is searched. */
export interface SearchedSound {
  /** 22 bytes a frame. */
  readonly packed: Uint8Array;
  readonly layer0: Uint16Array;
  /** Null where the tokenizer's tokens say nothing of the spectrum. */
  readonly coarse: CoarseSound | null;
}

/** A place found, before it is decided whether it is one. Seconds are those of the sound. */
export interface FoundPlace {
  /** Which of the sounds. */
  readonly sound: number;
  /** Where the whole example would begin and end if it is another take. */
  readonly startS: number;
  readonly endS: number;
  /** How alike the spectra are: 1 is the example itself, 0 is chance. Null where they cannot be compared. */
  readonly agreement: number | null;
  /** Where it would begin if it is the same recording. */
  readonly straightStartS: number;
  /** Nats by which the tokens, frame on frame, speak for the same recording. */
  readonly support: number;
}

export interface ScanResult {
  readonly places: readonly FoundPlace[];
  /** The agreement that any place gives: a sample where nothing was looked for. */
  readonly chance: readonly number[];
}

export interface ExampleToScan {
  readonly prepared: PreparedExample | null;
  readonly phases: readonly ExamplePhase[];
  readonly durationS: number;
}

/** Cells of the close comparison that an hour of sound is worth: 140 candidates of a word of 0.4 s. Twice as many find 0.2 % more. */
const CELLS_PER_HOUR = 100_000;
const MIN_CANDIDATES = 16;
const MAX_CANDIDATES_PER_HOUR = 500;
/** What is said often has more candidates than its share: it goes on until so many in a row were none. */
const PATIENCE = 24;
const GOOD_AGREEMENT = 0.45;
const CHECKPOINT_CANDIDATES = 64;
/** Places an hour that are compared in full as the same sound. */
const MAX_STRAIGHT_PER_HOUR = 150;
const FRAMES_PER_HOUR = 45_000;
/** What has neither is no occurrence, whatever else it has. */
const MIN_SUPPORT = 12;
const MIN_AGREEMENT = 0.3;
/**
 * An example of at least a second (in steps of 20 ms) that one unchanging sound agrees with as much as this is noise or
 * full of it: what agrees no better than that sound is nothing but noise. Of clean speech 19 in 20 have less than 0.53.
 */
const STEADY = { steps: 50, steadiness: 0.55 };

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
  { prepared, phases, durationS }: ExampleToScan,
  sounds: readonly SearchedSound[],
  { centroids, fineTables, wanted, checkpoint }: ScanMeans,
): ScanResult {
  const counts = countTokens(sounds);
  const tables = phases.map((phase) => buildStraightTable(phase, centroids, counts));
  const straight = wanted === 'SAME_WORDS' ? [] : findStraight(tables, sounds, durationS, checkpoint);
  if (!fineTables || !prepared) return { places: straight, chance: [] };
  const candidates = wanted === 'SAME_SOUND' ? [] : findCandidates(prepared, sounds, checkpoint);
  const laid = laySteps(prepared.fine, MAX_WINDOW_FRAMES * fineTables.stepsPerFrame);
  const leastAgreement = isSteady(prepared) ? prepared.fine.steadiness : MIN_AGREEMENT;
  const chance = sampleChance(prepared, laid, sounds, fineTables);
  const places = straight.map((place, index): FoundPlace => {
    if (index % CHECKPOINT_CANDIDATES === 0) checkpoint();
    const window = windowFrom(prepared, place.straightStartS);
    const found = lookClosely(laid, sounds[place.sound]!, window, fineTables);
    return found && found.agreement >= leastAgreement
      ? { ...place, ...toExampleTimes(prepared, found), agreement: found.agreement }
      : { ...place, agreement: 0 };
  });
  const enough = enoughCandidates(prepared, sounds);
  let lastGood = 0;
  for (const [index, candidate] of candidates.entries()) {
    if (index >= enough && index - lastGood > PATIENCE) break;
    if (index % CHECKPOINT_CANDIDATES === 0) checkpoint();
    const sound = sounds[candidate.sound]!;
    const found = lookClosely(laid, sound, windowAround(prepared, candidate), fineTables);
    if (!found) continue;
    const { agreement } = found;
    if (agreement >= GOOD_AGREEMENT) lastGood = index;
    if (agreement < leastAgreement) continue;
    const times = toExampleTimes(prepared, found);
    const { startTick, support } = bestNear(tables, sound.layer0, Math.round(times.startS / STEP_S));
    places.push({
      ...{ sound: candidate.sound, ...times, agreement },
      ...{ straightStartS: startTick * STEP_S, support },
    });
  }
  return { places, chance };
}

function findStraight(
  tables: readonly StraightTable[],
  sounds: readonly SearchedSound[],
  durationS: number,
  checkpoint: () => void,
): FoundPlace[] {
  return sounds.flatMap(({ layer0 }, sound) => {
    checkpoint();
    const wanted = Math.ceil(MIN_CANDIDATES + (MAX_STRAIGHT_PER_HOUR * layer0.length) / FRAMES_PER_HOUR);
    return scanStraight(tables, layer0, wanted, MIN_SUPPORT).map(({ startTick, support }) => {
      const startS = startTick * STEP_S;
      return {
        ...{ sound, startS, endS: startS + durationS, agreement: null },
        ...{ straightStartS: startS, support },
      };
    });
  });
}

const isSteady = ({ fine }: PreparedExample): boolean =>
  fine.features.stepCount >= STEADY.steps && fine.steadiness >= STEADY.steadiness;

type PlacedCandidate = Candidate & { readonly sound: number };

function findCandidates(
  { probe }: PreparedExample,
  sounds: readonly SearchedSound[],
  checkpoint: () => void,
): PlacedCandidate[] {
  const most = Math.ceil(MIN_CANDIDATES + MAX_CANDIDATES_PER_HOUR * hoursOf(sounds));
  return sounds
    .flatMap(({ coarse }, sound) => {
      checkpoint();
      if (!coarse) return [];
      return scanCoarsely(probe, coarse.features, most).map((place) => ({ sound, ...place }));
    })
    .sort((left, right) => right.agreement - left.agreement)
    .slice(0, most);
}

/** Candidates that are looked at in any case. */
function enoughCandidates({ fine }: PreparedExample, sounds: readonly SearchedSound[]): number {
  const cells = 1.8 * fine.features.stepCount ** 2;
  const perHour = Math.min(MAX_CANDIDATES_PER_HOUR, CELLS_PER_HOUR / cells);
  return Math.ceil(MIN_CANDIDATES + perHour * hoursOf(sounds));
}

const hoursOf = (sounds: readonly SearchedSound[]): number =>
  sounds.reduce((sum, { layer0 }) => sum + layer0.length, 0) / FRAMES_PER_HOUR;
