/** What every recogniser hears: mono, samples from -1 to 1. */
export const RECOGNITION_RATE_HZ = 16_000;

/** A word with its times in seconds from the start of what was heard. */
export interface RecognisedWord {
  /** With the space before it, where the script has one: joined, the words are the text. */
  readonly text: string;
  readonly startS: number;
  readonly endS: number;
  /** 0..1; null where the recogniser does not tell. */
  readonly confidence: number | null;
}

/** What was heard in one piece of sound. */
export interface RecognisedPiece {
  readonly words: readonly RecognisedWord[];
  /** BCP 47; null where the recogniser does not tell. */
  readonly language: string | null;
}

/** A recogniser with its models loaded. */
export interface Recogniser {
  /** Name, `@`, and 12 hex digits over what decides over the words. */
  readonly id: string;
  /** One piece after another, each at most 30 s at 16 kHz. Throws UNAVAILABLE, MODEL_UNAVAILABLE. */
  recognise(samples: Float32Array): Promise<RecognisedPiece>;
  /** Ends what runs for it. */
  close(): Promise<void>;
}
