import type { Queryable } from '../../db/db.ts';
import { SqlParams } from '../recordings/index.ts';
import type {
  CountRequest,
  Distribution,
  LabelCount,
  LanguageCount,
  RecordingTotals,
  RowKey,
  ShareDistribution,
} from './analytics.types.ts';
import { assignedRecordings, MIN_FOUND_SCORE } from './assigned-recordings.ts';

/** A row as counted. */
export interface CountedRow extends RowKey {
  /** The row of all recordings, whatever their time. */
  readonly isTotal: boolean;
  /** Of a GROUP, from 1. */
  readonly rank: number;
  readonly totals: RecordingTotals;
}

/** Numbers of which the spread is told, as expressions over `measured`. */
const spread = {
  duration: 'm.duration_s',
  speech: 'm.speech_frames::float8 / nullif(m.frame_count, 0)',
  pause: 'm.pause_frames::float8 / nullif(m.frame_count, 0)',
  rate: 'm.syllables * 12.5::float8 / nullif(m.speech_frames, 0)',
  turns: 'm.points * 60::float8 / nullif(m.duration_s, 0)',
} as const;
type Spread = keyof typeof spread;

type StoredRow = RowKey & {
  isTotal: boolean;
  rank: number;
  groupCount: number;
  asOf: Date;
  recordings: number;
  ready: number;
  failed: number;
  seconds: number;
  bytes: number;
  frames: number | null;
  speechFrames: number | null;
  pauseFrames: number | null;
  syllables: number | null;
  points: number | null;
  pointsS: number | null;
  transcribed: number;
  words: number;
  wordsHeard: number | null;
  wordFrames: number | null;
  duplicated: number;
  surplus: number;
  waiting: number;
  suggested: number;
  confirmed: number;
  rejected: number;
  recordingsConfirmed: number;
  recordingsSuggested: number;
  recordingsUnanswered: number;
  readyConfirmed: number;
} & Record<`${Spread}Count`, number> &
  Record<`${Spread}${'Mean' | 'Min' | 'Max'}`, number> &
  Record<`${Spread}Quantiles`, number[]>;

const rowColumns = 'a.kind, a.key, a.bucket, a.rank, a.is_total';
const rowKey = 'a.kind, a.key, a.bucket, a.is_total as "isTotal"';
/** Turning points that the API shows without being asked for finer ones. */
const MIN_TURN_STRENGTH = 0.5;
/** A best suggestion below is no answer: the default of `unansweredQuestions`. */
const MIN_ANSWER_PROBABILITY = 0.3;

/** One line for each recording chosen, with what was measured of it. */
const measured = (workspace: string) => `points as materialized (
    select p.recording_id, p.tokenizer_id, count(*)::int as points from turning_point p
    where p.workspace_id = ${workspace}::uuid
      and greatest(p.voice, p.energy, p.pace, p.background) >= ${MIN_TURN_STRENGTH}::float4
    group by p.recording_id, p.tokenizer_id),
  linked as materialized (
    select k.recording_id, count(*) filter (where k.status = 'SUGGESTED') as suggested,
      count(*) filter (where k.status = 'CONFIRMED') as confirmed,
      count(*) filter (where k.status = 'REJECTED') as rejected
    from article_link k where k.workspace_id = ${workspace}::uuid group by k.recording_id),
  measured as materialized (
    select c.id, c.status, c.duration_s, c.byte_count, s.frame_count, s.speech_frames, s.pause_frames, s.syllables,
      case when h.turning_points_found then coalesce(p.points, 0) end as points, t.word_count, g.id as group_id,
      k.suggested, k.confirmed, k.rejected,
      coalesce(k.confirmed, 0) = 0 and q.best_probability < ${MIN_ANSWER_PROBABILITY}::float4 as is_unanswered,
      c.status = 'READY' and (s.recording_id is null or h.turning_points_found is not true) as waits
    from chosen c
    left join speech_total s on s.workspace_id = ${workspace}::uuid and s.recording_id = c.id
    left join recording_histogram h
      on h.workspace_id = ${workspace}::uuid and h.recording_id = c.id and h.tokenizer_id = c.tokenizer_id
    left join points p on p.recording_id = c.id and p.tokenizer_id = c.tokenizer_id
    left join transcript t on t.workspace_id = ${workspace}::uuid and t.recording_id = c.id
    left join duplicate_member d on d.workspace_id = ${workspace}::uuid and d.recording_id = c.id
    left join duplicate_group g on g.workspace_id = ${workspace}::uuid and g.id = d.group_id and g.member_count > 1
    left join linked k on k.recording_id = c.id
    left join recording_content q on q.workspace_id = ${workspace}::uuid and q.recording_id = c.id)`;

/** Counts and measures in one statement, so that all numbers are of one moment. */
export async function countRecordingRows(
  db: Queryable,
  workspaceId: string,
  request: CountRequest,
): Promise<{ readonly rows: CountedRow[]; readonly groupCount: number; readonly asOf: Date }> {
  const params = new SqlParams();
  const workspace = params.bind(workspaceId);
  const assigned = assignedRecordings(workspace, request, params);
  const quantiles = request.quantiles.length > 0 ? `${params.bind(request.quantiles)}::float8[]` : '';
  // Each sorts all recordings.
  const asksQuantiles = request.quantiles.length > 0;
  const spreadColumns = Object.entries(spread).map(
    ([name, number]) => `count(${number})::int as "${name}Count", avg(${number}) as "${name}Mean",
      min(${number}) as "${name}Min", max(${number}) as "${name}Max",
      ${asksQuantiles ? `percentile_cont(${quantiles}) within group (order by ${number})` : 'null::float8[]'} as "${name}Quantiles"`,
  );
  const rows = await db.query<StoredRow>(
    `with ${assigned}, ${measured(workspace)}
     select ${rowKey}, a.rank, now() as "asOf",
       ${request.grouping ? '(select count(*) from ranked)::int' : '0'} as "groupCount",
       count(*)::float8 as recordings,
       count(*) filter (where m.status = 'READY')::float8 as ready,
       count(*) filter (where m.status = 'FAILED')::float8 as failed,
       coalesce(sum(m.duration_s), 0) as seconds,
       sum(m.byte_count)::float8 as bytes,
       sum(m.frame_count)::float8 as frames,
       sum(m.speech_frames)::float8 as "speechFrames",
       sum(m.pause_frames)::float8 as "pauseFrames",
       sum(m.syllables)::float8 as syllables,
       sum(m.points)::float8 as points,
       sum(m.duration_s) filter (where m.points is not null) as "pointsS",
       count(m.word_count)::float8 as transcribed,
       coalesce(sum(m.word_count), 0)::float8 as words,
       (sum(m.word_count) filter (where m.speech_frames is not null))::float8 as "wordsHeard",
       (sum(m.speech_frames) filter (where m.word_count is not null))::float8 as "wordFrames",
       count(m.group_id)::float8 as duplicated,
       (count(m.group_id) - count(distinct m.group_id))::float8 as surplus,
       count(*) filter (where m.waits)::float8 as waiting,
       coalesce(sum(m.suggested), 0)::float8 as suggested,
       coalesce(sum(m.confirmed), 0)::float8 as confirmed,
       coalesce(sum(m.rejected), 0)::float8 as rejected,
       count(*) filter (where m.confirmed > 0)::float8 as "recordingsConfirmed",
       count(*) filter (where m.confirmed = 0 and m.suggested > 0)::float8 as "recordingsSuggested",
       count(*) filter (where m.confirmed > 0 and m.status = 'READY')::float8 as "readyConfirmed",
       count(*) filter (where m.is_unanswered)::float8 as "recordingsUnanswered",
       ${spreadColumns.join(',\n')}
     from assigned a join measured m on m.id = a.id
     group by ${rowColumns}`,
    params.values,
  );
  return {
    rows: rows.map((row) => ({ ...toKey(row), rank: row.rank, totals: toTotals(row, request.quantiles) })),
    groupCount: rows[0]?.groupCount ?? 0,
    asOf: rows[0]?.asOf ?? new Date(),
  };
}

const toKey = ({ kind, key, bucket, isTotal }: StoredRow) => ({ kind, key, bucket, isTotal });

function toTotals(row: StoredRow, at: readonly number[]): RecordingTotals {
  const distribution = (name: Spread): Distribution | null =>
    row[`${name}Count`] === 0
      ? null
      : {
          count: row[`${name}Count`],
          mean: row[`${name}Mean`],
          min: row[`${name}Min`],
          max: row[`${name}Max`],
          quantiles: at.map((share, index) => ({ at: share, value: row[`${name}Quantiles`][index]! })),
        };
  const share = (name: Spread, total: number | null): ShareDistribution | null => {
    const byRecording = distribution(name);
    return byRecording && total !== null ? { total, byRecording } : null;
  };
  return {
    recordings: row.recordings,
    ready: row.ready,
    failed: row.failed,
    hours: row.seconds / 3_600,
    bytes: row.bytes,
    durationS: distribution('duration'),
    speechShare: share('speech', ratio(row.speechFrames, row.frames)),
    pauseShare: share('pause', ratio(row.pauseFrames, row.frames)),
    speakingRate: share('rate', ratio(row.syllables, row.speechFrames, 12.5)),
    turningPointsPerMinute: share('turns', ratio(row.points, row.pointsS, 60)),
    transcribed: row.transcribed,
    words: row.words,
    wordsPerMinute: ratio(row.wordsHeard, row.wordFrames, 12.5 * 60),
    duplicated: row.duplicated,
    surplus: row.surplus,
    links: {
      suggested: row.suggested,
      confirmed: row.confirmed,
      rejected: row.rejected,
      recordingsConfirmed: row.recordingsConfirmed,
      recordingsSuggested: row.recordingsSuggested,
      recordingsUnanswered: row.recordingsUnanswered,
      coverage: ratio(row.readyConfirmed, row.ready),
    },
    waiting: row.waiting,
  };
}

const ratio = (part: number | null, whole: number | null, factor = 1): number | null =>
  part === null || !whole ? null : (part * factor) / whole;

type Breakdown<Count> = RowKey & { readonly isTotal: boolean } & Count;

/** The languages of every row, most recordings first. */
export async function countLanguages(
  db: Queryable,
  workspaceId: string,
  request: CountRequest,
): Promise<Breakdown<LanguageCount>[]> {
  const params = new SqlParams();
  const assigned = assignedRecordings(params.bind(workspaceId), request, params);
  return db.query(
    `with ${assigned}
     select ${rowKey}, c.language, count(*)::float8 as recordings, coalesce(sum(c.duration_s), 0) / 3600 as hours
     from assigned a join chosen c on c.id = a.id
     group by ${rowColumns}, c.language order by recordings desc, c.language collate "C"`,
    params.values,
  );
}

/** The labels found in the recordings of every row, most recordings first. */
export async function countLabels(
  db: Queryable,
  workspaceId: string,
  request: CountRequest,
): Promise<Breakdown<LabelCount>[]> {
  const params = new SqlParams();
  const workspace = params.bind(workspaceId);
  const assigned = assignedRecordings(workspace, request, params);
  return db.query(
    `with ${assigned}, found as materialized (
       select h.recording_id, h.label_id, count(*) as hits, sum(h.end_s - h.start_s) as seconds
       from sound_label l join sound_hit h
         on h.workspace_id = l.workspace_id and h.label_id = l.id and h.version = l.active_version
       where l.workspace_id = ${workspace}::uuid and h.score >= ${MIN_FOUND_SCORE}::float4
       group by h.recording_id, h.label_id)
     select ${rowKey}, ${workspace}::uuid as "workspaceId", f.label_id as "labelId", count(*)::float8 as recordings,
       sum(f.hits)::float8 as hits, sum(f.seconds) as seconds
     from assigned a join found f on f.recording_id = a.id
     group by ${rowColumns}, f.label_id order by recordings desc, f.label_id`,
    params.values,
  );
}

/** Names of labels and of recordings by their ids. */
export async function findNames(
  db: Queryable,
  workspaceId: string,
  of: 'sound_label' | 'recording',
  ids: readonly string[],
): Promise<Map<string, string>> {
  const name = of === 'sound_label' ? 'name' : 'file_name';
  const rows = await db.query<{ id: string; name: string }>(
    `select id, ${name} as name from ${of} where workspace_id = $1 and id = any($2::uuid[])`,
    [workspaceId, ids],
  );
  return new Map(rows.map((row) => [row.id, row.name]));
}

/** Whether any recording of the workspace, and whether one with a value under the path of its metadata, exists. */
export async function findMetadataPath(
  db: Queryable,
  workspaceId: string,
  path: readonly string[],
): Promise<{ readonly hasRecordings: boolean; readonly hasPath: boolean }> {
  const [row] = await db.query<{ hasRecordings: boolean; hasPath: boolean }>(
    `select exists (select from recording where workspace_id = $1) as "hasRecordings",
       exists (select from recording where workspace_id = $1 and metadata #> $2::text[] is not null) as "hasPath"`,
    [workspaceId, path],
  );
  return row!;
}
