/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
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

/** Which label: its id or its name, exactly one of them. */
export type SoundLabelRef = {
  /** Id of the label. */
  id?: string | null | undefined;
  /** Name of the label, whatever its case. */
  name?: string | null | undefined;
};

export type FilterLanguagesQueryVariables = Exact<{
  filter?: AudioRecordFilter | null | undefined;
}>;


export type FilterLanguagesQuery = { analytics: { recordings: { all: { languages: Array<{ language: string | null, recordings: number }> } } } };

export type FilterLabelsQueryVariables = Exact<{ [key: string]: never; }>;


export type FilterLabelsQuery = { soundLabels: { nodes: Array<{ id: string, name: string }> } };


export const FilterLanguagesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"FilterLanguages"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"AudioRecordFilter"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"analytics"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"recordings"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"all"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"languages"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"50"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"language"}},{"kind":"Field","name":{"kind":"Name","value":"recordings"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<FilterLanguagesQuery, FilterLanguagesQueryVariables>;
export const FilterLabelsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"FilterLabels"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"soundLabels"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"100"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]} as unknown as DocumentNode<FilterLabelsQuery, FilterLabelsQueryVariables>;