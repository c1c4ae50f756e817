import { rankOf, recallOf } from './recall.ts';

/** Scores of a query, and which column is right. */
export interface JudgedScores {
  readonly scores: ArrayLike<number>;
  readonly column: number;
}

/** Before there is anything to learn it from: what 1,500 links of one knowledge base gave. */
export const USUAL_TEMPERATURE = 0.08;
const TEMPERATURES = Array.from({ length: 33 }, (_, index) => 0.01 * 1.2 ** index);
/** Fewer queries than this say little of how sure to be. */
const FEWEST_JUDGED = 20;

/**
 * Scores as probabilities that add up to 1: exp(score / temperature). The temperature is chosen so that what is said
 * to be so sure is right so often.
 */
export function fitTemperature(judged: readonly JudgedScores[]): number {
  if (judged.length < FEWEST_JUDGED) return USUAL_TEMPERATURE;
  return leastLoss(TEMPERATURES, (temperature) =>
    meanLoss(judged.map(({ scores, column }) => logProbabilities(scores, temperature)[column]!)),
  );
}

/** Logarithms of the probabilities that scores stand for. */
export function logProbabilities(scores: ArrayLike<number>, temperature: number): Float64Array {
  return normalisedLogs(Float64Array.from(scores, (score) => score / temperature));
}

/** Log weights shifted so that their exponentials add up to 1. */
export function normalisedLogs(logs: Float64Array): Float64Array {
  let greatest = Number.NEGATIVE_INFINITY;
  for (const value of logs) greatest = Math.max(greatest, value);
  let sum = 0;
  for (const value of logs) sum += Math.exp(value - greatest);
  const shift = greatest + Math.log(sum);
  return logs.map((value) => value - shift);
}

const meanLoss = (logs: readonly number[]): number =>
  -logs.reduce((sum, value) => sum + value, 0) / Math.max(1, logs.length);

function leastLoss(candidates: readonly number[], lossOf: (candidate: number) => number): number {
  let best = candidates[0]!;
  let least = Number.POSITIVE_INFINITY;
  for (const candidate of candidates) {
    const loss = lossOf(candidate);
    if (loss >= least) continue;
    best = candidate;
    least = loss;
  }
  return best;
}

/** How much each path says when both are there. */
export interface PathWeights {
  readonly sound: number;
  readonly transcript: number;
}

export const EQUAL_WEIGHTS: PathWeights = { sound: 1, transcript: 1 };
const WEIGHTS = [0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.75, 1, 1.25];

/** What both paths say of a question, and which column is right. */
export interface JudgedPaths {
  readonly sound: Float64Array;
  readonly transcript: Float64Array;
  readonly column: number;
}

interface FittedWeights {
  readonly weights: PathWeights;
  /** Of each question. */
  readonly losses: readonly number[];
  /** Share of the path that finds less when alone. */
  readonly otherShare: number;
}

/**
 * Weights of the two paths' log probabilities that make the right articles likeliest, among those with which no less is
 * found than by the better path alone, first or among the first five. Of weights that few links cannot tell from the
 * best, those that lean most on the better path: what the other one adds must be seen.
 */
export function fitPathWeights(judged: readonly JudgedPaths[]): PathWeights {
  if (judged.length < FEWEST_JUDGED) return EQUAL_WEIGHTS;
  const bySound = foundBy(judged.map((each) => ({ logs: each.sound, column: each.column })));
  const byTranscript = foundBy(judged.map((each) => ({ logs: each.transcript, column: each.column })));
  const atLeast = {
    first: Math.max(bySound.first, byTranscript.first),
    amongFive: Math.max(bySound.amongFive, byTranscript.amongFive),
  };
  const isSoundBetter = bySound.mrr > byTranscript.mrr;
  const fits: FittedWeights[] = [];
  for (const sound of WEIGHTS) {
    for (const transcript of WEIGHTS) {
      if (sound + transcript === 0) continue;
      const weights = { sound, transcript };
      const fused = judged.map((each) => ({
        logs: fuseLogs(each.sound, each.transcript, weights),
        column: each.column,
      }));
      const found = foundBy(fused);
      if (found.first < atLeast.first || found.amongFive < atLeast.amongFive) continue;
      const otherShare = (isSoundBetter ? transcript : sound) / (sound + transcript);
      fits.push({ weights, losses: fused.map(({ logs, column }) => -logs[column]!), otherShare });
    }
  }
  return (
    safestOf(fits)?.weights ?? (isSoundBetter ? { sound: 1, transcript: 0 } : { sound: 0, transcript: 1 })
  );
}

/** The least share of the other path among the fits that lose no more than one standard error beyond the best one. */
function safestOf(fits: readonly FittedWeights[]): FittedWeights | undefined {
  const byLoss = fits.toSorted((one, other) => sumOf(one.losses) - sumOf(other.losses));
  const best = byLoss[0];
  if (!best) return undefined;
  const isAsGood = ({ losses }: FittedWeights) => {
    const more = losses.map((loss, index) => loss - best.losses[index]!);
    return sumOf(more) <= Math.sqrt(sumOf(more.map((value) => value * value)));
  };
  let safest = best;
  for (const fit of byLoss.filter(isAsGood)) if (fit.otherShare < safest.otherShare) safest = fit;
  return safest;
}

const sumOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);

function foundBy(judged: readonly { readonly logs: Float64Array; readonly column: number }[]) {
  const { recallAt1, recallAt5, mrr } = recallOf(judged.map(({ logs, column }) => rankOf(logs, column)));
  return { first: recallAt1, amongFive: recallAt5, mrr };
}

/** Up to so many standard deviations from what is usual nothing is strange. */
const FAMILIAR_DEVIATIONS = 1;

/**
 * Weights for a recording so many standard deviations farther from the acoustic words than the links are. The weights
 * are fitted on links, whose voices the sound knows; of a voice unlike all of them it is wrong more often than it can
 * tell. Chosen on questions said by two voices of another synthesiser that no measurement asks in: those were 3 to 5
 * deviations away, other voices of the links' synthesiser 1, unknown questions in voices of the links 0.
 */
export function weightsOfStrange(weights: PathWeights, deviations: number): PathWeights {
  const beyond = Math.max(0, deviations - FAMILIAR_DEVIATIONS);
  return { ...weights, sound: weights.sound / (1 + beyond ** 4) };
}

/** Both paths' log probabilities as one: a product of experts, in which who is unsure says little. */
export function fuseLogs(sound: Float64Array, transcript: Float64Array, weights: PathWeights): Float64Array {
  return normalisedLogs(
    sound.map((value, column) => weights.sound * value + weights.transcript * transcript[column]!),
  );
}
