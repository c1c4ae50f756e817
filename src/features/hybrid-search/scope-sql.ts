import { FRAMES_PER_SECOND } from '../../inference/tokenizer.ts';
import { ANCHOR_FRAMES } from '../../tokens/index.ts';

/** Recordings that fulfil the conditions, and how much there is to compare in them. */
export interface Scope {
  readonly parts: readonly string[];
  /** Conditions for when all vectors of the recordings are compared one by one, and for when the index is asked. */
  readonly fewSegments: string;
  readonly fewAnchors: string;
}

/** Of more recordings than this the indexes are asked, without counting. */
const COUNTED_RECORDINGS = 5_000;
/**
 * A filter that few vectors fulfil makes the index look at thousands for each that it gives (100 of 10,000 among
 * 100,000: 60 ms of a processor, PostgreSQL 17); comparing so many one by one takes 1 ms a thousand, and misses none.
 */
const COMPARED_SEGMENTS = 25_000;
/** Each is compared with all anchors of the query. */
const COMPARED_ANCHORS = 10_000;

/** Parts `scope` and `scope_size` of a statement. */
export function scopeParts(workspace: string, conditions: readonly string[]): Scope {
  return {
    parts: [
      `scope as materialized (
      select r.id, r.duration_s from recording r
      where r.workspace_id = ${workspace} and ${conditions.join(' and ')} limit ${COUNTED_RECORDINGS + 1}
    )`,
      `scope_size as materialized (
      select count(*) <= ${COUNTED_RECORDINGS} as is_counted,
        coalesce(sum(t.segment_count), 0) as segments,
        coalesce(sum(s.duration_s), 0) * ${FRAMES_PER_SECOND / ANCHOR_FRAMES} as anchors
      from scope s left join transcript t on t.workspace_id = ${workspace} and t.recording_id = s.id
    )`,
    ],
    fewSegments: `(select is_counted and segments <= ${COMPARED_SEGMENTS} from scope_size)`,
    fewAnchors: `(select is_counted and anchors <= ${COMPARED_ANCHORS} from scope_size)`,
  };
}
