import type { Queryable } from '../../db/db.ts';
import { type RecordingFilter, recordingConditions, SqlParams } from '../recordings/index.ts';
import type { RecordingTime, TimeBucketSize } from './analytics.types.ts';
import { timeColumns } from './assigned-recordings.ts';

const steps: Record<TimeBucketSize, string> = {
  HOUR: '1 hour',
  DAY: '1 day',
  WEEK: '1 week',
  MONTH: '1 month',
  QUARTER: '3 months',
  YEAR: '1 year',
};

/** The earliest and the latest time of the recordings that fulfil a filter; null where none has one. */
export async function findTimeRange(
  db: Queryable,
  workspaceId: string,
  filter: RecordingFilter,
  time: RecordingTime,
): Promise<{ readonly from: Date; readonly to: Date } | null> {
  const column = timeColumns[time];
  const params = new SqlParams();
  const conditions = [`r.workspace_id = ${params.bind(workspaceId)}`, ...recordingConditions(filter, params)];
  const [row] = await db.query<{ from: Date | null; to: Date | null }>(
    `select min(${column}) as from, max(${column}) as to from recording r
     where ${conditions.join(' and ')}`,
    params.values,
  );
  return row?.from && row.to ? { from: row.from, to: row.to } : null;
}

/** Whether the database knows the time zone. */
export async function isKnownTimeZone(db: Queryable, timeZone: string): Promise<boolean> {
  const rows = await db.query('select from pg_timezone_names where name = $1', [timeZone]);
  return rows.length > 0;
}

/**
 * The instants at which buckets begin, from the one that holds `from` to the one that holds `to`, and the end of that.
 * The database's own calendar draws them: one source for grouping and for what is told of a bucket.
 */
export async function listBoundaries(
  db: Queryable,
  size: TimeBucketSize,
  timeZone: string,
  from: Date,
  to: Date,
): Promise<Date[]> {
  const rows = await db.query<{ at: Date }>(size === 'HOUR' ? hours : calendar(size), [timeZone, from, to]);
  const end = rows.findIndex(({ at }) => at > to);
  return rows.slice(0, end + 1).map(({ at }) => at);
}

/** Quarters of an hour that are full hours there: where clocks are put on by half an hour, an hour has 30 or 90 minutes. */
const hours = `select h as at from generate_series(date_trunc('hour', $2::timestamptz, $1::text),
    $3::timestamptz + interval '2 hours', interval '15 minutes') h
  where extract(minute from h at time zone $1::text) = 0 order by h`;

/** Where a midnight comes twice, because clocks are put back at it, the day begins with the first. */
const calendar = (size: TimeBucketSize) => `
  select case when date_trunc('${size}', (b.at - interval '1 hour') at time zone $1::text) = local
    then b.at - interval '1 hour' else b.at end as at
  from generate_series(date_trunc('${size}', $2::timestamptz at time zone $1::text),
    ($3::timestamptz at time zone $1::text) + interval '${steps[size]}', interval '${steps[size]}') local,
  lateral (select local at time zone $1::text as at) b
  order by local`;
