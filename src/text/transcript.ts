/** Where a word of a segment's text lies: [start, end) in UTF-16 units, then start and end in seconds. */
export type WordTime = readonly [start: number, end: number, startS: number, endS: number];

/** A stretch of a transcript as it was read from a file or comes from a recogniser. */
export interface TranscriptSegmentText {
  readonly text: string;
  /** Null where no time is known; both or neither. */
  readonly startS: number | null;
  readonly endS: number | null;
  readonly speaker: string | null;
  /** BCP 47, where it differs from the transcript's. */
  readonly language: string | null;
  /** In order; null where words have no times. */
  readonly words: readonly WordTime[] | null;
  /** Whether the times were worked out from a longer stretch's and not given. */
  readonly timesEstimated: boolean;
  /** How sure the recogniser was, 0..1; absent or null where nobody said. */
  readonly confidence?: number | null;
}

export interface TranscriptText {
  readonly language: string | null;
  readonly segments: readonly TranscriptSegmentText[];
}

export const transcriptFormats = ['TEXT', 'SRT', 'VTT', 'JSON'] as const;
export type TranscriptFormat = (typeof transcriptFormats)[number];
export type TranscriptTimeUnit = 'SECONDS' | 'MILLISECONDS';

export const MAX_TRANSCRIPT_BYTES = 10 * 1024 * 1024;
export const MAX_TRANSCRIPT_WORDS = 200_000;
export const MAX_TRANSCRIPT_SEGMENTS = 100_000;
/** Longer stretches are cut at their sentences, so that positions in a segment's index stay countable. */
export const MAX_SEGMENT_UNITS = 1_000;
/** A week: nothing here is longer. */
export const MAX_TIME_S = 7 * 24 * 3_600;
export const MAX_SPEAKER_UNITS = 200;
