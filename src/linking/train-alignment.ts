import type { SparseVector, UsualDistance } from '../content/index.ts';
import {
  EQUAL_WEIGHTS,
  fitPathWeights,
  fitTemperature,
  fuseLogs,
  logProbabilities,
  type PathWeights,
} from './calibration.ts';
import { type Recall, rankOf, recallOf } from './recall.ts';
import { fitRidge, type RidgeExample, type RidgeMap, ridgeScores } from './ridge.ts';
import { countTextWords, TEXT_DIMENSIONS, textRarity, textVector } from './text-words.ts';

/** What a caller said or wrote, or what an article says itself, and the article that answers it. */
export interface AlignmentExample {
  readonly column: number;
  readonly target: 1 | -1;
  /** A confirmed link of a caller: what recall is measured on. */
  readonly isJudged: boolean;
  /** Whether the version before knew it. */
  readonly wasKnown: boolean;
  /** Acoustic words; null of what was only written. */
  readonly words: SparseVector | null;
  /** In the words of the version before; null too where there is no such version. */
  readonly wordsBefore: SparseVector | null;
  /** What was said, in words; null where nobody knows. */
  readonly text: string | null;
}

export interface TextMap {
  readonly map: RidgeMap;
  readonly rarity: Float32Array;
}

export interface Calibration {
  readonly soundTemperature: number;
  readonly transcriptTemperature: number;
  readonly weights: PathWeights;
  /** How far links are from the acoustic words; null or absent where it was not measured: nothing is strange then. */
  readonly usualDistance?: UsualDistance | null;
}

/** How well links are found that were left out: by each path where it is there, and by both. */
export interface PathRecalls {
  readonly sound: Recall;
  readonly transcript: Recall;
  readonly fused: Recall;
}

export interface TrainedAlignment {
  readonly sound: RidgeMap | null;
  readonly transcript: TextMap | null;
  readonly soundPenalty: number | null;
  readonly transcriptPenalty: number | null;
  readonly calibration: Calibration;
  /** Of this version, cross-validated: each link as if it had never been confirmed. */
  readonly after: PathRecalls;
  /** Of the version before on the same links; null without one. */
  readonly before: PathRecalls | null;
}

export interface TrainOptions {
  readonly columns: number;
  /** Number of acoustic words that there are. */
  readonly soundDimensions: number;
  /** How far the links' sound is from its acoustic words; default unknown. */
  readonly usualDistance?: UsualDistance | null;
  readonly previous: {
    readonly soundPenalty: number | null;
    readonly transcriptPenalty: number | null;
    /** Number of its acoustic words. */
    readonly soundDimensions: number;
  } | null;
  readonly onProgress?: (share: number) => void;
}

interface PathExample extends RidgeExample {
  /** Its place among all examples. */
  readonly index: number;
  readonly wasKnown: boolean;
}

/** Learns both paths in closed form and how sure each may be. Takes seconds to minutes: see `choleskyFactor`. */
export function trainAlignment(
  examples: readonly AlignmentExample[],
  { columns, soundDimensions, usualDistance = null, previous, onProgress = () => undefined }: TrainOptions,
): TrainedAlignment {
  const soundExamples = inWords(examples, ({ words }) => words);
  const texts = examples.map(({ text }) => (text === null ? null : countTextWords(text)));
  const rarity = textRarity(texts.filter((counts) => counts !== null));
  const textExamples = examples.flatMap((example, index): PathExample[] => {
    const counts = texts[index];
    return counts && counts.size > 0 ? [{ ...example, vector: textVector(counts, rarity), index }] : [];
  });
  const dimensions = { sound: soundDimensions, transcript: TEXT_DIMENSIONS };
  const sound = fitPath(
    soundExamples,
    { dimensions: dimensions.sound, columns, tolerance: OTHER_VOICES },
    (share) => onProgress(0.5 * share),
  );
  const transcript = fitPath(textExamples, { dimensions: dimensions.transcript, columns }, (share) =>
    onProgress(0.5 + 0.4 * share),
  );
  const calibration = { ...calibrate(examples, sound, transcript), usualDistance };
  const judge = (soundScores: PathScores, transcriptScores: PathScores) =>
    judgePaths(examples, soundScores, transcriptScores, calibration);
  return {
    sound: sound?.map ?? null,
    transcript: transcript && { map: transcript.map, rarity },
    soundPenalty: sound?.penalty ?? null,
    transcriptPenalty: transcript?.penalty ?? null,
    calibration,
    after: judge(sound?.scores ?? new Map(), transcript?.scores ?? new Map()),
    before:
      previous &&
      judge(
        scoresBefore(
          inWords(examples, ({ wordsBefore }) => wordsBefore),
          { dimensions: previous.soundDimensions, columns },
          previous.soundPenalty,
        ),
        scoresBefore(
          textExamples,
          { dimensions: dimensions.transcript, columns },
          previous.transcriptPenalty,
        ),
      ),
  };
}

function inWords(
  examples: readonly AlignmentExample[],
  wordsOf: (example: AlignmentExample) => SparseVector | null,
): PathExample[] {
  return examples.flatMap((example, index): PathExample[] => {
    const vector = wordsOf(example);
    return vector && vector.indices.length > 0 ? [{ ...example, vector, index }] : [];
  });
}

/** Who asks next has another voice than the links: one standard error, see `RidgeOptions`. */
const OTHER_VOICES = 1;

/** Scores of examples by their place. */
type PathScores = ReadonlyMap<number, Float64Array>;

interface Shape {
  readonly dimensions: number;
  readonly columns: number;
}

function fitPath(
  examples: readonly PathExample[],
  shape: Shape & { readonly tolerance?: number },
  onProgress: (share: number) => void,
): { map: RidgeMap; penalty: number; scores: PathScores } | null {
  if (!examples.some(({ target }) => target === 1)) return null;
  const { map, penalty, leftOut } = fitRidge(examples, { ...shape, onProgress });
  return { map, penalty, scores: rowsOf(leftOut, examples, shape.columns) };
}

/** What the version before says of each example: of those that it knew, as if it had not known them. */
function scoresBefore(examples: readonly PathExample[], shape: Shape, penalty: number | null): PathScores {
  const known = examples.filter(({ wasKnown }) => wasKnown);
  if (penalty === null || !known.some(({ target }) => target === 1)) return new Map();
  const { map, leftOut } = fitRidge(known, { ...shape, penalties: [penalty] });
  const scores = new Map(rowsOf(leftOut, known, shape.columns));
  for (const { index, vector, wasKnown, isJudged } of examples) {
    if (!wasKnown && isJudged) scores.set(index, ridgeScores(map, vector));
  }
  return scores;
}

function rowsOf(scores: Float64Array, examples: readonly PathExample[], columns: number): PathScores {
  return new Map(
    examples.map(({ index }, row) => [index, scores.subarray(row * columns, (row + 1) * columns)]),
  );
}

const isQuestion = ({ isJudged, target }: AlignmentExample): boolean => isJudged && target === 1;

function calibrate(
  examples: readonly AlignmentExample[],
  sound: { readonly scores: PathScores } | null,
  transcript: { readonly scores: PathScores } | null,
): Calibration {
  const judged = (scores: PathScores | undefined) =>
    examples.flatMap((example, index) => {
      const row = scores?.get(index);
      return row && isQuestion(example) ? [{ scores: row, column: example.column }] : [];
    });
  const soundTemperature = fitTemperature(judged(sound?.scores));
  const transcriptTemperature = fitTemperature(judged(transcript?.scores));
  const both = examples.flatMap((example, index) => {
    const heard = sound?.scores.get(index);
    const read = transcript?.scores.get(index);
    if (!heard || !read || !isQuestion(example)) return [];
    return [
      {
        sound: logProbabilities(heard, soundTemperature),
        transcript: logProbabilities(read, transcriptTemperature),
        column: example.column,
      },
    ];
  });
  const weights = both.length === 0 ? EQUAL_WEIGHTS : fitPathWeights(both);
  return { soundTemperature, transcriptTemperature, weights };
}

function judgePaths(
  examples: readonly AlignmentExample[],
  soundScores: PathScores,
  transcriptScores: PathScores,
  { soundTemperature, transcriptTemperature, weights }: Calibration,
): PathRecalls {
  const ranks: { sound: number[]; transcript: number[]; fused: number[] } = {
    sound: [],
    transcript: [],
    fused: [],
  };
  for (const [index, example] of examples.entries()) {
    if (!isQuestion(example)) continue;
    const heard = soundScores.get(index);
    const read = transcriptScores.get(index);
    if (example.words) ranks.sound.push(heard ? rankOf(heard, example.column) : UNRANKED);
    if (example.text !== null) ranks.transcript.push(read ? rankOf(read, example.column) : UNRANKED);
    const fused =
      heard && read
        ? fuseLogs(
            logProbabilities(heard, soundTemperature),
            logProbabilities(read, transcriptTemperature),
            weights,
          )
        : (heard ?? read);
    ranks.fused.push(fused ? rankOf(fused, example.column) : UNRANKED);
  }
  return {
    sound: recallOf(ranks.sound),
    transcript: recallOf(ranks.transcript),
    fused: recallOf(ranks.fused),
  };
}

/** A question of which nothing is known finds nothing. */
const UNRANKED = Number.POSITIVE_INFINITY;
