import type { AudioFacts } from '../audio-source.ts';

/** Some decoded audio: one array a channel, all of one length. */
export interface DecodedBlock {
  readonly channels: readonly Float32Array[];
  readonly sampleRateHz: number;
}

/** Where a decoder tells what it had to skip. */
export interface DamageReport {
  /** A place that could not be decoded, and was passed over. */
  damaged(reason: string): void;
  /** The stream stops before the end that it announces. */
  truncated(reason: string): void;
}

/**
 * Turns a file's bytes into samples, piece by piece. Throws anything on bytes it cannot go on with: the reader of
 * the blocks decides what that means for the recording (see decode-to-mono.ts).
 */
export type Decode = (bytes: AsyncIterable<Uint8Array>, report: DamageReport) => AsyncIterable<DecodedBlock>;

/** What the header says; nulls are filled from the first decoded block. */
export type HeaderFacts = Omit<AudioFacts, 'sampleRateHz' | 'channelCount'> & {
  readonly sampleRateHz: number | null;
  readonly channelCount: number | null;
};

/** How one file is to be decoded by a shipped decoder: which of its bytes, and by what. */
export interface DecodePlan {
  readonly facts: HeaderFacts;
  readonly startByte: number;
  readonly endByte: number;
  readonly decode: Decode;
}

/** No shipped decoder reads this file; `what` names it for the message, null where it is not known at all. */
export interface Unreadable {
  readonly unreadable: true;
  readonly what: string | null;
}
