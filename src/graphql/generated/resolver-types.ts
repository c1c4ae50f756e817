import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { Recording, RecordingPage, Anchor, AnchorPage } from '../../features/recordings/recordings.types.ts';
import type { CopySearch as CopySearchModel, CopyHit as CopyHitModel, SimilarAudioSearch as SimilarAudioSearchModel, SimilarAudioHit as SimilarAudioHitModel, SimilarSegmentSearch as SimilarSegmentSearchModel, SimilarSegmentHit as SimilarSegmentHitModel } from '../../features/search/search.types.ts';
import type { LocatedExample as LocatedExampleModel, Occurrence as OccurrenceModel, OccurrencePage } from '../../features/locate/locate.types.ts';
import type { AnywherePage, AnywhereOccurrence as AnywhereOccurrenceModel } from '../../features/locate-anywhere/locate-anywhere.types.ts';
import type { Transcript as TranscriptModel, TranscriptSegment as TranscriptSegmentModel, TranscriptSegmentPage, PhraseOccurrence as PhraseOccurrenceModel, PhraseOccurrencePage } from '../../features/transcripts/transcripts.types.ts';
import type { TokenHit as TokenHitModel, TokenHitPage } from '../../features/token-search/token-search.types.ts';
import type { SearchIndexStatus, ReindexFailure as ReindexFailureModel } from '../../features/search-index/search-index.types.ts';
import type { TextIndexStatus } from '../../features/embeddings/embeddings.types.ts';
import type { RecordingPictures as RecordingPicturesModel, TokenPalette as TokenPaletteModel, PicturePyramid as PicturePyramidModel } from '../../features/pictures/pictures.types.ts';
import type { SpeechActivity as SpeechActivityModel, SpeechStretchPage, PausePage } from '../../features/speech/speech.types.ts';
import type { RecordingCopy as RecordingCopyModel, DuplicateGroup as DuplicateGroupModel, DuplicateGroupPage } from '../../features/duplicates/duplicates.types.ts';
import type { LiveEventOf, LiveEvent } from '../../features/events/events.types.ts';
import type { Transcription as TranscriptionModel, Transcriber as KnownTranscriber } from '../../features/transcription/transcription.types.ts';
import type { RhythmSearch as RhythmSearchModel, RhythmHit as RhythmHitModel } from '../../features/patterns/patterns.types.ts';
import type { ShownTurningPoint, TurningPointPage } from '../../features/turning-points/turning-points.types.ts';
import type { RecordingClusterPage, RecordingCluster as RecordingClusterModel, ClusterMember as ClusterMemberModel, ClusterMemberPage } from '../../features/clusters/clusters.types.ts';
import type { SoundLabel as TaughtSound, SoundLabelPage, LabelExample as LabelExampleModel, LabelExamplePage, SoundHit as SoundHitModel, SoundHitPage, AnchorSound as AnchorSoundModel } from '../../features/labels/labels.types.ts';
import type { Article as ArticleModel, ArticleVersion as ArticleVersionModel, ArticleChunk as ArticleChunkModel, ArticlePage, ArticleVersionPage, ArticleChunkPage, UpsertedArticle as UpsertedArticleModel, ArticleHit as ArticleHitModel, ArticleHitPage, PassageHit } from '../../features/articles/articles.types.ts';
import type { SearchPage, Hit, Facet, Match } from '../../features/hybrid-search/hybrid-search.types.ts';
import type { RecordingAnalytics as RecordingAnalyticsModel, RecordingAnalyticsRow as RecordingAnalyticsRowModel, Distribution as DistributionModel, ShareDistribution as ShareDistributionModel, LabelCount as LabelCountModel } from '../../features/analytics/analytics.types.ts';
import type { TokenAnalytics as TokenAnalyticsModel } from '../../features/analytics/token-analytics.service.ts';
import type { SearchTerms as SearchTermsModel } from '../../features/analytics/search-terms.types.ts';
import type { LinkAnswer as LinkAnswerModel, LinkSuggestion as LinkSuggestionModel, ArticleLink as ArticleLinkModel, ArticleLinkPage, AlignmentVersion as AlignmentVersionModel, AlignmentVersionPage, AskingRecording as AskingRecordingModel, QuestionGroup as QuestionGroupModel, UnansweredQuestionsList } from '../../features/linking/linking.types.ts';
import type { SavedSearch as SavedSearchModel, SavedQuery, SavedPhrase as SavedPhraseModel, SavedSound as SavedSoundModel, SavedLabel as SavedLabelModel, SavedSearchMatch as SavedSearchMatchModel, SavedSearchPage, SavedSearchMatchPage } from '../../features/saved-searches/saved-searches.types.ts';
import type { Queue as QueueModel, Worker as WorkerModel, Job as JobModel, JobPage } from '../../features/queue/queue.types.ts';
import type { Transfer as TransferModel, TransferPage, KeptProblem, TransferProblemPage } from '../../features/transfer/transfers.types.ts';
import type { ApiKey as ApiKeyModel } from '../../features/access/access.types.ts';
import type { AuditEntry as AuditEntryModel, AuditPage } from '../../features/audit/audit.types.ts';
import type { SystemFacts } from '../../features/system/system.service.ts';
import type { RequestContext } from '../request-context.ts';
export type Maybe<T> = T | null;
export type InputMaybe<T> = Maybe<T>;
export type Omit<T, K extends keyof T> = Pick<T, Exclude<keyof T, K>>;
export type RequireFields<T, K extends keyof T> = Omit<T, K> & { [P in K]-?: NonNullable<T[P]> };
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
  /** An instant in ISO 8601 with a time zone, e.g. `2026-03-01T09:30:00Z`. Answers are in UTC with milliseconds. */
  DateTime: { input: Date; output: Date | string; }
  /** A JSON object of the caller's own making. At most 16 KiB as text and 5 levels deep. */
  JSONObject: { input: Record<string, unknown>; output: Record<string, unknown>; }
  /**
   * A whole number up to 9,007,199,254,740,991 (2^53 - 1), sent as a JSON number. For bytes, samples and counts,
   * which can pass the 2,147,483,647 of `Int`.
   */
  SafeInt: { input: number; output: number; }
};

/** A version that is to answer. */
export type ActivateAlignmentInput = {
  /** Number of the version. */
  version: Scalars['Int']['input'];
};

/** The version that answers now. */
export type ActivateAlignmentPayload = {
  __typename?: 'ActivateAlignmentPayload';
  /** The version. */
  version: AlignmentVersion;
};

/** A range to learn from. */
export type AddLabelExampleInput = {
  /** End in seconds, after the start and not after the recording's end. An example is 0.1 s to 600 s long. */
  endS: Scalars['Float']['input'];
  /** Whether it is the sound or is not. */
  kind?: LabelExampleKind;
  /** The label. */
  labelId: Scalars['ID']['input'];
  /** A READY recording. */
  recordingId: Scalars['ID']['input'];
  /** Start in seconds, from 0. */
  startS: Scalars['Float']['input'];
};

/** An added example with its label. */
export type AddLabelExamplePayload = {
  __typename?: 'AddLabelExamplePayload';
  /** The example. */
  example: LabelExample;
  /** The label, no longer up to date. */
  soundLabel: SoundLabel;
};

/** Typed questions, at most 1,000 at a time. */
export type AddTypedQuestionsInput = {
  /** The questions. */
  questions: Array<TypedQuestionInput>;
};

/** What became of the questions. */
export type AddTypedQuestionsPayload = {
  __typename?: 'AddTypedQuestionsPayload';
  /** How many are new. */
  added: Scalars['Int']['output'];
  /** How many their articles had already. */
  unchanged: Scalars['Int']['output'];
};

/** What a version was learned from. */
export type AlignmentMaterial = {
  __typename?: 'AlignmentMaterial';
  /** Articles that can be suggested. */
  articles: Scalars['Int']['output'];
  /** Confirmed links. */
  confirmedLinks: Scalars['Int']['output'];
  /** Rejected links. */
  rejectedLinks: Scalars['Int']['output'];
  /** Typed questions and titles that a synthesiser spoke: pseudo-links. */
  spokenQuestions: Scalars['Int']['output'];
  /** Typed questions. */
  typedQuestions: Scalars['Int']['output'];
};

/** How well links are found, by each path and by both. */
export type AlignmentRecall = {
  __typename?: 'AlignmentRecall';
  /** By whatever paths each link has. */
  fused: RecallMeasures;
  /** By the sound alone. */
  sound: RecallMeasures;
  /** By the transcript alone, of links whose recordings have one. */
  transcript: RecallMeasures;
};

/** How far a version got. */
export type AlignmentStatus =
  /** The job gave up. */
  | 'FAILED'
  /** It can answer. */
  | 'READY'
  /** A job is learning it. */
  | 'TRAINING';

/** What was learned from links at some time. */
export type AlignmentVersion = {
  __typename?: 'AlignmentVersion';
  /** What it finds, cross-validated: each link as if nobody had confirmed it. Null until it was learned. */
  after?: Maybe<AlignmentRecall>;
  /** What the version that answered when it was trained finds, on the same links; null without one. */
  before?: Maybe<AlignmentRecall>;
  /** The content features that it was learned from; with others at work it answers by transcript alone. */
  contentId: Scalars['String']['output'];
  /** When it was asked for. */
  createdAt: Scalars['DateTime']['output'];
  /** Whether it answers. */
  isActive: Scalars['Boolean']['output'];
  /** What it was learned from; null until it was learned. */
  learnedFrom?: Maybe<AlignmentMaterial>;
  /** Notes on the learning, e.g. that no synthesiser is installed. */
  notes: Array<Scalars['String']['output']>;
  /** Why it failed; null when it did not. */
  problem?: Maybe<Scalars['String']['output']>;
  /** Share of the learning that is done, 0..1. */
  progress: Scalars['Float']['output'];
  /** How far it got. */
  status: AlignmentStatus;
  /** When it was learned; null until then. */
  trainedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Number, from 1. */
  version: Scalars['Int']['output'];
};

/** A page of versions. */
export type AlignmentVersionConnection = {
  __typename?: 'AlignmentVersionConnection';
  /** The versions with their cursors. */
  edges: Array<AlignmentVersionEdge>;
  /** The versions. */
  nodes: Array<AlignmentVersion>;
  /** Whether there is more. */
  pageInfo: PageInfo;
  /** How many there are in all. */
  total: Total;
};

/** A version and its cursor. */
export type AlignmentVersionEdge = {
  __typename?: 'AlignmentVersionEdge';
  /** Continue after it. */
  cursor: Scalars['String']['output'];
  /** The version. */
  node: AlignmentVersion;
};

/** What can be asked of the workspace as a whole. */
export type Analytics = {
  __typename?: 'Analytics';
  /**
   * Recordings counted and measured: all in one, by a property, by time, or by both. Every row carries the filter that
   * selects its recordings, so `audioRecords(filter:)` lists what stands behind a number. Refused: a time zone that is not
   * known, more than 10,000 buckets or rows, and a path of metadata that no recording has (BAD_USER_INPUT).
   */
  recordings: RecordingAnalytics;
  /**
   * What was looked for by words with `search`, `locatePhrase` and `searchArticles`, and how often nothing was found. Only
   * first pages count. Texts that differ in case, spaces or width of letters alone are one term; who asked is not kept.
   * Kept for `PHONOGRAPH_SEARCH_LOG_DAYS` after the last time, or not at all.
   */
  searchTerms: SearchTerms;
  /** How often each token occurs in the recordings that are READY, in the layers of `AudioRecord.histogram`. */
  tokens: TokenAnalytics;
};


/** What can be asked of the workspace as a whole. */
export type AnalyticsRecordingsArgs = {
  bucket?: InputMaybe<TimeBucketSize>;
  bucketOf?: InputMaybe<RecordingTime>;
  fillEmpty?: InputMaybe<Scalars['Boolean']['input']>;
  filter?: InputMaybe<AudioRecordFilter>;
  groupBy?: InputMaybe<RecordingGrouping>;
  orderBy?: InputMaybe<RecordingGroupOrder>;
  quantiles?: InputMaybe<Array<Scalars['Float']['input']>>;
  timeZone?: InputMaybe<Scalars['String']['input']>;
  top?: InputMaybe<Scalars['Int']['input']>;
};


/** What can be asked of the workspace as a whole. */
export type AnalyticsSearchTermsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  kinds?: InputMaybe<Array<SearchKind>>;
  onlyWithoutHits?: InputMaybe<Scalars['Boolean']['input']>;
};


/** What can be asked of the workspace as a whole. */
export type AnalyticsTokensArgs = {
  filter?: InputMaybe<AudioRecordFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

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

/** The score of a label for one anchor. */
export type AnchorSound = {
  __typename?: 'AnchorSound';
  /** The label. */
  label: SoundLabel;
  /** 0.3..1, as in `SoundHit.score`. */
  score: Scalars['Float']['output'];
};

/** A page of places found by words, by sound, or by both. */
export type AnywhereConnection = {
  __typename?: 'AnywhereConnection';
  /** The places of this page with their cursors. */
  edges: Array<AnywhereEdge>;
  /** How the example was understood. */
  example: LocatedExample;
  /** The places of this page alone. */
  nodes: Array<AnywhereOccurrence>;
  /** Where this page lies. */
  pageInfo: PageInfo;
  /** How many places there are in all that was searched. */
  total: Total;
};

/** A place in a page. */
export type AnywhereEdge = {
  __typename?: 'AnywhereEdge';
  /** Cursor of this place. */
  cursor: Scalars['String']['output'];
  /** The place. */
  node: AnywhereOccurrence;
};

/** A place found by words, by sound, or by both. */
export type AnywhereOccurrence = {
  __typename?: 'AnywhereOccurrence';
  /** End in seconds, like the start. */
  endS: Scalars['Float']['output'];
  /** How it was found. */
  foundBy: Array<FoundBy>;
  /** Which one of the whole list this is, from 1. */
  number: Scalars['Int']['output'];
  /** Which one within its recording this is, from 1. */
  numberInRecording: Scalars['Int']['output'];
  /** The recording. */
  recording: AudioRecord;
  /** The sound as found; null where only the words were. Its numbers are those of `locate`. */
  sound?: Maybe<Occurrence>;
  /** Start in seconds: of the words where they have times, else of the sound. */
  startS: Scalars['Float']['output'];
  /** The words as found in the transcript; null where only the sound was. */
  words?: Maybe<PhraseOccurrence>;
};

/** An API key, without its secret. */
export type ApiKey = {
  __typename?: 'ApiKey';
  /** When. */
  createdAt: Scalars['DateTime']['output'];
  /** Who made it. */
  createdBy: Scalars['String']['output'];
  /** When it ends by itself; null: never. */
  expiresAt?: Maybe<Scalars['DateTime']['output']>;
  /** Its id. */
  id: Scalars['ID']['output'];
  /** When it was last used, to the minute; null: never. */
  lastUsedAt?: Maybe<Scalars['DateTime']['output']>;
  /** As it was named. */
  name: Scalars['String']['output'];
  /** The beginning of its text, by which it is recognised, e.g. `ph_k3f9a2xq`. */
  prefix: Scalars['String']['output'];
  /** When it was revoked; null: it was not. */
  revokedAt?: Maybe<Scalars['DateTime']['output']>;
  /** What it was granted. */
  scopes: Array<Scope>;
};

/** An article of the knowledge base. */
export type Article = {
  __typename?: 'Article';
  /** Recordings that ask for the article: confirmed links first, then suggested ones, the most probable first. */
  askedBy: ArticleLinkConnection;
  /** The version of this number; null when there never was one. */
  atVersion?: Maybe<ArticleVersion>;
  /** Its body, as it was brought. */
  body: Scalars['String']['output'];
  /** How many chunks it has, 1..2,000. */
  chunkCount: Scalars['Int']['output'];
  /** What is searched: parts of the present version, in order. */
  chunks: ArticleChunkConnection;
  /** When it came first. */
  createdAt: Scalars['DateTime']['output'];
  /** How the body is written. */
  format: ArticleFormat;
  /** Its id here. */
  id: Scalars['ID']['output'];
  /** The caller's own name of it. */
  key: Scalars['String']['output'];
  /** Language as a BCP 47 tag in its canonical case; null when nobody has told. */
  language?: Maybe<Scalars['String']['output']>;
  /** The caller's own fields. */
  metadata: Scalars['JSONObject']['output'];
  /** In the order in which they were brought. */
  tags: Array<Scalars['String']['output']>;
  /** Its title, on one line. */
  title: Scalars['String']['output'];
  /** When its content changed last. */
  updatedAt: Scalars['DateTime']['output'];
  /** Number of the present version, from 1. */
  version: Scalars['Int']['output'];
  /** All versions, the newest (the present one) first. */
  versions: ArticleVersionConnection;
};


/** An article of the knowledge base. */
export type ArticleAskedByArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  status?: InputMaybe<ArticleLinkStatus>;
};


/** An article of the knowledge base. */
export type ArticleAtVersionArgs = {
  number: Scalars['Int']['input'];
};


/** An article of the knowledge base. */
export type ArticleChunksArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** An article of the knowledge base. */
export type ArticleVersionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/**
 * A part of an article that is searched as one: title, headings and a passage of whole sentences up to 1,000 characters.
 * A heading begins a new one. Where a section goes on in a further chunk, that begins with the last sentences of the one
 * before, up to 150 characters.
 */
export type ArticleChunk = {
  __typename?: 'ArticleChunk';
  /** Headings that the passage stands under, outermost first; none in PLAIN. */
  headings: Array<Scalars['String']['output']>;
  /** Place in the article, from 0. */
  index: Scalars['Int']['output'];
  /** The passage alone; empty when the article has a title only. */
  passage: Scalars['String']['output'];
  /** Title, headings and passage, on lines of their own, without markup. */
  text: Scalars['String']['output'];
};

/** A page of chunks. */
export type ArticleChunkConnection = {
  __typename?: 'ArticleChunkConnection';
  /** The chunks with their cursors. */
  edges: Array<ArticleChunkEdge>;
  /** The chunks alone. */
  nodes: Array<ArticleChunk>;
  /** Where the page lies. */
  pageInfo: PageInfo;
  /** How many chunks there are in all; exact. */
  total: Total;
};

/** A chunk in a list. */
export type ArticleChunkEdge = {
  __typename?: 'ArticleChunkEdge';
  /** Continues behind it. */
  cursor: Scalars['String']['output'];
  /** The chunk. */
  node: ArticleChunk;
};

/** A page of articles. */
export type ArticleConnection = {
  __typename?: 'ArticleConnection';
  /** The articles with their cursors. */
  edges: Array<ArticleEdge>;
  /** The articles alone. */
  nodes: Array<Article>;
  /** Where the page lies. */
  pageInfo: PageInfo;
  /** How many articles there are in all; exact. */
  total: Total;
};

/** An article in a list. */
export type ArticleEdge = {
  __typename?: 'ArticleEdge';
  /** Continues behind it. */
  cursor: Scalars['String']['output'];
  /** The article. */
  node: Article;
};

/** Conditions on articles; all that are given must hold. */
export type ArticleFilter = {
  /** Whose key contains this, whatever its case; 1..200 characters. */
  keyContains?: InputMaybe<Scalars['String']['input']>;
  /** Is in one of these languages, at most 50; `zh` stands for `zh-CN` too. */
  languages?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Has all of these tags, at most 50. */
  tags?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Whose content changed after this instant. */
  updatedAfter?: InputMaybe<Scalars['DateTime']['input']>;
};

/** How the body of an article is written. */
export type ArticleFormat =
  /** CommonMark with tables: headings cut it into sections, and markup is not searched. */
  | 'MARKDOWN'
  /** As it stands. */
  | 'PLAIN';

/** An article that was found. */
export type ArticleHit = {
  __typename?: 'ArticleHit';
  /** The article. */
  article: Article;
  /** The chunks that fit best, the best first. */
  passages: Array<ArticlePassage>;
  /** How well it fits, from 0 without an upper end; larger is better. Comparable within one search only. */
  relevance: Scalars['Float']['output'];
};


/** An article that was found. */
export type ArticleHitPassagesArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** A page of articles that were found, the most relevant first. */
export type ArticleHitConnection = {
  __typename?: 'ArticleHitConnection';
  /** Time that the database took, in milliseconds. */
  databaseMs: Scalars['Float']['output'];
  /** The hits with their cursors. */
  edges: Array<ArticleHitEdge>;
  /** The hits alone. */
  nodes: Array<ArticleHit>;
  /** Where the page lies. */
  pageInfo: PageInfo;
  /** How many articles were found in all; exact. */
  total: Total;
};

/** A hit in a list. */
export type ArticleHitEdge = {
  __typename?: 'ArticleHitEdge';
  /** Continues behind it. */
  cursor: Scalars['String']['output'];
  /** The hit. */
  node: ArticleHit;
};

/** An article as it is brought. */
export type ArticleInput = {
  /** At most 200,000 characters (UTF-16 units). Default: empty. */
  body?: InputMaybe<Scalars['String']['input']>;
  /** Default: PLAIN. */
  format?: InputMaybe<ArticleFormat>;
  /** The caller's own name of it, 1..200 characters, compared exactly. */
  key: Scalars['String']['input'];
  /** Language as a BCP 47 tag; decides how words are stemmed. Default: unknown, words are found as written. */
  language?: InputMaybe<Scalars['String']['input']>;
  /** The caller's own fields. */
  metadata?: InputMaybe<Scalars['JSONObject']['input']>;
  /** At most 50 of 1..100 characters; doubles are dropped. */
  tags?: InputMaybe<Array<Scalars['String']['input']>>;
  /** 1..500 characters with a letter or a digit; line breaks become spaces. */
  title: Scalars['String']['input'];
};

/** A recording, or a part of it, and an article that answers what is asked there. */
export type ArticleLink = {
  __typename?: 'ArticleLink';
  /** The alignment version that suggested it; null when none did. */
  alignmentVersion?: Maybe<Scalars['Int']['output']>;
  /** Which path suggested it; null when nobody did. */
  answeredBy?: Maybe<LinkPath>;
  /** The article. */
  article: Article;
  /** When it was first suggested or decided. */
  createdAt: Scalars['DateTime']['output'];
  /** When it was decided; null while it is only suggested. */
  decidedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Who decided: the name of the key or token; null while it is only suggested. */
  decidedBy?: Maybe<Scalars['String']['output']>;
  /** End of the part in seconds; null: the whole recording. */
  endS?: Maybe<Scalars['Float']['output']>;
  /** Id, a UUID that sorts by time of creation. */
  id: Scalars['ID']['output'];
  /** How probable it was, 0..1, when it was suggested; null when nobody suggested it, or words alone did. */
  probability?: Maybe<Scalars['Float']['output']>;
  /** The recording. */
  recording: AudioRecord;
  /** Start of the part in seconds; null: the whole recording. */
  startS?: Maybe<Scalars['Float']['output']>;
  /** Suggested, confirmed or rejected. */
  status: ArticleLinkStatus;
};

/** A page of links. */
export type ArticleLinkConnection = {
  __typename?: 'ArticleLinkConnection';
  /** The links with their cursors. */
  edges: Array<ArticleLinkEdge>;
  /** The links. */
  nodes: Array<ArticleLink>;
  /** Whether there is more. */
  pageInfo: PageInfo;
  /** How many there are in all. */
  total: Total;
};

/** A link and its cursor. */
export type ArticleLinkEdge = {
  __typename?: 'ArticleLinkEdge';
  /** Continue after it. */
  cursor: Scalars['String']['output'];
  /** The link. */
  node: ArticleLink;
};

/** Conditions on links; those left out let every link pass. */
export type ArticleLinkFilter = {
  /** Only links of this article. */
  articleId?: InputMaybe<Scalars['ID']['input']>;
  /** Only links of this recording. */
  recordingId?: InputMaybe<Scalars['ID']['input']>;
  /** Only links of this status. */
  status?: InputMaybe<ArticleLinkStatus>;
};

/** How far a link got. */
export type ArticleLinkStatus =
  /** A person says so. */
  | 'CONFIRMED'
  /** A person says that it is wrong. */
  | 'REJECTED'
  /** The service thinks so. */
  | 'SUGGESTED';

/** An order of articles. */
export type ArticleOrder = {
  /** Default: ascending. */
  direction?: OrderDirection;
  /** What is compared. */
  field: ArticleOrderField;
};

/** What an order of articles compares. */
export type ArticleOrderField =
  /** When the article came first. */
  | 'CREATED_AT'
  /** The caller's own key, by code points. */
  | 'KEY'
  /** The title, whatever its case. */
  | 'TITLE'
  /** When its content changed last. */
  | 'UPDATED_AT';

/** A chunk in which words of the query occur. */
export type ArticlePassage = {
  __typename?: 'ArticlePassage';
  /** The chunk. */
  chunk: ArticleChunk;
  /** Where in the chunk's `text` the words are, in order. */
  highlights: Array<TextSpan>;
  /** How well it fits, from 0 without an upper end; larger is better. */
  relevance: Scalars['Float']['output'];
};

/** How an article was at some time. */
export type ArticleVersion = {
  __typename?: 'ArticleVersion';
  /** Its body. */
  body: Scalars['String']['output'];
  /** When it was brought. */
  createdAt: Scalars['DateTime']['output'];
  /** How the body is written. */
  format: ArticleFormat;
  /** Language as a BCP 47 tag. */
  language?: Maybe<Scalars['String']['output']>;
  /** The caller's own fields. */
  metadata: Scalars['JSONObject']['output'];
  /** From 1; counts changes of the content. */
  number: Scalars['Int']['output'];
  /** In the order in which they were brought. */
  tags: Array<Scalars['String']['output']>;
  /** Its title. */
  title: Scalars['String']['output'];
};

/** A page of versions. */
export type ArticleVersionConnection = {
  __typename?: 'ArticleVersionConnection';
  /** The versions with their cursors. */
  edges: Array<ArticleVersionEdge>;
  /** The versions alone. */
  nodes: Array<ArticleVersion>;
  /** Where the page lies. */
  pageInfo: PageInfo;
  /** How many versions there are in all; exact. */
  total: Total;
};

/** A version in a list. */
export type ArticleVersionEdge = {
  __typename?: 'ArticleVersionEdge';
  /** Continues behind it. */
  cursor: Scalars['String']['output'];
  /** The version. */
  node: ArticleVersion;
};

/** A recording that asks for what a text says. */
export type AskingRecording = {
  __typename?: 'AskingRecording';
  /** The link that leads to it: its recording, its part, and the article that both text and recording ask for. */
  link: ArticleLink;
  /** Probability of the article for the text times that of the link (1 when it is confirmed), 0..1. Larger is better. */
  probability: Scalars['Float']['output'];
};

/** A sound to search with: exactly one of the fields. */
export type AudioQuery =
  /** A stored recording or a part of it. It is left out of the hits itself, but for `locate`, where it counts. */
  { recording: RecordingRange; uploadId?: never; }
  |  /** A clip just uploaded with `PUT /uploads`; it is not stored as a recording. */
  { recording?: never; uploadId: Scalars['ID']['input']; };

/** What was searched with, as it was understood. */
export type AudioQueryInfo = {
  __typename?: 'AudioQueryInfo';
  /** Milliseconds spent waiting for the search's statements, and for a session to run them in. */
  databaseMs: Scalars['Float']['output'];
  /** Seconds of sound that were used. */
  durationS: Scalars['Float']['output'];
  /** SHA-256 of the query's bytes, 64 hex digits; null for a stored recording. */
  sha256?: Maybe<Scalars['String']['output']>;
  /** Start of the part used, in seconds of the clip or recording. */
  startS: Scalars['Float']['output'];
  /**
   * Milliseconds spent decoding and tokenizing the query; with `findCopies` also hearing it at other speeds and pitches,
   * where it is not found as it is.
   */
  tokenizeMs: Scalars['Float']['output'];
  /** The tokenizer that the query was tokenized with and that made all hits: that of the search index at this moment. */
  tokenizerId: Scalars['String']['output'];
};

/** A recording: one ingested audio file and its facts. */
export type AudioRecord = {
  __typename?: 'AudioRecord';
  /** Anchors (slices of 10 frames, 0.8 s) in time order, all or those that touch [startS, endS). */
  anchors: FrameAnchorConnection;
  /** Size of the original, in bytes. */
  byteCount: Scalars['SafeInt']['output'];
  /** Channels of the original. Null until decoded. */
  channelCount?: Maybe<Scalars['Int']['output']>;
  /** Codec as found in the bytes, e.g. `pcm_s16le`, `opus`. Null until decoded. */
  codec?: Maybe<Scalars['String']['output']>;
  /** A part of the codes. Null until READY. Whole matrices are better fetched as `urls.codes`. */
  codes?: Maybe<CodesSlice>;
  /** Container as found in the bytes, e.g. `wav`, `mp3`, `ogg`. Null until decoded. */
  container?: Maybe<Scalars['String']['output']>;
  /** Other recordings that this one shares sound with, closest first: found in the background once it is READY, and kept. */
  copies: Array<RecordingCopy>;
  /** When it was created here. */
  createdAt: Scalars['DateTime']['output'];
  /** Length in seconds, from the samples decoded and not from any header. Null until READY. */
  durationS?: Maybe<Scalars['Float']['output']>;
  /** Why the ingest was given up; null unless FAILED. */
  failure?: Maybe<IngestFailure>;
  /** File name given at upload. */
  fileName: Scalars['String']['output'];
  /** Frames of 80 ms: ceil(sampleCount / 1920). Null until READY. */
  frameCount?: Maybe<Scalars['Int']['output']>;
  /** The 2,048-bin token histogram of the whole recording: share of each token id, summing to 1. Null until READY. */
  histogram?: Maybe<Array<Scalars['Float']['output']>>;
  /** Id, a UUID that sorts by time of creation. */
  id: Scalars['ID']['output'];
  /** The ingest in detail. */
  ingest: IngestProgress;
  /** Language as a BCP 47 tag such as `en` or `zh-CN`, when somebody said so. */
  language?: Maybe<Scalars['String']['output']>;
  /** Level of each stretch of the recording, for drawing it: `buckets` values in dBFS (-127.5..0), the loudest frame of each. */
  levels?: Maybe<Array<Scalars['Float']['output']>>;
  /** Articles linked to the recording or to parts of it: confirmed ones first, then suggested ones, the most probable first. */
  links: ArticleLinkConnection;
  /** The caller's own fields. */
  metadata: Scalars['JSONObject']['output'];
  /** Loudest sample in decibels below full scale (0 = full scale, -127.5 = digital silence). Null until READY. */
  peakDbfs?: Maybe<Scalars['Float']['output']>;
  /** Pictures for drawing it at any zoom, in tiles that are fetched over HTTP. Null until READY. */
  pictures?: Maybe<RecordingPictures>;
  /** When its ingest was completed. */
  readyAt?: Maybe<Scalars['DateTime']['output']>;
  /** When it was recorded, when somebody said so. */
  recordedAt?: Maybe<Scalars['DateTime']['output']>;
  /**
   * How much of the sound survives the running tokenizer: the beginning of the recording is decoded, encoded to codes,
   * decoded back to sound and compared, now and on request (about as long as a search with a clip of that length).
   * One is measured at a time; of a query that asks for more than eight the rest is refused (UNAVAILABLE). Null until
   * READY.
   */
  roundTrip?: Maybe<RoundTripQuality>;
  /** Samples at 24 kHz mono. Null until READY. */
  sampleCount?: Maybe<Scalars['SafeInt']['output']>;
  /** SHA-256 of the original bytes, 64 hex digits. */
  sha256: Scalars['String']['output'];
  /** Where taught sounds were found in this recording, in time order; at most 1,000 ranges. Empty until READY and scored. */
  sounds: Array<SoundHit>;
  /** Sampling rate of the original, in hertz. Null until decoded. */
  sourceSampleRateHz?: Maybe<Scalars['Int']['output']>;
  /**
   * Where somebody speaks, heard by WebRTC's voice activity detector together with the level. Null until READY; a
   * recording that an earlier version ingested has it once its sound was listened to again, which starts by itself.
   */
  speech?: Maybe<SpeechActivity>;
  /** How long each stage of its way took when it last ended well, in the order of their ends. Those that did not come to an end are left out. */
  stages: Array<IngestStage>;
  /** How far its ingest is. Codes, anchors and search need READY. */
  status: IngestStatus;
  /** Title given by a person. */
  title?: Maybe<Scalars['String']['output']>;
  /** The exact tokenizer that made its codes. Null until READY. */
  tokenizerId?: Maybe<Scalars['String']['output']>;
  /** What was said in it; null while nobody has told. */
  transcript?: Maybe<Transcript>;
  /** The last order to have its speech recognised, and what became of it; null when there never was one. */
  transcription?: Maybe<Transcription>;
  /**
   * Where the recording goes on differently than before: another voice, louder or quieter, faster or slower, another
   * background. It is a change of sound; no emotion is told from it. In order of time. Null until READY and, for some
   * seconds after, until they are found; a recording that an earlier version ingested gets them when the service starts.
   */
  turningPoints?: Maybe<TurningPointConnection>;
  /** Where its sound and codes are fetched over HTTP (GET and HEAD, with byte ranges). */
  urls: RecordingUrls;
  /** Things that were odd but did not stop the ingest, in words. */
  warnings: Array<Scalars['String']['output']>;
};


/** A recording: one ingested audio file and its facts. */
export type AudioRecordAnchorsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  endS?: InputMaybe<Scalars['Float']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  hasSound?: InputMaybe<HasSoundInput>;
  startS?: InputMaybe<Scalars['Float']['input']>;
};


/** A recording: one ingested audio file and its facts. */
export type AudioRecordCodesArgs = {
  frameCount?: InputMaybe<Scalars['Int']['input']>;
  layers?: InputMaybe<Array<Scalars['Int']['input']>>;
  startFrame?: InputMaybe<Scalars['Int']['input']>;
};


/** A recording: one ingested audio file and its facts. */
export type AudioRecordCopiesArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** A recording: one ingested audio file and its facts. */
export type AudioRecordLevelsArgs = {
  buckets?: InputMaybe<Scalars['Int']['input']>;
};


/** A recording: one ingested audio file and its facts. */
export type AudioRecordLinksArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  status?: InputMaybe<ArticleLinkStatus>;
};


/** A recording: one ingested audio file and its facts. */
export type AudioRecordRoundTripArgs = {
  maxS?: InputMaybe<Scalars['Float']['input']>;
};


/** A recording: one ingested audio file and its facts. */
export type AudioRecordSoundsArgs = {
  label?: InputMaybe<SoundLabelRef>;
  minScore?: InputMaybe<Scalars['Float']['input']>;
};


/** A recording: one ingested audio file and its facts. */
export type AudioRecordTurningPointsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  endS?: InputMaybe<Scalars['Float']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  kinds?: InputMaybe<Array<TurningPointKind>>;
  sensitivity?: InputMaybe<Scalars['Float']['input']>;
  startS?: InputMaybe<Scalars['Float']['input']>;
};

/** A page of recordings. */
export type AudioRecordConnection = {
  __typename?: 'AudioRecordConnection';
  /** The recordings of this page with their cursors. */
  edges: Array<AudioRecordEdge>;
  /** The recordings of this page alone. */
  nodes: Array<AudioRecord>;
  /** Where this page lies. */
  pageInfo: PageInfo;
  /** How many recordings fulfil the filter; counted only when asked for. */
  total: Total;
};

/** A recording in a page. */
export type AudioRecordEdge = {
  __typename?: 'AudioRecordEdge';
  /** Cursor of this recording in this order. */
  cursor: Scalars['String']['output'];
  /** The recording. */
  node: AudioRecord;
};

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
  all?: InputMaybe<Array<AudioRecordFilter>>;
  /** At least one of these holds. At most 200. */
  any?: InputMaybe<Array<AudioRecordFilter>>;
  /** When it was created here. */
  createdAt?: InputMaybe<DateTimeRange>;
  /** Length in seconds. */
  durationS?: InputMaybe<FloatRange>;
  /** Any of these containers, as in `AudioRecord.container`. At most 50. */
  formats?: InputMaybe<Array<Scalars['String']['input']>>;
  /** A taught sound was found in the recording, e.g. all calls with laughter. */
  hasSound?: InputMaybe<HasSoundInput>;
  /** Whether it has a transcript. */
  hasTranscript?: InputMaybe<Scalars['Boolean']['input']>;
  /** Any of these ids (at most 500). */
  ids?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** All of this is unknown of it. */
  lacks?: InputMaybe<Array<AudioRecordFact>>;
  /** Its metadata has no text, number or truth value under this path of 1..5 names, nor a list with one. */
  lacksMetadata?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Any of these languages, compared as written. */
  languages?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Its links to articles stand like this: CONFIRMED when one was confirmed, else SUGGESTED, else REJECTED. */
  linkStatuses?: InputMaybe<Array<ArticleLinkStatus>>;
  /** Metadata contains this object (as Postgres `@>`): every field given must be there with this value. */
  metadata?: InputMaybe<Scalars['JSONObject']['input']>;
  /** File name or title contains this, whatever the case. 1..200 characters. */
  nameContains?: InputMaybe<Scalars['String']['input']>;
  /** None of these holds. At most 200. */
  not?: InputMaybe<Array<AudioRecordFilter>>;
  /** When it was recorded. */
  recordedAt?: InputMaybe<DateTimeRange>;
  /** SHA-256 of the original, 64 hex digits. */
  sha256?: InputMaybe<Scalars['String']['input']>;
  /** Any of these speakers says a segment of its transcript, compared as written. At most 50. */
  speakers?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Share of the recording with speech, 0..1. Recordings whose speech was not measured yet fulfil no bound. */
  speechShare?: InputMaybe<FloatRange>;
  /** Any of these statuses. */
  statuses?: InputMaybe<Array<IngestStatus>>;
  /**
   * Its transcript contains all of these words, in any order and whatever the case: `contract "signed on" -draft harb*`.
   * Quotes make a phrase, a minus excludes, a star lets a word go on. Words are compared as written. 1..500 characters.
   */
  transcriptContains?: InputMaybe<Scalars['String']['input']>;
};

/** An order of recordings. */
export type AudioRecordOrder = {
  /** Which way. */
  direction?: InputMaybe<OrderDirection>;
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

/** One change, or one that was refused. */
export type AuditEntry = {
  __typename?: 'AuditEntry';
  /** When. */
  at: Scalars['DateTime']['output'];
  /** Its id. */
  id: Scalars['ID']['output'];
  /** Who: id of the key, `jwt:` and a token's subject, `local`, or `retention`. */
  keyId: Scalars['String']['output'];
  /** What they are called. */
  keyName: Scalars['String']['output'];
  /** The mutation, or method and route, e.g. `PUT /articles`. */
  operation: Scalars['String']['output'];
  /** `OK`, or the code of the error. */
  outcome: Scalars['String']['output'];
  /** Leads to the server's log. */
  requestId: Scalars['String']['output'];
  /** Ids of what it was about, as far as request and answer name them; at most 100. */
  targetIds: Array<Scalars['String']['output']>;
};

/** Entries of the audit log. */
export type AuditEntryConnection = {
  __typename?: 'AuditEntryConnection';
  /** With cursors. */
  edges: Array<AuditEntryEdge>;
  /** Without. */
  nodes: Array<AuditEntry>;
  /** Where the page lies. */
  pageInfo: PageInfo;
  /** Entries that fulfil the filter. */
  total: Total;
};

/** An entry and its place. */
export type AuditEntryEdge = {
  __typename?: 'AuditEntryEdge';
  /** Its cursor. */
  cursor: Scalars['String']['output'];
  /** The entry. */
  node: AuditEntry;
};

/** Which entries of the audit log; what is given must all hold. */
export type AuditFilter = {
  /** From this moment on. */
  from?: InputMaybe<Scalars['DateTime']['input']>;
  /** Of this key, as `AuditEntry.keyId`. */
  keyId?: InputMaybe<Scalars['String']['input']>;
  /** Of this operation, e.g. `deleteAudioRecord`. */
  operation?: InputMaybe<Scalars['String']['input']>;
  /** About the thing with this id. */
  targetId?: InputMaybe<Scalars['String']['input']>;
  /** Before this moment. */
  until?: InputMaybe<Scalars['DateTime']['input']>;
};

/** Which job to end. */
export type CancelJobInput = {
  /** The job. */
  id: Scalars['ID']['input'];
};

/** A job that was ended. */
export type CancelJobPayload = {
  __typename?: 'CancelJobPayload';
  /** It, CANCELLED. */
  job: Job;
};

/** Whose pull to end. */
export type CancelModelPullInput = {
  /** The model's name. */
  name: Scalars['String']['input'];
};

/** A pull that is being ended. */
export type CancelModelPullPayload = {
  __typename?: 'CancelModelPullPayload';
  /** How it stands. */
  pull: ModelPull;
};

/** Whose transcription to end. */
export type CancelTranscriptionInput = {
  /** The recording. */
  recordingId: Scalars['ID']['input'];
};

/** An ended transcription. */
export type CancelTranscriptionPayload = {
  __typename?: 'CancelTranscriptionPayload';
  /** The order after its end. */
  transcription: Transcription;
};

/** Which one to end. */
export type CancelTransferInput = {
  /** The export or import. */
  id: Scalars['ID']['input'];
};

/** An export or import that was ended. */
export type CancelTransferPayload = {
  __typename?: 'CancelTransferPayload';
  /** It, CANCELLED. */
  transfer: Transfer;
};

/** What makes recordings alike. */
export type ClusterKind =
  /** All that sounds: voices, music, noise, the room. */
  | 'SOUND'
  /** The loud parts, which in recordings of one person are the voice; room and channel count too. */
  | 'SPEAKER';

/** A recording of a cluster. */
export type ClusterMember = {
  __typename?: 'ClusterMember';
  /** The recording. */
  recording: AudioRecord;
  /** Cosine of its description and the mean of the cluster's, -1..1. */
  similarity: Scalars['Float']['output'];
};

/** A page of members. */
export type ClusterMemberConnection = {
  __typename?: 'ClusterMemberConnection';
  /** The members of this page with their cursors. */
  edges: Array<ClusterMemberEdge>;
  /** The members of this page alone. */
  nodes: Array<ClusterMember>;
  /** Where this page lies. */
  pageInfo: PageInfo;
  /** How many members there are. */
  total: Total;
};

/** A member in a page. */
export type ClusterMemberEdge = {
  __typename?: 'ClusterMemberEdge';
  /** Cursor of this member. */
  cursor: Scalars['String']['output'];
  /** The member. */
  node: ClusterMember;
};

/** A part of a codes matrix. */
export type CodesSlice = {
  __typename?: 'CodesSlice';
  /** End in seconds: (startFrame + frameCount) x 0.08. */
  endS: Scalars['Float']['output'];
  /** Frames. */
  frameCount: Scalars['Int']['output'];
  /** The layers in `tokens`, 0..15. */
  layers: Array<Scalars['Int']['output']>;
  /** First frame. */
  startFrame: Scalars['Int']['output'];
  /** Start in seconds. */
  startS: Scalars['Float']['output'];
  /** Token ids 0..2047, shape [layers, frameCount]. */
  tokens: Array<Array<Scalars['Int']['output']>>;
};

/** A recording turned out to share sound with another one. */
export type CopyFound = Event & {
  __typename?: 'CopyFound';
  /** When it was found. */
  at: Scalars['DateTime']['output'];
  /** How sure it is, 0..1. */
  confidence: Scalars['Float']['output'];
  /** Share of the recording that is shared, 0..1. */
  coverage: Scalars['Float']['output'];
  /** Subscribe with it as `after` to go on behind this event. */
  cursor: Scalars['String']['output'];
  /** How the two stand to each other. */
  kind: CopyKind;
  /** The other one as it is now; null when it was deleted since. */
  other?: Maybe<AudioRecord>;
  /** Share of the other one that is shared, 0..1. */
  otherCoverage: Scalars['Float']['output'];
  /** The recording that it shares sound with. */
  otherId: Scalars['ID']['output'];
  /** Sent along as `X-Phonograph-Position`, it lets any server answer with what this tells. Null without read replicas. */
  position?: Maybe<Scalars['String']['output']>;
  /** The recording as it is now; null when it was deleted since. */
  recording?: Maybe<AudioRecord>;
  /** The recording that was looked at. */
  recordingId: Scalars['ID']['output'];
  /** COPY_FOUND */
  type: EventType;
};

/** A recording that shares sound with the query, and where. */
export type CopyHit = {
  __typename?: 'CopyHit';
  /**
   * How sure it is that this is the same recording, 0..1: a logistic curve over the evidence. The default `minConfidence`,
   * 0.5, is set on development recordings: 1 of 130 foreign queries of 5 s (clean, in white noise at 0 dB and in babble at
   * 5 dB) got an answer, the same sentence read at the same pace by somebody else. `npm run eval -- copies` counts them on
   * other recordings.
   */
  confidence: Scalars['Float']['output'];
  /** End of the shared stretch in the recording, in seconds: what is heard at `queryEndS`. */
  endS: Scalars['Float']['output'];
  /** True when the recording's bytes are the query's bytes. */
  identicalBytes: Scalars['Boolean']['output'];
  /**
   * True when all 16 layers of the recording's codes are those of the whole query: the same sound, perhaps in other
   * bytes (another lossless container, other tags). Always true where the bytes are the same.
   */
  identicalCodes: Scalars['Boolean']['output'];
  /** Every stretch that is shared, in order of the query: several where the query is put together or has parts cut out. */
  intervals: Array<CopyInterval>;
  /** Token pairs of the query found at this place of the recording, at all four phases, token alternatives counted. */
  matchedPairs: Scalars['Int']['output'];
  /** Share of the query that is shared with the recording, 0..1: the length of all intervals over that of the query. */
  overlap: Scalars['Float']['output'];
  /**
   * How many times higher the query sounds than the recording, 0.85..1.15; 1 = the same, 1.0595 = a semitone. A tape played
   * faster has the same `speed` and `pitch`. Told to about 0.01; null where it cannot be told: less than 1.5 s shared, or
   * a tokenizer that hears nothing but the clip as it is.
   */
  pitch?: Maybe<Scalars['Float']['output']>;
  /** End of the shared stretch in the query, in seconds of the query as it was given. */
  queryEndS: Scalars['Float']['output'];
  /** Token pairs of the query that were looked up. */
  queryPairs: Scalars['Int']['output'];
  /** Start of the shared stretch in the query, in seconds of the query as it was given, however fast that plays. */
  queryStartS: Scalars['Float']['output'];
  /** The recording. */
  recording: AudioRecord;
  /** How many times faster the query plays than the recording, 0.85..1.15; 1 = the same. Told to about 0.01. */
  speed: Scalars['Float']['output'];
  /**
   * Start of the shared stretch in the recording, in seconds: the moment of the recording that is heard at `queryStartS`.
   * Where several stretches are shared, this is the one shared most surely, and `intervals` has them all.
   */
  startS: Scalars['Float']['output'];
};

/** A stretch that a query and a recording share. */
export type CopyInterval = {
  __typename?: 'CopyInterval';
  /** End in the recording, in seconds. */
  endS: Scalars['Float']['output'];
  /** End in the query, in seconds of the query as it was given. */
  queryEndS: Scalars['Float']['output'];
  /** Start in the query, in seconds of the query as it was given. */
  queryStartS: Scalars['Float']['output'];
  /** Start in the recording, in seconds: the moment that is heard at `queryStartS`. */
  startS: Scalars['Float']['output'];
};

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

/** Which of two recordings is part of the other. */
export type CopyPart =
  /** The other one is part of the recording. */
  | 'OTHER'
  /** The recording itself is part of the other one. */
  | 'SELF';

/** Recordings that share sound with the query. */
export type CopySearch = {
  __typename?: 'CopySearch';
  /** Best first. */
  hits: Array<CopyHit>;
  /** What was searched with. */
  query: AudioQueryInfo;
  /** How many recordings share sound with the query, among the candidates looked at. */
  total: Total;
};

/** A key to be made. */
export type CreateApiKeyInput = {
  /** When it ends by itself. Default: never. */
  expiresAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** What it is for, 1..100 characters. */
  name: Scalars['String']['input'];
  /** What it may do; at least one. */
  scopes: Array<Scope>;
  /** Another workspace's id; needs OPERATOR. Default: the caller's own. */
  workspaceId?: InputMaybe<Scalars['ID']['input']>;
};

/** A key that was made. */
export type CreateApiKeyPayload = {
  __typename?: 'CreateApiKeyPayload';
  /** The key. */
  apiKey: ApiKey;
  /** Its text, for `Authorization: Bearer TEXT`. Not to be had again. */
  text: Scalars['String']['output'];
};

/** What a new recording is made of. */
export type CreateAudioRecordInput = {
  /** Language as a BCP 47 tag, at most 35 characters. */
  language?: InputMaybe<Scalars['String']['input']>;
  /** The caller's own fields. */
  metadata?: InputMaybe<Scalars['JSONObject']['input']>;
  /** When it was recorded. */
  recordedAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** Title, at most 500 characters. */
  title?: InputMaybe<Scalars['String']['input']>;
  /** What was said in it. When the same bytes are here already, a transcript that they have is kept. */
  transcript?: InputMaybe<TranscriptInput>;
  /** The upload, as answered by `PUT /uploads`. It is used up by the call. */
  uploadId: Scalars['ID']['input'];
};

/** A created or already known recording. */
export type CreateAudioRecordPayload = {
  __typename?: 'CreateAudioRecordPayload';
  /** The recording. */
  audioRecord: AudioRecord;
  /** False when the same bytes were here already. */
  created: Scalars['Boolean']['output'];
};

/** What a new label is called. */
export type CreateSoundLabelInput = {
  /** At most 2,000 characters. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** 1..100 characters, unique in the workspace whatever its case. */
  name: Scalars['String']['input'];
};

/** A workspace to be made. */
export type CreateWorkspaceInput = {
  /** 1..100 characters. */
  name: Scalars['String']['input'];
};

/** A database: embedded in the process or a server. */
export type DatabaseInfo = {
  __typename?: 'DatabaseInfo';
  /** EMBEDDED (PGlite in the data folder) or SERVER (PostgreSQL at DATABASE_URL). */
  kind: DatabaseKind;
  /** The read replicas of DATABASE_REPLICA_URLS, as this process sees them now; empty where there are none. */
  replicas: Array<DatabaseReplica>;
  /** Versions of the engine and of pgvector. */
  version: Scalars['String']['output'];
};

/** Where the data lives. */
export type DatabaseKind =
  /** PGlite inside this process; safe against a killed process, not against a power cut. */
  | 'EMBEDDED'
  /** A PostgreSQL server. */
  | 'SERVER';

/** A copy of the database that answers reads of queries. What it cannot answer now, the primary answers. */
export type DatabaseReplica = {
  __typename?: 'DatabaseReplica';
  /** Seconds since the primary wrote the first thing that it lacks, 0 where it lacks nothing; null while it is not seen. */
  lagS?: Maybe<Scalars['Float']['output']>;
  /** Host, port and database. */
  name: Scalars['String']['output'];
  /** Why not; null while it serves. */
  problem?: Maybe<Scalars['String']['output']>;
  /** Statements that it has answered for this process. */
  reads: Scalars['SafeInt']['output'];
  /** Whether reads may go to it. */
  state: DatabaseReplicaState;
};

/** What may become of a replica. */
export type DatabaseReplicaState =
  /** It is further behind than PHONOGRAPH_REPLICA_MAX_LAG_S. */
  | 'BEHIND'
  /** It does not answer; it is tried again at least every 3 s. */
  | 'LOST'
  /** It is no standby of DATABASE_URL. */
  | 'REFUSED'
  /** It answers reads. */
  | 'SERVING';

/** A range of time; a bound left out does not limit. */
export type DateTimeRange = {
  /** At this instant or later. */
  from?: InputMaybe<Scalars['DateTime']['input']>;
  /** Before this instant. */
  to?: InputMaybe<Scalars['DateTime']['input']>;
};

/** A decision on a recording, or a part of it, and an article. */
export type DecideLinkInput = {
  /** Id of the article; give it or the key. */
  articleId?: InputMaybe<Scalars['ID']['input']>;
  /** Key of the article. */
  articleKey?: InputMaybe<Scalars['String']['input']>;
  /** The recording or part. */
  recording: LinkedRangeInput;
};

/** The link as it is now. */
export type DecideLinkPayload = {
  __typename?: 'DecideLinkPayload';
  /** False when it was decided so before. */
  changed: Scalars['Boolean']['output'];
  /** The link. */
  link: ArticleLink;
};

/** What can be decoded on this machine. */
export type DecodingInfo = {
  __typename?: 'DecodingInfo';
  /** Whether the system's ffmpeg was found; it reads everything else. */
  ffmpeg: Scalars['Boolean']['output'];
  /** Containers and codecs that Phonograph itself decodes. */
  shipped: Array<Scalars['String']['output']>;
};

/** The article that is deleted: by `id` or by `key`, exactly one of them. */
export type DeleteArticleInput = {
  /** Its id. */
  id?: InputMaybe<Scalars['ID']['input']>;
  /** The caller's own key. */
  key?: InputMaybe<Scalars['String']['input']>;
};

/** The article that was deleted. */
export type DeleteArticlePayload = {
  __typename?: 'DeleteArticlePayload';
  /** Its id. */
  id: Scalars['ID']['output'];
  /** Its key. */
  key: Scalars['String']['output'];
};

/** Which recording to delete. */
export type DeleteAudioRecordInput = {
  /** The recording. */
  id: Scalars['ID']['input'];
};

/** A deleted recording. */
export type DeleteAudioRecordPayload = {
  __typename?: 'DeleteAudioRecordPayload';
  /** Its id, no longer known. */
  deletedId: Scalars['ID']['output'];
};

/** Names a saved search. */
export type DeleteSavedSearchInput = {
  /** Id of the search. */
  id: Scalars['ID']['input'];
};

/** The search that is gone. */
export type DeleteSavedSearchPayload = {
  __typename?: 'DeleteSavedSearchPayload';
  /** Its id. */
  deletedId: Scalars['ID']['output'];
};

/** Which label to delete. */
export type DeleteSoundLabelInput = {
  /** The label. */
  id: Scalars['ID']['input'];
};

/** A deleted label. */
export type DeleteSoundLabelPayload = {
  __typename?: 'DeleteSoundLabelPayload';
  /** Its id, no longer known. */
  deletedId: Scalars['ID']['output'];
};

/** Whose transcript to remove. */
export type DeleteTranscriptInput = {
  /** The recording. */
  recordingId: Scalars['ID']['input'];
};

/** A removed transcript. */
export type DeleteTranscriptPayload = {
  __typename?: 'DeleteTranscriptPayload';
  /** The recording that it belonged to. */
  recordingId: Scalars['ID']['output'];
};

/** Which one to delete. */
export type DeleteTransferInput = {
  /** The export or import. */
  id: Scalars['ID']['input'];
};

/** An export or import that was deleted. */
export type DeleteTransferPayload = {
  __typename?: 'DeleteTransferPayload';
  /** Its id. */
  deletedId: Scalars['ID']['output'];
};

/** A workspace to be deleted. */
export type DeleteWorkspaceInput = {
  /** Its id. */
  id: Scalars['ID']['input'];
  /** Its name once more, so that no wrong one is deleted. */
  name: Scalars['String']['input'];
};

/** A processor or a GPU. */
export type Device = {
  __typename?: 'Device';
  /** Memory that there is, in bytes; null where the driver does not tell. */
  memoryTotalBytes?: Maybe<Scalars['SafeInt']['output']>;
  /** Memory in use, in bytes: of this process for the processor, of all programs for a GPU; null where the driver does not tell. */
  memoryUsedBytes?: Maybe<Scalars['SafeInt']['output']>;
  /** As it calls itself. */
  name: Scalars['String']['output'];
  /** What reaches it: CPU for the processor; for a GPU, CUDA, or WEBGPU where that runs the tokenizer. */
  provider: ExecutionProvider;
  /** Share of the last moments in which the GPU computed, 0..1; null for the processor and where the driver does not tell. */
  utilization?: Maybe<Scalars['Float']['output']>;
};

/** How numbers are spread; one number for each recording. */
export type Distribution = {
  __typename?: 'Distribution';
  /** Recordings that have the number. */
  count: Scalars['SafeInt']['output'];
  /** The largest. */
  max: Scalars['Float']['output'];
  /** Their mean. */
  mean: Scalars['Float']['output'];
  /** The smallest. */
  min: Scalars['Float']['output'];
  /** The quantiles asked for, in that order, interpolated between neighbours. */
  quantiles: Array<Quantile>;
};

/** Recordings that are the same recording, and what holds a part of it. */
export type DuplicateGroup = {
  __typename?: 'DuplicateGroup';
  /** Id: that of its oldest member. */
  id: Scalars['ID']['output'];
  /** How many recordings are the same. */
  memberCount: Scalars['Int']['output'];
  /** The recordings that are the same, best kept first. */
  members: Array<AudioRecord>;
  /** How many recordings elsewhere are part of a member. */
  partCount: Scalars['Int']['output'];
  /** Recordings elsewhere that are part of a member, oldest first. */
  parts: Array<AudioRecord>;
  /** The member that is best kept: the longest (to half a second), then that of the highest sampling rate, of the most bytes a second, the oldest. */
  suggestedKeep: AudioRecord;
};


/** Recordings that are the same recording, and what holds a part of it. */
export type DuplicateGroupMembersArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** Recordings that are the same recording, and what holds a part of it. */
export type DuplicateGroupPartsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** A page of groups of duplicates. */
export type DuplicateGroupConnection = {
  __typename?: 'DuplicateGroupConnection';
  /** The groups of this page with their cursors. */
  edges: Array<DuplicateGroupEdge>;
  /** The groups of this page alone. */
  nodes: Array<DuplicateGroup>;
  /** Where this page lies. */
  pageInfo: PageInfo;
  /** How many groups there are; counted only when asked for. */
  total: Total;
};

/** A group of duplicates in a page. */
export type DuplicateGroupEdge = {
  __typename?: 'DuplicateGroupEdge';
  /** Cursor of this group. */
  cursor: Scalars['String']['output'];
  /** The group. */
  node: DuplicateGroup;
};

/** An embedder: what turns a text into a vector of length 1. */
export type EmbedderInfo = {
  __typename?: 'EmbedderInfo';
  /** Numbers that it gives, at most 384; narrower vectors are filled up with zeros, which changes no cosine. */
  dimensions: Scalars['Int']['output'];
  /** Why the lexical embedder runs instead of the sentence model that is here; null when the chosen one runs. */
  fallbackReason?: Maybe<Scalars['String']['output']>;
  /** The exact build: name, `@`, and a hash of weights and rules. Vectors of different ids are never compared. */
  id: Scalars['String']['output'];
  /** What it compares. */
  kind: EmbedderKind;
  /** The name or folder without the hash. */
  name: Scalars['String']['output'];
  /** What it is good for and what not. */
  note: Scalars['String']['output'];
  /** How a text becomes a vector: pooling, normalisation, limit. */
  rules: Scalars['String']['output'];
};

/** What an embedder compares. */
export type EmbedderKind =
  /** Words and pieces of words; comes with Phonograph. */
  | 'LEXICAL'
  /** Meaning, by a sentence model that was pulled or named by its folder. */
  | 'SENTENCE';

/** Something that happened. */
export type Event = {
  /** When it happened. */
  at: Scalars['DateTime']['output'];
  /** Subscribe with it as `after` to go on behind this event. */
  cursor: Scalars['String']['output'];
  /** Sent along as `X-Phonograph-Position`, it lets any server answer with what this tells. Null without read replicas. */
  position?: Maybe<Scalars['String']['output']>;
  /** The recording that it is about, known or not. */
  recordingId: Scalars['ID']['output'];
  /** What kind of thing happened. */
  type: EventType;
};

/** What kind of thing happened. More kinds may come: treat one that you do not know as nothing. */
export type EventType =
  /** A recording turned out to share sound with another one. */
  | 'COPY_FOUND'
  /** An ingest goes on. Told at most four times a second for a recording, and not kept. */
  | 'INGEST_PROGRESS'
  /** A person confirmed that an article answers what is asked in a recording. */
  | 'LINK_CONFIRMED'
  /** A recording was created and waits for its ingest. */
  | 'RECORDING_CREATED'
  /** A recording was deleted; its earlier events are forgotten with it. */
  | 'RECORDING_DELETED'
  /** An ingest was given up. */
  | 'RECORDING_FAILED'
  /** A recording is complete and searchable. */
  | 'RECORDING_READY'
  /** A new recording matches a saved search. */
  | 'SAVED_SEARCH_MATCHED'
  /** A transcription ended well. */
  | 'TRANSCRIBED'
  /** A transcription was given up. */
  | 'TRANSCRIPTION_FAILED'
  /** A recording is being transcribed. Told about once a second for a recording, and not kept. */
  | 'TRANSCRIPTION_PROGRESS';

/** What executes a model. */
export type ExecutionProvider =
  /** The processor. */
  | 'CPU'
  /** An NVIDIA GPU through CUDA. */
  | 'CUDA'
  /** Any GPU through WebGPU. */
  | 'WEBGPU';

/** An execution provider, and what became of it at start. */
export type ExecutionProviderState = {
  __typename?: 'ExecutionProviderState';
  /** Which. */
  provider: ExecutionProvider;
  /** Why it does not: not asked for, not tried, failed, or gave other tokens than the processor; null for the one that runs. */
  reason?: Maybe<Scalars['String']['output']>;
  /** Whether it runs the tokenizer. Exactly one does. */
  used: Scalars['Boolean']['output'];
};

/** What retention would delete. */
export type ExpiringRecordings = {
  __typename?: 'ExpiringRecordings';
  /** How many recordings in all. */
  count: Scalars['SafeInt']['output'];
  /** The oldest of them. */
  recordings: Array<AudioRecord>;
};

/** A range of numbers; a bound left out does not limit. */
export type FloatRange = {
  /** Less than this. */
  below?: InputMaybe<Scalars['Float']['input']>;
  /** This or less. */
  max?: InputMaybe<Scalars['Float']['input']>;
  /** This or more. */
  min?: InputMaybe<Scalars['Float']['input']>;
};

/** What to forget. */
export type ForgetSearchTermsInput = {
  /** This text, however it is written. */
  text?: InputMaybe<Scalars['String']['input']>;
};

/** What was forgotten. */
export type ForgetSearchTermsPayload = {
  __typename?: 'ForgetSearchTermsPayload';
  /** How many terms. */
  forgotten: Scalars['Int']['output'];
};

/** Ways to find a place. */
export type FoundBy =
  /** By the sound. */
  | 'SOUND'
  /** By the words of the transcript. */
  | 'WORDS';

/** A slice of 10 frames (0.8 s) with its times. The last anchor of a recording may be shorter. */
export type FrameAnchor = {
  __typename?: 'FrameAnchor';
  /** The codes of the anchor, with neighbouring frames when asked for. */
  codes: CodesSlice;
  /** End in seconds, not past the recording's. */
  endS: Scalars['Float']['output'];
  /** Frames: 10, fewer only at the end. */
  frameCount: Scalars['Int']['output'];
  /** The token histogram of the anchor: only the bins that are not zero, in order of bin. */
  histogram: Array<HistogramBin>;
  /** Number of the anchor within its recording, from 0. */
  index: Scalars['Int']['output'];
  /** The taught sounds that were found in this anchor, surest first. */
  sounds: Array<AnchorSound>;
  /** First frame. */
  startFrame: Scalars['Int']['output'];
  /** Start in seconds: startFrame x 0.08. */
  startS: Scalars['Float']['output'];
};


/** A slice of 10 frames (0.8 s) with its times. The last anchor of a recording may be shorter. */
export type FrameAnchorCodesArgs = {
  context?: InputMaybe<Scalars['Int']['input']>;
  layers?: InputMaybe<Array<Scalars['Int']['input']>>;
};


/** A slice of 10 frames (0.8 s) with its times. The last anchor of a recording may be shorter. */
export type FrameAnchorSoundsArgs = {
  minScore?: InputMaybe<Scalars['Float']['input']>;
};

/** A page of anchors. */
export type FrameAnchorConnection = {
  __typename?: 'FrameAnchorConnection';
  /** The anchors of this page with their cursors. */
  edges: Array<FrameAnchorEdge>;
  /** The anchors of this page alone. */
  nodes: Array<FrameAnchor>;
  /** Where this page lies. */
  pageInfo: PageInfo;
  /** How many anchors lie in the range. */
  total: Total;
};

/** An anchor in a page. */
export type FrameAnchorEdge = {
  __typename?: 'FrameAnchorEdge';
  /** Cursor of this anchor. */
  cursor: Scalars['String']['output'];
  /** The anchor. */
  node: FrameAnchor;
};

/** How the scores of the legs become one. */
export type FusionInput = {
  /** RRF: what is added to ranks, which count from 1; 1..1000. */
  k?: InputMaybe<Scalars['Int']['input']>;
  /** Default: RELATIVE_SCORE. */
  method?: InputMaybe<FusionMethod>;
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
  minS?: InputMaybe<Scalars['Float']['input']>;
  /** Least score, 0.3..1. Default 0.5. */
  minScore?: InputMaybe<Scalars['Float']['input']>;
};

/** One bin of a token histogram. */
export type HistogramBin = {
  __typename?: 'HistogramBin';
  /** Token id, 0..2047. */
  bin: Scalars['Int']['output'];
  /** Share of the tokens counted, 0..1. */
  share: Scalars['Float']['output'];
};

/** What became of the rows of an import. Rows between the last note and the end of a killed process are counted as unchanged. */
export type ImportCounts = {
  __typename?: 'ImportCounts';
  /** Rows that were refused. */
  failed: Scalars['SafeInt']['output'];
  /** Rows that are here now and were not before. */
  imported: Scalars['SafeInt']['output'];
  /** Recordings that are tokenized anew from their originals. */
  queued: Scalars['SafeInt']['output'];
  /** Rows of what was here already. */
  unchanged: Scalars['SafeInt']['output'];
};

/** Why an ingest was given up. */
export type IngestFailure = {
  __typename?: 'IngestFailure';
  /** A stable code, e.g. AUDIO_CORRUPT. */
  code: Scalars['String']['output'];
  /** A sentence for people. */
  message: Scalars['String']['output'];
};

/** An ingest in detail. */
export type IngestProgress = {
  __typename?: 'IngestProgress';
  /** The attempt under way or the last one, from 1; 0 before the first. */
  attempt: Scalars['Int']['output'];
  /** Share done, 0..1; null where the file does not announce its length. */
  progress?: Maybe<Scalars['Float']['output']>;
  /** What is being done now, in a word: `waiting`, `tokenizing`, `indexing`, `done`, `failed`. */
  stage: Scalars['String']['output'];
};

/** A step of an ingest. */
export type IngestProgressed = Event & {
  __typename?: 'IngestProgressed';
  /** When the step was heard of. */
  at: Scalars['DateTime']['output'];
  /** Subscribe with it as `after` to go on behind the events before this step. */
  cursor: Scalars['String']['output'];
  /** The step: what is being done, the share done, the attempt. */
  ingest: IngestProgress;
  /** Sent along as `X-Phonograph-Position`, it lets any server answer with what this tells. Null without read replicas. */
  position?: Maybe<Scalars['String']['output']>;
  /** The recording as it is now; null when it was deleted since. */
  recording?: Maybe<AudioRecord>;
  /** The recording. */
  recordingId: Scalars['ID']['output'];
  /** INGEST_PROGRESS */
  type: EventType;
};

/** How long a stage took. */
export type IngestStage = {
  __typename?: 'IngestStage';
  /** When it ended. */
  endedAt: Scalars['DateTime']['output'];
  /** Seconds on the clock, not of a processor: what else ran beside it slows it. */
  seconds: Scalars['Float']['output'];
  /** Which one. */
  stage: IngestStageName;
};

/** A stage of a recording's way. */
export type IngestStageName =
  /** What is said, for links to articles. */
  | 'CONTENT'
  /** Copies of it, and in it. */
  | 'COPIES'
  /** Ingest: reading the file, mixing to mono, resampling. */
  | 'DECODE'
  /** Ingest: anchors with their histograms, and hashes for the postings. */
  | 'HASH'
  /** Sound labels and clusters. */
  | 'LABELS'
  /** Suggestions of articles. */
  | 'LINKS'
  /** Ingest: waveform and spectrogram. */
  | 'PICTURES'
  /** Rhythm of speech. */
  | 'RHYTHM'
  /** Saved searches. */
  | 'SAVED_SEARCHES'
  /** Ingest: levels and speech activity. */
  | 'SPEECH'
  /** Ingest: writing codes, anchors and postings into the database. */
  | 'STORE'
  /** Ingest: the tokenizer. */
  | 'TOKENIZE'
  /** Speech recognition. */
  | 'TRANSCRIBE'
  /** Turning points. */
  | 'TURNING_POINTS';

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

/** A piece of work in the background. */
export type Job = {
  __typename?: 'Job';
  /** The attempt under way, or the next or last one, from 1. Runs that were cut off by the end of a process do not count. */
  attempt: Scalars['Int']['output'];
  /** When it was queued. */
  createdAt: Scalars['DateTime']['output'];
  /** When it ended; null until then. */
  endedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Why its last attempt failed; null when none did. */
  failure?: Maybe<JobFailure>;
  /** Its id. */
  id: Scalars['ID']['output'];
  /** What it does, e.g. `ingest.tokenize-recording`. */
  kind: Scalars['String']['output'];
  /** Attempts before it is given up. */
  maxAttempts: Scalars['Int']['output'];
  /** That recording; null when it was deleted since. */
  recording?: Maybe<AudioRecord>;
  /** The recording that it is about; null for jobs about other things. */
  recordingId?: Maybe<Scalars['ID']['output']>;
  /** Id of the request that caused it; null when none did. */
  requestId?: Maybe<Scalars['String']['output']>;
  /** When its last attempt began; null before the first. */
  startedAt?: Maybe<Scalars['DateTime']['output']>;
  /** When it may begin: in the future while it waits for its next attempt. */
  startsAt: Scalars['DateTime']['output'];
  /** How it stands. */
  state: JobState;
};

/** A page of jobs. */
export type JobConnection = {
  __typename?: 'JobConnection';
  /** The jobs with their cursors. */
  edges: Array<JobEdge>;
  /** The jobs. */
  nodes: Array<Job>;
  /** Where the page lies. */
  pageInfo: PageInfo;
  /** How many there are on all pages. */
  total: Total;
};

/** A job in a page. */
export type JobEdge = {
  __typename?: 'JobEdge';
  /** Its place. */
  cursor: Scalars['String']['output'];
  /** The job. */
  node: Job;
};

/** Why an attempt failed. */
export type JobFailure = {
  __typename?: 'JobFailure';
  /** A code of the table of errors. */
  code: Scalars['String']['output'];
  /** What went wrong, for people. */
  message: Scalars['String']['output'];
};

/** Conditions on jobs; those left out let every job pass. */
export type JobFilter = {
  /** Any of these kinds, as `Queue.kinds` names them. */
  kinds?: InputMaybe<Array<Scalars['String']['input']>>;
  /** About this recording. */
  recordingId?: InputMaybe<Scalars['ID']['input']>;
  /** Any of these states. */
  states?: InputMaybe<Array<JobState>>;
};

/** How a job stands. */
export type JobState =
  /** Somebody ended it, or a newer one took its place. */
  | 'CANCELLED'
  /** It ended well. */
  | 'DONE'
  /** It was given up after its attempts. */
  | 'FAILED'
  /** A worker has it. */
  | 'RUNNING'
  /** It waits, perhaps for its next attempt. */
  | 'WAITING';

/** Which words of a query an article must have. */
export type KeywordMatch =
  /** Every word and phrase, wherever in the article. */
  | 'ALL'
  /** At least one; Chinese and Japanese are compared by pairs of characters. For questions as people ask them. */
  | 'ANY';

/** A taught sound and how often it was found. */
export type LabelCount = {
  __typename?: 'LabelCount';
  /** Ranges in which it was found. */
  hits: Scalars['SafeInt']['output'];
  /** The label. */
  label: SoundLabel;
  /** Recordings in which it was found. */
  recordings: Scalars['SafeInt']['output'];
  /** Length of these ranges in seconds. */
  seconds: Scalars['Float']['output'];
};

/** A marked time range. */
export type LabelExample = {
  __typename?: 'LabelExample';
  /** When it was added. */
  createdAt: Scalars['DateTime']['output'];
  /** End in seconds. */
  endS: Scalars['Float']['output'];
  /** Id of the example. */
  id: Scalars['ID']['output'];
  /** Whether it is the sound or is not. */
  kind: LabelExampleKind;
  /** The recording it lies in. */
  recording: AudioRecord;
  /** Where it came from. */
  source: LabelExampleSource;
  /** Start in seconds. */
  startS: Scalars['Float']['output'];
};

/** A page of examples. */
export type LabelExampleConnection = {
  __typename?: 'LabelExampleConnection';
  /** The examples of this page with their cursors. */
  edges: Array<LabelExampleEdge>;
  /** The examples of this page alone. */
  nodes: Array<LabelExample>;
  /** Where this page lies. */
  pageInfo: PageInfo;
  /** How many examples there are. */
  total: Total;
};

/** An example in a page. */
export type LabelExampleEdge = {
  __typename?: 'LabelExampleEdge';
  /** Cursor of this example. */
  cursor: Scalars['String']['output'];
  /** The example. */
  node: LabelExample;
};

/** Whether an example is the sound or is not. */
export type LabelExampleKind =
  /** This is not the sound. */
  | 'NEGATIVE'
  /** This is the sound. */
  | 'POSITIVE';

/** Where an example came from. */
export type LabelExampleSource =
  /** Somebody marked the range. */
  | 'MARKED'
  /** Somebody rejected a hit. */
  | 'REJECTED_HIT';

/** A language and how many recordings are in it. */
export type LanguageCount = {
  __typename?: 'LanguageCount';
  /** Their length in hours. */
  hours: Scalars['Float']['output'];
  /** As in `AudioRecord.language`; null where it is unknown. */
  language?: Maybe<Scalars['String']['output']>;
  /** Recordings. */
  recordings: Scalars['SafeInt']['output'];
};

/** The limits of this server. */
export type Limits = {
  __typename?: 'Limits';
  /** Longest recording, in seconds. */
  maxDurationS: Scalars['Float']['output'];
  /** Largest `first` or `last` of any list. */
  maxPageSize: Scalars['Int']['output'];
  /** Longest clip that a search takes, in seconds; of a longer one the first part is used. */
  maxQueryClipS: Scalars['Float']['output'];
  /** Largest upload, in bytes. */
  maxUploadBytes: Scalars['SafeInt']['output'];
};

/** Which articles answer a question. */
export type LinkAnswer = {
  __typename?: 'LinkAnswer';
  /** The alignment version that answered; null when none is active and articles were searched by their words alone. */
  alignmentVersion?: Maybe<Scalars['Int']['output']>;
  /** Milliseconds spent weighing the articles, in a thread of its own. */
  answerMs: Scalars['Float']['output'];
  /** Which paths could say something; empty when none could. */
  answeredBy?: Maybe<LinkPath>;
  /** Milliseconds spent in the database. */
  databaseMs: Scalars['Float']['output'];
  /** Seconds of sound that were heard; null for a text. */
  durationS?: Maybe<Scalars['Float']['output']>;
  /** Milliseconds spent decoding and hearing. */
  hearMs: Scalars['Float']['output'];
  /** True when the best suggestion is not probable enough (less than 0.3), or there is none: better ask a person. */
  noGoodArticle: Scalars['Boolean']['output'];
  /** Why a path said nothing, in words; empty when all there is was used. */
  notes: Array<Scalars['String']['output']>;
  /** Best first. */
  suggestions: Array<LinkSuggestion>;
};

/** A person confirmed a link. */
export type LinkConfirmed = Event & {
  __typename?: 'LinkConfirmed';
  /** Id of the article; it may be gone. */
  articleId: Scalars['ID']['output'];
  /** When it was confirmed. */
  at: Scalars['DateTime']['output'];
  /** Subscribe with it as `after` to go on behind this event. */
  cursor: Scalars['String']['output'];
  /** Id of the link; it may be gone, or decided otherwise since. */
  linkId: Scalars['ID']['output'];
  /** Sent along as `X-Phonograph-Position`, it lets any server answer with what this tells. Null without read replicas. */
  position?: Maybe<Scalars['String']['output']>;
  /** The recording as it is now; null when it was deleted since. */
  recording?: Maybe<AudioRecord>;
  /** The recording. */
  recordingId: Scalars['ID']['output'];
  /** LINK_CONFIRMED */
  type: EventType;
};

/** Links of recordings to articles. */
export type LinkCoverage = {
  __typename?: 'LinkCoverage';
  /** Links that were confirmed. */
  confirmed: Scalars['SafeInt']['output'];
  /** Share of the READY recordings that have a confirmed link, 0..1; null without READY recordings. */
  coverage?: Maybe<Scalars['Float']['output']>;
  /** Recordings with a confirmed link. */
  recordingsConfirmed: Scalars['SafeInt']['output'];
  /** Recordings with a suggested link and no confirmed one. */
  recordingsSuggested: Scalars['SafeInt']['output'];
  /**
   * Recordings that no article answers well: no confirmed link, and a best suggestion less probable than 0.3, as in
   * `unansweredQuestions`, which groups them.
   */
  recordingsUnanswered: Scalars['SafeInt']['output'];
  /** Links that were rejected. */
  rejected: Scalars['SafeInt']['output'];
  /** Links that were suggested, and that nobody decided on. */
  suggested: Scalars['SafeInt']['output'];
};

/** What is asked: exactly one of the fields. */
export type LinkKnowledgeInput =
  /** A READY recording or a part of it. Of one longer than 20 s each article is answered by the 8 s that speak for it most. */
  { recording: LinkedRangeInput; segment?: never; text?: never; uploadId?: never; }
  |  /** A segment of a transcript that has times. */
  { recording?: never; segment: LinkedSegmentInput; text?: never; uploadId?: never; }
  |  /** A written question, 1..4000 characters. */
  { recording?: never; segment?: never; text: Scalars['String']['input']; uploadId?: never; }
  |  /**
   * A clip just uploaded with `PUT /uploads`; it is not stored as a recording. Its first 60 s (`PHONOGRAPH_MAX_QUERY_CLIP_S`)
   * are heard, and recognised where recordings are transcribed of themselves (`PHONOGRAPH_TRANSCRIBE`); `notes` say by
   * what. Where that is off or fails the sound answers alone.
   */
  { recording?: never; segment?: never; text?: never; uploadId: Scalars['ID']['input']; };

/** Which path answered: what is said told by the sound alone, the words of a transcript or text, or both. */
export type LinkPath =
  /** Both speak for it. */
  | 'BOTH'
  /** The sound, through what was learned from links; no transcript was needed. */
  | 'SOUND'
  /** The words of the transcript, or of the text given. */
  | 'TRANSCRIPT';

/** What one path says of a suggestion. */
export type LinkPathScore = {
  __typename?: 'LinkPathScore';
  /** What it adds: weight times the logarithm of its probability over that of an even chance. */
  contribution: Scalars['Float']['output'];
  /** The path: SOUND or TRANSCRIPT. */
  path: LinkPath;
  /** How probable the path alone finds it, 0..1; null without an alignment. */
  probability?: Maybe<Scalars['Float']['output']>;
  /** Place of the article by this path alone, from 1. */
  rank: Scalars['Int']['output'];
  /** The path's own score: about 1 for a question like confirmed ones, about 0 for others. Without an alignment: relevance of the article's words. */
  rawScore: Scalars['Float']['output'];
  /** Weight of the path, learned from links; that of the sound is less where the voice is unlike those of the links. */
  weight: Scalars['Float']['output'];
};

/** An article that may answer the question. */
export type LinkSuggestion = {
  __typename?: 'LinkSuggestion';
  /** Which path speaks for it. */
  answeredBy: LinkPath;
  /** The article. */
  article: Article;
  /** How a person decided on this article for this recording or part; null when nobody did, and for clips and texts. */
  decision?: Maybe<ArticleLinkStatus>;
  /** Its end in seconds. */
  endS?: Maybe<Scalars['Float']['output']>;
  /** What each path says of it. */
  paths: Array<LinkPathScore>;
  /**
   * How probable it is, 0..1, that this article answers, if any does: calibrated on links that were left out of the
   * learning. Null when no alignment is active, and of an article that came after it was learned.
   */
  probability?: Maybe<Scalars['Float']['output']>;
  /** 1 is best. */
  rank: Scalars['Int']['output'];
  /**
   * The confirmed link of the article that sounds most like the question, and where both say the same. Null without sound,
   * and where nothing is alike. Found by alignment of the sound alone: an explanation, not part of the score.
   */
  soundsLike?: Maybe<SoundingLink>;
  /** The part of a long recording that speaks for it, start in seconds; null for a text. */
  startS?: Maybe<Scalars['Float']['output']>;
};

/** A recording, or a part of it. */
export type LinkedRangeInput = {
  /** End in seconds. */
  endS?: InputMaybe<Scalars['Float']['input']>;
  /** The recording. */
  id: Scalars['ID']['input'];
  /** Start in seconds. Without start and end: the whole recording. */
  startS?: InputMaybe<Scalars['Float']['input']>;
};

/** A segment of a recording's transcript. */
export type LinkedSegmentInput = {
  /** Number of the segment, from 0. */
  index: Scalars['Int']['input'];
  /** The recording. */
  recordingId: Scalars['ID']['input'];
};

/** What counts as an occurrence of an example. */
export type LocateMatch =
  /** Either of the two. */
  | 'ANY'
  /** The same recording of the sound, also at another volume, in another codec or with noise. */
  | 'SAME_SOUND'
  /** Another take: the same said again, faster or slower by up to a half. */
  | 'SAME_WORDS';

/** What was looked for. */
export type LocatedExample = {
  __typename?: 'LocatedExample';
  /** How the sound was read. */
  query: AudioQueryInfo;
  /** Milliseconds spent comparing; 0 where an earlier page had done it. */
  scanMs: Scalars['Float']['output'];
  /** Recordings that were searched. */
  searchedRecordings: Scalars['SafeInt']['output'];
  /** Seconds of sound that were searched. */
  searchedS: Scalars['Float']['output'];
  /** Where the sound in the example ends, in seconds of the example. */
  soundEndS: Scalars['Float']['output'];
  /** Where the sound in the example begins, in seconds of the example: silence before it is not compared. */
  soundStartS: Scalars['Float']['output'];
};

/** A model. */
export type Model = {
  __typename?: 'Model';
  /** Size of its download in bytes, roughly; null likewise. */
  approximateBytes?: Maybe<Scalars['SafeInt']['output']>;
  /** Whether the server will load it when it starts next. */
  chosen: Scalars['Boolean']['output'];
  /** What it is good for, in a sentence. */
  description: Scalars['String']['output'];
  /** Whether this server runs it now. Recognisers run when they are asked for; of them, the one that runs unless another is named. */
  inUse: Scalars['Boolean']['output'];
  /** What it is for. */
  kind: ModelKind;
  /** Licence as an SPDX identifier. */
  licence: Scalars['String']['output'];
  /** Its name, as `pullModel` and `phonograph models pull` take it; for models that Phonograph does not list itself, the hub's `owner/name`. */
  name: Scalars['String']['output'];
  /** Its pull since this server started, under way or the last one; null when there was none. */
  pull?: Maybe<ModelPull>;
  /** Where it comes from: a repository of the hub; null for what comes with Phonograph. */
  repository?: Maybe<Scalars['String']['output']>;
  /** Which revision of that; null likewise. */
  revision?: Maybe<Scalars['String']['output']>;
  /** What of it is here, by names and sizes of its files. */
  state: ModelState;
};

/** What a model is for. */
export type ModelKind =
  /** Turns texts into vectors. */
  | 'EMBEDDER'
  /** Turns speech into text. */
  | 'RECOGNISER'
  /** Turns sound into codes. */
  | 'TOKENIZER';

/** A pull of a model. */
export type ModelPull = {
  __typename?: 'ModelPull';
  /** When it ended; null until then. */
  endedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Why it was given up; null unless FAILED. */
  failure?: Maybe<ModelPullFailure>;
  /** The file that is coming; null between files. */
  file?: Maybe<Scalars['String']['output']>;
  /** The model. */
  name: Scalars['String']['output'];
  /** Why it waits or what was odd, in words; null when all goes well. */
  note?: Maybe<Scalars['String']['output']>;
  /** Bytes that are here, of all files. */
  receivedBytes: Scalars['SafeInt']['output'];
  /** When it began. */
  startedAt: Scalars['DateTime']['output'];
  /** How far it is. */
  status: ModelPullStatus;
  /** Bytes of all files: as the hub tells them, roughly before it did. */
  totalBytes: Scalars['SafeInt']['output'];
};

/** Why a pull was given up. */
export type ModelPullFailure = {
  __typename?: 'ModelPullFailure';
  /** A code of the table of errors. */
  code: Scalars['String']['output'];
  /** What went wrong and what to do, for people. */
  message: Scalars['String']['output'];
};

/** How far a pull is. */
export type ModelPullStatus =
  /** Somebody ended it, or the server stopped. */
  | 'CANCELLED'
  /** The model is here, and its files were checked. */
  | 'DONE'
  /** It was given up. */
  | 'FAILED'
  /** Files are coming. */
  | 'RUNNING';

/** What of a model is here. */
export type ModelState =
  /** Nothing; `pullModel` brings it. */
  | 'ABSENT'
  /** All of it; it comes with Phonograph. */
  | 'BUNDLED'
  /** A part; `pullModel` goes on. */
  | 'INCOMPLETE'
  /** All of it; it was pulled. */
  | 'PULLED';

/** What the API changes. Every change is complete when it is answered; ingest goes on in the background. */
export type Mutation = {
  __typename?: 'Mutation';
  /**
   * Lets a READY version answer; an earlier one too, which takes a change back. Suggestions of all recordings are made anew
   * in the background.
   */
  activateAlignment: ActivateAlignmentPayload;
  /**
   * Marks a time range of a READY recording as an example of a label, or as something that it is not. The label is learned
   * anew and every recording scored anew, in the background; until that is done the old hits stay. A label has at most
   * 1,000 examples. Refused: a range that is not inside the recording, and an example that is there already.
   */
  addLabelExample: AddLabelExamplePayload;
  /**
   * Adds questions as callers might ask them, typed, each to its article: they teach the transcript path at once, and with
   * `trainAlignment(input: {speak: true})` the sound path too. A question that its article has already is left alone.
   */
  addTypedQuestions: AddTypedQuestionsPayload;
  /**
   * Ends a job that waits or runs. What it is about is given up, as when a job fails: a recording is then FAILED with the
   * code CANCELLED. Errors: NOT_FOUND, CONFLICT when it has ended.
   */
  cancelJob: CancelJobPayload;
  /** Ends a pull; what it has brought stays, and the next one goes on from there. Errors: CONFLICT when none is under way. */
  cancelModelPull: CancelModelPullPayload;
  /** Ends a transcription that is QUEUED or RUNNING; nothing of it is kept. CONFLICT when it has ended. */
  cancelTranscription: CancelTranscriptionPayload;
  /**
   * Ends an export or import that is QUEUED or RUNNING; rows that were imported stay. Errors: NOT_FOUND, CONFLICT when it
   * has ended.
   */
  cancelTransfer: CancelTransferPayload;
  /**
   * Says that an article answers what is asked in a recording, or in a part of it. What was rejected before becomes
   * confirmed; confirming again changes nothing. The next `trainAlignment` learns from it.
   */
  confirmLink: DecideLinkPayload;
  /**
   * Makes an API key. Its text is answered this once and stored nowhere. Needs ADMIN; for another workspace OPERATOR.
   * Nobody gives a scope that they lack. Errors: BAD_USER_INPUT, FORBIDDEN, NOT_FOUND.
   */
  createApiKey: CreateApiKeyPayload;
  /**
   * Makes a recording of an upload and queues its ingest. The same bytes sent twice make one recording: the second
   * call answers the first recording with `created: false` (and queues it again if its ingest had failed).
   */
  createAudioRecord: CreateAudioRecordPayload;
  /**
   * Creates a sound label without examples: it is found nowhere until a positive example is added. A workspace holds at
   * most 200. CONFLICT when the name is taken, whatever its case.
   */
  createSoundLabel: SoundLabelPayload;
  /** Makes an empty workspace. Its first key is made by `createApiKey(input: { workspaceId })`. Needs OPERATOR. Errors: BAD_USER_INPUT, CONFLICT when the name is taken. */
  createWorkspace: Workspace;
  /** Deletes an article with its chunks and all its versions. NOT_FOUND when there is none. */
  deleteArticle: DeleteArticlePayload;
  /** Deletes a recording with its codes, anchors, postings, histograms and files. There is no way back. */
  deleteAudioRecord: DeleteAudioRecordPayload;
  /** Forgets a saved search and its matches. NOT_FOUND when there is none. */
  deleteSavedSearch: DeleteSavedSearchPayload;
  /** Deletes a label with its examples and hits. There is no way back. */
  deleteSoundLabel: DeleteSoundLabelPayload;
  /** Removes the transcript of a recording; the recording stays. */
  deleteTranscript: DeleteTranscriptPayload;
  /** Deletes an export or import that has ended, with its files, before it expires. Errors: NOT_FOUND, CONFLICT while it runs. */
  deleteTransfer: DeleteTransferPayload;
  /**
   * Deletes a workspace with everything in it: recordings, files, articles, keys, events, audit log. From the answer on
   * nobody gets in; the rest is gone from the list when `workspaces` does not name it any more. Needs OPERATOR. Errors:
   * NOT_FOUND, CONFLICT for the caller's own and for the local one, BAD_USER_INPUT when the name does not fit.
   */
  deleteWorkspace: Workspace;
  /** Forgets what was looked for: one text however it was written, or everything. */
  forgetSearchTerms: ForgetSearchTermsPayload;
  /**
   * Brings a model from the hub into this server's folder of models, in the background, and goes on where an earlier pull
   * stopped: `Model.pull` and `modelPullProgress` tell how far that is. A pull that is under way is answered as it is. The
   * model runs once it was chosen by `useModel` and the server started anew; a speech model at once. Errors: NOT_FOUND,
   * BAD_USER_INPUT for a model that comes with Phonograph.
   */
  pullModel: PullModelPayload;
  /** Queues the computing of clusters now, instead of some time after the next upload. */
  refreshRecordingClusters: RefreshRecordingClustersPayload;
  /**
   * Indexes every READY recording by the running tokenizer, and every text by the running embedder, in the background. Searches go on answering from the present
   * index until every recording is done; then all of them switch at once. Called again it goes on where it stopped and
   * tries recordings that failed once more. Where the present index is the running tokenizer's, recordings that it lacks
   * are added.
   */
  reindex: ReindexPayload;
  /**
   * Says that a hit is wrong: its range becomes a negative example, the hit disappears at once, and the label is learned
   * anew.
   */
  rejectLabelHit: AddLabelExamplePayload;
  /**
   * Says that an article does not answer it. It is not suggested there again, and the next `trainAlignment` learns from it.
   * Rejecting again changes nothing.
   */
  rejectLink: DecideLinkPayload;
  /** Takes an example away; the label is learned anew. */
  removeLabelExample: SoundLabelPayload;
  /** Takes a link back, whatever its status. NOT_FOUND when it is not there. */
  removeLink: RemoveLinkPayload;
  /** Changes name or description; examples and hits stay. CONFLICT when the name is taken. */
  renameSoundLabel: SoundLabelPayload;
  /**
   * Keeps one recording and deletes others that are the same, all of them or none. There is no way back. CONFLICT when
   * one of them is not a member of the same group.
   */
  resolveDuplicateGroup: ResolveDuplicateGroupPayload;
  /** Queues a FAILED recording again, for example after ffmpeg was installed. Any other status is a CONFLICT. */
  retryIngest: RetryIngestPayload;
  /**
   * Runs a job again that failed or was cancelled, with all its attempts. Errors: NOT_FOUND, CONFLICT when it did neither,
   * when its like waits or runs, or when what it is about is over.
   */
  retryJob: RetryJobPayload;
  /**
   * Ends a key at once: requests by it are refused, subscriptions end, addresses signed with it open nothing. Needs
   * ADMIN; for another workspace OPERATOR. Errors: NOT_FOUND.
   */
  revokeApiKey: ApiKey;
  /**
   * From now on, tells when a new recording matches: once for each recording, by `savedSearchMatched` and in
   * `savedSearchMatches`. Looked at when a recording becomes READY, when its transcript arrives or changes, and when
   * taught labels were found in it; recordings that are here already are found by searching. A workspace keeps at most
   * 100. CONFLICT when there are as many, or the name is taken, whatever its case.
   */
  saveSearch: SaveSearchPayload;
  /** Sets how long things are kept. Needs ADMIN. Errors: BAD_USER_INPUT. */
  setRetention: Workspace;
  /**
   * Gives a recording its transcript, in the place of the one that it has. It need not be READY yet. Refused, with the
   * line at fault, when the content cannot be read, has no word, or is over 10 MiB, 100,000 segments or 200,000 words.
   * Larger ones than a request may be (1 MiB) come as an upload, or by `PUT /recordings/ID/transcript`.
   */
  setTranscript: SetTranscriptPayload;
  /**
   * Begins an export of this workspace in the background: recordings with codes and histograms, transcripts, labels,
   * articles, links and what is needed to answer the same. Originals are not in it. Its files are kept for a day after the
   * end. Errors: BAD_USER_INPUT.
   */
  startExport: StartExportPayload;
  /**
   * Begins an import of an upload (`PUT /uploads`) in the background; the upload is used up. What is here already stays as
   * it is, so an import may be repeated. Rows that are refused are listed in `problems` and do not stop the others.
   * Errors: NOT_FOUND, BAD_USER_INPUT.
   */
  startImport: StartImportPayload;
  /**
   * Learns from all links, in a job: seconds for some hundred links, two minutes for 4,600. The version that answers stays
   * until the new one is activated. CONFLICT while one is being trained, and when there is no article at all.
   */
  trainAlignment: TrainAlignmentPayload;
  /**
   * Has the speech of a READY recording recognised, in the background: `AudioRecord.transcription` tells how far that is,
   * and its end is told as an event. The transcript is marked RECOGNISED, with the build that made it. One that somebody
   * gave or edited is not replaced unless `replace` says so. CONFLICT while the recording is being transcribed;
   * UNAVAILABLE, with what to do, where no transcriber can be used.
   */
  transcribe: TranscribePayload;
  /** Changes what people said of a recording. Fields left out stay as they are; null clears. */
  updateAudioRecord: UpdateAudioRecordPayload;
  /** Corrects one segment. Words that stay keep their times. The transcript's source becomes EDITED. */
  updateSegment: UpdateSegmentPayload;
  /** Brings one article, new or in the place of the one with this key. Content that is equal makes no new version. */
  upsertArticle: UpsertedArticle;
  /**
   * Brings up to 1,000 articles: all or, when one is refused, none. More, or over 1 MiB of them, come by
   * `PUT /articles?format=ndjson|csv`, which streams.
   */
  upsertArticles: UpsertArticlesPayload;
  /**
   * Makes a model that is installed the one of its kind that the server loads from its next start on. Reads every byte of
   * it first. Searches go on with the model that made the index until `reindex`. Errors: NOT_FOUND, BAD_USER_INPUT,
   * MODEL_UNAVAILABLE when its files are not in order.
   */
  useModel: UseModelPayload;
};


/** What the API changes. Every change is complete when it is answered; ingest goes on in the background. */
export type MutationActivateAlignmentArgs = {
  input: ActivateAlignmentInput;
};


/** What the API changes. Every change is complete when it is answered; ingest goes on in the background. */
export type MutationAddLabelExampleArgs = {
  input: AddLabelExampleInput;
};


/** What the API changes. Every change is complete when it is answered; ingest goes on in the background. */
export type MutationAddTypedQuestionsArgs = {
  input: AddTypedQuestionsInput;
};


/** What the API changes. Every change is complete when it is answered; ingest goes on in the background. */
export type MutationCancelJobArgs = {
  input: CancelJobInput;
};


/** What the API changes. Every change is complete when it is answered; ingest goes on in the background. */
export type MutationCancelModelPullArgs = {
  input: CancelModelPullInput;
};


/** What the API changes. Every change is complete when it is answered; ingest goes on in the background. */
export type MutationCancelTranscriptionArgs = {
  input: CancelTranscriptionInput;
};


/** What the API changes. Every change is complete when it is answered; ingest goes on in the background. */
export type MutationCancelTransferArgs = {
  input: CancelTransferInput;
};


/** What the API changes. Every change is complete when it is answered; ingest goes on in the background. */
export type MutationConfirmLinkArgs = {
  input: DecideLinkInput;
};


/** What the API changes. Every change is complete when it is answered; ingest goes on in the background. */
export type MutationCreateApiKeyArgs = {
  input: CreateApiKeyInput;
};


/** What the API changes. Every change is complete when it is answered; ingest goes on in the background. */
export type MutationCreateAudioRecordArgs = {
  input: CreateAudioRecordInput;
};


/** What the API changes. Every change is complete when it is answered; ingest goes on in the background. */
export type MutationCreateSoundLabelArgs = {
  input: CreateSoundLabelInput;
};


/** What the API changes. Every change is complete when it is answered; ingest goes on in the background. */
export type MutationCreateWorkspaceArgs = {
  input: CreateWorkspaceInput;
};


/** What the API changes. Every change is complete when it is answered; ingest goes on in the background. */
export type MutationDeleteArticleArgs = {
  input: DeleteArticleInput;
};


/** What the API changes. Every change is complete when it is answered; ingest goes on in the background. */
export type MutationDeleteAudioRecordArgs = {
  input: DeleteAudioRecordInput;
};


/** What the API changes. Every change is complete when it is answered; ingest goes on in the background. */
export type MutationDeleteSavedSearchArgs = {
  input: DeleteSavedSearchInput;
};


/** What the API changes. Every change is complete when it is answered; ingest goes on in the background. */
export type MutationDeleteSoundLabelArgs = {
  input: DeleteSoundLabelInput;
};


/** What the API changes. Every change is complete when it is answered; ingest goes on in the background. */
export type MutationDeleteTranscriptArgs = {
  input: DeleteTranscriptInput;
};


/** What the API changes. Every change is complete when it is answered; ingest goes on in the background. */
export type MutationDeleteTransferArgs = {
  input: DeleteTransferInput;
};


/** What the API changes. Every change is complete when it is answered; ingest goes on in the background. */
export type MutationDeleteWorkspaceArgs = {
  input: DeleteWorkspaceInput;
};


/** What the API changes. Every change is complete when it is answered; ingest goes on in the background. */
export type MutationForgetSearchTermsArgs = {
  input?: InputMaybe<ForgetSearchTermsInput>;
};


/** What the API changes. Every change is complete when it is answered; ingest goes on in the background. */
export type MutationPullModelArgs = {
  input: PullModelInput;
};


/** What the API changes. Every change is complete when it is answered; ingest goes on in the background. */
export type MutationRefreshRecordingClustersArgs = {
  input: RefreshRecordingClustersInput;
};


/** What the API changes. Every change is complete when it is answered; ingest goes on in the background. */
export type MutationReindexArgs = {
  input?: InputMaybe<ReindexInput>;
};


/** What the API changes. Every change is complete when it is answered; ingest goes on in the background. */
export type MutationRejectLabelHitArgs = {
  input: RejectLabelHitInput;
};


/** What the API changes. Every change is complete when it is answered; ingest goes on in the background. */
export type MutationRejectLinkArgs = {
  input: DecideLinkInput;
};


/** What the API changes. Every change is complete when it is answered; ingest goes on in the background. */
export type MutationRemoveLabelExampleArgs = {
  input: RemoveLabelExampleInput;
};


/** What the API changes. Every change is complete when it is answered; ingest goes on in the background. */
export type MutationRemoveLinkArgs = {
  input: RemoveLinkInput;
};


/** What the API changes. Every change is complete when it is answered; ingest goes on in the background. */
export type MutationRenameSoundLabelArgs = {
  input: RenameSoundLabelInput;
};


/** What the API changes. Every change is complete when it is answered; ingest goes on in the background. */
export type MutationResolveDuplicateGroupArgs = {
  delete: Array<Scalars['ID']['input']>;
  keep: Scalars['ID']['input'];
  mergeMetadata?: InputMaybe<Scalars['Boolean']['input']>;
};


/** What the API changes. Every change is complete when it is answered; ingest goes on in the background. */
export type MutationRetryIngestArgs = {
  input: RetryIngestInput;
};


/** What the API changes. Every change is complete when it is answered; ingest goes on in the background. */
export type MutationRetryJobArgs = {
  input: RetryJobInput;
};


/** What the API changes. Every change is complete when it is answered; ingest goes on in the background. */
export type MutationRevokeApiKeyArgs = {
  input: RevokeApiKeyInput;
};


/** What the API changes. Every change is complete when it is answered; ingest goes on in the background. */
export type MutationSaveSearchArgs = {
  input: SaveSearchInput;
};


/** What the API changes. Every change is complete when it is answered; ingest goes on in the background. */
export type MutationSetRetentionArgs = {
  input: SetRetentionInput;
};


/** What the API changes. Every change is complete when it is answered; ingest goes on in the background. */
export type MutationSetTranscriptArgs = {
  input: SetTranscriptInput;
};


/** What the API changes. Every change is complete when it is answered; ingest goes on in the background. */
export type MutationStartExportArgs = {
  input?: InputMaybe<StartExportInput>;
};


/** What the API changes. Every change is complete when it is answered; ingest goes on in the background. */
export type MutationStartImportArgs = {
  input: StartImportInput;
};


/** What the API changes. Every change is complete when it is answered; ingest goes on in the background. */
export type MutationTrainAlignmentArgs = {
  input?: InputMaybe<TrainAlignmentInput>;
};


/** What the API changes. Every change is complete when it is answered; ingest goes on in the background. */
export type MutationTranscribeArgs = {
  input: TranscribeInput;
};


/** What the API changes. Every change is complete when it is answered; ingest goes on in the background. */
export type MutationUpdateAudioRecordArgs = {
  input: UpdateAudioRecordInput;
};


/** What the API changes. Every change is complete when it is answered; ingest goes on in the background. */
export type MutationUpdateSegmentArgs = {
  input: UpdateSegmentInput;
};


/** What the API changes. Every change is complete when it is answered; ingest goes on in the background. */
export type MutationUpsertArticleArgs = {
  input: ArticleInput;
};


/** What the API changes. Every change is complete when it is answered; ingest goes on in the background. */
export type MutationUpsertArticlesArgs = {
  input: UpsertArticlesInput;
};


/** What the API changes. Every change is complete when it is answered; ingest goes on in the background. */
export type MutationUseModelArgs = {
  input: UseModelInput;
};

/** A place where an example is heard. */
export type Occurrence = {
  __typename?: 'Occurrence';
  /** Where the example would end, in seconds of the recording, with the silence at its end. */
  endS: Scalars['Float']['output'];
  /** SAME_SOUND or SAME_WORDS, whichever fits better; under 0.8 s of sound, a copy may be told as SAME_WORDS. */
  match: LocateMatch;
  /** Which occurrence of the whole list this is, from 1. */
  number: Scalars['SafeInt']['output'];
  /** Which occurrence within its recording this is, from 1. */
  numberInRecording: Scalars['SafeInt']['output'];
  /** The recording. */
  recording: AudioRecord;
  /**
   * How alike, 0..1, on a scale that means the same for every example: how far the place stands above what other places
   * of what was searched come to by chance. 0.5 is the default limit, which about one foreign example in a hundred
   * reaches somewhere.
   */
  similarity: Scalars['Float']['output'];
  /** Where the sound itself ends, in seconds of the recording. */
  soundEndS: Scalars['Float']['output'];
  /** Where the sound itself begins, in seconds of the recording. */
  soundStartS: Scalars['Float']['output'];
  /** Where the example would begin, in seconds of the recording: silence at the beginning of the example is counted along. */
  startS: Scalars['Float']['output'];
};

/** A page of the occurrences of an example. */
export type OccurrenceConnection = {
  __typename?: 'OccurrenceConnection';
  /** Occurrences with their cursors, in time order. */
  edges: Array<OccurrenceEdge>;
  /** The example, as it was understood. */
  example: LocatedExample;
  /** Occurrences, in time order. */
  nodes: Array<Occurrence>;
  /** Where this page lies. */
  pageInfo: PageInfo;
  /** How many occurrences there are in all that was searched. */
  total: Total;
};

/** An occurrence and its place in the list. */
export type OccurrenceEdge = {
  __typename?: 'OccurrenceEdge';
  /** Stays valid while recordings come and go. */
  cursor: Scalars['String']['output'];
  /** The occurrence. */
  node: Occurrence;
};

/** Direction of an order. */
export type OrderDirection =
  /** Smallest, earliest or A first. */
  | 'ASC'
  /** Largest, latest or Z first. */
  | 'DESC';

/** Where a page lies within its list (Relay connection). */
export type PageInfo = {
  __typename?: 'PageInfo';
  /** Cursor of the last edge; null on an empty page. */
  endCursor?: Maybe<Scalars['String']['output']>;
  /** Whether there is more after `endCursor`. */
  hasNextPage: Scalars['Boolean']['output'];
  /** Whether there is more before `startCursor`. */
  hasPreviousPage: Scalars['Boolean']['output'];
  /** Cursor of the first edge; null on an empty page. */
  startCursor?: Maybe<Scalars['String']['output']>;
};

/** A stretch without speech. */
export type Pause = {
  __typename?: 'Pause';
  /** End in seconds. */
  endS: Scalars['Float']['output'];
  /** Mean level in decibels below full scale: tells silence (below -60) from music or noise. */
  levelDbfs: Scalars['Float']['output'];
  /** Start in seconds. */
  startS: Scalars['Float']['output'];
};

/** A page of pauses. */
export type PauseConnection = {
  __typename?: 'PauseConnection';
  /** The pauses of this page with their cursors. */
  edges: Array<PauseEdge>;
  /** The pauses of this page alone. */
  nodes: Array<Pause>;
  /** Where this page lies. */
  pageInfo: PageInfo;
  /** How many pauses the recording has, or the asked part of it. */
  total: Total;
};

/** A pause in a page. */
export type PauseEdge = {
  __typename?: 'PauseEdge';
  /** Cursor of this pause. */
  cursor: Scalars['String']['output'];
  /** The pause. */
  node: Pause;
};

/** What counts as the same word. */
export type PhraseMatch =
  /** The word as written, but for case, diacritics, punctuation and width. */
  | 'EXACT'
  /** Also other forms of the same stem (contract, contracts), by the Snowball stemmer of the transcript's language. */
  | 'STEMMED';

/** One place where a phrase was said. */
export type PhraseOccurrence = {
  __typename?: 'PhraseOccurrence';
  /** End in seconds; null where the transcript has no times. */
  endS?: Maybe<Scalars['Float']['output']>;
  /** Which occurrence of the whole list this is, from 1. */
  number: Scalars['Int']['output'];
  /** Which occurrence within its recording this is, from 1. */
  numberInRecording: Scalars['Int']['output'];
  /** The recording. */
  recording: AudioRecord;
  /** Where they stand in the transcript: one span for each segment that they touch. */
  spans: Array<TranscriptSpan>;
  /** Start in seconds; null where the transcript has no times. */
  startS?: Maybe<Scalars['Float']['output']>;
  /** The words as the transcript has them. */
  text: Scalars['String']['output'];
  /** True when the segment's own times were worked out too. */
  timesEstimated: Scalars['Boolean']['output'];
  /** True when the times are those of the words; false when they are worked out from the segment's, by length of text. */
  wordTimes: Scalars['Boolean']['output'];
};

/** A page of occurrences. */
export type PhraseOccurrenceConnection = {
  __typename?: 'PhraseOccurrenceConnection';
  /** Time from question to page, nearly all of it in the database, in milliseconds. */
  databaseMs: Scalars['Float']['output'];
  /** The occurrences of this page with their cursors. */
  edges: Array<PhraseOccurrenceEdge>;
  /** The occurrences of this page alone. */
  nodes: Array<PhraseOccurrence>;
  /** Where this page lies. */
  pageInfo: PageInfo;
  /** How many occurrences there are in all that was searched; always exact. */
  total: Total;
  /** The words (or characters) that were looked for. */
  words: Array<Scalars['String']['output']>;
};

/** An occurrence in a page. */
export type PhraseOccurrenceEdge = {
  __typename?: 'PhraseOccurrenceEdge';
  /** Cursor of this occurrence. */
  cursor: Scalars['String']['output'];
  /** The occurrence. */
  node: PhraseOccurrence;
};

/** One level of a picture. */
export type PictureLevel = {
  __typename?: 'PictureLevel';
  /** Columns. */
  columnCount: Scalars['Int']['output'];
  /** Seconds that a column covers: those of level 0 times 4^level. */
  columnS: Scalars['Float']['output'];
  /** Number, from 0. */
  level: Scalars['Int']['output'];
  /** Tiles of 512 columns. */
  tileCount: Scalars['Int']['output'];
};

/** A picture at all its levels. */
export type PicturePyramid = {
  __typename?: 'PicturePyramid';
  /** Bytes of a column: 2, 64 or 32. */
  bytesPerColumn: Scalars['Int']['output'];
  /** Columns of level 0. */
  columnCount: Scalars['Int']['output'];
  /** Seconds that a column of level 0 covers. */
  columnS: Scalars['Float']['output'];
  /** The levels, the finest first. */
  levels: Array<PictureLevel>;
  /**
   * Path of its tiles on this server, with `{level}` and `{tile}` (both from 0) to be put in. `v` names a version: what was
   * fetched may be kept for ever. What follows is a signature, as in `AudioRecord.urls`; a caller who sends a key leaves it
   * out, so that the address stays the same. 400 (BAD_USER_INPUT with
   * `field` and `limit`) for a level or tile that there is not, 404 for what is not drawn.
   */
  pathTemplate: Scalars['String']['output'];
};

/** Which model to bring. */
export type PullModelInput = {
  /** Its name. */
  name: Scalars['String']['input'];
};

/** A pull that began, or was under way already. */
export type PullModelPayload = {
  __typename?: 'PullModelPayload';
  /** How it stands. */
  pull: ModelPull;
};

/** A number that a share of the others does not exceed. */
export type Quantile = {
  __typename?: 'Quantile';
  /** The share, 0..1; 0.5 is the median. */
  at: Scalars['Float']['output'];
  /** The number. */
  value: Scalars['Float']['output'];
};

/**
 * What the API answers. Every refusal is a GraphQL error with `extensions.code` (a stable word from the table in
 * docs/errors.md) and `extensions.requestId`; where a rule refused an argument also `extensions.field` and
 * `extensions.limit`.
 * A value of the wrong type is refused by GraphQL itself, whose message names the place.
 */
export type Query = {
  __typename?: 'Query';
  /** What was learned from links, newest version first. */
  alignmentVersions: AlignmentVersionConnection;
  /**
   * Stretches of speech that go like a given one, whoever speaks and whatever is said: the same rises and falls of
   * loudness, syllable rate and pauses. Best first. Compared are stretches between pauses of 0.48 s (0.8 to 30 s long)
   * whose length is that of the query within a factor of 1.5. Recordings are found some seconds after they are READY.
   */
  alikeRhythm: RhythmSearch;
  /** Counts, sums and distributions over the workspace. They are computed when asked for, from rows and not from samples. */
  analytics: Analytics;
  /**
   * The API keys of this workspace, the newest first; those revoked or expired too. Needs ADMIN; for another workspace
   * OPERATOR. Errors: NOT_FOUND.
   */
  apiKeys: Array<ApiKey>;
  /** One article of the knowledge base, by `id` or by `key` (exactly one of them); null when there is none. */
  article?: Maybe<Article>;
  /** The articles of the knowledge base. */
  articles: ArticleConnection;
  /** One recording, or null when this workspace has none with that id. */
  audioRecord?: Maybe<AudioRecord>;
  /**
   * Recordings of the workspace, a page at a time. Cursors stay valid while recordings arrive and go: paging on
   * repeats nothing and skips nothing that was there.
   */
  audioRecords: AudioRecordConnection;
  /**
   * What was changed in this workspace, by whom and with what outcome, the latest first. Entries stay when the thing
   * itself is deleted, for `Workspace.auditDays`. Needs ADMIN. Errors: BAD_USER_INPUT.
   */
  auditLog: AuditEntryConnection;
  /**
   * Recordings that are there more than once, in other formats or slightly changed, as groups; and recordings of which
   * others hold a part. Kept up to date in the background: a recording is looked at within seconds of becoming READY.
   * A group connects recordings that share at least three quarters of either side, directly or through others. A part
   * connects nothing: two originals in one compilation stay apart, and are both listed as parts of it.
   */
  duplicateGroups: DuplicateGroupConnection;
  /**
   * Cursor of this moment. Read it, then read the present state, then subscribe with it as `after`: nothing that happens
   * in between is missed.
   */
  eventCursor: Scalars['String']['output'];
  /**
   * The recordings that retention would delete now, the oldest first: those created more than `days` days ago. Nothing is
   * deleted. Needs ADMIN. Errors: BAD_USER_INPUT.
   */
  expiringRecordings: ExpiringRecordings;
  /**
   * Which recordings hold the same recording as the query, and where: exact sound, also after re-encoding, changed volume,
   * noise, reverberation, a telephone line, and played up to 12 % faster or slower or up to two semitones higher or lower.
   * Answers nothing rather than the least bad hit. Best first.
   */
  findCopies: CopySearch;
  /**
   * Every place where a sequence of layer-0 tokens occurs, in order of the recordings (oldest upload first) and of time
   * within each, with the exact count. Tokens are those of the active search index (`tokenizerId` of the answer). One
   * hit for every frame at which a match starts, the shortest match from there; matches may overlap. Silent frames
   * have tokens too and are searched. Fast where the pattern has two neighbouring steps that name tokens, else all
   * tokens are read. Refused with BAD_USER_INPUT naming `pattern.N`: a pattern without a named token, a gap at either
   * end, or one beyond the limits below.
   */
  findTokenSequence: TokenHitConnection;
  /** One job; null when there is none. */
  job?: Maybe<Job>;
  /** The jobs of this workspace, the latest first. What ended is kept for 14 days. Errors: BAD_USER_INPUT. */
  jobs: JobConnection;
  /**
   * Which articles answer what is asked in a recording, a segment of its transcript, a clip or a text. Two paths answer: the
   * sound, through what was learned from confirmed links (`trainAlignment`), which needs no transcript; and the transcript
   * or text. Each suggestion tells which path speaks for it. A question that no article answers well is told as such.
   */
  linkKnowledge: LinkAnswer;
  /** Links of the workspace, the last decided or suggested first. */
  links: ArticleLinkConnection;
  /**
   * Where an example is heard again: every occurrence in time order, by sound alone. An example is a word, a phrase, a
   * jingle: 0.2 s of sound at least, `Limits.maxQueryClipS` at most. It finds the same recording inserted again, and other
   * takes by the same speaker; the same words from another voice are found seldom (docs/capabilities.md). Answers nothing
   * rather than the least bad hit. Recordings come in the order of their `createdAt`, then `id`.
   *
   * Everything is read, so at most 500 hours can be searched at once: BAD_USER_INPUT naming `filter` and the limit when it
   * would be more. What the last searches found is kept, so a further page does not search again.
   *
   * Where the example is a part of a recording that is searched, that place is an occurrence like any other and counts:
   * "the third time that this is said" includes the time that was marked.
   */
  locate: OccurrenceConnection;
  /**
   * Where something was said, by words and by sound in one list: occurrences of a phrase in the transcripts (as
   * `locatePhrase`) and of an example in the sound (as `locate`). Two that share at least half of the shorter one are one
   * place, found both ways. Recordings come in the order of their ids, which sort by creation; within one, by time.
   */
  locateAnywhere: AnywhereConnection;
  /**
   * Where a phrase was said, by the transcripts of READY recordings: in the order of the recordings' creation, and in
   * time order within each. Case, diacritics, punctuation, width and line breaks do not matter; the words must follow
   * one another, also across segments. In Chinese, Japanese, Korean, Thai and the like characters count, not words.
   * Occurrences that would overlap the one before are not counted (`na na` occurs once in `na na na`).
   */
  locatePhrase: PhraseOccurrenceConnection;
  /**
   * Every model that this server can use: what is installed, what can be pulled, what runs, and what will from the next
   * start on. Where several servers have folders of their own, it tells of the one that answers.
   */
  models: Array<Model>;
  /** The work that waits and goes on in this workspace, kind by kind. */
  queue: Queue;
  /**
   * Recordings grouped by how alike they sound, largest group first. Groups are computed in the background, some time after
   * the last of several uploads; until then those computed before are shown, and `upToDate` is false.
   *
   * The measure: of every frame (80 ms) the acoustic tokens give a vector, for phonograph-base the principal components of
   * its spectrum. A recording is described by the mean of its loud frames (SPEAKER), or by mean and deviation of all frames
   * (SOUND), each number in deviations from the mean of the workspace; the similarity of two is the cosine. Groups are
   * those of average linkage (a kept library's). So similarity is relative to the other recordings: among recordings of one
   * speaker it tells rooms apart, among many speakers it tells speakers. It never hears words, and the channel (telephone,
   * studio) and the room count as well as the voice.
   */
  recordingClusters: RecordingClusterConnection;
  /**
   * Recordings that ask for what a text says: by their transcripts where they have one, by their sound where they have
   * none. Through articles: first those that answer the text, then the recordings that ask for them, confirmed links
   * before suggested ones. Best first.
   */
  recordingsAsking: Array<AskingRecording>;
  /** One saved search; null when there is none. */
  savedSearch?: Maybe<SavedSearch>;
  /** What saved searches have found, newest first: also what is older than the event log. */
  savedSearchMatches: SavedSearchMatchConnection;
  /** The saved searches of the workspace, by name. */
  savedSearches: SavedSearchConnection;
  /**
   * Finds recordings, segments of transcripts or articles by words, meaning and sound together. Up to four *legs* look,
   * each to a fixed depth whatever the page: KEYWORD (words as in `searchArticles`), SENTENCE (meaning, by the vectors of
   * `System.textIndex`), ACOUSTIC (sounds alike, as `similarSegments`) and FINGERPRINT (the same sound, as `findCopies`).
   * Every candidate that any leg finds then gets the score of every leg, the scores are fused, and each hit tells what
   * every leg gave it. The order never depends on `first`. Legs that the query gives nothing to, or that cannot answer
   * now, are named with the reason in `legs`. Refused with BAD_USER_INPUT naming the field: neither text nor sound, a
   * text without a letter or digit or over its limits, numbers outside theirs.
   */
  search: SearchConnection;
  /**
   * Articles by keywords. `contract "signed on" -draft harb*`: words are found in every form of the same stem where the
   * article's language has a stemmer, else as written; quotes make a phrase of words as written; a minus excludes; a star
   * behind a word continues it. Case, width and diacritics do not matter. In Chinese, Japanese, Korean, Thai and the like
   * any run of characters is found. Title, headings and body count, all of an article together; a phrase must lie
   * within one chunk. Ranked by relevance made like BM25: rare words count more, repetition counts less and less, and
   * long chunks count less; a word in the title counts more. Refused with BAD_USER_INPUT: a query that is empty, has no
   * letter or digit, excludes everything it names, or has over 32 words or phrases, or 64 words in all (a Chinese or
   * Japanese character is one).
   */
  searchArticles: ArticleHitConnection;
  /**
   * An address that a player or a browser can open without a key: signed, for reading one path of this server, for
   * `PHONOGRAPH_URL_SECONDS`. Errors: BAD_USER_INPUT.
   */
  signedPath: Scalars['String']['output'];
  /**
   * Which recordings sound alike: same voice, same room, same kind of sound. It does not understand words: a token
   * histogram recognises the voice and the room (README, "What histograms can and cannot do"). Best first.
   */
  similarAudio: SimilarAudioSearch;
  /**
   * Which stretches of speech are alike in tokens: what `similarAudio` finds, by stretch between pauses (0.8 to 30 s)
   * instead of by recording. Same voice, room and sounds; not the same words. Recordings are found some seconds after
   * they are READY. Best first.
   */
  similarSegments: SimilarSegmentSearch;
  /** One sound label, or null when this workspace has none like it. */
  soundLabel?: Maybe<SoundLabel>;
  /**
   * The sound labels of the workspace, by name. A label is a kind of sound ("laughter", "hold music") that was taught by
   * a few marked time ranges and is found wherever it occurs.
   */
  soundLabels: SoundLabelConnection;
  /** The running service: version, database, tokenizer, decoders, limits. */
  system: System;
  /**
   * What can recognise speech here, and why what cannot cannot. Nothing is recognised unless somebody asks, or the
   * setting PHONOGRAPH_TRANSCRIBE says so for new recordings.
   */
  transcribers: Array<Transcriber>;
  /** One of them; null when there is none or it has expired. */
  transfer?: Maybe<Transfer>;
  /** Exports and imports that were begun here and have not expired, the latest first. */
  transfers: TransferConnection;
  /**
   * Recordings whose question no article answers well, in groups that seem to ask the same: what the knowledge base lacks.
   * Looks at the 100 newest such recordings of at most 20 s. Largest group first.
   */
  unansweredQuestions: UnansweredQuestions;
  /** Who asks, and what they may do. Needs no scope. */
  viewer: Viewer;
  /** The caller's own workspace, with how long things are kept. Needs ADMIN. */
  workspace: Workspace;
  /** The workspaces of this installation by name; those that are being deleted too. Needs OPERATOR. */
  workspaces: Array<Workspace>;
};


/**
 * What the API answers. Every refusal is a GraphQL error with `extensions.code` (a stable word from the table in
 * docs/errors.md) and `extensions.requestId`; where a rule refused an argument also `extensions.field` and
 * `extensions.limit`.
 * A value of the wrong type is refused by GraphQL itself, whose message names the place.
 */
export type QueryAlignmentVersionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/**
 * What the API answers. Every refusal is a GraphQL error with `extensions.code` (a stable word from the table in
 * docs/errors.md) and `extensions.requestId`; where a rule refused an argument also `extensions.field` and
 * `extensions.limit`.
 * A value of the wrong type is refused by GraphQL itself, whose message names the place.
 */
export type QueryAlikeRhythmArgs = {
  filter?: InputMaybe<AudioRecordFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  minSimilarity?: InputMaybe<Scalars['Float']['input']>;
  recording: RecordingRange;
};


/**
 * What the API answers. Every refusal is a GraphQL error with `extensions.code` (a stable word from the table in
 * docs/errors.md) and `extensions.requestId`; where a rule refused an argument also `extensions.field` and
 * `extensions.limit`.
 * A value of the wrong type is refused by GraphQL itself, whose message names the place.
 */
export type QueryApiKeysArgs = {
  workspaceId?: InputMaybe<Scalars['ID']['input']>;
};


/**
 * What the API answers. Every refusal is a GraphQL error with `extensions.code` (a stable word from the table in
 * docs/errors.md) and `extensions.requestId`; where a rule refused an argument also `extensions.field` and
 * `extensions.limit`.
 * A value of the wrong type is refused by GraphQL itself, whose message names the place.
 */
export type QueryArticleArgs = {
  id?: InputMaybe<Scalars['ID']['input']>;
  key?: InputMaybe<Scalars['String']['input']>;
};


/**
 * What the API answers. Every refusal is a GraphQL error with `extensions.code` (a stable word from the table in
 * docs/errors.md) and `extensions.requestId`; where a rule refused an argument also `extensions.field` and
 * `extensions.limit`.
 * A value of the wrong type is refused by GraphQL itself, whose message names the place.
 */
export type QueryArticlesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ArticleFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<ArticleOrder>;
};


/**
 * What the API answers. Every refusal is a GraphQL error with `extensions.code` (a stable word from the table in
 * docs/errors.md) and `extensions.requestId`; where a rule refused an argument also `extensions.field` and
 * `extensions.limit`.
 * A value of the wrong type is refused by GraphQL itself, whose message names the place.
 */
export type QueryAudioRecordArgs = {
  id: Scalars['ID']['input'];
};


/**
 * What the API answers. Every refusal is a GraphQL error with `extensions.code` (a stable word from the table in
 * docs/errors.md) and `extensions.requestId`; where a rule refused an argument also `extensions.field` and
 * `extensions.limit`.
 * A value of the wrong type is refused by GraphQL itself, whose message names the place.
 */
export type QueryAudioRecordsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<AudioRecordFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<AudioRecordOrder>;
};


/**
 * What the API answers. Every refusal is a GraphQL error with `extensions.code` (a stable word from the table in
 * docs/errors.md) and `extensions.requestId`; where a rule refused an argument also `extensions.field` and
 * `extensions.limit`.
 * A value of the wrong type is refused by GraphQL itself, whose message names the place.
 */
export type QueryAuditLogArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<AuditFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/**
 * What the API answers. Every refusal is a GraphQL error with `extensions.code` (a stable word from the table in
 * docs/errors.md) and `extensions.requestId`; where a rule refused an argument also `extensions.field` and
 * `extensions.limit`.
 * A value of the wrong type is refused by GraphQL itself, whose message names the place.
 */
export type QueryDuplicateGroupsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<AudioRecordFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  minOverlap?: InputMaybe<Scalars['Float']['input']>;
};


/**
 * What the API answers. Every refusal is a GraphQL error with `extensions.code` (a stable word from the table in
 * docs/errors.md) and `extensions.requestId`; where a rule refused an argument also `extensions.field` and
 * `extensions.limit`.
 * A value of the wrong type is refused by GraphQL itself, whose message names the place.
 */
export type QueryExpiringRecordingsArgs = {
  days?: InputMaybe<Scalars['Int']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/**
 * What the API answers. Every refusal is a GraphQL error with `extensions.code` (a stable word from the table in
 * docs/errors.md) and `extensions.requestId`; where a rule refused an argument also `extensions.field` and
 * `extensions.limit`.
 * A value of the wrong type is refused by GraphQL itself, whose message names the place.
 */
export type QueryFindCopiesArgs = {
  filter?: InputMaybe<AudioRecordFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  minConfidence?: InputMaybe<Scalars['Float']['input']>;
  query: AudioQuery;
};


/**
 * What the API answers. Every refusal is a GraphQL error with `extensions.code` (a stable word from the table in
 * docs/errors.md) and `extensions.requestId`; where a rule refused an argument also `extensions.field` and
 * `extensions.limit`.
 * A value of the wrong type is refused by GraphQL itself, whose message names the place.
 */
export type QueryFindTokenSequenceArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<AudioRecordFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  pattern: Array<TokenStep>;
};


/**
 * What the API answers. Every refusal is a GraphQL error with `extensions.code` (a stable word from the table in
 * docs/errors.md) and `extensions.requestId`; where a rule refused an argument also `extensions.field` and
 * `extensions.limit`.
 * A value of the wrong type is refused by GraphQL itself, whose message names the place.
 */
export type QueryJobArgs = {
  id: Scalars['ID']['input'];
};


/**
 * What the API answers. Every refusal is a GraphQL error with `extensions.code` (a stable word from the table in
 * docs/errors.md) and `extensions.requestId`; where a rule refused an argument also `extensions.field` and
 * `extensions.limit`.
 * A value of the wrong type is refused by GraphQL itself, whose message names the place.
 */
export type QueryJobsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<JobFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/**
 * What the API answers. Every refusal is a GraphQL error with `extensions.code` (a stable word from the table in
 * docs/errors.md) and `extensions.requestId`; where a rule refused an argument also `extensions.field` and
 * `extensions.limit`.
 * A value of the wrong type is refused by GraphQL itself, whose message names the place.
 */
export type QueryLinkKnowledgeArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  input: LinkKnowledgeInput;
};


/**
 * What the API answers. Every refusal is a GraphQL error with `extensions.code` (a stable word from the table in
 * docs/errors.md) and `extensions.requestId`; where a rule refused an argument also `extensions.field` and
 * `extensions.limit`.
 * A value of the wrong type is refused by GraphQL itself, whose message names the place.
 */
export type QueryLinksArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ArticleLinkFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/**
 * What the API answers. Every refusal is a GraphQL error with `extensions.code` (a stable word from the table in
 * docs/errors.md) and `extensions.requestId`; where a rule refused an argument also `extensions.field` and
 * `extensions.limit`.
 * A value of the wrong type is refused by GraphQL itself, whose message names the place.
 */
export type QueryLocateArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  example: AudioQuery;
  filter?: InputMaybe<AudioRecordFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  in?: InputMaybe<Array<Scalars['ID']['input']>>;
  match?: InputMaybe<LocateMatch>;
  minSimilarity?: InputMaybe<Scalars['Float']['input']>;
  occurrence?: InputMaybe<Scalars['Int']['input']>;
};


/**
 * What the API answers. Every refusal is a GraphQL error with `extensions.code` (a stable word from the table in
 * docs/errors.md) and `extensions.requestId`; where a rule refused an argument also `extensions.field` and
 * `extensions.limit`.
 * A value of the wrong type is refused by GraphQL itself, whose message names the place.
 */
export type QueryLocateAnywhereArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  example: AudioQuery;
  filter?: InputMaybe<AudioRecordFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  in?: InputMaybe<Array<Scalars['ID']['input']>>;
  minSimilarity?: InputMaybe<Scalars['Float']['input']>;
  occurrence?: InputMaybe<Scalars['Int']['input']>;
  phrase: Scalars['String']['input'];
  phraseMatch?: InputMaybe<PhraseMatch>;
  soundMatch?: InputMaybe<LocateMatch>;
};


/**
 * What the API answers. Every refusal is a GraphQL error with `extensions.code` (a stable word from the table in
 * docs/errors.md) and `extensions.requestId`; where a rule refused an argument also `extensions.field` and
 * `extensions.limit`.
 * A value of the wrong type is refused by GraphQL itself, whose message names the place.
 */
export type QueryLocatePhraseArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<AudioRecordFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  in?: InputMaybe<Array<Scalars['ID']['input']>>;
  language?: InputMaybe<Scalars['String']['input']>;
  match?: InputMaybe<PhraseMatch>;
  occurrence?: InputMaybe<Scalars['Int']['input']>;
  phrase: Scalars['String']['input'];
};


/**
 * What the API answers. Every refusal is a GraphQL error with `extensions.code` (a stable word from the table in
 * docs/errors.md) and `extensions.requestId`; where a rule refused an argument also `extensions.field` and
 * `extensions.limit`.
 * A value of the wrong type is refused by GraphQL itself, whose message names the place.
 */
export type QueryModelsArgs = {
  kind?: InputMaybe<ModelKind>;
};


/**
 * What the API answers. Every refusal is a GraphQL error with `extensions.code` (a stable word from the table in
 * docs/errors.md) and `extensions.requestId`; where a rule refused an argument also `extensions.field` and
 * `extensions.limit`.
 * A value of the wrong type is refused by GraphQL itself, whose message names the place.
 */
export type QueryRecordingClustersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  by?: ClusterKind;
  filter?: InputMaybe<AudioRecordFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  minSimilarity?: InputMaybe<Scalars['Float']['input']>;
};


/**
 * What the API answers. Every refusal is a GraphQL error with `extensions.code` (a stable word from the table in
 * docs/errors.md) and `extensions.requestId`; where a rule refused an argument also `extensions.field` and
 * `extensions.limit`.
 * A value of the wrong type is refused by GraphQL itself, whose message names the place.
 */
export type QueryRecordingsAskingArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  text: Scalars['String']['input'];
};


/**
 * What the API answers. Every refusal is a GraphQL error with `extensions.code` (a stable word from the table in
 * docs/errors.md) and `extensions.requestId`; where a rule refused an argument also `extensions.field` and
 * `extensions.limit`.
 * A value of the wrong type is refused by GraphQL itself, whose message names the place.
 */
export type QuerySavedSearchArgs = {
  id: Scalars['ID']['input'];
};


/**
 * What the API answers. Every refusal is a GraphQL error with `extensions.code` (a stable word from the table in
 * docs/errors.md) and `extensions.requestId`; where a rule refused an argument also `extensions.field` and
 * `extensions.limit`.
 * A value of the wrong type is refused by GraphQL itself, whose message names the place.
 */
export type QuerySavedSearchMatchesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  savedSearchId?: InputMaybe<Scalars['ID']['input']>;
};


/**
 * What the API answers. Every refusal is a GraphQL error with `extensions.code` (a stable word from the table in
 * docs/errors.md) and `extensions.requestId`; where a rule refused an argument also `extensions.field` and
 * `extensions.limit`.
 * A value of the wrong type is refused by GraphQL itself, whose message names the place.
 */
export type QuerySavedSearchesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/**
 * What the API answers. Every refusal is a GraphQL error with `extensions.code` (a stable word from the table in
 * docs/errors.md) and `extensions.requestId`; where a rule refused an argument also `extensions.field` and
 * `extensions.limit`.
 * A value of the wrong type is refused by GraphQL itself, whose message names the place.
 */
export type QuerySearchArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  input: SearchInput;
};


/**
 * What the API answers. Every refusal is a GraphQL error with `extensions.code` (a stable word from the table in
 * docs/errors.md) and `extensions.requestId`; where a rule refused an argument also `extensions.field` and
 * `extensions.limit`.
 * A value of the wrong type is refused by GraphQL itself, whose message names the place.
 */
export type QuerySearchArticlesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ArticleFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  language?: InputMaybe<Scalars['String']['input']>;
  match?: InputMaybe<KeywordMatch>;
  query: Scalars['String']['input'];
};


/**
 * What the API answers. Every refusal is a GraphQL error with `extensions.code` (a stable word from the table in
 * docs/errors.md) and `extensions.requestId`; where a rule refused an argument also `extensions.field` and
 * `extensions.limit`.
 * A value of the wrong type is refused by GraphQL itself, whose message names the place.
 */
export type QuerySignedPathArgs = {
  path: Scalars['String']['input'];
};


/**
 * What the API answers. Every refusal is a GraphQL error with `extensions.code` (a stable word from the table in
 * docs/errors.md) and `extensions.requestId`; where a rule refused an argument also `extensions.field` and
 * `extensions.limit`.
 * A value of the wrong type is refused by GraphQL itself, whose message names the place.
 */
export type QuerySimilarAudioArgs = {
  filter?: InputMaybe<AudioRecordFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  minSimilarity?: InputMaybe<Scalars['Float']['input']>;
  query: AudioQuery;
};


/**
 * What the API answers. Every refusal is a GraphQL error with `extensions.code` (a stable word from the table in
 * docs/errors.md) and `extensions.requestId`; where a rule refused an argument also `extensions.field` and
 * `extensions.limit`.
 * A value of the wrong type is refused by GraphQL itself, whose message names the place.
 */
export type QuerySimilarSegmentsArgs = {
  filter?: InputMaybe<AudioRecordFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  minSimilarity?: InputMaybe<Scalars['Float']['input']>;
  query: AudioQuery;
};


/**
 * What the API answers. Every refusal is a GraphQL error with `extensions.code` (a stable word from the table in
 * docs/errors.md) and `extensions.requestId`; where a rule refused an argument also `extensions.field` and
 * `extensions.limit`.
 * A value of the wrong type is refused by GraphQL itself, whose message names the place.
 */
export type QuerySoundLabelArgs = {
  label: SoundLabelRef;
};


/**
 * What the API answers. Every refusal is a GraphQL error with `extensions.code` (a stable word from the table in
 * docs/errors.md) and `extensions.requestId`; where a rule refused an argument also `extensions.field` and
 * `extensions.limit`.
 * A value of the wrong type is refused by GraphQL itself, whose message names the place.
 */
export type QuerySoundLabelsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  nameContains?: InputMaybe<Scalars['String']['input']>;
};


/**
 * What the API answers. Every refusal is a GraphQL error with `extensions.code` (a stable word from the table in
 * docs/errors.md) and `extensions.requestId`; where a rule refused an argument also `extensions.field` and
 * `extensions.limit`.
 * A value of the wrong type is refused by GraphQL itself, whose message names the place.
 */
export type QueryTransferArgs = {
  id: Scalars['ID']['input'];
};


/**
 * What the API answers. Every refusal is a GraphQL error with `extensions.code` (a stable word from the table in
 * docs/errors.md) and `extensions.requestId`; where a rule refused an argument also `extensions.field` and
 * `extensions.limit`.
 * A value of the wrong type is refused by GraphQL itself, whose message names the place.
 */
export type QueryTransfersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/**
 * What the API answers. Every refusal is a GraphQL error with `extensions.code` (a stable word from the table in
 * docs/errors.md) and `extensions.requestId`; where a rule refused an argument also `extensions.field` and
 * `extensions.limit`.
 * A value of the wrong type is refused by GraphQL itself, whose message names the place.
 */
export type QueryUnansweredQuestionsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  maxProbability?: InputMaybe<Scalars['Float']['input']>;
};

/** Recordings that seem to ask the same. */
export type QuestionGroup = {
  __typename?: 'QuestionGroup';
  /** All of them, newest first. */
  recordings: Array<AudioRecord>;
  /** Mean similarity of the others to the typical one, 0..1; 1 for a group of one. */
  similarity: Scalars['Float']['output'];
  /** The recording that is most like the others. */
  typical: AudioRecord;
};

/** What waits and goes on. */
export type Queue = {
  __typename?: 'Queue';
  /** Jobs that were given up within 14 days and not run again. */
  failed: Scalars['SafeInt']['output'];
  /** Every kind of job, those taken first first. */
  kinds: Array<QueueOfKind>;
  /** Jobs that run. */
  running: Scalars['SafeInt']['output'];
  /** What the stages took, of all recordings in which they ended within the last 24 hours. */
  stages: Array<StageSummary>;
  /** Jobs that wait for what no living worker offers; empty when all are served. */
  unserved: Array<UnservedJobs>;
  /** Jobs that wait. */
  waiting: Scalars['SafeInt']['output'];
};

/** The jobs of one kind. */
export type QueueOfKind = {
  __typename?: 'QueueOfKind';
  /** Jobs that were given up within 14 days and not run again. */
  failed: Scalars['SafeInt']['output'];
  /** Its name, e.g. `ingest.tokenize-recording`. */
  kind: Scalars['String']['output'];
  /** What a worker must offer to take it; null when any worker can. */
  needs?: Maybe<WorkerCapability>;
  /** How long the oldest one that runs has run, in seconds; null when none does. */
  oldestRunningS?: Maybe<Scalars['Float']['output']>;
  /** How long the oldest one that waits has waited, in seconds; null when none does. */
  oldestWaitingS?: Maybe<Scalars['Float']['output']>;
  /** Jobs that run. */
  running: Scalars['SafeInt']['output'];
  /** Jobs that wait. */
  waiting: Scalars['SafeInt']['output'];
};

/** How often the right article is found. */
export type RecallMeasures = {
  __typename?: 'RecallMeasures';
  /** Links that it was measured on. */
  count: Scalars['Int']['output'];
  /** Mean of 1 / rank of the right article, 0..1. */
  mrr: Scalars['Float']['output'];
  /** Share of them whose article stands first, 0..1. */
  recallAt1: Scalars['Float']['output'];
  /** Share of them whose article is among the first five, 0..1. */
  recallAt5: Scalars['Float']['output'];
};

/** Recordings counted and measured. */
export type RecordingAnalytics = {
  __typename?: 'RecordingAnalytics';
  /** All recordings that fulfil the filter as one row: what the rows are shares of. */
  all: RecordingAnalyticsRow;
  /** When the recordings were counted. Everything counted is of this moment. */
  asOf: Scalars['DateTime']['output'];
  /** How many groups there are, shown or not; 0 without `groupBy`. */
  groupCount: Scalars['Int']['output'];
  /** How many recordings wait for that. */
  recordingsWaiting: Scalars['SafeInt']['output'];
  /** The rows: by time, within a bucket the largest group first, then OTHERS, then NONE. One row when nothing is grouped. */
  rows: Array<RecordingAnalyticsRow>;
  /**
   * Whether recordings that are READY wait for something that is measured in the background: their speech, their turning
   * points. Until then they are left out of what is said of these, and of nothing else.
   */
  stale: Scalars['Boolean']['output'];
};

/** A row: what some recordings add up to. */
export type RecordingAnalyticsRow = {
  __typename?: 'RecordingAnalyticsRow';
  /** The bucket of time; null without buckets, and for recordings of unknown time. */
  bucket?: Maybe<TimeBucket>;
  /** Size of the originals in bytes, of all together. */
  bytes: Scalars['SafeInt']['output'];
  /** Recordings that are there more than once: members of a duplicate group of two and more. */
  duplicated: Scalars['SafeInt']['output'];
  /** Length in seconds. */
  durationS?: Maybe<Distribution>;
  /** Recordings whose ingest was given up. */
  failed: Scalars['SafeInt']['output'];
  /** Selects the recordings of this row: an `AudioRecordFilter` to be handed to `audioRecords` and others as it is. */
  filter: Scalars['JSONObject']['output'];
  /** Length in hours, of all together. */
  hours: Scalars['Float']['output'];
  /** What recordings the row is of. */
  kind: AnalyticsRowKind;
  /** Taught sounds found in them with a score of 0.5 or more, most recordings first. */
  labels: Array<LabelCount>;
  /** Their languages, most recordings first; recordings of unknown language as null. */
  languages: Array<LanguageCount>;
  /** Their links to articles, and how many of them have an answer. */
  links: LinkCoverage;
  /** The group in words: the name of a label, the file name of the recording that names a cluster, else `value`. */
  name?: Maybe<Scalars['String']['output']>;
  /** Share of the time in pauses of 0.3 s and more, 0..1. Null where none was measured. */
  pauseShare?: Maybe<ShareDistribution>;
  /** Recordings that are READY: only they have a length, speech and so on. */
  ready: Scalars['SafeInt']['output'];
  /** Recordings. */
  recordings: Scalars['SafeInt']['output'];
  /** Syllables a second of speech: of all the speech, and by recording. Null without speech. */
  speakingRate?: Maybe<ShareDistribution>;
  /** Share of the time in which somebody speaks, 0..1: of all the time, and by recording. Null where none was measured. */
  speechShare?: Maybe<ShareDistribution>;
  /** Recordings of these that could go, if of each duplicate group one of them stayed. */
  surplus: Scalars['SafeInt']['output'];
  /** Recordings with a transcript. */
  transcribed: Scalars['SafeInt']['output'];
  /** Turning points of a strength of 0.5 and more a minute: of all the time, and by recording. Null where none was looked for. */
  turningPointsPerMinute?: Maybe<ShareDistribution>;
  /** The group: a language, the id of a label or of a recording that names its cluster, and so on. Null unless GROUP. */
  value?: Maybe<Scalars['String']['output']>;
  /** Words of all transcripts. */
  words: Scalars['SafeInt']['output'];
  /** Words a minute of speech in recordings with a transcript; null without. */
  wordsPerMinute?: Maybe<Scalars['Float']['output']>;
};


/** A row: what some recordings add up to. */
export type RecordingAnalyticsRowLabelsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** A row: what some recordings add up to. */
export type RecordingAnalyticsRowLanguagesArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** At least two recordings that are alike. */
export type RecordingCluster = {
  __typename?: 'RecordingCluster';
  /** The member that is most like all: a good one to listen to. */
  medoid: AudioRecord;
  /** The members, most typical first, a page at a time. */
  members: ClusterMemberConnection;
  /** How many members. */
  size: Scalars['Int']['output'];
};


/** At least two recordings that are alike. */
export type RecordingClusterMembersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** A page of clusters, and what they were computed from. */
export type RecordingClusterConnection = {
  __typename?: 'RecordingClusterConnection';
  /** When they were computed; null before the first time, which needs 10 recordings. */
  computedAt?: Maybe<Scalars['DateTime']['output']>;
  /** The clusters of this page with their cursors. */
  edges: Array<RecordingClusterEdge>;
  /**
   * Finest similarity that groups can be told apart by: 1 up to 1,000 recordings; with more, those that are more alike
   * than this were joined first, to bound the cost, and a higher `minSimilarity` does not part them.
   */
  finestSimilarity: Scalars['Float']['output'];
  /** The clusters of this page alone. */
  nodes: Array<RecordingCluster>;
  /** Where this page lies. */
  pageInfo: PageInfo;
  /** Recordings that were compared. */
  recordingCount: Scalars['Int']['output'];
  /** How many clusters there are. */
  total: Total;
  /** Recordings that are in no cluster because none is like them, by id. */
  unclustered: AudioRecordConnection;
  /** False when a recording became READY since, or the search index was switched. */
  upToDate: Scalars['Boolean']['output'];
};


/** A page of clusters, and what they were computed from. */
export type RecordingClusterConnectionUnclusteredArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** A cluster in a page. */
export type RecordingClusterEdge = {
  __typename?: 'RecordingClusterEdge';
  /** Cursor of this cluster. */
  cursor: Scalars['String']['output'];
  /** The cluster. */
  node: RecordingCluster;
};

/** What a recording shares with another one. */
export type RecordingCopy = {
  __typename?: 'RecordingCopy';
  /** How sure it is that the surest stretch is the same recording, 0..1. */
  confidence: Scalars['Float']['output'];
  /** Share of the recording that is shared, 0..1. */
  coverage: Scalars['Float']['output'];
  /** The shared stretches, in order of the recording. */
  intervals: Array<SharedInterval>;
  /** How the two stand to each other. */
  kind: CopyKind;
  /** The other recording. */
  other: AudioRecord;
  /** Share of the other one that is shared, 0..1. */
  otherCoverage: Scalars['Float']['output'];
  /** Which is part of which; null unless PART_OF. */
  part?: Maybe<CopyPart>;
  /** How many times higher the recording sounds; null where it cannot be told. */
  pitch?: Maybe<Scalars['Float']['output']>;
  /** Seconds of the recording that are shared. */
  sharedS: Scalars['Float']['output'];
  /** How many times faster the recording plays than the other one; 1 = the same. */
  speed: Scalars['Float']['output'];
};

/** Recordings by ingest status. */
export type RecordingCounts = {
  __typename?: 'RecordingCounts';
  /** Given up; `AudioRecord.failure` says why. */
  failed: Scalars['SafeInt']['output'];
  /** In work. */
  processing: Scalars['SafeInt']['output'];
  /** Waiting for a worker. */
  queued: Scalars['SafeInt']['output'];
  /** Searchable. */
  ready: Scalars['SafeInt']['output'];
};

/** A recording was created and waits for its ingest. */
export type RecordingCreated = Event & {
  __typename?: 'RecordingCreated';
  /** When it was created. */
  at: Scalars['DateTime']['output'];
  /** Subscribe with it as `after` to go on behind this event. */
  cursor: Scalars['String']['output'];
  /** Sent along as `X-Phonograph-Position`, it lets any server answer with what this tells. Null without read replicas. */
  position?: Maybe<Scalars['String']['output']>;
  /** The recording as it is now; null when it was deleted since. */
  recording?: Maybe<AudioRecord>;
  /** The recording. */
  recordingId: Scalars['ID']['output'];
  /** RECORDING_CREATED */
  type: EventType;
};

/** A recording was deleted. */
export type RecordingDeleted = Event & {
  __typename?: 'RecordingDeleted';
  /** When it was deleted. */
  at: Scalars['DateTime']['output'];
  /** Subscribe with it as `after` to go on behind this event. */
  cursor: Scalars['String']['output'];
  /** Sent along as `X-Phonograph-Position`, it lets any server answer with what this tells. Null without read replicas. */
  position?: Maybe<Scalars['String']['output']>;
  /** The id that the recording had. */
  recordingId: Scalars['ID']['output'];
  /** RECORDING_DELETED */
  type: EventType;
};

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

/** An ingest was given up. */
export type RecordingFailed = Event & {
  __typename?: 'RecordingFailed';
  /** When it was given up. */
  at: Scalars['DateTime']['output'];
  /** Subscribe with it as `after` to go on behind this event. */
  cursor: Scalars['String']['output'];
  /** Why. */
  failure: IngestFailure;
  /** Sent along as `X-Phonograph-Position`, it lets any server answer with what this tells. Null without read replicas. */
  position?: Maybe<Scalars['String']['output']>;
  /** The recording as it is now; null when it was deleted since. */
  recording?: Maybe<AudioRecord>;
  /** The recording. */
  recordingId: Scalars['ID']['output'];
  /** RECORDING_FAILED */
  type: EventType;
};

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
  metadataPath?: InputMaybe<Array<Scalars['String']['input']>>;
  /** With SOUND_CLUSTER and SPEAKER_CLUSTER: how alike recordings of a cluster are, 0..1, as in `recordingClusters`. */
  minSimilarity?: InputMaybe<Scalars['Float']['input']>;
};

/**
 * What there is to draw of a recording. Every picture is a pyramid: a column of level L covers the base length times 4^L,
 * a tile holds 512 columns of one level (its last tile fewer), and the last level fits in a tile.
 */
export type RecordingPictures = {
  __typename?: 'RecordingPictures';
  /** The bands of the spectrogram, the lowest first. */
  bands: Array<SpectrogramBand>;
  /**
   * Tokens. Tile: uint16 little-endian [columns][16], layer 0 first; base 0.08 s, one frame; level L shows every 4^L-th
   * frame as it is.
   */
  codes: PicturePyramid;
  /** What 0 stands for in the spectrogram, this or less: -100. */
  lowestDbfs: Scalars['Float']['output'];
  /**
   * Power in the `bands`. Tile: uint8 [columns][64], the lowest band first, linear in decibels from `lowestDbfs` (0) to
   * 0 dBFS (255), the power of a full-scale sine; base 0.04 s, heard from the 0.085 s around; coarser levels keep the
   * loudest. Null while it is not drawn, as the waveform.
   */
  spectrogram?: Maybe<PicturePyramid>;
  /** Columns of a tile: 512. */
  tileColumns: Scalars['Int']['output'];
  /**
   * Lowest and highest sample of each column. Tile: int8 [columns][2], 127 = full scale; base 0.01 s; coarser levels keep
   * the extremes. Null while it is not drawn: for the moments after an import or an update of the server, and for as long
   * as a recording came without its original.
   */
  waveform?: Maybe<PicturePyramid>;
};

/** A piece of a recording. */
export type RecordingPiece = {
  __typename?: 'RecordingPiece';
  /** End in seconds. */
  endS: Scalars['Float']['output'];
  /** Start in seconds. */
  startS: Scalars['Float']['output'];
};

/** A stored recording, or a part of it. */
export type RecordingRange = {
  /** End in seconds. Default: the end of the recording, or `Limits.maxQueryClipS` after the start. */
  endS?: InputMaybe<Scalars['Float']['input']>;
  /** The recording; it must be READY. */
  id: Scalars['ID']['input'];
  /** Start in seconds. Default 0. */
  startS?: InputMaybe<Scalars['Float']['input']>;
};

/** A recording became READY. */
export type RecordingReady = Event & {
  __typename?: 'RecordingReady';
  /** When it became READY. */
  at: Scalars['DateTime']['output'];
  /** Subscribe with it as `after` to go on behind this event. */
  cursor: Scalars['String']['output'];
  /** Sent along as `X-Phonograph-Position`, it lets any server answer with what this tells. Null without read replicas. */
  position?: Maybe<Scalars['String']['output']>;
  /** The recording as it is now; null when it was deleted since. */
  recording?: Maybe<AudioRecord>;
  /** The recording. */
  recordingId: Scalars['ID']['output'];
  /** RECORDING_READY */
  type: EventType;
};

/** A time of a recording. */
export type RecordingTime =
  /** When it was created here. */
  | 'CREATED_AT'
  /** When it was recorded, when somebody said so. Recordings of unknown time make a row of their own. */
  | 'RECORDED_AT';

/**
 * Paths on this server; each answers byte ranges. They are signed: a player opens them without a key, for
 * `PHONOGRAPH_URL_SECONDS`.
 */
export type RecordingUrls = {
  __typename?: 'RecordingUrls';
  /** The codes as a NumPy file: uint16, shape (16, frameCount), C order. 404 until READY. */
  codes: Scalars['String']['output'];
  /** The original bytes. */
  original: Scalars['String']['output'];
  /** The sound decoded back from the codes: WAV, 24 kHz, mono, 16 bits, of the recording's length. 404 until READY. */
  reconstruction: Scalars['String']['output'];
  /**
   * Views for other tools, 404 until READY: add `/histogram`, `/head-tail` or `/tokens` and a form, `.npy` (NumPy) or
   * `.ndjson` (a line of JSON), for tokens also `.txt`.
   *
   * - `histogram`: float32 (2048), shares of the token ids that sum to 1.
   * - `head-tail`: uint16 (16, 40), the first 20 and the last 20 frames. Column k is frame k, column 39 - k the frame k
   *   before the last. Recordings of fewer than 40 frames have some in both halves; with fewer than 20 each half is filled
   *   up with 2048, which is no token: the head behind its frames, the tail before them.
   * - `tokens`: uint16 (layers, frames), and as text `<a0_567>`, which is token 567 of layer 0: frame by frame, the layers
   *   of a frame in the order asked for, nothing between. `?layers=0,1` (default all 16), `?startS=` and `?endS=` in seconds.
   *
   * The same for many recordings: `/views/histogram.ndjson`, `/views/head-tail.ndjson`, `/views/tokens.ndjson`, one line
   * each, and `/views/histogram.npy` (R, 2048) and `/views/head-tail.npy` (R, 16, 40), in order of id, of the tokenizer
   * that answers searches; `?filter=` takes an AudioRecordFilter as JSON, without `statuses`.
   */
  views: Scalars['String']['output'];
};

/** Which clusters to compute. */
export type RefreshRecordingClustersInput = {
  /** What makes recordings alike. */
  by: ClusterKind;
};

/** What was queued. */
export type RefreshRecordingClustersPayload = {
  __typename?: 'RefreshRecordingClustersPayload';
  /** What makes recordings alike. */
  by: ClusterKind;
};

/** A recording that could not be indexed anew. It is still found through the present index. */
export type ReindexFailure = {
  __typename?: 'ReindexFailure';
  /** A code of the table of errors. */
  code: Scalars['String']['output'];
  /** What went wrong, for people. */
  message: Scalars['String']['output'];
  /** The recording. */
  recording: AudioRecord;
};

/** How to index anew. */
export type ReindexInput = {
  /**
   * Whether to switch without the recordings that fail, e.g. because their file is gone; these are listed as before and
   * not found by sound. Otherwise the switch waits for them to be mended or deleted and `reindex` to be called again.
   */
  skipFailed?: InputMaybe<Scalars['Boolean']['input']>;
};

/** What `reindex` did. */
export type ReindexPayload = {
  __typename?: 'ReindexPayload';
  /** How it stands at the beginning. */
  searchIndex: SearchIndex;
  /** How the texts stand at the beginning. */
  textIndex: TextIndex;
};

/** Which hit is wrong. */
export type RejectLabelHitInput = {
  /** The hit. */
  hitId: Scalars['ID']['input'];
};

/** Which example to take away. */
export type RemoveLabelExampleInput = {
  /** The example. */
  id: Scalars['ID']['input'];
};

/** A link to be taken back. */
export type RemoveLinkInput = {
  /** The link. */
  id: Scalars['ID']['input'];
};

/** What was taken back. */
export type RemoveLinkPayload = {
  __typename?: 'RemoveLinkPayload';
  /** Id that the link had. */
  removedId: Scalars['ID']['output'];
};

/** What to change of a label. Fields left out stay as they are. */
export type RenameSoundLabelInput = {
  /** At most 2,000 characters; null clears. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** The label. */
  id: Scalars['ID']['input'];
  /** 1..100 characters, unique in the workspace whatever its case. */
  name?: InputMaybe<Scalars['String']['input']>;
};

/** A resolved group of duplicates. */
export type ResolveDuplicateGroupPayload = {
  __typename?: 'ResolveDuplicateGroupPayload';
  /** The recording that stayed. */
  audioRecord: AudioRecord;
  /** Ids that are no longer known. */
  deletedIds: Array<Scalars['ID']['output']>;
};

/** Which recording to queue again. */
export type RetryIngestInput = {
  /** The recording. */
  id: Scalars['ID']['input'];
};

/** A recording queued again. */
export type RetryIngestPayload = {
  __typename?: 'RetryIngestPayload';
  /** The recording, QUEUED. */
  audioRecord: AudioRecord;
};

/** Which job to run again. */
export type RetryJobInput = {
  /** The job. */
  id: Scalars['ID']['input'];
};

/** A job that is run again. */
export type RetryJobPayload = {
  __typename?: 'RetryJobPayload';
  /** It, WAITING or taken already. */
  job: Job;
};

/** Which key. */
export type RevokeApiKeyInput = {
  /** Its id. */
  id: Scalars['ID']['input'];
  /** Another workspace's id; needs OPERATOR. Default: the caller's own. */
  workspaceId?: InputMaybe<Scalars['ID']['input']>;
};

/** A stretch of speech with the rhythm of another. */
export type RhythmHit = {
  __typename?: 'RhythmHit';
  /** Loudness over time, 0..1: 24 moments of each, standardised, aligned by dynamic time warping of up to an eighth. */
  contour: Scalars['Float']['output'];
  /** End in seconds. */
  endS: Scalars['Float']['output'];
  /** Pauses at the same places, 0..1: 1 less the mean difference of their shares in the sixths of the stretches. */
  pauses: Scalars['Float']['output'];
  /** The recording. */
  recording: AudioRecord;
  /** How alike, 0..1: 0.5 x contour + 0.25 x syllableRate + 0.25 x pauses. */
  similarity: Scalars['Float']['output'];
  /** Start in seconds. */
  startS: Scalars['Float']['output'];
  /** The slower syllable rate divided by the faster, 0..1. */
  syllableRate: Scalars['Float']['output'];
};

/** Stretches of speech with the rhythm of a given one. */
export type RhythmSearch = {
  __typename?: 'RhythmSearch';
  /** End of the stretch searched with, in seconds. */
  endS: Scalars['Float']['output'];
  /** Best first. */
  hits: Array<RhythmHit>;
  /** Start of the stretch searched with, in seconds. */
  startS: Scalars['Float']['output'];
  /** Stretches at least as alike as asked for, among the 500 nearest that were compared. */
  total: Total;
};

/**
 * Objective measures of sound after encoding and decoding against the original. No PESQ: none was found in npm under a
 * permissive licence. Measures compare models with one another; they do not replace listening.
 */
export type RoundTripQuality = {
  __typename?: 'RoundTripQuality';
  /**
   * Log-spectral distance in dB, 0..80, 0 is the original: root mean square difference of the log power spectra in frames
   * of 42.7 ms over the whole band up to 12 kHz, averaged over frames (Gray and Markel: IEEE Trans. Acoustics, Speech and
   * Signal Processing 24(5), 1976), with a floor 80 dB below the loudest bin. Null when the original is digital silence.
   */
  logSpectralDistanceDb?: Maybe<Scalars['Float']['output']>;
  /** Seconds that were measured. */
  measuredS: Scalars['Float']['output'];
  /**
   * Short-time objective intelligibility, -1..1 in theory, 0..1 in practice: 1 is the original, above about 0.9 speech is
   * understood with ease, below about 0.5 hardly. Classic STOI at 10 kHz, so nothing above 4.3 kHz counts (Taal,
   * Hendriks, Heusdens, Jensen: IEEE Trans. Audio, Speech and Language Processing 19(7), 2011). It is made for speech.
   * Null when less than about 0.4 s is not silent.
   */
  stoi?: Maybe<Scalars['Float']['output']>;
  /** The tokenizer that was measured: the running one, whatever made the stored codes. */
  tokenizerId: Scalars['String']['output'];
};

/** A search that goes on. */
export type SaveSearchInput = {
  /** Conditions that the recording must fulfil too, when it is looked at. At most 64 KiB as JSON. Default: none. */
  filter?: InputMaybe<AudioRecordFilter>;
  /** A name for people, 1..100 characters, unique in the workspace whatever its case. */
  name: Scalars['String']['input'];
  /** What a recording must have. */
  query: SavedSearchQueryInput;
};

/** The search that was saved. */
export type SaveSearchPayload = {
  __typename?: 'SaveSearchPayload';
  /** The search. */
  savedSearch: SavedSearch;
};

/** A taught sound. */
export type SavedLabel = {
  __typename?: 'SavedLabel';
  /** Id of the label. */
  labelId: Scalars['ID']['output'];
  /** Least score, 0.3..1. */
  minScore: Scalars['Float']['output'];
};

/** A taught sound, as `SoundLabel.hits` has it. */
export type SavedLabelInput = {
  /** Which label; the search is deleted with it. */
  label: SoundLabelRef;
  /** Least score, 0.3..1. */
  minScore?: InputMaybe<Scalars['Float']['input']>;
};

/** Words. */
export type SavedPhrase = {
  __typename?: 'SavedPhrase';
  /** The language whose stems are compared; null for all. */
  language?: Maybe<Scalars['String']['output']>;
  /** Whether other forms of the words count too. */
  match: PhraseMatch;
  /** The words. */
  phrase: Scalars['String']['output'];
};

/** Words, as `locatePhrase` finds them. */
export type SavedPhraseInput = {
  /** The language whose stems STEMMED compares, a BCP 47 tag. Default: all that the workspace's transcripts are in. */
  language?: InputMaybe<Scalars['String']['input']>;
  /** Whether other forms of the words count too. */
  match?: InputMaybe<PhraseMatch>;
  /** The words, in order: 1..500 characters, at most 64 words (or characters, where scripts have no spaces). */
  phrase: Scalars['String']['input'];
};

/** A search that goes on. */
export type SavedSearch = {
  __typename?: 'SavedSearch';
  /** When it was saved. */
  createdAt: Scalars['DateTime']['output'];
  /** Conditions on the recordings, as they were given; null when there are none. */
  filter?: Maybe<Scalars['JSONObject']['output']>;
  /** Id of the search. */
  id: Scalars['ID']['output'];
  /** When one matched last; null when none did. */
  lastMatchedAt?: Maybe<Scalars['DateTime']['output']>;
  /** How many recordings matched since. */
  matchCount: Scalars['Int']['output'];
  /** Its name. */
  name: Scalars['String']['output'];
  /** What it looks for. */
  query: SavedSearchQuery;
};

/** A page of saved searches. */
export type SavedSearchConnection = {
  __typename?: 'SavedSearchConnection';
  /** The searches with their cursors. */
  edges: Array<SavedSearchEdge>;
  /** The searches. */
  nodes: Array<SavedSearch>;
  /** Where the page lies. */
  pageInfo: PageInfo;
  /** All of them. */
  total: Total;
};

/** A saved search in a page. */
export type SavedSearchEdge = {
  __typename?: 'SavedSearchEdge';
  /** Continue after it. */
  cursor: Scalars['String']['output'];
  /** The search. */
  node: SavedSearch;
};

/** A recording that matched a saved search. */
export type SavedSearchMatch = {
  __typename?: 'SavedSearchMatch';
  /** How sure, 0..1: of a sound its confidence, of a label its score, of words 1. */
  confidence: Scalars['Float']['output'];
  /** Where it ends; null where the transcript has no times. */
  endS?: Maybe<Scalars['Float']['output']>;
  /** When it was found. */
  matchedAt: Scalars['DateTime']['output'];
  /** The recording. */
  recording: AudioRecord;
  /** The search. */
  savedSearch: SavedSearch;
  /** Where the best or first place starts, in seconds of the recording; null where the transcript has no times. */
  startS?: Maybe<Scalars['Float']['output']>;
};

/** A page of matches. */
export type SavedSearchMatchConnection = {
  __typename?: 'SavedSearchMatchConnection';
  /** The matches with their cursors. */
  edges: Array<SavedSearchMatchEdge>;
  /** The matches. */
  nodes: Array<SavedSearchMatch>;
  /** Where the page lies. */
  pageInfo: PageInfo;
  /** All of them. */
  total: Total;
};

/** A match in a page. */
export type SavedSearchMatchEdge = {
  __typename?: 'SavedSearchMatchEdge';
  /** Continue after it. */
  cursor: Scalars['String']['output'];
  /** The match. */
  node: SavedSearchMatch;
};

/** A new recording matched a saved search. */
export type SavedSearchMatched = Event & {
  __typename?: 'SavedSearchMatched';
  /** When it was found. */
  at: Scalars['DateTime']['output'];
  /** How sure, 0..1: of a sound its confidence, of a label its score, of words 1. */
  confidence: Scalars['Float']['output'];
  /** Subscribe with it as `after` to go on behind this event. */
  cursor: Scalars['String']['output'];
  /** Where it ends; null where the transcript has no times. */
  endS?: Maybe<Scalars['Float']['output']>;
  /** Its name when it matched. */
  name: Scalars['String']['output'];
  /** Sent along as `X-Phonograph-Position`, it lets any server answer with what this tells. Null without read replicas. */
  position?: Maybe<Scalars['String']['output']>;
  /** The recording as it is now; null when it was deleted since. */
  recording?: Maybe<AudioRecord>;
  /** The recording that matched. */
  recordingId: Scalars['ID']['output'];
  /** The search as it is now; null when it was deleted since. */
  savedSearch?: Maybe<SavedSearch>;
  /** Id of the search. */
  savedSearchId: Scalars['ID']['output'];
  /** Where the best or first place starts, in seconds of the recording; null where the transcript has no times. */
  startS?: Maybe<Scalars['Float']['output']>;
  /** SAVED_SEARCH_MATCHED */
  type: EventType;
};

/** What a saved search looks for. */
export type SavedSearchQuery = SavedLabel | SavedPhrase | SavedSound;

/** What is looked for: exactly one of the fields. */
export type SavedSearchQueryInput =
  /** A taught sound. */
  { label: SavedLabelInput; phrase?: never; sound?: never; }
  |  /** Words that are said, in the transcript. */
  { label?: never; phrase: SavedPhraseInput; sound?: never; }
  |  /** A sound that is heard, as `findCopies` finds it. */
  { label?: never; phrase?: never; sound: SavedSoundInput; };

/** A stretch of sound. */
export type SavedSound = {
  __typename?: 'SavedSound';
  /** Its length in seconds. */
  durationS: Scalars['Float']['output'];
  /** Least confidence, 0..1. */
  minConfidence: Scalars['Float']['output'];
  /** The recording that it is a part of; null for a clip. */
  recordingId?: Maybe<Scalars['ID']['output']>;
  /** Where in that recording it starts, in seconds; null for a clip. */
  startS?: Maybe<Scalars['Float']['output']>;
};

/** A jingle, an announcement or any other stretch of sound. */
export type SavedSoundInput = {
  /**
   * The sound, 0.5 to 30 s. An upload is copied; a part of a stored recording is looked for as long as that recording
   * exists, and the search is deleted with it.
   */
  audio: AudioQuery;
  /** Least confidence, 0..1 (see `CopyHit.confidence`). */
  minConfidence?: InputMaybe<Scalars['Float']['input']>;
};

/** What a key or token may do. INGEST and CURATE include READ; ADMIN includes all three. */
export type Scope =
  /** Keys, deletion, retention, indexes, the audit log. */
  | 'ADMIN'
  /** Work on what is known of them: transcripts, titles, articles, labels, links. */
  | 'CURATE'
  /** Bring recordings in. */
  | 'INGEST'
  /** Create, list and delete workspaces and their keys; nothing of what is in them. */
  | 'OPERATOR'
  /** Read and search what is in the workspace. */
  | 'READ';

/** A page of what a search found, the best first. */
export type SearchConnection = {
  __typename?: 'SearchConnection';
  /**
   * Time from the statement that finds this page's candidates to the last one's answer, in milliseconds: nearly all the
   * database's; with FINGERPRINT also the comparing, and the hearing at other speeds and pitches. What is read before, to
   * understand the query, does not count: its segment, and stems and frequencies of words where they are not remembered.
   */
  databaseMs: Scalars['Float']['output'];
  /** The hits with their cursors. */
  edges: Array<SearchEdge>;
  /** Time to turn the text into a vector, in milliseconds; 0 where it was not, or was known. */
  embedMs: Scalars['Float']['output'];
  /** The embedder that answered SENTENCE; null where that took no part. */
  embedder?: Maybe<SearchEmbedder>;
  /** How many of the hits of all pages have each value. */
  facets: Array<SearchFacet>;
  /** How the scores of the legs became one. */
  fusion: SearchFusion;
  /** All four legs: whether they took part, and why not. */
  legs: Array<SearchLegState>;
  /** The hits alone. */
  nodes: Array<SearchHit>;
  /** Where the page lies. */
  pageInfo: PageInfo;
  /** Time to decode and tokenize the sound, in milliseconds; 0 without one. */
  tokenizeMs: Scalars['Float']['output'];
  /**
   * The hits of all pages: what the legs brought within their depths and no condition left out. `exact` when nothing else
   * fulfils them: no leg stopped at its depth.
   */
  total: Total;
};


/** A page of what a search found, the best first. */
export type SearchConnectionFacetsArgs = {
  of: Array<SearchFacetInput>;
};

/** A hit with its cursor. */
export type SearchEdge = {
  __typename?: 'SearchEdge';
  /** Continues behind it. */
  cursor: Scalars['String']['output'];
  /** The hit. */
  node: SearchHit;
};

/** What answered by meaning. */
export type SearchEmbedder = {
  __typename?: 'SearchEmbedder';
  /** The exact build. */
  id: Scalars['String']['output'];
  /** LEXICAL compares words and pieces of them, SENTENCE compares meaning. */
  kind: EmbedderKind;
};

/** How many hits have each value. */
export type SearchFacet = {
  __typename?: 'SearchFacet';
  /** METADATA: name of the field. */
  key?: Maybe<Scalars['String']['output']>;
  /** By what. */
  kind: SearchFacetKind;
  /** The most frequent first, then by value. A hit without a value counts in none, one with several labels or tags in each. */
  values: Array<SearchFacetValue>;
};

/** What is counted. */
export type SearchFacetInput = {
  /** Values at most, the most frequent first; 1..100. */
  first?: InputMaybe<Scalars['Int']['input']>;
  /** METADATA: name of the field, 1..200 characters. */
  key?: InputMaybe<Scalars['String']['input']>;
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

/** A value with its count. */
export type SearchFacetValue = {
  __typename?: 'SearchFacetValue';
  /** How many hits have it. */
  count: Scalars['Int']['output'];
  /** The value as text. */
  value: Scalars['String']['output'];
};

/** How the scores of the legs became one. */
export type SearchFusion = {
  __typename?: 'SearchFusion';
  /** What was added to ranks; null for RELATIVE_SCORE. */
  k?: Maybe<Scalars['Int']['output']>;
  /** The method. */
  method: FusionMethod;
};

/** What was found, and why. */
export type SearchHit = {
  __typename?: 'SearchHit';
  /** The article; null for a recording. */
  article?: Maybe<Article>;
  /** What each leg that took part gave, in the order KEYWORD, SENTENCE, ACOUSTIC, FINGERPRINT. */
  explanation: Array<SearchLegScore>;
  /** Where it matched, best first: segments or chunks among the candidates. */
  matches: Array<SearchMatch>;
  /** Place among all hits, from 1. */
  rank: Scalars['Int']['output'];
  /** The recording; null for an article, and when it was deleted since the first page. */
  recording?: Maybe<AudioRecord>;
  /** The fused score; larger is better. Comparable within one search only. */
  score: Scalars['Float']['output'];
};


/** What was found, and why. */
export type SearchHitMatchesArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** What answers searches: the codes, anchors and postings of one tokenizer. */
export type SearchIndex = {
  __typename?: 'SearchIndex';
  /** The tokenizer of the index that is being built; null when none is. */
  buildingTokenizerId?: Maybe<Scalars['String']['output']>;
  /** Those of them that are done in the index that is being built, or else in this one. */
  done: Scalars['SafeInt']['output'];
  /** Those that could not be done; while there are any, the switch waits, unless `skipFailed` was given. */
  failed: Scalars['SafeInt']['output'];
  /** Which ones failed, and why. */
  failures: Array<ReindexFailure>;
  /** Why searches are answered UNAVAILABLE now; null when they are not. */
  problem?: Maybe<Scalars['String']['output']>;
  /** When that was begun. */
  startedAt?: Maybe<Scalars['DateTime']['output']>;
  /** When it took the place of the index before it; null when there was none. */
  switchedAt?: Maybe<Scalars['DateTime']['output']>;
  /** The tokenizer that queries are tokenized with and whose recordings are found. */
  tokenizerId: Scalars['String']['output'];
  /** READY recordings. */
  total: Scalars['SafeInt']['output'];
};


/** What answers searches: the codes, anchors and postings of one tokenizer. */
export type SearchIndexFailuresArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** What is looked for: `text`, `audio` or both, or `segment` alone. */
export type SearchInput = {
  /** Only articles that fulfil these conditions. For ARTICLES alone. */
  articleFilter?: InputMaybe<ArticleFilter>;
  /** A clip just uploaded, or a stored recording or a part of it, which is left out of the hits itself. */
  audio?: InputMaybe<AudioQuery>;
  /**
   * How much hits that say the same as better ones go down, 0..1: of the first 100, the next is the one with the largest
   * (1 - diversity) x score / best score - diversity x likeness to its nearest hit before. Likeness is the cosine of the
   * vectors of their texts; 1 for two hits of one recording or of one group of duplicates. Default 0: not at all.
   */
  diversity?: InputMaybe<Scalars['Float']['input']>;
  /** Only recordings that fulfil these conditions, and their segments. Not for ARTICLES. */
  filter?: InputMaybe<AudioRecordFilter>;
  /** How the scores of the legs become one. */
  fusion?: InputMaybe<FusionInput>;
  /** The language whose stems are compared, a BCP 47 tag. Default: all that the texts are in. It filters nothing. */
  language?: InputMaybe<Scalars['String']['input']>;
  /** The legs that take part, each at most once. Default: all, with the weights that suit the query. */
  legs?: InputMaybe<Array<SearchLegInput>>;
  /** Only recordings with a confirmed link to one of these articles, by their ids; at most 50. Not for ARTICLES. */
  linkedTo?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Whether KEYWORD wants every word in one segment or chunk, or any. */
  match?: InputMaybe<KeywordMatch>;
  /** SEGMENTS: hits of one recording at most, 1..1000; the best stay. Default: all. */
  maxPerRecording?: InputMaybe<Scalars['Int']['input']>;
  /** Hits with at least this score alone: 0..1 by RELATIVE_SCORE, any number from 0 by RRF. Default 0. */
  minScore?: InputMaybe<Scalars['Float']['input']>;
  /** Hits with at least this share of the best hit's score alone, 0..1. Default 0. */
  minShareOfBest?: InputMaybe<Scalars['Float']['input']>;
  /** More like this segment of a transcript: by what is said in it and by its sound. It is left out of the hits itself. */
  segment?: InputMaybe<SearchSegmentInput>;
  /** Only segments that fulfil these conditions. Sounds outside of transcripts fulfil none. Not for ARTICLES. */
  segmentFilter?: InputMaybe<SearchSegmentFilter>;
  /** What is found. Default: RECORDINGS. */
  target?: InputMaybe<SearchTarget>;
  /**
   * Words or a question, 1..1,000 characters: `contract "signed on" -draft harb*`. Without signs any word may match and
   * all count. A phrase in quotes must occur for KEYWORD; a minus excludes the segments and chunks with that word or
   * phrase from every leg; a star lets a word go on. At most 32 phrases,
   * exclusions and words with a star, with 64 words (or Chinese or Japanese characters) in all. Of more than 32 other
   * words KEYWORD takes the rarest.
   */
  text?: InputMaybe<Scalars['String']['input']>;
};

/** A search by words. */
export type SearchKind =
  /** `searchArticles`. */
  | 'ARTICLES'
  /** `locatePhrase`. */
  | 'PHRASE'
  /** `search` with a text. */
  | 'SEARCH';

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
  depth?: InputMaybe<Scalars['Int']['input']>;
  /** Which one. */
  leg: SearchLeg;
  /** Candidates with a lower raw score get nothing from this leg. Unit and range are the leg's. Default: none for KEYWORD; for SENTENCE 0.1 with the lexical embedder, whose lower scores are chance (-1 takes all), none with a model; 0 for ACOUSTIC, 0.5 for FINGERPRINT. */
  minScore?: InputMaybe<Scalars['Float']['input']>;
  /** How much it counts, 0..100. Default: what suits the query (docs/capabilities.md). 0: shown, not counted. */
  weight?: InputMaybe<Scalars['Float']['input']>;
};

/** What a leg gave to a hit. */
export type SearchLegScore = {
  __typename?: 'SearchLegScore';
  /** What it added to the fused score. */
  contribution: Scalars['Float']['output'];
  /** Whether the leg brought the candidate itself, within its depth; else only its score was worked out. */
  found: Scalars['Boolean']['output'];
  /** Which leg. */
  leg: SearchLeg;
  /**
   * The raw score as RELATIVE_SCORE counts it, 0..1: KEYWORD as share of the best candidate's; SENTENCE and ACOUSTIC from the median
   * of the candidates, 0, to the best, 1; FINGERPRINT as it is.
   */
  normalisedScore?: Maybe<Scalars['Float']['output']>;
  /** Rank among all candidates by raw score, from 1; null where there is no score, or less than the leg's `minScore`. */
  rank?: Maybe<Scalars['Int']['output']>;
  /** The raw score in the leg's own unit; null where there is nothing to compare: no text, no vector yet, no sound. */
  rawScore?: Maybe<Scalars['Float']['output']>;
  /** The leg's weight. */
  weight: Scalars['Float']['output'];
};

/** What became of a leg. */
export type SearchLegState = {
  __typename?: 'SearchLegState';
  /** Whether it took part. */
  available: Scalars['Boolean']['output'];
  /** How many segments or chunks it brought; null where it took no part. */
  candidates?: Maybe<Scalars['Int']['output']>;
  /** Whether it brought everything that fulfils the conditions; null where it took no part. */
  complete?: Maybe<Scalars['Boolean']['output']>;
  /** How many candidates it could bring; null where it took no part. */
  depth?: Maybe<Scalars['Int']['output']>;
  /** Which leg. */
  leg: SearchLeg;
  /** The raw score from which it counted; null: any. */
  minScore?: Maybe<Scalars['Float']['output']>;
  /** Why it took no part; null when it did. */
  reason?: Maybe<Scalars['String']['output']>;
  /** How much it counted; null where it took no part. */
  weight?: Maybe<Scalars['Float']['output']>;
};

/** A place that matched. */
export type SearchMatch = {
  __typename?: 'SearchMatch';
  /**
   * The anchors that matched: those most like the query's where ACOUSTIC gave a score, else those that lie in it, in order
   * of time. None for articles.
   */
  anchors: Array<FrameAnchor>;
  /** The chunk; null for recordings. */
  chunk?: Maybe<ArticleChunk>;
  /** End in the recording, in seconds; null like the start. */
  endS?: Maybe<Scalars['Float']['output']>;
  /** What each leg that took part gave to this place. */
  explanation: Array<SearchLegScore>;
  /** Where in the text of the segment or chunk the words of the query are, in order; in UTF-16 units. */
  highlights: Array<TextSpan>;
  /** The stretches that are the query's own sound; empty where FINGERPRINT found none here. */
  intervals: Array<CopyInterval>;
  /** Its own fused score, among segments or chunks. */
  score: Scalars['Float']['output'];
  /** The segment; null where none covers the sound, and for articles. */
  segment?: Maybe<TranscriptSegment>;
  /** Start in the recording, in seconds; null for articles, and where the transcript has no times. */
  startS?: Maybe<Scalars['Float']['output']>;
};


/** A place that matched. */
export type SearchMatchAnchorsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
};

/**
 * Recall of the workspace's searches by sound, as this process has watched it within the last 24 hours (500 samples at
 * most). Searches that compare everything anyway, as those of small workspaces do, are no samples.
 */
export type SearchRecall = {
  __typename?: 'SearchRecall';
  /** Share of the 10 nearest anchors that the searches found, 0..1, mean over the samples; null without samples. */
  recall?: Maybe<Scalars['Float']['output']>;
  /** Share of the searches that are compared, 0..1: the setting PHONOGRAPH_RECALL_SAMPLE. 0: none. */
  sampledShare: Scalars['Float']['output'];
  /** Searches that were compared. */
  samples: Scalars['Int']['output'];
  /** When the oldest of them was made; null without samples. */
  since?: Maybe<Scalars['DateTime']['output']>;
};

/** Conditions on segments; all that are given must hold. */
export type SearchSegmentFilter = {
  /** It begins before this second of its recording. */
  endS?: InputMaybe<Scalars['Float']['input']>;
  /** Its language (that of its transcript or recording where it has none) is one of these, at most 50; `zh` stands for `zh-CN` too. */
  languages?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Its speaker is one of these, compared as written; at most 50. */
  speakers?: InputMaybe<Array<Scalars['String']['input']>>;
  /** It ends after this second of its recording. */
  startS?: InputMaybe<Scalars['Float']['input']>;
};

/** A segment of a transcript. */
export type SearchSegmentInput = {
  /** Number of the segment, from 0. */
  index: Scalars['Int']['input'];
  /** Its recording. */
  recordingId: Scalars['ID']['input'];
};

/** What a search finds. */
export type SearchTarget =
  /** Articles of the knowledge base; the scores of one are those of its best chunk. By KEYWORD and SENTENCE alone. */
  | 'ARTICLES'
  /** Recordings; the scores of one are those of its best segment for each leg. */
  | 'RECORDINGS'
  /** Segments of transcripts and, for sounds outside of them, pieces of 30 s of a recording. */
  | 'SEGMENTS';

/** A text that was looked for. */
export type SearchTerm = {
  __typename?: 'SearchTerm';
  /** The first time. */
  firstAt: Scalars['DateTime']['output'];
  /** By which search. */
  kind: SearchKind;
  /** The last time. */
  lastAt: Scalars['DateTime']['output'];
  /** Hits on the first page of the last time. */
  lastHits: Scalars['Int']['output'];
  /** How often it was looked for. */
  searches: Scalars['Int']['output'];
  /** The text in lower case, at most 200 characters. */
  term: Scalars['String']['output'];
  /** How often nothing was found. */
  withoutHits: Scalars['Int']['output'];
};

/** What was looked for. */
export type SearchTerms = {
  __typename?: 'SearchTerms';
  /** Whether it is counted at all. */
  enabled: Scalars['Boolean']['output'];
  /** Days that a term is kept after it was looked for last. */
  keptDays: Scalars['Int']['output'];
  /** The most frequent ones. */
  terms: Array<SearchTerm>;
  /** How many terms there are like this. */
  total: Scalars['SafeInt']['output'];
};

/** How long things are kept. */
export type SetRetentionInput = {
  /** Days for the audit log, 1..36500. Left out: as before. */
  auditDays?: InputMaybe<Scalars['Int']['input']>;
  /** Days for recordings, 1..36500; null keeps them for ever. Left out: as before. */
  recordingDays?: InputMaybe<Scalars['Int']['input']>;
};

/** A recording and its transcript: exactly one of `content` and `uploadId`. */
export type SetTranscriptInput = {
  /** The transcript as text. */
  content?: InputMaybe<Scalars['String']['input']>;
  /** Refuse with CONFLICT unless the transcript has this revision now; 0 stands for none. */
  expectedRevision?: InputMaybe<Scalars['Int']['input']>;
  /** Its form. Default: found out from the content. */
  format?: InputMaybe<TranscriptFormat>;
  /** Language as a BCP 47 tag. Default: what the file says, else the recording's. */
  language?: InputMaybe<Scalars['String']['input']>;
  /** The recording. */
  recordingId: Scalars['ID']['input'];
  /** Unit of `start` and `end` in JSON. Default: found out where only one is possible, else refused. */
  timeUnit?: InputMaybe<TranscriptTimeUnit>;
  /** A transcript file just uploaded with `PUT /uploads`. It is used up by the call. */
  uploadId?: InputMaybe<Scalars['ID']['input']>;
};

/** A transcript that was set. */
export type SetTranscriptPayload = {
  __typename?: 'SetTranscriptPayload';
  /** The transcript. */
  transcript: Transcript;
};

/** A share or a rate: of everything together, and how it is spread over recordings. */
export type ShareDistribution = {
  __typename?: 'ShareDistribution';
  /** How it is spread; each recording counts once. */
  byRecording: Distribution;
  /** Of everything together: long recordings count for more. */
  total: Scalars['Float']['output'];
};

/** A stretch that two recordings share. */
export type SharedInterval = {
  __typename?: 'SharedInterval';
  /** End in the recording, in seconds. */
  endS: Scalars['Float']['output'];
  /** End in the other one, in seconds. */
  otherEndS: Scalars['Float']['output'];
  /** Start in the other one, in seconds. */
  otherStartS: Scalars['Float']['output'];
  /** Start in the recording, in seconds. */
  startS: Scalars['Float']['output'];
};

/** A recording that sounds like the query. */
export type SimilarAudioHit = {
  __typename?: 'SimilarAudioHit';
  /** The most alike anchor. */
  anchor: FrameAnchor;
  /** End of the most alike anchor in the recording, in seconds. */
  endS: Scalars['Float']['output'];
  /** Start of the anchor of the query that it matched, in seconds. */
  queryStartS: Scalars['Float']['output'];
  /** The recording. */
  recording: AudioRecord;
  /**
   * How alike, 0..1: the mean, over the anchors of the query, of the cosine between the square-rooted histograms of
   * that anchor and of the recording's best anchor.
   */
  similarity: Scalars['Float']['output'];
  /** Start of the most alike anchor in the recording, in seconds. */
  startS: Scalars['Float']['output'];
};

/** Recordings that sound like the query. */
export type SimilarAudioSearch = {
  __typename?: 'SimilarAudioSearch';
  /** Best first. */
  hits: Array<SimilarAudioHit>;
  /** What was searched with. */
  query: AudioQueryInfo;
  /** Recordings among the candidates looked at. */
  total: Total;
};

/** A stretch of speech that sounds like the query. */
export type SimilarSegmentHit = {
  __typename?: 'SimilarSegmentHit';
  /** End of the stretch in the recording, in seconds. */
  endS: Scalars['Float']['output'];
  /** The recording. */
  recording: AudioRecord;
  /**
   * How alike, 0..1: the mean, over the anchors of the query, of the cosine between the square-rooted histograms of
   * that anchor and of the stretch's best anchor.
   */
  similarity: Scalars['Float']['output'];
  /** Start of the stretch in the recording, in seconds. */
  startS: Scalars['Float']['output'];
};

/** Stretches of speech that sound like the query. */
export type SimilarSegmentSearch = {
  __typename?: 'SimilarSegmentSearch';
  /** Best first. */
  hits: Array<SimilarSegmentHit>;
  /** What was searched with. */
  query: AudioQueryInfo;
  /** Stretches among the candidates looked at: the 50 nearest anchors of each of at most 16 anchors of the query. */
  total: Total;
};

/**
 * A time range in which a sound was found. Ranges are made of anchors (0.8 s): start and end are multiples of 0.8 s or the
 * end of the recording, so the sound itself may begin up to 0.8 s later and end up to 0.8 s earlier.
 */
export type SoundHit = {
  __typename?: 'SoundHit';
  /** End in seconds. */
  endS: Scalars['Float']['output'];
  /** Id of the hit; it changes when the label is learned anew. */
  id: Scalars['ID']['output'];
  /** The label that was found. */
  label: SoundLabel;
  /** The recording. */
  recording: AudioRecord;
  /**
   * How sure the surest anchor of the range is, 0.3..1. 0.9 is what examples score in the median when they are held out;
   * 0.5 lies half-way from there to where an anchor is as likely to be one of the examples as to be other sound of the
   * workspace, were both equally frequent, and with a single example it is just there.
   */
  score: Scalars['Float']['output'];
  /** Start in seconds. */
  startS: Scalars['Float']['output'];
};

/** A page of hits. */
export type SoundHitConnection = {
  __typename?: 'SoundHitConnection';
  /** The hits of this page with their cursors. */
  edges: Array<SoundHitEdge>;
  /** The hits of this page alone. */
  nodes: Array<SoundHit>;
  /** Where this page lies. */
  pageInfo: PageInfo;
  /** How many hits there are. */
  total: Total;
};

/** A hit in a page. */
export type SoundHitEdge = {
  __typename?: 'SoundHitEdge';
  /** Cursor of this hit. */
  cursor: Scalars['String']['output'];
  /** The hit. */
  node: SoundHit;
};

/** A kind of sound that was taught by examples. */
export type SoundLabel = {
  __typename?: 'SoundLabel';
  /** When it was created. */
  createdAt: Scalars['DateTime']['output'];
  /** What a person wrote about it. */
  description?: Maybe<Scalars['String']['output']>;
  /** The marked ranges it was taught by, oldest first, a page at a time. */
  examples: LabelExampleConnection;
  /** Where the sound was found, surest first. Empty until it was learned. */
  hits: SoundHitConnection;
  /** Id, a UUID that sorts by time of creation. */
  id: Scalars['ID']['output'];
  /** What its hits come from; null until it was learned for the first time. */
  model?: Maybe<SoundLabelModel>;
  /** Name, unique in the workspace whatever its case. */
  name: Scalars['String']['output'];
  /** Why the label cannot be learned, in words, e.g. that it has no positive example; null when nothing is wrong. */
  problem?: Maybe<Scalars['String']['output']>;
  /** The learning and scoring under way; null when none is. */
  progress?: Maybe<SoundLabelProgress>;
  /**
   * True when the hits come from the present examples and the present search index. False while it is being learned, and
   * when it has no positive example. A recording that was just ingested is scored within moments, and does not count.
   */
  upToDate: Scalars['Boolean']['output'];
  /** When its name, description or examples changed last. */
  updatedAt: Scalars['DateTime']['output'];
};


/** A kind of sound that was taught by examples. */
export type SoundLabelExamplesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  kind?: InputMaybe<LabelExampleKind>;
};


/** A kind of sound that was taught by examples. */
export type SoundLabelHitsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<AudioRecordFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  minScore?: InputMaybe<Scalars['Float']['input']>;
};

/** A page of labels. */
export type SoundLabelConnection = {
  __typename?: 'SoundLabelConnection';
  /** The labels of this page with their cursors. */
  edges: Array<SoundLabelEdge>;
  /** The labels of this page alone. */
  nodes: Array<SoundLabel>;
  /** Where this page lies. */
  pageInfo: PageInfo;
  /** How many labels there are. */
  total: Total;
};

/** A label in a page. */
export type SoundLabelEdge = {
  __typename?: 'SoundLabelEdge';
  /** Cursor of this label. */
  cursor: Scalars['String']['output'];
  /** The label. */
  node: SoundLabel;
};

/** What was learned from the examples of a label. */
export type SoundLabelModel = {
  __typename?: 'SoundLabelModel';
  /**
   * How well it tells examples that were held out (cross-validation over the marked ranges) from the negative examples and
   * from other sound of the workspace: area under the ROC curve, 0.5 (chance) to 1. Null with a single positive example
   * of one anchor, where nothing can be held out. It is measured on what was marked, so it flatters a label with few
   * examples of one voice or one place.
   */
  heldOutAuc?: Maybe<Scalars['Float']['output']>;
  /** When it was learned. */
  learnedAt: Scalars['DateTime']['output'];
  /** Negative examples that it was learned from. */
  negativeExamples: Scalars['Int']['output'];
  /** Positive examples that it was learned from. */
  positiveExamples: Scalars['Int']['output'];
  /** The tokenizer whose codes it was learned from. */
  tokenizerId: Scalars['String']['output'];
  /** Number of the model: grows with every change of the examples and of the search index. */
  version: Scalars['Int']['output'];
};

/** A label after a change. */
export type SoundLabelPayload = {
  __typename?: 'SoundLabelPayload';
  /** The label. */
  soundLabel: SoundLabel;
};

/** How far a label is being learned and scored. */
export type SoundLabelProgress = {
  __typename?: 'SoundLabelProgress';
  /** Recordings that were scored. */
  recordingsDone: Scalars['Int']['output'];
  /** Recordings to be scored; 0 while it is being learned. */
  recordingsTotal: Scalars['Int']['output'];
  /** Version of the model that is being made. */
  version: Scalars['Int']['output'];
};

/** Which label: its id or its name, exactly one of them. */
export type SoundLabelRef = {
  /** Id of the label. */
  id?: InputMaybe<Scalars['ID']['input']>;
  /** Name of the label, whatever its case. */
  name?: InputMaybe<Scalars['String']['input']>;
};

/** A confirmed link that sounds like a question, and the stretch of either that says the same. */
export type SoundingLink = {
  __typename?: 'SoundingLink';
  /** End in the question, seconds. */
  endS: Scalars['Float']['output'];
  /** What the two stretches have in common beyond chance, added up; larger is more alike. 10 and more are words in common. */
  evidence: Scalars['Float']['output'];
  /** The link. */
  link: ArticleLink;
  /** End in the linked recording, seconds. */
  linkEndS: Scalars['Float']['output'];
  /** Start in the linked recording, seconds. */
  linkStartS: Scalars['Float']['output'];
  /** Start in the question, seconds. */
  startS: Scalars['Float']['output'];
};

/** A band of the spectrogram: a triangle over the mel scale that begins and ends where the centres of its neighbours lie. */
export type SpectrogramBand = {
  __typename?: 'SpectrogramBand';
  /** Where it counts most, in hertz. */
  centreHz: Scalars['Float']['output'];
  /** Where it ends, in hertz. */
  highHz: Scalars['Float']['output'];
  /** Where it begins, in hertz. */
  lowHz: Scalars['Float']['output'];
};

/**
 * Where somebody speaks in a recording. All times are multiples of 0.08 s (the last ends with the recording). Steady
 * noise (rain, engines) is no speech; other voices (a crying baby, animals) and sound that comes in bursts may be taken
 * for it.
 */
export type SpeechActivity = {
  __typename?: 'SpeechActivity';
  /** Stretches without speech in time order; what sounds there otherwise (music, noise) does not matter. */
  pauses: PauseConnection;
  /**
   * Pieces of at most 5 minutes into which a long recording is cut for work piece by piece: in the middle of the longest
   * stretch without speech 3 to 5 minutes after the last cut. Tokens do not depend on the cuts. One piece for shorter ones.
   */
  pieces: Array<RecordingPiece>;
  /** Share of the recording with speech, 0..1. Gaps of up to 0.16 s within speech count as speech. */
  share: Scalars['Float']['output'];
  /** Stretches of speech from pause to pause in time order; shorter pauses are part of them. */
  stretches: SpeechStretchConnection;
  /** Syllables a second of speech, counted as peaks of loudness; null without speech. */
  syllablesPerS?: Maybe<Scalars['Float']['output']>;
};


/**
 * Where somebody speaks in a recording. All times are multiples of 0.08 s (the last ends with the recording). Steady
 * noise (rain, engines) is no speech; other voices (a crying baby, animals) and sound that comes in bursts may be taken
 * for it.
 */
export type SpeechActivityPausesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  endS?: InputMaybe<Scalars['Float']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  minS?: InputMaybe<Scalars['Float']['input']>;
  startS?: InputMaybe<Scalars['Float']['input']>;
};


/**
 * Where somebody speaks in a recording. All times are multiples of 0.08 s (the last ends with the recording). Steady
 * noise (rain, engines) is no speech; other voices (a crying baby, animals) and sound that comes in bursts may be taken
 * for it.
 */
export type SpeechActivityStretchesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  minPauseS?: InputMaybe<Scalars['Float']['input']>;
};

/** A stretch of speech. */
export type SpeechStretch = {
  __typename?: 'SpeechStretch';
  /** End in seconds. */
  endS: Scalars['Float']['output'];
  /** Mean level in decibels below full scale. */
  levelDbfs: Scalars['Float']['output'];
  /** Start in seconds. */
  startS: Scalars['Float']['output'];
  /** Syllables a second of speech, counted as peaks of loudness. */
  syllablesPerS: Scalars['Float']['output'];
};

/** A page of stretches of speech. */
export type SpeechStretchConnection = {
  __typename?: 'SpeechStretchConnection';
  /** The stretches of this page with their cursors. */
  edges: Array<SpeechStretchEdge>;
  /** The stretches of this page alone. */
  nodes: Array<SpeechStretch>;
  /** Where this page lies. */
  pageInfo: PageInfo;
  /** How many stretches the recording has. */
  total: Total;
};

/** A stretch of speech in a page. */
export type SpeechStretchEdge = {
  __typename?: 'SpeechStretchEdge';
  /** Cursor of this stretch. */
  cursor: Scalars['String']['output'];
  /** The stretch. */
  node: SpeechStretch;
};

/** What a stage took of many recordings. */
export type StageSummary = {
  __typename?: 'StageSummary';
  /** Seconds of sound in these recordings: divided by `seconds`, the speed. */
  audioS: Scalars['Float']['output'];
  /** Recordings in which it ended. */
  recordings: Scalars['SafeInt']['output'];
  /** Seconds that it took, all together. */
  seconds: Scalars['Float']['output'];
  /** Which one. */
  stage: IngestStageName;
};

/** What to export and how. */
export type StartExportInput = {
  /** Only these recordings, and what is said of them. Articles go along whole. Default: all that are READY. */
  filter?: InputMaybe<AudioRecordFilter>;
  /** The form. */
  format?: InputMaybe<TransferFormat>;
};

/** An export that was begun. */
export type StartExportPayload = {
  __typename?: 'StartExportPayload';
  /** It, QUEUED. */
  transfer: Transfer;
};

/** What to import. */
export type StartImportInput = {
  /** The table, for a file of one table; left out for an export in one file. */
  table?: InputMaybe<TransferTable>;
  /** The upload: an export as `startExport` writes it, or a file of one table, NDJSON (also under gzip) or Parquet. */
  uploadId: Scalars['ID']['input'];
};

/** An import that was begun. */
export type StartImportPayload = {
  __typename?: 'StartImportPayload';
  /** It, QUEUED. */
  transfer: Transfer;
};

/**
 * What is told live: over WebSocket at `/graphql` (protocol `graphql-transport-ws`), and the same events without GraphQL
 * as server-sent events at `GET /events`. Each event carries a cursor: whoever was cut off subscribes again with the last
 * one as `after` and misses nothing, whichever server answers. Events are kept for 7 days; an older cursor is refused
 * with EVENTS_EXPIRED. The progress of an ingest is told in passing and not kept.
 */
export type Subscription = {
  __typename?: 'Subscription';
  /** Recordings that turned out to share sound with another one. Told once for each two, some time after `recordingReady`. */
  copyFound: CopyFound;
  /** Everything that happens, or what the arguments leave of it, in the order in which it was committed. */
  events: Event;
  /** How far one ingest is: where it stands now, then its steps. Ends after `READY`, `FAILED` or the recording's deletion. */
  ingestProgress: IngestProgressed;
  /** Links that a person confirmed. */
  linkConfirmed: LinkConfirmed;
  /**
   * Pulls of models: where each stands now, then its steps, whichever server does them. With a name it ends with that
   * pull, or at once where none is under way.
   */
  modelPullProgress: ModelPull;
  /** Recordings that were deleted. */
  recordingDeleted: RecordingDeleted;
  /** Recordings whose ingest was given up. */
  recordingFailed: RecordingFailed;
  /** Recordings that became READY: complete and searchable. */
  recordingReady: RecordingReady;
  /** A new recording matches a saved search; each recording is told once a search. */
  savedSearchMatched: SavedSearchMatched;
  /** Recordings whose speech was recognised. */
  transcribed: Transcribed;
  /** An export or import: where it stands now, then its steps, at most four a second. Ends with it. Errors: NOT_FOUND. */
  transferProgress: Transfer;
};


/**
 * What is told live: over WebSocket at `/graphql` (protocol `graphql-transport-ws`), and the same events without GraphQL
 * as server-sent events at `GET /events`. Each event carries a cursor: whoever was cut off subscribes again with the last
 * one as `after` and misses nothing, whichever server answers. Events are kept for 7 days; an older cursor is refused
 * with EVENTS_EXPIRED. The progress of an ingest is told in passing and not kept.
 */
export type SubscriptionCopyFoundArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  recordingId?: InputMaybe<Scalars['ID']['input']>;
};


/**
 * What is told live: over WebSocket at `/graphql` (protocol `graphql-transport-ws`), and the same events without GraphQL
 * as server-sent events at `GET /events`. Each event carries a cursor: whoever was cut off subscribes again with the last
 * one as `after` and misses nothing, whichever server answers. Events are kept for 7 days; an older cursor is refused
 * with EVENTS_EXPIRED. The progress of an ingest is told in passing and not kept.
 */
export type SubscriptionEventsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  recordingId?: InputMaybe<Scalars['ID']['input']>;
  types?: InputMaybe<Array<EventType>>;
};


/**
 * What is told live: over WebSocket at `/graphql` (protocol `graphql-transport-ws`), and the same events without GraphQL
 * as server-sent events at `GET /events`. Each event carries a cursor: whoever was cut off subscribes again with the last
 * one as `after` and misses nothing, whichever server answers. Events are kept for 7 days; an older cursor is refused
 * with EVENTS_EXPIRED. The progress of an ingest is told in passing and not kept.
 */
export type SubscriptionIngestProgressArgs = {
  recordingId: Scalars['ID']['input'];
};


/**
 * What is told live: over WebSocket at `/graphql` (protocol `graphql-transport-ws`), and the same events without GraphQL
 * as server-sent events at `GET /events`. Each event carries a cursor: whoever was cut off subscribes again with the last
 * one as `after` and misses nothing, whichever server answers. Events are kept for 7 days; an older cursor is refused
 * with EVENTS_EXPIRED. The progress of an ingest is told in passing and not kept.
 */
export type SubscriptionLinkConfirmedArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  recordingId?: InputMaybe<Scalars['ID']['input']>;
};


/**
 * What is told live: over WebSocket at `/graphql` (protocol `graphql-transport-ws`), and the same events without GraphQL
 * as server-sent events at `GET /events`. Each event carries a cursor: whoever was cut off subscribes again with the last
 * one as `after` and misses nothing, whichever server answers. Events are kept for 7 days; an older cursor is refused
 * with EVENTS_EXPIRED. The progress of an ingest is told in passing and not kept.
 */
export type SubscriptionModelPullProgressArgs = {
  name?: InputMaybe<Scalars['String']['input']>;
};


/**
 * What is told live: over WebSocket at `/graphql` (protocol `graphql-transport-ws`), and the same events without GraphQL
 * as server-sent events at `GET /events`. Each event carries a cursor: whoever was cut off subscribes again with the last
 * one as `after` and misses nothing, whichever server answers. Events are kept for 7 days; an older cursor is refused
 * with EVENTS_EXPIRED. The progress of an ingest is told in passing and not kept.
 */
export type SubscriptionRecordingDeletedArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  recordingId?: InputMaybe<Scalars['ID']['input']>;
};


/**
 * What is told live: over WebSocket at `/graphql` (protocol `graphql-transport-ws`), and the same events without GraphQL
 * as server-sent events at `GET /events`. Each event carries a cursor: whoever was cut off subscribes again with the last
 * one as `after` and misses nothing, whichever server answers. Events are kept for 7 days; an older cursor is refused
 * with EVENTS_EXPIRED. The progress of an ingest is told in passing and not kept.
 */
export type SubscriptionRecordingFailedArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  recordingId?: InputMaybe<Scalars['ID']['input']>;
};


/**
 * What is told live: over WebSocket at `/graphql` (protocol `graphql-transport-ws`), and the same events without GraphQL
 * as server-sent events at `GET /events`. Each event carries a cursor: whoever was cut off subscribes again with the last
 * one as `after` and misses nothing, whichever server answers. Events are kept for 7 days; an older cursor is refused
 * with EVENTS_EXPIRED. The progress of an ingest is told in passing and not kept.
 */
export type SubscriptionRecordingReadyArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  recordingId?: InputMaybe<Scalars['ID']['input']>;
};


/**
 * What is told live: over WebSocket at `/graphql` (protocol `graphql-transport-ws`), and the same events without GraphQL
 * as server-sent events at `GET /events`. Each event carries a cursor: whoever was cut off subscribes again with the last
 * one as `after` and misses nothing, whichever server answers. Events are kept for 7 days; an older cursor is refused
 * with EVENTS_EXPIRED. The progress of an ingest is told in passing and not kept.
 */
export type SubscriptionSavedSearchMatchedArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  savedSearchId?: InputMaybe<Scalars['ID']['input']>;
};


/**
 * What is told live: over WebSocket at `/graphql` (protocol `graphql-transport-ws`), and the same events without GraphQL
 * as server-sent events at `GET /events`. Each event carries a cursor: whoever was cut off subscribes again with the last
 * one as `after` and misses nothing, whichever server answers. Events are kept for 7 days; an older cursor is refused
 * with EVENTS_EXPIRED. The progress of an ingest is told in passing and not kept.
 */
export type SubscriptionTranscribedArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  recordingId?: InputMaybe<Scalars['ID']['input']>;
};


/**
 * What is told live: over WebSocket at `/graphql` (protocol `graphql-transport-ws`), and the same events without GraphQL
 * as server-sent events at `GET /events`. Each event carries a cursor: whoever was cut off subscribes again with the last
 * one as `after` and misses nothing, whichever server answers. Events are kept for 7 days; an older cursor is refused
 * with EVENTS_EXPIRED. The progress of an ingest is told in passing and not kept.
 */
export type SubscriptionTransferProgressArgs = {
  id: Scalars['ID']['input'];
};

/** The running service, as it found itself at start. */
export type System = {
  __typename?: 'System';
  /** The database in use. */
  database: DatabaseInfo;
  /** What can be decoded here. */
  decoding: DecodingInfo;
  /** The processor, then the NVIDIA GPUs of this machine, as they are now (figures up to 2 seconds old). */
  devices: Array<Device>;
  /** The embedder that was chosen: what turns texts into vectors. Texts are its own once `reindex` has come to its end. */
  embedder: EmbedderInfo;
  /** What could run the tokenizer, in the order in which it is tried at start: CUDA, WEBGPU, CPU. */
  executionProviders: Array<ExecutionProviderState>;
  /** Why files that are not begun yet wait for memory at present; null while none waits. Queries never wait. */
  ingestWaitsFor?: Maybe<Scalars['String']['output']>;
  /** Limits that this server was configured with. */
  limits: Limits;
  /** How many recordings stand at each ingest status. */
  recordingCounts: RecordingCounts;
  /** What answers searches and, when it is being made anew, how far that is. */
  searchIndex: SearchIndex;
  /**
   * How much of what is nearest the searches by sound find, watched by comparing some of them with all anchors of the
   * workspace, one by one, after they were answered.
   */
  searchRecall: SearchRecall;
  /** What answers searches by meaning and, when vectors are being made anew, how far that is. */
  textIndex: TextIndex;
  /** What the tokens of this workspace's recordings can be coloured by. */
  tokenPalette: TokenPalette;
  /** The tokenizer that was chosen. The recordings are its own once `reindex` has come to its end. */
  tokenizer: TokenizerInfo;
  /** Version of Phonograph, as in package.json. */
  version: Scalars['String']['output'];
  /** Processes that take jobs, of all workspaces, on all machines; those that were not seen for a minute are left out. */
  workers: Array<Worker>;
};

/** What answers searches by meaning: the vectors of one embedder. */
export type TextIndex = {
  __typename?: 'TextIndex';
  /** The embedder whose vectors are being made; null when none are. */
  buildingEmbedderId?: Maybe<Scalars['String']['output']>;
  /** Those of them whose vectors of the embedder that is to take over, or else of this one, are complete. */
  done: Scalars['SafeInt']['output'];
  /** The embedder that queries are embedded with and whose vectors are searched. */
  embedderId: Scalars['String']['output'];
  /** Why the last text that could not be embedded could not; the switch then waits until `reindex` is called again. Null when none failed. */
  failure?: Maybe<Scalars['String']['output']>;
  /** What it compares; null when it cannot be loaded. */
  kind?: Maybe<EmbedderKind>;
  /** Why searches by meaning are answered UNAVAILABLE now; null when they are not. */
  problem?: Maybe<Scalars['String']['output']>;
  /** When that was begun. */
  startedAt?: Maybe<Scalars['DateTime']['output']>;
  /** When it took the place of the embedder before it; null when there was none. */
  switchedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Texts that are kept embedded: transcripts and articles. */
  total: Scalars['SafeInt']['output'];
};

/** A part of a text, in UTF-16 units as JavaScript and Java count them. */
export type TextSpan = {
  __typename?: 'TextSpan';
  /** The unit after the last. */
  end: Scalars['Int']['output'];
  /** First unit, from 0. */
  start: Scalars['Int']['output'];
};

/** A stretch of time. */
export type TimeBucket = {
  __typename?: 'TimeBucket';
  /** The first instant after it. */
  endAt: Scalars['DateTime']['output'];
  /** Its first instant. */
  startAt: Scalars['DateTime']['output'];
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

/** How often tokens occur. */
export type TokenAnalytics = {
  __typename?: 'TokenAnalytics';
  /** When they were counted. */
  asOf: Scalars['DateTime']['output'];
  /** Different tokens, 0..2048. */
  distinct: Scalars['Int']['output'];
  /** Entropy of the shares in bits, 0..11: 11 when all 2,048 are equally frequent. Null without tokens. */
  entropyBits?: Maybe<Scalars['Float']['output']>;
  /** Selects the recordings: an `AudioRecordFilter`. */
  filter: Scalars['JSONObject']['output'];
  /** The layers that were counted, 0..15. */
  layers: Array<Scalars['Int']['output']>;
  /** Recordings that were counted. */
  recordings: Scalars['SafeInt']['output'];
  /** How many recordings wait for that. */
  recordingsWaiting: Scalars['SafeInt']['output'];
  /** Whether READY recordings wait for their tokens to be counted; they are left out until then. */
  stale: Scalars['Boolean']['output'];
  /** The tokenizer whose tokens were counted: the one that answers. */
  tokenizerId: Scalars['String']['output'];
  /** Tokens in all. */
  tokens: Scalars['SafeInt']['output'];
  /** The most frequent tokens. */
  top: Array<TokenCount>;
};

/** How often a token occurs. */
export type TokenCount = {
  __typename?: 'TokenCount';
  /** How often it occurs. */
  count: Scalars['SafeInt']['output'];
  /** Its share of all tokens, 0..1. */
  share: Scalars['Float']['output'];
  /** Token id, 0..2047. */
  token: Scalars['Int']['output'];
};

/** A number of frames of any tokens. */
export type TokenGap = {
  /** Most frames, from `min` to 400. */
  max: Scalars['Int']['input'];
  /** Fewest frames, 0..400. */
  min: Scalars['Int']['input'];
};

/** A place where a sequence of tokens occurs. */
export type TokenHit = {
  __typename?: 'TokenHit';
  /** End in seconds. */
  endS: Scalars['Float']['output'];
  /** Frames of the match, gaps included. */
  frameCount: Scalars['Int']['output'];
  /** The recording. */
  recording: AudioRecord;
  /** Frame at which the match starts, from 0. */
  startFrame: Scalars['Int']['output'];
  /** Start in seconds: `startFrame` x 0.08. */
  startS: Scalars['Float']['output'];
  /** The layer-0 tokens matched, those of gaps and wildcards included. */
  tokens: Array<Scalars['Int']['output']>;
};

/** Places where a sequence of tokens occurs. */
export type TokenHitConnection = {
  __typename?: 'TokenHitConnection';
  /** The hits of this page with their cursors. */
  edges: Array<TokenHitEdge>;
  /** The hits of this page alone. */
  nodes: Array<TokenHit>;
  /** Where this page lies. */
  pageInfo: PageInfo;
  /** The tokenizer whose tokens were searched. */
  tokenizerId: Scalars['String']['output'];
  /** How many hits there are in all; always exact. */
  total: Total;
};

/** A hit in a page. */
export type TokenHitEdge = {
  __typename?: 'TokenHitEdge';
  /** Cursor of this hit. */
  cursor: Scalars['String']['output'];
  /** The hit. */
  node: TokenHit;
};

/**
 * A place for each token, so that tokens of a layer that sound alike can be drawn alike. Places of different layers have
 * nothing to do with each other.
 */
export type TokenPalette = {
  __typename?: 'TokenPalette';
  /** What the places follow. */
  order: TokenPaletteOrder;
  /**
   * Path on this server of the same 32,768 bytes (GET and HEAD). Signed and named by a version as
   * `PicturePyramid.pathTemplate`.
   */
  path: Scalars['String']['output'];
  /** Places 0..255 as base64 of uint8 [16][2048], layer after layer; eight tokens of a layer have the same. */
  positions: Scalars['String']['output'];
  /** The tokenizer that answers in this workspace. */
  tokenizerId: Scalars['String']['output'];
};

/** What the places of a palette follow. */
export type TokenPaletteOrder =
  /** The axis in which the layer's centroids differ most: neighbours sound alike. */
  | 'CODEBOOK'
  /** The ids alone, because the codebooks of that tokenizer cannot be read here: neighbours are strangers. */
  | 'ID';

/** One step of a sequence of tokens: exactly one of the fields. */
export type TokenStep =
  /** A frame with any token; only `true` is allowed. */
  { any: Scalars['Boolean']['input']; anyOf?: never; gap?: never; token?: never; }
  |  /** A frame with one of these tokens, 1..256 of them, each 0..2047. */
  { any?: never; anyOf: Array<Scalars['Int']['input']>; gap?: never; token?: never; }
  |  /** Frames of any tokens between the step before and the step after. */
  { any?: never; anyOf?: never; gap: TokenGap; token?: never; }
  |  /** A frame with this token, 0..2047. */
  { any?: never; anyOf?: never; gap?: never; token: Scalars['Int']['input']; };

/** A tokenizer: what turns sound into codes. */
export type TokenizerInfo = {
  __typename?: 'TokenizerInfo';
  /** Different tokens in a layer: 2,048 (ids 0..2047). */
  codebookSize: Scalars['Int']['output'];
  /** Seconds by which the model's own frames come late, measured; taken away already from every time of this API. */
  delayS: Scalars['Float']['output'];
  /** What runs it. */
  executionProvider: ExecutionProvider;
  /** Why the bundled tokenizer runs instead of the one that was chosen; null when the chosen one runs. */
  fallbackReason?: Maybe<Scalars['String']['output']>;
  /** Frames in a second: 12.5. */
  framesPerSecond: Scalars['Float']['output'];
  /** The layers whose tokens are counted in histograms. */
  histogramLayers: Array<Scalars['Int']['output']>;
  /** The exact build: name, `@`, and a hash of weights and rules. Tokens of different ids are never compared. */
  id: Scalars['String']['output'];
  /** Tokens in a frame: 16. */
  layerCount: Scalars['Int']['output'];
  /** The name without the hash. */
  name: Scalars['String']['output'];
};

/** How many things a list holds in all, whatever the page. */
export type Total = {
  __typename?: 'Total';
  /** The number of things. */
  count: Scalars['SafeInt']['output'];
  /** True when every one was counted; false when `count` is only the candidates that were looked at. */
  exact: Scalars['Boolean']['output'];
};

/** How to train. */
export type TrainAlignmentInput = {
  /** Let the new version answer as soon as it is READY, unless it finds less on the links (recall@5, cross-validated) than the one that answers. */
  activate?: InputMaybe<Scalars['Boolean']['input']>;
  /**
   * Have typed questions and titles of articles that have none spoken by espeak-ng, where it is installed, as if they were
   * links: a cold start for the sound. Questions spoken before are kept.
   */
  speak?: InputMaybe<Scalars['Boolean']['input']>;
};

/** The version that is being trained. */
export type TrainAlignmentPayload = {
  __typename?: 'TrainAlignmentPayload';
  /** Its status is TRAINING. */
  version: AlignmentVersion;
};

/** A recording and how to recognise its speech. */
export type TranscribeInput = {
  /** The language spoken, as a BCP 47 tag. Default: the recording's, else Whisper finds it out for each piece; pocketsphinx knows English alone. */
  language?: InputMaybe<Scalars['String']['input']>;
  /** The Whisper model, e.g. `whisper-base`. Default: the largest that is here. */
  model?: InputMaybe<Scalars['String']['input']>;
  /** The recording. */
  recordingId: Scalars['ID']['input'];
  /** Replace a transcript that somebody gave or edited as well. */
  replace?: InputMaybe<Scalars['Boolean']['input']>;
  /** What recognises. Default: Whisper where a model is here, else pocketsphinx. */
  transcriber?: InputMaybe<TranscriberName>;
  /** Which words pocketsphinx expects. */
  vocabulary?: InputMaybe<Vocabulary>;
};

/** A queued transcription. */
export type TranscribePayload = {
  __typename?: 'TranscribePayload';
  /** The order. */
  transcription: Transcription;
};

/** A transcription ended well. */
export type Transcribed = Event & {
  __typename?: 'Transcribed';
  /** When it ended. */
  at: Scalars['DateTime']['output'];
  /** Subscribe with it as `after` to go on behind this event. */
  cursor: Scalars['String']['output'];
  /** Sent along as `X-Phonograph-Position`, it lets any server answer with what this tells. Null without read replicas. */
  position?: Maybe<Scalars['String']['output']>;
  /** The exact build that recognised it. */
  recogniser: Scalars['String']['output'];
  /** The recording as it is now; null when it was deleted since. */
  recording?: Maybe<AudioRecord>;
  /** The recording. */
  recordingId: Scalars['ID']['output'];
  /** TRANSCRIBED */
  type: EventType;
  /** Words of the transcript; 0: none was heard. */
  wordCount: Scalars['Int']['output'];
};

/** A way to recognise speech, and whether it can be used here. */
export type Transcriber = {
  __typename?: 'Transcriber';
  /** Whether it can be used now. */
  available: Scalars['Boolean']['output'];
  /** The exact build, where that is known before it runs; it stands in `Transcript.recogniser`. */
  build?: Maybe<Scalars['String']['output']>;
  /** Languages as BCP 47 tags; null: some hundred. */
  languages?: Maybe<Array<Scalars['String']['output']>>;
  /** Licence of program and models as an SPDX identifier. */
  licence: Scalars['String']['output'];
  /** Models to choose from; none where there is no choice. */
  models: Array<TranscriberModel>;
  /** Its name. */
  name: TranscriberName;
  /** What it is good for and what not. */
  note: Scalars['String']['output'];
  /** Why it cannot be used and what to do; null when it can. */
  problem?: Maybe<Scalars['String']['output']>;
};

/** A model of a transcriber. */
export type TranscriberModel = {
  __typename?: 'TranscriberModel';
  /** Size of its download in bytes, roughly. */
  approximateBytes: Scalars['SafeInt']['output'];
  /** Whether it is here. */
  available: Scalars['Boolean']['output'];
  /** Its name, as `models pull` takes it. */
  name: Scalars['String']['output'];
};

/** Ways to recognise speech. */
export type TranscriberName =
  /** The program pocketsphinx with its English model, where it is installed. */
  | 'POCKETSPHINX'
  /** Models of the Whisper family, some hundred languages; they are brought by `phonograph models pull whisper-base`. */
  | 'WHISPER';

/** What was said in a recording. */
export type Transcript = {
  __typename?: 'Transcript';
  /** The transcript as a file of this form. Captions (SRT, VTT) need times: BAD_USER_INPUT where they are unknown. */
  content: Scalars['String']['output'];
  /** When it was set. */
  createdAt: Scalars['DateTime']['output'];
  /** Language as a BCP 47 tag; of the recording where the transcript does not say. Decides how words are stemmed. */
  language?: Maybe<Scalars['String']['output']>;
  /** The speech recogniser that made it, also after it was edited; null when it was given. */
  recogniser?: Maybe<Scalars['String']['output']>;
  /** The recording. */
  recording: AudioRecord;
  /** Counts the changes, from 1. */
  revision: Scalars['Int']['output'];
  /** Number of segments. */
  segmentCount: Scalars['Int']['output'];
  /** Its segments in order, all or those that touch [startS, endS). */
  segments: TranscriptSegmentConnection;
  /** Where it comes from. */
  source: TranscriptSource;
  /** The whole text, a segment a line. */
  text: Scalars['String']['output'];
  /** When it was last changed. */
  updatedAt: Scalars['DateTime']['output'];
  /** Where it is fetched over HTTP. */
  urls: TranscriptUrls;
  /** Number of words; a character counts as one in scripts without spaces. */
  wordCount: Scalars['Int']['output'];
};


/** What was said in a recording. */
export type TranscriptContentArgs = {
  format: TranscriptFormat;
};


/** What was said in a recording. */
export type TranscriptSegmentsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  endS?: InputMaybe<Scalars['Float']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  startS?: InputMaybe<Scalars['Float']['input']>;
};

/** Forms of a transcript file. */
export type TranscriptFormat =
  /**
   * JSON with times: the form under `TranscriptUrls.json`, or that of Whisper (`segments` with `start`, `end` and `words:
   * [{ word, start, end }]`) or AssemblyAI (`words: [{ text, start, end, speaker }]`).
   */
  | 'JSON'
  /** SubRip (.srt). */
  | 'SRT'
  /** Plain text: each line and each sentence becomes a segment without times of its own. */
  | 'TEXT'
  /** WebVTT (.vtt): `<v Name>` is the speaker, times within a cue are word times. */
  | 'VTT';

/** A transcript: exactly one of `content` and `uploadId`. */
export type TranscriptInput = {
  /** The transcript as text. */
  content?: InputMaybe<Scalars['String']['input']>;
  /** Its form. Default: found out from the content. */
  format?: InputMaybe<TranscriptFormat>;
  /** Language as a BCP 47 tag. Default: what the file says, else the recording's. */
  language?: InputMaybe<Scalars['String']['input']>;
  /** Unit of `start` and `end` in JSON. Default: found out where only one is possible, else refused. */
  timeUnit?: InputMaybe<TranscriptTimeUnit>;
  /** A transcript file just uploaded with `PUT /uploads`. It is used up by the call. */
  uploadId?: InputMaybe<Scalars['ID']['input']>;
};

/** A stretch of a transcript. */
export type TranscriptSegment = {
  __typename?: 'TranscriptSegment';
  /** How sure the recogniser was, 0..1, as the mean of its words; null where nobody said. */
  confidence?: Maybe<Scalars['Float']['output']>;
  /** End in seconds; null like the start. */
  endS?: Maybe<Scalars['Float']['output']>;
  /** Number of the segment within its transcript, from 0. */
  index: Scalars['Int']['output'];
  /** Its language where it differs from the transcript's. */
  language?: Maybe<Scalars['String']['output']>;
  /** Who speaks, when somebody said so. */
  speaker?: Maybe<Scalars['String']['output']>;
  /** Start in seconds; null while no time is known (text without times, recording not READY). */
  startS?: Maybe<Scalars['Float']['output']>;
  /** What is said, at most 1,000 characters; longer stretches are cut between sentences. */
  text: Scalars['String']['output'];
  /** True when the times were not given but are the segment's share, by length of text, of a longer stretch. */
  timesEstimated: Scalars['Boolean']['output'];
  /** The words with their times; null where words have none. */
  words?: Maybe<Array<TranscriptWord>>;
};

/** A page of segments. */
export type TranscriptSegmentConnection = {
  __typename?: 'TranscriptSegmentConnection';
  /** The segments of this page with their cursors. */
  edges: Array<TranscriptSegmentEdge>;
  /** The segments of this page alone. */
  nodes: Array<TranscriptSegment>;
  /** Where this page lies. */
  pageInfo: PageInfo;
  /** How many segments lie in the range. */
  total: Total;
};

/** A segment in a page. */
export type TranscriptSegmentEdge = {
  __typename?: 'TranscriptSegmentEdge';
  /** Cursor of this segment. */
  cursor: Scalars['String']['output'];
  /** The segment. */
  node: TranscriptSegment;
};

/** Where a transcript comes from. */
export type TranscriptSource =
  /** It was changed here after it had been given or recognised. */
  | 'EDITED'
  /** Somebody gave it. */
  | 'GIVEN'
  /** A speech recogniser made it. */
  | 'RECOGNISED';

/** A part of a segment's text. */
export type TranscriptSpan = {
  __typename?: 'TranscriptSpan';
  /** The part. */
  highlight: TextSpan;
  /** The segment. */
  segment: TranscriptSegment;
};

/** Unit of the fields `start` and `end` in a JSON transcript. `startS` and `startMs` say it themselves. */
export type TranscriptTimeUnit =
  /** Thousandths of a second. */
  | 'MILLISECONDS'
  /** Seconds. */
  | 'SECONDS';

/** Paths on this server. */
export type TranscriptUrls = {
  __typename?: 'TranscriptUrls';
  /** JSON with everything: `{ language, segments: [{ text, startS, endS, speaker, words: [{ text, startS, endS }] }] }`. */
  json: Scalars['String']['output'];
  /** SubRip captions. */
  srt: Scalars['String']['output'];
  /** Plain text, a segment a line. */
  text: Scalars['String']['output'];
  /** WebVTT captions, with speakers and word times. */
  vtt: Scalars['String']['output'];
};

/** A word of a segment, as the transcript's maker cut it. */
export type TranscriptWord = {
  __typename?: 'TranscriptWord';
  /** Where it ends in the segment's text, in UTF-16 units. */
  end: Scalars['Int']['output'];
  /** End in seconds. */
  endS: Scalars['Float']['output'];
  /** Where it begins in the segment's text, in UTF-16 units from 0. */
  start: Scalars['Int']['output'];
  /** Start in seconds. */
  startS: Scalars['Float']['output'];
  /** The word with its punctuation. */
  text: Scalars['String']['output'];
};

/** An order to have a recording's speech recognised, and what became of it. */
export type Transcription = {
  __typename?: 'Transcription';
  /** When it was asked for. */
  createdAt: Scalars['DateTime']['output'];
  /** When it ended; null until then. */
  endedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Why it was given up; null unless FAILED. */
  failure?: Maybe<IngestFailure>;
  /** The language asked for, else the recording's; null: found out. */
  language?: Maybe<Scalars['String']['output']>;
  /** The Whisper model; null for pocketsphinx. */
  model?: Maybe<Scalars['String']['output']>;
  /** Share of the recording that was heard, 0..1. */
  progress: Scalars['Float']['output'];
  /** The exact build that recognises, once it was loaded. */
  recogniser?: Maybe<Scalars['String']['output']>;
  /** The recording. */
  recording: AudioRecord;
  /** Whether it may replace a transcript that somebody gave or edited. */
  replaces: Scalars['Boolean']['output'];
  /** When it began; null while QUEUED. */
  startedAt?: Maybe<Scalars['DateTime']['output']>;
  /** How far it is. */
  status: TranscriptionStatus;
  /** What recognises. */
  transcriber: TranscriberName;
  /** Which words pocketsphinx expects. */
  vocabulary: Vocabulary;
  /** Words of the transcript once DONE; 0: no word was heard, and the recording has no transcript of it. */
  wordCount?: Maybe<Scalars['Int']['output']>;
};

/** A transcription was given up. */
export type TranscriptionFailed = Event & {
  __typename?: 'TranscriptionFailed';
  /** When it was given up. */
  at: Scalars['DateTime']['output'];
  /** Subscribe with it as `after` to go on behind this event. */
  cursor: Scalars['String']['output'];
  /** Why. */
  failure: IngestFailure;
  /** Sent along as `X-Phonograph-Position`, it lets any server answer with what this tells. Null without read replicas. */
  position?: Maybe<Scalars['String']['output']>;
  /** The recording as it is now; null when it was deleted since. */
  recording?: Maybe<AudioRecord>;
  /** The recording. */
  recordingId: Scalars['ID']['output'];
  /** TRANSCRIPTION_FAILED */
  type: EventType;
};

/** A step of a transcription. */
export type TranscriptionProgressed = Event & {
  __typename?: 'TranscriptionProgressed';
  /** When the step was heard of. */
  at: Scalars['DateTime']['output'];
  /** Subscribe with it as `after` to go on behind the events before this step. */
  cursor: Scalars['String']['output'];
  /** Sent along as `X-Phonograph-Position`, it lets any server answer with what this tells. Null without read replicas. */
  position?: Maybe<Scalars['String']['output']>;
  /** Share of the recording that was heard, 0..1. */
  progress: Scalars['Float']['output'];
  /** The recording as it is now; null when it was deleted since. */
  recording?: Maybe<AudioRecord>;
  /** The recording. */
  recordingId: Scalars['ID']['output'];
  /** TRANSCRIPTION_PROGRESS */
  type: EventType;
};

/** How far an order is. */
export type TranscriptionStatus =
  /** Somebody ended it. */
  | 'CANCELLED'
  /** The transcript is there, or no word was heard. */
  | 'DONE'
  /** It was given up. */
  | 'FAILED'
  /** It waits. */
  | 'QUEUED'
  /** The recording is being heard. */
  | 'RUNNING';

/** An export or import. */
export type Transfer = {
  __typename?: 'Transfer';
  /** What became of the rows of an import; null for an export. */
  counts?: Maybe<ImportCounts>;
  /** When it was begun. */
  createdAt: Scalars['DateTime']['output'];
  /** When it ended; null until then. */
  endedAt?: Maybe<Scalars['DateTime']['output']>;
  /** When it and its files are deleted; null until it ended. */
  expiresAt?: Maybe<Scalars['DateTime']['output']>;
  /** Why it was given up; null unless FAILED. */
  failure?: Maybe<TransferFailure>;
  /** What an export wrote, once it is DONE. */
  files: Array<TransferFile>;
  /** Its id. */
  id: Scalars['ID']['output'];
  /** Which way. */
  kind: TransferKind;
  /** Rows of an import that were refused, by line; the first 10,000. */
  problems: TransferProblemConnection;
  /** Share done, 0..1: of the parts of an export, of the bytes of an import. */
  progress: Scalars['Float']['output'];
  /** Rows written or read so far. */
  rowCount: Scalars['SafeInt']['output'];
  /** When a worker took it; null while QUEUED. */
  startedAt?: Maybe<Scalars['DateTime']['output']>;
  /** How far it is. */
  status: TransferStatus;
};


/** An export or import. */
export type TransferProblemsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** A page of exports and imports. */
export type TransferConnection = {
  __typename?: 'TransferConnection';
  /** They with their cursors. */
  edges: Array<TransferEdge>;
  /** They. */
  nodes: Array<Transfer>;
  /** Where the page lies. */
  pageInfo: PageInfo;
  /** How many there are. */
  total: Total;
};

/** An export or import in a page. */
export type TransferEdge = {
  __typename?: 'TransferEdge';
  /** Its place. */
  cursor: Scalars['String']['output'];
  /** It. */
  node: Transfer;
};

/** Why an export or import was given up. */
export type TransferFailure = {
  __typename?: 'TransferFailure';
  /** A code of the table of errors. */
  code: Scalars['String']['output'];
  /** What went wrong, for people. */
  message: Scalars['String']['output'];
};

/** A file of an export. */
export type TransferFile = {
  __typename?: 'TransferFile';
  /** Size in bytes. */
  byteCount: Scalars['SafeInt']['output'];
  /** Its name. */
  name: Scalars['String']['output'];
  /** SHA-256, 64 hex digits. */
  sha256: Scalars['String']['output'];
  /** Where it is fetched without a key, by ranges too: signed, for `PHONOGRAPH_URL_SECONDS`. Ask again for a fresh one. */
  url: Scalars['String']['output'];
};

/** A form of exported data. */
export type TransferFormat =
  /** All in one file, newline-delimited JSON under gzip: a first line that tells what it is, then `{ table, row }` each. */
  | 'NDJSON'
  /** A file of Apache Parquet for each table, and for every 200 recordings. */
  | 'PARQUET';

/** Which way data goes. */
export type TransferKind =
  /** Out of this workspace. */
  | 'EXPORT'
  /** Into it. */
  | 'IMPORT';

/** A row that was refused. */
export type TransferProblem = {
  __typename?: 'TransferProblem';
  /** A code of the table of errors. */
  code: Scalars['String']['output'];
  /** Which column; null where none is to blame. */
  field?: Maybe<Scalars['String']['output']>;
  /** Its line, or in Parquet its row, from 1. */
  line: Scalars['Int']['output'];
  /** What is wrong, for people. */
  message: Scalars['String']['output'];
  /** The table that it is of; null where the line does not tell. */
  table?: Maybe<Scalars['String']['output']>;
};

/** A page of refused rows. */
export type TransferProblemConnection = {
  __typename?: 'TransferProblemConnection';
  /** The rows with their cursors. */
  edges: Array<TransferProblemEdge>;
  /** The rows. */
  nodes: Array<TransferProblem>;
  /** Where the page lies. */
  pageInfo: PageInfo;
  /** How many are kept. */
  total: Total;
};

/** A refused row in a page. */
export type TransferProblemEdge = {
  __typename?: 'TransferProblemEdge';
  /** Its place. */
  cursor: Scalars['String']['output'];
  /** The row. */
  node: TransferProblem;
};

/** How far it is. */
export type TransferStatus =
  /** Somebody ended it. */
  | 'CANCELLED'
  /** It came to its end; of an import, rows may have been refused. */
  | 'DONE'
  /** It was given up; see `failure`. Begun again, an import goes on with what is missing. */
  | 'FAILED'
  /** It waits for a worker. */
  | 'QUEUED'
  /** A worker has it. */
  | 'RUNNING';

/** A table of exported data, in the order in which they are imported. */
export type TransferTable =
  /** What the alignment that answers has learned, an article a row. */
  | 'ALIGNMENTS'
  /** Articles. */
  | 'ARTICLES'
  /** What is said in recordings, told by their sound. */
  | 'CONTENTS'
  /** Sound labels with their examples. */
  | 'LABELS'
  /** Links that were decided. */
  | 'LINKS'
  /** Questions that were typed for articles, and how they sound when spoken. */
  | 'QUESTIONS'
  /** Recordings with codes, levels, speech and histogram. */
  | 'RECORDINGS'
  /** Transcripts with their segments. */
  | 'TRANSCRIPTS';

/** A place where a recording goes on differently. Changes of several kinds within 2 s are one. */
export type TurningPoint = {
  __typename?: 'TurningPoint';
  /** What changed, strongest first; only changes as strong as the sensitivity asks. */
  changes: Array<TurningPointChange>;
  /** Strength of the strongest change, 0..1; 0.5 is the default's limit and twice that change is 0.75. */
  strength: Scalars['Float']['output'];
  /** First moment after the change, in seconds, a multiple of 0.08. */
  timeS: Scalars['Float']['output'];
};

/** One thing that changes at a turning point. */
export type TurningPointChange = {
  __typename?: 'TurningPointChange';
  /** What changes. */
  kind: TurningPointKind;
  /** How strongly, 0..1. */
  strength: Scalars['Float']['output'];
};

/** A page of turning points. */
export type TurningPointConnection = {
  __typename?: 'TurningPointConnection';
  /** The turning points of this page with their cursors. */
  edges: Array<TurningPointEdge>;
  /** The turning points of this page alone. */
  nodes: Array<TurningPoint>;
  /** Where this page lies. */
  pageInfo: PageInfo;
  /** How many turning points there are at this sensitivity. */
  total: Total;
};

/** A turning point in a page. */
export type TurningPointEdge = {
  __typename?: 'TurningPointEdge';
  /** Cursor of this turning point. */
  cursor: Scalars['String']['output'];
  /** The turning point. */
  node: TurningPoint;
};

/** What changes at a turning point. */
export type TurningPointKind =
  /** What is heard while nobody speaks: the mean place of the acoustic tokens of 2 s of it on either side. */
  | 'BACKGROUND'
  /** The level of speech: its mean over 5 s of speech on either side; 7 dB are strength 0.5. */
  | 'ENERGY'
  /** The syllable rate of speech over 10 s of speech on either side; a ratio of 1.5 is strength 0.5. */
  | 'PACE'
  /** The voice: the mean place of the acoustic tokens of 3, 5 and 8 s of speech on either side, level taken away. */
  | 'VOICE';

/** A question and the article that answers it. */
export type TypedQuestionInput = {
  /** Id of the article; give it or the key. */
  articleId?: InputMaybe<Scalars['ID']['input']>;
  /** Key of the article. */
  articleKey?: InputMaybe<Scalars['String']['input']>;
  /** The question, 1..1000 characters. */
  text: Scalars['String']['input'];
};

/** Questions without a good article, grouped. */
export type UnansweredQuestions = {
  __typename?: 'UnansweredQuestions';
  /** Largest first. */
  groups: Array<QuestionGroup>;
  /** Recordings that no article answers well. */
  total: Total;
};

/** Jobs that wait and that no living worker takes. */
export type UnservedJobs = {
  __typename?: 'UnservedJobs';
  /** What they need; null when any worker would do, but none lives. */
  needs?: Maybe<WorkerCapability>;
  /** How long the oldest one has waited, in seconds. */
  oldestWaitingS?: Maybe<Scalars['Float']['output']>;
  /** How many they are. */
  waiting: Scalars['SafeInt']['output'];
};

/** What to change of a recording. */
export type UpdateAudioRecordInput = {
  /** The recording. */
  id: Scalars['ID']['input'];
  /** Language as a BCP 47 tag, at most 35 characters. */
  language?: InputMaybe<Scalars['String']['input']>;
  /** Replaces the caller's own fields as a whole; null empties them. */
  metadata?: InputMaybe<Scalars['JSONObject']['input']>;
  /** When it was recorded. */
  recordedAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** Title, at most 500 characters. */
  title?: InputMaybe<Scalars['String']['input']>;
};

/** A changed recording. */
export type UpdateAudioRecordPayload = {
  __typename?: 'UpdateAudioRecordPayload';
  /** The recording after the change. */
  audioRecord: AudioRecord;
};

/** What to change of a segment. Fields left out stay as they are. */
export type UpdateSegmentInput = {
  /** End in seconds. */
  endS?: InputMaybe<Scalars['Float']['input']>;
  /** Refuse with CONFLICT unless the transcript has this revision now. */
  expectedRevision?: InputMaybe<Scalars['Int']['input']>;
  /** Number of the segment, from 0. */
  index: Scalars['Int']['input'];
  /** The recording. */
  recordingId: Scalars['ID']['input'];
  /** Who speaks, at most 200 characters; null clears. */
  speaker?: InputMaybe<Scalars['String']['input']>;
  /** Start in seconds. */
  startS?: InputMaybe<Scalars['Float']['input']>;
  /** What is said, 1..1000 characters. */
  text?: InputMaybe<Scalars['String']['input']>;
};

/** A corrected segment. */
export type UpdateSegmentPayload = {
  __typename?: 'UpdateSegmentPayload';
  /** The segment after the change. */
  segment: TranscriptSegment;
  /** The transcript after the change. */
  transcript: Transcript;
};

/** Articles that are brought. */
export type UpsertArticlesInput = {
  /** At most 1,000, of different keys. */
  articles: Array<ArticleInput>;
};

/** What became of the articles that were brought. */
export type UpsertArticlesPayload = {
  __typename?: 'UpsertArticlesPayload';
  /** How many were new. */
  created: Scalars['Int']['output'];
  /** One for each, in their order. */
  results: Array<UpsertedArticle>;
  /** How many were as before. */
  unchanged: Scalars['Int']['output'];
  /** How many have a new version. */
  updated: Scalars['Int']['output'];
};

/** What became of an article that was brought. */
export type UpsertOutcome =
  /** Its key was new. */
  | 'CREATED'
  /** Its content was equal. */
  | 'UNCHANGED'
  /** Its content was other, and is a new version now. */
  | 'UPDATED';

/** What became of one article. */
export type UpsertedArticle = {
  __typename?: 'UpsertedArticle';
  /** As it is now. */
  article: Article;
  /** Its key. */
  key: Scalars['String']['output'];
  /** Whether it is new, changed or as before. */
  outcome: UpsertOutcome;
};

/** Which model to load from the next start on. */
export type UseModelInput = {
  /** Its name. */
  name: Scalars['String']['input'];
};

/** The choice. */
export type UseModelPayload = {
  __typename?: 'UseModelPayload';
  /** The model, chosen now unless a setting names another one. */
  model: Model;
  /** The model that a setting of the server names in its place, e.g. by PHONOGRAPH_TOKENIZER; null when none does. */
  overruledBy?: Maybe<Scalars['String']['output']>;
};

/** Who asks. */
export type Viewer = {
  __typename?: 'Viewer';
  /** When the key or token expires; null: never. */
  expiresAt?: Maybe<Scalars['DateTime']['output']>;
  /** Id of the API key, `jwt:` and the subject of a token, or `local` where no key is needed. */
  keyId: Scalars['String']['output'];
  /** Name of the key, or the token's subject. */
  keyName: Scalars['String']['output'];
  /** What the caller may do, with what that includes. */
  scopes: Array<Scope>;
  /** The workspace that everything asked and changed belongs to. */
  workspaceId: Scalars['ID']['output'];
};

/** Which words pocketsphinx expects. */
export type Vocabulary =
  /** The words of the workspace's own articles, typed questions, and transcripts that people gave or edited. Other words are not heard. */
  | 'ARTICLES'
  /** ARTICLES when the workspace has 100 articles, typed questions and written transcripts or more, else GENERAL. */
  | 'AUTO'
  /** General English. */
  | 'GENERAL';

/** A process that takes jobs. */
export type Worker = {
  __typename?: 'Worker';
  /** What runs its tokenizer: `cpu`, `cuda` or `webgpu`. */
  device: Scalars['String']['output'];
  /** Name of its machine. */
  host: Scalars['String']['output'];
  /** An id that it has as long as it lives. */
  id: Scalars['ID']['output'];
  /** What it can do: found out by itself, or as PHONOGRAPH_WORK_CAPABILITIES says. */
  offers: Array<WorkerCapability>;
  /** Jobs that it runs at once at most. */
  places: Scalars['Int']['output'];
  /** Its number there. */
  processId: Scalars['Int']['output'];
  /** Jobs that it ran when it was last seen, of all workspaces. */
  running: Scalars['Int']['output'];
  /** When it was last seen; it is every 5 seconds. */
  seenAt: Scalars['DateTime']['output'];
  /** Since when it runs. */
  startedAt: Scalars['DateTime']['output'];
  /** What it takes now: what it offers, less what it leaves to better workers, such as those with a GPU. */
  takes: Array<WorkerCapability>;
  /** Version of Phonograph. */
  version: Scalars['String']['output'];
};

/** What a job may need of the worker that takes it. */
export type WorkerCapability =
  /** The tables of the tokenizer, for work on stored codes: labels, clusters, turning points. */
  | 'CODES'
  /** To run a tokenizer: ingest, indexing anew, copies. On a GPU where a worker has one. */
  | 'INFERENCE'
  /** A recogniser of speech. */
  | 'RECOGNITION'
  /** To decode originals: pictures, speech, what is said. */
  | 'SOUND'
  /** The embedder of texts. */
  | 'TEXT';

/** A tenant: recordings, articles, labels, keys of one know nothing of another's. */
export type Workspace = {
  __typename?: 'Workspace';
  /** Days for which the audit log is kept. */
  auditDays: Scalars['Int']['output'];
  /** When it was made. */
  createdAt: Scalars['DateTime']['output'];
  /** Whether it is being deleted. */
  deleting: Scalars['Boolean']['output'];
  /** Its id. */
  id: Scalars['ID']['output'];
  /** Its name, unique in the installation. */
  name: Scalars['String']['output'];
  /** Days after which a recording is deleted with all that was made of it; null: never. Looked at every hour. */
  recordingDays?: Maybe<Scalars['Int']['output']>;
};



export type ResolverTypeWrapper<T> = Promise<T> | T;


export type ResolverWithResolve<TResult, TParent, TContext, TArgs> = {
  resolve: ResolverFn<TResult, TParent, TContext, TArgs>;
};
export type Resolver<TResult, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = ResolverFn<TResult, TParent, TContext, TArgs> | ResolverWithResolve<TResult, TParent, TContext, TArgs>;

export type ResolverFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => Promise<TResult> | TResult;

export type SubscriptionSubscribeFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => AsyncIterable<TResult> | Promise<AsyncIterable<TResult>>;

export type SubscriptionResolveFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

export interface SubscriptionSubscriberObject<TResult, TKey extends string, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<{ [key in TKey]: TResult }, TParent, TContext, TArgs>;
  resolve?: SubscriptionResolveFn<TResult, { [key in TKey]: TResult }, TContext, TArgs>;
}

export interface SubscriptionResolverObject<TResult, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<any, TParent, TContext, TArgs>;
  resolve: SubscriptionResolveFn<TResult, any, TContext, TArgs>;
}

export type SubscriptionObject<TResult, TKey extends string, TParent, TContext, TArgs> =
  | SubscriptionSubscriberObject<TResult, TKey, TParent, TContext, TArgs>
  | SubscriptionResolverObject<TResult, TParent, TContext, TArgs>;

export type SubscriptionResolver<TResult, TKey extends string, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> =
  | ((...args: any[]) => SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>)
  | SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>;

export type TypeResolveFn<TTypes, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (
  parent: TParent,
  context: TContext,
  info: GraphQLResolveInfo
) => Maybe<TTypes> | Promise<Maybe<TTypes>>;

export type IsTypeOfResolverFn<T = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (obj: T, context: TContext, info: GraphQLResolveInfo) => boolean | Promise<boolean>;

export type NextResolverFn<T> = () => Promise<T>;

export type DirectiveResolverFn<TResult = Record<PropertyKey, never>, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = (
  next: NextResolverFn<TResult>,
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;





/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  ActivateAlignmentInput: ActivateAlignmentInput;
  ActivateAlignmentPayload: ResolverTypeWrapper<Omit<ActivateAlignmentPayload, 'version'> & { version: ResolversTypes['AlignmentVersion'] }>;
  AddLabelExampleInput: AddLabelExampleInput;
  AddLabelExamplePayload: ResolverTypeWrapper<Omit<AddLabelExamplePayload, 'example' | 'soundLabel'> & { example: ResolversTypes['LabelExample'], soundLabel: ResolversTypes['SoundLabel'] }>;
  AddTypedQuestionsInput: AddTypedQuestionsInput;
  AddTypedQuestionsPayload: ResolverTypeWrapper<AddTypedQuestionsPayload>;
  AlignmentMaterial: ResolverTypeWrapper<AlignmentMaterial>;
  AlignmentRecall: ResolverTypeWrapper<AlignmentRecall>;
  AlignmentStatus: AlignmentStatus;
  AlignmentVersion: ResolverTypeWrapper<AlignmentVersionModel>;
  AlignmentVersionConnection: ResolverTypeWrapper<AlignmentVersionPage>;
  AlignmentVersionEdge: ResolverTypeWrapper<Omit<AlignmentVersionEdge, 'node'> & { node: ResolversTypes['AlignmentVersion'] }>;
  Analytics: ResolverTypeWrapper<Omit<Analytics, 'recordings' | 'searchTerms' | 'tokens'> & { recordings: ResolversTypes['RecordingAnalytics'], searchTerms: ResolversTypes['SearchTerms'], tokens: ResolversTypes['TokenAnalytics'] }>;
  AnalyticsRowKind: AnalyticsRowKind;
  AnchorSound: ResolverTypeWrapper<AnchorSoundModel>;
  AnywhereConnection: ResolverTypeWrapper<AnywherePage>;
  AnywhereEdge: ResolverTypeWrapper<Omit<AnywhereEdge, 'node'> & { node: ResolversTypes['AnywhereOccurrence'] }>;
  AnywhereOccurrence: ResolverTypeWrapper<AnywhereOccurrenceModel>;
  ApiKey: ResolverTypeWrapper<ApiKeyModel>;
  Article: ResolverTypeWrapper<ArticleModel>;
  ArticleChunk: ResolverTypeWrapper<ArticleChunkModel>;
  ArticleChunkConnection: ResolverTypeWrapper<ArticleChunkPage>;
  ArticleChunkEdge: ResolverTypeWrapper<Omit<ArticleChunkEdge, 'node'> & { node: ResolversTypes['ArticleChunk'] }>;
  ArticleConnection: ResolverTypeWrapper<ArticlePage>;
  ArticleEdge: ResolverTypeWrapper<Omit<ArticleEdge, 'node'> & { node: ResolversTypes['Article'] }>;
  ArticleFilter: ArticleFilter;
  ArticleFormat: ArticleFormat;
  ArticleHit: ResolverTypeWrapper<ArticleHitModel>;
  ArticleHitConnection: ResolverTypeWrapper<ArticleHitPage>;
  ArticleHitEdge: ResolverTypeWrapper<Omit<ArticleHitEdge, 'node'> & { node: ResolversTypes['ArticleHit'] }>;
  ArticleInput: ArticleInput;
  ArticleLink: ResolverTypeWrapper<ArticleLinkModel>;
  ArticleLinkConnection: ResolverTypeWrapper<ArticleLinkPage>;
  ArticleLinkEdge: ResolverTypeWrapper<Omit<ArticleLinkEdge, 'node'> & { node: ResolversTypes['ArticleLink'] }>;
  ArticleLinkFilter: ArticleLinkFilter;
  ArticleLinkStatus: ArticleLinkStatus;
  ArticleOrder: ArticleOrder;
  ArticleOrderField: ArticleOrderField;
  ArticlePassage: ResolverTypeWrapper<PassageHit>;
  ArticleVersion: ResolverTypeWrapper<ArticleVersionModel>;
  ArticleVersionConnection: ResolverTypeWrapper<ArticleVersionPage>;
  ArticleVersionEdge: ResolverTypeWrapper<Omit<ArticleVersionEdge, 'node'> & { node: ResolversTypes['ArticleVersion'] }>;
  AskingRecording: ResolverTypeWrapper<AskingRecordingModel>;
  AudioQuery: AudioQuery;
  AudioQueryInfo: ResolverTypeWrapper<AudioQueryInfo>;
  AudioRecord: ResolverTypeWrapper<Recording>;
  AudioRecordConnection: ResolverTypeWrapper<RecordingPage>;
  AudioRecordEdge: ResolverTypeWrapper<Omit<AudioRecordEdge, 'node'> & { node: ResolversTypes['AudioRecord'] }>;
  AudioRecordFact: AudioRecordFact;
  AudioRecordFilter: AudioRecordFilter;
  AudioRecordOrder: AudioRecordOrder;
  AudioRecordOrderField: AudioRecordOrderField;
  AuditEntry: ResolverTypeWrapper<AuditEntryModel>;
  AuditEntryConnection: ResolverTypeWrapper<AuditPage>;
  AuditEntryEdge: ResolverTypeWrapper<Omit<AuditEntryEdge, 'node'> & { node: ResolversTypes['AuditEntry'] }>;
  AuditFilter: AuditFilter;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  CancelJobInput: CancelJobInput;
  CancelJobPayload: ResolverTypeWrapper<Omit<CancelJobPayload, 'job'> & { job: ResolversTypes['Job'] }>;
  CancelModelPullInput: CancelModelPullInput;
  CancelModelPullPayload: ResolverTypeWrapper<CancelModelPullPayload>;
  CancelTranscriptionInput: CancelTranscriptionInput;
  CancelTranscriptionPayload: ResolverTypeWrapper<Omit<CancelTranscriptionPayload, 'transcription'> & { transcription: ResolversTypes['Transcription'] }>;
  CancelTransferInput: CancelTransferInput;
  CancelTransferPayload: ResolverTypeWrapper<Omit<CancelTransferPayload, 'transfer'> & { transfer: ResolversTypes['Transfer'] }>;
  ClusterKind: ClusterKind;
  ClusterMember: ResolverTypeWrapper<ClusterMemberModel>;
  ClusterMemberConnection: ResolverTypeWrapper<ClusterMemberPage>;
  ClusterMemberEdge: ResolverTypeWrapper<Omit<ClusterMemberEdge, 'node'> & { node: ResolversTypes['ClusterMember'] }>;
  CodesSlice: ResolverTypeWrapper<CodesSlice>;
  CopyFound: ResolverTypeWrapper<LiveEventOf<'COPY_FOUND'>>;
  CopyHit: ResolverTypeWrapper<CopyHitModel>;
  CopyInterval: ResolverTypeWrapper<CopyInterval>;
  CopyKind: CopyKind;
  CopyPart: CopyPart;
  CopySearch: ResolverTypeWrapper<CopySearchModel>;
  CreateApiKeyInput: CreateApiKeyInput;
  CreateApiKeyPayload: ResolverTypeWrapper<Omit<CreateApiKeyPayload, 'apiKey'> & { apiKey: ResolversTypes['ApiKey'] }>;
  CreateAudioRecordInput: CreateAudioRecordInput;
  CreateAudioRecordPayload: ResolverTypeWrapper<Omit<CreateAudioRecordPayload, 'audioRecord'> & { audioRecord: ResolversTypes['AudioRecord'] }>;
  CreateSoundLabelInput: CreateSoundLabelInput;
  CreateWorkspaceInput: CreateWorkspaceInput;
  DatabaseInfo: ResolverTypeWrapper<DatabaseInfo>;
  DatabaseKind: DatabaseKind;
  DatabaseReplica: ResolverTypeWrapper<DatabaseReplica>;
  DatabaseReplicaState: DatabaseReplicaState;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  DateTimeRange: DateTimeRange;
  DecideLinkInput: DecideLinkInput;
  DecideLinkPayload: ResolverTypeWrapper<Omit<DecideLinkPayload, 'link'> & { link: ResolversTypes['ArticleLink'] }>;
  DecodingInfo: ResolverTypeWrapper<DecodingInfo>;
  DeleteArticleInput: DeleteArticleInput;
  DeleteArticlePayload: ResolverTypeWrapper<DeleteArticlePayload>;
  DeleteAudioRecordInput: DeleteAudioRecordInput;
  DeleteAudioRecordPayload: ResolverTypeWrapper<DeleteAudioRecordPayload>;
  DeleteSavedSearchInput: DeleteSavedSearchInput;
  DeleteSavedSearchPayload: ResolverTypeWrapper<DeleteSavedSearchPayload>;
  DeleteSoundLabelInput: DeleteSoundLabelInput;
  DeleteSoundLabelPayload: ResolverTypeWrapper<DeleteSoundLabelPayload>;
  DeleteTranscriptInput: DeleteTranscriptInput;
  DeleteTranscriptPayload: ResolverTypeWrapper<DeleteTranscriptPayload>;
  DeleteTransferInput: DeleteTransferInput;
  DeleteTransferPayload: ResolverTypeWrapper<DeleteTransferPayload>;
  DeleteWorkspaceInput: DeleteWorkspaceInput;
  Device: ResolverTypeWrapper<Device>;
  Distribution: ResolverTypeWrapper<DistributionModel>;
  DuplicateGroup: ResolverTypeWrapper<DuplicateGroupModel>;
  DuplicateGroupConnection: ResolverTypeWrapper<DuplicateGroupPage>;
  DuplicateGroupEdge: ResolverTypeWrapper<Omit<DuplicateGroupEdge, 'node'> & { node: ResolversTypes['DuplicateGroup'] }>;
  EmbedderInfo: ResolverTypeWrapper<EmbedderInfo>;
  EmbedderKind: EmbedderKind;
  Event: ResolverTypeWrapper<LiveEvent>;
  EventType: EventType;
  ExecutionProvider: ExecutionProvider;
  ExecutionProviderState: ResolverTypeWrapper<ExecutionProviderState>;
  ExpiringRecordings: ResolverTypeWrapper<Omit<ExpiringRecordings, 'recordings'> & { recordings: Array<ResolversTypes['AudioRecord']> }>;
  Float: ResolverTypeWrapper<Scalars['Float']['output']>;
  FloatRange: FloatRange;
  ForgetSearchTermsInput: ForgetSearchTermsInput;
  ForgetSearchTermsPayload: ResolverTypeWrapper<ForgetSearchTermsPayload>;
  FoundBy: FoundBy;
  FrameAnchor: ResolverTypeWrapper<Anchor>;
  FrameAnchorConnection: ResolverTypeWrapper<AnchorPage>;
  FrameAnchorEdge: ResolverTypeWrapper<Omit<FrameAnchorEdge, 'node'> & { node: ResolversTypes['FrameAnchor'] }>;
  FusionInput: FusionInput;
  FusionMethod: FusionMethod;
  HasSoundInput: HasSoundInput;
  HistogramBin: ResolverTypeWrapper<HistogramBin>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  ImportCounts: ResolverTypeWrapper<ImportCounts>;
  IngestFailure: ResolverTypeWrapper<IngestFailure>;
  IngestProgress: ResolverTypeWrapper<IngestProgress>;
  IngestProgressed: ResolverTypeWrapper<LiveEventOf<'INGEST_PROGRESS'>>;
  IngestStage: ResolverTypeWrapper<IngestStage>;
  IngestStageName: IngestStageName;
  IngestStatus: IngestStatus;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  JSONObject: ResolverTypeWrapper<Scalars['JSONObject']['output']>;
  Job: ResolverTypeWrapper<JobModel>;
  JobConnection: ResolverTypeWrapper<JobPage>;
  JobEdge: ResolverTypeWrapper<Omit<JobEdge, 'node'> & { node: ResolversTypes['Job'] }>;
  JobFailure: ResolverTypeWrapper<JobFailure>;
  JobFilter: JobFilter;
  JobState: JobState;
  KeywordMatch: KeywordMatch;
  LabelCount: ResolverTypeWrapper<LabelCountModel>;
  LabelExample: ResolverTypeWrapper<LabelExampleModel>;
  LabelExampleConnection: ResolverTypeWrapper<LabelExamplePage>;
  LabelExampleEdge: ResolverTypeWrapper<Omit<LabelExampleEdge, 'node'> & { node: ResolversTypes['LabelExample'] }>;
  LabelExampleKind: LabelExampleKind;
  LabelExampleSource: LabelExampleSource;
  LanguageCount: ResolverTypeWrapper<LanguageCount>;
  Limits: ResolverTypeWrapper<Limits>;
  LinkAnswer: ResolverTypeWrapper<LinkAnswerModel>;
  LinkConfirmed: ResolverTypeWrapper<LiveEventOf<'LINK_CONFIRMED'>>;
  LinkCoverage: ResolverTypeWrapper<LinkCoverage>;
  LinkKnowledgeInput: LinkKnowledgeInput;
  LinkPath: LinkPath;
  LinkPathScore: ResolverTypeWrapper<LinkPathScore>;
  LinkSuggestion: ResolverTypeWrapper<LinkSuggestionModel>;
  LinkedRangeInput: LinkedRangeInput;
  LinkedSegmentInput: LinkedSegmentInput;
  LocateMatch: LocateMatch;
  LocatedExample: ResolverTypeWrapper<LocatedExampleModel>;
  Model: ResolverTypeWrapper<Model>;
  ModelKind: ModelKind;
  ModelPull: ResolverTypeWrapper<ModelPull>;
  ModelPullFailure: ResolverTypeWrapper<ModelPullFailure>;
  ModelPullStatus: ModelPullStatus;
  ModelState: ModelState;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Occurrence: ResolverTypeWrapper<OccurrenceModel>;
  OccurrenceConnection: ResolverTypeWrapper<OccurrencePage>;
  OccurrenceEdge: ResolverTypeWrapper<Omit<OccurrenceEdge, 'node'> & { node: ResolversTypes['Occurrence'] }>;
  OrderDirection: OrderDirection;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  Pause: ResolverTypeWrapper<Pause>;
  PauseConnection: ResolverTypeWrapper<PausePage>;
  PauseEdge: ResolverTypeWrapper<PauseEdge>;
  PhraseMatch: PhraseMatch;
  PhraseOccurrence: ResolverTypeWrapper<PhraseOccurrenceModel>;
  PhraseOccurrenceConnection: ResolverTypeWrapper<PhraseOccurrencePage>;
  PhraseOccurrenceEdge: ResolverTypeWrapper<Omit<PhraseOccurrenceEdge, 'node'> & { node: ResolversTypes['PhraseOccurrence'] }>;
  PictureLevel: ResolverTypeWrapper<PictureLevel>;
  PicturePyramid: ResolverTypeWrapper<PicturePyramidModel>;
  PullModelInput: PullModelInput;
  PullModelPayload: ResolverTypeWrapper<PullModelPayload>;
  Quantile: ResolverTypeWrapper<Quantile>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  QuestionGroup: ResolverTypeWrapper<QuestionGroupModel>;
  Queue: ResolverTypeWrapper<QueueModel>;
  QueueOfKind: ResolverTypeWrapper<QueueOfKind>;
  RecallMeasures: ResolverTypeWrapper<RecallMeasures>;
  RecordingAnalytics: ResolverTypeWrapper<RecordingAnalyticsModel>;
  RecordingAnalyticsRow: ResolverTypeWrapper<RecordingAnalyticsRowModel>;
  RecordingCluster: ResolverTypeWrapper<RecordingClusterModel>;
  RecordingClusterConnection: ResolverTypeWrapper<RecordingClusterPage>;
  RecordingClusterEdge: ResolverTypeWrapper<Omit<RecordingClusterEdge, 'node'> & { node: ResolversTypes['RecordingCluster'] }>;
  RecordingCopy: ResolverTypeWrapper<RecordingCopyModel>;
  RecordingCounts: ResolverTypeWrapper<RecordingCounts>;
  RecordingCreated: ResolverTypeWrapper<LiveEventOf<'RECORDING_CREATED'>>;
  RecordingDeleted: ResolverTypeWrapper<LiveEventOf<'RECORDING_DELETED'>>;
  RecordingDimension: RecordingDimension;
  RecordingFailed: ResolverTypeWrapper<LiveEventOf<'RECORDING_FAILED'>>;
  RecordingGroupOrder: RecordingGroupOrder;
  RecordingGrouping: RecordingGrouping;
  RecordingPictures: ResolverTypeWrapper<RecordingPicturesModel>;
  RecordingPiece: ResolverTypeWrapper<RecordingPiece>;
  RecordingRange: RecordingRange;
  RecordingReady: ResolverTypeWrapper<LiveEventOf<'RECORDING_READY'>>;
  RecordingTime: RecordingTime;
  RecordingUrls: ResolverTypeWrapper<RecordingUrls>;
  RefreshRecordingClustersInput: RefreshRecordingClustersInput;
  RefreshRecordingClustersPayload: ResolverTypeWrapper<RefreshRecordingClustersPayload>;
  ReindexFailure: ResolverTypeWrapper<ReindexFailureModel>;
  ReindexInput: ReindexInput;
  ReindexPayload: ResolverTypeWrapper<Omit<ReindexPayload, 'searchIndex' | 'textIndex'> & { searchIndex: ResolversTypes['SearchIndex'], textIndex: ResolversTypes['TextIndex'] }>;
  RejectLabelHitInput: RejectLabelHitInput;
  RemoveLabelExampleInput: RemoveLabelExampleInput;
  RemoveLinkInput: RemoveLinkInput;
  RemoveLinkPayload: ResolverTypeWrapper<RemoveLinkPayload>;
  RenameSoundLabelInput: RenameSoundLabelInput;
  ResolveDuplicateGroupPayload: ResolverTypeWrapper<Omit<ResolveDuplicateGroupPayload, 'audioRecord'> & { audioRecord: ResolversTypes['AudioRecord'] }>;
  RetryIngestInput: RetryIngestInput;
  RetryIngestPayload: ResolverTypeWrapper<Omit<RetryIngestPayload, 'audioRecord'> & { audioRecord: ResolversTypes['AudioRecord'] }>;
  RetryJobInput: RetryJobInput;
  RetryJobPayload: ResolverTypeWrapper<Omit<RetryJobPayload, 'job'> & { job: ResolversTypes['Job'] }>;
  RevokeApiKeyInput: RevokeApiKeyInput;
  RhythmHit: ResolverTypeWrapper<RhythmHitModel>;
  RhythmSearch: ResolverTypeWrapper<RhythmSearchModel>;
  RoundTripQuality: ResolverTypeWrapper<RoundTripQuality>;
  SafeInt: ResolverTypeWrapper<Scalars['SafeInt']['output']>;
  SaveSearchInput: SaveSearchInput;
  SaveSearchPayload: ResolverTypeWrapper<Omit<SaveSearchPayload, 'savedSearch'> & { savedSearch: ResolversTypes['SavedSearch'] }>;
  SavedLabel: ResolverTypeWrapper<SavedLabelModel>;
  SavedLabelInput: SavedLabelInput;
  SavedPhrase: ResolverTypeWrapper<SavedPhraseModel>;
  SavedPhraseInput: SavedPhraseInput;
  SavedSearch: ResolverTypeWrapper<SavedSearchModel>;
  SavedSearchConnection: ResolverTypeWrapper<SavedSearchPage>;
  SavedSearchEdge: ResolverTypeWrapper<Omit<SavedSearchEdge, 'node'> & { node: ResolversTypes['SavedSearch'] }>;
  SavedSearchMatch: ResolverTypeWrapper<SavedSearchMatchModel>;
  SavedSearchMatchConnection: ResolverTypeWrapper<SavedSearchMatchPage>;
  SavedSearchMatchEdge: ResolverTypeWrapper<Omit<SavedSearchMatchEdge, 'node'> & { node: ResolversTypes['SavedSearchMatch'] }>;
  SavedSearchMatched: ResolverTypeWrapper<LiveEventOf<'SAVED_SEARCH_MATCHED'>>;
  SavedSearchQuery: ResolverTypeWrapper<SavedQuery>;
  SavedSearchQueryInput: SavedSearchQueryInput;
  SavedSound: ResolverTypeWrapper<SavedSoundModel>;
  SavedSoundInput: SavedSoundInput;
  Scope: Scope;
  SearchConnection: ResolverTypeWrapper<SearchPage>;
  SearchEdge: ResolverTypeWrapper<Omit<SearchEdge, 'node'> & { node: ResolversTypes['SearchHit'] }>;
  SearchEmbedder: ResolverTypeWrapper<SearchEmbedder>;
  SearchFacet: ResolverTypeWrapper<Facet>;
  SearchFacetInput: SearchFacetInput;
  SearchFacetKind: SearchFacetKind;
  SearchFacetValue: ResolverTypeWrapper<SearchFacetValue>;
  SearchFusion: ResolverTypeWrapper<SearchFusion>;
  SearchHit: ResolverTypeWrapper<Hit>;
  SearchIndex: ResolverTypeWrapper<SearchIndexStatus>;
  SearchInput: SearchInput;
  SearchKind: SearchKind;
  SearchLeg: SearchLeg;
  SearchLegInput: SearchLegInput;
  SearchLegScore: ResolverTypeWrapper<SearchLegScore>;
  SearchLegState: ResolverTypeWrapper<SearchLegState>;
  SearchMatch: ResolverTypeWrapper<Match>;
  SearchRecall: ResolverTypeWrapper<SearchRecall>;
  SearchSegmentFilter: SearchSegmentFilter;
  SearchSegmentInput: SearchSegmentInput;
  SearchTarget: SearchTarget;
  SearchTerm: ResolverTypeWrapper<SearchTerm>;
  SearchTerms: ResolverTypeWrapper<SearchTermsModel>;
  SetRetentionInput: SetRetentionInput;
  SetTranscriptInput: SetTranscriptInput;
  SetTranscriptPayload: ResolverTypeWrapper<Omit<SetTranscriptPayload, 'transcript'> & { transcript: ResolversTypes['Transcript'] }>;
  ShareDistribution: ResolverTypeWrapper<ShareDistributionModel>;
  SharedInterval: ResolverTypeWrapper<SharedInterval>;
  SimilarAudioHit: ResolverTypeWrapper<SimilarAudioHitModel>;
  SimilarAudioSearch: ResolverTypeWrapper<SimilarAudioSearchModel>;
  SimilarSegmentHit: ResolverTypeWrapper<SimilarSegmentHitModel>;
  SimilarSegmentSearch: ResolverTypeWrapper<SimilarSegmentSearchModel>;
  SoundHit: ResolverTypeWrapper<SoundHitModel>;
  SoundHitConnection: ResolverTypeWrapper<SoundHitPage>;
  SoundHitEdge: ResolverTypeWrapper<Omit<SoundHitEdge, 'node'> & { node: ResolversTypes['SoundHit'] }>;
  SoundLabel: ResolverTypeWrapper<TaughtSound>;
  SoundLabelConnection: ResolverTypeWrapper<SoundLabelPage>;
  SoundLabelEdge: ResolverTypeWrapper<Omit<SoundLabelEdge, 'node'> & { node: ResolversTypes['SoundLabel'] }>;
  SoundLabelModel: ResolverTypeWrapper<SoundLabelModel>;
  SoundLabelPayload: ResolverTypeWrapper<Omit<SoundLabelPayload, 'soundLabel'> & { soundLabel: ResolversTypes['SoundLabel'] }>;
  SoundLabelProgress: ResolverTypeWrapper<SoundLabelProgress>;
  SoundLabelRef: SoundLabelRef;
  SoundingLink: ResolverTypeWrapper<Omit<SoundingLink, 'link'> & { link: ResolversTypes['ArticleLink'] }>;
  SpectrogramBand: ResolverTypeWrapper<SpectrogramBand>;
  SpeechActivity: ResolverTypeWrapper<SpeechActivityModel>;
  SpeechStretch: ResolverTypeWrapper<SpeechStretch>;
  SpeechStretchConnection: ResolverTypeWrapper<SpeechStretchPage>;
  SpeechStretchEdge: ResolverTypeWrapper<SpeechStretchEdge>;
  StageSummary: ResolverTypeWrapper<StageSummary>;
  StartExportInput: StartExportInput;
  StartExportPayload: ResolverTypeWrapper<Omit<StartExportPayload, 'transfer'> & { transfer: ResolversTypes['Transfer'] }>;
  StartImportInput: StartImportInput;
  StartImportPayload: ResolverTypeWrapper<Omit<StartImportPayload, 'transfer'> & { transfer: ResolversTypes['Transfer'] }>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  Subscription: ResolverTypeWrapper<Record<PropertyKey, never>>;
  System: ResolverTypeWrapper<SystemFacts>;
  TextIndex: ResolverTypeWrapper<TextIndexStatus>;
  TextSpan: ResolverTypeWrapper<TextSpan>;
  TimeBucket: ResolverTypeWrapper<TimeBucket>;
  TimeBucketSize: TimeBucketSize;
  TokenAnalytics: ResolverTypeWrapper<TokenAnalyticsModel>;
  TokenCount: ResolverTypeWrapper<TokenCount>;
  TokenGap: TokenGap;
  TokenHit: ResolverTypeWrapper<TokenHitModel>;
  TokenHitConnection: ResolverTypeWrapper<TokenHitPage>;
  TokenHitEdge: ResolverTypeWrapper<Omit<TokenHitEdge, 'node'> & { node: ResolversTypes['TokenHit'] }>;
  TokenPalette: ResolverTypeWrapper<TokenPaletteModel>;
  TokenPaletteOrder: TokenPaletteOrder;
  TokenStep: TokenStep;
  TokenizerInfo: ResolverTypeWrapper<TokenizerInfo>;
  Total: ResolverTypeWrapper<Total>;
  TrainAlignmentInput: TrainAlignmentInput;
  TrainAlignmentPayload: ResolverTypeWrapper<Omit<TrainAlignmentPayload, 'version'> & { version: ResolversTypes['AlignmentVersion'] }>;
  TranscribeInput: TranscribeInput;
  TranscribePayload: ResolverTypeWrapper<Omit<TranscribePayload, 'transcription'> & { transcription: ResolversTypes['Transcription'] }>;
  Transcribed: ResolverTypeWrapper<LiveEventOf<'TRANSCRIBED'>>;
  Transcriber: ResolverTypeWrapper<KnownTranscriber>;
  TranscriberModel: ResolverTypeWrapper<TranscriberModel>;
  TranscriberName: TranscriberName;
  Transcript: ResolverTypeWrapper<TranscriptModel>;
  TranscriptFormat: TranscriptFormat;
  TranscriptInput: TranscriptInput;
  TranscriptSegment: ResolverTypeWrapper<TranscriptSegmentModel>;
  TranscriptSegmentConnection: ResolverTypeWrapper<TranscriptSegmentPage>;
  TranscriptSegmentEdge: ResolverTypeWrapper<Omit<TranscriptSegmentEdge, 'node'> & { node: ResolversTypes['TranscriptSegment'] }>;
  TranscriptSource: TranscriptSource;
  TranscriptSpan: ResolverTypeWrapper<Omit<TranscriptSpan, 'segment'> & { segment: ResolversTypes['TranscriptSegment'] }>;
  TranscriptTimeUnit: TranscriptTimeUnit;
  TranscriptUrls: ResolverTypeWrapper<TranscriptUrls>;
  TranscriptWord: ResolverTypeWrapper<TranscriptWord>;
  Transcription: ResolverTypeWrapper<TranscriptionModel>;
  TranscriptionFailed: ResolverTypeWrapper<LiveEventOf<'TRANSCRIPTION_FAILED'>>;
  TranscriptionProgressed: ResolverTypeWrapper<LiveEventOf<'TRANSCRIPTION_PROGRESS'>>;
  TranscriptionStatus: TranscriptionStatus;
  Transfer: ResolverTypeWrapper<TransferModel>;
  TransferConnection: ResolverTypeWrapper<TransferPage>;
  TransferEdge: ResolverTypeWrapper<Omit<TransferEdge, 'node'> & { node: ResolversTypes['Transfer'] }>;
  TransferFailure: ResolverTypeWrapper<TransferFailure>;
  TransferFile: ResolverTypeWrapper<TransferFile>;
  TransferFormat: TransferFormat;
  TransferKind: TransferKind;
  TransferProblem: ResolverTypeWrapper<KeptProblem>;
  TransferProblemConnection: ResolverTypeWrapper<TransferProblemPage>;
  TransferProblemEdge: ResolverTypeWrapper<Omit<TransferProblemEdge, 'node'> & { node: ResolversTypes['TransferProblem'] }>;
  TransferStatus: TransferStatus;
  TransferTable: TransferTable;
  TurningPoint: ResolverTypeWrapper<ShownTurningPoint>;
  TurningPointChange: ResolverTypeWrapper<TurningPointChange>;
  TurningPointConnection: ResolverTypeWrapper<TurningPointPage>;
  TurningPointEdge: ResolverTypeWrapper<Omit<TurningPointEdge, 'node'> & { node: ResolversTypes['TurningPoint'] }>;
  TurningPointKind: TurningPointKind;
  TypedQuestionInput: TypedQuestionInput;
  UnansweredQuestions: ResolverTypeWrapper<UnansweredQuestionsList>;
  UnservedJobs: ResolverTypeWrapper<UnservedJobs>;
  UpdateAudioRecordInput: UpdateAudioRecordInput;
  UpdateAudioRecordPayload: ResolverTypeWrapper<Omit<UpdateAudioRecordPayload, 'audioRecord'> & { audioRecord: ResolversTypes['AudioRecord'] }>;
  UpdateSegmentInput: UpdateSegmentInput;
  UpdateSegmentPayload: ResolverTypeWrapper<Omit<UpdateSegmentPayload, 'segment' | 'transcript'> & { segment: ResolversTypes['TranscriptSegment'], transcript: ResolversTypes['Transcript'] }>;
  UpsertArticlesInput: UpsertArticlesInput;
  UpsertArticlesPayload: ResolverTypeWrapper<Omit<UpsertArticlesPayload, 'results'> & { results: Array<ResolversTypes['UpsertedArticle']> }>;
  UpsertOutcome: UpsertOutcome;
  UpsertedArticle: ResolverTypeWrapper<UpsertedArticleModel>;
  UseModelInput: UseModelInput;
  UseModelPayload: ResolverTypeWrapper<UseModelPayload>;
  Viewer: ResolverTypeWrapper<Viewer>;
  Vocabulary: Vocabulary;
  Worker: ResolverTypeWrapper<WorkerModel>;
  WorkerCapability: WorkerCapability;
  Workspace: ResolverTypeWrapper<Workspace>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  ActivateAlignmentInput: ActivateAlignmentInput;
  ActivateAlignmentPayload: Omit<ActivateAlignmentPayload, 'version'> & { version: ResolversParentTypes['AlignmentVersion'] };
  AddLabelExampleInput: AddLabelExampleInput;
  AddLabelExamplePayload: Omit<AddLabelExamplePayload, 'example' | 'soundLabel'> & { example: ResolversParentTypes['LabelExample'], soundLabel: ResolversParentTypes['SoundLabel'] };
  AddTypedQuestionsInput: AddTypedQuestionsInput;
  AddTypedQuestionsPayload: AddTypedQuestionsPayload;
  AlignmentMaterial: AlignmentMaterial;
  AlignmentRecall: AlignmentRecall;
  AlignmentVersion: AlignmentVersionModel;
  AlignmentVersionConnection: AlignmentVersionPage;
  AlignmentVersionEdge: Omit<AlignmentVersionEdge, 'node'> & { node: ResolversParentTypes['AlignmentVersion'] };
  Analytics: Omit<Analytics, 'recordings' | 'searchTerms' | 'tokens'> & { recordings: ResolversParentTypes['RecordingAnalytics'], searchTerms: ResolversParentTypes['SearchTerms'], tokens: ResolversParentTypes['TokenAnalytics'] };
  AnchorSound: AnchorSoundModel;
  AnywhereConnection: AnywherePage;
  AnywhereEdge: Omit<AnywhereEdge, 'node'> & { node: ResolversParentTypes['AnywhereOccurrence'] };
  AnywhereOccurrence: AnywhereOccurrenceModel;
  ApiKey: ApiKeyModel;
  Article: ArticleModel;
  ArticleChunk: ArticleChunkModel;
  ArticleChunkConnection: ArticleChunkPage;
  ArticleChunkEdge: Omit<ArticleChunkEdge, 'node'> & { node: ResolversParentTypes['ArticleChunk'] };
  ArticleConnection: ArticlePage;
  ArticleEdge: Omit<ArticleEdge, 'node'> & { node: ResolversParentTypes['Article'] };
  ArticleFilter: ArticleFilter;
  ArticleHit: ArticleHitModel;
  ArticleHitConnection: ArticleHitPage;
  ArticleHitEdge: Omit<ArticleHitEdge, 'node'> & { node: ResolversParentTypes['ArticleHit'] };
  ArticleInput: ArticleInput;
  ArticleLink: ArticleLinkModel;
  ArticleLinkConnection: ArticleLinkPage;
  ArticleLinkEdge: Omit<ArticleLinkEdge, 'node'> & { node: ResolversParentTypes['ArticleLink'] };
  ArticleLinkFilter: ArticleLinkFilter;
  ArticleOrder: ArticleOrder;
  ArticlePassage: PassageHit;
  ArticleVersion: ArticleVersionModel;
  ArticleVersionConnection: ArticleVersionPage;
  ArticleVersionEdge: Omit<ArticleVersionEdge, 'node'> & { node: ResolversParentTypes['ArticleVersion'] };
  AskingRecording: AskingRecordingModel;
  AudioQuery: AudioQuery;
  AudioQueryInfo: AudioQueryInfo;
  AudioRecord: Recording;
  AudioRecordConnection: RecordingPage;
  AudioRecordEdge: Omit<AudioRecordEdge, 'node'> & { node: ResolversParentTypes['AudioRecord'] };
  AudioRecordFilter: AudioRecordFilter;
  AudioRecordOrder: AudioRecordOrder;
  AuditEntry: AuditEntryModel;
  AuditEntryConnection: AuditPage;
  AuditEntryEdge: Omit<AuditEntryEdge, 'node'> & { node: ResolversParentTypes['AuditEntry'] };
  AuditFilter: AuditFilter;
  Boolean: Scalars['Boolean']['output'];
  CancelJobInput: CancelJobInput;
  CancelJobPayload: Omit<CancelJobPayload, 'job'> & { job: ResolversParentTypes['Job'] };
  CancelModelPullInput: CancelModelPullInput;
  CancelModelPullPayload: CancelModelPullPayload;
  CancelTranscriptionInput: CancelTranscriptionInput;
  CancelTranscriptionPayload: Omit<CancelTranscriptionPayload, 'transcription'> & { transcription: ResolversParentTypes['Transcription'] };
  CancelTransferInput: CancelTransferInput;
  CancelTransferPayload: Omit<CancelTransferPayload, 'transfer'> & { transfer: ResolversParentTypes['Transfer'] };
  ClusterMember: ClusterMemberModel;
  ClusterMemberConnection: ClusterMemberPage;
  ClusterMemberEdge: Omit<ClusterMemberEdge, 'node'> & { node: ResolversParentTypes['ClusterMember'] };
  CodesSlice: CodesSlice;
  CopyFound: LiveEventOf<'COPY_FOUND'>;
  CopyHit: CopyHitModel;
  CopyInterval: CopyInterval;
  CopySearch: CopySearchModel;
  CreateApiKeyInput: CreateApiKeyInput;
  CreateApiKeyPayload: Omit<CreateApiKeyPayload, 'apiKey'> & { apiKey: ResolversParentTypes['ApiKey'] };
  CreateAudioRecordInput: CreateAudioRecordInput;
  CreateAudioRecordPayload: Omit<CreateAudioRecordPayload, 'audioRecord'> & { audioRecord: ResolversParentTypes['AudioRecord'] };
  CreateSoundLabelInput: CreateSoundLabelInput;
  CreateWorkspaceInput: CreateWorkspaceInput;
  DatabaseInfo: DatabaseInfo;
  DatabaseReplica: DatabaseReplica;
  DateTime: Scalars['DateTime']['output'];
  DateTimeRange: DateTimeRange;
  DecideLinkInput: DecideLinkInput;
  DecideLinkPayload: Omit<DecideLinkPayload, 'link'> & { link: ResolversParentTypes['ArticleLink'] };
  DecodingInfo: DecodingInfo;
  DeleteArticleInput: DeleteArticleInput;
  DeleteArticlePayload: DeleteArticlePayload;
  DeleteAudioRecordInput: DeleteAudioRecordInput;
  DeleteAudioRecordPayload: DeleteAudioRecordPayload;
  DeleteSavedSearchInput: DeleteSavedSearchInput;
  DeleteSavedSearchPayload: DeleteSavedSearchPayload;
  DeleteSoundLabelInput: DeleteSoundLabelInput;
  DeleteSoundLabelPayload: DeleteSoundLabelPayload;
  DeleteTranscriptInput: DeleteTranscriptInput;
  DeleteTranscriptPayload: DeleteTranscriptPayload;
  DeleteTransferInput: DeleteTransferInput;
  DeleteTransferPayload: DeleteTransferPayload;
  DeleteWorkspaceInput: DeleteWorkspaceInput;
  Device: Device;
  Distribution: DistributionModel;
  DuplicateGroup: DuplicateGroupModel;
  DuplicateGroupConnection: DuplicateGroupPage;
  DuplicateGroupEdge: Omit<DuplicateGroupEdge, 'node'> & { node: ResolversParentTypes['DuplicateGroup'] };
  EmbedderInfo: EmbedderInfo;
  Event: LiveEvent;
  ExecutionProviderState: ExecutionProviderState;
  ExpiringRecordings: Omit<ExpiringRecordings, 'recordings'> & { recordings: Array<ResolversParentTypes['AudioRecord']> };
  Float: Scalars['Float']['output'];
  FloatRange: FloatRange;
  ForgetSearchTermsInput: ForgetSearchTermsInput;
  ForgetSearchTermsPayload: ForgetSearchTermsPayload;
  FrameAnchor: Anchor;
  FrameAnchorConnection: AnchorPage;
  FrameAnchorEdge: Omit<FrameAnchorEdge, 'node'> & { node: ResolversParentTypes['FrameAnchor'] };
  FusionInput: FusionInput;
  HasSoundInput: HasSoundInput;
  HistogramBin: HistogramBin;
  ID: Scalars['ID']['output'];
  ImportCounts: ImportCounts;
  IngestFailure: IngestFailure;
  IngestProgress: IngestProgress;
  IngestProgressed: LiveEventOf<'INGEST_PROGRESS'>;
  IngestStage: IngestStage;
  Int: Scalars['Int']['output'];
  JSONObject: Scalars['JSONObject']['output'];
  Job: JobModel;
  JobConnection: JobPage;
  JobEdge: Omit<JobEdge, 'node'> & { node: ResolversParentTypes['Job'] };
  JobFailure: JobFailure;
  JobFilter: JobFilter;
  LabelCount: LabelCountModel;
  LabelExample: LabelExampleModel;
  LabelExampleConnection: LabelExamplePage;
  LabelExampleEdge: Omit<LabelExampleEdge, 'node'> & { node: ResolversParentTypes['LabelExample'] };
  LanguageCount: LanguageCount;
  Limits: Limits;
  LinkAnswer: LinkAnswerModel;
  LinkConfirmed: LiveEventOf<'LINK_CONFIRMED'>;
  LinkCoverage: LinkCoverage;
  LinkKnowledgeInput: LinkKnowledgeInput;
  LinkPathScore: LinkPathScore;
  LinkSuggestion: LinkSuggestionModel;
  LinkedRangeInput: LinkedRangeInput;
  LinkedSegmentInput: LinkedSegmentInput;
  LocatedExample: LocatedExampleModel;
  Model: Model;
  ModelPull: ModelPull;
  ModelPullFailure: ModelPullFailure;
  Mutation: Record<PropertyKey, never>;
  Occurrence: OccurrenceModel;
  OccurrenceConnection: OccurrencePage;
  OccurrenceEdge: Omit<OccurrenceEdge, 'node'> & { node: ResolversParentTypes['Occurrence'] };
  PageInfo: PageInfo;
  Pause: Pause;
  PauseConnection: PausePage;
  PauseEdge: PauseEdge;
  PhraseOccurrence: PhraseOccurrenceModel;
  PhraseOccurrenceConnection: PhraseOccurrencePage;
  PhraseOccurrenceEdge: Omit<PhraseOccurrenceEdge, 'node'> & { node: ResolversParentTypes['PhraseOccurrence'] };
  PictureLevel: PictureLevel;
  PicturePyramid: PicturePyramidModel;
  PullModelInput: PullModelInput;
  PullModelPayload: PullModelPayload;
  Quantile: Quantile;
  Query: Record<PropertyKey, never>;
  QuestionGroup: QuestionGroupModel;
  Queue: QueueModel;
  QueueOfKind: QueueOfKind;
  RecallMeasures: RecallMeasures;
  RecordingAnalytics: RecordingAnalyticsModel;
  RecordingAnalyticsRow: RecordingAnalyticsRowModel;
  RecordingCluster: RecordingClusterModel;
  RecordingClusterConnection: RecordingClusterPage;
  RecordingClusterEdge: Omit<RecordingClusterEdge, 'node'> & { node: ResolversParentTypes['RecordingCluster'] };
  RecordingCopy: RecordingCopyModel;
  RecordingCounts: RecordingCounts;
  RecordingCreated: LiveEventOf<'RECORDING_CREATED'>;
  RecordingDeleted: LiveEventOf<'RECORDING_DELETED'>;
  RecordingFailed: LiveEventOf<'RECORDING_FAILED'>;
  RecordingGrouping: RecordingGrouping;
  RecordingPictures: RecordingPicturesModel;
  RecordingPiece: RecordingPiece;
  RecordingRange: RecordingRange;
  RecordingReady: LiveEventOf<'RECORDING_READY'>;
  RecordingUrls: RecordingUrls;
  RefreshRecordingClustersInput: RefreshRecordingClustersInput;
  RefreshRecordingClustersPayload: RefreshRecordingClustersPayload;
  ReindexFailure: ReindexFailureModel;
  ReindexInput: ReindexInput;
  ReindexPayload: Omit<ReindexPayload, 'searchIndex' | 'textIndex'> & { searchIndex: ResolversParentTypes['SearchIndex'], textIndex: ResolversParentTypes['TextIndex'] };
  RejectLabelHitInput: RejectLabelHitInput;
  RemoveLabelExampleInput: RemoveLabelExampleInput;
  RemoveLinkInput: RemoveLinkInput;
  RemoveLinkPayload: RemoveLinkPayload;
  RenameSoundLabelInput: RenameSoundLabelInput;
  ResolveDuplicateGroupPayload: Omit<ResolveDuplicateGroupPayload, 'audioRecord'> & { audioRecord: ResolversParentTypes['AudioRecord'] };
  RetryIngestInput: RetryIngestInput;
  RetryIngestPayload: Omit<RetryIngestPayload, 'audioRecord'> & { audioRecord: ResolversParentTypes['AudioRecord'] };
  RetryJobInput: RetryJobInput;
  RetryJobPayload: Omit<RetryJobPayload, 'job'> & { job: ResolversParentTypes['Job'] };
  RevokeApiKeyInput: RevokeApiKeyInput;
  RhythmHit: RhythmHitModel;
  RhythmSearch: RhythmSearchModel;
  RoundTripQuality: RoundTripQuality;
  SafeInt: Scalars['SafeInt']['output'];
  SaveSearchInput: SaveSearchInput;
  SaveSearchPayload: Omit<SaveSearchPayload, 'savedSearch'> & { savedSearch: ResolversParentTypes['SavedSearch'] };
  SavedLabel: SavedLabelModel;
  SavedLabelInput: SavedLabelInput;
  SavedPhrase: SavedPhraseModel;
  SavedPhraseInput: SavedPhraseInput;
  SavedSearch: SavedSearchModel;
  SavedSearchConnection: SavedSearchPage;
  SavedSearchEdge: Omit<SavedSearchEdge, 'node'> & { node: ResolversParentTypes['SavedSearch'] };
  SavedSearchMatch: SavedSearchMatchModel;
  SavedSearchMatchConnection: SavedSearchMatchPage;
  SavedSearchMatchEdge: Omit<SavedSearchMatchEdge, 'node'> & { node: ResolversParentTypes['SavedSearchMatch'] };
  SavedSearchMatched: LiveEventOf<'SAVED_SEARCH_MATCHED'>;
  SavedSearchQuery: SavedQuery;
  SavedSearchQueryInput: SavedSearchQueryInput;
  SavedSound: SavedSoundModel;
  SavedSoundInput: SavedSoundInput;
  SearchConnection: SearchPage;
  SearchEdge: Omit<SearchEdge, 'node'> & { node: ResolversParentTypes['SearchHit'] };
  SearchEmbedder: SearchEmbedder;
  SearchFacet: Facet;
  SearchFacetInput: SearchFacetInput;
  SearchFacetValue: SearchFacetValue;
  SearchFusion: SearchFusion;
  SearchHit: Hit;
  SearchIndex: SearchIndexStatus;
  SearchInput: SearchInput;
  SearchLegInput: SearchLegInput;
  SearchLegScore: SearchLegScore;
  SearchLegState: SearchLegState;
  SearchMatch: Match;
  SearchRecall: SearchRecall;
  SearchSegmentFilter: SearchSegmentFilter;
  SearchSegmentInput: SearchSegmentInput;
  SearchTerm: SearchTerm;
  SearchTerms: SearchTermsModel;
  SetRetentionInput: SetRetentionInput;
  SetTranscriptInput: SetTranscriptInput;
  SetTranscriptPayload: Omit<SetTranscriptPayload, 'transcript'> & { transcript: ResolversParentTypes['Transcript'] };
  ShareDistribution: ShareDistributionModel;
  SharedInterval: SharedInterval;
  SimilarAudioHit: SimilarAudioHitModel;
  SimilarAudioSearch: SimilarAudioSearchModel;
  SimilarSegmentHit: SimilarSegmentHitModel;
  SimilarSegmentSearch: SimilarSegmentSearchModel;
  SoundHit: SoundHitModel;
  SoundHitConnection: SoundHitPage;
  SoundHitEdge: Omit<SoundHitEdge, 'node'> & { node: ResolversParentTypes['SoundHit'] };
  SoundLabel: TaughtSound;
  SoundLabelConnection: SoundLabelPage;
  SoundLabelEdge: Omit<SoundLabelEdge, 'node'> & { node: ResolversParentTypes['SoundLabel'] };
  SoundLabelModel: SoundLabelModel;
  SoundLabelPayload: Omit<SoundLabelPayload, 'soundLabel'> & { soundLabel: ResolversParentTypes['SoundLabel'] };
  SoundLabelProgress: SoundLabelProgress;
  SoundLabelRef: SoundLabelRef;
  SoundingLink: Omit<SoundingLink, 'link'> & { link: ResolversParentTypes['ArticleLink'] };
  SpectrogramBand: SpectrogramBand;
  SpeechActivity: SpeechActivityModel;
  SpeechStretch: SpeechStretch;
  SpeechStretchConnection: SpeechStretchPage;
  SpeechStretchEdge: SpeechStretchEdge;
  StageSummary: StageSummary;
  StartExportInput: StartExportInput;
  StartExportPayload: Omit<StartExportPayload, 'transfer'> & { transfer: ResolversParentTypes['Transfer'] };
  StartImportInput: StartImportInput;
  StartImportPayload: Omit<StartImportPayload, 'transfer'> & { transfer: ResolversParentTypes['Transfer'] };
  String: Scalars['String']['output'];
  Subscription: Record<PropertyKey, never>;
  System: SystemFacts;
  TextIndex: TextIndexStatus;
  TextSpan: TextSpan;
  TimeBucket: TimeBucket;
  TokenAnalytics: TokenAnalyticsModel;
  TokenCount: TokenCount;
  TokenGap: TokenGap;
  TokenHit: TokenHitModel;
  TokenHitConnection: TokenHitPage;
  TokenHitEdge: Omit<TokenHitEdge, 'node'> & { node: ResolversParentTypes['TokenHit'] };
  TokenPalette: TokenPaletteModel;
  TokenStep: TokenStep;
  TokenizerInfo: TokenizerInfo;
  Total: Total;
  TrainAlignmentInput: TrainAlignmentInput;
  TrainAlignmentPayload: Omit<TrainAlignmentPayload, 'version'> & { version: ResolversParentTypes['AlignmentVersion'] };
  TranscribeInput: TranscribeInput;
  TranscribePayload: Omit<TranscribePayload, 'transcription'> & { transcription: ResolversParentTypes['Transcription'] };
  Transcribed: LiveEventOf<'TRANSCRIBED'>;
  Transcriber: KnownTranscriber;
  TranscriberModel: TranscriberModel;
  Transcript: TranscriptModel;
  TranscriptInput: TranscriptInput;
  TranscriptSegment: TranscriptSegmentModel;
  TranscriptSegmentConnection: TranscriptSegmentPage;
  TranscriptSegmentEdge: Omit<TranscriptSegmentEdge, 'node'> & { node: ResolversParentTypes['TranscriptSegment'] };
  TranscriptSpan: Omit<TranscriptSpan, 'segment'> & { segment: ResolversParentTypes['TranscriptSegment'] };
  TranscriptUrls: TranscriptUrls;
  TranscriptWord: TranscriptWord;
  Transcription: TranscriptionModel;
  TranscriptionFailed: LiveEventOf<'TRANSCRIPTION_FAILED'>;
  TranscriptionProgressed: LiveEventOf<'TRANSCRIPTION_PROGRESS'>;
  Transfer: TransferModel;
  TransferConnection: TransferPage;
  TransferEdge: Omit<TransferEdge, 'node'> & { node: ResolversParentTypes['Transfer'] };
  TransferFailure: TransferFailure;
  TransferFile: TransferFile;
  TransferProblem: KeptProblem;
  TransferProblemConnection: TransferProblemPage;
  TransferProblemEdge: Omit<TransferProblemEdge, 'node'> & { node: ResolversParentTypes['TransferProblem'] };
  TurningPoint: ShownTurningPoint;
  TurningPointChange: TurningPointChange;
  TurningPointConnection: TurningPointPage;
  TurningPointEdge: Omit<TurningPointEdge, 'node'> & { node: ResolversParentTypes['TurningPoint'] };
  TypedQuestionInput: TypedQuestionInput;
  UnansweredQuestions: UnansweredQuestionsList;
  UnservedJobs: UnservedJobs;
  UpdateAudioRecordInput: UpdateAudioRecordInput;
  UpdateAudioRecordPayload: Omit<UpdateAudioRecordPayload, 'audioRecord'> & { audioRecord: ResolversParentTypes['AudioRecord'] };
  UpdateSegmentInput: UpdateSegmentInput;
  UpdateSegmentPayload: Omit<UpdateSegmentPayload, 'segment' | 'transcript'> & { segment: ResolversParentTypes['TranscriptSegment'], transcript: ResolversParentTypes['Transcript'] };
  UpsertArticlesInput: UpsertArticlesInput;
  UpsertArticlesPayload: Omit<UpsertArticlesPayload, 'results'> & { results: Array<ResolversParentTypes['UpsertedArticle']> };
  UpsertedArticle: UpsertedArticleModel;
  UseModelInput: UseModelInput;
  UseModelPayload: UseModelPayload;
  Viewer: Viewer;
  Worker: WorkerModel;
  Workspace: Workspace;
};

export type ActivateAlignmentPayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ActivateAlignmentPayload'] = ResolversParentTypes['ActivateAlignmentPayload']> = {
  version?: Resolver<ResolversTypes['AlignmentVersion'], ParentType, ContextType>;
};

export type AddLabelExamplePayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['AddLabelExamplePayload'] = ResolversParentTypes['AddLabelExamplePayload']> = {
  example?: Resolver<ResolversTypes['LabelExample'], ParentType, ContextType>;
  soundLabel?: Resolver<ResolversTypes['SoundLabel'], ParentType, ContextType>;
};

export type AddTypedQuestionsPayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['AddTypedQuestionsPayload'] = ResolversParentTypes['AddTypedQuestionsPayload']> = {
  added?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  unchanged?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type AlignmentMaterialResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['AlignmentMaterial'] = ResolversParentTypes['AlignmentMaterial']> = {
  articles?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  confirmedLinks?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  rejectedLinks?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  spokenQuestions?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  typedQuestions?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type AlignmentRecallResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['AlignmentRecall'] = ResolversParentTypes['AlignmentRecall']> = {
  fused?: Resolver<ResolversTypes['RecallMeasures'], ParentType, ContextType>;
  sound?: Resolver<ResolversTypes['RecallMeasures'], ParentType, ContextType>;
  transcript?: Resolver<ResolversTypes['RecallMeasures'], ParentType, ContextType>;
};

export type AlignmentVersionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['AlignmentVersion'] = ResolversParentTypes['AlignmentVersion']> = {
  after?: Resolver<Maybe<ResolversTypes['AlignmentRecall']>, ParentType, ContextType>;
  before?: Resolver<Maybe<ResolversTypes['AlignmentRecall']>, ParentType, ContextType>;
  contentId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  isActive?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  learnedFrom?: Resolver<Maybe<ResolversTypes['AlignmentMaterial']>, ParentType, ContextType>;
  notes?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  problem?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  progress?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['AlignmentStatus'], ParentType, ContextType>;
  trainedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type AlignmentVersionConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['AlignmentVersionConnection'] = ResolversParentTypes['AlignmentVersionConnection']> = {
  edges?: Resolver<Array<ResolversTypes['AlignmentVersionEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['AlignmentVersion']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  total?: Resolver<ResolversTypes['Total'], ParentType, ContextType>;
};

export type AlignmentVersionEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['AlignmentVersionEdge'] = ResolversParentTypes['AlignmentVersionEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['AlignmentVersion'], ParentType, ContextType>;
};

export type AnalyticsResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Analytics'] = ResolversParentTypes['Analytics']> = {
  recordings?: Resolver<ResolversTypes['RecordingAnalytics'], ParentType, ContextType, RequireFields<AnalyticsRecordingsArgs, 'bucketOf' | 'fillEmpty' | 'orderBy' | 'quantiles' | 'timeZone' | 'top'>>;
  searchTerms?: Resolver<ResolversTypes['SearchTerms'], ParentType, ContextType, RequireFields<AnalyticsSearchTermsArgs, 'first' | 'onlyWithoutHits'>>;
  tokens?: Resolver<ResolversTypes['TokenAnalytics'], ParentType, ContextType, RequireFields<AnalyticsTokensArgs, 'first'>>;
};

export type AnchorSoundResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['AnchorSound'] = ResolversParentTypes['AnchorSound']> = {
  label?: Resolver<ResolversTypes['SoundLabel'], ParentType, ContextType>;
  score?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export type AnywhereConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['AnywhereConnection'] = ResolversParentTypes['AnywhereConnection']> = {
  edges?: Resolver<Array<ResolversTypes['AnywhereEdge']>, ParentType, ContextType>;
  example?: Resolver<ResolversTypes['LocatedExample'], ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['AnywhereOccurrence']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  total?: Resolver<ResolversTypes['Total'], ParentType, ContextType>;
};

export type AnywhereEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['AnywhereEdge'] = ResolversParentTypes['AnywhereEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['AnywhereOccurrence'], ParentType, ContextType>;
};

export type AnywhereOccurrenceResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['AnywhereOccurrence'] = ResolversParentTypes['AnywhereOccurrence']> = {
  endS?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  foundBy?: Resolver<Array<ResolversTypes['FoundBy']>, ParentType, ContextType>;
  number?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  numberInRecording?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  recording?: Resolver<ResolversTypes['AudioRecord'], ParentType, ContextType>;
  sound?: Resolver<Maybe<ResolversTypes['Occurrence']>, ParentType, ContextType>;
  startS?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  words?: Resolver<Maybe<ResolversTypes['PhraseOccurrence']>, ParentType, ContextType>;
};

export type ApiKeyResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ApiKey'] = ResolversParentTypes['ApiKey']> = {
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  createdBy?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  expiresAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  lastUsedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  prefix?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  revokedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  scopes?: Resolver<Array<ResolversTypes['Scope']>, ParentType, ContextType>;
};

export type ArticleResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Article'] = ResolversParentTypes['Article']> = {
  askedBy?: Resolver<ResolversTypes['ArticleLinkConnection'], ParentType, ContextType, RequireFields<ArticleAskedByArgs, 'first'>>;
  atVersion?: Resolver<Maybe<ResolversTypes['ArticleVersion']>, ParentType, ContextType, RequireFields<ArticleAtVersionArgs, 'number'>>;
  body?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  chunkCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  chunks?: Resolver<ResolversTypes['ArticleChunkConnection'], ParentType, ContextType, RequireFields<ArticleChunksArgs, 'first'>>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  format?: Resolver<ResolversTypes['ArticleFormat'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  key?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  language?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  metadata?: Resolver<ResolversTypes['JSONObject'], ParentType, ContextType>;
  tags?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  versions?: Resolver<ResolversTypes['ArticleVersionConnection'], ParentType, ContextType, RequireFields<ArticleVersionsArgs, 'first'>>;
};

export type ArticleChunkResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ArticleChunk'] = ResolversParentTypes['ArticleChunk']> = {
  headings?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  index?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  passage?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ArticleChunkConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ArticleChunkConnection'] = ResolversParentTypes['ArticleChunkConnection']> = {
  edges?: Resolver<Array<ResolversTypes['ArticleChunkEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['ArticleChunk']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  total?: Resolver<ResolversTypes['Total'], ParentType, ContextType>;
};

export type ArticleChunkEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ArticleChunkEdge'] = ResolversParentTypes['ArticleChunkEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['ArticleChunk'], ParentType, ContextType>;
};

export type ArticleConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ArticleConnection'] = ResolversParentTypes['ArticleConnection']> = {
  edges?: Resolver<Array<ResolversTypes['ArticleEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Article']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  total?: Resolver<ResolversTypes['Total'], ParentType, ContextType>;
};

export type ArticleEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ArticleEdge'] = ResolversParentTypes['ArticleEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Article'], ParentType, ContextType>;
};

export type ArticleHitResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ArticleHit'] = ResolversParentTypes['ArticleHit']> = {
  article?: Resolver<ResolversTypes['Article'], ParentType, ContextType>;
  passages?: Resolver<Array<ResolversTypes['ArticlePassage']>, ParentType, ContextType, RequireFields<ArticleHitPassagesArgs, 'first'>>;
  relevance?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export type ArticleHitConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ArticleHitConnection'] = ResolversParentTypes['ArticleHitConnection']> = {
  databaseMs?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  edges?: Resolver<Array<ResolversTypes['ArticleHitEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['ArticleHit']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  total?: Resolver<ResolversTypes['Total'], ParentType, ContextType>;
};

export type ArticleHitEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ArticleHitEdge'] = ResolversParentTypes['ArticleHitEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['ArticleHit'], ParentType, ContextType>;
};

export type ArticleLinkResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ArticleLink'] = ResolversParentTypes['ArticleLink']> = {
  alignmentVersion?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  answeredBy?: Resolver<Maybe<ResolversTypes['LinkPath']>, ParentType, ContextType>;
  article?: Resolver<ResolversTypes['Article'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  decidedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  decidedBy?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  endS?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  probability?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  recording?: Resolver<ResolversTypes['AudioRecord'], ParentType, ContextType>;
  startS?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['ArticleLinkStatus'], ParentType, ContextType>;
};

export type ArticleLinkConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ArticleLinkConnection'] = ResolversParentTypes['ArticleLinkConnection']> = {
  edges?: Resolver<Array<ResolversTypes['ArticleLinkEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['ArticleLink']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  total?: Resolver<ResolversTypes['Total'], ParentType, ContextType>;
};

export type ArticleLinkEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ArticleLinkEdge'] = ResolversParentTypes['ArticleLinkEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['ArticleLink'], ParentType, ContextType>;
};

export type ArticlePassageResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ArticlePassage'] = ResolversParentTypes['ArticlePassage']> = {
  chunk?: Resolver<ResolversTypes['ArticleChunk'], ParentType, ContextType>;
  highlights?: Resolver<Array<ResolversTypes['TextSpan']>, ParentType, ContextType>;
  relevance?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export type ArticleVersionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ArticleVersion'] = ResolversParentTypes['ArticleVersion']> = {
  body?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  format?: Resolver<ResolversTypes['ArticleFormat'], ParentType, ContextType>;
  language?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  metadata?: Resolver<ResolversTypes['JSONObject'], ParentType, ContextType>;
  number?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  tags?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ArticleVersionConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ArticleVersionConnection'] = ResolversParentTypes['ArticleVersionConnection']> = {
  edges?: Resolver<Array<ResolversTypes['ArticleVersionEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['ArticleVersion']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  total?: Resolver<ResolversTypes['Total'], ParentType, ContextType>;
};

export type ArticleVersionEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ArticleVersionEdge'] = ResolversParentTypes['ArticleVersionEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['ArticleVersion'], ParentType, ContextType>;
};

export type AskingRecordingResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['AskingRecording'] = ResolversParentTypes['AskingRecording']> = {
  link?: Resolver<ResolversTypes['ArticleLink'], ParentType, ContextType>;
  probability?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export type AudioQueryInfoResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['AudioQueryInfo'] = ResolversParentTypes['AudioQueryInfo']> = {
  databaseMs?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  durationS?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  sha256?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  startS?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  tokenizeMs?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  tokenizerId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type AudioRecordResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['AudioRecord'] = ResolversParentTypes['AudioRecord']> = {
  anchors?: Resolver<ResolversTypes['FrameAnchorConnection'], ParentType, ContextType, RequireFields<AudioRecordAnchorsArgs, 'first'>>;
  byteCount?: Resolver<ResolversTypes['SafeInt'], ParentType, ContextType>;
  channelCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  codec?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  codes?: Resolver<Maybe<ResolversTypes['CodesSlice']>, ParentType, ContextType, RequireFields<AudioRecordCodesArgs, 'frameCount' | 'startFrame'>>;
  container?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  copies?: Resolver<Array<ResolversTypes['RecordingCopy']>, ParentType, ContextType, RequireFields<AudioRecordCopiesArgs, 'first'>>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  durationS?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  failure?: Resolver<Maybe<ResolversTypes['IngestFailure']>, ParentType, ContextType>;
  fileName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  frameCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  histogram?: Resolver<Maybe<Array<ResolversTypes['Float']>>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  ingest?: Resolver<ResolversTypes['IngestProgress'], ParentType, ContextType>;
  language?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  levels?: Resolver<Maybe<Array<ResolversTypes['Float']>>, ParentType, ContextType, RequireFields<AudioRecordLevelsArgs, 'buckets'>>;
  links?: Resolver<ResolversTypes['ArticleLinkConnection'], ParentType, ContextType, RequireFields<AudioRecordLinksArgs, 'first'>>;
  metadata?: Resolver<ResolversTypes['JSONObject'], ParentType, ContextType>;
  peakDbfs?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  pictures?: Resolver<Maybe<ResolversTypes['RecordingPictures']>, ParentType, ContextType>;
  readyAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  recordedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  roundTrip?: Resolver<Maybe<ResolversTypes['RoundTripQuality']>, ParentType, ContextType, RequireFields<AudioRecordRoundTripArgs, 'maxS'>>;
  sampleCount?: Resolver<Maybe<ResolversTypes['SafeInt']>, ParentType, ContextType>;
  sha256?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  sounds?: Resolver<Array<ResolversTypes['SoundHit']>, ParentType, ContextType, RequireFields<AudioRecordSoundsArgs, 'minScore'>>;
  sourceSampleRateHz?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  speech?: Resolver<Maybe<ResolversTypes['SpeechActivity']>, ParentType, ContextType>;
  stages?: Resolver<Array<ResolversTypes['IngestStage']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['IngestStatus'], ParentType, ContextType>;
  title?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  tokenizerId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  transcript?: Resolver<Maybe<ResolversTypes['Transcript']>, ParentType, ContextType>;
  transcription?: Resolver<Maybe<ResolversTypes['Transcription']>, ParentType, ContextType>;
  turningPoints?: Resolver<Maybe<ResolversTypes['TurningPointConnection']>, ParentType, ContextType, RequireFields<AudioRecordTurningPointsArgs, 'first' | 'sensitivity'>>;
  urls?: Resolver<ResolversTypes['RecordingUrls'], ParentType, ContextType>;
  warnings?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
};

export type AudioRecordConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['AudioRecordConnection'] = ResolversParentTypes['AudioRecordConnection']> = {
  edges?: Resolver<Array<ResolversTypes['AudioRecordEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['AudioRecord']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  total?: Resolver<ResolversTypes['Total'], ParentType, ContextType>;
};

export type AudioRecordEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['AudioRecordEdge'] = ResolversParentTypes['AudioRecordEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['AudioRecord'], ParentType, ContextType>;
};

export type AuditEntryResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['AuditEntry'] = ResolversParentTypes['AuditEntry']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  keyId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  keyName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  operation?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  outcome?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  requestId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  targetIds?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
};

export type AuditEntryConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['AuditEntryConnection'] = ResolversParentTypes['AuditEntryConnection']> = {
  edges?: Resolver<Array<ResolversTypes['AuditEntryEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['AuditEntry']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  total?: Resolver<ResolversTypes['Total'], ParentType, ContextType>;
};

export type AuditEntryEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['AuditEntryEdge'] = ResolversParentTypes['AuditEntryEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['AuditEntry'], ParentType, ContextType>;
};

export type CancelJobPayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['CancelJobPayload'] = ResolversParentTypes['CancelJobPayload']> = {
  job?: Resolver<ResolversTypes['Job'], ParentType, ContextType>;
};

export type CancelModelPullPayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['CancelModelPullPayload'] = ResolversParentTypes['CancelModelPullPayload']> = {
  pull?: Resolver<ResolversTypes['ModelPull'], ParentType, ContextType>;
};

export type CancelTranscriptionPayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['CancelTranscriptionPayload'] = ResolversParentTypes['CancelTranscriptionPayload']> = {
  transcription?: Resolver<ResolversTypes['Transcription'], ParentType, ContextType>;
};

export type CancelTransferPayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['CancelTransferPayload'] = ResolversParentTypes['CancelTransferPayload']> = {
  transfer?: Resolver<ResolversTypes['Transfer'], ParentType, ContextType>;
};

export type ClusterMemberResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ClusterMember'] = ResolversParentTypes['ClusterMember']> = {
  recording?: Resolver<ResolversTypes['AudioRecord'], ParentType, ContextType>;
  similarity?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export type ClusterMemberConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ClusterMemberConnection'] = ResolversParentTypes['ClusterMemberConnection']> = {
  edges?: Resolver<Array<ResolversTypes['ClusterMemberEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['ClusterMember']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  total?: Resolver<ResolversTypes['Total'], ParentType, ContextType>;
};

export type ClusterMemberEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ClusterMemberEdge'] = ResolversParentTypes['ClusterMemberEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['ClusterMember'], ParentType, ContextType>;
};

export type CodesSliceResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['CodesSlice'] = ResolversParentTypes['CodesSlice']> = {
  endS?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  frameCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  layers?: Resolver<Array<ResolversTypes['Int']>, ParentType, ContextType>;
  startFrame?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  startS?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  tokens?: Resolver<Array<Array<ResolversTypes['Int']>>, ParentType, ContextType>;
};

export type CopyFoundResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['CopyFound'] = ResolversParentTypes['CopyFound']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  confidence?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  coverage?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['CopyKind'], ParentType, ContextType>;
  other?: Resolver<Maybe<ResolversTypes['AudioRecord']>, ParentType, ContextType>;
  otherCoverage?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  otherId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  position?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  recording?: Resolver<Maybe<ResolversTypes['AudioRecord']>, ParentType, ContextType>;
  recordingId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  type?: Resolver<ResolversTypes['EventType'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CopyHitResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['CopyHit'] = ResolversParentTypes['CopyHit']> = {
  confidence?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  endS?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  identicalBytes?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  identicalCodes?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  intervals?: Resolver<Array<ResolversTypes['CopyInterval']>, ParentType, ContextType>;
  matchedPairs?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  overlap?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  pitch?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  queryEndS?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  queryPairs?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  queryStartS?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  recording?: Resolver<ResolversTypes['AudioRecord'], ParentType, ContextType>;
  speed?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  startS?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export type CopyIntervalResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['CopyInterval'] = ResolversParentTypes['CopyInterval']> = {
  endS?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  queryEndS?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  queryStartS?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  startS?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export type CopySearchResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['CopySearch'] = ResolversParentTypes['CopySearch']> = {
  hits?: Resolver<Array<ResolversTypes['CopyHit']>, ParentType, ContextType>;
  query?: Resolver<ResolversTypes['AudioQueryInfo'], ParentType, ContextType>;
  total?: Resolver<ResolversTypes['Total'], ParentType, ContextType>;
};

export type CreateApiKeyPayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['CreateApiKeyPayload'] = ResolversParentTypes['CreateApiKeyPayload']> = {
  apiKey?: Resolver<ResolversTypes['ApiKey'], ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type CreateAudioRecordPayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['CreateAudioRecordPayload'] = ResolversParentTypes['CreateAudioRecordPayload']> = {
  audioRecord?: Resolver<ResolversTypes['AudioRecord'], ParentType, ContextType>;
  created?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type DatabaseInfoResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DatabaseInfo'] = ResolversParentTypes['DatabaseInfo']> = {
  kind?: Resolver<ResolversTypes['DatabaseKind'], ParentType, ContextType>;
  replicas?: Resolver<Array<ResolversTypes['DatabaseReplica']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type DatabaseReplicaResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DatabaseReplica'] = ResolversParentTypes['DatabaseReplica']> = {
  lagS?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  problem?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  reads?: Resolver<ResolversTypes['SafeInt'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['DatabaseReplicaState'], ParentType, ContextType>;
};

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export type DecideLinkPayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DecideLinkPayload'] = ResolversParentTypes['DecideLinkPayload']> = {
  changed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  link?: Resolver<ResolversTypes['ArticleLink'], ParentType, ContextType>;
};

export type DecodingInfoResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DecodingInfo'] = ResolversParentTypes['DecodingInfo']> = {
  ffmpeg?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  shipped?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
};

export type DeleteArticlePayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DeleteArticlePayload'] = ResolversParentTypes['DeleteArticlePayload']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  key?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type DeleteAudioRecordPayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DeleteAudioRecordPayload'] = ResolversParentTypes['DeleteAudioRecordPayload']> = {
  deletedId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type DeleteSavedSearchPayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DeleteSavedSearchPayload'] = ResolversParentTypes['DeleteSavedSearchPayload']> = {
  deletedId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type DeleteSoundLabelPayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DeleteSoundLabelPayload'] = ResolversParentTypes['DeleteSoundLabelPayload']> = {
  deletedId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type DeleteTranscriptPayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DeleteTranscriptPayload'] = ResolversParentTypes['DeleteTranscriptPayload']> = {
  recordingId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type DeleteTransferPayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DeleteTransferPayload'] = ResolversParentTypes['DeleteTransferPayload']> = {
  deletedId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type DeviceResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Device'] = ResolversParentTypes['Device']> = {
  memoryTotalBytes?: Resolver<Maybe<ResolversTypes['SafeInt']>, ParentType, ContextType>;
  memoryUsedBytes?: Resolver<Maybe<ResolversTypes['SafeInt']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  provider?: Resolver<ResolversTypes['ExecutionProvider'], ParentType, ContextType>;
  utilization?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
};

export type DistributionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Distribution'] = ResolversParentTypes['Distribution']> = {
  count?: Resolver<ResolversTypes['SafeInt'], ParentType, ContextType>;
  max?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  mean?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  min?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  quantiles?: Resolver<Array<ResolversTypes['Quantile']>, ParentType, ContextType>;
};

export type DuplicateGroupResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DuplicateGroup'] = ResolversParentTypes['DuplicateGroup']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  memberCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  members?: Resolver<Array<ResolversTypes['AudioRecord']>, ParentType, ContextType, RequireFields<DuplicateGroupMembersArgs, 'first'>>;
  partCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  parts?: Resolver<Array<ResolversTypes['AudioRecord']>, ParentType, ContextType, RequireFields<DuplicateGroupPartsArgs, 'first'>>;
  suggestedKeep?: Resolver<ResolversTypes['AudioRecord'], ParentType, ContextType>;
};

export type DuplicateGroupConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DuplicateGroupConnection'] = ResolversParentTypes['DuplicateGroupConnection']> = {
  edges?: Resolver<Array<ResolversTypes['DuplicateGroupEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['DuplicateGroup']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  total?: Resolver<ResolversTypes['Total'], ParentType, ContextType>;
};

export type DuplicateGroupEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DuplicateGroupEdge'] = ResolversParentTypes['DuplicateGroupEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['DuplicateGroup'], ParentType, ContextType>;
};

export type EmbedderInfoResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['EmbedderInfo'] = ResolversParentTypes['EmbedderInfo']> = {
  dimensions?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  fallbackReason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['EmbedderKind'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  note?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  rules?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type EventResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Event'] = ResolversParentTypes['Event']> = {
  __resolveType: TypeResolveFn<'CopyFound' | 'IngestProgressed' | 'LinkConfirmed' | 'RecordingCreated' | 'RecordingDeleted' | 'RecordingFailed' | 'RecordingReady' | 'SavedSearchMatched' | 'Transcribed' | 'TranscriptionFailed' | 'TranscriptionProgressed', ParentType, ContextType>;
};

export type ExecutionProviderStateResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ExecutionProviderState'] = ResolversParentTypes['ExecutionProviderState']> = {
  provider?: Resolver<ResolversTypes['ExecutionProvider'], ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  used?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type ExpiringRecordingsResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ExpiringRecordings'] = ResolversParentTypes['ExpiringRecordings']> = {
  count?: Resolver<ResolversTypes['SafeInt'], ParentType, ContextType>;
  recordings?: Resolver<Array<ResolversTypes['AudioRecord']>, ParentType, ContextType>;
};

export type ForgetSearchTermsPayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ForgetSearchTermsPayload'] = ResolversParentTypes['ForgetSearchTermsPayload']> = {
  forgotten?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type FrameAnchorResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['FrameAnchor'] = ResolversParentTypes['FrameAnchor']> = {
  codes?: Resolver<ResolversTypes['CodesSlice'], ParentType, ContextType, RequireFields<FrameAnchorCodesArgs, 'context'>>;
  endS?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  frameCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  histogram?: Resolver<Array<ResolversTypes['HistogramBin']>, ParentType, ContextType>;
  index?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  sounds?: Resolver<Array<ResolversTypes['AnchorSound']>, ParentType, ContextType, RequireFields<FrameAnchorSoundsArgs, 'minScore'>>;
  startFrame?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  startS?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export type FrameAnchorConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['FrameAnchorConnection'] = ResolversParentTypes['FrameAnchorConnection']> = {
  edges?: Resolver<Array<ResolversTypes['FrameAnchorEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['FrameAnchor']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  total?: Resolver<ResolversTypes['Total'], ParentType, ContextType>;
};

export type FrameAnchorEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['FrameAnchorEdge'] = ResolversParentTypes['FrameAnchorEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['FrameAnchor'], ParentType, ContextType>;
};

export type HistogramBinResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['HistogramBin'] = ResolversParentTypes['HistogramBin']> = {
  bin?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  share?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export type ImportCountsResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ImportCounts'] = ResolversParentTypes['ImportCounts']> = {
  failed?: Resolver<ResolversTypes['SafeInt'], ParentType, ContextType>;
  imported?: Resolver<ResolversTypes['SafeInt'], ParentType, ContextType>;
  queued?: Resolver<ResolversTypes['SafeInt'], ParentType, ContextType>;
  unchanged?: Resolver<ResolversTypes['SafeInt'], ParentType, ContextType>;
};

export type IngestFailureResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['IngestFailure'] = ResolversParentTypes['IngestFailure']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type IngestProgressResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['IngestProgress'] = ResolversParentTypes['IngestProgress']> = {
  attempt?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  progress?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  stage?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type IngestProgressedResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['IngestProgressed'] = ResolversParentTypes['IngestProgressed']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  ingest?: Resolver<ResolversTypes['IngestProgress'], ParentType, ContextType>;
  position?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  recording?: Resolver<Maybe<ResolversTypes['AudioRecord']>, ParentType, ContextType>;
  recordingId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  type?: Resolver<ResolversTypes['EventType'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type IngestStageResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['IngestStage'] = ResolversParentTypes['IngestStage']> = {
  endedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  seconds?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  stage?: Resolver<ResolversTypes['IngestStageName'], ParentType, ContextType>;
};

export interface JsonObjectScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['JSONObject'], any> {
  name: 'JSONObject';
}

export type JobResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Job'] = ResolversParentTypes['Job']> = {
  attempt?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  endedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  failure?: Resolver<Maybe<ResolversTypes['JobFailure']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  maxAttempts?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  recording?: Resolver<Maybe<ResolversTypes['AudioRecord']>, ParentType, ContextType>;
  recordingId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  requestId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  startedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  startsAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['JobState'], ParentType, ContextType>;
};

export type JobConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['JobConnection'] = ResolversParentTypes['JobConnection']> = {
  edges?: Resolver<Array<ResolversTypes['JobEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Job']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  total?: Resolver<ResolversTypes['Total'], ParentType, ContextType>;
};

export type JobEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['JobEdge'] = ResolversParentTypes['JobEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Job'], ParentType, ContextType>;
};

export type JobFailureResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['JobFailure'] = ResolversParentTypes['JobFailure']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type LabelCountResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['LabelCount'] = ResolversParentTypes['LabelCount']> = {
  hits?: Resolver<ResolversTypes['SafeInt'], ParentType, ContextType>;
  label?: Resolver<ResolversTypes['SoundLabel'], ParentType, ContextType>;
  recordings?: Resolver<ResolversTypes['SafeInt'], ParentType, ContextType>;
  seconds?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export type LabelExampleResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['LabelExample'] = ResolversParentTypes['LabelExample']> = {
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  endS?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['LabelExampleKind'], ParentType, ContextType>;
  recording?: Resolver<ResolversTypes['AudioRecord'], ParentType, ContextType>;
  source?: Resolver<ResolversTypes['LabelExampleSource'], ParentType, ContextType>;
  startS?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export type LabelExampleConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['LabelExampleConnection'] = ResolversParentTypes['LabelExampleConnection']> = {
  edges?: Resolver<Array<ResolversTypes['LabelExampleEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['LabelExample']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  total?: Resolver<ResolversTypes['Total'], ParentType, ContextType>;
};

export type LabelExampleEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['LabelExampleEdge'] = ResolversParentTypes['LabelExampleEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['LabelExample'], ParentType, ContextType>;
};

export type LanguageCountResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['LanguageCount'] = ResolversParentTypes['LanguageCount']> = {
  hours?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  language?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  recordings?: Resolver<ResolversTypes['SafeInt'], ParentType, ContextType>;
};

export type LimitsResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Limits'] = ResolversParentTypes['Limits']> = {
  maxDurationS?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  maxPageSize?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  maxQueryClipS?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  maxUploadBytes?: Resolver<ResolversTypes['SafeInt'], ParentType, ContextType>;
};

export type LinkAnswerResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['LinkAnswer'] = ResolversParentTypes['LinkAnswer']> = {
  alignmentVersion?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  answerMs?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  answeredBy?: Resolver<Maybe<ResolversTypes['LinkPath']>, ParentType, ContextType>;
  databaseMs?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  durationS?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  hearMs?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  noGoodArticle?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  notes?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  suggestions?: Resolver<Array<ResolversTypes['LinkSuggestion']>, ParentType, ContextType>;
};

export type LinkConfirmedResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['LinkConfirmed'] = ResolversParentTypes['LinkConfirmed']> = {
  articleId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  linkId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  position?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  recording?: Resolver<Maybe<ResolversTypes['AudioRecord']>, ParentType, ContextType>;
  recordingId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  type?: Resolver<ResolversTypes['EventType'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type LinkCoverageResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['LinkCoverage'] = ResolversParentTypes['LinkCoverage']> = {
  confirmed?: Resolver<ResolversTypes['SafeInt'], ParentType, ContextType>;
  coverage?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  recordingsConfirmed?: Resolver<ResolversTypes['SafeInt'], ParentType, ContextType>;
  recordingsSuggested?: Resolver<ResolversTypes['SafeInt'], ParentType, ContextType>;
  recordingsUnanswered?: Resolver<ResolversTypes['SafeInt'], ParentType, ContextType>;
  rejected?: Resolver<ResolversTypes['SafeInt'], ParentType, ContextType>;
  suggested?: Resolver<ResolversTypes['SafeInt'], ParentType, ContextType>;
};

export type LinkPathScoreResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['LinkPathScore'] = ResolversParentTypes['LinkPathScore']> = {
  contribution?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  path?: Resolver<ResolversTypes['LinkPath'], ParentType, ContextType>;
  probability?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  rank?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  rawScore?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  weight?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export type LinkSuggestionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['LinkSuggestion'] = ResolversParentTypes['LinkSuggestion']> = {
  answeredBy?: Resolver<ResolversTypes['LinkPath'], ParentType, ContextType>;
  article?: Resolver<ResolversTypes['Article'], ParentType, ContextType>;
  decision?: Resolver<Maybe<ResolversTypes['ArticleLinkStatus']>, ParentType, ContextType>;
  endS?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  paths?: Resolver<Array<ResolversTypes['LinkPathScore']>, ParentType, ContextType>;
  probability?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  rank?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  soundsLike?: Resolver<Maybe<ResolversTypes['SoundingLink']>, ParentType, ContextType>;
  startS?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
};

export type LocatedExampleResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['LocatedExample'] = ResolversParentTypes['LocatedExample']> = {
  query?: Resolver<ResolversTypes['AudioQueryInfo'], ParentType, ContextType>;
  scanMs?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  searchedRecordings?: Resolver<ResolversTypes['SafeInt'], ParentType, ContextType>;
  searchedS?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  soundEndS?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  soundStartS?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export type ModelResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Model'] = ResolversParentTypes['Model']> = {
  approximateBytes?: Resolver<Maybe<ResolversTypes['SafeInt']>, ParentType, ContextType>;
  chosen?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  description?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  inUse?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['ModelKind'], ParentType, ContextType>;
  licence?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  pull?: Resolver<Maybe<ResolversTypes['ModelPull']>, ParentType, ContextType>;
  repository?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  revision?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['ModelState'], ParentType, ContextType>;
};

export type ModelPullResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ModelPull'] = ResolversParentTypes['ModelPull']> = {
  endedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  failure?: Resolver<Maybe<ResolversTypes['ModelPullFailure']>, ParentType, ContextType>;
  file?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  receivedBytes?: Resolver<ResolversTypes['SafeInt'], ParentType, ContextType>;
  startedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['ModelPullStatus'], ParentType, ContextType>;
  totalBytes?: Resolver<ResolversTypes['SafeInt'], ParentType, ContextType>;
};

export type ModelPullFailureResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ModelPullFailure'] = ResolversParentTypes['ModelPullFailure']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type MutationResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  activateAlignment?: Resolver<ResolversTypes['ActivateAlignmentPayload'], ParentType, ContextType, RequireFields<MutationActivateAlignmentArgs, 'input'>>;
  addLabelExample?: Resolver<ResolversTypes['AddLabelExamplePayload'], ParentType, ContextType, RequireFields<MutationAddLabelExampleArgs, 'input'>>;
  addTypedQuestions?: Resolver<ResolversTypes['AddTypedQuestionsPayload'], ParentType, ContextType, RequireFields<MutationAddTypedQuestionsArgs, 'input'>>;
  cancelJob?: Resolver<ResolversTypes['CancelJobPayload'], ParentType, ContextType, RequireFields<MutationCancelJobArgs, 'input'>>;
  cancelModelPull?: Resolver<ResolversTypes['CancelModelPullPayload'], ParentType, ContextType, RequireFields<MutationCancelModelPullArgs, 'input'>>;
  cancelTranscription?: Resolver<ResolversTypes['CancelTranscriptionPayload'], ParentType, ContextType, RequireFields<MutationCancelTranscriptionArgs, 'input'>>;
  cancelTransfer?: Resolver<ResolversTypes['CancelTransferPayload'], ParentType, ContextType, RequireFields<MutationCancelTransferArgs, 'input'>>;
  confirmLink?: Resolver<ResolversTypes['DecideLinkPayload'], ParentType, ContextType, RequireFields<MutationConfirmLinkArgs, 'input'>>;
  createApiKey?: Resolver<ResolversTypes['CreateApiKeyPayload'], ParentType, ContextType, RequireFields<MutationCreateApiKeyArgs, 'input'>>;
  createAudioRecord?: Resolver<ResolversTypes['CreateAudioRecordPayload'], ParentType, ContextType, RequireFields<MutationCreateAudioRecordArgs, 'input'>>;
  createSoundLabel?: Resolver<ResolversTypes['SoundLabelPayload'], ParentType, ContextType, RequireFields<MutationCreateSoundLabelArgs, 'input'>>;
  createWorkspace?: Resolver<ResolversTypes['Workspace'], ParentType, ContextType, RequireFields<MutationCreateWorkspaceArgs, 'input'>>;
  deleteArticle?: Resolver<ResolversTypes['DeleteArticlePayload'], ParentType, ContextType, RequireFields<MutationDeleteArticleArgs, 'input'>>;
  deleteAudioRecord?: Resolver<ResolversTypes['DeleteAudioRecordPayload'], ParentType, ContextType, RequireFields<MutationDeleteAudioRecordArgs, 'input'>>;
  deleteSavedSearch?: Resolver<ResolversTypes['DeleteSavedSearchPayload'], ParentType, ContextType, RequireFields<MutationDeleteSavedSearchArgs, 'input'>>;
  deleteSoundLabel?: Resolver<ResolversTypes['DeleteSoundLabelPayload'], ParentType, ContextType, RequireFields<MutationDeleteSoundLabelArgs, 'input'>>;
  deleteTranscript?: Resolver<ResolversTypes['DeleteTranscriptPayload'], ParentType, ContextType, RequireFields<MutationDeleteTranscriptArgs, 'input'>>;
  deleteTransfer?: Resolver<ResolversTypes['DeleteTransferPayload'], ParentType, ContextType, RequireFields<MutationDeleteTransferArgs, 'input'>>;
  deleteWorkspace?: Resolver<ResolversTypes['Workspace'], ParentType, ContextType, RequireFields<MutationDeleteWorkspaceArgs, 'input'>>;
  forgetSearchTerms?: Resolver<ResolversTypes['ForgetSearchTermsPayload'], ParentType, ContextType, Partial<MutationForgetSearchTermsArgs>>;
  pullModel?: Resolver<ResolversTypes['PullModelPayload'], ParentType, ContextType, RequireFields<MutationPullModelArgs, 'input'>>;
  refreshRecordingClusters?: Resolver<ResolversTypes['RefreshRecordingClustersPayload'], ParentType, ContextType, RequireFields<MutationRefreshRecordingClustersArgs, 'input'>>;
  reindex?: Resolver<ResolversTypes['ReindexPayload'], ParentType, ContextType, Partial<MutationReindexArgs>>;
  rejectLabelHit?: Resolver<ResolversTypes['AddLabelExamplePayload'], ParentType, ContextType, RequireFields<MutationRejectLabelHitArgs, 'input'>>;
  rejectLink?: Resolver<ResolversTypes['DecideLinkPayload'], ParentType, ContextType, RequireFields<MutationRejectLinkArgs, 'input'>>;
  removeLabelExample?: Resolver<ResolversTypes['SoundLabelPayload'], ParentType, ContextType, RequireFields<MutationRemoveLabelExampleArgs, 'input'>>;
  removeLink?: Resolver<ResolversTypes['RemoveLinkPayload'], ParentType, ContextType, RequireFields<MutationRemoveLinkArgs, 'input'>>;
  renameSoundLabel?: Resolver<ResolversTypes['SoundLabelPayload'], ParentType, ContextType, RequireFields<MutationRenameSoundLabelArgs, 'input'>>;
  resolveDuplicateGroup?: Resolver<ResolversTypes['ResolveDuplicateGroupPayload'], ParentType, ContextType, RequireFields<MutationResolveDuplicateGroupArgs, 'delete' | 'keep' | 'mergeMetadata'>>;
  retryIngest?: Resolver<ResolversTypes['RetryIngestPayload'], ParentType, ContextType, RequireFields<MutationRetryIngestArgs, 'input'>>;
  retryJob?: Resolver<ResolversTypes['RetryJobPayload'], ParentType, ContextType, RequireFields<MutationRetryJobArgs, 'input'>>;
  revokeApiKey?: Resolver<ResolversTypes['ApiKey'], ParentType, ContextType, RequireFields<MutationRevokeApiKeyArgs, 'input'>>;
  saveSearch?: Resolver<ResolversTypes['SaveSearchPayload'], ParentType, ContextType, RequireFields<MutationSaveSearchArgs, 'input'>>;
  setRetention?: Resolver<ResolversTypes['Workspace'], ParentType, ContextType, RequireFields<MutationSetRetentionArgs, 'input'>>;
  setTranscript?: Resolver<ResolversTypes['SetTranscriptPayload'], ParentType, ContextType, RequireFields<MutationSetTranscriptArgs, 'input'>>;
  startExport?: Resolver<ResolversTypes['StartExportPayload'], ParentType, ContextType, Partial<MutationStartExportArgs>>;
  startImport?: Resolver<ResolversTypes['StartImportPayload'], ParentType, ContextType, RequireFields<MutationStartImportArgs, 'input'>>;
  trainAlignment?: Resolver<ResolversTypes['TrainAlignmentPayload'], ParentType, ContextType, Partial<MutationTrainAlignmentArgs>>;
  transcribe?: Resolver<ResolversTypes['TranscribePayload'], ParentType, ContextType, RequireFields<MutationTranscribeArgs, 'input'>>;
  updateAudioRecord?: Resolver<ResolversTypes['UpdateAudioRecordPayload'], ParentType, ContextType, RequireFields<MutationUpdateAudioRecordArgs, 'input'>>;
  updateSegment?: Resolver<ResolversTypes['UpdateSegmentPayload'], ParentType, ContextType, RequireFields<MutationUpdateSegmentArgs, 'input'>>;
  upsertArticle?: Resolver<ResolversTypes['UpsertedArticle'], ParentType, ContextType, RequireFields<MutationUpsertArticleArgs, 'input'>>;
  upsertArticles?: Resolver<ResolversTypes['UpsertArticlesPayload'], ParentType, ContextType, RequireFields<MutationUpsertArticlesArgs, 'input'>>;
  useModel?: Resolver<ResolversTypes['UseModelPayload'], ParentType, ContextType, RequireFields<MutationUseModelArgs, 'input'>>;
};

export type OccurrenceResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Occurrence'] = ResolversParentTypes['Occurrence']> = {
  endS?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  match?: Resolver<ResolversTypes['LocateMatch'], ParentType, ContextType>;
  number?: Resolver<ResolversTypes['SafeInt'], ParentType, ContextType>;
  numberInRecording?: Resolver<ResolversTypes['SafeInt'], ParentType, ContextType>;
  recording?: Resolver<ResolversTypes['AudioRecord'], ParentType, ContextType>;
  similarity?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  soundEndS?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  soundStartS?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  startS?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export type OccurrenceConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['OccurrenceConnection'] = ResolversParentTypes['OccurrenceConnection']> = {
  edges?: Resolver<Array<ResolversTypes['OccurrenceEdge']>, ParentType, ContextType>;
  example?: Resolver<ResolversTypes['LocatedExample'], ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Occurrence']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  total?: Resolver<ResolversTypes['Total'], ParentType, ContextType>;
};

export type OccurrenceEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['OccurrenceEdge'] = ResolversParentTypes['OccurrenceEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Occurrence'], ParentType, ContextType>;
};

export type PageInfoResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type PauseResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Pause'] = ResolversParentTypes['Pause']> = {
  endS?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  levelDbfs?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  startS?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export type PauseConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['PauseConnection'] = ResolversParentTypes['PauseConnection']> = {
  edges?: Resolver<Array<ResolversTypes['PauseEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Pause']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  total?: Resolver<ResolversTypes['Total'], ParentType, ContextType>;
};

export type PauseEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['PauseEdge'] = ResolversParentTypes['PauseEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Pause'], ParentType, ContextType>;
};

export type PhraseOccurrenceResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['PhraseOccurrence'] = ResolversParentTypes['PhraseOccurrence']> = {
  endS?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  number?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  numberInRecording?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  recording?: Resolver<ResolversTypes['AudioRecord'], ParentType, ContextType>;
  spans?: Resolver<Array<ResolversTypes['TranscriptSpan']>, ParentType, ContextType>;
  startS?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  timesEstimated?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  wordTimes?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type PhraseOccurrenceConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['PhraseOccurrenceConnection'] = ResolversParentTypes['PhraseOccurrenceConnection']> = {
  databaseMs?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  edges?: Resolver<Array<ResolversTypes['PhraseOccurrenceEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['PhraseOccurrence']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  total?: Resolver<ResolversTypes['Total'], ParentType, ContextType>;
  words?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
};

export type PhraseOccurrenceEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['PhraseOccurrenceEdge'] = ResolversParentTypes['PhraseOccurrenceEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['PhraseOccurrence'], ParentType, ContextType>;
};

export type PictureLevelResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['PictureLevel'] = ResolversParentTypes['PictureLevel']> = {
  columnCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  columnS?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  level?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  tileCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type PicturePyramidResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['PicturePyramid'] = ResolversParentTypes['PicturePyramid']> = {
  bytesPerColumn?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  columnCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  columnS?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  levels?: Resolver<Array<ResolversTypes['PictureLevel']>, ParentType, ContextType>;
  pathTemplate?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type PullModelPayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['PullModelPayload'] = ResolversParentTypes['PullModelPayload']> = {
  pull?: Resolver<ResolversTypes['ModelPull'], ParentType, ContextType>;
};

export type QuantileResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Quantile'] = ResolversParentTypes['Quantile']> = {
  at?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  value?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export type QueryResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  alignmentVersions?: Resolver<ResolversTypes['AlignmentVersionConnection'], ParentType, ContextType, RequireFields<QueryAlignmentVersionsArgs, 'first'>>;
  alikeRhythm?: Resolver<ResolversTypes['RhythmSearch'], ParentType, ContextType, RequireFields<QueryAlikeRhythmArgs, 'first' | 'minSimilarity' | 'recording'>>;
  analytics?: Resolver<ResolversTypes['Analytics'], ParentType, ContextType>;
  apiKeys?: Resolver<Array<ResolversTypes['ApiKey']>, ParentType, ContextType, Partial<QueryApiKeysArgs>>;
  article?: Resolver<Maybe<ResolversTypes['Article']>, ParentType, ContextType, Partial<QueryArticleArgs>>;
  articles?: Resolver<ResolversTypes['ArticleConnection'], ParentType, ContextType, RequireFields<QueryArticlesArgs, 'first'>>;
  audioRecord?: Resolver<Maybe<ResolversTypes['AudioRecord']>, ParentType, ContextType, RequireFields<QueryAudioRecordArgs, 'id'>>;
  audioRecords?: Resolver<ResolversTypes['AudioRecordConnection'], ParentType, ContextType, RequireFields<QueryAudioRecordsArgs, 'orderBy'>>;
  auditLog?: Resolver<ResolversTypes['AuditEntryConnection'], ParentType, ContextType, RequireFields<QueryAuditLogArgs, 'first'>>;
  duplicateGroups?: Resolver<ResolversTypes['DuplicateGroupConnection'], ParentType, ContextType, RequireFields<QueryDuplicateGroupsArgs, 'first' | 'minOverlap'>>;
  eventCursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  expiringRecordings?: Resolver<ResolversTypes['ExpiringRecordings'], ParentType, ContextType, RequireFields<QueryExpiringRecordingsArgs, 'first'>>;
  findCopies?: Resolver<ResolversTypes['CopySearch'], ParentType, ContextType, RequireFields<QueryFindCopiesArgs, 'first' | 'minConfidence' | 'query'>>;
  findTokenSequence?: Resolver<ResolversTypes['TokenHitConnection'], ParentType, ContextType, RequireFields<QueryFindTokenSequenceArgs, 'first' | 'pattern'>>;
  job?: Resolver<Maybe<ResolversTypes['Job']>, ParentType, ContextType, RequireFields<QueryJobArgs, 'id'>>;
  jobs?: Resolver<ResolversTypes['JobConnection'], ParentType, ContextType, RequireFields<QueryJobsArgs, 'first'>>;
  linkKnowledge?: Resolver<ResolversTypes['LinkAnswer'], ParentType, ContextType, RequireFields<QueryLinkKnowledgeArgs, 'first' | 'input'>>;
  links?: Resolver<ResolversTypes['ArticleLinkConnection'], ParentType, ContextType, RequireFields<QueryLinksArgs, 'first'>>;
  locate?: Resolver<ResolversTypes['OccurrenceConnection'], ParentType, ContextType, RequireFields<QueryLocateArgs, 'example' | 'first' | 'match' | 'minSimilarity'>>;
  locateAnywhere?: Resolver<ResolversTypes['AnywhereConnection'], ParentType, ContextType, RequireFields<QueryLocateAnywhereArgs, 'example' | 'first' | 'minSimilarity' | 'phrase' | 'phraseMatch' | 'soundMatch'>>;
  locatePhrase?: Resolver<ResolversTypes['PhraseOccurrenceConnection'], ParentType, ContextType, RequireFields<QueryLocatePhraseArgs, 'first' | 'match' | 'phrase'>>;
  models?: Resolver<Array<ResolversTypes['Model']>, ParentType, ContextType, Partial<QueryModelsArgs>>;
  queue?: Resolver<ResolversTypes['Queue'], ParentType, ContextType>;
  recordingClusters?: Resolver<ResolversTypes['RecordingClusterConnection'], ParentType, ContextType, RequireFields<QueryRecordingClustersArgs, 'by' | 'first' | 'minSimilarity'>>;
  recordingsAsking?: Resolver<Array<ResolversTypes['AskingRecording']>, ParentType, ContextType, RequireFields<QueryRecordingsAskingArgs, 'first' | 'text'>>;
  savedSearch?: Resolver<Maybe<ResolversTypes['SavedSearch']>, ParentType, ContextType, RequireFields<QuerySavedSearchArgs, 'id'>>;
  savedSearchMatches?: Resolver<ResolversTypes['SavedSearchMatchConnection'], ParentType, ContextType, RequireFields<QuerySavedSearchMatchesArgs, 'first'>>;
  savedSearches?: Resolver<ResolversTypes['SavedSearchConnection'], ParentType, ContextType, RequireFields<QuerySavedSearchesArgs, 'first'>>;
  search?: Resolver<ResolversTypes['SearchConnection'], ParentType, ContextType, RequireFields<QuerySearchArgs, 'first' | 'input'>>;
  searchArticles?: Resolver<ResolversTypes['ArticleHitConnection'], ParentType, ContextType, RequireFields<QuerySearchArticlesArgs, 'first' | 'match' | 'query'>>;
  signedPath?: Resolver<ResolversTypes['String'], ParentType, ContextType, RequireFields<QuerySignedPathArgs, 'path'>>;
  similarAudio?: Resolver<ResolversTypes['SimilarAudioSearch'], ParentType, ContextType, RequireFields<QuerySimilarAudioArgs, 'first' | 'minSimilarity' | 'query'>>;
  similarSegments?: Resolver<ResolversTypes['SimilarSegmentSearch'], ParentType, ContextType, RequireFields<QuerySimilarSegmentsArgs, 'first' | 'minSimilarity' | 'query'>>;
  soundLabel?: Resolver<Maybe<ResolversTypes['SoundLabel']>, ParentType, ContextType, RequireFields<QuerySoundLabelArgs, 'label'>>;
  soundLabels?: Resolver<ResolversTypes['SoundLabelConnection'], ParentType, ContextType, RequireFields<QuerySoundLabelsArgs, 'first'>>;
  system?: Resolver<ResolversTypes['System'], ParentType, ContextType>;
  transcribers?: Resolver<Array<ResolversTypes['Transcriber']>, ParentType, ContextType>;
  transfer?: Resolver<Maybe<ResolversTypes['Transfer']>, ParentType, ContextType, RequireFields<QueryTransferArgs, 'id'>>;
  transfers?: Resolver<ResolversTypes['TransferConnection'], ParentType, ContextType, RequireFields<QueryTransfersArgs, 'first'>>;
  unansweredQuestions?: Resolver<ResolversTypes['UnansweredQuestions'], ParentType, ContextType, RequireFields<QueryUnansweredQuestionsArgs, 'first' | 'maxProbability'>>;
  viewer?: Resolver<ResolversTypes['Viewer'], ParentType, ContextType>;
  workspace?: Resolver<ResolversTypes['Workspace'], ParentType, ContextType>;
  workspaces?: Resolver<Array<ResolversTypes['Workspace']>, ParentType, ContextType>;
};

export type QuestionGroupResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['QuestionGroup'] = ResolversParentTypes['QuestionGroup']> = {
  recordings?: Resolver<Array<ResolversTypes['AudioRecord']>, ParentType, ContextType>;
  similarity?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  typical?: Resolver<ResolversTypes['AudioRecord'], ParentType, ContextType>;
};

export type QueueResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Queue'] = ResolversParentTypes['Queue']> = {
  failed?: Resolver<ResolversTypes['SafeInt'], ParentType, ContextType>;
  kinds?: Resolver<Array<ResolversTypes['QueueOfKind']>, ParentType, ContextType>;
  running?: Resolver<ResolversTypes['SafeInt'], ParentType, ContextType>;
  stages?: Resolver<Array<ResolversTypes['StageSummary']>, ParentType, ContextType>;
  unserved?: Resolver<Array<ResolversTypes['UnservedJobs']>, ParentType, ContextType>;
  waiting?: Resolver<ResolversTypes['SafeInt'], ParentType, ContextType>;
};

export type QueueOfKindResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['QueueOfKind'] = ResolversParentTypes['QueueOfKind']> = {
  failed?: Resolver<ResolversTypes['SafeInt'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  needs?: Resolver<Maybe<ResolversTypes['WorkerCapability']>, ParentType, ContextType>;
  oldestRunningS?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  oldestWaitingS?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  running?: Resolver<ResolversTypes['SafeInt'], ParentType, ContextType>;
  waiting?: Resolver<ResolversTypes['SafeInt'], ParentType, ContextType>;
};

export type RecallMeasuresResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['RecallMeasures'] = ResolversParentTypes['RecallMeasures']> = {
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  mrr?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  recallAt1?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  recallAt5?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export type RecordingAnalyticsResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['RecordingAnalytics'] = ResolversParentTypes['RecordingAnalytics']> = {
  all?: Resolver<ResolversTypes['RecordingAnalyticsRow'], ParentType, ContextType>;
  asOf?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  groupCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  recordingsWaiting?: Resolver<ResolversTypes['SafeInt'], ParentType, ContextType>;
  rows?: Resolver<Array<ResolversTypes['RecordingAnalyticsRow']>, ParentType, ContextType>;
  stale?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type RecordingAnalyticsRowResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['RecordingAnalyticsRow'] = ResolversParentTypes['RecordingAnalyticsRow']> = {
  bucket?: Resolver<Maybe<ResolversTypes['TimeBucket']>, ParentType, ContextType>;
  bytes?: Resolver<ResolversTypes['SafeInt'], ParentType, ContextType>;
  duplicated?: Resolver<ResolversTypes['SafeInt'], ParentType, ContextType>;
  durationS?: Resolver<Maybe<ResolversTypes['Distribution']>, ParentType, ContextType>;
  failed?: Resolver<ResolversTypes['SafeInt'], ParentType, ContextType>;
  filter?: Resolver<ResolversTypes['JSONObject'], ParentType, ContextType>;
  hours?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['AnalyticsRowKind'], ParentType, ContextType>;
  labels?: Resolver<Array<ResolversTypes['LabelCount']>, ParentType, ContextType, RequireFields<RecordingAnalyticsRowLabelsArgs, 'first'>>;
  languages?: Resolver<Array<ResolversTypes['LanguageCount']>, ParentType, ContextType, RequireFields<RecordingAnalyticsRowLanguagesArgs, 'first'>>;
  links?: Resolver<ResolversTypes['LinkCoverage'], ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  pauseShare?: Resolver<Maybe<ResolversTypes['ShareDistribution']>, ParentType, ContextType>;
  ready?: Resolver<ResolversTypes['SafeInt'], ParentType, ContextType>;
  recordings?: Resolver<ResolversTypes['SafeInt'], ParentType, ContextType>;
  speakingRate?: Resolver<Maybe<ResolversTypes['ShareDistribution']>, ParentType, ContextType>;
  speechShare?: Resolver<Maybe<ResolversTypes['ShareDistribution']>, ParentType, ContextType>;
  surplus?: Resolver<ResolversTypes['SafeInt'], ParentType, ContextType>;
  transcribed?: Resolver<ResolversTypes['SafeInt'], ParentType, ContextType>;
  turningPointsPerMinute?: Resolver<Maybe<ResolversTypes['ShareDistribution']>, ParentType, ContextType>;
  value?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  words?: Resolver<ResolversTypes['SafeInt'], ParentType, ContextType>;
  wordsPerMinute?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
};

export type RecordingClusterResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['RecordingCluster'] = ResolversParentTypes['RecordingCluster']> = {
  medoid?: Resolver<ResolversTypes['AudioRecord'], ParentType, ContextType>;
  members?: Resolver<ResolversTypes['ClusterMemberConnection'], ParentType, ContextType, RequireFields<RecordingClusterMembersArgs, 'first'>>;
  size?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type RecordingClusterConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['RecordingClusterConnection'] = ResolversParentTypes['RecordingClusterConnection']> = {
  computedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  edges?: Resolver<Array<ResolversTypes['RecordingClusterEdge']>, ParentType, ContextType>;
  finestSimilarity?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['RecordingCluster']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  recordingCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  total?: Resolver<ResolversTypes['Total'], ParentType, ContextType>;
  unclustered?: Resolver<ResolversTypes['AudioRecordConnection'], ParentType, ContextType, RequireFields<RecordingClusterConnectionUnclusteredArgs, 'first'>>;
  upToDate?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type RecordingClusterEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['RecordingClusterEdge'] = ResolversParentTypes['RecordingClusterEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['RecordingCluster'], ParentType, ContextType>;
};

export type RecordingCopyResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['RecordingCopy'] = ResolversParentTypes['RecordingCopy']> = {
  confidence?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  coverage?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  intervals?: Resolver<Array<ResolversTypes['SharedInterval']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['CopyKind'], ParentType, ContextType>;
  other?: Resolver<ResolversTypes['AudioRecord'], ParentType, ContextType>;
  otherCoverage?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  part?: Resolver<Maybe<ResolversTypes['CopyPart']>, ParentType, ContextType>;
  pitch?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  sharedS?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  speed?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export type RecordingCountsResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['RecordingCounts'] = ResolversParentTypes['RecordingCounts']> = {
  failed?: Resolver<ResolversTypes['SafeInt'], ParentType, ContextType>;
  processing?: Resolver<ResolversTypes['SafeInt'], ParentType, ContextType>;
  queued?: Resolver<ResolversTypes['SafeInt'], ParentType, ContextType>;
  ready?: Resolver<ResolversTypes['SafeInt'], ParentType, ContextType>;
};

export type RecordingCreatedResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['RecordingCreated'] = ResolversParentTypes['RecordingCreated']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  position?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  recording?: Resolver<Maybe<ResolversTypes['AudioRecord']>, ParentType, ContextType>;
  recordingId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  type?: Resolver<ResolversTypes['EventType'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RecordingDeletedResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['RecordingDeleted'] = ResolversParentTypes['RecordingDeleted']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  position?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  recordingId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  type?: Resolver<ResolversTypes['EventType'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RecordingFailedResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['RecordingFailed'] = ResolversParentTypes['RecordingFailed']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  failure?: Resolver<ResolversTypes['IngestFailure'], ParentType, ContextType>;
  position?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  recording?: Resolver<Maybe<ResolversTypes['AudioRecord']>, ParentType, ContextType>;
  recordingId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  type?: Resolver<ResolversTypes['EventType'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RecordingPicturesResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['RecordingPictures'] = ResolversParentTypes['RecordingPictures']> = {
  bands?: Resolver<Array<ResolversTypes['SpectrogramBand']>, ParentType, ContextType>;
  codes?: Resolver<ResolversTypes['PicturePyramid'], ParentType, ContextType>;
  lowestDbfs?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  spectrogram?: Resolver<Maybe<ResolversTypes['PicturePyramid']>, ParentType, ContextType>;
  tileColumns?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  waveform?: Resolver<Maybe<ResolversTypes['PicturePyramid']>, ParentType, ContextType>;
};

export type RecordingPieceResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['RecordingPiece'] = ResolversParentTypes['RecordingPiece']> = {
  endS?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  startS?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export type RecordingReadyResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['RecordingReady'] = ResolversParentTypes['RecordingReady']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  position?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  recording?: Resolver<Maybe<ResolversTypes['AudioRecord']>, ParentType, ContextType>;
  recordingId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  type?: Resolver<ResolversTypes['EventType'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RecordingUrlsResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['RecordingUrls'] = ResolversParentTypes['RecordingUrls']> = {
  codes?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  original?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  reconstruction?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  views?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type RefreshRecordingClustersPayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['RefreshRecordingClustersPayload'] = ResolversParentTypes['RefreshRecordingClustersPayload']> = {
  by?: Resolver<ResolversTypes['ClusterKind'], ParentType, ContextType>;
};

export type ReindexFailureResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ReindexFailure'] = ResolversParentTypes['ReindexFailure']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  recording?: Resolver<ResolversTypes['AudioRecord'], ParentType, ContextType>;
};

export type ReindexPayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ReindexPayload'] = ResolversParentTypes['ReindexPayload']> = {
  searchIndex?: Resolver<ResolversTypes['SearchIndex'], ParentType, ContextType>;
  textIndex?: Resolver<ResolversTypes['TextIndex'], ParentType, ContextType>;
};

export type RemoveLinkPayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['RemoveLinkPayload'] = ResolversParentTypes['RemoveLinkPayload']> = {
  removedId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type ResolveDuplicateGroupPayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ResolveDuplicateGroupPayload'] = ResolversParentTypes['ResolveDuplicateGroupPayload']> = {
  audioRecord?: Resolver<ResolversTypes['AudioRecord'], ParentType, ContextType>;
  deletedIds?: Resolver<Array<ResolversTypes['ID']>, ParentType, ContextType>;
};

export type RetryIngestPayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['RetryIngestPayload'] = ResolversParentTypes['RetryIngestPayload']> = {
  audioRecord?: Resolver<ResolversTypes['AudioRecord'], ParentType, ContextType>;
};

export type RetryJobPayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['RetryJobPayload'] = ResolversParentTypes['RetryJobPayload']> = {
  job?: Resolver<ResolversTypes['Job'], ParentType, ContextType>;
};

export type RhythmHitResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['RhythmHit'] = ResolversParentTypes['RhythmHit']> = {
  contour?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  endS?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  pauses?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  recording?: Resolver<ResolversTypes['AudioRecord'], ParentType, ContextType>;
  similarity?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  startS?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  syllableRate?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export type RhythmSearchResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['RhythmSearch'] = ResolversParentTypes['RhythmSearch']> = {
  endS?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  hits?: Resolver<Array<ResolversTypes['RhythmHit']>, ParentType, ContextType>;
  startS?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  total?: Resolver<ResolversTypes['Total'], ParentType, ContextType>;
};

export type RoundTripQualityResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['RoundTripQuality'] = ResolversParentTypes['RoundTripQuality']> = {
  logSpectralDistanceDb?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  measuredS?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  stoi?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  tokenizerId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export interface SafeIntScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['SafeInt'], any> {
  name: 'SafeInt';
}

export type SaveSearchPayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['SaveSearchPayload'] = ResolversParentTypes['SaveSearchPayload']> = {
  savedSearch?: Resolver<ResolversTypes['SavedSearch'], ParentType, ContextType>;
};

export type SavedLabelResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['SavedLabel'] = ResolversParentTypes['SavedLabel']> = {
  labelId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  minScore?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SavedPhraseResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['SavedPhrase'] = ResolversParentTypes['SavedPhrase']> = {
  language?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  match?: Resolver<ResolversTypes['PhraseMatch'], ParentType, ContextType>;
  phrase?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SavedSearchResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['SavedSearch'] = ResolversParentTypes['SavedSearch']> = {
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  filter?: Resolver<Maybe<ResolversTypes['JSONObject']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  lastMatchedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  matchCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  query?: Resolver<ResolversTypes['SavedSearchQuery'], ParentType, ContextType>;
};

export type SavedSearchConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['SavedSearchConnection'] = ResolversParentTypes['SavedSearchConnection']> = {
  edges?: Resolver<Array<ResolversTypes['SavedSearchEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['SavedSearch']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  total?: Resolver<ResolversTypes['Total'], ParentType, ContextType>;
};

export type SavedSearchEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['SavedSearchEdge'] = ResolversParentTypes['SavedSearchEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['SavedSearch'], ParentType, ContextType>;
};

export type SavedSearchMatchResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['SavedSearchMatch'] = ResolversParentTypes['SavedSearchMatch']> = {
  confidence?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  endS?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  matchedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  recording?: Resolver<ResolversTypes['AudioRecord'], ParentType, ContextType>;
  savedSearch?: Resolver<ResolversTypes['SavedSearch'], ParentType, ContextType>;
  startS?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
};

export type SavedSearchMatchConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['SavedSearchMatchConnection'] = ResolversParentTypes['SavedSearchMatchConnection']> = {
  edges?: Resolver<Array<ResolversTypes['SavedSearchMatchEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['SavedSearchMatch']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  total?: Resolver<ResolversTypes['Total'], ParentType, ContextType>;
};

export type SavedSearchMatchEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['SavedSearchMatchEdge'] = ResolversParentTypes['SavedSearchMatchEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['SavedSearchMatch'], ParentType, ContextType>;
};

export type SavedSearchMatchedResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['SavedSearchMatched'] = ResolversParentTypes['SavedSearchMatched']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  confidence?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  endS?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  position?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  recording?: Resolver<Maybe<ResolversTypes['AudioRecord']>, ParentType, ContextType>;
  recordingId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  savedSearch?: Resolver<Maybe<ResolversTypes['SavedSearch']>, ParentType, ContextType>;
  savedSearchId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  startS?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  type?: Resolver<ResolversTypes['EventType'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SavedSearchQueryResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['SavedSearchQuery'] = ResolversParentTypes['SavedSearchQuery']> = {
  __resolveType: TypeResolveFn<'SavedLabel' | 'SavedPhrase' | 'SavedSound', ParentType, ContextType>;
};

export type SavedSoundResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['SavedSound'] = ResolversParentTypes['SavedSound']> = {
  durationS?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  minConfidence?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  recordingId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  startS?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SearchConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['SearchConnection'] = ResolversParentTypes['SearchConnection']> = {
  databaseMs?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  edges?: Resolver<Array<ResolversTypes['SearchEdge']>, ParentType, ContextType>;
  embedMs?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  embedder?: Resolver<Maybe<ResolversTypes['SearchEmbedder']>, ParentType, ContextType>;
  facets?: Resolver<Array<ResolversTypes['SearchFacet']>, ParentType, ContextType, RequireFields<SearchConnectionFacetsArgs, 'of'>>;
  fusion?: Resolver<ResolversTypes['SearchFusion'], ParentType, ContextType>;
  legs?: Resolver<Array<ResolversTypes['SearchLegState']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['SearchHit']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  tokenizeMs?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  total?: Resolver<ResolversTypes['Total'], ParentType, ContextType>;
};

export type SearchEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['SearchEdge'] = ResolversParentTypes['SearchEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['SearchHit'], ParentType, ContextType>;
};

export type SearchEmbedderResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['SearchEmbedder'] = ResolversParentTypes['SearchEmbedder']> = {
  id?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['EmbedderKind'], ParentType, ContextType>;
};

export type SearchFacetResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['SearchFacet'] = ResolversParentTypes['SearchFacet']> = {
  key?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['SearchFacetKind'], ParentType, ContextType>;
  values?: Resolver<Array<ResolversTypes['SearchFacetValue']>, ParentType, ContextType>;
};

export type SearchFacetValueResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['SearchFacetValue'] = ResolversParentTypes['SearchFacetValue']> = {
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  value?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type SearchFusionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['SearchFusion'] = ResolversParentTypes['SearchFusion']> = {
  k?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  method?: Resolver<ResolversTypes['FusionMethod'], ParentType, ContextType>;
};

export type SearchHitResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['SearchHit'] = ResolversParentTypes['SearchHit']> = {
  article?: Resolver<Maybe<ResolversTypes['Article']>, ParentType, ContextType>;
  explanation?: Resolver<Array<ResolversTypes['SearchLegScore']>, ParentType, ContextType>;
  matches?: Resolver<Array<ResolversTypes['SearchMatch']>, ParentType, ContextType, RequireFields<SearchHitMatchesArgs, 'first'>>;
  rank?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  recording?: Resolver<Maybe<ResolversTypes['AudioRecord']>, ParentType, ContextType>;
  score?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export type SearchIndexResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['SearchIndex'] = ResolversParentTypes['SearchIndex']> = {
  buildingTokenizerId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  done?: Resolver<ResolversTypes['SafeInt'], ParentType, ContextType>;
  failed?: Resolver<ResolversTypes['SafeInt'], ParentType, ContextType>;
  failures?: Resolver<Array<ResolversTypes['ReindexFailure']>, ParentType, ContextType, RequireFields<SearchIndexFailuresArgs, 'first'>>;
  problem?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  startedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  switchedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  tokenizerId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  total?: Resolver<ResolversTypes['SafeInt'], ParentType, ContextType>;
};

export type SearchLegScoreResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['SearchLegScore'] = ResolversParentTypes['SearchLegScore']> = {
  contribution?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  found?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  leg?: Resolver<ResolversTypes['SearchLeg'], ParentType, ContextType>;
  normalisedScore?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  rank?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  rawScore?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  weight?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export type SearchLegStateResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['SearchLegState'] = ResolversParentTypes['SearchLegState']> = {
  available?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  candidates?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  complete?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  depth?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  leg?: Resolver<ResolversTypes['SearchLeg'], ParentType, ContextType>;
  minScore?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  weight?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
};

export type SearchMatchResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['SearchMatch'] = ResolversParentTypes['SearchMatch']> = {
  anchors?: Resolver<Array<ResolversTypes['FrameAnchor']>, ParentType, ContextType, RequireFields<SearchMatchAnchorsArgs, 'first'>>;
  chunk?: Resolver<Maybe<ResolversTypes['ArticleChunk']>, ParentType, ContextType>;
  endS?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  explanation?: Resolver<Array<ResolversTypes['SearchLegScore']>, ParentType, ContextType>;
  highlights?: Resolver<Array<ResolversTypes['TextSpan']>, ParentType, ContextType>;
  intervals?: Resolver<Array<ResolversTypes['CopyInterval']>, ParentType, ContextType>;
  score?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  segment?: Resolver<Maybe<ResolversTypes['TranscriptSegment']>, ParentType, ContextType>;
  startS?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
};

export type SearchRecallResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['SearchRecall'] = ResolversParentTypes['SearchRecall']> = {
  recall?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  sampledShare?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  samples?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  since?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type SearchTermResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['SearchTerm'] = ResolversParentTypes['SearchTerm']> = {
  firstAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['SearchKind'], ParentType, ContextType>;
  lastAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  lastHits?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  searches?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  term?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  withoutHits?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type SearchTermsResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['SearchTerms'] = ResolversParentTypes['SearchTerms']> = {
  enabled?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  keptDays?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  terms?: Resolver<Array<ResolversTypes['SearchTerm']>, ParentType, ContextType>;
  total?: Resolver<ResolversTypes['SafeInt'], ParentType, ContextType>;
};

export type SetTranscriptPayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['SetTranscriptPayload'] = ResolversParentTypes['SetTranscriptPayload']> = {
  transcript?: Resolver<ResolversTypes['Transcript'], ParentType, ContextType>;
};

export type ShareDistributionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['ShareDistribution'] = ResolversParentTypes['ShareDistribution']> = {
  byRecording?: Resolver<ResolversTypes['Distribution'], ParentType, ContextType>;
  total?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export type SharedIntervalResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['SharedInterval'] = ResolversParentTypes['SharedInterval']> = {
  endS?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  otherEndS?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  otherStartS?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  startS?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export type SimilarAudioHitResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['SimilarAudioHit'] = ResolversParentTypes['SimilarAudioHit']> = {
  anchor?: Resolver<ResolversTypes['FrameAnchor'], ParentType, ContextType>;
  endS?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  queryStartS?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  recording?: Resolver<ResolversTypes['AudioRecord'], ParentType, ContextType>;
  similarity?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  startS?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export type SimilarAudioSearchResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['SimilarAudioSearch'] = ResolversParentTypes['SimilarAudioSearch']> = {
  hits?: Resolver<Array<ResolversTypes['SimilarAudioHit']>, ParentType, ContextType>;
  query?: Resolver<ResolversTypes['AudioQueryInfo'], ParentType, ContextType>;
  total?: Resolver<ResolversTypes['Total'], ParentType, ContextType>;
};

export type SimilarSegmentHitResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['SimilarSegmentHit'] = ResolversParentTypes['SimilarSegmentHit']> = {
  endS?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  recording?: Resolver<ResolversTypes['AudioRecord'], ParentType, ContextType>;
  similarity?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  startS?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export type SimilarSegmentSearchResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['SimilarSegmentSearch'] = ResolversParentTypes['SimilarSegmentSearch']> = {
  hits?: Resolver<Array<ResolversTypes['SimilarSegmentHit']>, ParentType, ContextType>;
  query?: Resolver<ResolversTypes['AudioQueryInfo'], ParentType, ContextType>;
  total?: Resolver<ResolversTypes['Total'], ParentType, ContextType>;
};

export type SoundHitResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['SoundHit'] = ResolversParentTypes['SoundHit']> = {
  endS?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  label?: Resolver<ResolversTypes['SoundLabel'], ParentType, ContextType>;
  recording?: Resolver<ResolversTypes['AudioRecord'], ParentType, ContextType>;
  score?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  startS?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export type SoundHitConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['SoundHitConnection'] = ResolversParentTypes['SoundHitConnection']> = {
  edges?: Resolver<Array<ResolversTypes['SoundHitEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['SoundHit']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  total?: Resolver<ResolversTypes['Total'], ParentType, ContextType>;
};

export type SoundHitEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['SoundHitEdge'] = ResolversParentTypes['SoundHitEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['SoundHit'], ParentType, ContextType>;
};

export type SoundLabelResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['SoundLabel'] = ResolversParentTypes['SoundLabel']> = {
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  examples?: Resolver<ResolversTypes['LabelExampleConnection'], ParentType, ContextType, RequireFields<SoundLabelExamplesArgs, 'first'>>;
  hits?: Resolver<ResolversTypes['SoundHitConnection'], ParentType, ContextType, RequireFields<SoundLabelHitsArgs, 'first' | 'minScore'>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  model?: Resolver<Maybe<ResolversTypes['SoundLabelModel']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  problem?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  progress?: Resolver<Maybe<ResolversTypes['SoundLabelProgress']>, ParentType, ContextType>;
  upToDate?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type SoundLabelConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['SoundLabelConnection'] = ResolversParentTypes['SoundLabelConnection']> = {
  edges?: Resolver<Array<ResolversTypes['SoundLabelEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['SoundLabel']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  total?: Resolver<ResolversTypes['Total'], ParentType, ContextType>;
};

export type SoundLabelEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['SoundLabelEdge'] = ResolversParentTypes['SoundLabelEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['SoundLabel'], ParentType, ContextType>;
};

export type SoundLabelModelResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['SoundLabelModel'] = ResolversParentTypes['SoundLabelModel']> = {
  heldOutAuc?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  learnedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  negativeExamples?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  positiveExamples?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  tokenizerId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type SoundLabelPayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['SoundLabelPayload'] = ResolversParentTypes['SoundLabelPayload']> = {
  soundLabel?: Resolver<ResolversTypes['SoundLabel'], ParentType, ContextType>;
};

export type SoundLabelProgressResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['SoundLabelProgress'] = ResolversParentTypes['SoundLabelProgress']> = {
  recordingsDone?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  recordingsTotal?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type SoundingLinkResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['SoundingLink'] = ResolversParentTypes['SoundingLink']> = {
  endS?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  evidence?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  link?: Resolver<ResolversTypes['ArticleLink'], ParentType, ContextType>;
  linkEndS?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  linkStartS?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  startS?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export type SpectrogramBandResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['SpectrogramBand'] = ResolversParentTypes['SpectrogramBand']> = {
  centreHz?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  highHz?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  lowHz?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export type SpeechActivityResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['SpeechActivity'] = ResolversParentTypes['SpeechActivity']> = {
  pauses?: Resolver<ResolversTypes['PauseConnection'], ParentType, ContextType, RequireFields<SpeechActivityPausesArgs, 'first' | 'minS'>>;
  pieces?: Resolver<Array<ResolversTypes['RecordingPiece']>, ParentType, ContextType>;
  share?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  stretches?: Resolver<ResolversTypes['SpeechStretchConnection'], ParentType, ContextType, RequireFields<SpeechActivityStretchesArgs, 'first' | 'minPauseS'>>;
  syllablesPerS?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
};

export type SpeechStretchResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['SpeechStretch'] = ResolversParentTypes['SpeechStretch']> = {
  endS?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  levelDbfs?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  startS?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  syllablesPerS?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export type SpeechStretchConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['SpeechStretchConnection'] = ResolversParentTypes['SpeechStretchConnection']> = {
  edges?: Resolver<Array<ResolversTypes['SpeechStretchEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['SpeechStretch']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  total?: Resolver<ResolversTypes['Total'], ParentType, ContextType>;
};

export type SpeechStretchEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['SpeechStretchEdge'] = ResolversParentTypes['SpeechStretchEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['SpeechStretch'], ParentType, ContextType>;
};

export type StageSummaryResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['StageSummary'] = ResolversParentTypes['StageSummary']> = {
  audioS?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  recordings?: Resolver<ResolversTypes['SafeInt'], ParentType, ContextType>;
  seconds?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  stage?: Resolver<ResolversTypes['IngestStageName'], ParentType, ContextType>;
};

export type StartExportPayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['StartExportPayload'] = ResolversParentTypes['StartExportPayload']> = {
  transfer?: Resolver<ResolversTypes['Transfer'], ParentType, ContextType>;
};

export type StartImportPayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['StartImportPayload'] = ResolversParentTypes['StartImportPayload']> = {
  transfer?: Resolver<ResolversTypes['Transfer'], ParentType, ContextType>;
};

export type SubscriptionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Subscription'] = ResolversParentTypes['Subscription']> = {
  copyFound?: SubscriptionResolver<ResolversTypes['CopyFound'], "copyFound", ParentType, ContextType, Partial<SubscriptionCopyFoundArgs>>;
  events?: SubscriptionResolver<ResolversTypes['Event'], "events", ParentType, ContextType, Partial<SubscriptionEventsArgs>>;
  ingestProgress?: SubscriptionResolver<ResolversTypes['IngestProgressed'], "ingestProgress", ParentType, ContextType, RequireFields<SubscriptionIngestProgressArgs, 'recordingId'>>;
  linkConfirmed?: SubscriptionResolver<ResolversTypes['LinkConfirmed'], "linkConfirmed", ParentType, ContextType, Partial<SubscriptionLinkConfirmedArgs>>;
  modelPullProgress?: SubscriptionResolver<ResolversTypes['ModelPull'], "modelPullProgress", ParentType, ContextType, Partial<SubscriptionModelPullProgressArgs>>;
  recordingDeleted?: SubscriptionResolver<ResolversTypes['RecordingDeleted'], "recordingDeleted", ParentType, ContextType, Partial<SubscriptionRecordingDeletedArgs>>;
  recordingFailed?: SubscriptionResolver<ResolversTypes['RecordingFailed'], "recordingFailed", ParentType, ContextType, Partial<SubscriptionRecordingFailedArgs>>;
  recordingReady?: SubscriptionResolver<ResolversTypes['RecordingReady'], "recordingReady", ParentType, ContextType, Partial<SubscriptionRecordingReadyArgs>>;
  savedSearchMatched?: SubscriptionResolver<ResolversTypes['SavedSearchMatched'], "savedSearchMatched", ParentType, ContextType, Partial<SubscriptionSavedSearchMatchedArgs>>;
  transcribed?: SubscriptionResolver<ResolversTypes['Transcribed'], "transcribed", ParentType, ContextType, Partial<SubscriptionTranscribedArgs>>;
  transferProgress?: SubscriptionResolver<ResolversTypes['Transfer'], "transferProgress", ParentType, ContextType, RequireFields<SubscriptionTransferProgressArgs, 'id'>>;
};

export type SystemResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['System'] = ResolversParentTypes['System']> = {
  database?: Resolver<ResolversTypes['DatabaseInfo'], ParentType, ContextType>;
  decoding?: Resolver<ResolversTypes['DecodingInfo'], ParentType, ContextType>;
  devices?: Resolver<Array<ResolversTypes['Device']>, ParentType, ContextType>;
  embedder?: Resolver<ResolversTypes['EmbedderInfo'], ParentType, ContextType>;
  executionProviders?: Resolver<Array<ResolversTypes['ExecutionProviderState']>, ParentType, ContextType>;
  ingestWaitsFor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  limits?: Resolver<ResolversTypes['Limits'], ParentType, ContextType>;
  recordingCounts?: Resolver<ResolversTypes['RecordingCounts'], ParentType, ContextType>;
  searchIndex?: Resolver<ResolversTypes['SearchIndex'], ParentType, ContextType>;
  searchRecall?: Resolver<ResolversTypes['SearchRecall'], ParentType, ContextType>;
  textIndex?: Resolver<ResolversTypes['TextIndex'], ParentType, ContextType>;
  tokenPalette?: Resolver<ResolversTypes['TokenPalette'], ParentType, ContextType>;
  tokenizer?: Resolver<ResolversTypes['TokenizerInfo'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  workers?: Resolver<Array<ResolversTypes['Worker']>, ParentType, ContextType>;
};

export type TextIndexResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['TextIndex'] = ResolversParentTypes['TextIndex']> = {
  buildingEmbedderId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  done?: Resolver<ResolversTypes['SafeInt'], ParentType, ContextType>;
  embedderId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  failure?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  kind?: Resolver<Maybe<ResolversTypes['EmbedderKind']>, ParentType, ContextType>;
  problem?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  startedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  switchedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  total?: Resolver<ResolversTypes['SafeInt'], ParentType, ContextType>;
};

export type TextSpanResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['TextSpan'] = ResolversParentTypes['TextSpan']> = {
  end?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  start?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type TimeBucketResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['TimeBucket'] = ResolversParentTypes['TimeBucket']> = {
  endAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  startAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type TokenAnalyticsResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['TokenAnalytics'] = ResolversParentTypes['TokenAnalytics']> = {
  asOf?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  distinct?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  entropyBits?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  filter?: Resolver<ResolversTypes['JSONObject'], ParentType, ContextType>;
  layers?: Resolver<Array<ResolversTypes['Int']>, ParentType, ContextType>;
  recordings?: Resolver<ResolversTypes['SafeInt'], ParentType, ContextType>;
  recordingsWaiting?: Resolver<ResolversTypes['SafeInt'], ParentType, ContextType>;
  stale?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  tokenizerId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  tokens?: Resolver<ResolversTypes['SafeInt'], ParentType, ContextType>;
  top?: Resolver<Array<ResolversTypes['TokenCount']>, ParentType, ContextType>;
};

export type TokenCountResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['TokenCount'] = ResolversParentTypes['TokenCount']> = {
  count?: Resolver<ResolversTypes['SafeInt'], ParentType, ContextType>;
  share?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  token?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type TokenHitResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['TokenHit'] = ResolversParentTypes['TokenHit']> = {
  endS?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  frameCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  recording?: Resolver<ResolversTypes['AudioRecord'], ParentType, ContextType>;
  startFrame?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  startS?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  tokens?: Resolver<Array<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type TokenHitConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['TokenHitConnection'] = ResolversParentTypes['TokenHitConnection']> = {
  edges?: Resolver<Array<ResolversTypes['TokenHitEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['TokenHit']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  tokenizerId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  total?: Resolver<ResolversTypes['Total'], ParentType, ContextType>;
};

export type TokenHitEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['TokenHitEdge'] = ResolversParentTypes['TokenHitEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['TokenHit'], ParentType, ContextType>;
};

export type TokenPaletteResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['TokenPalette'] = ResolversParentTypes['TokenPalette']> = {
  order?: Resolver<ResolversTypes['TokenPaletteOrder'], ParentType, ContextType>;
  path?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  positions?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  tokenizerId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type TokenizerInfoResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['TokenizerInfo'] = ResolversParentTypes['TokenizerInfo']> = {
  codebookSize?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  delayS?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  executionProvider?: Resolver<ResolversTypes['ExecutionProvider'], ParentType, ContextType>;
  fallbackReason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  framesPerSecond?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  histogramLayers?: Resolver<Array<ResolversTypes['Int']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  layerCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type TotalResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Total'] = ResolversParentTypes['Total']> = {
  count?: Resolver<ResolversTypes['SafeInt'], ParentType, ContextType>;
  exact?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type TrainAlignmentPayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['TrainAlignmentPayload'] = ResolversParentTypes['TrainAlignmentPayload']> = {
  version?: Resolver<ResolversTypes['AlignmentVersion'], ParentType, ContextType>;
};

export type TranscribePayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['TranscribePayload'] = ResolversParentTypes['TranscribePayload']> = {
  transcription?: Resolver<ResolversTypes['Transcription'], ParentType, ContextType>;
};

export type TranscribedResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Transcribed'] = ResolversParentTypes['Transcribed']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  position?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  recogniser?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  recording?: Resolver<Maybe<ResolversTypes['AudioRecord']>, ParentType, ContextType>;
  recordingId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  type?: Resolver<ResolversTypes['EventType'], ParentType, ContextType>;
  wordCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type TranscriberResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Transcriber'] = ResolversParentTypes['Transcriber']> = {
  available?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  build?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  languages?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  licence?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  models?: Resolver<Array<ResolversTypes['TranscriberModel']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['TranscriberName'], ParentType, ContextType>;
  note?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  problem?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type TranscriberModelResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['TranscriberModel'] = ResolversParentTypes['TranscriberModel']> = {
  approximateBytes?: Resolver<ResolversTypes['SafeInt'], ParentType, ContextType>;
  available?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type TranscriptResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Transcript'] = ResolversParentTypes['Transcript']> = {
  content?: Resolver<ResolversTypes['String'], ParentType, ContextType, RequireFields<TranscriptContentArgs, 'format'>>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  language?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  recogniser?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  recording?: Resolver<ResolversTypes['AudioRecord'], ParentType, ContextType>;
  revision?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  segmentCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  segments?: Resolver<ResolversTypes['TranscriptSegmentConnection'], ParentType, ContextType, RequireFields<TranscriptSegmentsArgs, 'first'>>;
  source?: Resolver<ResolversTypes['TranscriptSource'], ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  urls?: Resolver<ResolversTypes['TranscriptUrls'], ParentType, ContextType>;
  wordCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type TranscriptSegmentResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['TranscriptSegment'] = ResolversParentTypes['TranscriptSegment']> = {
  confidence?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  endS?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  index?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  language?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  speaker?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  startS?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  timesEstimated?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  words?: Resolver<Maybe<Array<ResolversTypes['TranscriptWord']>>, ParentType, ContextType>;
};

export type TranscriptSegmentConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['TranscriptSegmentConnection'] = ResolversParentTypes['TranscriptSegmentConnection']> = {
  edges?: Resolver<Array<ResolversTypes['TranscriptSegmentEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['TranscriptSegment']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  total?: Resolver<ResolversTypes['Total'], ParentType, ContextType>;
};

export type TranscriptSegmentEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['TranscriptSegmentEdge'] = ResolversParentTypes['TranscriptSegmentEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['TranscriptSegment'], ParentType, ContextType>;
};

export type TranscriptSpanResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['TranscriptSpan'] = ResolversParentTypes['TranscriptSpan']> = {
  highlight?: Resolver<ResolversTypes['TextSpan'], ParentType, ContextType>;
  segment?: Resolver<ResolversTypes['TranscriptSegment'], ParentType, ContextType>;
};

export type TranscriptUrlsResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['TranscriptUrls'] = ResolversParentTypes['TranscriptUrls']> = {
  json?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  srt?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  vtt?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type TranscriptWordResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['TranscriptWord'] = ResolversParentTypes['TranscriptWord']> = {
  end?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  endS?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  start?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  startS?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type TranscriptionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Transcription'] = ResolversParentTypes['Transcription']> = {
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  endedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  failure?: Resolver<Maybe<ResolversTypes['IngestFailure']>, ParentType, ContextType>;
  language?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  model?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  progress?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  recogniser?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  recording?: Resolver<ResolversTypes['AudioRecord'], ParentType, ContextType>;
  replaces?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['TranscriptionStatus'], ParentType, ContextType>;
  transcriber?: Resolver<ResolversTypes['TranscriberName'], ParentType, ContextType>;
  vocabulary?: Resolver<ResolversTypes['Vocabulary'], ParentType, ContextType>;
  wordCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type TranscriptionFailedResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['TranscriptionFailed'] = ResolversParentTypes['TranscriptionFailed']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  failure?: Resolver<ResolversTypes['IngestFailure'], ParentType, ContextType>;
  position?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  recording?: Resolver<Maybe<ResolversTypes['AudioRecord']>, ParentType, ContextType>;
  recordingId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  type?: Resolver<ResolversTypes['EventType'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type TranscriptionProgressedResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['TranscriptionProgressed'] = ResolversParentTypes['TranscriptionProgressed']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  position?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  progress?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  recording?: Resolver<Maybe<ResolversTypes['AudioRecord']>, ParentType, ContextType>;
  recordingId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  type?: Resolver<ResolversTypes['EventType'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type TransferResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Transfer'] = ResolversParentTypes['Transfer']> = {
  counts?: Resolver<Maybe<ResolversTypes['ImportCounts']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  endedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  expiresAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  failure?: Resolver<Maybe<ResolversTypes['TransferFailure']>, ParentType, ContextType>;
  files?: Resolver<Array<ResolversTypes['TransferFile']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['TransferKind'], ParentType, ContextType>;
  problems?: Resolver<ResolversTypes['TransferProblemConnection'], ParentType, ContextType, RequireFields<TransferProblemsArgs, 'first'>>;
  progress?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  rowCount?: Resolver<ResolversTypes['SafeInt'], ParentType, ContextType>;
  startedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['TransferStatus'], ParentType, ContextType>;
};

export type TransferConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['TransferConnection'] = ResolversParentTypes['TransferConnection']> = {
  edges?: Resolver<Array<ResolversTypes['TransferEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Transfer']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  total?: Resolver<ResolversTypes['Total'], ParentType, ContextType>;
};

export type TransferEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['TransferEdge'] = ResolversParentTypes['TransferEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Transfer'], ParentType, ContextType>;
};

export type TransferFailureResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['TransferFailure'] = ResolversParentTypes['TransferFailure']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type TransferFileResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['TransferFile'] = ResolversParentTypes['TransferFile']> = {
  byteCount?: Resolver<ResolversTypes['SafeInt'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  sha256?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  url?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type TransferProblemResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['TransferProblem'] = ResolversParentTypes['TransferProblem']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  field?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  line?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  table?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type TransferProblemConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['TransferProblemConnection'] = ResolversParentTypes['TransferProblemConnection']> = {
  edges?: Resolver<Array<ResolversTypes['TransferProblemEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['TransferProblem']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  total?: Resolver<ResolversTypes['Total'], ParentType, ContextType>;
};

export type TransferProblemEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['TransferProblemEdge'] = ResolversParentTypes['TransferProblemEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['TransferProblem'], ParentType, ContextType>;
};

export type TurningPointResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['TurningPoint'] = ResolversParentTypes['TurningPoint']> = {
  changes?: Resolver<Array<ResolversTypes['TurningPointChange']>, ParentType, ContextType>;
  strength?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  timeS?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export type TurningPointChangeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['TurningPointChange'] = ResolversParentTypes['TurningPointChange']> = {
  kind?: Resolver<ResolversTypes['TurningPointKind'], ParentType, ContextType>;
  strength?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export type TurningPointConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['TurningPointConnection'] = ResolversParentTypes['TurningPointConnection']> = {
  edges?: Resolver<Array<ResolversTypes['TurningPointEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['TurningPoint']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  total?: Resolver<ResolversTypes['Total'], ParentType, ContextType>;
};

export type TurningPointEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['TurningPointEdge'] = ResolversParentTypes['TurningPointEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['TurningPoint'], ParentType, ContextType>;
};

export type UnansweredQuestionsResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['UnansweredQuestions'] = ResolversParentTypes['UnansweredQuestions']> = {
  groups?: Resolver<Array<ResolversTypes['QuestionGroup']>, ParentType, ContextType>;
  total?: Resolver<ResolversTypes['Total'], ParentType, ContextType>;
};

export type UnservedJobsResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['UnservedJobs'] = ResolversParentTypes['UnservedJobs']> = {
  needs?: Resolver<Maybe<ResolversTypes['WorkerCapability']>, ParentType, ContextType>;
  oldestWaitingS?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  waiting?: Resolver<ResolversTypes['SafeInt'], ParentType, ContextType>;
};

export type UpdateAudioRecordPayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['UpdateAudioRecordPayload'] = ResolversParentTypes['UpdateAudioRecordPayload']> = {
  audioRecord?: Resolver<ResolversTypes['AudioRecord'], ParentType, ContextType>;
};

export type UpdateSegmentPayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['UpdateSegmentPayload'] = ResolversParentTypes['UpdateSegmentPayload']> = {
  segment?: Resolver<ResolversTypes['TranscriptSegment'], ParentType, ContextType>;
  transcript?: Resolver<ResolversTypes['Transcript'], ParentType, ContextType>;
};

export type UpsertArticlesPayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['UpsertArticlesPayload'] = ResolversParentTypes['UpsertArticlesPayload']> = {
  created?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  results?: Resolver<Array<ResolversTypes['UpsertedArticle']>, ParentType, ContextType>;
  unchanged?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  updated?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type UpsertedArticleResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['UpsertedArticle'] = ResolversParentTypes['UpsertedArticle']> = {
  article?: Resolver<ResolversTypes['Article'], ParentType, ContextType>;
  key?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  outcome?: Resolver<ResolversTypes['UpsertOutcome'], ParentType, ContextType>;
};

export type UseModelPayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['UseModelPayload'] = ResolversParentTypes['UseModelPayload']> = {
  model?: Resolver<ResolversTypes['Model'], ParentType, ContextType>;
  overruledBy?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ViewerResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Viewer'] = ResolversParentTypes['Viewer']> = {
  expiresAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  keyId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  keyName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  scopes?: Resolver<Array<ResolversTypes['Scope']>, ParentType, ContextType>;
  workspaceId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type WorkerResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Worker'] = ResolversParentTypes['Worker']> = {
  device?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  host?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  offers?: Resolver<Array<ResolversTypes['WorkerCapability']>, ParentType, ContextType>;
  places?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  processId?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  running?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  seenAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  startedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  takes?: Resolver<Array<ResolversTypes['WorkerCapability']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type WorkspaceResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Workspace'] = ResolversParentTypes['Workspace']> = {
  auditDays?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  deleting?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  recordingDays?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type Resolvers<ContextType = RequestContext> = {
  ActivateAlignmentPayload?: ActivateAlignmentPayloadResolvers<ContextType>;
  AddLabelExamplePayload?: AddLabelExamplePayloadResolvers<ContextType>;
  AddTypedQuestionsPayload?: AddTypedQuestionsPayloadResolvers<ContextType>;
  AlignmentMaterial?: AlignmentMaterialResolvers<ContextType>;
  AlignmentRecall?: AlignmentRecallResolvers<ContextType>;
  AlignmentVersion?: AlignmentVersionResolvers<ContextType>;
  AlignmentVersionConnection?: AlignmentVersionConnectionResolvers<ContextType>;
  AlignmentVersionEdge?: AlignmentVersionEdgeResolvers<ContextType>;
  Analytics?: AnalyticsResolvers<ContextType>;
  AnchorSound?: AnchorSoundResolvers<ContextType>;
  AnywhereConnection?: AnywhereConnectionResolvers<ContextType>;
  AnywhereEdge?: AnywhereEdgeResolvers<ContextType>;
  AnywhereOccurrence?: AnywhereOccurrenceResolvers<ContextType>;
  ApiKey?: ApiKeyResolvers<ContextType>;
  Article?: ArticleResolvers<ContextType>;
  ArticleChunk?: ArticleChunkResolvers<ContextType>;
  ArticleChunkConnection?: ArticleChunkConnectionResolvers<ContextType>;
  ArticleChunkEdge?: ArticleChunkEdgeResolvers<ContextType>;
  ArticleConnection?: ArticleConnectionResolvers<ContextType>;
  ArticleEdge?: ArticleEdgeResolvers<ContextType>;
  ArticleHit?: ArticleHitResolvers<ContextType>;
  ArticleHitConnection?: ArticleHitConnectionResolvers<ContextType>;
  ArticleHitEdge?: ArticleHitEdgeResolvers<ContextType>;
  ArticleLink?: ArticleLinkResolvers<ContextType>;
  ArticleLinkConnection?: ArticleLinkConnectionResolvers<ContextType>;
  ArticleLinkEdge?: ArticleLinkEdgeResolvers<ContextType>;
  ArticlePassage?: ArticlePassageResolvers<ContextType>;
  ArticleVersion?: ArticleVersionResolvers<ContextType>;
  ArticleVersionConnection?: ArticleVersionConnectionResolvers<ContextType>;
  ArticleVersionEdge?: ArticleVersionEdgeResolvers<ContextType>;
  AskingRecording?: AskingRecordingResolvers<ContextType>;
  AudioQueryInfo?: AudioQueryInfoResolvers<ContextType>;
  AudioRecord?: AudioRecordResolvers<ContextType>;
  AudioRecordConnection?: AudioRecordConnectionResolvers<ContextType>;
  AudioRecordEdge?: AudioRecordEdgeResolvers<ContextType>;
  AuditEntry?: AuditEntryResolvers<ContextType>;
  AuditEntryConnection?: AuditEntryConnectionResolvers<ContextType>;
  AuditEntryEdge?: AuditEntryEdgeResolvers<ContextType>;
  CancelJobPayload?: CancelJobPayloadResolvers<ContextType>;
  CancelModelPullPayload?: CancelModelPullPayloadResolvers<ContextType>;
  CancelTranscriptionPayload?: CancelTranscriptionPayloadResolvers<ContextType>;
  CancelTransferPayload?: CancelTransferPayloadResolvers<ContextType>;
  ClusterMember?: ClusterMemberResolvers<ContextType>;
  ClusterMemberConnection?: ClusterMemberConnectionResolvers<ContextType>;
  ClusterMemberEdge?: ClusterMemberEdgeResolvers<ContextType>;
  CodesSlice?: CodesSliceResolvers<ContextType>;
  CopyFound?: CopyFoundResolvers<ContextType>;
  CopyHit?: CopyHitResolvers<ContextType>;
  CopyInterval?: CopyIntervalResolvers<ContextType>;
  CopySearch?: CopySearchResolvers<ContextType>;
  CreateApiKeyPayload?: CreateApiKeyPayloadResolvers<ContextType>;
  CreateAudioRecordPayload?: CreateAudioRecordPayloadResolvers<ContextType>;
  DatabaseInfo?: DatabaseInfoResolvers<ContextType>;
  DatabaseReplica?: DatabaseReplicaResolvers<ContextType>;
  DateTime?: GraphQLScalarType;
  DecideLinkPayload?: DecideLinkPayloadResolvers<ContextType>;
  DecodingInfo?: DecodingInfoResolvers<ContextType>;
  DeleteArticlePayload?: DeleteArticlePayloadResolvers<ContextType>;
  DeleteAudioRecordPayload?: DeleteAudioRecordPayloadResolvers<ContextType>;
  DeleteSavedSearchPayload?: DeleteSavedSearchPayloadResolvers<ContextType>;
  DeleteSoundLabelPayload?: DeleteSoundLabelPayloadResolvers<ContextType>;
  DeleteTranscriptPayload?: DeleteTranscriptPayloadResolvers<ContextType>;
  DeleteTransferPayload?: DeleteTransferPayloadResolvers<ContextType>;
  Device?: DeviceResolvers<ContextType>;
  Distribution?: DistributionResolvers<ContextType>;
  DuplicateGroup?: DuplicateGroupResolvers<ContextType>;
  DuplicateGroupConnection?: DuplicateGroupConnectionResolvers<ContextType>;
  DuplicateGroupEdge?: DuplicateGroupEdgeResolvers<ContextType>;
  EmbedderInfo?: EmbedderInfoResolvers<ContextType>;
  Event?: EventResolvers<ContextType>;
  ExecutionProviderState?: ExecutionProviderStateResolvers<ContextType>;
  ExpiringRecordings?: ExpiringRecordingsResolvers<ContextType>;
  ForgetSearchTermsPayload?: ForgetSearchTermsPayloadResolvers<ContextType>;
  FrameAnchor?: FrameAnchorResolvers<ContextType>;
  FrameAnchorConnection?: FrameAnchorConnectionResolvers<ContextType>;
  FrameAnchorEdge?: FrameAnchorEdgeResolvers<ContextType>;
  HistogramBin?: HistogramBinResolvers<ContextType>;
  ImportCounts?: ImportCountsResolvers<ContextType>;
  IngestFailure?: IngestFailureResolvers<ContextType>;
  IngestProgress?: IngestProgressResolvers<ContextType>;
  IngestProgressed?: IngestProgressedResolvers<ContextType>;
  IngestStage?: IngestStageResolvers<ContextType>;
  JSONObject?: GraphQLScalarType;
  Job?: JobResolvers<ContextType>;
  JobConnection?: JobConnectionResolvers<ContextType>;
  JobEdge?: JobEdgeResolvers<ContextType>;
  JobFailure?: JobFailureResolvers<ContextType>;
  LabelCount?: LabelCountResolvers<ContextType>;
  LabelExample?: LabelExampleResolvers<ContextType>;
  LabelExampleConnection?: LabelExampleConnectionResolvers<ContextType>;
  LabelExampleEdge?: LabelExampleEdgeResolvers<ContextType>;
  LanguageCount?: LanguageCountResolvers<ContextType>;
  Limits?: LimitsResolvers<ContextType>;
  LinkAnswer?: LinkAnswerResolvers<ContextType>;
  LinkConfirmed?: LinkConfirmedResolvers<ContextType>;
  LinkCoverage?: LinkCoverageResolvers<ContextType>;
  LinkPathScore?: LinkPathScoreResolvers<ContextType>;
  LinkSuggestion?: LinkSuggestionResolvers<ContextType>;
  LocatedExample?: LocatedExampleResolvers<ContextType>;
  Model?: ModelResolvers<ContextType>;
  ModelPull?: ModelPullResolvers<ContextType>;
  ModelPullFailure?: ModelPullFailureResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  Occurrence?: OccurrenceResolvers<ContextType>;
  OccurrenceConnection?: OccurrenceConnectionResolvers<ContextType>;
  OccurrenceEdge?: OccurrenceEdgeResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  Pause?: PauseResolvers<ContextType>;
  PauseConnection?: PauseConnectionResolvers<ContextType>;
  PauseEdge?: PauseEdgeResolvers<ContextType>;
  PhraseOccurrence?: PhraseOccurrenceResolvers<ContextType>;
  PhraseOccurrenceConnection?: PhraseOccurrenceConnectionResolvers<ContextType>;
  PhraseOccurrenceEdge?: PhraseOccurrenceEdgeResolvers<ContextType>;
  PictureLevel?: PictureLevelResolvers<ContextType>;
  PicturePyramid?: PicturePyramidResolvers<ContextType>;
  PullModelPayload?: PullModelPayloadResolvers<ContextType>;
  Quantile?: QuantileResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  QuestionGroup?: QuestionGroupResolvers<ContextType>;
  Queue?: QueueResolvers<ContextType>;
  QueueOfKind?: QueueOfKindResolvers<ContextType>;
  RecallMeasures?: RecallMeasuresResolvers<ContextType>;
  RecordingAnalytics?: RecordingAnalyticsResolvers<ContextType>;
  RecordingAnalyticsRow?: RecordingAnalyticsRowResolvers<ContextType>;
  RecordingCluster?: RecordingClusterResolvers<ContextType>;
  RecordingClusterConnection?: RecordingClusterConnectionResolvers<ContextType>;
  RecordingClusterEdge?: RecordingClusterEdgeResolvers<ContextType>;
  RecordingCopy?: RecordingCopyResolvers<ContextType>;
  RecordingCounts?: RecordingCountsResolvers<ContextType>;
  RecordingCreated?: RecordingCreatedResolvers<ContextType>;
  RecordingDeleted?: RecordingDeletedResolvers<ContextType>;
  RecordingFailed?: RecordingFailedResolvers<ContextType>;
  RecordingPictures?: RecordingPicturesResolvers<ContextType>;
  RecordingPiece?: RecordingPieceResolvers<ContextType>;
  RecordingReady?: RecordingReadyResolvers<ContextType>;
  RecordingUrls?: RecordingUrlsResolvers<ContextType>;
  RefreshRecordingClustersPayload?: RefreshRecordingClustersPayloadResolvers<ContextType>;
  ReindexFailure?: ReindexFailureResolvers<ContextType>;
  ReindexPayload?: ReindexPayloadResolvers<ContextType>;
  RemoveLinkPayload?: RemoveLinkPayloadResolvers<ContextType>;
  ResolveDuplicateGroupPayload?: ResolveDuplicateGroupPayloadResolvers<ContextType>;
  RetryIngestPayload?: RetryIngestPayloadResolvers<ContextType>;
  RetryJobPayload?: RetryJobPayloadResolvers<ContextType>;
  RhythmHit?: RhythmHitResolvers<ContextType>;
  RhythmSearch?: RhythmSearchResolvers<ContextType>;
  RoundTripQuality?: RoundTripQualityResolvers<ContextType>;
  SafeInt?: GraphQLScalarType;
  SaveSearchPayload?: SaveSearchPayloadResolvers<ContextType>;
  SavedLabel?: SavedLabelResolvers<ContextType>;
  SavedPhrase?: SavedPhraseResolvers<ContextType>;
  SavedSearch?: SavedSearchResolvers<ContextType>;
  SavedSearchConnection?: SavedSearchConnectionResolvers<ContextType>;
  SavedSearchEdge?: SavedSearchEdgeResolvers<ContextType>;
  SavedSearchMatch?: SavedSearchMatchResolvers<ContextType>;
  SavedSearchMatchConnection?: SavedSearchMatchConnectionResolvers<ContextType>;
  SavedSearchMatchEdge?: SavedSearchMatchEdgeResolvers<ContextType>;
  SavedSearchMatched?: SavedSearchMatchedResolvers<ContextType>;
  SavedSearchQuery?: SavedSearchQueryResolvers<ContextType>;
  SavedSound?: SavedSoundResolvers<ContextType>;
  SearchConnection?: SearchConnectionResolvers<ContextType>;
  SearchEdge?: SearchEdgeResolvers<ContextType>;
  SearchEmbedder?: SearchEmbedderResolvers<ContextType>;
  SearchFacet?: SearchFacetResolvers<ContextType>;
  SearchFacetValue?: SearchFacetValueResolvers<ContextType>;
  SearchFusion?: SearchFusionResolvers<ContextType>;
  SearchHit?: SearchHitResolvers<ContextType>;
  SearchIndex?: SearchIndexResolvers<ContextType>;
  SearchLegScore?: SearchLegScoreResolvers<ContextType>;
  SearchLegState?: SearchLegStateResolvers<ContextType>;
  SearchMatch?: SearchMatchResolvers<ContextType>;
  SearchRecall?: SearchRecallResolvers<ContextType>;
  SearchTerm?: SearchTermResolvers<ContextType>;
  SearchTerms?: SearchTermsResolvers<ContextType>;
  SetTranscriptPayload?: SetTranscriptPayloadResolvers<ContextType>;
  ShareDistribution?: ShareDistributionResolvers<ContextType>;
  SharedInterval?: SharedIntervalResolvers<ContextType>;
  SimilarAudioHit?: SimilarAudioHitResolvers<ContextType>;
  SimilarAudioSearch?: SimilarAudioSearchResolvers<ContextType>;
  SimilarSegmentHit?: SimilarSegmentHitResolvers<ContextType>;
  SimilarSegmentSearch?: SimilarSegmentSearchResolvers<ContextType>;
  SoundHit?: SoundHitResolvers<ContextType>;
  SoundHitConnection?: SoundHitConnectionResolvers<ContextType>;
  SoundHitEdge?: SoundHitEdgeResolvers<ContextType>;
  SoundLabel?: SoundLabelResolvers<ContextType>;
  SoundLabelConnection?: SoundLabelConnectionResolvers<ContextType>;
  SoundLabelEdge?: SoundLabelEdgeResolvers<ContextType>;
  SoundLabelModel?: SoundLabelModelResolvers<ContextType>;
  SoundLabelPayload?: SoundLabelPayloadResolvers<ContextType>;
  SoundLabelProgress?: SoundLabelProgressResolvers<ContextType>;
  SoundingLink?: SoundingLinkResolvers<ContextType>;
  SpectrogramBand?: SpectrogramBandResolvers<ContextType>;
  SpeechActivity?: SpeechActivityResolvers<ContextType>;
  SpeechStretch?: SpeechStretchResolvers<ContextType>;
  SpeechStretchConnection?: SpeechStretchConnectionResolvers<ContextType>;
  SpeechStretchEdge?: SpeechStretchEdgeResolvers<ContextType>;
  StageSummary?: StageSummaryResolvers<ContextType>;
  StartExportPayload?: StartExportPayloadResolvers<ContextType>;
  StartImportPayload?: StartImportPayloadResolvers<ContextType>;
  Subscription?: SubscriptionResolvers<ContextType>;
  System?: SystemResolvers<ContextType>;
  TextIndex?: TextIndexResolvers<ContextType>;
  TextSpan?: TextSpanResolvers<ContextType>;
  TimeBucket?: TimeBucketResolvers<ContextType>;
  TokenAnalytics?: TokenAnalyticsResolvers<ContextType>;
  TokenCount?: TokenCountResolvers<ContextType>;
  TokenHit?: TokenHitResolvers<ContextType>;
  TokenHitConnection?: TokenHitConnectionResolvers<ContextType>;
  TokenHitEdge?: TokenHitEdgeResolvers<ContextType>;
  TokenPalette?: TokenPaletteResolvers<ContextType>;
  TokenizerInfo?: TokenizerInfoResolvers<ContextType>;
  Total?: TotalResolvers<ContextType>;
  TrainAlignmentPayload?: TrainAlignmentPayloadResolvers<ContextType>;
  TranscribePayload?: TranscribePayloadResolvers<ContextType>;
  Transcribed?: TranscribedResolvers<ContextType>;
  Transcriber?: TranscriberResolvers<ContextType>;
  TranscriberModel?: TranscriberModelResolvers<ContextType>;
  Transcript?: TranscriptResolvers<ContextType>;
  TranscriptSegment?: TranscriptSegmentResolvers<ContextType>;
  TranscriptSegmentConnection?: TranscriptSegmentConnectionResolvers<ContextType>;
  TranscriptSegmentEdge?: TranscriptSegmentEdgeResolvers<ContextType>;
  TranscriptSpan?: TranscriptSpanResolvers<ContextType>;
  TranscriptUrls?: TranscriptUrlsResolvers<ContextType>;
  TranscriptWord?: TranscriptWordResolvers<ContextType>;
  Transcription?: TranscriptionResolvers<ContextType>;
  TranscriptionFailed?: TranscriptionFailedResolvers<ContextType>;
  TranscriptionProgressed?: TranscriptionProgressedResolvers<ContextType>;
  Transfer?: TransferResolvers<ContextType>;
  TransferConnection?: TransferConnectionResolvers<ContextType>;
  TransferEdge?: TransferEdgeResolvers<ContextType>;
  TransferFailure?: TransferFailureResolvers<ContextType>;
  TransferFile?: TransferFileResolvers<ContextType>;
  TransferProblem?: TransferProblemResolvers<ContextType>;
  TransferProblemConnection?: TransferProblemConnectionResolvers<ContextType>;
  TransferProblemEdge?: TransferProblemEdgeResolvers<ContextType>;
  TurningPoint?: TurningPointResolvers<ContextType>;
  TurningPointChange?: TurningPointChangeResolvers<ContextType>;
  TurningPointConnection?: TurningPointConnectionResolvers<ContextType>;
  TurningPointEdge?: TurningPointEdgeResolvers<ContextType>;
  UnansweredQuestions?: UnansweredQuestionsResolvers<ContextType>;
  UnservedJobs?: UnservedJobsResolvers<ContextType>;
  UpdateAudioRecordPayload?: UpdateAudioRecordPayloadResolvers<ContextType>;
  UpdateSegmentPayload?: UpdateSegmentPayloadResolvers<ContextType>;
  UpsertArticlesPayload?: UpsertArticlesPayloadResolvers<ContextType>;
  UpsertedArticle?: UpsertedArticleResolvers<ContextType>;
  UseModelPayload?: UseModelPayloadResolvers<ContextType>;
  Viewer?: ViewerResolvers<ContextType>;
  Worker?: WorkerResolvers<ContextType>;
  Workspace?: WorkspaceResolvers<ContextType>;
};

