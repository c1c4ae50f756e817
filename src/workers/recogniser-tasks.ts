import type { AudioLimits } from '../audio/audio-source.ts';
import type { SoundPiece } from '../audio/read-pieces.ts';
import type { ErrorCode } from '../errors.ts';
import type { PocketsphinxPlace } from '../recognition/index.ts';
import type { RecognisedWord } from '../recognition/recogniser.types.ts';

/** Which recogniser a process loads. */
export interface PocketsphinxSettings {
  readonly kind: 'POCKETSPHINX';
  readonly place: PocketsphinxPlace;
  /** Files of a language model made by `makeLanguageModel`; null: the general one. */
  readonly languageModel: { readonly grams: string; readonly dictionary: string } | null;
}

export interface WhisperSettings {
  readonly kind: 'WHISPER';
  readonly name: string;
  readonly folder: string;
  /** BCP 47; null: found out for each piece. */
  readonly language: string | null;
  readonly intraOpThreads: number;
}

export type RecogniserSettings = PocketsphinxSettings | WhisperSettings;

export interface RecogniseTask {
  readonly kind: 'recognise';
  readonly path: string;
  readonly limits: AudioLimits;
  /** In order; null: all of it. */
  readonly pieces: readonly SoundPiece[] | null;
  readonly recogniser: RecogniserSettings;
}

export interface MakeLanguageModelTask {
  readonly kind: 'make-language-model';
  readonly texts: readonly string[];
  /** Where the dictionary of the system lies. */
  readonly modelFolder: string;
  /** Written there; nothing when the texts hold no English word. */
  readonly files: { readonly grams: string; readonly dictionary: string };
}

export type RecogniserTask = RecogniseTask | MakeLanguageModelTask;

/** Words of one piece, their times on the clock of the file. */
export interface HeardWords {
  readonly words: readonly RecognisedWord[];
  readonly language: string | null;
  /** Up to here the file was heard, in seconds. */
  readonly heardS: number;
}

export type RecogniserMessage =
  | { readonly kind: 'loaded'; readonly recogniserId: string }
  | ({ readonly kind: 'heard' } & HeardWords)
  | { readonly kind: 'done' }
  | {
      readonly kind: 'refused';
      readonly code: ErrorCode | null;
      readonly message: string;
      readonly limit?: number | string;
    };
