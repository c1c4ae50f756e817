import type { Queryable } from '../../db/db.ts';
import type { SearchTarget } from './hybrid-search.types.ts';

/** How many texts a workspace has, and which words are in many of them. */
export interface TermCensus {
  readonly texts: number;
  readonly meanTokens: number;
  /** Share of the texts that have a lexeme, of those that 1 in 200 has or more; others have less. */
  readonly shares: ReadonlyMap<string, number>;
}

/** Texts that are counted in; of more a sample. Reading one costs 10 microseconds (PostgreSQL 17). */
const SAMPLED_TEXTS = 3_000;
/** Rarer lexemes are counted exactly by the search itself. */
const LEAST_SHARE = 0.005;

const sizes: Readonly<Record<'segments' | 'chunks', string>> = {
  segments: `select coalesce(sum(segment_count), 0)::float8 as texts, coalesce(sum(word_count), 0)::float8 as tokens
    from transcript where workspace_id = $1`,
  chunks: `select coalesce(sum(chunk_count), 0)::float8 as texts, coalesce(sum(token_count), 0)::float8 as tokens
    from article where workspace_id = $1`,
};

/** Counts in a sample of the table's pages; the sample is the same as long as the table is. */
export async function takeTermCensus(
  db: Queryable,
  workspaceId: string,
  target: SearchTarget,
): Promise<TermCensus> {
  const kind = target === 'ARTICLES' ? 'chunks' : 'segments';
  const table = kind === 'chunks' ? 'article_chunk' : 'transcript_segment';
  const [size] = await db.query<{ texts: number; tokens: number }>(sizes[kind], [workspaceId]);
  const { texts, tokens } = size!;
  if (texts === 0) return { texts: 0, meanTokens: 1, shares: new Map() };
  const percent = Math.min(100, (100 * SAMPLED_TEXTS) / texts);
  const rows = await db.query<{ word: string | null; share: number }>(
    `with sample as materialized (
       select vector from ${table} ${percent < 100 ? `tablesample system (${percent.toFixed(4)}) repeatable (1)` : ''}
       where workspace_id = $1 limit ${2 * SAMPLED_TEXTS}
     ), counted as (
       select w.lexeme as word, count(*)::float8 as found
       from sample cross join lateral unnest(sample.vector) as w(lexeme, positions, weights)
       group by w.lexeme
     )
     select word, found / greatest((select count(*) from sample), 1) as share from counted
     where found >= greatest(2, $2::float8 * (select count(*) from sample))`,
    [workspaceId, LEAST_SHARE],
  );
  const shares = new Map(rows.flatMap(({ word, share }) => (word === null ? [] : [[word, share] as const])));
  return { texts, meanTokens: Math.max(1, tokens / texts), shares };
}
