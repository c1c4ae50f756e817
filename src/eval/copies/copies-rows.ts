import { quantile } from '../../bench/measurement.ts';
import { checkAim, type EvalRow } from '../eval-row.ts';
import { type Column, factCell, formatInterval, formatShare } from '../format-table.ts';
import type { Condition } from '../sound/conditions.ts';
import { wilsonInterval } from '../wilson-interval.ts';
import type { CopyResult } from './ask-copies.ts';
import { type ChromaprintAlgorithm, chromaprintAlgorithms } from './chromaprint.ts';
import { FOREIGN_SHARE, MAX_INDEX_MB_PER_HOUR, PLACED_SHARE, recallAim } from './copies-aims.ts';
import type { CopiesIndex } from './copies-index.ts';
import {
  type Answers,
  answersAt,
  chromaprintAnswers,
  describeAnswer,
  judge,
  MAX_EXAMPLES,
} from './judge-copies.ts';
import type { CopiesPlan } from './plan-copies.ts';

const base = { eval: 'copies' } as const;

export function conditionTitle({ name }: Condition, lengthS: number): string {
  return `${name}, ${lengthS} s`;
}

/** A row for a condition and a length of cuts. */
export function conditionRow(
  condition: Condition,
  lengthS: number,
  results: readonly CopyResult[],
  { filesOf, defaultLimit }: CopiesIndex,
  { shared }: CopiesPlan,
  limit: number,
): EvalRow {
  const at = judge(answersAt(results, filesOf, limit), shared);
  const byDefault = judge(answersAt(results, filesOf, defaultLimit), shared);
  const beside = chromaprintAlgorithms
    .filter(() => results[0]?.chromaprint)
    .map((algorithm) => [algorithm, judge(chromaprintAnswers(results, algorithm), shared)] as const);
  const chromaprintBest =
    beside.length > 0 ? Math.max(...beside.map(([, { recallAt1 }]) => recallAt1)) : null;
  const recall = recallAim(condition);
  const facts = {
    condition: condition.name,
    lengthS,
    ...{ recallAt1: at.recallAt1, interval: at.interval, falsePositives: at.falsePositives },
    ...{ startErrorMedianS: at.startErrorMedianS, startErrorP95S: at.startErrorP95S, within100ms: at.placed },
    ...{ speedErrorMedian: at.speedErrorMedian, pitchErrorMedian: at.pitchErrorMedian },
    ...{ limit, defaultLimit, recallAt1AtDefault: byDefault.recallAt1 },
    falsePositivesAtDefault: byDefault.falsePositives,
    falseAnswers: at.falseAnswers,
    ...Object.fromEntries(beside.map(([algorithm, { recallAt1 }]) => [`chromaprint${algorithm}`, recallAt1])),
  };
  const aims = [
    ...(recall === null ? [] : [checkAim('recallAt1', at.recallAt1, { atLeast: recall })]),
    checkAim('within100ms', at.placed, { atLeast: PLACED_SHARE }),
    ...(chromaprintBest === null
      ? []
      : [checkAim('recallAt1 beside Chromaprint', at.recallAt1, { atLeast: chromaprintBest })]),
  ];
  const row = conditionTitle(condition, lengthS);
  return { ...base, table: 'conditions', row, n: results.length, facts, aims };
}

export const conditionColumns: readonly Column[] = [
  { heading: 'n', cell: ({ n }) => String(n) },
  { heading: 'recall@1', cell: factCell('recallAt1', formatShare) },
  { heading: '95 %', cell: factCell('interval', formatInterval) },
  { heading: 'false', cell: factCell('falsePositives') },
  { heading: 'start p50', cell: factCell('startErrorMedianS') },
  { heading: 'p95 s', cell: factCell('startErrorP95S') },
  { heading: '<= .1 s', cell: factCell('within100ms', formatShare) },
  { heading: 'by default', cell: factCell('recallAt1AtDefault', formatShare) },
  ...chromaprintAlgorithms.map((algorithm) => ({
    heading: `fpcalc ${algorithm}`,
    cell: factCell(`chromaprint${algorithm}`, formatShare),
  })),
];

/** How often a sound that is not in the index is answered at all. */
export function foreignRow(row: string, answers: Answers, facts: EvalRow['facts'], hasAim = true): EvalRow {
  const n = answers.length;
  const answeredQueries = answers.filter((query) => query.answers.length > 0);
  const answered = answeredQueries.length;
  const falseAnswers = answeredQueries
    .slice(0, MAX_EXAMPLES)
    .map(({ query, answers: [first] }) => describeAnswer(query, first!));
  const rate = n === 0 ? null : answered / n;
  return {
    ...{ ...base, table: 'foreign', row, n },
    facts: { answered, rate, interval: wilsonInterval(answered, n), ...facts, falseAnswers },
    aims: hasAim ? [checkAim('rate', rate, { atMost: FOREIGN_SHARE })] : [],
  };
}

export const foreignColumns: readonly Column[] = [
  { heading: 'n', cell: ({ n }) => String(n) },
  { heading: 'answered', cell: factCell('answered') },
  { heading: 'rate', cell: factCell('rate', formatShare) },
  { heading: '95 %', cell: factCell('interval', formatInterval) },
  { heading: 'limit', cell: ({ facts }) => (facts['limit'] === undefined ? '-' : String(facts['limit'])) },
];

/** Milliseconds of queries that were asked one at a time. */
export function latencyRow(lengthS: number, results: readonly CopyResult[], recordingHours: number): EvalRow {
  const both = (name: string, values: readonly number[]) => ({
    [`${name}P50Ms`]: quantile(values, 0.5),
    [`${name}P95Ms`]: quantile(values, 0.95),
  });
  return {
    ...{ ...base, table: 'milliseconds', row: `query of ${lengthS} s`, n: results.length },
    facts: {
      lengthS,
      indexHours: recordingHours,
      ...both(
        'request',
        results.map(({ requestMs }) => requestMs),
      ),
      ...both(
        'tokenize',
        results.map(({ tokenizeMs }) => tokenizeMs),
      ),
      ...both(
        'database',
        results.map(({ databaseMs }) => databaseMs),
      ),
    },
    aims: [],
  };
}

export const latencyColumns: readonly Column[] = [
  { heading: 'n', cell: ({ n }) => String(n) },
  ...['request', 'tokenize', 'database'].flatMap((name) =>
    ['P50', 'P95'].map((which) => ({
      heading: `${name} ${which.toLowerCase()}`,
      cell: factCell(`${name}${which}Ms`),
    })),
  ),
];

/** What an hour of sound adds to the tables that only `findCopies` needs, and to the others. */
export function sizeRows({ addedBytes, hours }: CopiesIndex): EvalRow[] {
  const row = (title: string, byteCount: number, hasAim = false): EvalRow => {
    const bytesPerHour = byteCount / hours;
    const aim = { atMost: MAX_INDEX_MB_PER_HOUR };
    return {
      ...{ ...base, table: 'index size', row: title, n: 1 },
      facts: { bytesPerHour, megabytesPerHour: bytesPerHour / 1e6, hours },
      aims: hasAim ? [checkAim('megabytesPerHour', bytesPerHour / 1e6, aim)] : [],
    };
  };
  const isIndex = ({ table }: { table: string }) => table.includes('posting');
  const sum = (sizes: CopiesIndex['addedBytes']) => sizes.reduce((all, { byteCount }) => all + byteCount, 0);
  return [
    row('sound index (tables of postings)', sum(addedBytes.filter(isIndex)), true),
    ...addedBytes.map(({ table, byteCount }) => row(`table ${table}`, byteCount)),
    row('all tables', sum(addedBytes)),
  ];
}

export const sizeColumns: readonly Column[] = [
  { heading: 'MB an hour', cell: factCell('megabytesPerHour') },
  { heading: 'hours', cell: factCell('hours') },
];

/** Whether Chromaprint is above anywhere, over all rows that ran beside it. */
export function besideChromaprintRow(rows: readonly EvalRow[]): EvalRow | null {
  const beside = rows.flatMap(({ row, aims }) =>
    aims.filter(({ measure }) => measure.endsWith('beside Chromaprint')).map(({ holds }) => ({ row, holds })),
  );
  if (beside.length === 0) return null;
  const below = beside.filter(({ holds }) => !holds).map(({ row }) => row);
  return {
    ...{ ...base, table: 'Chromaprint', row: 'aim: never below Chromaprint', n: beside.length },
    facts: { rowsBelow: below.length, below: below.join('; ') },
    aims: [checkAim('rowsBelow', below.length, { atMost: 0 })],
  };
}

export const besideColumns: readonly Column[] = [
  { heading: 'rows', cell: ({ n }) => String(n) },
  { heading: 'below', cell: factCell('rowsBelow') },
];

export function chromaprintForeignRows(results: readonly CopyResult[]): EvalRow[] {
  if (!results[0]?.chromaprint) return [];
  const title = (algorithm: ChromaprintAlgorithm) => `fpcalc -algorithm ${algorithm}, its own rule`;
  return chromaprintAlgorithms.map((algorithm) =>
    foreignRow(title(algorithm), chromaprintAnswers(results, algorithm), {}, false),
  );
}
