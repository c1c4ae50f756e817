/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
/** Conditions on articles; all that are given must hold. */
export type ArticleFilter = {
  /** Whose key contains this, whatever its case; 1..200 characters. */
  keyContains?: string | null | undefined;
  /** Is in one of these languages, at most 50; `zh` stands for `zh-CN` too. */
  languages?: Array<string> | null | undefined;
  /** Has all of these tags, at most 50. */
  tags?: Array<string> | null | undefined;
  /** Whose content changed after this instant. */
  updatedAfter?: string | null | undefined;
};

/** How far a link got. */
export type ArticleLinkStatus =
  /** A person says so. */
  | 'CONFIRMED'
  /** A person says that it is wrong. */
  | 'REJECTED'
  /** The service thinks so. */
  | 'SUGGESTED';

/** A sound to search with: exactly one of the fields. */
export type AudioQuery =
  {   /** A stored recording or a part of it. It is left out of the hits itself, but for `locate`, where it counts. */
  recording: RecordingRange; uploadId?: never; }
  |  { recording?: never;   /** A clip just uploaded with `PUT /uploads`; it is not stored as a recording. */
  uploadId: string; };

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

/** What an embedder compares. */
export type EmbedderKind =
  /** Words and pieces of words; comes with Phonograph. */
  | 'LEXICAL'
  /** Meaning, by a sentence model that was pulled or named by its folder. */
  | 'SENTENCE';

/** A range of numbers; a bound left out does not limit. */
export type FloatRange = {
  /** Less than this. */
  below?: number | null | undefined;
  /** This or less. */
  max?: number | null | undefined;
  /** This or more. */
  min?: number | null | undefined;
};

/** How the scores of the legs become one. */
export type FusionInput = {
  /** RRF: what is added to ranks, which count from 1; 1..1000. */
  k?: number | null | undefined;
  /** Default: RELATIVE_SCORE. */
  method?: FusionMethod | null | undefined;
};

/** How the scores of the legs become one. */
export type FusionMethod =
  /**
   * The sum of weight x normalised score over the legs, divided by the sum of their weights: 0..1. Raw scores are
   * normalised by fixed rules for each leg (see `SearchLegScore.normalisedScore`).
   */
  | 'RELATIVE_SCORE'
  /**
   * Reciprocal ranks: the sum of weight / (k + rank) over the legs, ranks counted from 1 among all candidates, equal
   * scores with the same rank.
   */
  | 'RRF';

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

/** Which words of a query an article must have. */
export type KeywordMatch =
  /** Every word and phrase, wherever in the article. */
  | 'ALL'
  /** At least one; Chinese and Japanese are compared by pairs of characters. For questions as people ask them. */
  | 'ANY';

/** What counts as the same word. */
export type PhraseMatch =
  /** The word as written, but for case, diacritics, punctuation and width. */
  | 'EXACT'
  /** Also other forms of the same stem (contract, contracts), by the Snowball stemmer of the transcript's language. */
  | 'STEMMED';

/** A stored recording, or a part of it. */
export type RecordingRange = {
  /** End in seconds. Default: the end of the recording, or `Limits.maxQueryClipS` after the start. */
  endS?: number | null | undefined;
  /** The recording; it must be READY. */
  id: string;
  /** Start in seconds. Default 0. */
  startS?: number | null | undefined;
};

/** A search that goes on. */
export type SaveSearchInput = {
  /** Conditions that the recording must fulfil too, when it is looked at. At most 64 KiB as JSON. Default: none. */
  filter?: AudioRecordFilter | null | undefined;
  /** A name for people, 1..100 characters, unique in the workspace whatever its case. */
  name: string;
  /** What a recording must have. */
  query: SavedSearchQueryInput;
};

/** A taught sound, as `SoundLabel.hits` has it. */
export type SavedLabelInput = {
  /** Which label; the search is deleted with it. */
  label: SoundLabelRef;
  /** Least score, 0.3..1. */
  minScore?: number | null | undefined;
};

/** Words, as `locatePhrase` finds them. */
export type SavedPhraseInput = {
  /** The language whose stems STEMMED compares, a BCP 47 tag. Default: all that the workspace's transcripts are in. */
  language?: string | null | undefined;
  /** Whether other forms of the words count too. */
  match?: PhraseMatch | null | undefined;
  /** The words, in order: 1..500 characters, at most 64 words (or characters, where scripts have no spaces). */
  phrase: string;
};

/** What is looked for: exactly one of the fields. */
export type SavedSearchQueryInput =
  {   /** A taught sound. */
  label: SavedLabelInput; phrase?: never; sound?: never; }
  |  { label?: never;   /** Words that are said, in the transcript. */
  phrase: SavedPhraseInput; sound?: never; }
  |  { label?: never; phrase?: never;   /** A sound that is heard, as `findCopies` finds it. */
  sound: SavedSoundInput; };

/** A jingle, an announcement or any other stretch of sound. */
export type SavedSoundInput = {
  /**
   * The sound, 0.5 to 30 s. An upload is copied; a part of a stored recording is looked for as long as that recording
   * exists, and the search is deleted with it.
   */
  audio: AudioQuery;
  /** Least confidence, 0..1 (see `CopyHit.confidence`). */
  minConfidence?: number | null | undefined;
};

/** What is counted. */
export type SearchFacetInput = {
  /** Values at most, the most frequent first; 1..100. */
  first?: number | null | undefined;
  /** METADATA: name of the field, 1..200 characters. */
  key?: string | null | undefined;
  /** By what. */
  kind: SearchFacetKind;
};

/** What hits are counted by. */
export type SearchFacetKind =
  /** Length of the recording: under 10 s, 1 min, 10 min, 1 h, or longer. */
  | 'DURATION'
  /** Sound labels found in the recording. */
  | 'LABEL'
  /** Language of the recording, or of the article. */
  | 'LANGUAGE'
  /** A field of the metadata at its first level, by `key`: texts, numbers, true and false. */
  | 'METADATA'
  /** Month in which the recording was recorded, or else created: `2026-03`. Articles: last changed. */
  | 'MONTH'
  /** Tags of the article. */
  | 'TAG';

/** What is looked for: `text`, `audio` or both, or `segment` alone. */
export type SearchInput = {
  /** Only articles that fulfil these conditions. For ARTICLES alone. */
  articleFilter?: ArticleFilter | null | undefined;
  /** A clip just uploaded, or a stored recording or a part of it, which is left out of the hits itself. */
  audio?: AudioQuery | null | undefined;
  /**
   * How much hits that say the same as better ones go down, 0..1: of the first 100, the next is the one with the largest
   * (1 - diversity) x score / best score - diversity x likeness to its nearest hit before. Likeness is the cosine of the
   * vectors of their texts; 1 for two hits of one recording or of one group of duplicates. Default 0: not at all.
   */
  diversity?: number | null | undefined;
  /** Only recordings that fulfil these conditions, and their segments. Not for ARTICLES. */
  filter?: AudioRecordFilter | null | undefined;
  /** How the scores of the legs become one. */
  fusion?: FusionInput | null | undefined;
  /** The language whose stems are compared, a BCP 47 tag. Default: all that the texts are in. It filters nothing. */
  language?: string | null | undefined;
  /** The legs that take part, each at most once. Default: all, with the weights that suit the query. */
  legs?: Array<SearchLegInput> | null | undefined;
  /** Only recordings with a confirmed link to one of these articles, by their ids; at most 50. Not for ARTICLES. */
  linkedTo?: Array<string> | null | undefined;
  /** Whether KEYWORD wants every word in one segment or chunk, or any. */
  match?: KeywordMatch | null | undefined;
  /** SEGMENTS: hits of one recording at most, 1..1000; the best stay. Default: all. */
  maxPerRecording?: number | null | undefined;
  /** Hits with at least this score alone: 0..1 by RELATIVE_SCORE, any number from 0 by RRF. Default 0. */
  minScore?: number | null | undefined;
  /** Hits with at least this share of the best hit's score alone, 0..1. Default 0. */
  minShareOfBest?: number | null | undefined;
  /** More like this segment of a transcript: by what is said in it and by its sound. It is left out of the hits itself. */
  segment?: SearchSegmentInput | null | undefined;
  /** Only segments that fulfil these conditions. Sounds outside of transcripts fulfil none. Not for ARTICLES. */
  segmentFilter?: SearchSegmentFilter | null | undefined;
  /** What is found. Default: RECORDINGS. */
  target?: SearchTarget | null | undefined;
  /**
   * Words or a question, 1..1,000 characters: `contract "signed on" -draft harb*`. Without signs any word may match and
   * all count. A phrase in quotes must occur for KEYWORD; a minus excludes the segments and chunks with that word or
   * phrase from every leg; a star lets a word go on. At most 32 phrases,
   * exclusions and words with a star, with 64 words (or Chinese or Japanese characters) in all. Of more than 32 other
   * words KEYWORD takes the rarest.
   */
  text?: string | null | undefined;
};

/** One signal of a search. */
export type SearchLeg =
  /** Sounds alike: the mean, over at most 8 anchors of the query, of the cosine with the best anchor, 0..1. */
  | 'ACOUSTIC'
  /** The same sound: confidence 0..1 as of `findCopies`, times the share of the shorter of query and segment that is shared. */
  | 'FINGERPRINT'
  /**
   * Words. The raw score is made like BM25 (rare words count more, repetition less and less, long texts less), from 0
   * without an upper end. 0: no word of the query occurs, or a phrase in quotes does not.
   */
  | 'KEYWORD'
  /** Meaning: the cosine of the vectors of query and text, -1..1. `SearchConnection.embedder` says what it compares. */
  | 'SENTENCE';

/** A leg that takes part. */
export type SearchLegInput = {
  /** How many of its best it brings to the candidates, 1..500. Default 100. */
  depth?: number | null | undefined;
  /** Which one. */
  leg: SearchLeg;
  /** Candidates with a lower raw score get nothing from this leg. Unit and range are the leg's. Default: none for KEYWORD; for SENTENCE 0.1 with the lexical embedder, whose lower scores are chance (-1 takes all), none with a model; 0 for ACOUSTIC, 0.5 for FINGERPRINT. */
  minScore?: number | null | undefined;
  /** How much it counts, 0..100. Default: what suits the query (docs/capabilities.md). 0: shown, not counted. */
  weight?: number | null | undefined;
};

/** Conditions on segments; all that are given must hold. */
export type SearchSegmentFilter = {
  /** It begins before this second of its recording. */
  endS?: number | null | undefined;
  /** Its language (that of its transcript or recording where it has none) is one of these, at most 50; `zh` stands for `zh-CN` too. */
  languages?: Array<string> | null | undefined;
  /** Its speaker is one of these, compared as written; at most 50. */
  speakers?: Array<string> | null | undefined;
  /** It ends after this second of its recording. */
  startS?: number | null | undefined;
};

/** A segment of a transcript. */
export type SearchSegmentInput = {
  /** Number of the segment, from 0. */
  index: number;
  /** Its recording. */
  recordingId: string;
};

/** What a search finds. */
export type SearchTarget =
  /** Articles of the knowledge base; the scores of one are those of its best chunk. By KEYWORD and SENTENCE alone. */
  | 'ARTICLES'
  /** Recordings; the scores of one are those of its best segment for each leg. */
  | 'RECORDINGS'
  /** Segments of transcripts and, for sounds outside of them, pieces of 30 s of a recording. */
  | 'SEGMENTS';

/** Which label: its id or its name, exactly one of them. */
export type SoundLabelRef = {
  /** Id of the label. */
  id?: string | null | undefined;
  /** Name of the label, whatever its case. */
  name?: string | null | undefined;
};

export type SearchSavedQueryVariables = Exact<{ [key: string]: never; }>;


export type SearchSavedQuery = { savedSearches: { nodes: Array<{ id: string, name: string, matchCount: number, lastMatchedAt: string | null, filter: Record<string, unknown> | null, query:
        | { labelId: string, minScore: number }
        | { phrase: string, match: PhraseMatch }
        | { durationS: number, minConfidence: number, recordingId: string | null, startS: number | null }
       }>, total: { count: number } } };

export type SearchSavedMatchesQueryVariables = Exact<{
  savedSearchId?: string | null | undefined;
  after?: string | null | undefined;
}>;


export type SearchSavedMatchesQuery = { savedSearchMatches: { nodes: Array<{ matchedAt: string, startS: number | null, endS: number | null, confidence: number, savedSearch: { id: string, name: string }, recording: { id: string, title: string | null, fileName: string } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type SearchSaveMutationVariables = Exact<{
  input: SaveSearchInput;
}>;


export type SearchSaveMutation = { saveSearch: { savedSearch: { id: string, name: string, matchCount: number, lastMatchedAt: string | null, filter: Record<string, unknown> | null, query:
        | { labelId: string, minScore: number }
        | { phrase: string, match: PhraseMatch }
        | { durationS: number, minConfidence: number, recordingId: string | null, startS: number | null }
       } } };

export type SearchDeleteSavedMutationVariables = Exact<{
  id: string;
}>;


export type SearchDeleteSavedMutation = { deleteSavedSearch: { deletedId: string } };

export type SearchSavedSearchFragment = { id: string, name: string, matchCount: number, lastMatchedAt: string | null, filter: Record<string, unknown> | null, query:
    | { labelId: string, minScore: number }
    | { phrase: string, match: PhraseMatch }
    | { durationS: number, minConfidence: number, recordingId: string | null, startS: number | null }
   };

export type SearchQueryVariables = Exact<{
  input: SearchInput;
  first: number;
  after?: string | null | undefined;
  facets: Array<SearchFacetInput> | SearchFacetInput;
}>;


export type SearchQuery = { search: { embedMs: number, tokenizeMs: number, databaseMs: number, nodes: Array<{ rank: number, score: number, recording: { id: string, fileName: string, title: string | null, language: string | null, durationS: number | null, recordedAt: string | null, createdAt: string, levels: Array<number> | null } | null, article: { id: string, title: string, language: string | null, tags: Array<string> } | null, matches: Array<{ startS: number | null, endS: number | null, score: number, highlights: Array<{ start: number, end: number }>, intervals: Array<{ startS: number, endS: number }>, anchors: Array<{ index: number, startS: number, endS: number }>, segment: { index: number, startS: number | null, endS: number | null, speaker: string | null, text: string } | null, chunk: { index: number, headings: Array<string>, text: string } | null }>, explanation: Array<{ leg: SearchLeg, rawScore: number | null, rank: number | null, normalisedScore: number | null, weight: number, contribution: number, found: boolean }> }>, pageInfo: { hasNextPage: boolean, endCursor: string | null }, total: { count: number, exact: boolean }, legs: Array<{ leg: SearchLeg, available: boolean, reason: string | null, weight: number | null, minScore: number | null, depth: number | null, candidates: number | null, complete: boolean | null }>, fusion: { method: FusionMethod, k: number | null }, facets: Array<{ kind: SearchFacetKind, key: string | null, values: Array<{ value: string, count: number }> }>, embedder: { id: string, kind: EmbedderKind } | null } };

export type SearchShownHitFragment = { rank: number, score: number, recording: { id: string, fileName: string, title: string | null, language: string | null, durationS: number | null, recordedAt: string | null, createdAt: string, levels: Array<number> | null } | null, article: { id: string, title: string, language: string | null, tags: Array<string> } | null, matches: Array<{ startS: number | null, endS: number | null, score: number, highlights: Array<{ start: number, end: number }>, intervals: Array<{ startS: number, endS: number }>, anchors: Array<{ index: number, startS: number, endS: number }>, segment: { index: number, startS: number | null, endS: number | null, speaker: string | null, text: string } | null, chunk: { index: number, headings: Array<string>, text: string } | null }>, explanation: Array<{ leg: SearchLeg, rawScore: number | null, rank: number | null, normalisedScore: number | null, weight: number, contribution: number, found: boolean }> };

export type SearchSurroundingsQueryVariables = Exact<{ [key: string]: never; }>;


export type SearchSurroundingsQuery = { audioRecords: { nodes: Array<{ id: string, metadata: Record<string, unknown> }> }, articles: { nodes: Array<{ id: string, title: string, language: string | null }> }, soundLabels: { nodes: Array<{ id: string, name: string }> } };

export type SearchExamplesQueryVariables = Exact<{ [key: string]: never; }>;


export type SearchExamplesQuery = { audioRecords: { nodes: Array<{ id: string, language: string | null, title: string | null, fileName: string, durationS: number | null, transcript: { segments: { nodes: Array<{ index: number, startS: number | null, endS: number | null, text: string }> } } | null }> } };

export const SearchSavedSearchFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"SearchSavedSearch"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SavedSearch"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"matchCount"}},{"kind":"Field","name":{"kind":"Name","value":"lastMatchedAt"}},{"kind":"Field","name":{"kind":"Name","value":"filter"}},{"kind":"Field","name":{"kind":"Name","value":"query"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SavedPhrase"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"phrase"}},{"kind":"Field","name":{"kind":"Name","value":"match"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SavedSound"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"durationS"}},{"kind":"Field","name":{"kind":"Name","value":"minConfidence"}},{"kind":"Field","name":{"kind":"Name","value":"recordingId"}},{"kind":"Field","name":{"kind":"Name","value":"startS"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SavedLabel"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"labelId"}},{"kind":"Field","name":{"kind":"Name","value":"minScore"}}]}}]}}]}}]} as unknown as DocumentNode<SearchSavedSearchFragment, unknown>;
export const SearchShownHitFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"SearchShownHit"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SearchHit"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"rank"}},{"kind":"Field","name":{"kind":"Name","value":"score"}},{"kind":"Field","name":{"kind":"Name","value":"recording"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"fileName"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"language"}},{"kind":"Field","name":{"kind":"Name","value":"durationS"}},{"kind":"Field","name":{"kind":"Name","value":"recordedAt"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"levels"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"buckets"},"value":{"kind":"IntValue","value":"80"}}]}]}},{"kind":"Field","name":{"kind":"Name","value":"article"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"language"}},{"kind":"Field","name":{"kind":"Name","value":"tags"}}]}},{"kind":"Field","name":{"kind":"Name","value":"matches"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"3"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"startS"}},{"kind":"Field","name":{"kind":"Name","value":"endS"}},{"kind":"Field","name":{"kind":"Name","value":"score"}},{"kind":"Field","name":{"kind":"Name","value":"highlights"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"start"}},{"kind":"Field","name":{"kind":"Name","value":"end"}}]}},{"kind":"Field","name":{"kind":"Name","value":"intervals"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"startS"}},{"kind":"Field","name":{"kind":"Name","value":"endS"}}]}},{"kind":"Field","name":{"kind":"Name","value":"anchors"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"3"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"index"}},{"kind":"Field","name":{"kind":"Name","value":"startS"}},{"kind":"Field","name":{"kind":"Name","value":"endS"}}]}},{"kind":"Field","name":{"kind":"Name","value":"segment"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"index"}},{"kind":"Field","name":{"kind":"Name","value":"startS"}},{"kind":"Field","name":{"kind":"Name","value":"endS"}},{"kind":"Field","name":{"kind":"Name","value":"speaker"}},{"kind":"Field","name":{"kind":"Name","value":"text"}}]}},{"kind":"Field","name":{"kind":"Name","value":"chunk"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"index"}},{"kind":"Field","name":{"kind":"Name","value":"headings"}},{"kind":"Field","name":{"kind":"Name","value":"text"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"explanation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"leg"}},{"kind":"Field","name":{"kind":"Name","value":"rawScore"}},{"kind":"Field","name":{"kind":"Name","value":"rank"}},{"kind":"Field","name":{"kind":"Name","value":"normalisedScore"}},{"kind":"Field","name":{"kind":"Name","value":"weight"}},{"kind":"Field","name":{"kind":"Name","value":"contribution"}},{"kind":"Field","name":{"kind":"Name","value":"found"}}]}}]}}]} as unknown as DocumentNode<SearchShownHitFragment, unknown>;
export const SearchSavedDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"SearchSaved"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"savedSearches"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"100"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"SearchSavedSearch"}}]}},{"kind":"Field","name":{"kind":"Name","value":"total"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"count"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"SearchSavedSearch"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SavedSearch"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"matchCount"}},{"kind":"Field","name":{"kind":"Name","value":"lastMatchedAt"}},{"kind":"Field","name":{"kind":"Name","value":"filter"}},{"kind":"Field","name":{"kind":"Name","value":"query"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SavedPhrase"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"phrase"}},{"kind":"Field","name":{"kind":"Name","value":"match"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SavedSound"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"durationS"}},{"kind":"Field","name":{"kind":"Name","value":"minConfidence"}},{"kind":"Field","name":{"kind":"Name","value":"recordingId"}},{"kind":"Field","name":{"kind":"Name","value":"startS"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SavedLabel"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"labelId"}},{"kind":"Field","name":{"kind":"Name","value":"minScore"}}]}}]}}]}}]} as unknown as DocumentNode<SearchSavedQuery, SearchSavedQueryVariables>;
export const SearchSavedMatchesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"SearchSavedMatches"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"savedSearchId"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"savedSearchMatches"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"savedSearchId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"savedSearchId"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"20"}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"matchedAt"}},{"kind":"Field","name":{"kind":"Name","value":"startS"}},{"kind":"Field","name":{"kind":"Name","value":"endS"}},{"kind":"Field","name":{"kind":"Name","value":"confidence"}},{"kind":"Field","name":{"kind":"Name","value":"savedSearch"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"recording"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"fileName"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]} as unknown as DocumentNode<SearchSavedMatchesQuery, SearchSavedMatchesQueryVariables>;
export const SearchSaveDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SearchSave"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SaveSearchInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"saveSearch"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"savedSearch"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"SearchSavedSearch"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"SearchSavedSearch"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SavedSearch"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"matchCount"}},{"kind":"Field","name":{"kind":"Name","value":"lastMatchedAt"}},{"kind":"Field","name":{"kind":"Name","value":"filter"}},{"kind":"Field","name":{"kind":"Name","value":"query"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SavedPhrase"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"phrase"}},{"kind":"Field","name":{"kind":"Name","value":"match"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SavedSound"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"durationS"}},{"kind":"Field","name":{"kind":"Name","value":"minConfidence"}},{"kind":"Field","name":{"kind":"Name","value":"recordingId"}},{"kind":"Field","name":{"kind":"Name","value":"startS"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SavedLabel"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"labelId"}},{"kind":"Field","name":{"kind":"Name","value":"minScore"}}]}}]}}]}}]} as unknown as DocumentNode<SearchSaveMutation, SearchSaveMutationVariables>;
export const SearchDeleteSavedDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SearchDeleteSaved"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"deleteSavedSearch"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"deletedId"}}]}}]}}]} as unknown as DocumentNode<SearchDeleteSavedMutation, SearchDeleteSavedMutationVariables>;
export const SearchDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Search"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SearchInput"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"facets"}},"type":{"kind":"NonNullType","type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SearchFacetInput"}}}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"search"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"SearchShownHit"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"total"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"count"}},{"kind":"Field","name":{"kind":"Name","value":"exact"}}]}},{"kind":"Field","name":{"kind":"Name","value":"legs"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"leg"}},{"kind":"Field","name":{"kind":"Name","value":"available"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"weight"}},{"kind":"Field","name":{"kind":"Name","value":"minScore"}},{"kind":"Field","name":{"kind":"Name","value":"depth"}},{"kind":"Field","name":{"kind":"Name","value":"candidates"}},{"kind":"Field","name":{"kind":"Name","value":"complete"}}]}},{"kind":"Field","name":{"kind":"Name","value":"fusion"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"method"}},{"kind":"Field","name":{"kind":"Name","value":"k"}}]}},{"kind":"Field","name":{"kind":"Name","value":"facets"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"of"},"value":{"kind":"Variable","name":{"kind":"Name","value":"facets"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"values"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"count"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"embedder"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}}]}},{"kind":"Field","name":{"kind":"Name","value":"embedMs"}},{"kind":"Field","name":{"kind":"Name","value":"tokenizeMs"}},{"kind":"Field","name":{"kind":"Name","value":"databaseMs"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"SearchShownHit"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SearchHit"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"rank"}},{"kind":"Field","name":{"kind":"Name","value":"score"}},{"kind":"Field","name":{"kind":"Name","value":"recording"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"fileName"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"language"}},{"kind":"Field","name":{"kind":"Name","value":"durationS"}},{"kind":"Field","name":{"kind":"Name","value":"recordedAt"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"levels"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"buckets"},"value":{"kind":"IntValue","value":"80"}}]}]}},{"kind":"Field","name":{"kind":"Name","value":"article"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"language"}},{"kind":"Field","name":{"kind":"Name","value":"tags"}}]}},{"kind":"Field","name":{"kind":"Name","value":"matches"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"3"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"startS"}},{"kind":"Field","name":{"kind":"Name","value":"endS"}},{"kind":"Field","name":{"kind":"Name","value":"score"}},{"kind":"Field","name":{"kind":"Name","value":"highlights"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"start"}},{"kind":"Field","name":{"kind":"Name","value":"end"}}]}},{"kind":"Field","name":{"kind":"Name","value":"intervals"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"startS"}},{"kind":"Field","name":{"kind":"Name","value":"endS"}}]}},{"kind":"Field","name":{"kind":"Name","value":"anchors"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"3"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"index"}},{"kind":"Field","name":{"kind":"Name","value":"startS"}},{"kind":"Field","name":{"kind":"Name","value":"endS"}}]}},{"kind":"Field","name":{"kind":"Name","value":"segment"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"index"}},{"kind":"Field","name":{"kind":"Name","value":"startS"}},{"kind":"Field","name":{"kind":"Name","value":"endS"}},{"kind":"Field","name":{"kind":"Name","value":"speaker"}},{"kind":"Field","name":{"kind":"Name","value":"text"}}]}},{"kind":"Field","name":{"kind":"Name","value":"chunk"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"index"}},{"kind":"Field","name":{"kind":"Name","value":"headings"}},{"kind":"Field","name":{"kind":"Name","value":"text"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"explanation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"leg"}},{"kind":"Field","name":{"kind":"Name","value":"rawScore"}},{"kind":"Field","name":{"kind":"Name","value":"rank"}},{"kind":"Field","name":{"kind":"Name","value":"normalisedScore"}},{"kind":"Field","name":{"kind":"Name","value":"weight"}},{"kind":"Field","name":{"kind":"Name","value":"contribution"}},{"kind":"Field","name":{"kind":"Name","value":"found"}}]}}]}}]} as unknown as DocumentNode<SearchQuery, SearchQueryVariables>;
export const SearchSurroundingsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"SearchSurroundings"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"audioRecords"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"20"}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"statuses"},"value":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"READY"}]}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"metadata"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"articles"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"50"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"language"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"soundLabels"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"50"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]} as unknown as DocumentNode<SearchSurroundingsQuery, SearchSurroundingsQueryVariables>;
export const SearchExamplesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"SearchExamples"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"audioRecords"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"12"}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"statuses"},"value":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"READY"}]}},{"kind":"ObjectField","name":{"kind":"Name","value":"hasTranscript"},"value":{"kind":"BooleanValue","value":true}},{"kind":"ObjectField","name":{"kind":"Name","value":"durationS"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"min"},"value":{"kind":"IntValue","value":"10"}}]}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"language"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"fileName"}},{"kind":"Field","name":{"kind":"Name","value":"durationS"}},{"kind":"Field","name":{"kind":"Name","value":"transcript"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"segments"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"3"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"index"}},{"kind":"Field","name":{"kind":"Name","value":"startS"}},{"kind":"Field","name":{"kind":"Name","value":"endS"}},{"kind":"Field","name":{"kind":"Name","value":"text"}}]}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<SearchExamplesQuery, SearchExamplesQueryVariables>;