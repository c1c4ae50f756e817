import { type AnchorScope, anchorsOfSeconds, COUNTED_RECORDINGS } from '../search/index.ts';

/** Recordings that fulfil the conditions, and how much there is to compare in them. */
export interface Scope extends AnchorScope {
  /** Condition: they have so few segments that the vectors of all are compared. */
  readonly fewSegments: string;
}

/**
 * A filter that few vectors fulfil makes the index look at thousands for each that it gives (100 of 10,000 among
 * 100,000: 60 ms of a processor, PostgreSQL 17); comparing so many one by one takes 1 ms a thousand, and misses none.
 */
const COMPARED_SEGMENTS = 25_000;

/**
 * Parts `scope` and `scope_size` of a statement.
 * @param comparedAnchors up to how many anchors are compared one by one, see `readComparedAnchors`
 */
export function scopeParts(workspace: string, conditions: readonly string[], comparedAnchors: string): Scope {
  return {
    parts: [
      `scope as materialized (
      select r.id, r.duration_s from recording r
      where r.workspace_id = ${workspace} and ${conditions.join(' and ')} limit ${COUNTED_RECORDINGS + 1}
    )`,
      `scope_size as materialized (
      select count(*) <= ${COUNTED_RECORDINGS} as is_counted,
        coalesce(sum(t.segment_count), 0) as segments,
        ${anchorsOfSeconds('coalesce(sum(s.duration_s), 0)')} as anchors
      from scope s left join transcript t on t.workspace_id = ${workspace} and t.recording_id = s.id
    )`,
    ],
    fewSegments: `(select is_counted and segments <= ${COMPARED_SEGMENTS} from scope_size)`,
    isSmall: `(select is_counted and anchors <= ${comparedAnchors}::float8 from scope_size)`,
  };
}
