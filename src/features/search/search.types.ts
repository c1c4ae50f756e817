import type { Anchor, Recording } from '../recordings/index.ts';

/** What was searched with, as it was understood. */
export interface AudioQueryInfo {
  readonly durationS: number;
  readonly startS: number;
  readonly sha256: string | null;
  readonly tokenizerId: string;
  readonly tokenizeMs: number;
  readonly databaseMs: number;
}

/** Exactly one of the two. */
export interface AudioQueryInput {
  readonly uploadId?: string | null;
  readonly recording?: {
    readonly id: string;
    readonly startS?: number | null;
    readonly endS?: number | null;
  } | null;
}

/** A stretch that a query and a recording share, in seconds of each. */
export interface CopyInterval {
  readonly startS: number;
  readonly endS: number;
  readonly queryStartS: number;
  readonly queryEndS: number;
}

export interface CopyHit extends CopyInterval {
  readonly recordingId: string;
  /** How sure it is that this is the same recording, 0..1. */
  readonly confidence: number;
  readonly identicalBytes: boolean;
  readonly identicalCodes: boolean;
  /** How many times faster the query plays. */
  readonly speed: number;
  /** How many times higher the query sounds; null where it cannot be told. */
  readonly pitch: number | null;
  /** Share of the query that the intervals cover, 0..1. */
  readonly overlap: number;
  /** In order of the query. */
  readonly intervals: readonly CopyInterval[];
  readonly matchedPairs: number;
  readonly queryPairs: number;
}

/** What a search by sound answers. */
export interface SoundSearch<Hit> {
  readonly query: AudioQueryInfo;
  readonly hits: readonly Hit[];
  readonly total: { readonly count: number; readonly exact: boolean };
}

export type CopySearch = SoundSearch<CopyHit>;

export interface SimilarAudioHit {
  readonly recording: Recording;
  /** Mean over the query's anchors of the cosine with the recording's best anchor, 0..1. */
  readonly similarity: number;
  readonly startS: number;
  readonly endS: number;
  readonly queryStartS: number;
  readonly anchor: Anchor;
}

export type SimilarAudioSearch = SoundSearch<SimilarAudioHit>;

/** A stretch of speech between pauses that is alike in tokens. */
export interface SimilarSegmentHit {
  readonly recording: Recording;
  readonly startS: number;
  readonly endS: number;
  /** Mean over the query's anchors of the cosine with the stretch's best anchor, 0..1. */
  readonly similarity: number;
}

export type SimilarSegmentSearch = SoundSearch<SimilarSegmentHit>;
