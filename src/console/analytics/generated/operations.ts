/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
/** What recordings a row is of. */
export type AnalyticsRowKind =
  /** All, as nothing is grouped. */
  | 'ALL'
  /** Those of one group. */
  | 'GROUP'
  /** Those that are in no group, because the property is unknown or the thing was not found. */
  | 'NONE'
  /** Those that are in groups, but in none that is shown. */
  | 'OTHERS';

/** How far a link got. */
export type ArticleLinkStatus =
  /** A person says so. */
  | 'CONFIRMED'
  /** A person says that it is wrong. */
  | 'REJECTED'
  /** The service thinks so. */
  | 'SUGGESTED';

/** What may be unknown of a recording. */
export type AudioRecordFact =
  /** Its length: it was not decoded, or could not be. */
  | 'DURATION'
  /** Its container. */
  | 'FORMAT'
  /** Its language. */
  | 'LANGUAGE'
  /** Articles: it has no link, whatever its status. */
  | 'LINK'
  /** When it was recorded. */
  | 'RECORDED_AT'
  /** Taught sounds: none was found with a score of 0.5 or more. */
  | 'SOUND'
  /** Who speaks: no segment of a transcript names a speaker. */
  | 'SPEAKER';

/** Conditions on recordings; all that are given must hold. */
export type AudioRecordFilter = {
  /** All of these hold too. At most 200; filters may lie 4 deep within one another. */
  all?: Array<AudioRecordFilter> | null | undefined;
  /** At least one of these holds. At most 200. */
  any?: Array<AudioRecordFilter> | null | undefined;
  /** When it was created here. */
  createdAt?: DateTimeRange | null | undefined;
  /** Length in seconds. */
  durationS?: FloatRange | null | undefined;
  /** Any of these containers, as in `AudioRecord.container`. At most 50. */
  formats?: Array<string> | null | undefined;
  /** A taught sound was found in the recording, e.g. all calls with laughter. */
  hasSound?: HasSoundInput | null | undefined;
  /** Whether it has a transcript. */
  hasTranscript?: boolean | null | undefined;
  /** Any of these ids (at most 500). */
  ids?: Array<string> | null | undefined;
  /** All of this is unknown of it. */
  lacks?: Array<AudioRecordFact> | null | undefined;
  /** Its metadata has no text, number or truth value under this path of 1..5 names, nor a list with one. */
  lacksMetadata?: Array<string> | null | undefined;
  /** Any of these languages, compared as written. */
  languages?: Array<string> | null | undefined;
  /** Its links to articles stand like this: CONFIRMED when one was confirmed, else SUGGESTED, else REJECTED. */
  linkStatuses?: Array<ArticleLinkStatus> | null | undefined;
  /** Metadata contains this object (as Postgres `@>`): every field given must be there with this value. */
  metadata?: Record<string, unknown> | null | undefined;
  /** File name or title contains this, whatever the case. 1..200 characters. */
  nameContains?: string | null | undefined;
  /** None of these holds. At most 200. */
  not?: Array<AudioRecordFilter> | null | undefined;
  /** When it was recorded. */
  recordedAt?: DateTimeRange | null | undefined;
  /** SHA-256 of the original, 64 hex digits. */
  sha256?: string | null | undefined;
  /** Any of these speakers says a segment of its transcript, compared as written. At most 50. */
  speakers?: Array<string> | null | undefined;
  /** Share of the recording with speech, 0..1. Recordings whose speech was not measured yet fulfil no bound. */
  speechShare?: FloatRange | null | undefined;
  /** Any of these statuses. */
  statuses?: Array<IngestStatus> | null | undefined;
  /**
   * Its transcript contains all of these words, in any order and whatever the case: `contract "signed on" -draft harb*`.
   * Quotes make a phrase, a minus excludes, a star lets a word go on. Words are compared as written. 1..500 characters.
   */
  transcriptContains?: string | null | undefined;
};

/** A range of time; a bound left out does not limit. */
export type DateTimeRange = {
  /** At this instant or later. */
  from?: string | null | undefined;
  /** Before this instant. */
  to?: string | null | undefined;
};

/** A range of numbers; a bound left out does not limit. */
export type FloatRange = {
  /** Less than this. */
  below?: number | null | undefined;
  /** This or less. */
  max?: number | null | undefined;
  /** This or more. */
  min?: number | null | undefined;
};

/** A condition that a taught sound was found. A label that does not exist is found nowhere. */
export type HasSoundInput = {
  /** The label. */
  label: SoundLabelRef;
  /** Least length in seconds of all its ranges in the recording together, more than 0. Default: any. Anchors ignore it. */
  minS?: number | null | undefined;
  /** Least score, 0.3..1. Default 0.5. */
  minScore?: number | null | undefined;
};

/** How far an ingest is. */
export type IngestStatus =
  /** Given up after its attempts; see `failure`. */
  | 'FAILED'
  /** A worker has it. */
  | 'PROCESSING'
  /** Waiting for a worker. */
  | 'QUEUED'
  /** Complete and searchable. */
  | 'READY';

/**
 * Properties of recordings to group by. Of LABEL, SPEAKER and lists in METADATA a recording may have several: it counts in
 * each of their groups, so groups may add up to more than there are recordings.
 */
export type RecordingDimension =
  /** Its length: `0-10s`, `10-30s`, `30-60s`, `1-5min`, `5-15min`, `15-60min`, `60min+`; each without its upper bound. */
  | 'DURATION_CLASS'
  /** `AudioRecord.container`. */
  | 'FORMAT'
  /** Taught sounds found in it with a score of 0.5 or more, by the label's id. */
  | 'LABEL'
  /** `AudioRecord.language`, as written. */
  | 'LANGUAGE'
  /** Its links to articles: CONFIRMED when one was confirmed, else SUGGESTED, else REJECTED. */
  | 'LINK_STATUS'
  /** A field of the metadata. */
  | 'METADATA'
  /** The cluster of recordings that sound alike, by its member of the smallest id. */
  | 'SOUND_CLUSTER'
  /** Who speaks, as named in its transcript. */
  | 'SPEAKER'
  /** The cluster of recordings whose voices sound alike, by its member of the smallest id. */
  | 'SPEAKER_CLUSTER'
  /** `AudioRecord.status`. */
  | 'STATUS';

/** What makes a group large. */
export type RecordingGroupOrder =
  /** How many hours it has. */
  | 'HOURS'
  /** How many recordings it has. */
  | 'RECORDINGS';

/** A property of recordings to group by. */
export type RecordingGrouping = {
  /** Which property. */
  by: RecordingDimension;
  /**
   * With METADATA: the names on the way to the field, 1..5 of them, e.g. `["team"]` or `["customer", "tier"]`. Texts,
   * numbers and truth values make groups; a recording with a list counts in the group of each entry.
   */
  metadataPath?: Array<string> | null | undefined;
  /** With SOUND_CLUSTER and SPEAKER_CLUSTER: how alike recordings of a cluster are, 0..1, as in `recordingClusters`. */
  minSimilarity?: number | null | undefined;
};

/** A time of a recording. */
export type RecordingTime =
  /** When it was created here. */
  | 'CREATED_AT'
  /** When it was recorded, when somebody said so. Recordings of unknown time make a row of their own. */
  | 'RECORDED_AT';

/** A search by words. */
export type SearchKind =
  /** `searchArticles`. */
  | 'ARTICLES'
  /** `locatePhrase`. */
  | 'PHRASE'
  /** `search` with a text. */
  | 'SEARCH';

/** Which label: its id or its name, exactly one of them. */
export type SoundLabelRef = {
  /** Id of the label. */
  id?: string | null | undefined;
  /** Name of the label, whatever its case. */
  name?: string | null | undefined;
};

/** Length of a bucket of time, by the calendar of the time zone: a day may have 23 or 25 hours. */
export type TimeBucketSize =
  /** From midnight to midnight. */
  | 'DAY'
  /** From full hour to full hour. */
  | 'HOUR'
  /** A calendar month. */
  | 'MONTH'
  /** January to March and so on. */
  | 'QUARTER'
  /** From Monday to Monday (ISO 8601). */
  | 'WEEK'
  /** A calendar year. */
  | 'YEAR';

export type AnalyticsOverviewQueryVariables = Exact<{
  filter?: AudioRecordFilter | null | undefined;
  recorded?: AudioRecordFilter | null | undefined;
}>;


export type AnalyticsOverviewQuery = { analytics: { recordings: { asOf: string, stale: boolean, recordingsWaiting: number, all: { filter: Record<string, unknown>, recordings: number, ready: number, failed: number, hours: number, bytes: number, transcribed: number, words: number, wordsPerMinute: number | null, duplicated: number, surplus: number, durationS: { count: number, mean: number, min: number, max: number, quantiles: Array<{ at: number, value: number }> } | null, speechShare: { total: number } | null, pauseShare: { total: number } | null, speakingRate: { total: number, byRecording: { count: number, mean: number, min: number, max: number, quantiles: Array<{ at: number, value: number }> } } | null, turningPointsPerMinute: { total: number, byRecording: { count: number, mean: number, min: number, max: number, quantiles: Array<{ at: number, value: number }> } } | null, links: { suggested: number, confirmed: number, rejected: number, recordingsConfirmed: number, recordingsSuggested: number, recordingsUnanswered: number, coverage: number | null } } } }, firstAdded: { nodes: Array<{ id: string, createdAt: string }> }, lastAdded: { nodes: Array<{ id: string, createdAt: string }> }, firstRecorded: { nodes: Array<{ id: string, recordedAt: string | null }> }, lastRecorded: { nodes: Array<{ id: string, recordedAt: string | null }> } };

export type AnalyticsOverTimeQueryVariables = Exact<{
  filter?: AudioRecordFilter | null | undefined;
  bucket: TimeBucketSize;
  bucketOf: RecordingTime;
  timeZone: string;
}>;


export type AnalyticsOverTimeQuery = { analytics: { recordings: { rows: Array<{ filter: Record<string, unknown>, recordings: number, hours: number, bucket: { startAt: string, endAt: string } | null, links: { recordingsConfirmed: number, recordingsSuggested: number, recordingsUnanswered: number, coverage: number | null } }> } } };

export type AnalyticsByGroupQueryVariables = Exact<{
  filter?: AudioRecordFilter | null | undefined;
  groupBy: RecordingGrouping;
  orderBy: RecordingGroupOrder;
  top: number;
}>;


export type AnalyticsByGroupQuery = { analytics: { recordings: { groupCount: number, rows: Array<{ kind: AnalyticsRowKind, value: string | null, name: string | null, filter: Record<string, unknown>, recordings: number, hours: number, duplicated: number, surplus: number, transcribed: number, speechShare: { total: number } | null, pauseShare: { total: number } | null, speakingRate: { total: number } | null }> } } };

export type AnalyticsLinkStatusQueryVariables = Exact<{
  filter?: AudioRecordFilter | null | undefined;
}>;


export type AnalyticsLinkStatusQuery = { analytics: { recordings: { rows: Array<{ kind: AnalyticsRowKind, value: string | null, name: string | null, filter: Record<string, unknown>, recordings: number }> } } };

export type AnalyticsTokensQueryVariables = Exact<{
  filter?: AudioRecordFilter | null | undefined;
}>;


export type AnalyticsTokensQuery = { analytics: { tokens: { recordings: number, tokens: number, distinct: number, entropyBits: number | null, layers: Array<number>, asOf: string, stale: boolean, recordingsWaiting: number, top: Array<{ token: number, count: number, share: number }> } } };

export type AnalyticsTermsQueryVariables = Exact<{ [key: string]: never; }>;


export type AnalyticsTermsQuery = { analytics: { searchTerms: { enabled: boolean, keptDays: number, total: number, terms: Array<{ kind: SearchKind, term: string, searches: number, withoutHits: number, lastAt: string }> } } };

export type AnalyticsFieldsQueryVariables = Exact<{
  filter?: AudioRecordFilter | null | undefined;
}>;


export type AnalyticsFieldsQuery = { audioRecords: { nodes: Array<{ id: string, metadata: Record<string, unknown> }> } };

export type AnalyticsDistributionFragment = { count: number, mean: number, min: number, max: number, quantiles: Array<{ at: number, value: number }> };

export const AnalyticsDistributionFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AnalyticsDistribution"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Distribution"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"count"}},{"kind":"Field","name":{"kind":"Name","value":"mean"}},{"kind":"Field","name":{"kind":"Name","value":"min"}},{"kind":"Field","name":{"kind":"Name","value":"max"}},{"kind":"Field","name":{"kind":"Name","value":"quantiles"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]} as unknown as DocumentNode<AnalyticsDistributionFragment, unknown>;
export const AnalyticsOverviewDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"AnalyticsOverview"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"AudioRecordFilter"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"recorded"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"AudioRecordFilter"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"analytics"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"recordings"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}},{"kind":"Argument","name":{"kind":"Name","value":"quantiles"},"value":{"kind":"ListValue","values":[{"kind":"IntValue","value":"0"},{"kind":"FloatValue","value":"0.05"},{"kind":"FloatValue","value":"0.1"},{"kind":"FloatValue","value":"0.15"},{"kind":"FloatValue","value":"0.2"},{"kind":"FloatValue","value":"0.25"},{"kind":"FloatValue","value":"0.3"},{"kind":"FloatValue","value":"0.35"},{"kind":"FloatValue","value":"0.4"},{"kind":"FloatValue","value":"0.5"},{"kind":"FloatValue","value":"0.6"},{"kind":"FloatValue","value":"0.65"},{"kind":"FloatValue","value":"0.7"},{"kind":"FloatValue","value":"0.75"},{"kind":"FloatValue","value":"0.8"},{"kind":"FloatValue","value":"0.85"},{"kind":"FloatValue","value":"0.9"},{"kind":"FloatValue","value":"0.95"},{"kind":"IntValue","value":"1"}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"asOf"}},{"kind":"Field","name":{"kind":"Name","value":"stale"}},{"kind":"Field","name":{"kind":"Name","value":"recordingsWaiting"}},{"kind":"Field","name":{"kind":"Name","value":"all"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"filter"}},{"kind":"Field","name":{"kind":"Name","value":"recordings"}},{"kind":"Field","name":{"kind":"Name","value":"ready"}},{"kind":"Field","name":{"kind":"Name","value":"failed"}},{"kind":"Field","name":{"kind":"Name","value":"hours"}},{"kind":"Field","name":{"kind":"Name","value":"bytes"}},{"kind":"Field","name":{"kind":"Name","value":"transcribed"}},{"kind":"Field","name":{"kind":"Name","value":"words"}},{"kind":"Field","name":{"kind":"Name","value":"wordsPerMinute"}},{"kind":"Field","name":{"kind":"Name","value":"duplicated"}},{"kind":"Field","name":{"kind":"Name","value":"surplus"}},{"kind":"Field","name":{"kind":"Name","value":"durationS"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"AnalyticsDistribution"}}]}},{"kind":"Field","name":{"kind":"Name","value":"speechShare"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"total"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pauseShare"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"total"}}]}},{"kind":"Field","name":{"kind":"Name","value":"speakingRate"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"total"}},{"kind":"Field","name":{"kind":"Name","value":"byRecording"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"AnalyticsDistribution"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"turningPointsPerMinute"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"total"}},{"kind":"Field","name":{"kind":"Name","value":"byRecording"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"AnalyticsDistribution"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"links"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"suggested"}},{"kind":"Field","name":{"kind":"Name","value":"confirmed"}},{"kind":"Field","name":{"kind":"Name","value":"rejected"}},{"kind":"Field","name":{"kind":"Name","value":"recordingsConfirmed"}},{"kind":"Field","name":{"kind":"Name","value":"recordingsSuggested"}},{"kind":"Field","name":{"kind":"Name","value":"recordingsUnanswered"}},{"kind":"Field","name":{"kind":"Name","value":"coverage"}}]}}]}}]}}]}},{"kind":"Field","alias":{"kind":"Name","value":"firstAdded"},"name":{"kind":"Name","value":"audioRecords"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"1"}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}},{"kind":"Argument","name":{"kind":"Name","value":"orderBy"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"field"},"value":{"kind":"EnumValue","value":"CREATED_AT"}},{"kind":"ObjectField","name":{"kind":"Name","value":"direction"},"value":{"kind":"EnumValue","value":"ASC"}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}}]}}]}},{"kind":"Field","alias":{"kind":"Name","value":"lastAdded"},"name":{"kind":"Name","value":"audioRecords"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"1"}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}},{"kind":"Argument","name":{"kind":"Name","value":"orderBy"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"field"},"value":{"kind":"EnumValue","value":"CREATED_AT"}},{"kind":"ObjectField","name":{"kind":"Name","value":"direction"},"value":{"kind":"EnumValue","value":"DESC"}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}}]}}]}},{"kind":"Field","alias":{"kind":"Name","value":"firstRecorded"},"name":{"kind":"Name","value":"audioRecords"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"1"}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"recorded"}}},{"kind":"Argument","name":{"kind":"Name","value":"orderBy"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"field"},"value":{"kind":"EnumValue","value":"RECORDED_AT"}},{"kind":"ObjectField","name":{"kind":"Name","value":"direction"},"value":{"kind":"EnumValue","value":"ASC"}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"recordedAt"}}]}}]}},{"kind":"Field","alias":{"kind":"Name","value":"lastRecorded"},"name":{"kind":"Name","value":"audioRecords"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"1"}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"recorded"}}},{"kind":"Argument","name":{"kind":"Name","value":"orderBy"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"field"},"value":{"kind":"EnumValue","value":"RECORDED_AT"}},{"kind":"ObjectField","name":{"kind":"Name","value":"direction"},"value":{"kind":"EnumValue","value":"DESC"}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"recordedAt"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AnalyticsDistribution"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Distribution"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"count"}},{"kind":"Field","name":{"kind":"Name","value":"mean"}},{"kind":"Field","name":{"kind":"Name","value":"min"}},{"kind":"Field","name":{"kind":"Name","value":"max"}},{"kind":"Field","name":{"kind":"Name","value":"quantiles"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]} as unknown as DocumentNode<AnalyticsOverviewQuery, AnalyticsOverviewQueryVariables>;
export const AnalyticsOverTimeDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"AnalyticsOverTime"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"AudioRecordFilter"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"bucket"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"TimeBucketSize"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"bucketOf"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RecordingTime"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"timeZone"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"analytics"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"recordings"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}},{"kind":"Argument","name":{"kind":"Name","value":"bucket"},"value":{"kind":"Variable","name":{"kind":"Name","value":"bucket"}}},{"kind":"Argument","name":{"kind":"Name","value":"bucketOf"},"value":{"kind":"Variable","name":{"kind":"Name","value":"bucketOf"}}},{"kind":"Argument","name":{"kind":"Name","value":"timeZone"},"value":{"kind":"Variable","name":{"kind":"Name","value":"timeZone"}}},{"kind":"Argument","name":{"kind":"Name","value":"fillEmpty"},"value":{"kind":"BooleanValue","value":true}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"rows"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"filter"}},{"kind":"Field","name":{"kind":"Name","value":"bucket"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"startAt"}},{"kind":"Field","name":{"kind":"Name","value":"endAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"recordings"}},{"kind":"Field","name":{"kind":"Name","value":"hours"}},{"kind":"Field","name":{"kind":"Name","value":"links"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"recordingsConfirmed"}},{"kind":"Field","name":{"kind":"Name","value":"recordingsSuggested"}},{"kind":"Field","name":{"kind":"Name","value":"recordingsUnanswered"}},{"kind":"Field","name":{"kind":"Name","value":"coverage"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<AnalyticsOverTimeQuery, AnalyticsOverTimeQueryVariables>;
export const AnalyticsByGroupDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"AnalyticsByGroup"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"AudioRecordFilter"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"groupBy"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RecordingGrouping"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"orderBy"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RecordingGroupOrder"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"top"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"analytics"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"recordings"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}},{"kind":"Argument","name":{"kind":"Name","value":"groupBy"},"value":{"kind":"Variable","name":{"kind":"Name","value":"groupBy"}}},{"kind":"Argument","name":{"kind":"Name","value":"orderBy"},"value":{"kind":"Variable","name":{"kind":"Name","value":"orderBy"}}},{"kind":"Argument","name":{"kind":"Name","value":"top"},"value":{"kind":"Variable","name":{"kind":"Name","value":"top"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"groupCount"}},{"kind":"Field","name":{"kind":"Name","value":"rows"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"filter"}},{"kind":"Field","name":{"kind":"Name","value":"recordings"}},{"kind":"Field","name":{"kind":"Name","value":"hours"}},{"kind":"Field","name":{"kind":"Name","value":"duplicated"}},{"kind":"Field","name":{"kind":"Name","value":"surplus"}},{"kind":"Field","name":{"kind":"Name","value":"transcribed"}},{"kind":"Field","name":{"kind":"Name","value":"speechShare"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"total"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pauseShare"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"total"}}]}},{"kind":"Field","name":{"kind":"Name","value":"speakingRate"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"total"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<AnalyticsByGroupQuery, AnalyticsByGroupQueryVariables>;
export const AnalyticsLinkStatusDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"AnalyticsLinkStatus"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"AudioRecordFilter"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"analytics"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"recordings"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}},{"kind":"Argument","name":{"kind":"Name","value":"groupBy"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"by"},"value":{"kind":"EnumValue","value":"LINK_STATUS"}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"rows"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"filter"}},{"kind":"Field","name":{"kind":"Name","value":"recordings"}}]}}]}}]}}]}}]} as unknown as DocumentNode<AnalyticsLinkStatusQuery, AnalyticsLinkStatusQueryVariables>;
export const AnalyticsTokensDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"AnalyticsTokens"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"AudioRecordFilter"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"analytics"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"tokens"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"24"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"recordings"}},{"kind":"Field","name":{"kind":"Name","value":"tokens"}},{"kind":"Field","name":{"kind":"Name","value":"distinct"}},{"kind":"Field","name":{"kind":"Name","value":"entropyBits"}},{"kind":"Field","name":{"kind":"Name","value":"layers"}},{"kind":"Field","name":{"kind":"Name","value":"asOf"}},{"kind":"Field","name":{"kind":"Name","value":"stale"}},{"kind":"Field","name":{"kind":"Name","value":"recordingsWaiting"}},{"kind":"Field","name":{"kind":"Name","value":"top"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"token"}},{"kind":"Field","name":{"kind":"Name","value":"count"}},{"kind":"Field","name":{"kind":"Name","value":"share"}}]}}]}}]}}]}}]} as unknown as DocumentNode<AnalyticsTokensQuery, AnalyticsTokensQueryVariables>;
export const AnalyticsTermsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"AnalyticsTerms"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"analytics"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"searchTerms"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"onlyWithoutHits"},"value":{"kind":"BooleanValue","value":true}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"20"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"enabled"}},{"kind":"Field","name":{"kind":"Name","value":"keptDays"}},{"kind":"Field","name":{"kind":"Name","value":"total"}},{"kind":"Field","name":{"kind":"Name","value":"terms"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"term"}},{"kind":"Field","name":{"kind":"Name","value":"searches"}},{"kind":"Field","name":{"kind":"Name","value":"withoutHits"}},{"kind":"Field","name":{"kind":"Name","value":"lastAt"}}]}}]}}]}}]}}]} as unknown as DocumentNode<AnalyticsTermsQuery, AnalyticsTermsQueryVariables>;
export const AnalyticsFieldsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"AnalyticsFields"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"AudioRecordFilter"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"audioRecords"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"100"}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"metadata"}}]}}]}}]}}]} as unknown as DocumentNode<AnalyticsFieldsQuery, AnalyticsFieldsQueryVariables>;