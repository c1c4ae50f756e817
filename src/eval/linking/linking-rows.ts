import { type AimCheck, checkAim, type EvalRow } from '../eval-row.ts';
import { type Column, factCell, formatFigure, formatInterval, formatShare } from '../format-table.ts';
import { type Judgement, judge, type Scores, surestQuarter } from './judge-answers.ts';
import type { VoiceCondition } from './voices.ts';

export const conditionTitles: Record<VoiceCondition, string> = {
  links: '(a) unseen questions, the voices of the links (espeak-ng)',
  other: '(b) unseen questions, other voices of the same synthesiser (espeak-ng)',
  flite: '(c) unseen questions, another synthesiser with human-derived voices (flite)',
};

export interface Asked {
  readonly condition: VoiceCondition;
  readonly intents: readonly number[];
  readonly intentCount: number;
}

type Measure = 'recallAt1' | 'recallAt5' | 'surestQuarter';
export type Aims = Partial<Record<Measure, number>>;

export interface MethodRow {
  readonly row: string;
  readonly scores: Scores;
  /** How sure each answer is; null where a method does not tell. */
  readonly probabilities: Scores | null;
  readonly links: number;
  readonly aims?: Aims;
  readonly note?: string;
}

/** A method's recall in one condition. */
export function methodRow(asked: Asked, { row, scores, probabilities, links, aims = {}, note }: MethodRow) {
  const { condition, intents, intentCount } = asked;
  const judgement = judge(scores, intents);
  const surest = probabilities && surestQuarter(probabilities, intents);
  const values: Record<Measure, number | null> = { ...judgement, surestQuarter: surest };
  const checks = Object.entries(aims).map(
    ([measure, atLeast]): AimCheck => checkAim(measure, values[measure as Measure], { atLeast }),
  );
  const evalRow: EvalRow = {
    ...{ eval: 'linking', table: conditionTitles[condition], row, n: intents.length, aims: checks },
    facts: {
      ...{ condition, links, speech: 'synthetic' },
      ...{ recallAt1: judgement.recallAt1, recallAt1Interval: judgement.recallAt1Interval },
      ...{ recallAt5: judgement.recallAt5, recallAt5Interval: judgement.recallAt5Interval },
      ...{ mrr: judgement.mrr, timesChanceAt5: judgement.recallAt5 / (5 / intentCount) },
      surestQuarter: surest,
      ...(note !== undefined && { note }),
    },
  };
  return { evalRow, judgement };
}

/** What chance finds, counted exactly. */
export function chanceRow({ condition, intents, intentCount }: Asked): EvalRow {
  const ranks = Array.from({ length: intentCount }, (_, index) => 1 / (index + 1));
  return {
    ...{ eval: 'linking', table: conditionTitles[condition], row: 'chance', n: intents.length, aims: [] },
    facts: {
      ...{ condition, links: 0, speech: 'synthetic' },
      ...{ recallAt1: 1 / intentCount, recallAt5: 5 / intentCount, timesChanceAt5: 1 },
      mrr: ranks.reduce((sum, each) => sum + each, 0) / intentCount,
      surestQuarter: null,
    },
  };
}

/** A fused answer must not be under the better of its paths, and the surest quarter of it right. */
export const fusedAims = (...paths: readonly Judgement[]): Aims => ({
  recallAt1: Math.max(...paths.map(({ recallAt1 }) => recallAt1)),
  recallAt5: Math.max(...paths.map(({ recallAt5 }) => recallAt5)),
  surestQuarter: SUREST_AIM,
});

export const SUREST_AIM = 0.85;

/** What the project promises of the sound alone. */
export function soundAims(condition: VoiceCondition, links: number, intentCount: number): Aims {
  const linksOfIntent = links / intentCount;
  if (condition === 'flite') return linksOfIntent >= 20 ? { recallAt1: 0.25, recallAt5: 0.5 } : {};
  if (condition !== 'other' || linksOfIntent < 20) return {};
  return linksOfIntent >= 59
    ? { recallAt1: 0.6, recallAt5: 0.85, surestQuarter: SUREST_AIM }
    : { recallAt1: 0.5, recallAt5: 0.8, surestQuarter: SUREST_AIM };
}

export const linkingColumns: readonly Column[] = [
  { heading: 'links', cell: factCell('links', formatFigure) },
  { heading: 'questions', cell: ({ n }) => String(n) },
  { heading: 'recall@1', cell: factCell('recallAt1', formatShare) },
  { heading: '95 %', cell: factCell('recallAt1Interval', formatInterval) },
  { heading: 'recall@5', cell: factCell('recallAt5', formatShare) },
  { heading: '95 %', cell: factCell('recallAt5Interval', formatInterval) },
  { heading: 'MRR', cell: factCell('mrr', formatShare) },
  { heading: 'x chance@5', cell: factCell('timesChanceAt5', formatFigure) },
  { heading: 'surest 25 % right', cell: factCell('surestQuarter', formatShare) },
];
