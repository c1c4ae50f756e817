export type TranscriberName = 'WHISPER' | 'POCKETSPHINX';
/** Which words pocketsphinx expects: those of the workspace's articles and transcripts, general English, or what fits. */
export type Vocabulary = 'AUTO' | 'ARTICLES' | 'GENERAL';
export type TranscriptionStatus = 'QUEUED' | 'RUNNING' | 'DONE' | 'FAILED' | 'CANCELLED';

/** What a recogniser is asked for. */
export interface TranscriptionOrder {
  readonly transcriber: TranscriberName;
  /** Name of the Whisper model; null for pocketsphinx. */
  readonly model: string | null;
  /** BCP 47; null: found out. */
  readonly language: string | null;
  readonly vocabulary: Vocabulary;
  /** Also what somebody gave or edited. */
  readonly replaces: boolean;
}

/** The last order for a recording and what became of it. */
export interface Transcription extends TranscriptionOrder {
  readonly workspaceId: string;
  readonly recordingId: string;
  readonly id: string;
  readonly status: TranscriptionStatus;
  /** Share of the recording that was heard, 0..1. */
  readonly progress: number;
  /** The exact build, once it was loaded. */
  readonly recogniser: string | null;
  /** Once DONE; 0: no word was heard, and there is no transcript. */
  readonly wordCount: number | null;
  readonly failureCode: string | null;
  readonly failureMessage: string | null;
  readonly createdAt: Date;
  readonly startedAt: Date | null;
  readonly endedAt: Date | null;
}

/** A model of a transcriber. */
export interface TranscriberModel {
  readonly name: string;
  readonly available: boolean;
  /** Of its download. */
  readonly approximateBytes: number;
}

/** A way to make transcripts, and whether it can be used here. */
export interface Transcriber {
  readonly name: TranscriberName;
  readonly available: boolean;
  /** Why it cannot be used; null when it can. */
  readonly problem: string | null;
  /** The exact build, where it is known before it runs. */
  readonly build: string | null;
  readonly licence: string;
  /** BCP 47; null: some hundred. */
  readonly languages: readonly string[] | null;
  readonly models: readonly TranscriberModel[];
  /** What it is good for and what not. */
  readonly note: string;
}
