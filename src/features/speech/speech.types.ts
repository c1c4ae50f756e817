import type { Page, Recording } from '../recordings/index.ts';

/** Where somebody speaks in one recording. */
export interface SpeechActivity {
  readonly recording: Recording & { readonly durationS: number };
  /** One speech byte a frame. */
  readonly frames: Uint8Array;
  /** One byte a frame, half decibels below full scale. */
  readonly levels: Uint8Array;
}

/** A stretch of sound with its times. */
export interface SoundStretch {
  readonly startS: number;
  readonly endS: number;
  /** Mean power of its frames in dBFS. */
  readonly levelDbfs: number;
}

export interface SpeechStretch extends SoundStretch {
  /** Of the frames with speech. */
  readonly syllablesPerS: number;
}

export type PausePage = Page<SoundStretch>;
export type SpeechStretchPage = Page<SpeechStretch>;
