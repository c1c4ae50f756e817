import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { forEachAtMost } from '../../lib/for-each-at-most.ts';
import type { EvalOptions } from '../eval-options.ts';
import type { EvalRow } from '../eval-row.ts';
import { type Asking, askCopies, type CopyQuery, type CopyResult } from './ask-copies.ts';
import { buildChromaprintIndexes } from './chromaprint-indexes.ts';
import { confidenceLimit } from './confidence-limit.ts';
import { FOREIGN_SHARE } from './copies-aims.ts';
import { buildCopiesIndex, type CopiesIndex } from './copies-index.ts';
import * as rows from './copies-rows.ts';
import { answersAt } from './judge-copies.ts';
import { type CopiesPlan, cutLengthsS, planCopies } from './plan-copies.ts';

/** Files made, and asked with, at the same time. */
const PARALLEL_QUERIES = 3;
/** Queries whose time is taken, of each length, after as many that are not counted. */
const TIMED_QUERIES = 40;
const WARM_UPS = 3;

/** How many distorted cuts of known recordings are found again, and how many unknown sounds are said to be found. */
export async function copiesEval(options: EvalOptions): Promise<void> {
  const plan = await planCopies(options);
  if (plan.queries.length === 0) {
    for (const lengthS of cutLengthsS) reportConditions(options, plan, null, [], 0, lengthS);
    return;
  }
  const index = await buildCopiesIndex(options, plan.split.indexed);
  try {
    for (const failure of index.failures) options.progress(`not indexed: ${failure}`);
    const folder = join(options.folder, 'queries');
    await mkdir(folder);
    const { tools, dataFolder } = options;
    options.progress(tools.fpcalc === undefined ? 'fpcalc is not installed' : 'fingerprints of fpcalc');
    const chromaprint = await buildChromaprintIndexes(tools, dataFolder, plan.split.indexed);
    const asking: Asking = { client: index.service.client, tools, folder, chromaprint };
    const askAll = createAskAll(asking, options.progress);
    const chooses = await askAll('foreign queries that choose the limit', plan.foreign.chooses);
    const reports = await askAll('foreign queries that report', plan.foreign.reports);
    const surest = chooses.map(({ hits }) => Math.max(0, ...hits.map(({ confidence }) => confidence)));
    const limit = confidenceLimit(surest, FOREIGN_SHARE);
    reportForeign(options, plan, index, { chooses, reports, limit });
    const table: EvalRow[] = [];
    for (const lengthS of cutLengthsS) {
      const queries = plan.queries.filter(({ cut }) => cut.lengthS === lengthS);
      const results = await askAll(`queries of ${lengthS} s`, queries);
      table.push(...reportConditions(options, plan, index, results, limit, lengthS));
    }
    const beside = rows.besideChromaprintRow(table);
    if (beside) options.report('Beside Chromaprint (the better algorithm)', rows.besideColumns, [beside]);
    await reportTimes(options, plan, index, asking);
    options.report(
      'Bytes that an hour of sound adds to the database, indexes included',
      rows.sizeColumns,
      rows.sizeRows(index),
    );
  } finally {
    await index.service.close();
  }
}

function createAskAll(asking: Asking, progress: (text: string) => void) {
  return async (what: string, queries: readonly CopyQuery[]): Promise<CopyResult[]> => {
    const results: CopyResult[] = [];
    const startedAt = performance.now();
    await forEachAtMost(PARALLEL_QUERIES, [...queries.keys()], async (number) => {
      results[number] = await askCopies(asking, queries[number]!);
      const done = results.filter(Boolean).length;
      if (done % 100 !== 0 && done !== queries.length) return;
      progress(
        `${what}: ${done} of ${queries.length}, ${Math.round((performance.now() - startedAt) / 1000)} s`,
      );
    });
    return results;
  };
}

function reportForeign(
  { report, tools }: EvalOptions,
  { foreignRecordingCounts: [choosing, reporting] }: CopiesPlan,
  { filesOf, defaultLimit }: CopiesIndex,
  asked: { chooses: readonly CopyResult[]; reports: readonly CopyResult[]; limit: number },
): void {
  const { chooses, reports, limit } = asked;
  const row = (
    title: string,
    results: readonly CopyResult[],
    at: number,
    recordings: number,
    hasAim = true,
  ) => rows.foreignRow(title, answersAt(results, filesOf, at), { limit: at, recordings }, hasAim);
  report('Foreign queries: how many get any answer', rows.foreignColumns, [
    row('half that chose the limit', chooses, limit, choosing, false),
    row('other half, at that limit', reports, limit, reporting),
    row("other half, at the service's default minConfidence", reports, defaultLimit, reporting),
    ...(tools.fpcalc === undefined
      ? [{ ...rows.foreignRow('fpcalc', [], {}, false), notRun: 'fpcalc not installed' }]
      : rows.chromaprintForeignRows(reports)),
  ]);
}

function reportConditions(
  { report }: EvalOptions,
  plan: CopiesPlan,
  index: CopiesIndex | null,
  results: readonly CopyResult[],
  limit: number,
  lengthS: number,
): EvalRow[] {
  const table = plan.wanted.map((condition): EvalRow => {
    const own = results.filter(({ query }) => query.condition === condition);
    if (own.length > 0 && index !== null) {
      return rows.conditionRow(condition, lengthS, own, index, plan, limit);
    }
    const notRun = plan.notRun.get(condition) ?? `no recording of ${lengthS} s`;
    const facts = { condition: condition.name, lengthS };
    const row = rows.conditionTitle(condition, lengthS);
    return { eval: 'copies', table: 'conditions', row, n: 0, facts, aims: [], notRun };
  });
  const { indexed } = plan.split;
  const minutes = index === null ? 'not indexed' : `${(60 * index.hours).toFixed(1)} minutes`;
  const title = `Distorted cuts of ${indexed.length} recordings (${minutes}), at confidence ${limit}`;
  report(title, rows.conditionColumns, table);
  return table;
}

/** The same clean cuts once more, one at a time, with nothing else running. */
async function reportTimes(
  { report, progress }: EvalOptions,
  plan: CopiesPlan,
  index: CopiesIndex,
  asking: Asking,
): Promise<void> {
  const table: EvalRow[] = [];
  for (const lengthS of cutLengthsS) {
    progress(`times of queries of ${lengthS} s`);
    const results = await askOneByOne(plan, asking, lengthS);
    if (results.length > 0) table.push(rows.latencyRow(lengthS, results, index.hours));
  }
  const title = `Milliseconds of findCopies, one query at a time (${index.databaseVersion})`;
  report(title, rows.latencyColumns, table);
}

async function askOneByOne(plan: CopiesPlan, asking: Asking, lengthS: number): Promise<CopyResult[]> {
  const first = plan.queries.find(({ cut }) => cut.lengthS === lengthS)?.condition;
  const queries = plan.queries
    .filter(({ cut, condition }) => cut.lengthS === lengthS && condition === first)
    .slice(0, TIMED_QUERIES);
  const results: CopyResult[] = [];
  for (const query of [...queries.slice(0, WARM_UPS), ...queries]) {
    results.push(await askCopies({ ...asking, chromaprint: null }, query));
  }
  return results.slice(Math.min(WARM_UPS, queries.length));
}
