import type { PlayableRecordingQuery } from './generated/operations.ts';

export type Playable = NonNullable<PlayableRecordingQuery['audioRecord']>;
export type Source = 'original' | 'reconstruction';

export interface PlayerState {
  readonly recording: Playable | null;
  readonly source: Source;
  readonly isPlaying: boolean;
  /** Where it stops by itself, when a part was asked for. */
  readonly endS: number | null;
  /** The browser cannot play this file's original; its reconstruction plays instead. */
  readonly originalFails: boolean;
}

export const silence: PlayerState = {
  recording: null,
  source: 'original',
  isPlaying: false,
  endS: null,
  originalFails: false,
};
