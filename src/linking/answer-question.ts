import {
  acousticWords,
  CONTENT_WIDTH,
  distanceFromWords,
  type SparseVector,
  type Vocabulary,
} from '../content/index.ts';
import { fuseLogs, logProbabilities, type PathWeights, weightsOfStrange } from './calibration.ts';
import { type RidgeMap, ridgeScores } from './ridge.ts';
import { countTextWords, textVector } from './text-words.ts';
import type { Calibration, TextMap } from './train-alignment.ts';

export interface AlignmentMaps {
  /** What `sound` counts; null of the words of the content features themselves. */
  readonly vocabulary: Vocabulary | null;
  readonly sound: RidgeMap | null;
  readonly transcript: TextMap | null;
  readonly calibration: Calibration;
}

/** What one path says of every article. */
export interface PathAnswer {
  /** Scores as the map gives them: about 1 for what was confirmed often, about 0 for the rest. */
  readonly scores: Float64Array;
  /** Logarithms of probabilities that add up to 1. */
  readonly logs: Float64Array;
}

export interface QuestionAnswer {
  readonly sound: PathAnswer | null;
  readonly transcript: PathAnswer | null;
  /** How much each path counted where both are there: the sound less of a voice that is strange to it. */
  readonly weights: PathWeights;
  /** Probability of every article, given that one of them answers. */
  readonly probabilities: Float64Array;
  /** First and last frame of the stretch that spoke for each article. */
  readonly stretches: readonly { readonly start: number; readonly end: number }[];
}

/** A question is asked in this much of a longer recording, every half of it. */
const STRETCH_FRAMES = 100;
/** Up to this long a recording is one question. */
const WHOLE_FRAMES = 250;

/** A part of a recording, from frame to frame, and what is said in it. */
export interface HeardStretch {
  readonly start: number;
  readonly end: number;
  readonly words: SparseVector;
  /** See `distanceFromWords`. */
  readonly distance: number;
}

/** What both paths say of a question that was heard, read, or both. Null where neither can say anything. */
export function answerQuestion(
  { stretches, text }: { readonly stretches: readonly HeardStretch[] | null; readonly text: string | null },
  { sound, transcript, calibration }: Omit<AlignmentMaps, 'vocabulary'>,
): QuestionAnswer | null {
  const heard = sound && stretches && stretches.length > 0 ? bestOf(stretches, sound) : null;
  const counts = text === null ? null : countTextWords(text, transcript?.rarity.length);
  const read =
    transcript && counts && counts.size > 0
      ? ridgeScores(transcript.map, textVector(counts, transcript.rarity))
      : null;
  const soundAnswer = heard && {
    scores: heard.scores,
    logs: logProbabilities(heard.scores, calibration.soundTemperature),
  };
  const transcriptAnswer = read && {
    scores: read,
    logs: logProbabilities(read, calibration.transcriptTemperature),
  };
  const weights = weightsOf(stretches ?? [], calibration);
  const logs =
    soundAnswer && transcriptAnswer
      ? fuseLogs(soundAnswer.logs, transcriptAnswer.logs, weights)
      : (soundAnswer?.logs ?? transcriptAnswer?.logs);
  if (!logs) return null;
  return {
    sound: soundAnswer,
    transcript: transcriptAnswer,
    weights,
    probabilities: logs.map(Math.exp),
    stretches: heard?.stretches ?? [],
  };
}

function weightsOf(
  stretches: readonly HeardStretch[],
  { weights, usualDistance }: AlignmentMaps['calibration'],
): PathWeights {
  if (!usualDistance || stretches.length === 0 || usualDistance.deviation === 0) return weights;
  const mean = stretches.reduce((sum, { distance }) => sum + distance, 0) / stretches.length;
  return weightsOfStrange(weights, (mean - usualDistance.mean) / usualDistance.deviation);
}

/** Of a long recording each article is answered by the stretch that speaks for it most. */
function bestOf(stretches: readonly HeardStretch[], map: RidgeMap) {
  const scores = new Float64Array(map.columns).fill(Number.NEGATIVE_INFINITY);
  const best = new Array<{ start: number; end: number }>(map.columns);
  for (const { start, end, words } of stretches) {
    const own = ridgeScores(map, words);
    for (let column = 0; column < map.columns; column++) {
      if (own[column]! <= scores[column]!) continue;
      scores[column] = own[column]!;
      best[column] = { start, end };
    }
  }
  return { scores, stretches: best };
}

/** What is said in content frames [n, 24]: in all of a recording of up to 20 s, in 8 s every 4 s of a longer one. */
export function hearStretches(frames: Float32Array, vocabulary: Vocabulary): HeardStretch[] {
  return Array.from(stretchesOf(frames.length / CONTENT_WIDTH), ({ start, end }) => {
    const part = frames.subarray(start * CONTENT_WIDTH, end * CONTENT_WIDTH);
    return {
      ...{ start, end },
      words: acousticWords(part, vocabulary),
      distance: distanceFromWords(part, vocabulary),
    };
  });
}

function* stretchesOf(count: number): Generator<{ start: number; end: number }> {
  if (count <= WHOLE_FRAMES) {
    if (count > 0) yield { start: 0, end: count };
    return;
  }
  for (let start = 0; start + STRETCH_FRAMES / 2 < count; start += STRETCH_FRAMES / 2) {
    yield { start, end: Math.min(count, start + STRETCH_FRAMES) };
  }
}
