import { formatDate } from '../i18n/format.ts';
import type { TimeBucketSize } from './generated/operations.ts';

const dayMs = 24 * 3_600_000;
/** Up to so many days each bucket size is taken by itself: a chart has about fifty bars at most. */
const upToDays: readonly (readonly [number, TimeBucketSize])[] = [
  [2, 'HOUR'],
  [60, 'DAY'],
  [365, 'WEEK'],
  [5 * 365, 'MONTH'],
  [12 * 365, 'QUARTER'],
];

/** The bucket size that shows a stretch of time best. */
export function fittingBucket(
  from: string | null | undefined,
  to: string | null | undefined,
): TimeBucketSize {
  if (!from || !to) return 'DAY';
  const days = (Date.parse(to) - Date.parse(from)) / dayMs;
  return upToDays.find(([limit]) => days <= limit)?.[1] ?? 'YEAR';
}

/** The name of a bucket, as short as it can be. */
export function bucketLabel(startAt: string, size: TimeBucketSize): string {
  const date = new Date(startAt);
  const plain = (options: Intl.DateTimeFormatOptions) =>
    formatDate(date, { dateStyle: undefined, timeStyle: undefined, ...options });
  switch (size) {
    case 'HOUR':
      return plain({ month: 'short', day: 'numeric', hour: '2-digit', minute: '2-digit' });
    case 'DAY':
    case 'WEEK':
      return plain({ month: 'short', day: 'numeric', year: 'numeric' });
    case 'MONTH':
      return plain({ month: 'short', year: 'numeric' });
    case 'QUARTER':
      return `${plain({ year: 'numeric' })} Q${Math.floor(date.getMonth() / 3) + 1}`;
    case 'YEAR':
      return plain({ year: 'numeric' });
  }
}

export const browserTimeZone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone || 'UTC';
