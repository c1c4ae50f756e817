import type { RecordingFilter } from '../recordings/index.ts';

export type RecordingDimension =
  | 'LANGUAGE'
  | 'LABEL'
  | 'METADATA'
  | 'SPEAKER'
  | 'SOUND_CLUSTER'
  | 'SPEAKER_CLUSTER'
  | 'DURATION_CLASS'
  | 'FORMAT'
  | 'STATUS'
  | 'LINK_STATUS';
export type TimeBucketSize = 'HOUR' | 'DAY' | 'WEEK' | 'MONTH' | 'QUARTER' | 'YEAR';
export type RecordingTime = 'CREATED_AT' | 'RECORDED_AT';
export type RecordingGroupOrder = 'RECORDINGS' | 'HOURS';
export type AnalyticsRowKind = 'GROUP' | 'OTHERS' | 'NONE' | 'ALL';

/** Where recordings lie together: parallel lists of recordings and the keys of their clusters. */
export interface ClusterKeys {
  readonly recordingIds: readonly string[];
  readonly keys: readonly string[];
}

/** What recordings are grouped by, checked. */
export type Grouping =
  | { readonly by: 'LANGUAGE' | 'LABEL' | 'SPEAKER' | 'DURATION_CLASS' | 'FORMAT' | 'STATUS' | 'LINK_STATUS' }
  | { readonly by: 'METADATA'; readonly metadataPath: readonly string[] }
  | { readonly by: 'SOUND_CLUSTER' | 'SPEAKER_CLUSTER'; readonly clusters: ClusterKeys };

/** Buckets of time: bucket i reaches from boundary i up to, and without, boundary i + 1. */
export interface TimeBuckets {
  readonly of: RecordingTime;
  readonly boundaries: readonly Date[];
}

/** What is counted. */
export interface CountRequest {
  readonly filter: RecordingFilter;
  readonly grouping: Grouping | null;
  readonly buckets: TimeBuckets | null;
  readonly top: number;
  readonly orderBy: RecordingGroupOrder;
  readonly quantiles: readonly number[];
}

/** Which row of an answer. */
export interface RowKey {
  readonly kind: AnalyticsRowKind;
  /** The group as the database names it; null unless GROUP. */
  readonly key: string | null;
  /** Index of the bucket from 0; null without buckets and for recordings of unknown time. */
  readonly bucket: number | null;
}

export interface Distribution {
  readonly count: number;
  readonly mean: number;
  readonly min: number;
  readonly max: number;
  readonly quantiles: readonly { readonly at: number; readonly value: number }[];
}

export interface ShareDistribution {
  readonly total: number;
  readonly byRecording: Distribution;
}

export interface LinkCoverage {
  readonly suggested: number;
  readonly confirmed: number;
  readonly rejected: number;
  readonly recordingsConfirmed: number;
  readonly recordingsSuggested: number;
  readonly recordingsUnanswered: number;
  readonly coverage: number | null;
}

/** What some recordings add up to. */
export interface RecordingTotals {
  readonly recordings: number;
  readonly ready: number;
  readonly failed: number;
  readonly hours: number;
  readonly bytes: number;
  readonly durationS: Distribution | null;
  readonly speechShare: ShareDistribution | null;
  readonly pauseShare: ShareDistribution | null;
  readonly speakingRate: ShareDistribution | null;
  readonly turningPointsPerMinute: ShareDistribution | null;
  readonly transcribed: number;
  readonly words: number;
  readonly wordsPerMinute: number | null;
  readonly duplicated: number;
  readonly surplus: number;
  readonly links: LinkCoverage;
  /** READY recordings of which something is still measured in the background. */
  readonly waiting: number;
}

export interface LanguageCount {
  readonly language: string | null;
  readonly recordings: number;
  readonly hours: number;
}

export interface LabelCount {
  readonly workspaceId: string;
  readonly labelId: string;
  readonly recordings: number;
  readonly hits: number;
  readonly seconds: number;
}

export interface RecordingAnalyticsRow extends RecordingTotals {
  readonly kind: AnalyticsRowKind;
  readonly value: string | null;
  readonly name: string | null;
  readonly bucket: { readonly startAt: Date; readonly endAt: Date } | null;
  readonly filter: Record<string, unknown>;
  /** Asks once for all rows of the answer. */
  readonly languages: () => Promise<readonly LanguageCount[]>;
  readonly labels: () => Promise<readonly LabelCount[]>;
}

export interface RecordingAnalytics {
  readonly rows: readonly RecordingAnalyticsRow[];
  readonly all: RecordingAnalyticsRow;
  readonly groupCount: number;
  readonly asOf: Date;
}
