import { isSpeech, syllablesIn } from './speech-frames.ts';
import { stretchesOf } from './speech-runs.ts';

/** Points of the loudness contour, however long the segment is. */
export const CONTOUR_POINTS = 24;
/** Contour, then syllable rate, share of pauses, and the pauses' places: what a segment is found by. */
export const RHYTHM_WIDTH = 32;
const PAUSE_PARTS = 6;

/** Pauses that end a segment last 0.48 s; a segment has 0.8 s at least and 30 s at most. */
const ENDING_PAUSE_FRAMES = 6;
const MIN_SEGMENT_FRAMES = 10;
const MAX_SEGMENT_FRAMES = 375;
/** Half decibels: what is quieter than that below the segment's loudest tenth counts as that quiet. */
const CONTOUR_DEPTH = 60;
const SYLLABLES_PER_S_SCALE = 8;
const FRAMES_PER_SECOND = 12.5;

/** How a segment goes. */
export interface Rhythm {
  /** Loudness at 24 moments spread evenly, standardised: mean 0, mean square 1. */
  readonly contour: Float32Array;
  /** Syllable nuclei a second of the whole segment. */
  readonly syllablesPerS: number;
  /** Share of the segment without speech. */
  readonly pauseShare: number;
  /** Share without speech of each sixth of the segment. */
  readonly pauses: Float32Array;
}

export interface RhythmSegment {
  readonly startFrame: number;
  readonly frameCount: number;
  readonly rhythm: Rhythm;
}

/** Stretches of speech between pauses of 0.48 s, with their rhythm; longer ones than 30 s are cut. */
export function rhythmSegments(speech: Uint8Array, levels: Uint8Array): RhythmSegment[] {
  return stretchesOf(speech, ENDING_PAUSE_FRAMES).flatMap(({ startFrame, endFrame }) => {
    const parts = Math.ceil((endFrame - startFrame) / MAX_SEGMENT_FRAMES);
    const partFrames = Math.ceil((endFrame - startFrame) / parts);
    return Array.from({ length: parts }, (_, part) => {
      const start = startFrame + part * partFrames;
      const end = Math.min(endFrame, start + partFrames);
      return {
        startFrame: start,
        frameCount: end - start,
        rhythm: rhythmOf(speech.subarray(start, end), levels.subarray(start, end)),
      };
    }).filter(({ frameCount }) => frameCount >= MIN_SEGMENT_FRAMES);
  });
}

/** The rhythm of frames, at least one. */
export function rhythmOf(speech: Uint8Array, levels: Uint8Array): Rhythm {
  const syllables = speech.reduce((sum, byte) => sum + syllablesIn(byte), 0);
  const pauses = Float32Array.from({ length: PAUSE_PARTS }, (_, part) => {
    const some = partOf(speech, part, PAUSE_PARTS);
    return some.filter((byte) => !isSpeech(byte)).length / some.length;
  });
  return {
    contour: contourOf(levels),
    syllablesPerS: (syllables * FRAMES_PER_SECOND) / speech.length,
    pauseShare: speech.filter((byte) => !isSpeech(byte)).length / speech.length,
    pauses,
  };
}

/** A rhythm as the vector that is stored: Euclidean distances between vectors find candidates. */
export function toRhythmVector({ contour, syllablesPerS, pauseShare, pauses }: Rhythm): Float32Array {
  const vector = new Float32Array(RHYTHM_WIDTH);
  contour.forEach((value, index) => {
    vector[index] = value / Math.sqrt(CONTOUR_POINTS);
  });
  vector[CONTOUR_POINTS] = syllablesPerS / SYLLABLES_PER_S_SCALE;
  vector[CONTOUR_POINTS + 1] = pauseShare;
  vector.set(
    pauses.map((share) => share / Math.sqrt(PAUSE_PARTS)),
    CONTOUR_POINTS + 2,
  );
  return vector;
}

export function fromRhythmVector(vector: Float32Array): Rhythm {
  return {
    contour: vector.subarray(0, CONTOUR_POINTS).map((value) => value * Math.sqrt(CONTOUR_POINTS)),
    syllablesPerS: vector[CONTOUR_POINTS]! * SYLLABLES_PER_S_SCALE,
    pauseShare: vector[CONTOUR_POINTS + 1]!,
    pauses: vector.subarray(CONTOUR_POINTS + 2).map((share) => share * Math.sqrt(PAUSE_PARTS)),
  };
}

function contourOf(levels: Uint8Array): Float32Array {
  const loud = levels.toSorted()[Math.floor(levels.length / 10)]!;
  const contour = Float32Array.from({ length: CONTOUR_POINTS }, (_, point) => {
    const some = partOf(levels, point, CONTOUR_POINTS);
    return -some.reduce((sum, level) => sum + Math.min(level, loud + CONTOUR_DEPTH), 0) / some.length;
  });
  const mean = contour.reduce((sum, value) => sum + value, 0) / CONTOUR_POINTS;
  const power = contour.reduce((sum, value) => sum + (value - mean) ** 2, 0) / CONTOUR_POINTS;
  return contour.map((value) => (power === 0 ? 0 : (value - mean) / Math.sqrt(power)));
}

/** The frames of one of equal parts; of fewer frames than parts the nearest one. */
function partOf(bytes: Uint8Array, part: number, parts: number): Uint8Array {
  const start = Math.floor((part * bytes.length) / parts);
  return bytes.subarray(start, Math.max(start + 1, Math.floor(((part + 1) * bytes.length) / parts)));
}
