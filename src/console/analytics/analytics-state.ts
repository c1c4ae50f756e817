import { useSearchParams } from 'wouter';
import type { RecordingDimension, RecordingTime, TimeBucketSize } from './generated/operations.ts';

export const buckets = [
  'HOUR',
  'DAY',
  'WEEK',
  'MONTH',
  'QUARTER',
  'YEAR',
] as const satisfies TimeBucketSize[];
export const times = ['CREATED_AT', 'RECORDED_AT'] as const satisfies RecordingTime[];
export const dimensions = [
  ...['LANGUAGE', 'LABEL', 'SPEAKER', 'DURATION_CLASS', 'FORMAT', 'STATUS', 'LINK_STATUS'],
  ...['SOUND_CLUSTER', 'SPEAKER_CLUSTER', 'METADATA'],
] as const;
type Dimension = RecordingDimension;
export const measures = ['RECORDINGS', 'HOURS'] as const;

/** What is shown, beside the filter; all of it is in the address. */
export interface AnalyticsState {
  /** Null: what fits the stretch of time. */
  readonly bucket: TimeBucketSize | null;
  readonly of: RecordingTime;
  readonly by: Dimension;
  /** Names on the way to a field of the metadata. */
  readonly field: string;
  readonly measure: (typeof measures)[number];
}

type Change = Partial<Record<keyof AnalyticsState, string | null>>;

export function useAnalyticsState(): [AnalyticsState, (change: Change) => void] {
  const [parameters, setParameters] = useSearchParams();
  const read = <Value extends string, Other>(name: string, known: readonly Value[], other: Other) => {
    const text = parameters.get(name);
    return known.find((each) => each === text) ?? other;
  };
  const state: AnalyticsState = {
    bucket: read('bucket', buckets, null),
    of: read('of', times, 'CREATED_AT'),
    by: read('by', dimensions as readonly Dimension[], 'LANGUAGE'),
    field: parameters.get('field') ?? '',
    measure: read('measure', measures, 'RECORDINGS'),
  };
  const change = (next: Change) =>
    setParameters((before) => {
      const after = new URLSearchParams(before);
      for (const [name, value] of Object.entries(next)) {
        if (value === null || value === '') after.delete(name);
        else after.set(name, value);
      }
      return after;
    });
  return [state, change];
}
