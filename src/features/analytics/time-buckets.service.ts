import type { Db } from '../../db/db.ts';
import { AppError } from '../../errors.ts';
import type { RecordingFilter } from '../recordings/index.ts';
import type { RecordingTime, TimeBucketSize, TimeBuckets } from './analytics.types.ts';
import { findTimeRange, isKnownTimeZone, listBoundaries } from './time-buckets.store.ts';
import { timeZoneArgument, unknownTimeZone } from './time-zone.ts';

/** From the first bucket to the last one. */
export const MAX_BUCKETS = 10_000;

const shortestMs: Record<TimeBucketSize, number> = {
  HOUR: 3_600_000,
  DAY: 86_400_000,
  WEEK: 7 * 86_400_000,
  MONTH: 28 * 86_400_000,
  QUARTER: 90 * 86_400_000,
  YEAR: 365 * 86_400_000,
};

export interface BucketRequest {
  readonly size: TimeBucketSize;
  readonly of: RecordingTime;
  readonly timeZone: string;
  /** Also over what the filter asks for and nothing lies in. */
  readonly wholeRange: boolean;
}

/** The buckets that recordings lie in, and those between. Throws BAD_USER_INPUT for a time zone and for too many. */
export async function drawTimeBuckets(
  db: Db,
  workspaceId: string,
  filter: RecordingFilter,
  { size, of, timeZone: named, wholeRange }: BucketRequest,
): Promise<TimeBuckets> {
  const timeZone = timeZoneArgument(named, 'timeZone');
  const found = await findTimeRange(db, workspaceId, filter, of);
  const asked = of === 'CREATED_AT' ? filter.createdAt : filter.recordedAt;
  const from = earliest(found?.from, wholeRange ? asked?.from : undefined);
  // The range of a filter ends before its end.
  const askedEnd = wholeRange && asked?.to ? new Date(asked.to.getTime() - 1) : undefined;
  const to = latest(found?.to, askedEnd);
  if (!from || !to || from > to) return { of, boundaries: [] };
  if ((to.getTime() - from.getTime()) / shortestMs[size] > MAX_BUCKETS) {
    throw new AppError(
      'BAD_USER_INPUT',
      `From ${from.toISOString()} to ${to.toISOString()} there are more than ${MAX_BUCKETS} buckets: take longer ones or a shorter time.`,
      { field: 'bucket', limit: MAX_BUCKETS },
    );
  }
  try {
    return { of, boundaries: await listBoundaries(db, size, timeZone, from, to) };
  } catch (error) {
    if (await isKnownTimeZone(db, timeZone)) throw error;
    throw unknownTimeZone(timeZone, 'timeZone', error);
  }
}

const earliest = (a: Date | undefined, b: Date | undefined) => (a && b ? (a < b ? a : b) : (a ?? b));
const latest = (a: Date | undefined, b: Date | undefined) => (a && b ? (a > b ? a : b) : (a ?? b));
