import { FRAMES_PER_SECOND } from '../../inference/tokenizer.ts';
import { ANCHOR_FRAMES } from '../../tokens/index.ts';
import { type AnchorScope, nearestAnchorsSql } from '../search/index.ts';

/** Sounds outside of all segments are gathered by pieces of so many seconds. */
export const PIECE_S = 30;
const PIECE_FRAMES = PIECE_S * FRAMES_PER_SECOND;
const ANCHOR_S = ANCHOR_FRAMES / FRAMES_PER_SECOND;
/** Of a long segment so many anchors are compared, evenly spread. */
const COMPARED_ANCHORS = 40;

/**
 * Parts `sound` (the query's anchors), `neighbour`, `placed` and `acoustic` of a statement. Sounds belong to the segment
 * in which the middle of their anchor lies, and outside of all to a piece of 30 s.
 */
export function acousticParts({
  workspace,
  tokenizer,
  vectors,
  depth,
  conditions,
  scope,
}: {
  readonly workspace: string;
  readonly tokenizer: string;
  readonly vectors: string;
  readonly depth: string;
  /** On `recording r`. */
  readonly conditions: readonly string[];
  readonly scope: AnchorScope;
}): string[] {
  const nearest = nearestAnchorsSql({
    ...{ workspace, tokenizer, scope, recordingConditions: conditions },
    columns: 'a.recording_id, a.start_frame, a.frame_count',
  });
  return [
    `sound as materialized (
      select number::int, vector::sparsevec(2048) as vector
      from unnest(${vectors}::text[]) with ordinality as q(vector, number)
    )`,
    `neighbour as materialized (
      select q.number, n.* from sound q cross join lateral (${nearest}) n
    )`,
    `placed as (
      select n.number, n.recording_id, n.similarity,
        coalesce(t.segment_index, -1 - (n.start_frame / ${PIECE_FRAMES})) as place
      from neighbour n left join lateral (
        select s.segment_index, s.end_s from transcript_segment s
        where s.workspace_id = ${workspace} and s.recording_id = n.recording_id
          and s.start_s <= (n.start_frame + n.frame_count / 2.0) / ${FRAMES_PER_SECOND}
        order by s.start_s desc, s.segment_index desc limit 1
      ) t on t.end_s > (n.start_frame + n.frame_count / 2.0) / ${FRAMES_PER_SECOND}
    )`,
    `acoustic as materialized (
      select b.recording_id as owner_id, b.place
      from (select recording_id, place, number, max(similarity) as similarity from placed group by 1, 2, 3) b
      group by 1, 2 order by sum(b.similarity) desc, 1, 2 limit ${depth}
    )`,
  ];
}

/**
 * For each anchor of the query the best anchor of the candidate `c`, whose segment is `t`. Aggregated and not sorted:
 * an index scan for the nearest would look through all recordings.
 */
export const likeness = (workspace: string, tokenizer: string): string => `left join lateral (
      select array_agg(b.similarity order by b.number) as similarities,
        array_agg(b.anchor_index order by b.number) as anchors
      from (
        select q.number, max(-(a.histogram <#> q.vector)) as similarity,
          (array_agg(a.anchor_index order by a.histogram <#> q.vector, a.anchor_index))[1] as anchor_index
        from (
          select coalesce(t.start_s, (-1 - c.place) * ${PIECE_S}::float8) as start_s,
            coalesce(t.end_s, (-c.place) * ${PIECE_S}::float8) as end_s
        ) range
        cross join lateral (
          select greatest(0, least(ceil((range.start_s - ${ANCHOR_S / 2}) / ${ANCHOR_S})::int,
              floor((range.start_s + range.end_s) / 2 / ${ANCHOR_S})::int)) as first,
            greatest(ceil((range.end_s - ${ANCHOR_S / 2}) / ${ANCHOR_S})::int - 1,
              floor((range.start_s + range.end_s) / 2 / ${ANCHOR_S})::int) as last
        ) part
        join anchor a on a.workspace_id = ${workspace} and a.recording_id = c.owner_id and a.tokenizer_id = ${tokenizer}
          and a.anchor_index between part.first and part.last
          and (a.anchor_index - part.first) % (1 + (part.last - part.first) / ${COMPARED_ANCHORS}) = 0
        cross join sound q
        where c.place < 0 or t.start_s is not null
        group by q.number
      ) b
    ) l on true`;
