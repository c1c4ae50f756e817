import type { Codes } from '../../inference/codes.ts';
import { isSpeech, syllablesIn } from '../speech-frames.ts';
import { meanShift, type Rows, runningSums } from './mean-shift.ts';
import { findPeaks } from './peaks.ts';
import { type SoundSpace, SPACE_WIDTH } from './sound-space.ts';

export type TurningPointKind = 'VOICE' | 'ENERGY' | 'PACE' | 'BACKGROUND';

/** A place where a recording goes on differently. */
export interface TurningPoint {
  /** First frame after the change. */
  readonly frame: number;
  /** 0..1 of each kind that changed; 0.5 is where the default sensitivity begins. */
  readonly strengths: Readonly<Partial<Record<TurningPointKind, number>>>;
}

/** What is looked at: all of the same recording. */
export interface TurningPointInput {
  readonly codes: Codes;
  /** One speech byte a frame. */
  readonly speech: Uint8Array;
  /** One byte a frame, half decibels below full scale. */
  readonly levels: Uint8Array;
}

/** A measure of change along some of the frames. */
interface Measure {
  readonly kind: TurningPointKind;
  /** Frames on either side that are compared, of those that the measure looks at. */
  readonly reaches: readonly number[];
  /** What counts as a change at the default sensitivity. */
  readonly threshold: number;
}

/**
 * Windows of 3, 5 and 8 s of speech, 2 s of pauses. The thresholds are set on single-speaker development recordings
 * (9 minutes): see docs/capabilities.md for false alarms and turns found at them.
 */
export const MEASURES = {
  /** Mean place of the frames with speech, in scatters within. */
  VOICE: { kind: 'VOICE', reaches: [38, 62, 100], threshold: 4.6 },
  /** Mean level of the frames with speech, decibels. */
  ENERGY: { kind: 'ENERGY', reaches: [62], threshold: 7 },
  /** Syllables a second of speech, as the logarithm of their ratio. */
  PACE: { kind: 'PACE', reaches: [125], threshold: 0.4 },
  /** Mean place of the frames without speech. */
  BACKGROUND: { kind: 'BACKGROUND', reaches: [25], threshold: 4.5 },
} as const satisfies Record<TurningPointKind, Measure>;

/** What is less than this share of its threshold is not kept, so that even the highest sensitivity stays readable. */
const LOWEST_SHARE = 0.4;
/** Changes of several kinds within 2 s are one turning point. */
const APART_FRAMES = 25;

/** Turning points in order of time, down to the weakest that any sensitivity shows. */
export function findTurningPoints(input: TurningPointInput, space: SoundSpace): TurningPoint[] {
  const places = space.place(input.codes);
  const speaking = framesWhere(input.speech, isSpeech);
  const pausing = framesWhere(input.speech, (byte) => !isSpeech(byte));
  const voice = pick(places, SPACE_WIDTH, speaking);
  withoutLevel(voice, pick(Float32Array.from(input.levels), 1, speaking));
  return merge([
    ...changes(MEASURES.VOICE, speaking, (reach) => meanShift(voice, reach)),
    ...changes(MEASURES.ENERGY, speaking, (reach) => levelSteps(input.levels, speaking, reach)),
    ...changes(MEASURES.PACE, speaking, (reach) => paceSteps(input.speech, speaking, reach)),
    ...changes(MEASURES.BACKGROUND, pausing, (reach) => meanShift(pick(places, SPACE_WIDTH, pausing), reach)),
  ]);
}

interface Change {
  readonly kind: TurningPointKind;
  readonly frame: number;
  readonly strength: number;
}

function changes(
  { kind, reaches, threshold }: Measure,
  frames: Int32Array,
  measure: (reach: number) => Float64Array,
): Change[] {
  const best = new Float64Array(frames.length);
  for (const reach of reaches) {
    measure(reach).forEach((value, index) => {
      best[index] = Math.max(best[index]!, value);
    });
  }
  return findPeaks(best, reaches[0]!, threshold * LOWEST_SHARE).map(({ index, height }) => ({
    kind,
    frame: frames[index]!,
    // A height of the threshold is 0.5, twice that 0.75, and so on.
    strength: 1 - 2 ** -(height / threshold),
  }));
}

/** Mean level after less mean level before, decibels without sign. */
function levelSteps(levels: Uint8Array, frames: Int32Array, reach: number): Float64Array {
  const rows = pick(Float32Array.from(levels), 1, frames);
  return steps(rows, reach, (before, after) => Math.abs(before - after) / 2);
}

/** Syllables a frame after against before, as the logarithm of their ratio without sign. */
function paceSteps(speech: Uint8Array, frames: Int32Array, reach: number): Float64Array {
  const rows = pick(Float32Array.from(speech, syllablesIn), 1, frames);
  // A syllable more on both sides keeps a stretch without any from counting as infinitely slow.
  return steps(rows, reach, (before, after) => Math.abs(Math.log((before + 0.08) / (after + 0.08))));
}

/** A comparison of the means of `reach` rows before and after each row; 0 nearer to an end. */
function steps(rows: Rows, reach: number, compare: (before: number, after: number) => number): Float64Array {
  const sums = runningSums(rows);
  const found = new Float64Array(rows.count);
  for (let row = reach; row + reach <= rows.count && row < rows.count; row++) {
    const before = (sums[row]! - sums[row - reach]!) / reach;
    const after = (sums[row + reach]! - sums[row]!) / reach;
    found[row] = compare(before, after);
  }
  return found;
}

/** Takes away what of each number of a row follows the level: a voice that comes nearer is the same voice. */
function withoutLevel(rows: Rows, levels: Rows): void {
  const { count, width, values } = rows;
  let meanLevel = 0;
  for (const level of levels.values) meanLevel += level / count;
  let variance = 0;
  for (const level of levels.values) variance += (level - meanLevel) ** 2;
  if (variance === 0) return;
  for (let axis = 0; axis < width; axis++) {
    let together = 0;
    for (let row = 0; row < count; row++) {
      together += values[row * width + axis]! * (levels.values[row]! - meanLevel);
    }
    const slope = together / variance;
    for (let row = 0; row < count; row++) {
      values[row * width + axis]! -= slope * (levels.values[row]! - meanLevel);
    }
  }
}

/** The strongest change gives a turning point its place; weaker ones within 2 s are part of it. */
function merge(all: readonly Change[]): TurningPoint[] {
  const points: { frame: number; strengths: Partial<Record<TurningPointKind, number>> }[] = [];
  for (const { kind, frame, strength } of [...all].sort((a, b) => b.strength - a.strength)) {
    const near = points.find((point) => Math.abs(point.frame - frame) <= APART_FRAMES);
    if (near) near.strengths[kind] ??= strength;
    else points.push({ frame, strengths: { [kind]: strength } });
  }
  return points.sort((a, b) => a.frame - b.frame);
}

const framesWhere = (speech: Uint8Array, isWanted: (byte: number) => boolean): Int32Array =>
  Int32Array.from(Array.from(speech.keys()).filter((frame) => isWanted(speech[frame]!)));

function pick(values: Float32Array, width: number, frames: Int32Array): Rows {
  const picked = new Float32Array(frames.length * width);
  frames.forEach((frame, row) => {
    picked.set(values.subarray(frame * width, (frame + 1) * width), row * width);
  });
  return { count: frames.length, width, values: picked };
}
