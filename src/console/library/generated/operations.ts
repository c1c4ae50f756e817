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

/** An order of recordings. */
export type AudioRecordOrder = {
  /** Which way. */
  direction?: OrderDirection | null | undefined;
  /** What to order by. */
  field: AudioRecordOrderField;
};

/** What recordings can be ordered by. */
export type AudioRecordOrderField =
  /** Time of creation here. */
  | 'CREATED_AT'
  /** Length; those without stand last when ascending. */
  | 'DURATION'
  /** File name, by code point. */
  | 'FILE_NAME'
  /** Time of recording; those without stand last when ascending. */
  | 'RECORDED_AT';

/** How two recordings that share sound stand to each other. */
export type CopyKind =
  /** The same codes in all 16 layers: the same sound to within what the tokenizer hears, in other bytes. */
  | 'IDENTICAL_CODES'
  /** At least three quarters of one are shared, and less of the other. */
  | 'PART_OF'
  /** At least three quarters of each are shared. */
  | 'SAME_RECORDING'
  /** Both hold the same sound somewhere, such as a jingle. */
  | 'SHARED_PART';

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

/** Direction of an order. */
export type OrderDirection =
  /** Smallest, earliest or A first. */
  | 'ASC'
  /** Largest, latest or Z first. */
  | 'DESC';

/** Which label: its id or its name, exactly one of them. */
export type SoundLabelRef = {
  /** Id of the label. */
  id?: string | null | undefined;
  /** Name of the label, whatever its case. */
  name?: string | null | undefined;
};

/** What to change of a recording. */
export type UpdateAudioRecordInput = {
  /** The recording. */
  id: string;
  /** Language as a BCP 47 tag, at most 35 characters. */
  language?: string | null | undefined;
  /** Replaces the caller's own fields as a whole; null empties them. */
  metadata?: Record<string, unknown> | null | undefined;
  /** When it was recorded. */
  recordedAt?: string | null | undefined;
  /** Title, at most 500 characters. */
  title?: string | null | undefined;
};

export type LibraryPageQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
  filter?: AudioRecordFilter | null | undefined;
  orderBy?: AudioRecordOrder | null | undefined;
}>;


export type LibraryPageQuery = { audioRecords: { nodes: Array<{ id: string, fileName: string, title: string | null, language: string | null, metadata: Record<string, unknown>, recordedAt: string | null, createdAt: string, status: IngestStatus, durationS: number | null, byteCount: number, warnings: Array<string>, levels: Array<number> | null, ingest: { stage: string, progress: number | null, attempt: number }, failure: { code: string, message: string } | null, transcript: { wordCount: number } | null, sounds: Array<{ label: { id: string, name: string } }>, copies: Array<{ kind: CopyKind, other: { id: string } }> }>, pageInfo: { hasNextPage: boolean, endCursor: string | null }, total: { count: number, exact: boolean } } };

export type LibraryChangedQueryVariables = Exact<{
  first: number;
  changed?: AudioRecordFilter | null | undefined;
  filter?: AudioRecordFilter | null | undefined;
}>;


export type LibraryChangedQuery = { changed: { nodes: Array<{ id: string, fileName: string, title: string | null, language: string | null, metadata: Record<string, unknown>, recordedAt: string | null, createdAt: string, status: IngestStatus, durationS: number | null, byteCount: number, warnings: Array<string>, levels: Array<number> | null, ingest: { stage: string, progress: number | null, attempt: number }, failure: { code: string, message: string } | null, transcript: { wordCount: number } | null, sounds: Array<{ label: { id: string, name: string } }>, copies: Array<{ kind: CopyKind, other: { id: string } }> }> }, all: { total: { count: number, exact: boolean } } };

export type LibraryUpdateMutationVariables = Exact<{
  input: UpdateAudioRecordInput;
}>;


export type LibraryUpdateMutation = { updateAudioRecord: { audioRecord: { id: string, fileName: string, title: string | null, language: string | null, metadata: Record<string, unknown>, recordedAt: string | null, createdAt: string, status: IngestStatus, durationS: number | null, byteCount: number, warnings: Array<string>, levels: Array<number> | null, ingest: { stage: string, progress: number | null, attempt: number }, failure: { code: string, message: string } | null, transcript: { wordCount: number } | null, sounds: Array<{ label: { id: string, name: string } }>, copies: Array<{ kind: CopyKind, other: { id: string } }> } } };

export type LibraryDeleteMutationVariables = Exact<{
  id: string;
}>;


export type LibraryDeleteMutation = { deleteAudioRecord: { deletedId: string } };

export type LibraryRetryMutationVariables = Exact<{
  id: string;
}>;


export type LibraryRetryMutation = { retryIngest: { audioRecord: { id: string, fileName: string, title: string | null, language: string | null, metadata: Record<string, unknown>, recordedAt: string | null, createdAt: string, status: IngestStatus, durationS: number | null, byteCount: number, warnings: Array<string>, levels: Array<number> | null, ingest: { stage: string, progress: number | null, attempt: number }, failure: { code: string, message: string } | null, transcript: { wordCount: number } | null, sounds: Array<{ label: { id: string, name: string } }>, copies: Array<{ kind: CopyKind, other: { id: string } }> } } };

export type LibraryRecordingFragment = { id: string, fileName: string, title: string | null, language: string | null, metadata: Record<string, unknown>, recordedAt: string | null, createdAt: string, status: IngestStatus, durationS: number | null, byteCount: number, warnings: Array<string>, levels: Array<number> | null, ingest: { stage: string, progress: number | null, attempt: number }, failure: { code: string, message: string } | null, transcript: { wordCount: number } | null, sounds: Array<{ label: { id: string, name: string } }>, copies: Array<{ kind: CopyKind, other: { id: string } }> };

export const LibraryRecordingFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"LibraryRecording"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AudioRecord"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"fileName"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"language"}},{"kind":"Field","name":{"kind":"Name","value":"metadata"}},{"kind":"Field","name":{"kind":"Name","value":"recordedAt"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"durationS"}},{"kind":"Field","name":{"kind":"Name","value":"byteCount"}},{"kind":"Field","name":{"kind":"Name","value":"warnings"}},{"kind":"Field","name":{"kind":"Name","value":"ingest"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"stage"}},{"kind":"Field","name":{"kind":"Name","value":"progress"}},{"kind":"Field","name":{"kind":"Name","value":"attempt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"failure"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}},{"kind":"Field","name":{"kind":"Name","value":"levels"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"buckets"},"value":{"kind":"IntValue","value":"96"}}]},{"kind":"Field","name":{"kind":"Name","value":"transcript"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"wordCount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"sounds"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"label"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"copies"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"5"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"other"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]}}]} as unknown as DocumentNode<LibraryRecordingFragment, unknown>;
export const LibraryPageDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"LibraryPage"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"AudioRecordFilter"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"orderBy"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"AudioRecordOrder"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"audioRecords"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}},{"kind":"Argument","name":{"kind":"Name","value":"orderBy"},"value":{"kind":"Variable","name":{"kind":"Name","value":"orderBy"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"LibraryRecording"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"total"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"count"}},{"kind":"Field","name":{"kind":"Name","value":"exact"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"LibraryRecording"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AudioRecord"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"fileName"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"language"}},{"kind":"Field","name":{"kind":"Name","value":"metadata"}},{"kind":"Field","name":{"kind":"Name","value":"recordedAt"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"durationS"}},{"kind":"Field","name":{"kind":"Name","value":"byteCount"}},{"kind":"Field","name":{"kind":"Name","value":"warnings"}},{"kind":"Field","name":{"kind":"Name","value":"ingest"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"stage"}},{"kind":"Field","name":{"kind":"Name","value":"progress"}},{"kind":"Field","name":{"kind":"Name","value":"attempt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"failure"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}},{"kind":"Field","name":{"kind":"Name","value":"levels"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"buckets"},"value":{"kind":"IntValue","value":"96"}}]},{"kind":"Field","name":{"kind":"Name","value":"transcript"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"wordCount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"sounds"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"label"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"copies"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"5"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"other"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]}}]} as unknown as DocumentNode<LibraryPageQuery, LibraryPageQueryVariables>;
export const LibraryChangedDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"LibraryChanged"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"changed"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"AudioRecordFilter"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"AudioRecordFilter"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"changed"},"name":{"kind":"Name","value":"audioRecords"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"changed"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"LibraryRecording"}}]}}]}},{"kind":"Field","alias":{"kind":"Name","value":"all"},"name":{"kind":"Name","value":"audioRecords"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"1"}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"total"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"count"}},{"kind":"Field","name":{"kind":"Name","value":"exact"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"LibraryRecording"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AudioRecord"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"fileName"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"language"}},{"kind":"Field","name":{"kind":"Name","value":"metadata"}},{"kind":"Field","name":{"kind":"Name","value":"recordedAt"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"durationS"}},{"kind":"Field","name":{"kind":"Name","value":"byteCount"}},{"kind":"Field","name":{"kind":"Name","value":"warnings"}},{"kind":"Field","name":{"kind":"Name","value":"ingest"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"stage"}},{"kind":"Field","name":{"kind":"Name","value":"progress"}},{"kind":"Field","name":{"kind":"Name","value":"attempt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"failure"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}},{"kind":"Field","name":{"kind":"Name","value":"levels"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"buckets"},"value":{"kind":"IntValue","value":"96"}}]},{"kind":"Field","name":{"kind":"Name","value":"transcript"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"wordCount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"sounds"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"label"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"copies"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"5"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"other"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]}}]} as unknown as DocumentNode<LibraryChangedQuery, LibraryChangedQueryVariables>;
export const LibraryUpdateDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"LibraryUpdate"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"UpdateAudioRecordInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"updateAudioRecord"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"audioRecord"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"LibraryRecording"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"LibraryRecording"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AudioRecord"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"fileName"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"language"}},{"kind":"Field","name":{"kind":"Name","value":"metadata"}},{"kind":"Field","name":{"kind":"Name","value":"recordedAt"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"durationS"}},{"kind":"Field","name":{"kind":"Name","value":"byteCount"}},{"kind":"Field","name":{"kind":"Name","value":"warnings"}},{"kind":"Field","name":{"kind":"Name","value":"ingest"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"stage"}},{"kind":"Field","name":{"kind":"Name","value":"progress"}},{"kind":"Field","name":{"kind":"Name","value":"attempt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"failure"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}},{"kind":"Field","name":{"kind":"Name","value":"levels"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"buckets"},"value":{"kind":"IntValue","value":"96"}}]},{"kind":"Field","name":{"kind":"Name","value":"transcript"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"wordCount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"sounds"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"label"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"copies"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"5"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"other"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]}}]} as unknown as DocumentNode<LibraryUpdateMutation, LibraryUpdateMutationVariables>;
export const LibraryDeleteDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"LibraryDelete"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"deleteAudioRecord"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"deletedId"}}]}}]}}]} as unknown as DocumentNode<LibraryDeleteMutation, LibraryDeleteMutationVariables>;
export const LibraryRetryDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"LibraryRetry"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retryIngest"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"audioRecord"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"LibraryRecording"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"LibraryRecording"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AudioRecord"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"fileName"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"language"}},{"kind":"Field","name":{"kind":"Name","value":"metadata"}},{"kind":"Field","name":{"kind":"Name","value":"recordedAt"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"durationS"}},{"kind":"Field","name":{"kind":"Name","value":"byteCount"}},{"kind":"Field","name":{"kind":"Name","value":"warnings"}},{"kind":"Field","name":{"kind":"Name","value":"ingest"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"stage"}},{"kind":"Field","name":{"kind":"Name","value":"progress"}},{"kind":"Field","name":{"kind":"Name","value":"attempt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"failure"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}},{"kind":"Field","name":{"kind":"Name","value":"levels"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"buckets"},"value":{"kind":"IntValue","value":"96"}}]},{"kind":"Field","name":{"kind":"Name","value":"transcript"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"wordCount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"sounds"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"label"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"copies"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"5"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"other"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]}}]} as unknown as DocumentNode<LibraryRetryMutation, LibraryRetryMutationVariables>;