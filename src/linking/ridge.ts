import type { SparseVector } from '../content/index.ts';
import { choleskyFactor, inverseDiagonal, solveFactored } from './cholesky.ts';
import { gramMatrix } from './gram-matrix.ts';
import { rankOf, recallOf } from './recall.ts';

/** What was said, and which article answers it: +1 of a confirmed link, -1 of a rejected one. */
export interface RidgeExample {
  readonly vector: SparseVector;
  /** Column of the article. */
  readonly column: number;
  readonly target: 1 | -1;
  /** Whether it counts when penalties are compared: a caller's question does, an article's own text does not. */
  readonly isJudged: boolean;
}

/** From a vector to a score of every article: `prior` + dot product with `weights` [columns, dimensions]. */
export interface RidgeMap {
  readonly dimensions: number;
  readonly columns: number;
  readonly prior: Float32Array;
  readonly weights: Float32Array;
}

export interface RidgeFit {
  readonly map: RidgeMap;
  readonly penalty: number;
  /** Scores [examples, columns] that each example would have had, had it not been learned from. */
  readonly leftOut: Float64Array;
}

/** What stands against learning by heart; which is best is found by leaving out one example after the other. */
export const PENALTIES = [3, 2, 1, 0.3] as const;

/** Examples by which the penalties are compared. */
const COMPARED_EXAMPLES = 1_540;

export interface RidgeOptions {
  readonly dimensions: number;
  readonly columns: number;
  /** Greatest first. */
  readonly penalties?: readonly number[];
  /**
   * The greatest penalty is taken whose mean reciprocal rank is so many standard errors under the best one at most;
   * default 0, the best. What is left out is like what is learned from: where questions will be less so, a greater
   * penalty that costs nothing to speak of here finds more there.
   */
  readonly tolerance?: number;
  /** Told the share that is done. */
  readonly onProgress?: (share: number) => void;
}

/** Throws RangeError without examples. */
export function fitRidge(examples: readonly RidgeExample[], options: RidgeOptions): RidgeFit {
  const { dimensions, columns, tolerance = 0, onProgress = () => undefined } = options;
  const count = examples.length;
  if (count === 0) throw new RangeError('There is nothing to learn from.');
  const penalties = options.penalties ?? choosePenalties(examples, options);
  const gram = gramMatrix(
    examples.map(({ vector }) => vector),
    dimensions,
  );
  onProgress(0.2);
  const { prior, targets } = centredTargets(examples, columns);
  let fits: { penalty: number; alphas: Float64Array; leftOut: Float64Array; mrr: number }[] = [];
  let least = 0;
  for (const [index, penalty] of penalties.entries()) {
    const factor = choleskyFactor(gram, count, penalty);
    const alphas = solveFactored(factor, count, targets, columns);
    const diagonal = inverseDiagonal(factor, count);
    const leftOut = leftOutScores(alphas, diagonal, targets, prior, columns);
    const { mrr, standardError } = meanReciprocalRank(leftOut, examples, columns);
    least = Math.max(least, mrr - tolerance * standardError);
    fits = [...fits, { penalty, alphas, leftOut, mrr }].filter((fit) => fit.mrr >= least);
    onProgress(0.2 + (0.7 * (index + 1)) / penalties.length);
  }
  const { penalty, alphas, leftOut } = fits[0]!;
  return { map: toMap(examples, alphas, prior, { dimensions, columns }), penalty, leftOut };
}

/** Among many examples each penalty takes a minute: the best one is looked for among fewer. */
function choosePenalties(examples: readonly RidgeExample[], options: RidgeOptions): readonly number[] {
  if (examples.length <= COMPARED_EXAMPLES) return PENALTIES;
  const { penalty } = fitRidge(examples.slice(0, COMPARED_EXAMPLES), { ...options, penalties: PENALTIES });
  return [penalty];
}

/** Score of every article, in the order of the columns. */
export function ridgeScores(map: RidgeMap, { indices, values }: SparseVector): Float64Array {
  const { dimensions, columns, prior, weights } = map;
  return Float64Array.from({ length: columns }, (_, column) => {
    let sum = prior[column]!;
    const row = column * dimensions;
    for (let at = 0; at < indices.length; at++) sum += values[at]! * weights[row + indices[at]!]!;
    return sum;
  });
}

/** A confirmed link says 1 of its article and 0 of the others; a rejected one says -1 and nothing of the others. */
function centredTargets(examples: readonly RidgeExample[], columns: number) {
  const confirmed = examples.filter(({ target }) => target === 1);
  const prior = new Float32Array(columns);
  for (const { column } of confirmed) prior[column]! += 1 / confirmed.length;
  const targets = new Float64Array(examples.length * columns);
  for (const [row, { column, target }] of examples.entries()) {
    if (target === 1)
      for (let other = 0; other < columns; other++) targets[row * columns + other] = -prior[other]!;
    targets[row * columns + column]! += target;
  }
  return { prior, targets };
}

/** The classical shortcut: what an example left out would miss by is its dual weight over the inverse's diagonal. */
function leftOutScores(
  alphas: Float64Array,
  diagonal: Float64Array,
  targets: Float64Array,
  prior: Float32Array,
  columns: number,
): Float64Array {
  return targets.map((target, at) => {
    const row = Math.floor(at / columns);
    return prior[at - row * columns]! + target - alphas[at]! / diagonal[row]!;
  });
}

/** Of what is judged; where nothing is, the greatest penalty is as good as any. */
function meanReciprocalRank(
  scores: Float64Array,
  examples: readonly RidgeExample[],
  columns: number,
): { mrr: number; standardError: number } {
  const ranks: number[] = [];
  for (const [row, { column, target, isJudged }] of examples.entries()) {
    if (target !== 1 || !isJudged) continue;
    ranks.push(rankOf(scores.subarray(row * columns, (row + 1) * columns), column));
  }
  const { mrr, count } = recallOf(ranks);
  const square = ranks.reduce((sum, rank) => sum + (1 / rank - mrr) ** 2, 0);
  return { mrr, standardError: Math.sqrt(square) / Math.max(1, count) };
}

function toMap(
  examples: readonly RidgeExample[],
  alphas: Float64Array,
  prior: Float32Array,
  { dimensions, columns }: { dimensions: number; columns: number },
): RidgeMap {
  const weights = new Float32Array(columns * dimensions);
  for (const [row, { vector }] of examples.entries()) {
    const { indices, values } = vector;
    for (let column = 0; column < columns; column++) {
      const alpha = alphas[row * columns + column]!;
      const at = column * dimensions;
      for (let index = 0; index < indices.length; index++) {
        weights[at + indices[index]!]! += alpha * values[index]!;
      }
    }
  }
  return { dimensions, columns, prior, weights };
}
