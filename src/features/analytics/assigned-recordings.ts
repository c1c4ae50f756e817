import { linkStatusOf, metadataScalars, recordingConditions, type SqlParams } from '../recordings/index.ts';
import type { CountRequest, Grouping, RecordingTime } from './analytics.types.ts';

/** Of `recording r`. */
export const timeColumns: Record<RecordingTime, string> = {
  CREATED_AT: 'r.created_at',
  RECORDED_AT: 'r.recorded_at',
};

/** Lower bounds in seconds of all classes of length but the first. */
export const DURATION_BOUNDS_S = [10, 30, 60, 300, 900, 3_600];

/** The score from which a label counts as found. */
export const MIN_FOUND_SCORE = 0.5;

/**
 * Common table expressions that tell which recordings stand in which row: `chosen` (one line a recording that fulfils
 * the filter, with the index of its bucket) and `assigned` (id, bucket, kind, key, rank). A recording with several
 * groups has several lines in `assigned`, though never two of one row. The row ALL without bucket is always there.
 * `workspace` is the placeholder of its id: one for the whole statement, so that a cluster sees that it is one node's.
 */
export function assignedRecordings(workspace: string, request: CountRequest, params: SqlParams): string {
  const { filter, grouping, buckets, top, orderBy } = request;
  const conditions = [`r.workspace_id = ${workspace}::uuid`, ...recordingConditions(filter, params)];
  let bucket = 'null::int';
  if (buckets && buckets.boundaries.length > 1) {
    const column = timeColumns[buckets.of];
    const boundaries = `${params.bind(buckets.boundaries)}::timestamptz[]`;
    bucket = `width_bucket(${column}, ${boundaries}) - 1`;
    const [first, last] = [buckets.boundaries[0]!, buckets.boundaries.at(-1)!];
    // What came in since the boundaries were drawn has no bucket.
    conditions.push(
      `(${column} is null or ${column} >= ${params.bind(first)}::timestamptz and ${column} < ${params.bind(last)}::timestamptz)`,
    );
  }
  const chosen = `chosen as materialized (
    select r.workspace_id, r.id, r.status, r.language, r.container, r.metadata, r.duration_s, r.byte_count,
      r.tokenizer_id, ${bucket} as bucket
    from recording r where ${conditions.join(' and ')})`;
  const all = `select id, null::int as bucket, 'ALL' as kind, null::text as key, 0 as rank, true as is_total from chosen`;
  if (!grouping) {
    const byTime = buckets ? `union all select id, bucket, 'ALL', null, 0, false from chosen` : '';
    return `${chosen}, assigned as (${all} ${byTime})`;
  }
  const weight = orderBy === 'HOURS' ? 'sum(coalesce(c.duration_s, 0))' : 'count(*)';
  // Not part of the time of a chart: a group is as large as all its recordings.
  return `${chosen},
  keyed as materialized (${keyed(grouping, workspace, params)}),
  ranked as materialized (
    select k.key, (row_number() over (order by ${weight} desc, k.key))::int as rank
    from keyed k join chosen c on c.id = k.id where k.key is not null group by k.key),
  assigned as (
    ${all}
    union all
    select k.id, k.bucket, 'GROUP', k.key, g.rank, false from keyed k join ranked g on g.key = k.key
    where g.rank <= ${params.bind(top)}::int
    union all
    select k.id, k.bucket, 'OTHERS', null, 0, false from keyed k join ranked g on g.key = k.key
    group by k.id, k.bucket having min(g.rank) > ${params.bind(top)}::int
    union all
    select k.id, k.bucket, 'NONE', null, 0, false from keyed k where k.key is null)`;
}

/** A statement of the groups of each chosen recording: id, bucket, key; null for one without. */
function keyed(grouping: Grouping, workspace: string, params: SqlParams): string {
  const plain = (expression: string) => `select c.id, c.bucket, ${expression} as key from chosen c`;
  const joined = (source: string) =>
    `select c.id, c.bucket, found.key from chosen c left join (${source}) found on found.id = c.id`;
  switch (grouping.by) {
    case 'LANGUAGE':
      return plain('c.language');
    case 'FORMAT':
      return plain('c.container');
    case 'STATUS':
      return plain('c.status');
    case 'LINK_STATUS':
      return plain(linkStatusOf('c', `${workspace}::uuid`));
    case 'DURATION_CLASS':
      return plain(`width_bucket(c.duration_s, ${params.bind(DURATION_BOUNDS_S)}::float8[])::text`);
    case 'METADATA': {
      const scalars = metadataScalars('c.metadata', params.bind(grouping.metadataPath));
      return `select c.id, c.bucket, found.key from chosen c
        left join lateral (select distinct scalar.value::text as key from ${scalars} as scalar) found on true`;
    }
    case 'LABEL':
      return joined(`select distinct h.recording_id as id, h.label_id::text as key
        from sound_label l join sound_hit h
          on h.workspace_id = l.workspace_id and h.label_id = l.id and h.version = l.active_version
        where l.workspace_id = ${workspace}::uuid and h.score >= ${MIN_FOUND_SCORE}::float4`);
    case 'SPEAKER':
      return joined(`select distinct s.recording_id as id, s.speaker as key from transcript_segment s
        where s.workspace_id = ${workspace}::uuid and s.speaker is not null`);
    case 'SOUND_CLUSTER':
    case 'SPEAKER_CLUSTER': {
      const { recordingIds, keys } = grouping.clusters;
      return joined(
        `select * from unnest(${params.bind(recordingIds)}::uuid[], ${params.bind(keys)}::text[]) as cluster(id, key)`,
      );
    }
  }
}
