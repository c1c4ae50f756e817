import { seededRandom } from '../../demo/make/seeded-random.ts';
import { rankOf, recallOf } from '../../linking/index.ts';

/** What a method says of every intent, for each test question. */
export type Scores = readonly ArrayLike<number>[];

export interface Judgement {
  readonly recallAt1: number;
  readonly recallAt5: number;
  readonly mrr: number;
  /** 95 % of bootstrap samples of the questions lie between. */
  readonly recallAt1Interval: readonly [number, number];
  readonly recallAt5Interval: readonly [number, number];
}

const SAMPLES = 1_000;

export function judge(scores: Scores, intents: readonly number[]): Judgement {
  const ranks = scores.map((row, index) => rankOf(row, intents[index]!));
  const { recallAt1, recallAt5, mrr } = recallOf(ranks);
  const random = seededRandom('bootstrap');
  const samples = Array.from({ length: SAMPLES }, () =>
    recallOf(ranks.map(() => ranks[Math.floor(ranks.length * random())]!)),
  );
  const interval = (values: readonly number[]): readonly [number, number] => {
    const sorted = values.toSorted((first, second) => first - second);
    return [sorted[Math.floor(0.025 * SAMPLES)]!, sorted[Math.floor(0.975 * SAMPLES)]!];
  };
  return {
    recallAt1,
    recallAt5,
    mrr,
    recallAt1Interval: interval(samples.map((sample) => sample.recallAt1)),
    recallAt5Interval: interval(samples.map((sample) => sample.recallAt5)),
  };
}

/** Share of right answers among the surest quarter of the questions; sure is the probability of the best intent. */
export function surestQuarter(probabilities: Scores, intents: readonly number[]): number {
  const answers = probabilities.map((row, index) => {
    const values = Array.from(row);
    const best = Math.max(...values);
    return { sureness: best, isRight: values.indexOf(best) === intents[index] };
  });
  const surest = answers
    .toSorted((first, second) => second.sureness - first.sureness)
    .slice(0, Math.ceil(answers.length / 4));
  return surest.filter(({ isRight }) => isRight).length / surest.length;
}
