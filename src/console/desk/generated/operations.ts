/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
/** How far a version got. */
export type AlignmentStatus =
  /** The job gave up. */
  | 'FAILED'
  /** It can answer. */
  | 'READY'
  /** A job is learning it. */
  | 'TRAINING';

/** How the body of an article is written. */
export type ArticleFormat =
  /** CommonMark with tables: headings cut it into sections, and markup is not searched. */
  | 'MARKDOWN'
  /** As it stands. */
  | 'PLAIN';

/** An article as it is brought. */
export type ArticleInput = {
  /** At most 200,000 characters (UTF-16 units). Default: empty. */
  body?: string | null | undefined;
  /** Default: PLAIN. */
  format?: ArticleFormat | null | undefined;
  /** The caller's own name of it, 1..200 characters, compared exactly. */
  key: string;
  /** Language as a BCP 47 tag; decides how words are stemmed. Default: unknown, words are found as written. */
  language?: string | null | undefined;
  /** The caller's own fields. */
  metadata?: Record<string, unknown> | null | undefined;
  /** At most 50 of 1..100 characters; doubles are dropped. */
  tags?: Array<string> | null | undefined;
  /** 1..500 characters with a letter or a digit; line breaks become spaces. */
  title: string;
};

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

/** A decision on a recording, or a part of it, and an article. */
export type DecideLinkInput = {
  /** Id of the article; give it or the key. */
  articleId?: string | null | undefined;
  /** Key of the article. */
  articleKey?: string | null | undefined;
  /** The recording or part. */
  recording: LinkedRangeInput;
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

/** What is asked: exactly one of the fields. */
export type LinkKnowledgeInput =
  {   /** A READY recording or a part of it. Of one longer than 20 s each article is answered by the 8 s that speak for it most. */
  recording: LinkedRangeInput; segment?: never; text?: never; uploadId?: never; }
  |  { recording?: never;   /** A segment of a transcript that has times. */
  segment: LinkedSegmentInput; text?: never; uploadId?: never; }
  |  { recording?: never; segment?: never;   /** A written question, 1..4000 characters. */
  text: string; uploadId?: never; }
  |  { recording?: never; segment?: never; text?: never;   /**
   * A clip just uploaded with `PUT /uploads`; it is not stored as a recording. Its first 60 s (`PHONOGRAPH_MAX_QUERY_CLIP_S`)
   * are heard, and recognised where recordings are transcribed of themselves (`PHONOGRAPH_TRANSCRIBE`); `notes` say by
   * what. Where that is off or fails the sound answers alone.
   */
  uploadId: string; };

/** Which path answered: what is said told by the sound alone, the words of a transcript or text, or both. */
export type LinkPath =
  /** Both speak for it. */
  | 'BOTH'
  /** The sound, through what was learned from links; no transcript was needed. */
  | 'SOUND'
  /** The words of the transcript, or of the text given. */
  | 'TRANSCRIPT';

/** A recording, or a part of it. */
export type LinkedRangeInput = {
  /** End in seconds. */
  endS?: number | null | undefined;
  /** The recording. */
  id: string;
  /** Start in seconds. Without start and end: the whole recording. */
  startS?: number | null | undefined;
};

/** A segment of a recording's transcript. */
export type LinkedSegmentInput = {
  /** Number of the segment, from 0. */
  index: number;
  /** The recording. */
  recordingId: string;
};

/** Which label: its id or its name, exactly one of them. */
export type SoundLabelRef = {
  /** Id of the label. */
  id?: string | null | undefined;
  /** Name of the label, whatever its case. */
  name?: string | null | undefined;
};

/** How to train. */
export type TrainAlignmentInput = {
  /** Let the new version answer as soon as it is READY, unless it finds less on the links (recall@5, cross-validated) than the one that answers. */
  activate?: boolean | null | undefined;
  /**
   * Have typed questions and titles of articles that have none spoken by espeak-ng, where it is installed, as if they were
   * links: a cold start for the sound. Questions spoken before are kept.
   */
  speak?: boolean | null | undefined;
};

export type DeskAlignmentQueryVariables = Exact<{ [key: string]: never; }>;


export type DeskAlignmentQuery = { alignmentVersions: { nodes: Array<{ version: number, status: AlignmentStatus, isActive: boolean, progress: number, problem: string | null, createdAt: string, trainedAt: string | null, notes: Array<string>, learnedFrom: { confirmedLinks: number, rejectedLinks: number, typedQuestions: number, spokenQuestions: number, articles: number } | null, before: { sound: { count: number, recallAt1: number, recallAt5: number, mrr: number }, transcript: { count: number, recallAt1: number, recallAt5: number, mrr: number }, fused: { count: number, recallAt1: number, recallAt5: number, mrr: number } } | null, after: { sound: { count: number, recallAt1: number, recallAt5: number, mrr: number }, transcript: { count: number, recallAt1: number, recallAt5: number, mrr: number }, fused: { count: number, recallAt1: number, recallAt5: number, mrr: number } } | null }>, total: { count: number } }, links: { total: { count: number } } };

export type DeskAlignmentVersionFragment = { version: number, status: AlignmentStatus, isActive: boolean, progress: number, problem: string | null, createdAt: string, trainedAt: string | null, notes: Array<string>, learnedFrom: { confirmedLinks: number, rejectedLinks: number, typedQuestions: number, spokenQuestions: number, articles: number } | null, before: { sound: { count: number, recallAt1: number, recallAt5: number, mrr: number }, transcript: { count: number, recallAt1: number, recallAt5: number, mrr: number }, fused: { count: number, recallAt1: number, recallAt5: number, mrr: number } } | null, after: { sound: { count: number, recallAt1: number, recallAt5: number, mrr: number }, transcript: { count: number, recallAt1: number, recallAt5: number, mrr: number }, fused: { count: number, recallAt1: number, recallAt5: number, mrr: number } } | null };

export type DeskRecallFragment = { sound: { count: number, recallAt1: number, recallAt5: number, mrr: number }, transcript: { count: number, recallAt1: number, recallAt5: number, mrr: number }, fused: { count: number, recallAt1: number, recallAt5: number, mrr: number } };

export type DeskMeasuresFragment = { count: number, recallAt1: number, recallAt5: number, mrr: number };

export type DeskTrainMutationVariables = Exact<{
  input: TrainAlignmentInput;
}>;


export type DeskTrainMutation = { trainAlignment: { version: { version: number } } };

export type DeskActivateMutationVariables = Exact<{
  version: number;
}>;


export type DeskActivateMutation = { activateAlignment: { version: { version: number } } };

export type DeskAskedArticlesQueryVariables = Exact<{ [key: string]: never; }>;


export type DeskAskedArticlesQuery = { articles: { nodes: Array<{ id: string, key: string, title: string, language: string | null, tags: Array<string>, updatedAt: string, confirmed: { total: { count: number } }, suggested: { total: { count: number } } }>, total: { count: number } } };

export type DeskAskersQueryVariables = Exact<{
  text: string;
}>;


export type DeskAskersQuery = { recordingsAsking: Array<{ probability: number, link: { id: string, status: ArticleLinkStatus, startS: number | null, endS: number | null, article: { id: string, title: string }, recording: { id: string, title: string | null, fileName: string, durationS: number | null } } }> };

export type DeskQuestionsQueryVariables = Exact<{
  filter: AudioRecordFilter;
  first: number;
}>;


export type DeskQuestionsQuery = { audioRecords: { nodes: Array<{ id: string, fileName: string, title: string | null, language: string | null, durationS: number | null, recordedAt: string | null, createdAt: string, links: { nodes: Array<{ id: string, status: ArticleLinkStatus, startS: number | null, probability: number | null, decidedBy: string | null, article: { id: string, title: string } }> } }>, pageInfo: { hasNextPage: boolean }, total: { count: number, exact: boolean } } };

export type DeskCountsQueryVariables = Exact<{
  waiting: AudioRecordFilter;
  confirmed: AudioRecordFilter;
  rejected: AudioRecordFilter;
  unanswered: AudioRecordFilter;
}>;


export type DeskCountsQuery = { waiting: { total: { count: number } }, confirmed: { total: { count: number } }, rejected: { total: { count: number } }, unanswered: { total: { count: number } } };

export type DeskQuestionRowFragment = { id: string, fileName: string, title: string | null, language: string | null, durationS: number | null, recordedAt: string | null, createdAt: string, links: { nodes: Array<{ id: string, status: ArticleLinkStatus, startS: number | null, probability: number | null, decidedBy: string | null, article: { id: string, title: string } }> } };

export type DeskLinksFragment = { id: string, links: { nodes: Array<{ id: string, status: ArticleLinkStatus, startS: number | null, probability: number | null, decidedBy: string | null, article: { id: string, title: string } }> } };

export type DeskQuestionQueryVariables = Exact<{
  id: string;
}>;


export type DeskQuestionQuery = { audioRecord: { levels: Array<number> | null, id: string, fileName: string, title: string | null, language: string | null, durationS: number | null, recordedAt: string | null, createdAt: string, transcript: { segmentCount: number, segments: { nodes: Array<{ index: number, startS: number | null, endS: number | null, speaker: string | null, text: string }> } } | null, links: { nodes: Array<{ id: string, status: ArticleLinkStatus, startS: number | null, probability: number | null, decidedBy: string | null, article: { id: string, title: string } }> } } | null };

export type DeskAnswerQueryVariables = Exact<{
  input: LinkKnowledgeInput;
  first: number;
}>;


export type DeskAnswerQuery = { linkKnowledge: { noGoodArticle: boolean, answeredBy: LinkPath | null, notes: Array<string>, alignmentVersion: number | null, durationS: number | null, hearMs: number, answerMs: number, databaseMs: number, suggestions: Array<{ rank: number, probability: number | null, answeredBy: LinkPath, startS: number | null, endS: number | null, article: { id: string, key: string, title: string, tags: Array<string> }, paths: Array<{ path: LinkPath, rank: number, rawScore: number, probability: number | null, weight: number, contribution: number }>, soundsLike: { startS: number, endS: number, linkStartS: number, linkEndS: number, evidence: number, link: { id: string, recording: { id: string, title: string | null, fileName: string, durationS: number | null } } } | null }> } };

export type DeskSuggestionFragment = { rank: number, probability: number | null, answeredBy: LinkPath, startS: number | null, endS: number | null, article: { id: string, key: string, title: string, tags: Array<string> }, paths: Array<{ path: LinkPath, rank: number, rawScore: number, probability: number | null, weight: number, contribution: number }>, soundsLike: { startS: number, endS: number, linkStartS: number, linkEndS: number, evidence: number, link: { id: string, recording: { id: string, title: string | null, fileName: string, durationS: number | null } } } | null };

export type DeskArticleQueryVariables = Exact<{
  id: string;
}>;


export type DeskArticleQuery = { article: { id: string, key: string, title: string, body: string, format: ArticleFormat, language: string | null, tags: Array<string>, version: number, updatedAt: string, askedBy: { nodes: Array<{ id: string, startS: number | null, endS: number | null, recording: { id: string, title: string | null, fileName: string, durationS: number | null } }>, total: { count: number } } } | null };

export type DeskArticleSearchQueryVariables = Exact<{
  query: string;
}>;


export type DeskArticleSearchQuery = { searchArticles: { nodes: Array<{ relevance: number, article: { id: string, title: string, tags: Array<string> }, passages: Array<{ highlights: Array<{ start: number, end: number }>, chunk: { index: number, text: string } }> }> } };

export type DeskConfirmMutationVariables = Exact<{
  input: DecideLinkInput;
}>;


export type DeskConfirmMutation = { confirmLink: { link: { id: string, status: ArticleLinkStatus, recording: { id: string, links: { nodes: Array<{ id: string, status: ArticleLinkStatus, startS: number | null, probability: number | null, decidedBy: string | null, article: { id: string, title: string } }> } } } } };

export type DeskRejectMutationVariables = Exact<{
  input: DecideLinkInput;
}>;


export type DeskRejectMutation = { rejectLink: { link: { id: string, status: ArticleLinkStatus, recording: { id: string, links: { nodes: Array<{ id: string, status: ArticleLinkStatus, startS: number | null, probability: number | null, decidedBy: string | null, article: { id: string, title: string } }> } } } } };

export type DeskRemoveMutationVariables = Exact<{
  id: string;
}>;


export type DeskRemoveMutation = { removeLink: { removedId: string } };

export type DeskUnansweredQueryVariables = Exact<{
  maxProbability: number;
}>;


export type DeskUnansweredQuery = { unansweredQuestions: { total: { count: number }, groups: Array<{ similarity: number, typical: { id: string, title: string | null, fileName: string, language: string | null, durationS: number | null, levels: Array<number> | null, transcript: { text: string } | null }, recordings: Array<{ id: string, title: string | null, fileName: string, durationS: number | null, recordedAt: string | null, createdAt: string }> }> } };

export type DeskArticleKeyQueryVariables = Exact<{
  key: string;
}>;


export type DeskArticleKeyQuery = { article: { id: string, title: string } | null };

export type DeskWriteArticleMutationVariables = Exact<{
  input: ArticleInput;
}>;


export type DeskWriteArticleMutation = { upsertArticle: { article: { id: string, title: string } } };

export const DeskMeasuresFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"DeskMeasures"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RecallMeasures"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"count"}},{"kind":"Field","name":{"kind":"Name","value":"recallAt1"}},{"kind":"Field","name":{"kind":"Name","value":"recallAt5"}},{"kind":"Field","name":{"kind":"Name","value":"mrr"}}]}}]} as unknown as DocumentNode<DeskMeasuresFragment, unknown>;
export const DeskRecallFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"DeskRecall"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AlignmentRecall"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sound"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"DeskMeasures"}}]}},{"kind":"Field","name":{"kind":"Name","value":"transcript"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"DeskMeasures"}}]}},{"kind":"Field","name":{"kind":"Name","value":"fused"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"DeskMeasures"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"DeskMeasures"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RecallMeasures"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"count"}},{"kind":"Field","name":{"kind":"Name","value":"recallAt1"}},{"kind":"Field","name":{"kind":"Name","value":"recallAt5"}},{"kind":"Field","name":{"kind":"Name","value":"mrr"}}]}}]} as unknown as DocumentNode<DeskRecallFragment, unknown>;
export const DeskAlignmentVersionFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"DeskAlignmentVersion"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AlignmentVersion"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"isActive"}},{"kind":"Field","name":{"kind":"Name","value":"progress"}},{"kind":"Field","name":{"kind":"Name","value":"problem"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"trainedAt"}},{"kind":"Field","name":{"kind":"Name","value":"notes"}},{"kind":"Field","name":{"kind":"Name","value":"learnedFrom"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"confirmedLinks"}},{"kind":"Field","name":{"kind":"Name","value":"rejectedLinks"}},{"kind":"Field","name":{"kind":"Name","value":"typedQuestions"}},{"kind":"Field","name":{"kind":"Name","value":"spokenQuestions"}},{"kind":"Field","name":{"kind":"Name","value":"articles"}}]}},{"kind":"Field","name":{"kind":"Name","value":"before"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"DeskRecall"}}]}},{"kind":"Field","name":{"kind":"Name","value":"after"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"DeskRecall"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"DeskMeasures"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RecallMeasures"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"count"}},{"kind":"Field","name":{"kind":"Name","value":"recallAt1"}},{"kind":"Field","name":{"kind":"Name","value":"recallAt5"}},{"kind":"Field","name":{"kind":"Name","value":"mrr"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"DeskRecall"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AlignmentRecall"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sound"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"DeskMeasures"}}]}},{"kind":"Field","name":{"kind":"Name","value":"transcript"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"DeskMeasures"}}]}},{"kind":"Field","name":{"kind":"Name","value":"fused"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"DeskMeasures"}}]}}]}}]} as unknown as DocumentNode<DeskAlignmentVersionFragment, unknown>;
export const DeskLinksFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"DeskLinks"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AudioRecord"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"links"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"10"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"startS"}},{"kind":"Field","name":{"kind":"Name","value":"probability"}},{"kind":"Field","name":{"kind":"Name","value":"decidedBy"}},{"kind":"Field","name":{"kind":"Name","value":"article"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}}]}}]}}]}}]}}]} as unknown as DocumentNode<DeskLinksFragment, unknown>;
export const DeskQuestionRowFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"DeskQuestionRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AudioRecord"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"fileName"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"language"}},{"kind":"Field","name":{"kind":"Name","value":"durationS"}},{"kind":"Field","name":{"kind":"Name","value":"recordedAt"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"DeskLinks"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"DeskLinks"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AudioRecord"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"links"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"10"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"startS"}},{"kind":"Field","name":{"kind":"Name","value":"probability"}},{"kind":"Field","name":{"kind":"Name","value":"decidedBy"}},{"kind":"Field","name":{"kind":"Name","value":"article"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}}]}}]}}]}}]}}]} as unknown as DocumentNode<DeskQuestionRowFragment, unknown>;
export const DeskSuggestionFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"DeskSuggestion"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"LinkSuggestion"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"rank"}},{"kind":"Field","name":{"kind":"Name","value":"probability"}},{"kind":"Field","name":{"kind":"Name","value":"answeredBy"}},{"kind":"Field","name":{"kind":"Name","value":"startS"}},{"kind":"Field","name":{"kind":"Name","value":"endS"}},{"kind":"Field","name":{"kind":"Name","value":"article"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"tags"}}]}},{"kind":"Field","name":{"kind":"Name","value":"paths"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"rank"}},{"kind":"Field","name":{"kind":"Name","value":"rawScore"}},{"kind":"Field","name":{"kind":"Name","value":"probability"}},{"kind":"Field","name":{"kind":"Name","value":"weight"}},{"kind":"Field","name":{"kind":"Name","value":"contribution"}}]}},{"kind":"Field","name":{"kind":"Name","value":"soundsLike"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"startS"}},{"kind":"Field","name":{"kind":"Name","value":"endS"}},{"kind":"Field","name":{"kind":"Name","value":"linkStartS"}},{"kind":"Field","name":{"kind":"Name","value":"linkEndS"}},{"kind":"Field","name":{"kind":"Name","value":"evidence"}},{"kind":"Field","name":{"kind":"Name","value":"link"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"recording"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"fileName"}},{"kind":"Field","name":{"kind":"Name","value":"durationS"}}]}}]}}]}}]}}]} as unknown as DocumentNode<DeskSuggestionFragment, unknown>;
export const DeskAlignmentDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"DeskAlignment"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"alignmentVersions"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"30"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"DeskAlignmentVersion"}}]}},{"kind":"Field","name":{"kind":"Name","value":"total"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"count"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"links"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"1"}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"status"},"value":{"kind":"EnumValue","value":"CONFIRMED"}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"total"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"count"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"DeskMeasures"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RecallMeasures"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"count"}},{"kind":"Field","name":{"kind":"Name","value":"recallAt1"}},{"kind":"Field","name":{"kind":"Name","value":"recallAt5"}},{"kind":"Field","name":{"kind":"Name","value":"mrr"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"DeskRecall"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AlignmentRecall"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sound"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"DeskMeasures"}}]}},{"kind":"Field","name":{"kind":"Name","value":"transcript"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"DeskMeasures"}}]}},{"kind":"Field","name":{"kind":"Name","value":"fused"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"DeskMeasures"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"DeskAlignmentVersion"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AlignmentVersion"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"isActive"}},{"kind":"Field","name":{"kind":"Name","value":"progress"}},{"kind":"Field","name":{"kind":"Name","value":"problem"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"trainedAt"}},{"kind":"Field","name":{"kind":"Name","value":"notes"}},{"kind":"Field","name":{"kind":"Name","value":"learnedFrom"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"confirmedLinks"}},{"kind":"Field","name":{"kind":"Name","value":"rejectedLinks"}},{"kind":"Field","name":{"kind":"Name","value":"typedQuestions"}},{"kind":"Field","name":{"kind":"Name","value":"spokenQuestions"}},{"kind":"Field","name":{"kind":"Name","value":"articles"}}]}},{"kind":"Field","name":{"kind":"Name","value":"before"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"DeskRecall"}}]}},{"kind":"Field","name":{"kind":"Name","value":"after"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"DeskRecall"}}]}}]}}]} as unknown as DocumentNode<DeskAlignmentQuery, DeskAlignmentQueryVariables>;
export const DeskTrainDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"DeskTrain"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"TrainAlignmentInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"trainAlignment"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"version"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"version"}}]}}]}}]}}]} as unknown as DocumentNode<DeskTrainMutation, DeskTrainMutationVariables>;
export const DeskActivateDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"DeskActivate"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"version"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"activateAlignment"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"version"},"value":{"kind":"Variable","name":{"kind":"Name","value":"version"}}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"version"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"version"}}]}}]}}]}}]} as unknown as DocumentNode<DeskActivateMutation, DeskActivateMutationVariables>;
export const DeskAskedArticlesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"DeskAskedArticles"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"articles"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"100"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"language"}},{"kind":"Field","name":{"kind":"Name","value":"tags"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}},{"kind":"Field","alias":{"kind":"Name","value":"confirmed"},"name":{"kind":"Name","value":"askedBy"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"1"}},{"kind":"Argument","name":{"kind":"Name","value":"status"},"value":{"kind":"EnumValue","value":"CONFIRMED"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"total"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"count"}}]}}]}},{"kind":"Field","alias":{"kind":"Name","value":"suggested"},"name":{"kind":"Name","value":"askedBy"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"1"}},{"kind":"Argument","name":{"kind":"Name","value":"status"},"value":{"kind":"EnumValue","value":"SUGGESTED"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"total"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"count"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"total"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"count"}}]}}]}}]}}]} as unknown as DocumentNode<DeskAskedArticlesQuery, DeskAskedArticlesQueryVariables>;
export const DeskAskersDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"DeskAskers"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"text"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"recordingsAsking"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"text"},"value":{"kind":"Variable","name":{"kind":"Name","value":"text"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"8"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"probability"}},{"kind":"Field","name":{"kind":"Name","value":"link"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"startS"}},{"kind":"Field","name":{"kind":"Name","value":"endS"}},{"kind":"Field","name":{"kind":"Name","value":"article"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}}]}},{"kind":"Field","name":{"kind":"Name","value":"recording"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"fileName"}},{"kind":"Field","name":{"kind":"Name","value":"durationS"}}]}}]}}]}}]}}]} as unknown as DocumentNode<DeskAskersQuery, DeskAskersQueryVariables>;
export const DeskQuestionsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"DeskQuestions"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"AudioRecordFilter"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"audioRecords"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"DeskQuestionRow"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}}]}},{"kind":"Field","name":{"kind":"Name","value":"total"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"count"}},{"kind":"Field","name":{"kind":"Name","value":"exact"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"DeskLinks"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AudioRecord"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"links"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"10"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"startS"}},{"kind":"Field","name":{"kind":"Name","value":"probability"}},{"kind":"Field","name":{"kind":"Name","value":"decidedBy"}},{"kind":"Field","name":{"kind":"Name","value":"article"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"DeskQuestionRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AudioRecord"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"fileName"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"language"}},{"kind":"Field","name":{"kind":"Name","value":"durationS"}},{"kind":"Field","name":{"kind":"Name","value":"recordedAt"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"DeskLinks"}}]}}]} as unknown as DocumentNode<DeskQuestionsQuery, DeskQuestionsQueryVariables>;
export const DeskCountsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"DeskCounts"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"waiting"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"AudioRecordFilter"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"confirmed"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"AudioRecordFilter"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"rejected"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"AudioRecordFilter"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"unanswered"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"AudioRecordFilter"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"waiting"},"name":{"kind":"Name","value":"audioRecords"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"1"}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"waiting"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"total"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"count"}}]}}]}},{"kind":"Field","alias":{"kind":"Name","value":"confirmed"},"name":{"kind":"Name","value":"audioRecords"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"1"}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"confirmed"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"total"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"count"}}]}}]}},{"kind":"Field","alias":{"kind":"Name","value":"rejected"},"name":{"kind":"Name","value":"audioRecords"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"1"}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"rejected"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"total"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"count"}}]}}]}},{"kind":"Field","alias":{"kind":"Name","value":"unanswered"},"name":{"kind":"Name","value":"audioRecords"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"1"}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"unanswered"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"total"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"count"}}]}}]}}]}}]} as unknown as DocumentNode<DeskCountsQuery, DeskCountsQueryVariables>;
export const DeskQuestionDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"DeskQuestion"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"audioRecord"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"DeskQuestionRow"}},{"kind":"Field","name":{"kind":"Name","value":"levels"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"buckets"},"value":{"kind":"IntValue","value":"120"}}]},{"kind":"Field","name":{"kind":"Name","value":"transcript"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"segmentCount"}},{"kind":"Field","name":{"kind":"Name","value":"segments"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"50"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"index"}},{"kind":"Field","name":{"kind":"Name","value":"startS"}},{"kind":"Field","name":{"kind":"Name","value":"endS"}},{"kind":"Field","name":{"kind":"Name","value":"speaker"}},{"kind":"Field","name":{"kind":"Name","value":"text"}}]}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"DeskLinks"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AudioRecord"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"links"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"10"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"startS"}},{"kind":"Field","name":{"kind":"Name","value":"probability"}},{"kind":"Field","name":{"kind":"Name","value":"decidedBy"}},{"kind":"Field","name":{"kind":"Name","value":"article"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"DeskQuestionRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AudioRecord"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"fileName"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"language"}},{"kind":"Field","name":{"kind":"Name","value":"durationS"}},{"kind":"Field","name":{"kind":"Name","value":"recordedAt"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"DeskLinks"}}]}}]} as unknown as DocumentNode<DeskQuestionQuery, DeskQuestionQueryVariables>;
export const DeskAnswerDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"DeskAnswer"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"LinkKnowledgeInput"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"linkKnowledge"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"suggestions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"DeskSuggestion"}}]}},{"kind":"Field","name":{"kind":"Name","value":"noGoodArticle"}},{"kind":"Field","name":{"kind":"Name","value":"answeredBy"}},{"kind":"Field","name":{"kind":"Name","value":"notes"}},{"kind":"Field","name":{"kind":"Name","value":"alignmentVersion"}},{"kind":"Field","name":{"kind":"Name","value":"durationS"}},{"kind":"Field","name":{"kind":"Name","value":"hearMs"}},{"kind":"Field","name":{"kind":"Name","value":"answerMs"}},{"kind":"Field","name":{"kind":"Name","value":"databaseMs"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"DeskSuggestion"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"LinkSuggestion"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"rank"}},{"kind":"Field","name":{"kind":"Name","value":"probability"}},{"kind":"Field","name":{"kind":"Name","value":"answeredBy"}},{"kind":"Field","name":{"kind":"Name","value":"startS"}},{"kind":"Field","name":{"kind":"Name","value":"endS"}},{"kind":"Field","name":{"kind":"Name","value":"article"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"tags"}}]}},{"kind":"Field","name":{"kind":"Name","value":"paths"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"rank"}},{"kind":"Field","name":{"kind":"Name","value":"rawScore"}},{"kind":"Field","name":{"kind":"Name","value":"probability"}},{"kind":"Field","name":{"kind":"Name","value":"weight"}},{"kind":"Field","name":{"kind":"Name","value":"contribution"}}]}},{"kind":"Field","name":{"kind":"Name","value":"soundsLike"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"startS"}},{"kind":"Field","name":{"kind":"Name","value":"endS"}},{"kind":"Field","name":{"kind":"Name","value":"linkStartS"}},{"kind":"Field","name":{"kind":"Name","value":"linkEndS"}},{"kind":"Field","name":{"kind":"Name","value":"evidence"}},{"kind":"Field","name":{"kind":"Name","value":"link"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"recording"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"fileName"}},{"kind":"Field","name":{"kind":"Name","value":"durationS"}}]}}]}}]}}]}}]} as unknown as DocumentNode<DeskAnswerQuery, DeskAnswerQueryVariables>;
export const DeskArticleDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"DeskArticle"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"article"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"body"}},{"kind":"Field","name":{"kind":"Name","value":"format"}},{"kind":"Field","name":{"kind":"Name","value":"language"}},{"kind":"Field","name":{"kind":"Name","value":"tags"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}},{"kind":"Field","name":{"kind":"Name","value":"askedBy"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"5"}},{"kind":"Argument","name":{"kind":"Name","value":"status"},"value":{"kind":"EnumValue","value":"CONFIRMED"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"startS"}},{"kind":"Field","name":{"kind":"Name","value":"endS"}},{"kind":"Field","name":{"kind":"Name","value":"recording"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"fileName"}},{"kind":"Field","name":{"kind":"Name","value":"durationS"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"total"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"count"}}]}}]}}]}}]}}]} as unknown as DocumentNode<DeskArticleQuery, DeskArticleQueryVariables>;
export const DeskArticleSearchDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"DeskArticleSearch"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"query"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"searchArticles"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"query"},"value":{"kind":"Variable","name":{"kind":"Name","value":"query"}}},{"kind":"Argument","name":{"kind":"Name","value":"match"},"value":{"kind":"EnumValue","value":"ANY"}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"6"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"relevance"}},{"kind":"Field","name":{"kind":"Name","value":"article"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"tags"}}]}},{"kind":"Field","name":{"kind":"Name","value":"passages"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"highlights"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"start"}},{"kind":"Field","name":{"kind":"Name","value":"end"}}]}},{"kind":"Field","name":{"kind":"Name","value":"chunk"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"index"}},{"kind":"Field","name":{"kind":"Name","value":"text"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<DeskArticleSearchQuery, DeskArticleSearchQueryVariables>;
export const DeskConfirmDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"DeskConfirm"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DecideLinkInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"confirmLink"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"link"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"recording"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"DeskLinks"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"DeskLinks"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AudioRecord"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"links"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"10"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"startS"}},{"kind":"Field","name":{"kind":"Name","value":"probability"}},{"kind":"Field","name":{"kind":"Name","value":"decidedBy"}},{"kind":"Field","name":{"kind":"Name","value":"article"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}}]}}]}}]}}]}}]} as unknown as DocumentNode<DeskConfirmMutation, DeskConfirmMutationVariables>;
export const DeskRejectDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"DeskReject"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DecideLinkInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"rejectLink"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"link"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"recording"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"DeskLinks"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"DeskLinks"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AudioRecord"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"links"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"10"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"startS"}},{"kind":"Field","name":{"kind":"Name","value":"probability"}},{"kind":"Field","name":{"kind":"Name","value":"decidedBy"}},{"kind":"Field","name":{"kind":"Name","value":"article"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}}]}}]}}]}}]}}]} as unknown as DocumentNode<DeskRejectMutation, DeskRejectMutationVariables>;
export const DeskRemoveDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"DeskRemove"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"removeLink"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"removedId"}}]}}]}}]} as unknown as DocumentNode<DeskRemoveMutation, DeskRemoveMutationVariables>;
export const DeskUnansweredDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"DeskUnanswered"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"maxProbability"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Float"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"unansweredQuestions"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"30"}},{"kind":"Argument","name":{"kind":"Name","value":"maxProbability"},"value":{"kind":"Variable","name":{"kind":"Name","value":"maxProbability"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"total"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"count"}}]}},{"kind":"Field","name":{"kind":"Name","value":"groups"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"similarity"}},{"kind":"Field","name":{"kind":"Name","value":"typical"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"fileName"}},{"kind":"Field","name":{"kind":"Name","value":"language"}},{"kind":"Field","name":{"kind":"Name","value":"durationS"}},{"kind":"Field","name":{"kind":"Name","value":"levels"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"buckets"},"value":{"kind":"IntValue","value":"120"}}]},{"kind":"Field","name":{"kind":"Name","value":"transcript"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"recordings"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"fileName"}},{"kind":"Field","name":{"kind":"Name","value":"durationS"}},{"kind":"Field","name":{"kind":"Name","value":"recordedAt"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}}]}}]}}]}}]}}]} as unknown as DocumentNode<DeskUnansweredQuery, DeskUnansweredQueryVariables>;
export const DeskArticleKeyDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"DeskArticleKey"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"key"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"article"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"key"},"value":{"kind":"Variable","name":{"kind":"Name","value":"key"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}}]}}]}}]} as unknown as DocumentNode<DeskArticleKeyQuery, DeskArticleKeyQueryVariables>;
export const DeskWriteArticleDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"DeskWriteArticle"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ArticleInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"upsertArticle"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"article"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}}]}}]}}]}}]} as unknown as DocumentNode<DeskWriteArticleMutation, DeskWriteArticleMutationVariables>;