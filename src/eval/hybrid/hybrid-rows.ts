import type { EvalRow } from '../eval-row.ts';
import { checkAim } from '../eval-row.ts';
import { type Column, factCell, formatShare } from '../format-table.ts';
import { mean } from './ranking-measures.ts';
import type { Ranking } from './rankings.ts';
import type { QueryKind } from './text-queries.ts';

/** How good one answer to one query was. */
export interface Judged {
  readonly kind: QueryKind;
  readonly collection: string;
  readonly ranking: Ranking;
  /** The same query asked in other ways has the same number. */
  readonly query: number;
  readonly ndcg: number;
  readonly recall: number;
  readonly databaseMs: number;
}

/** How much a fusion may be under the best leg of a kind, and must be above it on average of all kinds. */
const MOST_UNDER = 0.005;
const LEAST_ABOVE = 0.02;
const kinds: readonly QueryKind[] = ['question', 'keyword', 'phrase', 'sound'];

const figures = (judged: readonly Judged[]) => ({
  ndcg: mean(judged.map(({ ndcg }) => ndcg)),
  recall: mean(judged.map(({ recall }) => recall)),
});

/** A row for each kind and ranking, and one for all kinds together. */
export function hybridRows(judged: readonly Judged[]): EvalRow[] {
  const present = kinds.filter((kind) => judged.some((each) => each.kind === kind));
  const rows = present.flatMap((kind) =>
    rowsOfKind(
      kind,
      judged.filter((each) => each.kind === kind),
    ),
  );
  return [...rows, ...overallRows(judged, present)];
}

function rowsOfKind(kind: QueryKind, judged: readonly Judged[]): EvalRow[] {
  const best = bestLeg(judged);
  return Array.from(
    Map.groupBy(judged, ({ ranking }) => ranking.name),
    ([name, own]): EvalRow => {
      const { ndcg, recall } = figures(own);
      const aims = own[0]!.ranking.isLeg
        ? []
        : [checkAim('nDCG@10 less the best leg', ndcg - best, { atLeast: -MOST_UNDER })];
      const databaseMs = mean(own.map((each) => each.databaseMs));
      return {
        ...{ eval: 'hybrid', table: 'by kind of query', row: `${kind}: ${name}`, n: own.length },
        facts: {
          kind,
          ranking: name,
          ndcgAt10: ndcg,
          recallAt10: recall,
          aboveBestLeg: ndcg - best,
          databaseMs,
        },
        // What is not the default is shown, not promised.
        aims: name.includes('default') ? aims : [],
      };
    },
  );
}

/** All kinds count the same, however many queries each has. */
function overallRows(judged: readonly Judged[], present: readonly QueryKind[]): EvalRow[] {
  const fusions = new Set(judged.filter(({ ranking }) => !ranking.isLeg).map(({ ranking }) => ranking.name));
  return Array.from(fusions, (name): EvalRow => {
    const gains = present.map((kind) => {
      const ofKind = judged.filter((each) => each.kind === kind);
      const own = figures(ofKind.filter(({ ranking }) => ranking.name === name));
      return { ...own, above: own.ndcg - bestLeg(ofKind) };
    });
    const above = mean(gains.map((gain) => gain.above));
    return {
      ...{ eval: 'hybrid', table: 'by kind of query', row: `mean of the kinds: ${name}` },
      n: judged.filter(({ ranking }) => ranking.name === name).length,
      facts: {
        ranking: name,
        ndcgAt10: mean(gains.map(({ ndcg }) => ndcg)),
        recallAt10: mean(gains.map(({ recall }) => recall)),
        aboveBestLeg: above,
      },
      aims: name.includes('default')
        ? [checkAim('nDCG@10 less the best leg of each kind', above, { atLeast: LEAST_ABOVE })]
        : [],
    };
  });
}

/** The leg that is best on all queries of a kind. */
function bestLeg(judged: readonly Judged[]): number {
  const legs = Map.groupBy(
    judged.filter(({ ranking }) => ranking.isLeg),
    ({ ranking }) => ranking.name,
  );
  return Math.max(...Array.from(legs.values(), (own) => figures(own).ndcg));
}

export const hybridColumns: readonly Column[] = [
  { heading: 'queries', cell: ({ n }) => String(n) },
  { heading: 'nDCG@10', cell: factCell('ndcgAt10', formatShare) },
  { heading: 'recall@10', cell: factCell('recallAt10', formatShare) },
  { heading: 'above best leg', cell: factCell('aboveBestLeg', formatShare) },
  { heading: 'database ms', cell: factCell('databaseMs') },
];
