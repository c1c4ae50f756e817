import type { Queryable } from '../../db/db.ts';
import { SqlParams } from '../recordings/index.ts';
import { articleConditions } from './article-conditions.ts';
import type { ArticleFilter } from './articles.types.ts';
import type { KeywordPlan } from './keyword-plan.ts';

/** How much each term counts, and how long a chunk is on average: fixed for all pages of one search. */
export interface SearchWeights {
  /** In the order of the terms that are not excluded. */
  readonly terms: readonly number[];
  readonly meanTokens: number;
}

export interface FoundArticle {
  readonly articleId: string;
  readonly relevance: number;
  /** The best first. */
  readonly passages: readonly { readonly index: number; readonly relevance: number }[];
}

export interface FoundArticles {
  readonly articles: readonly FoundArticle[];
  /** Of all pages. */
  readonly total: number;
  readonly weights: SearchWeights;
}

export interface SearchPosition {
  readonly relevance: number;
  readonly articleId: string;
  readonly weights: SearchWeights;
}

export const MAX_PASSAGES = 5;
/** BM25's b: how much a long chunk counts less. */
const LENGTH_SHARE = 0.6;
/** What a word in the title counts beside the best chunk (which begins with the title as well). */
const TITLE_WEIGHT = 0.5;
/** For lexemes of weight D (stems), C, B and A (as written): the written word ranks above its other forms. */
const FORM_WEIGHTS = '{0.7,0.7,0.7,1}';

/**
 * Articles by keywords, in one statement. Relevance is made like BM25: for each term its rarity, ln(1 + (N - n + 0.5) /
 * (n + 0.5)) with n of N chunks that have it, times ts_rank of the term alone, which grows with repetition to a limit,
 * by the chunk's length. An article has the relevance of its best chunk and a share for its title; which terms it has
 * is asked of all its chunks together. Rounded, so that a sum in another order does not move an article.
 */
export async function searchArticlesByKeyword(
  db: Queryable,
  workspaceId: string,
  plan: KeywordPlan,
  filter: ArticleFilter,
  after: SearchPosition | null,
  limit: number,
): Promise<FoundArticles> {
  const params = new SqlParams();
  const workspace = params.bind(workspaceId);
  const wanted = plan.terms.filter(({ isExcluded }) => !isExcluded).map(({ query }) => query);
  const excluded = plan.terms.filter(({ isExcluded }) => isExcluded).map(({ query }) => query);
  const conditions = [
    `m.terms >= ${params.bind(plan.match === 'ALL' ? wanted.length : 1)}::int`,
    ...articleConditions(filter, params),
  ];
  if (excluded.length > 0) {
    conditions.push(`not exists (
      select from article_chunk x
      where x.workspace_id = ${workspace} and x.article_id = a.id
        and x.vector @@ any(${params.bind(excluded)}::text[]::tsquery[]))`);
  }
  const given = params.bind(after?.weights.terms ?? wanted.map(() => null));
  const mean = params.bind(after?.weights.meanTokens ?? null);
  const sql = `with asked as (
      select n, query::tsquery as query, weight
      from unnest(${params.bind(wanted)}::text[], ${given}::float8[]) with ordinality as t(query, weight, n)
    ), size as (
      select coalesce(sum(chunk_count), 0)::float8 as chunks,
        coalesce(${mean}::float8, sum(token_count)::float8 / nullif(sum(chunk_count), 0), 1) as mean
      from article where workspace_id = ${workspace}
    ), hit as materialized (
      select t.n, c.article_id, c.chunk_index,
        ts_rank('${FORM_WEIGHTS}', c.vector, t.query)
          / (${1 - LENGTH_SHARE} + ${LENGTH_SHARE} * greatest(c.token_count, 1) / greatest(s.mean, 1)) as rank
      from asked t cross join size s
      join article_chunk c on c.workspace_id = ${workspace} and c.vector @@ t.query
    ), term as materialized (
      select t.n, t.query, coalesce(t.weight,
        ln(1 + greatest(s.chunks - h.found + 0.5, 0.5) / (h.found + 0.5))) as weight
      from asked t cross join size s
      cross join lateral (select count(*)::float8 as found from hit where hit.n = t.n) h
    ), part as (
      select article_id, chunk_index, sum(t.weight * hit.rank) as relevance
      from hit join term t using (n) group by article_id, chunk_index
    ), ranked as materialized (
      select *, row_number() over (partition by article_id order by relevance desc, chunk_index) as place from part
    ), matched as (
      select article_id, count(distinct n)::int as terms from hit group by article_id
    ), found as materialized (
      select a.id, round((r.relevance + ${TITLE_WEIGHT} * (
          select coalesce(sum(t.weight * ts_rank('${FORM_WEIGHTS}', a.title_vector, t.query)), 0)
          from term t where a.title_vector @@ t.query
        ))::numeric, 6)::float8 as relevance
      from matched m
      join article a on a.workspace_id = ${workspace} and a.id = m.article_id
      join ranked r on r.article_id = m.article_id and r.place = 1
      where ${conditions.join(' and ')}
    ), page as (
      select * from found where ${after ? behind(after, params) : 'true'}
      order by relevance desc, id limit ${params.bind(limit)}
    )
    select (select count(*)::float8 from found) as total, (select mean from size) as mean,
      (select array_agg(weight order by n) from term) as weights, p.id, p.relevance,
      (select json_agg(json_build_object('index', r.chunk_index, 'relevance', r.relevance) order by r.place)
       from ranked r where r.article_id = p.id and r.place <= ${MAX_PASSAGES}) as passages
    from (select) one left join page p on true
    order by p.relevance desc, p.id`;
  const rows = await db.query<{
    total: number;
    mean: number;
    weights: number[];
    id: string | null;
    relevance: number;
    passages: FoundArticle['passages'];
  }>(sql, params.values);
  const [first] = rows;
  return {
    articles: rows.flatMap(({ id, relevance, passages }) =>
      id === null ? [] : [{ articleId: id, relevance, passages }],
    ),
    total: first!.total,
    weights: { terms: first!.weights, meanTokens: first!.mean },
  };
}

const behind = ({ relevance, articleId }: SearchPosition, params: SqlParams): string => {
  const value = `${params.bind(relevance)}::float8`;
  return `(relevance < ${value} or (relevance = ${value} and id > ${params.bind(articleId)}::uuid))`;
};
