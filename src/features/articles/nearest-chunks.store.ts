import type { Db } from '../../db/db.ts';
import { encodeVector } from '../../db/vectors.ts';
import { SqlParams } from '../recordings/index.ts';
import { articleConditions } from './article-conditions.ts';
import type { ArticleFilter } from './articles.types.ts';

/** A chunk of an article with its place among those asked for. */
export interface NearestChunk {
  readonly articleId: string;
  readonly chunkIndex: number;
  /** Cosine, -1 to 1; larger is nearer. */
  readonly similarity: number;
}

/** Up to so many vectors are compared one by one: exact, and as quick as the index. */
const COMPARED_CHUNKS = 5_000;
/** What the index looks at, at least, before it gives its best. */
const INDEX_DEPTH = 200;

/**
 * The chunks nearest to a vector of length 1, best first, equal ones by id. Exact up to 5,000 chunks in a workspace,
 * by the index beyond. Call it within `textIndex.whileActive`, with that embedder's id.
 */
export async function findNearestChunks(
  db: Db,
  workspaceId: string,
  query: { readonly embedderId: string; readonly vector: Float32Array; readonly limit: number },
  filter: ArticleFilter = {},
  comparedChunks = COMPARED_CHUNKS,
): Promise<NearestChunk[]> {
  const params = new SqlParams();
  const mine = `e.workspace_id = ${params.bind(workspaceId)} and e.embedder_id = ${params.bind(query.embedderId)}`;
  const distance = `e.vector <#> ${params.bind(encodeVector(query.vector))}::vector(384)`;
  const limit = params.bind(query.limit);
  const conditions = articleConditions(filter, params);
  const accepted =
    conditions.length === 0
      ? ''
      : `and exists (select from article a
           where a.workspace_id = e.workspace_id and a.id = e.article_id and ${conditions.join(' and ')})`;
  return db.transaction(
    async (tx) => {
      const [size] = await tx.query<{ count: number }>(
        `select count(*)::int as count from (
           select from article_chunk_embedding e where ${mine} limit ${comparedChunks + 1}) s`,
        [workspaceId, query.embedderId],
      );
      const byIndex = size!.count > comparedChunks ? `order by ${distance} limit ${limit}` : '';
      return tx.query<NearestChunk>(
        `with candidate as materialized (
           select e.article_id, e.chunk_index, ${distance} as distance
           from article_chunk_embedding e where ${mine} ${accepted} ${byIndex})
         select article_id as "articleId", chunk_index as "chunkIndex", -distance as similarity
         from candidate order by distance, article_id, chunk_index limit ${limit}`,
        params.values,
      );
    },
    {
      readOnly: true,
      settings: {
        'hnsw.ef_search': String(Math.min(Math.max(query.limit, INDEX_DEPTH), 1_000)),
        'hnsw.iterative_scan': 'strict_order',
      },
    },
  );
}
