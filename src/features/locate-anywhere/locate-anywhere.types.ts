import type { LocatedExample, Occurrence } from '../locate/index.ts';
import type { Page } from '../recordings/index.ts';
import type { PhraseOccurrence } from '../transcripts/index.ts';

/** One place, found by its words, by its sound, or by both. */
export interface AnywhereOccurrence {
  readonly recordingId: string;
  readonly number: number;
  readonly numberInRecording: number;
  readonly startS: number;
  readonly endS: number;
  readonly words: PhraseOccurrence | null;
  readonly sound: Occurrence | null;
}

export interface AnywherePage extends Page<AnywhereOccurrence> {
  readonly example: LocatedExample;
}
