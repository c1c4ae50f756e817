/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
/** A version that is to answer. */
export type ActivateAlignmentInput = {
  /** Number of the version. */
  version: number;
};

/** How far a version got. */
export type AlignmentStatus =
  /** The job gave up. */
  | 'FAILED'
  /** It can answer. */
  | 'READY'
  /** A job is learning it. */
  | 'TRAINING';

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

/** A key to be made. */
export type CreateApiKeyInput = {
  /** When it ends by itself. Default: never. */
  expiresAt?: string | null | undefined;
  /** What it is for, 1..100 characters. */
  name: string;
  /** What it may do; at least one. */
  scopes: Array<Scope>;
  /** Another workspace's id; needs OPERATOR. Default: the caller's own. */
  workspaceId?: string | null | undefined;
};

/** What a new recording is made of. */
export type CreateAudioRecordInput = {
  /** Language as a BCP 47 tag, at most 35 characters. */
  language?: string | null | undefined;
  /** The caller's own fields. */
  metadata?: Record<string, unknown> | null | undefined;
  /** When it was recorded. */
  recordedAt?: string | null | undefined;
  /** Title, at most 500 characters. */
  title?: string | null | undefined;
  /** What was said in it. When the same bytes are here already, a transcript that they have is kept. */
  transcript?: TranscriptInput | null | undefined;
  /** The upload, as answered by `PUT /uploads`. It is used up by the call. */
  uploadId: string;
};

/** A workspace to be made. */
export type CreateWorkspaceInput = {
  /** 1..100 characters. */
  name: string;
};

/** Where the data lives. */
export type DatabaseKind =
  /** PGlite inside this process; safe against a killed process, not against a power cut. */
  | 'EMBEDDED'
  /** A PostgreSQL server. */
  | 'SERVER';

/** A range of time; a bound left out does not limit. */
export type DateTimeRange = {
  /** At this instant or later. */
  from?: string | null | undefined;
  /** Before this instant. */
  to?: string | null | undefined;
};

/** The article that is deleted: by `id` or by `key`, exactly one of them. */
export type DeleteArticleInput = {
  /** Its id. */
  id?: string | null | undefined;
  /** The caller's own key. */
  key?: string | null | undefined;
};

/** A workspace to be deleted. */
export type DeleteWorkspaceInput = {
  /** Its id. */
  id: string;
  /** Its name once more, so that no wrong one is deleted. */
  name: string;
};

/** What an embedder compares. */
export type EmbedderKind =
  /** Words and pieces of words; comes with Phonograph. */
  | 'LEXICAL'
  /** Meaning, by a sentence model that was pulled or named by its folder. */
  | 'SENTENCE';

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

/** Conditions on jobs; those left out let every job pass. */
export type JobFilter = {
  /** Any of these kinds, as `Queue.kinds` names them. */
  kinds?: Array<string> | null | undefined;
  /** About this recording. */
  recordingId?: string | null | undefined;
  /** Any of these states. */
  states?: Array<JobState> | null | undefined;
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

/** What counts as an occurrence of an example. */
export type LocateMatch =
  /** Either of the two. */
  | 'ANY'
  /** The same recording of the sound, also at another volume, in another codec or with noise. */
  | 'SAME_SOUND'
  /** Another take: the same said again, faster or slower by up to a half. */
  | 'SAME_WORDS';

/** What a model is for. */
export type ModelKind =
  /** Turns texts into vectors. */
  | 'EMBEDDER'
  /** Turns speech into text. */
  | 'RECOGNISER'
  /** Turns sound into codes. */
  | 'TOKENIZER';

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

/** A stored recording, or a part of it. */
export type RecordingRange = {
  /** End in seconds. Default: the end of the recording, or `Limits.maxQueryClipS` after the start. */
  endS?: number | null | undefined;
  /** The recording; it must be READY. */
  id: string;
  /** Start in seconds. Default 0. */
  startS?: number | null | undefined;
};

/** How to index anew. */
export type ReindexInput = {
  /**
   * Whether to switch without the recordings that fail, e.g. because their file is gone; these are listed as before and
   * not found by sound. Otherwise the switch waits for them to be mended or deleted and `reindex` to be called again.
   */
  skipFailed?: boolean | null | undefined;
};

/** Which key. */
export type RevokeApiKeyInput = {
  /** Its id. */
  id: string;
  /** Another workspace's id; needs OPERATOR. Default: the caller's own. */
  workspaceId?: string | null | undefined;
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

/** How long things are kept. */
export type SetRetentionInput = {
  /** Days for the audit log, 1..36500. Left out: as before. */
  auditDays?: number | null | undefined;
  /** Days for recordings, 1..36500; null keeps them for ever. Left out: as before. */
  recordingDays?: number | null | undefined;
};

/** Which label: its id or its name, exactly one of them. */
export type SoundLabelRef = {
  /** Id of the label. */
  id?: string | null | undefined;
  /** Name of the label, whatever its case. */
  name?: string | null | undefined;
};

/** What to export and how. */
export type StartExportInput = {
  /** Only these recordings, and what is said of them. Articles go along whole. Default: all that are READY. */
  filter?: AudioRecordFilter | null | undefined;
  /** The form. */
  format?: TransferFormat | null | undefined;
};

/** What to import. */
export type StartImportInput = {
  /** The table, for a file of one table; left out for an export in one file. */
  table?: TransferTable | null | undefined;
  /** The upload: an export as `startExport` writes it, or a file of one table, NDJSON (also under gzip) or Parquet. */
  uploadId: string;
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

/** A recording and how to recognise its speech. */
export type TranscribeInput = {
  /** The language spoken, as a BCP 47 tag. Default: the recording's, else Whisper finds it out for each piece; pocketsphinx knows English alone. */
  language?: string | null | undefined;
  /** The Whisper model, e.g. `whisper-base`. Default: the largest that is here. */
  model?: string | null | undefined;
  /** The recording. */
  recordingId: string;
  /** Replace a transcript that somebody gave or edited as well. */
  replace?: boolean | null | undefined;
  /** What recognises. Default: Whisper where a model is here, else pocketsphinx. */
  transcriber?: TranscriberName | null | undefined;
  /** Which words pocketsphinx expects. */
  vocabulary?: Vocabulary | null | undefined;
};

/** Ways to recognise speech. */
export type TranscriberName =
  /** The program pocketsphinx with its English model, where it is installed. */
  | 'POCKETSPHINX'
  /** Models of the Whisper family, some hundred languages; they are brought by `phonograph models pull whisper-base`. */
  | 'WHISPER';

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
  content?: string | null | undefined;
  /** Its form. Default: found out from the content. */
  format?: TranscriptFormat | null | undefined;
  /** Language as a BCP 47 tag. Default: what the file says, else the recording's. */
  language?: string | null | undefined;
  /** Unit of `start` and `end` in JSON. Default: found out where only one is possible, else refused. */
  timeUnit?: TranscriptTimeUnit | null | undefined;
  /** A transcript file just uploaded with `PUT /uploads`. It is used up by the call. */
  uploadId?: string | null | undefined;
};

/** Unit of the fields `start` and `end` in a JSON transcript. `startS` and `startMs` say it themselves. */
export type TranscriptTimeUnit =
  /** Thousandths of a second. */
  | 'MILLISECONDS'
  /** Seconds. */
  | 'SECONDS';

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

/** Which words pocketsphinx expects. */
export type Vocabulary =
  /** The words of the workspace's own articles, typed questions, and transcripts that people gave or edited. Other words are not heard. */
  | 'ARTICLES'
  /** ARTICLES when the workspace has 100 articles, typed questions and written transcripts or more, else GENERAL. */
  | 'AUTO'
  /** General English. */
  | 'GENERAL';

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

export type ViewerQueryVariables = Exact<{ [key: string]: never; }>;


export type ViewerQuery = { viewer: { workspaceId: string, scopes: Array<Scope>, keyId: string, keyName: string, expiresAt: string | null } };

export type ListApiKeysQueryVariables = Exact<{
  workspaceId?: string | null | undefined;
}>;


export type ListApiKeysQuery = { apiKeys: Array<{ id: string, name: string, prefix: string, scopes: Array<Scope>, createdBy: string, createdAt: string, expiresAt: string | null, lastUsedAt: string | null, revokedAt: string | null }> };

export type CreateApiKeyMutationVariables = Exact<{
  input: CreateApiKeyInput;
}>;


export type CreateApiKeyMutation = { createApiKey: { text: string, apiKey: { id: string, name: string, prefix: string, scopes: Array<Scope>, createdBy: string, createdAt: string, expiresAt: string | null, lastUsedAt: string | null, revokedAt: string | null } } };

export type RevokeApiKeyMutationVariables = Exact<{
  input: RevokeApiKeyInput;
}>;


export type RevokeApiKeyMutation = { revokeApiKey: { id: string, name: string, prefix: string, scopes: Array<Scope>, createdBy: string, createdAt: string, expiresAt: string | null, lastUsedAt: string | null, revokedAt: string | null } };

export type ListWorkspacesQueryVariables = Exact<{ [key: string]: never; }>;


export type ListWorkspacesQuery = { workspaces: Array<{ id: string, name: string, createdAt: string, recordingDays: number | null, auditDays: number, deleting: boolean }> };

export type CreateWorkspaceMutationVariables = Exact<{
  input: CreateWorkspaceInput;
}>;


export type CreateWorkspaceMutation = { createWorkspace: { id: string, name: string, createdAt: string, recordingDays: number | null, auditDays: number, deleting: boolean } };

export type DeleteWorkspaceMutationVariables = Exact<{
  input: DeleteWorkspaceInput;
}>;


export type DeleteWorkspaceMutation = { deleteWorkspace: { id: string, name: string, createdAt: string, recordingDays: number | null, auditDays: number, deleting: boolean } };

export type SetRetentionMutationVariables = Exact<{
  input: SetRetentionInput;
}>;


export type SetRetentionMutation = { setRetention: { id: string, name: string, createdAt: string, recordingDays: number | null, auditDays: number, deleting: boolean } };

export type ExpiringRecordingsQueryVariables = Exact<{
  days?: number | null | undefined;
  first?: number | null | undefined;
}>;


export type ExpiringRecordingsQuery = { expiringRecordings: { count: number, recordings: Array<{ id: string, fileName: string, createdAt: string }> } };

export type ApiKeyFactsFragment = { id: string, name: string, prefix: string, scopes: Array<Scope>, createdBy: string, createdAt: string, expiresAt: string | null, lastUsedAt: string | null, revokedAt: string | null };

export type WorkspaceFactsFragment = { id: string, name: string, createdAt: string, recordingDays: number | null, auditDays: number, deleting: boolean };

export type ListArticlesQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
  filter?: ArticleFilter | null | undefined;
}>;


export type ListArticlesQuery = { articles: { nodes: Array<{ id: string, key: string, title: string, language: string | null, tags: Array<string>, version: number, chunkCount: number, updatedAt: string }>, pageInfo: { hasNextPage: boolean, endCursor: string | null }, total: { count: number } } };

export type DeleteArticleMutationVariables = Exact<{
  input: DeleteArticleInput;
}>;


export type DeleteArticleMutation = { deleteArticle: { id: string, key: string } };

export type SearchArticlesQueryVariables = Exact<{
  query: string;
  match?: KeywordMatch | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
  filter?: ArticleFilter | null | undefined;
  language?: string | null | undefined;
}>;


export type SearchArticlesQuery = { searchArticles: { nodes: Array<{ relevance: number, article: { key: string, title: string, language: string | null }, passages: Array<{ relevance: number, chunk: { index: number, headings: Array<string>, text: string, passage: string }, highlights: Array<{ start: number, end: number }> }> }>, pageInfo: { hasNextPage: boolean, endCursor: string | null }, total: { count: number, exact: boolean } } };

export type LibraryQueryVariables = Exact<{ [key: string]: never; }>;


export type LibraryQuery = { audioRecords: { total: { count: number, exact: boolean } }, system: { recordingCounts: { ready: number, failed: number } } };

export type AnchorsAtQueryVariables = Exact<{
  id: string;
  startS: number;
  endS: number;
}>;


export type AnchorsAtQuery = { audioRecord: { fileName: string, durationS: number | null, frameCount: number | null, tokenizerId: string | null, urls: { original: string, reconstruction: string, codes: string }, anchors: { nodes: Array<{ index: number, startS: number, endS: number, codes: { startFrame: number, frameCount: number, tokens: Array<Array<number>> } }> } } | null };

export type DuplicatesQueryVariables = Exact<{
  after?: string | null | undefined;
}>;


export type DuplicatesQuery = { duplicateGroups: { nodes: Array<{ id: string, memberCount: number, partCount: number, suggestedKeep: { id: string, fileName: string }, members: Array<{ id: string, fileName: string }>, parts: Array<{ id: string, fileName: string }> }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type EventsSubscriptionVariables = Exact<{
  types?: Array<EventType> | EventType | null | undefined;
  recordingId?: string | null | undefined;
  after?: string | null | undefined;
}>;


export type EventsSubscription = { events:
    | { otherId: string, kind: CopyKind, confidence: number, coverage: number, otherCoverage: number, cursor: string, type: EventType, at: string, recordingId: string, recording: { fileName: string } | null, other: { fileName: string } | null }
    | { cursor: string, type: EventType, at: string, recordingId: string, ingest: { stage: string, progress: number | null, attempt: number }, recording: { fileName: string } | null }
    | { linkId: string, articleId: string, cursor: string, type: EventType, at: string, recordingId: string }
    | { cursor: string, type: EventType, at: string, recordingId: string, recording: { fileName: string } | null }
    | { cursor: string, type: EventType, at: string, recordingId: string }
    | { cursor: string, type: EventType, at: string, recordingId: string, recording: { fileName: string } | null, failure: { code: string, message: string } }
    | { cursor: string, type: EventType, at: string, recordingId: string, recording: { fileName: string, durationS: number | null } | null }
    | { savedSearchId: string, name: string, startS: number | null, endS: number | null, confidence: number, cursor: string, type: EventType, at: string, recordingId: string, recording: { fileName: string } | null }
    | { cursor: string, type: EventType, at: string, recordingId: string }
    | { cursor: string, type: EventType, at: string, recordingId: string }
    | { cursor: string, type: EventType, at: string, recordingId: string }
   };

export type SearchEverythingQueryVariables = Exact<{
  input: SearchInput;
  first: number;
}>;


export type SearchEverythingQuery = { search: { nodes: Array<{ score: number, recording: { id: string, fileName: string } | null, matches: Array<{ startS: number | null, endS: number | null, segment: { text: string } | null }>, explanation: Array<{ leg: SearchLeg, rawScore: number | null, rank: number | null, weight: number, contribution: number }> }>, legs: Array<{ leg: SearchLeg, available: boolean, reason: string | null }> } };

export type LinkFileQueryVariables = Exact<{
  input: LinkKnowledgeInput;
  first: number;
}>;


export type LinkFileQuery = { linkKnowledge: { noGoodArticle: boolean, answeredBy: LinkPath | null, notes: Array<string>, alignmentVersion: number | null, suggestions: Array<{ rank: number, probability: number | null, answeredBy: LinkPath, article: { key: string, title: string }, paths: Array<{ path: LinkPath, rank: number, rawScore: number, probability: number | null, contribution: number }> }> } };

export type LearnedVersionFragment = { version: number, status: AlignmentStatus, isActive: boolean, progress: number, problem: string | null, createdAt: string, trainedAt: string | null, notes: Array<string>, learnedFrom: { confirmedLinks: number, rejectedLinks: number, typedQuestions: number, spokenQuestions: number, articles: number } | null, before: { fused: { count: number, recallAt1: number, recallAt5: number, mrr: number } } | null, after: { fused: { count: number, recallAt1: number, recallAt5: number, mrr: number } } | null };

export type AlignTrainMutationVariables = Exact<{
  input: TrainAlignmentInput;
}>;


export type AlignTrainMutation = { trainAlignment: { version: { version: number, status: AlignmentStatus, isActive: boolean, progress: number, problem: string | null, createdAt: string, trainedAt: string | null, notes: Array<string>, learnedFrom: { confirmedLinks: number, rejectedLinks: number, typedQuestions: number, spokenQuestions: number, articles: number } | null, before: { fused: { count: number, recallAt1: number, recallAt5: number, mrr: number } } | null, after: { fused: { count: number, recallAt1: number, recallAt5: number, mrr: number } } | null } } };

export type AlignVersionsQueryVariables = Exact<{
  first: number;
}>;


export type AlignVersionsQuery = { alignmentVersions: { nodes: Array<{ version: number, status: AlignmentStatus, isActive: boolean, progress: number, problem: string | null, createdAt: string, trainedAt: string | null, notes: Array<string>, learnedFrom: { confirmedLinks: number, rejectedLinks: number, typedQuestions: number, spokenQuestions: number, articles: number } | null, before: { fused: { count: number, recallAt1: number, recallAt5: number, mrr: number } } | null, after: { fused: { count: number, recallAt1: number, recallAt5: number, mrr: number } } | null }> } };

export type AlignActivateMutationVariables = Exact<{
  input: ActivateAlignmentInput;
}>;


export type AlignActivateMutation = { activateAlignment: { version: { version: number, status: AlignmentStatus, isActive: boolean, progress: number, problem: string | null, createdAt: string, trainedAt: string | null, notes: Array<string>, learnedFrom: { confirmedLinks: number, rejectedLinks: number, typedQuestions: number, spokenQuestions: number, articles: number } | null, before: { fused: { count: number, recallAt1: number, recallAt5: number, mrr: number } } | null, after: { fused: { count: number, recallAt1: number, recallAt5: number, mrr: number } } | null } } };

export type FollowIngestSubscriptionVariables = Exact<{
  recordingId: string;
}>;


export type FollowIngestSubscription = { ingestProgress: { cursor: string, ingest: { stage: string, progress: number | null } } };

export type FollowRecordingsSubscriptionVariables = Exact<{
  after?: string | null | undefined;
}>;


export type FollowRecordingsSubscription = { events:
    | { cursor: string, type: EventType, recordingId: string }
    | { cursor: string, type: EventType, recordingId: string }
    | { cursor: string, type: EventType, recordingId: string }
    | { cursor: string, type: EventType, recordingId: string }
    | { cursor: string, type: EventType, recordingId: string }
    | { cursor: string, type: EventType, recordingId: string }
    | { cursor: string, type: EventType, recordingId: string }
    | { cursor: string, type: EventType, recordingId: string }
    | { cursor: string, type: EventType, recordingId: string }
    | { cursor: string, type: EventType, recordingId: string }
    | { cursor: string, type: EventType, recordingId: string }
   };

export type RecentRecordingsQueryVariables = Exact<{
  first: number;
}>;


export type RecentRecordingsQuery = { eventCursor: string, audioRecords: { nodes: Array<{ id: string, fileName: string, status: IngestStatus, durationS: number | null, warnings: Array<string>, ingest: { stage: string, progress: number | null, attempt: number }, failure: { code: string, message: string } | null }> } };

export type RecordingStateQueryVariables = Exact<{
  id: string;
}>;


export type RecordingStateQuery = { audioRecord: { id: string, fileName: string, status: IngestStatus, durationS: number | null, warnings: Array<string>, ingest: { stage: string, progress: number | null, attempt: number }, failure: { code: string, message: string } | null } | null };

export type LocateQueryVariables = Exact<{
  example: AudioQuery;
  in?: Array<string> | string | null | undefined;
  filter?: AudioRecordFilter | null | undefined;
  match?: LocateMatch | null | undefined;
  minSimilarity?: number | null | undefined;
  occurrence?: number | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type LocateQuery = { locate: { example: { soundStartS: number, soundEndS: number, searchedRecordings: number, searchedS: number, scanMs: number, query: { durationS: number, tokenizeMs: number, databaseMs: number } }, edges: Array<{ cursor: string }>, nodes: Array<{ number: number, numberInRecording: number, startS: number, endS: number, soundStartS: number, soundEndS: number, similarity: number, match: LocateMatch, recording: { id: string, fileName: string } }>, pageInfo: { hasNextPage: boolean, hasPreviousPage: boolean, endCursor: string | null }, total: { count: number, exact: boolean } } };

export type ModelsQueryVariables = Exact<{
  kind?: ModelKind | null | undefined;
}>;


export type ModelsQuery = { models: Array<{ name: string, kind: ModelKind, description: string, licence: string, state: ModelState, inUse: boolean, chosen: boolean, repository: string | null, approximateBytes: number | null, pull: { name: string, status: ModelPullStatus, file: string | null, receivedBytes: number, totalBytes: number, note: string | null, startedAt: string, endedAt: string | null, failure: { code: string, message: string } | null } | null }> };

export type PullModelMutationVariables = Exact<{
  name: string;
}>;


export type PullModelMutation = { pullModel: { pull: { name: string, status: ModelPullStatus, file: string | null, receivedBytes: number, totalBytes: number, note: string | null, startedAt: string, endedAt: string | null, failure: { code: string, message: string } | null } } };

export type CancelModelPullMutationVariables = Exact<{
  name: string;
}>;


export type CancelModelPullMutation = { cancelModelPull: { pull: { name: string, status: ModelPullStatus, file: string | null, receivedBytes: number, totalBytes: number, note: string | null, startedAt: string, endedAt: string | null, failure: { code: string, message: string } | null } } };

export type UseModelMutationVariables = Exact<{
  name: string;
}>;


export type UseModelMutation = { useModel: { overruledBy: string | null, model: { name: string, kind: ModelKind, chosen: boolean, inUse: boolean } } };

export type FollowModelPullSubscriptionVariables = Exact<{
  name?: string | null | undefined;
}>;


export type FollowModelPullSubscription = { modelPullProgress: { name: string, status: ModelPullStatus, file: string | null, receivedBytes: number, totalBytes: number, note: string | null, startedAt: string, endedAt: string | null, failure: { code: string, message: string } | null } };

export type PullProgressFragment = { name: string, status: ModelPullStatus, file: string | null, receivedBytes: number, totalBytes: number, note: string | null, startedAt: string, endedAt: string | null, failure: { code: string, message: string } | null };

export type QueueStatusQueryVariables = Exact<{ [key: string]: never; }>;


export type QueueStatusQuery = { queue: { waiting: number, running: number, failed: number, unserved: Array<{ needs: WorkerCapability | null, waiting: number, oldestWaitingS: number | null }>, kinds: Array<{ kind: string, needs: WorkerCapability | null, waiting: number, running: number, failed: number, oldestWaitingS: number | null, oldestRunningS: number | null }>, stages: Array<{ stage: IngestStageName, recordings: number, seconds: number, audioS: number }> }, system: { workers: Array<{ id: string, host: string, processId: number, version: string, places: number, running: number, device: string, offers: Array<WorkerCapability>, takes: Array<WorkerCapability>, startedAt: string, seenAt: string }> } };

export type JobsQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
  filter?: JobFilter | null | undefined;
}>;


export type JobsQuery = { jobs: { nodes: Array<{ id: string, kind: string, state: JobState, recordingId: string | null, attempt: number, maxAttempts: number, createdAt: string, startsAt: string, startedAt: string | null, endedAt: string | null, requestId: string | null, failure: { code: string, message: string } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null }, total: { count: number, exact: boolean } } };

export type CancelJobMutationVariables = Exact<{
  id: string;
}>;


export type CancelJobMutation = { cancelJob: { job: { id: string, kind: string, state: JobState, recordingId: string | null, attempt: number, maxAttempts: number, createdAt: string, startsAt: string, startedAt: string | null, endedAt: string | null, requestId: string | null, failure: { code: string, message: string } | null } } };

export type RetryJobMutationVariables = Exact<{
  id: string;
}>;


export type RetryJobMutation = { retryJob: { job: { id: string, kind: string, state: JobState, recordingId: string | null, attempt: number, maxAttempts: number, createdAt: string, startsAt: string, startedAt: string | null, endedAt: string | null, requestId: string | null, failure: { code: string, message: string } | null } } };

export type JobFactsFragment = { id: string, kind: string, state: JobState, recordingId: string | null, attempt: number, maxAttempts: number, createdAt: string, startsAt: string, startedAt: string | null, endedAt: string | null, requestId: string | null, failure: { code: string, message: string } | null };

export type RecordingSummaryFragment = { id: string, fileName: string, status: IngestStatus, durationS: number | null, warnings: Array<string>, ingest: { stage: string, progress: number | null, attempt: number }, failure: { code: string, message: string } | null };

export type CreateAudioRecordMutationVariables = Exact<{
  input: CreateAudioRecordInput;
}>;


export type CreateAudioRecordMutation = { createAudioRecord: { created: boolean, audioRecord: { id: string, fileName: string, status: IngestStatus, durationS: number | null, warnings: Array<string>, ingest: { stage: string, progress: number | null, attempt: number }, failure: { code: string, message: string } | null } } };

export type IngestStatesQueryVariables = Exact<{
  ids: Array<string> | string;
}>;


export type IngestStatesQuery = { audioRecords: { nodes: Array<{ id: string, fileName: string, status: IngestStatus, durationS: number | null, warnings: Array<string>, ingest: { stage: string, progress: number | null, attempt: number }, failure: { code: string, message: string } | null }> } };

export type FindBySha256QueryVariables = Exact<{
  sha256: string;
}>;


export type FindBySha256Query = { audioRecords: { nodes: Array<{ id: string, fileName: string, status: IngestStatus, durationS: number | null, warnings: Array<string>, ingest: { stage: string, progress: number | null, attempt: number }, failure: { code: string, message: string } | null }> } };

export type ListOriginalsQueryVariables = Exact<{
  after?: string | null | undefined;
  filter: AudioRecordFilter;
}>;


export type ListOriginalsQuery = { audioRecords: { nodes: Array<{ id: string, sha256: string, tokenizerId: string | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type SearchIndexProgressFragment = { tokenizerId: string, problem: string | null, switchedAt: string | null, buildingTokenizerId: string | null, startedAt: string | null, total: number, done: number, failed: number };

export type TextIndexProgressFragment = { embedderId: string, kind: EmbedderKind | null, problem: string | null, switchedAt: string | null, buildingEmbedderId: string | null, startedAt: string | null, total: number, done: number, failure: string | null };

export type ReindexMutationVariables = Exact<{
  input?: ReindexInput | null | undefined;
}>;


export type ReindexMutation = { reindex: { searchIndex: { tokenizerId: string, problem: string | null, switchedAt: string | null, buildingTokenizerId: string | null, startedAt: string | null, total: number, done: number, failed: number }, textIndex: { embedderId: string, kind: EmbedderKind | null, problem: string | null, switchedAt: string | null, buildingEmbedderId: string | null, startedAt: string | null, total: number, done: number, failure: string | null } } };

export type ReindexStateQueryVariables = Exact<{
  failures: number;
}>;


export type ReindexStateQuery = { system: { searchIndex: { tokenizerId: string, problem: string | null, switchedAt: string | null, buildingTokenizerId: string | null, startedAt: string | null, total: number, done: number, failed: number, failures: Array<{ code: string, message: string, recording: { id: string, fileName: string } }> }, textIndex: { embedderId: string, kind: EmbedderKind | null, problem: string | null, switchedAt: string | null, buildingEmbedderId: string | null, startedAt: string | null, total: number, done: number, failure: string | null } } };

export type FindCopiesQueryVariables = Exact<{
  query: AudioQuery;
  first: number;
  minConfidence?: number | null | undefined;
}>;


export type FindCopiesQuery = { findCopies: { query: { durationS: number, tokenizerId: string, tokenizeMs: number, databaseMs: number }, hits: Array<{ confidence: number, speed: number, pitch: number | null, identicalBytes: boolean, identicalCodes: boolean, startS: number, endS: number, queryStartS: number, queryEndS: number, recording: { id: string, fileName: string } }> } };

export type SimilarAudioQueryVariables = Exact<{
  query: AudioQuery;
  first: number;
}>;


export type SimilarAudioQuery = { similarAudio: { query: { durationS: number, tokenizerId: string, tokenizeMs: number, databaseMs: number }, hits: Array<{ similarity: number, startS: number, endS: number, queryStartS: number, recording: { id: string, fileName: string } }> } };

export type SystemStatusQueryVariables = Exact<{ [key: string]: never; }>;


export type SystemStatusQuery = { system: { version: string, ingestWaitsFor: string | null, database: { kind: DatabaseKind, version: string }, tokenizer: { id: string, name: string, executionProvider: ExecutionProvider, fallbackReason: string | null }, embedder: { id: string, name: string, kind: EmbedderKind, dimensions: number, rules: string, note: string, fallbackReason: string | null }, executionProviders: Array<{ provider: ExecutionProvider, used: boolean, reason: string | null }>, devices: Array<{ name: string, provider: ExecutionProvider, memoryUsedBytes: number | null, memoryTotalBytes: number | null, utilization: number | null }>, decoding: { shipped: Array<string>, ffmpeg: boolean }, limits: { maxUploadBytes: number, maxDurationS: number, maxQueryClipS: number, maxPageSize: number }, searchIndex: { tokenizerId: string, problem: string | null, switchedAt: string | null, buildingTokenizerId: string | null, startedAt: string | null, total: number, done: number, failed: number }, recordingCounts: { queued: number, processing: number, ready: number, failed: number } } };

export type TranscriptionStateFragment = { status: TranscriptionStatus, progress: number, recogniser: string | null, wordCount: number | null, failure: { code: string, message: string } | null };

export type OrderTranscriptionMutationVariables = Exact<{
  input: TranscribeInput;
}>;


export type OrderTranscriptionMutation = { transcribe: { transcription: { status: TranscriptionStatus, progress: number, recogniser: string | null, wordCount: number | null, failure: { code: string, message: string } | null } } };

export type StopTranscriptionMutationVariables = Exact<{
  recordingId: string;
}>;


export type StopTranscriptionMutation = { cancelTranscription: { transcription: { status: TranscriptionStatus, progress: number, recogniser: string | null, wordCount: number | null, failure: { code: string, message: string } | null } } };

export type TranscriptionStateQueryVariables = Exact<{
  id: string;
}>;


export type TranscriptionStateQuery = { audioRecord: { transcription: { status: TranscriptionStatus, progress: number, recogniser: string | null, wordCount: number | null, failure: { code: string, message: string } | null } | null, transcript: { text: string, language: string | null } | null } | null };

export type ListTranscribersQueryVariables = Exact<{ [key: string]: never; }>;


export type ListTranscribersQuery = { transcribers: Array<{ name: TranscriberName, available: boolean, problem: string | null, build: string | null, licence: string, languages: Array<string> | null, note: string, models: Array<{ name: string, available: boolean, approximateBytes: number }> }> };

export type FindByNameQueryVariables = Exact<{
  name: string;
}>;


export type FindByNameQuery = { audioRecords: { nodes: Array<{ id: string, fileName: string }> } };

export type LocatePhraseQueryVariables = Exact<{
  phrase: string;
  in?: Array<string> | string | null | undefined;
  occurrence?: number | null | undefined;
  first?: number | null | undefined;
}>;


export type LocatePhraseQuery = { locatePhrase: { nodes: Array<{ number: number, startS: number | null, endS: number | null, wordTimes: boolean, text: string, recording: { id: string, fileName: string } }>, total: { count: number, exact: boolean } } };

export type TransfersQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type TransfersQuery = { transfers: { nodes: Array<{ id: string, kind: TransferKind, status: TransferStatus, progress: number, rowCount: number, createdAt: string, startedAt: string | null, endedAt: string | null, expiresAt: string | null, counts: { imported: number, unchanged: number, queued: number, failed: number } | null, files: Array<{ name: string, byteCount: number, sha256: string, url: string }>, failure: { code: string, message: string } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null }, total: { count: number, exact: boolean } } };

export type TransferOfQueryVariables = Exact<{
  id: string;
  problemsFirst?: number | null | undefined;
  problemsAfter?: string | null | undefined;
}>;


export type TransferOfQuery = { transfer: { id: string, kind: TransferKind, status: TransferStatus, progress: number, rowCount: number, createdAt: string, startedAt: string | null, endedAt: string | null, expiresAt: string | null, problems: { nodes: Array<{ line: number, table: string | null, code: string, message: string, field: string | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null }, total: { count: number, exact: boolean } }, counts: { imported: number, unchanged: number, queued: number, failed: number } | null, files: Array<{ name: string, byteCount: number, sha256: string, url: string }>, failure: { code: string, message: string } | null } | null };

export type StartExportMutationVariables = Exact<{
  input?: StartExportInput | null | undefined;
}>;


export type StartExportMutation = { startExport: { transfer: { id: string, kind: TransferKind, status: TransferStatus, progress: number, rowCount: number, createdAt: string, startedAt: string | null, endedAt: string | null, expiresAt: string | null, counts: { imported: number, unchanged: number, queued: number, failed: number } | null, files: Array<{ name: string, byteCount: number, sha256: string, url: string }>, failure: { code: string, message: string } | null } } };

export type StartImportMutationVariables = Exact<{
  input: StartImportInput;
}>;


export type StartImportMutation = { startImport: { transfer: { id: string, kind: TransferKind, status: TransferStatus, progress: number, rowCount: number, createdAt: string, startedAt: string | null, endedAt: string | null, expiresAt: string | null, counts: { imported: number, unchanged: number, queued: number, failed: number } | null, files: Array<{ name: string, byteCount: number, sha256: string, url: string }>, failure: { code: string, message: string } | null } } };

export type CancelTransferMutationVariables = Exact<{
  id: string;
}>;


export type CancelTransferMutation = { cancelTransfer: { transfer: { id: string, kind: TransferKind, status: TransferStatus, progress: number, rowCount: number, createdAt: string, startedAt: string | null, endedAt: string | null, expiresAt: string | null, counts: { imported: number, unchanged: number, queued: number, failed: number } | null, files: Array<{ name: string, byteCount: number, sha256: string, url: string }>, failure: { code: string, message: string } | null } } };

export type DeleteTransferMutationVariables = Exact<{
  id: string;
}>;


export type DeleteTransferMutation = { deleteTransfer: { deletedId: string } };

export type FollowTransferSubscriptionVariables = Exact<{
  id: string;
}>;


export type FollowTransferSubscription = { transferProgress: { id: string, kind: TransferKind, status: TransferStatus, progress: number, rowCount: number, createdAt: string, startedAt: string | null, endedAt: string | null, expiresAt: string | null, counts: { imported: number, unchanged: number, queued: number, failed: number } | null, files: Array<{ name: string, byteCount: number, sha256: string, url: string }>, failure: { code: string, message: string } | null } };

export type TransferFactsFragment = { id: string, kind: TransferKind, status: TransferStatus, progress: number, rowCount: number, createdAt: string, startedAt: string | null, endedAt: string | null, expiresAt: string | null, counts: { imported: number, unchanged: number, queued: number, failed: number } | null, files: Array<{ name: string, byteCount: number, sha256: string, url: string }>, failure: { code: string, message: string } | null };

export class TypedDocumentString<TResult, TVariables>
  extends String
  implements DocumentTypeDecoration<TResult, TVariables>
{
  __apiType?: NonNullable<DocumentTypeDecoration<TResult, TVariables>['__apiType']>;
  private value: string;
  public __meta__?: Record<string, any> | undefined;

  constructor(value: string, __meta__?: Record<string, any> | undefined) {
    super(value);
    this.value = value;
    this.__meta__ = __meta__;
  }

  override toString(): string & DocumentTypeDecoration<TResult, TVariables> {
    return this.value;
  }
}
export const ApiKeyFactsFragmentDoc = new TypedDocumentString(`
    fragment ApiKeyFacts on ApiKey {
  id
  name
  prefix
  scopes
  createdBy
  createdAt
  expiresAt
  lastUsedAt
  revokedAt
}
    `, {"fragmentName":"ApiKeyFacts"}) as unknown as TypedDocumentString<ApiKeyFactsFragment, unknown>;
export const WorkspaceFactsFragmentDoc = new TypedDocumentString(`
    fragment WorkspaceFacts on Workspace {
  id
  name
  createdAt
  recordingDays
  auditDays
  deleting
}
    `, {"fragmentName":"WorkspaceFacts"}) as unknown as TypedDocumentString<WorkspaceFactsFragment, unknown>;
export const LearnedVersionFragmentDoc = new TypedDocumentString(`
    fragment LearnedVersion on AlignmentVersion {
  version
  status
  isActive
  progress
  problem
  createdAt
  trainedAt
  notes
  learnedFrom {
    confirmedLinks
    rejectedLinks
    typedQuestions
    spokenQuestions
    articles
  }
  before {
    fused {
      count
      recallAt1
      recallAt5
      mrr
    }
  }
  after {
    fused {
      count
      recallAt1
      recallAt5
      mrr
    }
  }
}
    `, {"fragmentName":"LearnedVersion"}) as unknown as TypedDocumentString<LearnedVersionFragment, unknown>;
export const PullProgressFragmentDoc = new TypedDocumentString(`
    fragment PullProgress on ModelPull {
  name
  status
  file
  receivedBytes
  totalBytes
  note
  failure {
    code
    message
  }
  startedAt
  endedAt
}
    `, {"fragmentName":"PullProgress"}) as unknown as TypedDocumentString<PullProgressFragment, unknown>;
export const JobFactsFragmentDoc = new TypedDocumentString(`
    fragment JobFacts on Job {
  id
  kind
  state
  recordingId
  attempt
  maxAttempts
  createdAt
  startsAt
  startedAt
  endedAt
  failure {
    code
    message
  }
  requestId
}
    `, {"fragmentName":"JobFacts"}) as unknown as TypedDocumentString<JobFactsFragment, unknown>;
export const RecordingSummaryFragmentDoc = new TypedDocumentString(`
    fragment RecordingSummary on AudioRecord {
  id
  fileName
  status
  durationS
  ingest {
    stage
    progress
    attempt
  }
  failure {
    code
    message
  }
  warnings
}
    `, {"fragmentName":"RecordingSummary"}) as unknown as TypedDocumentString<RecordingSummaryFragment, unknown>;
export const SearchIndexProgressFragmentDoc = new TypedDocumentString(`
    fragment SearchIndexProgress on SearchIndex {
  tokenizerId
  problem
  switchedAt
  buildingTokenizerId
  startedAt
  total
  done
  failed
}
    `, {"fragmentName":"SearchIndexProgress"}) as unknown as TypedDocumentString<SearchIndexProgressFragment, unknown>;
export const TextIndexProgressFragmentDoc = new TypedDocumentString(`
    fragment TextIndexProgress on TextIndex {
  embedderId
  kind
  problem
  switchedAt
  buildingEmbedderId
  startedAt
  total
  done
  failure
}
    `, {"fragmentName":"TextIndexProgress"}) as unknown as TypedDocumentString<TextIndexProgressFragment, unknown>;
export const TranscriptionStateFragmentDoc = new TypedDocumentString(`
    fragment TranscriptionState on Transcription {
  status
  progress
  recogniser
  wordCount
  failure {
    code
    message
  }
}
    `, {"fragmentName":"TranscriptionState"}) as unknown as TypedDocumentString<TranscriptionStateFragment, unknown>;
export const TransferFactsFragmentDoc = new TypedDocumentString(`
    fragment TransferFacts on Transfer {
  id
  kind
  status
  progress
  rowCount
  counts {
    imported
    unchanged
    queued
    failed
  }
  files {
    name
    byteCount
    sha256
    url
  }
  failure {
    code
    message
  }
  createdAt
  startedAt
  endedAt
  expiresAt
}
    `, {"fragmentName":"TransferFacts"}) as unknown as TypedDocumentString<TransferFactsFragment, unknown>;
export const ViewerDocument = new TypedDocumentString(`
    query Viewer {
  viewer {
    workspaceId
    scopes
    keyId
    keyName
    expiresAt
  }
}
    `) as unknown as TypedDocumentString<ViewerQuery, ViewerQueryVariables>;
export const ListApiKeysDocument = new TypedDocumentString(`
    query ListApiKeys($workspaceId: ID) {
  apiKeys(workspaceId: $workspaceId) {
    ...ApiKeyFacts
  }
}
    fragment ApiKeyFacts on ApiKey {
  id
  name
  prefix
  scopes
  createdBy
  createdAt
  expiresAt
  lastUsedAt
  revokedAt
}`) as unknown as TypedDocumentString<ListApiKeysQuery, ListApiKeysQueryVariables>;
export const CreateApiKeyDocument = new TypedDocumentString(`
    mutation CreateApiKey($input: CreateApiKeyInput!) {
  createApiKey(input: $input) {
    apiKey {
      ...ApiKeyFacts
    }
    text
  }
}
    fragment ApiKeyFacts on ApiKey {
  id
  name
  prefix
  scopes
  createdBy
  createdAt
  expiresAt
  lastUsedAt
  revokedAt
}`) as unknown as TypedDocumentString<CreateApiKeyMutation, CreateApiKeyMutationVariables>;
export const RevokeApiKeyDocument = new TypedDocumentString(`
    mutation RevokeApiKey($input: RevokeApiKeyInput!) {
  revokeApiKey(input: $input) {
    ...ApiKeyFacts
  }
}
    fragment ApiKeyFacts on ApiKey {
  id
  name
  prefix
  scopes
  createdBy
  createdAt
  expiresAt
  lastUsedAt
  revokedAt
}`) as unknown as TypedDocumentString<RevokeApiKeyMutation, RevokeApiKeyMutationVariables>;
export const ListWorkspacesDocument = new TypedDocumentString(`
    query ListWorkspaces {
  workspaces {
    ...WorkspaceFacts
  }
}
    fragment WorkspaceFacts on Workspace {
  id
  name
  createdAt
  recordingDays
  auditDays
  deleting
}`) as unknown as TypedDocumentString<ListWorkspacesQuery, ListWorkspacesQueryVariables>;
export const CreateWorkspaceDocument = new TypedDocumentString(`
    mutation CreateWorkspace($input: CreateWorkspaceInput!) {
  createWorkspace(input: $input) {
    ...WorkspaceFacts
  }
}
    fragment WorkspaceFacts on Workspace {
  id
  name
  createdAt
  recordingDays
  auditDays
  deleting
}`) as unknown as TypedDocumentString<CreateWorkspaceMutation, CreateWorkspaceMutationVariables>;
export const DeleteWorkspaceDocument = new TypedDocumentString(`
    mutation DeleteWorkspace($input: DeleteWorkspaceInput!) {
  deleteWorkspace(input: $input) {
    ...WorkspaceFacts
  }
}
    fragment WorkspaceFacts on Workspace {
  id
  name
  createdAt
  recordingDays
  auditDays
  deleting
}`) as unknown as TypedDocumentString<DeleteWorkspaceMutation, DeleteWorkspaceMutationVariables>;
export const SetRetentionDocument = new TypedDocumentString(`
    mutation SetRetention($input: SetRetentionInput!) {
  setRetention(input: $input) {
    ...WorkspaceFacts
  }
}
    fragment WorkspaceFacts on Workspace {
  id
  name
  createdAt
  recordingDays
  auditDays
  deleting
}`) as unknown as TypedDocumentString<SetRetentionMutation, SetRetentionMutationVariables>;
export const ExpiringRecordingsDocument = new TypedDocumentString(`
    query ExpiringRecordings($days: Int, $first: Int) {
  expiringRecordings(days: $days, first: $first) {
    count
    recordings {
      id
      fileName
      createdAt
    }
  }
}
    `) as unknown as TypedDocumentString<ExpiringRecordingsQuery, ExpiringRecordingsQueryVariables>;
export const ListArticlesDocument = new TypedDocumentString(`
    query ListArticles($first: Int, $after: String, $filter: ArticleFilter) {
  articles(first: $first, after: $after, filter: $filter) {
    nodes {
      id
      key
      title
      language
      tags
      version
      chunkCount
      updatedAt
    }
    pageInfo {
      hasNextPage
      endCursor
    }
    total {
      count
    }
  }
}
    `) as unknown as TypedDocumentString<ListArticlesQuery, ListArticlesQueryVariables>;
export const DeleteArticleDocument = new TypedDocumentString(`
    mutation DeleteArticle($input: DeleteArticleInput!) {
  deleteArticle(input: $input) {
    id
    key
  }
}
    `) as unknown as TypedDocumentString<DeleteArticleMutation, DeleteArticleMutationVariables>;
export const SearchArticlesDocument = new TypedDocumentString(`
    query SearchArticles($query: String!, $match: KeywordMatch, $first: Int, $after: String, $filter: ArticleFilter, $language: String) {
  searchArticles(
    query: $query
    match: $match
    first: $first
    after: $after
    filter: $filter
    language: $language
  ) {
    nodes {
      relevance
      article {
        key
        title
        language
      }
      passages {
        relevance
        chunk {
          index
          headings
          text
          passage
        }
        highlights {
          start
          end
        }
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
    total {
      count
      exact
    }
  }
}
    `) as unknown as TypedDocumentString<SearchArticlesQuery, SearchArticlesQueryVariables>;
export const LibraryDocument = new TypedDocumentString(`
    query Library {
  audioRecords(first: 1) {
    total {
      count
      exact
    }
  }
  system {
    recordingCounts {
      ready
      failed
    }
  }
}
    `) as unknown as TypedDocumentString<LibraryQuery, LibraryQueryVariables>;
export const AnchorsAtDocument = new TypedDocumentString(`
    query AnchorsAt($id: ID!, $startS: Float!, $endS: Float!) {
  audioRecord(id: $id) {
    fileName
    durationS
    frameCount
    tokenizerId
    urls {
      original
      reconstruction
      codes
    }
    anchors(startS: $startS, endS: $endS, first: 3) {
      nodes {
        index
        startS
        endS
        codes(context: 2, layers: [0]) {
          startFrame
          frameCount
          tokens
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<AnchorsAtQuery, AnchorsAtQueryVariables>;
export const DuplicatesDocument = new TypedDocumentString(`
    query Duplicates($after: String) {
  duplicateGroups(first: 40, after: $after) {
    nodes {
      id
      memberCount
      partCount
      suggestedKeep {
        id
        fileName
      }
      members(first: 100) {
        id
        fileName
      }
      parts(first: 100) {
        id
        fileName
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    `) as unknown as TypedDocumentString<DuplicatesQuery, DuplicatesQueryVariables>;
export const EventsDocument = new TypedDocumentString(`
    subscription Events($types: [EventType!], $recordingId: ID, $after: String) {
  events(types: $types, recordingId: $recordingId, after: $after) {
    cursor
    type
    at
    recordingId
    ... on RecordingCreated {
      recording {
        fileName
      }
    }
    ... on IngestProgressed {
      ingest {
        stage
        progress
        attempt
      }
      recording {
        fileName
      }
    }
    ... on RecordingReady {
      recording {
        fileName
        durationS
      }
    }
    ... on LinkConfirmed {
      linkId
      articleId
    }
    ... on SavedSearchMatched {
      recording {
        fileName
      }
      savedSearchId
      name
      startS
      endS
      confidence
    }
    ... on CopyFound {
      recording {
        fileName
      }
      otherId
      other {
        fileName
      }
      kind
      confidence
      coverage
      otherCoverage
    }
    ... on RecordingFailed {
      recording {
        fileName
      }
      failure {
        code
        message
      }
    }
  }
}
    `) as unknown as TypedDocumentString<EventsSubscription, EventsSubscriptionVariables>;
export const SearchEverythingDocument = new TypedDocumentString(`
    query SearchEverything($input: SearchInput!, $first: Int!) {
  search(input: $input, first: $first) {
    nodes {
      score
      recording {
        id
        fileName
      }
      matches {
        startS
        endS
        segment {
          text
        }
      }
      explanation {
        leg
        rawScore
        rank
        weight
        contribution
      }
    }
    legs {
      leg
      available
      reason
    }
  }
}
    `) as unknown as TypedDocumentString<SearchEverythingQuery, SearchEverythingQueryVariables>;
export const LinkFileDocument = new TypedDocumentString(`
    query LinkFile($input: LinkKnowledgeInput!, $first: Int!) {
  linkKnowledge(input: $input, first: $first) {
    noGoodArticle
    answeredBy
    notes
    alignmentVersion
    suggestions {
      article {
        key
        title
      }
      rank
      probability
      answeredBy
      paths {
        path
        rank
        rawScore
        probability
        contribution
      }
    }
  }
}
    `) as unknown as TypedDocumentString<LinkFileQuery, LinkFileQueryVariables>;
export const AlignTrainDocument = new TypedDocumentString(`
    mutation AlignTrain($input: TrainAlignmentInput!) {
  trainAlignment(input: $input) {
    version {
      ...LearnedVersion
    }
  }
}
    fragment LearnedVersion on AlignmentVersion {
  version
  status
  isActive
  progress
  problem
  createdAt
  trainedAt
  notes
  learnedFrom {
    confirmedLinks
    rejectedLinks
    typedQuestions
    spokenQuestions
    articles
  }
  before {
    fused {
      count
      recallAt1
      recallAt5
      mrr
    }
  }
  after {
    fused {
      count
      recallAt1
      recallAt5
      mrr
    }
  }
}`) as unknown as TypedDocumentString<AlignTrainMutation, AlignTrainMutationVariables>;
export const AlignVersionsDocument = new TypedDocumentString(`
    query AlignVersions($first: Int!) {
  alignmentVersions(first: $first) {
    nodes {
      ...LearnedVersion
    }
  }
}
    fragment LearnedVersion on AlignmentVersion {
  version
  status
  isActive
  progress
  problem
  createdAt
  trainedAt
  notes
  learnedFrom {
    confirmedLinks
    rejectedLinks
    typedQuestions
    spokenQuestions
    articles
  }
  before {
    fused {
      count
      recallAt1
      recallAt5
      mrr
    }
  }
  after {
    fused {
      count
      recallAt1
      recallAt5
      mrr
    }
  }
}`) as unknown as TypedDocumentString<AlignVersionsQuery, AlignVersionsQueryVariables>;
export const AlignActivateDocument = new TypedDocumentString(`
    mutation AlignActivate($input: ActivateAlignmentInput!) {
  activateAlignment(input: $input) {
    version {
      ...LearnedVersion
    }
  }
}
    fragment LearnedVersion on AlignmentVersion {
  version
  status
  isActive
  progress
  problem
  createdAt
  trainedAt
  notes
  learnedFrom {
    confirmedLinks
    rejectedLinks
    typedQuestions
    spokenQuestions
    articles
  }
  before {
    fused {
      count
      recallAt1
      recallAt5
      mrr
    }
  }
  after {
    fused {
      count
      recallAt1
      recallAt5
      mrr
    }
  }
}`) as unknown as TypedDocumentString<AlignActivateMutation, AlignActivateMutationVariables>;
export const FollowIngestDocument = new TypedDocumentString(`
    subscription FollowIngest($recordingId: ID!) {
  ingestProgress(recordingId: $recordingId) {
    cursor
    ingest {
      stage
      progress
    }
  }
}
    `) as unknown as TypedDocumentString<FollowIngestSubscription, FollowIngestSubscriptionVariables>;
export const FollowRecordingsDocument = new TypedDocumentString(`
    subscription FollowRecordings($after: String) {
  events(
    types: [RECORDING_CREATED, RECORDING_READY, RECORDING_FAILED, RECORDING_DELETED]
    after: $after
  ) {
    cursor
    type
    recordingId
  }
}
    `) as unknown as TypedDocumentString<FollowRecordingsSubscription, FollowRecordingsSubscriptionVariables>;
export const RecentRecordingsDocument = new TypedDocumentString(`
    query RecentRecordings($first: Int!) {
  eventCursor
  audioRecords(first: $first, orderBy: {field: CREATED_AT, direction: DESC}) {
    nodes {
      ...RecordingSummary
    }
  }
}
    fragment RecordingSummary on AudioRecord {
  id
  fileName
  status
  durationS
  ingest {
    stage
    progress
    attempt
  }
  failure {
    code
    message
  }
  warnings
}`) as unknown as TypedDocumentString<RecentRecordingsQuery, RecentRecordingsQueryVariables>;
export const RecordingStateDocument = new TypedDocumentString(`
    query RecordingState($id: ID!) {
  audioRecord(id: $id) {
    ...RecordingSummary
  }
}
    fragment RecordingSummary on AudioRecord {
  id
  fileName
  status
  durationS
  ingest {
    stage
    progress
    attempt
  }
  failure {
    code
    message
  }
  warnings
}`) as unknown as TypedDocumentString<RecordingStateQuery, RecordingStateQueryVariables>;
export const LocateDocument = new TypedDocumentString(`
    query Locate($example: AudioQuery!, $in: [ID!], $filter: AudioRecordFilter, $match: LocateMatch, $minSimilarity: Float, $occurrence: Int, $first: Int, $after: String) {
  locate(
    example: $example
    in: $in
    filter: $filter
    match: $match
    minSimilarity: $minSimilarity
    occurrence: $occurrence
    first: $first
    after: $after
  ) {
    example {
      query {
        durationS
        tokenizeMs
        databaseMs
      }
      soundStartS
      soundEndS
      searchedRecordings
      searchedS
      scanMs
    }
    edges {
      cursor
    }
    nodes {
      recording {
        id
        fileName
      }
      number
      numberInRecording
      startS
      endS
      soundStartS
      soundEndS
      similarity
      match
    }
    pageInfo {
      hasNextPage
      hasPreviousPage
      endCursor
    }
    total {
      count
      exact
    }
  }
}
    `) as unknown as TypedDocumentString<LocateQuery, LocateQueryVariables>;
export const ModelsDocument = new TypedDocumentString(`
    query Models($kind: ModelKind) {
  models(kind: $kind) {
    name
    kind
    description
    licence
    state
    inUse
    chosen
    repository
    approximateBytes
    pull {
      ...PullProgress
    }
  }
}
    fragment PullProgress on ModelPull {
  name
  status
  file
  receivedBytes
  totalBytes
  note
  failure {
    code
    message
  }
  startedAt
  endedAt
}`) as unknown as TypedDocumentString<ModelsQuery, ModelsQueryVariables>;
export const PullModelDocument = new TypedDocumentString(`
    mutation PullModel($name: String!) {
  pullModel(input: {name: $name}) {
    pull {
      ...PullProgress
    }
  }
}
    fragment PullProgress on ModelPull {
  name
  status
  file
  receivedBytes
  totalBytes
  note
  failure {
    code
    message
  }
  startedAt
  endedAt
}`) as unknown as TypedDocumentString<PullModelMutation, PullModelMutationVariables>;
export const CancelModelPullDocument = new TypedDocumentString(`
    mutation CancelModelPull($name: String!) {
  cancelModelPull(input: {name: $name}) {
    pull {
      ...PullProgress
    }
  }
}
    fragment PullProgress on ModelPull {
  name
  status
  file
  receivedBytes
  totalBytes
  note
  failure {
    code
    message
  }
  startedAt
  endedAt
}`) as unknown as TypedDocumentString<CancelModelPullMutation, CancelModelPullMutationVariables>;
export const UseModelDocument = new TypedDocumentString(`
    mutation UseModel($name: String!) {
  useModel(input: {name: $name}) {
    model {
      name
      kind
      chosen
      inUse
    }
    overruledBy
  }
}
    `) as unknown as TypedDocumentString<UseModelMutation, UseModelMutationVariables>;
export const FollowModelPullDocument = new TypedDocumentString(`
    subscription FollowModelPull($name: String) {
  modelPullProgress(name: $name) {
    ...PullProgress
  }
}
    fragment PullProgress on ModelPull {
  name
  status
  file
  receivedBytes
  totalBytes
  note
  failure {
    code
    message
  }
  startedAt
  endedAt
}`) as unknown as TypedDocumentString<FollowModelPullSubscription, FollowModelPullSubscriptionVariables>;
export const QueueStatusDocument = new TypedDocumentString(`
    query QueueStatus {
  queue {
    waiting
    running
    failed
    unserved {
      needs
      waiting
      oldestWaitingS
    }
    kinds {
      kind
      needs
      waiting
      running
      failed
      oldestWaitingS
      oldestRunningS
    }
    stages {
      stage
      recordings
      seconds
      audioS
    }
  }
  system {
    workers {
      id
      host
      processId
      version
      places
      running
      device
      offers
      takes
      startedAt
      seenAt
    }
  }
}
    `) as unknown as TypedDocumentString<QueueStatusQuery, QueueStatusQueryVariables>;
export const JobsDocument = new TypedDocumentString(`
    query Jobs($first: Int, $after: String, $filter: JobFilter) {
  jobs(first: $first, after: $after, filter: $filter) {
    nodes {
      ...JobFacts
    }
    pageInfo {
      hasNextPage
      endCursor
    }
    total {
      count
      exact
    }
  }
}
    fragment JobFacts on Job {
  id
  kind
  state
  recordingId
  attempt
  maxAttempts
  createdAt
  startsAt
  startedAt
  endedAt
  failure {
    code
    message
  }
  requestId
}`) as unknown as TypedDocumentString<JobsQuery, JobsQueryVariables>;
export const CancelJobDocument = new TypedDocumentString(`
    mutation CancelJob($id: ID!) {
  cancelJob(input: {id: $id}) {
    job {
      ...JobFacts
    }
  }
}
    fragment JobFacts on Job {
  id
  kind
  state
  recordingId
  attempt
  maxAttempts
  createdAt
  startsAt
  startedAt
  endedAt
  failure {
    code
    message
  }
  requestId
}`) as unknown as TypedDocumentString<CancelJobMutation, CancelJobMutationVariables>;
export const RetryJobDocument = new TypedDocumentString(`
    mutation RetryJob($id: ID!) {
  retryJob(input: {id: $id}) {
    job {
      ...JobFacts
    }
  }
}
    fragment JobFacts on Job {
  id
  kind
  state
  recordingId
  attempt
  maxAttempts
  createdAt
  startsAt
  startedAt
  endedAt
  failure {
    code
    message
  }
  requestId
}`) as unknown as TypedDocumentString<RetryJobMutation, RetryJobMutationVariables>;
export const CreateAudioRecordDocument = new TypedDocumentString(`
    mutation CreateAudioRecord($input: CreateAudioRecordInput!) {
  createAudioRecord(input: $input) {
    created
    audioRecord {
      ...RecordingSummary
    }
  }
}
    fragment RecordingSummary on AudioRecord {
  id
  fileName
  status
  durationS
  ingest {
    stage
    progress
    attempt
  }
  failure {
    code
    message
  }
  warnings
}`) as unknown as TypedDocumentString<CreateAudioRecordMutation, CreateAudioRecordMutationVariables>;
export const IngestStatesDocument = new TypedDocumentString(`
    query IngestStates($ids: [ID!]!) {
  audioRecords(first: 100, filter: {ids: $ids}) {
    nodes {
      ...RecordingSummary
    }
  }
}
    fragment RecordingSummary on AudioRecord {
  id
  fileName
  status
  durationS
  ingest {
    stage
    progress
    attempt
  }
  failure {
    code
    message
  }
  warnings
}`) as unknown as TypedDocumentString<IngestStatesQuery, IngestStatesQueryVariables>;
export const FindBySha256Document = new TypedDocumentString(`
    query FindBySha256($sha256: String!) {
  audioRecords(first: 1, filter: {sha256: $sha256}) {
    nodes {
      ...RecordingSummary
    }
  }
}
    fragment RecordingSummary on AudioRecord {
  id
  fileName
  status
  durationS
  ingest {
    stage
    progress
    attempt
  }
  failure {
    code
    message
  }
  warnings
}`) as unknown as TypedDocumentString<FindBySha256Query, FindBySha256QueryVariables>;
export const ListOriginalsDocument = new TypedDocumentString(`
    query ListOriginals($after: String, $filter: AudioRecordFilter!) {
  audioRecords(
    first: 100
    after: $after
    filter: {all: [$filter, {statuses: [READY]}]}
  ) {
    nodes {
      id
      sha256
      tokenizerId
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    `) as unknown as TypedDocumentString<ListOriginalsQuery, ListOriginalsQueryVariables>;
export const ReindexDocument = new TypedDocumentString(`
    mutation Reindex($input: ReindexInput) {
  reindex(input: $input) {
    searchIndex {
      ...SearchIndexProgress
    }
    textIndex {
      ...TextIndexProgress
    }
  }
}
    fragment SearchIndexProgress on SearchIndex {
  tokenizerId
  problem
  switchedAt
  buildingTokenizerId
  startedAt
  total
  done
  failed
}
fragment TextIndexProgress on TextIndex {
  embedderId
  kind
  problem
  switchedAt
  buildingEmbedderId
  startedAt
  total
  done
  failure
}`) as unknown as TypedDocumentString<ReindexMutation, ReindexMutationVariables>;
export const ReindexStateDocument = new TypedDocumentString(`
    query ReindexState($failures: Int!) {
  system {
    searchIndex {
      ...SearchIndexProgress
      failures(first: $failures) {
        recording {
          id
          fileName
        }
        code
        message
      }
    }
    textIndex {
      ...TextIndexProgress
    }
  }
}
    fragment SearchIndexProgress on SearchIndex {
  tokenizerId
  problem
  switchedAt
  buildingTokenizerId
  startedAt
  total
  done
  failed
}
fragment TextIndexProgress on TextIndex {
  embedderId
  kind
  problem
  switchedAt
  buildingEmbedderId
  startedAt
  total
  done
  failure
}`) as unknown as TypedDocumentString<ReindexStateQuery, ReindexStateQueryVariables>;
export const FindCopiesDocument = new TypedDocumentString(`
    query FindCopies($query: AudioQuery!, $first: Int!, $minConfidence: Float) {
  findCopies(query: $query, first: $first, minConfidence: $minConfidence) {
    query {
      durationS
      tokenizerId
      tokenizeMs
      databaseMs
    }
    hits {
      recording {
        id
        fileName
      }
      confidence
      speed
      pitch
      identicalBytes
      identicalCodes
      startS
      endS
      queryStartS
      queryEndS
    }
  }
}
    `) as unknown as TypedDocumentString<FindCopiesQuery, FindCopiesQueryVariables>;
export const SimilarAudioDocument = new TypedDocumentString(`
    query SimilarAudio($query: AudioQuery!, $first: Int!) {
  similarAudio(query: $query, first: $first) {
    query {
      durationS
      tokenizerId
      tokenizeMs
      databaseMs
    }
    hits {
      recording {
        id
        fileName
      }
      similarity
      startS
      endS
      queryStartS
    }
  }
}
    `) as unknown as TypedDocumentString<SimilarAudioQuery, SimilarAudioQueryVariables>;
export const SystemStatusDocument = new TypedDocumentString(`
    query SystemStatus {
  system {
    version
    database {
      kind
      version
    }
    tokenizer {
      id
      name
      executionProvider
      fallbackReason
    }
    embedder {
      id
      name
      kind
      dimensions
      rules
      note
      fallbackReason
    }
    executionProviders {
      provider
      used
      reason
    }
    devices {
      name
      provider
      memoryUsedBytes
      memoryTotalBytes
      utilization
    }
    ingestWaitsFor
    decoding {
      shipped
      ffmpeg
    }
    limits {
      maxUploadBytes
      maxDurationS
      maxQueryClipS
      maxPageSize
    }
    searchIndex {
      ...SearchIndexProgress
    }
    recordingCounts {
      queued
      processing
      ready
      failed
    }
  }
}
    fragment SearchIndexProgress on SearchIndex {
  tokenizerId
  problem
  switchedAt
  buildingTokenizerId
  startedAt
  total
  done
  failed
}`) as unknown as TypedDocumentString<SystemStatusQuery, SystemStatusQueryVariables>;
export const OrderTranscriptionDocument = new TypedDocumentString(`
    mutation OrderTranscription($input: TranscribeInput!) {
  transcribe(input: $input) {
    transcription {
      ...TranscriptionState
    }
  }
}
    fragment TranscriptionState on Transcription {
  status
  progress
  recogniser
  wordCount
  failure {
    code
    message
  }
}`) as unknown as TypedDocumentString<OrderTranscriptionMutation, OrderTranscriptionMutationVariables>;
export const StopTranscriptionDocument = new TypedDocumentString(`
    mutation StopTranscription($recordingId: ID!) {
  cancelTranscription(input: {recordingId: $recordingId}) {
    transcription {
      ...TranscriptionState
    }
  }
}
    fragment TranscriptionState on Transcription {
  status
  progress
  recogniser
  wordCount
  failure {
    code
    message
  }
}`) as unknown as TypedDocumentString<StopTranscriptionMutation, StopTranscriptionMutationVariables>;
export const TranscriptionStateDocument = new TypedDocumentString(`
    query TranscriptionState($id: ID!) {
  audioRecord(id: $id) {
    transcription {
      ...TranscriptionState
    }
    transcript {
      text
      language
    }
  }
}
    fragment TranscriptionState on Transcription {
  status
  progress
  recogniser
  wordCount
  failure {
    code
    message
  }
}`) as unknown as TypedDocumentString<TranscriptionStateQuery, TranscriptionStateQueryVariables>;
export const ListTranscribersDocument = new TypedDocumentString(`
    query ListTranscribers {
  transcribers {
    name
    available
    problem
    build
    licence
    languages
    models {
      name
      available
      approximateBytes
    }
    note
  }
}
    `) as unknown as TypedDocumentString<ListTranscribersQuery, ListTranscribersQueryVariables>;
export const FindByNameDocument = new TypedDocumentString(`
    query FindByName($name: String!) {
  audioRecords(filter: {nameContains: $name}, first: 100) {
    nodes {
      id
      fileName
    }
  }
}
    `) as unknown as TypedDocumentString<FindByNameQuery, FindByNameQueryVariables>;
export const LocatePhraseDocument = new TypedDocumentString(`
    query LocatePhrase($phrase: String!, $in: [ID!], $occurrence: Int, $first: Int) {
  locatePhrase(phrase: $phrase, in: $in, occurrence: $occurrence, first: $first) {
    nodes {
      number
      startS
      endS
      wordTimes
      text
      recording {
        id
        fileName
      }
    }
    total {
      count
      exact
    }
  }
}
    `) as unknown as TypedDocumentString<LocatePhraseQuery, LocatePhraseQueryVariables>;
export const TransfersDocument = new TypedDocumentString(`
    query Transfers($first: Int, $after: String) {
  transfers(first: $first, after: $after) {
    nodes {
      ...TransferFacts
    }
    pageInfo {
      hasNextPage
      endCursor
    }
    total {
      count
      exact
    }
  }
}
    fragment TransferFacts on Transfer {
  id
  kind
  status
  progress
  rowCount
  counts {
    imported
    unchanged
    queued
    failed
  }
  files {
    name
    byteCount
    sha256
    url
  }
  failure {
    code
    message
  }
  createdAt
  startedAt
  endedAt
  expiresAt
}`) as unknown as TypedDocumentString<TransfersQuery, TransfersQueryVariables>;
export const TransferOfDocument = new TypedDocumentString(`
    query TransferOf($id: ID!, $problemsFirst: Int, $problemsAfter: String) {
  transfer(id: $id) {
    ...TransferFacts
    problems(first: $problemsFirst, after: $problemsAfter) {
      nodes {
        line
        table
        code
        message
        field
      }
      pageInfo {
        hasNextPage
        endCursor
      }
      total {
        count
        exact
      }
    }
  }
}
    fragment TransferFacts on Transfer {
  id
  kind
  status
  progress
  rowCount
  counts {
    imported
    unchanged
    queued
    failed
  }
  files {
    name
    byteCount
    sha256
    url
  }
  failure {
    code
    message
  }
  createdAt
  startedAt
  endedAt
  expiresAt
}`) as unknown as TypedDocumentString<TransferOfQuery, TransferOfQueryVariables>;
export const StartExportDocument = new TypedDocumentString(`
    mutation StartExport($input: StartExportInput) {
  startExport(input: $input) {
    transfer {
      ...TransferFacts
    }
  }
}
    fragment TransferFacts on Transfer {
  id
  kind
  status
  progress
  rowCount
  counts {
    imported
    unchanged
    queued
    failed
  }
  files {
    name
    byteCount
    sha256
    url
  }
  failure {
    code
    message
  }
  createdAt
  startedAt
  endedAt
  expiresAt
}`) as unknown as TypedDocumentString<StartExportMutation, StartExportMutationVariables>;
export const StartImportDocument = new TypedDocumentString(`
    mutation StartImport($input: StartImportInput!) {
  startImport(input: $input) {
    transfer {
      ...TransferFacts
    }
  }
}
    fragment TransferFacts on Transfer {
  id
  kind
  status
  progress
  rowCount
  counts {
    imported
    unchanged
    queued
    failed
  }
  files {
    name
    byteCount
    sha256
    url
  }
  failure {
    code
    message
  }
  createdAt
  startedAt
  endedAt
  expiresAt
}`) as unknown as TypedDocumentString<StartImportMutation, StartImportMutationVariables>;
export const CancelTransferDocument = new TypedDocumentString(`
    mutation CancelTransfer($id: ID!) {
  cancelTransfer(input: {id: $id}) {
    transfer {
      ...TransferFacts
    }
  }
}
    fragment TransferFacts on Transfer {
  id
  kind
  status
  progress
  rowCount
  counts {
    imported
    unchanged
    queued
    failed
  }
  files {
    name
    byteCount
    sha256
    url
  }
  failure {
    code
    message
  }
  createdAt
  startedAt
  endedAt
  expiresAt
}`) as unknown as TypedDocumentString<CancelTransferMutation, CancelTransferMutationVariables>;
export const DeleteTransferDocument = new TypedDocumentString(`
    mutation DeleteTransfer($id: ID!) {
  deleteTransfer(input: {id: $id}) {
    deletedId
  }
}
    `) as unknown as TypedDocumentString<DeleteTransferMutation, DeleteTransferMutationVariables>;
export const FollowTransferDocument = new TypedDocumentString(`
    subscription FollowTransfer($id: ID!) {
  transferProgress(id: $id) {
    ...TransferFacts
  }
}
    fragment TransferFacts on Transfer {
  id
  kind
  status
  progress
  rowCount
  counts {
    imported
    unchanged
    queued
    failed
  }
  files {
    name
    byteCount
    sha256
    url
  }
  failure {
    code
    message
  }
  createdAt
  startedAt
  endedAt
  expiresAt
}`) as unknown as TypedDocumentString<FollowTransferSubscription, FollowTransferSubscriptionVariables>;