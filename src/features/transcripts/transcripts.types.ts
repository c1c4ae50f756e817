import type { TextSpan, TranscriptSegmentText, WordTime } from '../../text/index.ts';
import type { Page } from '../recordings/index.ts';

export type TranscriptSource = 'GIVEN' | 'EDITED' | 'RECOGNISED';

/** What was said in a recording, without its segments. */
export interface Transcript {
  readonly workspaceId: string;
  readonly recordingId: string;
  readonly language: string | null;
  readonly source: TranscriptSource;
  readonly recogniser: string | null;
  readonly segmentCount: number;
  readonly wordCount: number;
  /** Counts changes, from 1. */
  readonly revision: number;
  readonly createdAt: Date;
  readonly updatedAt: Date;
}

/** A stored segment; its language is never null where the transcript has one. */
export interface TranscriptSegment extends TranscriptSegmentText {
  readonly recordingId: string;
  readonly index: number;
  readonly words: readonly WordTime[] | null;
}

export type TranscriptSegmentPage = Page<TranscriptSegment>;

/** Where in a transcript: a part of one segment's text. */
export interface TranscriptSpan {
  readonly segment: TranscriptSegment;
  readonly highlight: TextSpan;
}

/** One place where a phrase was said. */
export interface PhraseOccurrence {
  readonly recordingId: string;
  /** Which one of the whole list, from 1. */
  readonly number: number;
  /** Which one of its recording, from 1. */
  readonly numberInRecording: number;
  readonly startS: number | null;
  readonly endS: number | null;
  /** Whether the times are those of the words; else they are worked out from the segment's. */
  readonly wordTimes: boolean;
  /** Whether the segment's own times were worked out. */
  readonly timesEstimated: boolean;
  readonly spans: readonly TranscriptSpan[];
}

export type PhraseMatch = 'EXACT' | 'STEMMED';

export interface PhraseOccurrencePage extends Page<PhraseOccurrence> {
  /** Words (or characters) that were looked for. */
  readonly words: readonly string[];
  readonly databaseMs: number;
}
