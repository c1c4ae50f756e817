import type { Queryable } from '../../db/db.ts';
import { FRAMES_PER_SECOND } from '../../inference/tokenizer.ts';
import { ANCHOR_FRAMES } from '../../tokens/index.ts';

/** Of more recordings than this the index is asked, without counting their anchors. */
export const COUNTED_RECORDINGS = 5_000;
/** Anchors that `seconds` of sound have, as SQL. */
export const anchorsOfSeconds = (seconds: string): string =>
  `${seconds} * ${FRAMES_PER_SECOND / ANCHOR_FRAMES}`;

/** Anchors that are always compared one by one: what one look into the index costs as well. */
const LEAST_COMPARED = 10_000;
/** Comparisons of one by one that an entry costs which the index gives and a filter drops, times the 50 wanted. */
const COST_OF_FILTERING = 1_250;
const MOST_COMPARED = 50_000;

/**
 * Up to how many anchors a search compares one by one, which misses none. The index of all workspaces gives its anchors
 * before it is known whose they are: where n of N fulfil the search, 50 of them take 50 N / n entries, each at the cost
 * of 25 comparisons. So comparing is cheaper up to the root of 1,250 N: 11,000 of 100,000, 35,000 of a million.
 */
export async function readComparedAnchors(db: Queryable): Promise<number> {
  const [row] = await db.query<{ count: number }>(
    `select greatest(reltuples, 0)::float8 as count from pg_class where oid = 'anchor'::regclass`,
  );
  return comparedAnchors(row?.count ?? 0);
}

export const comparedAnchors = (tableRows: number): number =>
  Math.min(MOST_COMPARED, Math.max(LEAST_COMPARED, Math.round(Math.sqrt(COST_OF_FILTERING * tableRows))));

/** Recordings that a search of anchors goes through. */
export interface AnchorScope {
  readonly parts: readonly string[];
  /** Condition: they have so few anchors that all are compared. */
  readonly isSmall: string;
}

/** Parts `scope` and `scope_size` of a statement; the conditions are on `recording r`. */
export function anchorScope(workspace: string, conditions: readonly string[], compared: string): AnchorScope {
  return {
    parts: [
      `scope as materialized (
      select r.id, r.duration_s from recording r
      where ${[`r.workspace_id = ${workspace}`, ...conditions].join(' and ')} limit ${COUNTED_RECORDINGS + 1}
    )`,
      `scope_size as materialized (
      select count(*) <= ${COUNTED_RECORDINGS} as is_counted,
        ${anchorsOfSeconds('coalesce(sum(duration_s), 0)')} as anchors
      from scope
    )`,
    ],
    isSmall: `(select is_counted and anchors <= ${compared}::float8 from scope_size)`,
  };
}
