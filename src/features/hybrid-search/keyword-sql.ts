import type { SqlParams } from '../recordings/index.ts';

/** A word or phrase as the statement looks for it. */
export interface AskedTerm {
  /** A `tsquery` literal. */
  readonly query: string;
  /** Whether texts that have it become candidates; what is in very many texts only adds to their scores. */
  readonly finds: boolean;
  /** How many texts have it; null: the statement counts them. */
  readonly texts: number | null;
}

export interface KeywordLeg {
  readonly terms: readonly AskedTerm[];
  /** A `tsquery` that a text must fulfil; null: none. */
  readonly required: string | null;
  readonly texts: number;
  readonly meanTokens: number;
  readonly depth: number;
}

/** Texts that are read for one term: 3 microseconds each (PostgreSQL 17). */
export const MAX_TEXTS_OF_TERM = 3_000;
/** BM25's b: how much a long text counts less. */
const LENGTH_SHARE = 0.6;
/** For lexemes of weight D (stems), C, B and A (as written): the written word ranks above its other forms. */
const FORM_WEIGHTS = '{0.7,0.7,0.7,1}';

export interface KeywordTable {
  readonly table: 'transcript_segment' | 'article_chunk';
  readonly owner: 'recording_id' | 'article_id';
  readonly place: 'segment_index' | 'chunk_index';
}

/** `ts_rank` of one term alone grows with repetition to a limit, as BM25's first factor does. */
const rankOf = (alias: string, query: string, meanTokens: string): string =>
  `ts_rank('${FORM_WEIGHTS}', ${alias}.vector, ${query})
    / (${1 - LENGTH_SHARE} + ${LENGTH_SHARE} * greatest(${alias}.token_count, 1) / ${meanTokens}::float8)`;

/**
 * Parts of a statement: `asked`, `keyword_hit`, `term` (with its rarity, made like BM25's: ln(1 + (N - n + 0.5) / (n +
 * 0.5)) with n of N texts that have it) and `keyword`, the best texts; and an expression for the score of any text.
 * `join` and `conditions` say which texts fulfil the search's conditions; the text's alias is `t`.
 */
export function keywordParts(
  leg: KeywordLeg,
  { table, owner, place }: KeywordTable,
  workspace: string,
  params: SqlParams,
  scope: { readonly join: string; readonly conditions: readonly string[] },
): { readonly parts: readonly string[]; readonly scoreOf: (alias: string) => string } {
  const mean = params.bind(leg.meanTokens);
  const required = leg.required === null ? null : params.bind(leg.required);
  const conditions = [
    `t.workspace_id = ${workspace}`,
    't.vector @@ q.query',
    ...(required ? [`t.vector @@ ${required}::text::tsquery`] : []),
    ...scope.conditions,
  ];
  const parts = [
    `asked as materialized (
      select n::int, query::tsquery as query, finds, texts
      from unnest(${params.bind(leg.terms.map(({ query }) => query))}::text[],
        ${params.bind(leg.terms.map(({ finds }) => finds))}::boolean[],
        ${params.bind(leg.terms.map(({ texts }) => texts))}::float8[]) with ordinality as q(query, finds, texts, n)
    )`,
    `keyword_hit as materialized (
      select q.n, h.* from asked q cross join lateral (
        select t.${owner} as owner_id, t.${place} as place, ${rankOf('t', 'q.query', mean)} as rank
        from ${table} t ${scope.join}
        where ${conditions.join(' and ')}
        limit ${MAX_TEXTS_OF_TERM}
      ) h where q.finds
    )`,
    `term as materialized (
      select q.n, q.query, ln(1 + greatest(${params.bind(leg.texts)}::float8 - c.texts + 0.5, 0.5) / (c.texts + 0.5)) as weight
      from asked q cross join lateral (
        select coalesce(q.texts, (select count(*) from keyword_hit h where h.n = q.n))::float8 as texts) c
    )`,
    `keyword as materialized (
      select h.owner_id, h.place from keyword_hit h join term using (n)
      group by h.owner_id, h.place
      order by round(sum(term.weight * h.rank)::numeric, 6) desc, h.owner_id, h.place
      limit ${params.bind(leg.depth)}
    )`,
  ];
  const scoreOf = (alias: string) => {
    const sum = `(select coalesce(sum(term.weight * ${rankOf(alias, 'term.query', mean)}), 0)
      from term where ${alias}.vector @@ term.query)`;
    return required ? `case when ${alias}.vector @@ ${required}::text::tsquery then ${sum} else 0 end` : sum;
  };
  return { parts, scoreOf };
}

/** Whether a term stopped at its limit. */
export const isCapped = `(select coalesce(bool_or(n >= ${MAX_TEXTS_OF_TERM}), false)
  from (select count(*) as n from keyword_hit group by keyword_hit.n) c)`;
