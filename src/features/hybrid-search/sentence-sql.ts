import type { Scope } from './scope-sql.ts';

/** A query as a vector. */
export interface SentenceLeg {
  readonly embedderId: string;
  readonly vector: Float32Array;
  readonly depth: number;
  /** Texts of the workspace: few are compared one by one. */
  readonly texts: number;
}

export interface SentenceTable {
  readonly table: 'segment_embedding' | 'article_chunk_embedding';
  readonly owner: 'recording_id' | 'article_id';
  readonly place: 'segment_index' | 'chunk_index';
}

/** Up to so many vectors of a whole workspace are compared one by one: exact, and nearly as quick as the index. */
const COMPARED_TEXTS = 5_000;

/**
 * Parts `sentence` and `sentence_exact` (whether all vectors were compared) of a statement. The vector's alias is `e`;
 * `join` and `conditions` say which fulfil the search's conditions.
 */
export function sentenceParts(
  { texts }: SentenceLeg,
  { table, owner, place }: SentenceTable,
  {
    meaning,
    depth,
    scope,
  }: { readonly meaning: string; readonly depth: string; readonly scope: Scope | null },
  { join, conditions }: { readonly join: string; readonly conditions: readonly string[] },
): string[] {
  const select = `select e.${owner} as owner_id, e.${place} as place`;
  const byIndex = (more: readonly string[]) => `${select} from ${table} e ${join}
      where ${[...conditions, ...more].join(' and ')} order by e.vector <#> ${meaning} limit ${depth}`;
  // Behind OFFSET 0 the distance is a number like any other, and no index is asked.
  const oneByOne = (from: string, more: readonly string[]) => `select owner_id, place from (
        ${select}, e.vector <#> ${meaning} as distance from ${from} ${join}
        where ${[...conditions, ...more].join(' and ')} offset 0
      ) d order by distance, owner_id, place limit ${depth}`;
  if (scope) {
    const own = `scope s join ${table} e on e.${owner} = s.id`;
    return [
      `sentence as materialized (
      (${oneByOne(own, [scope.fewSegments])}) union all (${byIndex([`not ${scope.fewSegments}`])})
    )`,
      `sentence_exact as (select ${scope.fewSegments} as is_exact)`,
    ];
  }
  const isSmall = texts <= COMPARED_TEXTS;
  return [
    `sentence as materialized (${isSmall ? oneByOne(`${table} e`, []) : byIndex([])})`,
    `sentence_exact as (select ${isSmall} as is_exact)`,
  ];
}
