import type {
  LocateExampleFactsFragment,
  LocateHeardFragment,
  LocateRecordingFragment,
  LocateSaidFragment,
} from './generated/operations.ts';

/** A place where it is heard or said. */
export interface FoundOccurrence {
  /** In the whole list, from 1. */
  readonly number: number;
  readonly recording: LocateRecordingFragment;
  /** Null where a transcript has no times. */
  readonly startS: number | null;
  readonly endS: number | null;
  readonly heard: LocateHeardFragment | null;
  readonly said: LocateSaidFragment | null;
}

export interface OccurrencePage {
  readonly occurrences: readonly FoundOccurrence[];
  readonly total: { readonly count: number; readonly exact: boolean };
  /** Where to go on; null at the end. */
  readonly next: string | null;
  readonly example: LocateExampleFactsFragment | null;
}

export const nameOf = ({ title, fileName }: LocateRecordingFragment): string => title ?? fileName;

/** Those of one recording. */
export interface Lane {
  readonly recording: LocateRecordingFragment;
  readonly occurrences: readonly FoundOccurrence[];
}

/** One lane a recording, in the order of the list. */
export function lanesOf(occurrences: readonly FoundOccurrence[]): Lane[] {
  return [...Map.groupBy(occurrences, ({ recording }) => recording.id).values()].map((those) => ({
    recording: those[0]!.recording,
    occurrences: those,
  }));
}
