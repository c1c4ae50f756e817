import { AppError } from '../../errors.ts';
import { once } from '../../lib/once.ts';
import type { RecordingFilterInput } from '../recordings/index.ts';
import type {
  CountRequest,
  Grouping,
  LabelCount,
  LanguageCount,
  RecordingAnalyticsRow,
  RecordingTotals,
  RowKey,
  TimeBuckets,
} from './analytics.types.ts';
import type { CountedRow } from './recording-totals.store.ts';
import { combineFilters, filterOfBucket, filterOfGroup, filterOfNone, filterOfOthers } from './row-filter.ts';

type Keyed = RowKey & { readonly isTotal: boolean };

/** Rows of one answer. */
export const MAX_ROWS = 10_000;

const nothing: RecordingTotals = {
  recordings: 0,
  ready: 0,
  failed: 0,
  hours: 0,
  bytes: 0,
  durationS: null,
  speechShare: null,
  pauseShare: null,
  speakingRate: null,
  turningPointsPerMinute: null,
  transcribed: 0,
  words: 0,
  wordsPerMinute: null,
  duplicated: 0,
  surplus: 0,
  links: {
    suggested: 0,
    confirmed: 0,
    rejected: 0,
    recordingsConfirmed: 0,
    recordingsSuggested: 0,
    recordingsUnanswered: 0,
    coverage: null,
  },
  waiting: 0,
};

const kindOrder = ['GROUP', 'OTHERS', 'NONE', 'ALL'];

/** By time, unknown time last; within it the largest group first. */
export const inOrder = (rows: readonly CountedRow[]): CountedRow[] =>
  rows.toSorted(
    (a, b) =>
      (a.bucket ?? Number.POSITIVE_INFINITY) - (b.bucket ?? Number.POSITIVE_INFINITY) ||
      kindOrder.indexOf(a.kind) - kindOrder.indexOf(b.kind) ||
      a.rank - b.rank,
  );

/** Adds the rows of buckets that have nothing: of every group that has a row anywhere. Throws when they are too many. */
export function fillRows(
  rows: readonly CountedRow[],
  buckets: TimeBuckets,
  isGrouped: boolean,
): CountedRow[] {
  const bucketCount = Math.max(0, buckets.boundaries.length - 1);
  const kinds = new Map(rows.map((row) => [JSON.stringify([row.kind, row.key]), row]));
  const samples: Pick<CountedRow, 'kind' | 'key' | 'rank'>[] = isGrouped
    ? [...kinds.values()]
    : [{ kind: 'ALL', key: null, rank: 0 }];
  if (bucketCount * samples.length > MAX_ROWS) {
    throw new AppError(
      'BAD_USER_INPUT',
      `${bucketCount} buckets of ${samples.length} groups are more than ${MAX_ROWS} rows.`,
      { field: 'bucket', limit: MAX_ROWS },
    );
  }
  const known = new Set(rows.map((row) => idOf(row)));
  const empty = samples.flatMap(({ kind, key, rank }) =>
    Array.from({ length: bucketCount }, (_, bucket) => ({
      kind,
      key,
      rank,
      bucket,
      isTotal: false,
      totals: nothing,
    })).filter((row) => !known.has(idOf(row))),
  );
  return [...rows, ...empty];
}

export interface AnswerParts {
  readonly request: CountRequest;
  /** The filter as it was given. */
  readonly given: RecordingFilterInput | null;
  readonly names: ReadonlyMap<string, string>;
  readonly shownKeys: readonly string[];
  /** Of all rows; called once, and not before somebody asks. */
  readonly countLanguages: () => Promise<readonly (Keyed & LanguageCount)[]>;
  readonly countLabels: () => Promise<readonly (Keyed & LabelCount)[]>;
}

/** Turns a row as counted into the one that is answered; null stands for all recordings where there are none. */
export function answerRows(parts: AnswerParts): (row: CountedRow | null) => RecordingAnalyticsRow {
  const { request, given, names, shownKeys } = parts;
  const { grouping, buckets } = request;
  const countLanguages = once(() => groupByRow(parts.countLanguages));
  const countLabels = once(() => groupByRow(parts.countLabels));
  return (counted) => {
    const row: CountedRow = counted ?? {
      kind: 'ALL',
      key: null,
      bucket: null,
      isTotal: true,
      rank: 0,
      totals: nothing,
    };
    const { kind, key, bucket, isTotal } = row;
    const ofGroup =
      grouping === null || kind === 'ALL'
        ? {}
        : kind === 'GROUP'
          ? filterOfGroup(grouping, key!)
          : kind === 'NONE'
            ? filterOfNone(grouping)
            : filterOfOthers(grouping, shownKeys);
    const isInTime = buckets !== null && !isTotal;
    const bounds = isInTime && bucket !== null ? buckets.boundaries.slice(bucket, bucket + 2) : [];
    const value = grouping && key !== null ? shownValue(grouping, key) : null;
    return {
      ...row.totals,
      kind,
      value,
      name: key !== null ? (names.get(key) ?? value) : null,
      bucket: bounds.length === 2 ? { startAt: bounds[0]!, endAt: bounds[1]! } : null,
      filter: combineFilters(given, ofGroup, isInTime ? filterOfBucket(buckets, bucket) : {}),
      languages: async () => (await countLanguages()).get(idOf(row)) ?? [],
      labels: async () => (await countLabels()).get(idOf(row)) ?? [],
    };
  };
}

/** Once for all rows of an answer, which may be thousands. */
const groupByRow = async <Count extends Keyed>(count: () => Promise<readonly Count[]>) =>
  Map.groupBy(await count(), idOf);

const idOf = ({ kind, key, bucket, isTotal }: Keyed): string => JSON.stringify([kind, key, bucket, isTotal]);

const durationClasses = ['0-10s', '10-30s', '30-60s', '1-5min', '5-15min', '15-60min', '60min+'];

function shownValue(grouping: Grouping, key: string): string {
  if (grouping.by === 'DURATION_CLASS') return durationClasses[Number(key)]!;
  if (grouping.by === 'METADATA') return String(JSON.parse(key));
  return key;
}
