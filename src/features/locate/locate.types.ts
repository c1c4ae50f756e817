import type { AudioQueryInfo } from '../search/index.ts';

export type LocateMatch = 'ANY' | 'SAME_SOUND' | 'SAME_WORDS';

/** A recording that is searched. */
export interface LocatedRecording {
  readonly recordingId: string;
  /** As the database writes it, to the microsecond: the order of recordings. */
  readonly createdAt: string;
  readonly frameCount: number;
  readonly durationS: number;
}

/** A place where an example is heard. */
export interface OccurrencePlace {
  readonly recordingId: string;
  readonly startS: number;
  readonly endS: number;
  readonly soundStartS: number;
  readonly soundEndS: number;
  /** 0..1; 0.5 is the default limit. */
  readonly similarity: number;
  readonly match: 'SAME_SOUND' | 'SAME_WORDS';
}

/** One of the list, with its numbers. */
export interface Occurrence extends OccurrencePlace {
  /** From 1 over the whole list. */
  readonly number: number;
  /** From 1 within its recording. */
  readonly numberInRecording: number;
}

export interface LocatedExample {
  readonly query: AudioQueryInfo;
  readonly soundStartS: number;
  readonly soundEndS: number;
  readonly searchedRecordings: number;
  readonly searchedS: number;
  readonly scanMs: number;
}

export interface OccurrencePage {
  readonly example: LocatedExample;
  readonly edges: readonly { readonly cursor: string; readonly node: Occurrence }[];
  readonly nodes: readonly Occurrence[];
  readonly pageInfo: {
    readonly hasNextPage: boolean;
    readonly hasPreviousPage: boolean;
    readonly startCursor: string | null;
    readonly endCursor: string | null;
  };
  readonly total: { readonly count: number; readonly exact: boolean };
}
