import type { Queryable } from '../../db/db.ts';
import { activeEmbedder } from './candidates-sql.ts';
import type { SearchTarget } from './hybrid-search.types.ts';

/** A hit with the segment or chunk that stands for it. */
export interface ComparedHit {
  readonly ownerId: string;
  readonly place: number;
}

/**
 * How alike hits are: for each but the first the likeness to every one before it. 1 for two of one recording or group of
 * duplicates, else the cosine of the vectors of their texts by the embedder that answers, 0 where there are none.
 */
export async function compareHits(
  db: Queryable,
  workspaceId: string,
  target: SearchTarget,
  hits: readonly ComparedHit[],
): Promise<number[][]> {
  const [table, owner, place] =
    target === 'ARTICLES'
      ? ['article_chunk_embedding', 'article_id', 'chunk_index']
      : ['segment_embedding', 'recording_id', 'segment_index'];
  const rows = await db.query<{ likeness: number[] }>(
    `with hit as (
       select n, h.owner_id, e.vector, d.group_id
       from unnest($2::uuid[], $3::int[]) with ordinality as h(owner_id, place, n)
       left join ${table} e on e.workspace_id = $1 and e.${owner} = h.owner_id and e.${place} = h.place
         and e.embedder_id = ${activeEmbedder('$1')}
       left join duplicate_member d on d.workspace_id = $1 and d.recording_id = h.owner_id
     )
     select array_agg(case when a.owner_id = b.owner_id or a.group_id = b.group_id then 1
         else coalesce(-(a.vector <#> b.vector), 0) end::float8 order by b.n) as likeness
     from hit a join hit b on b.n < a.n group by a.n order by a.n`,
    [workspaceId, hits.map(({ ownerId }) => ownerId), hits.map((hit) => hit.place)],
  );
  return rows.map((row) => row.likeness);
}
