/** A stretch of speech by one person; times are seconds from the start of the file. */
export interface SpokenSegment {
  readonly startS: number;
  readonly endS: number;
  readonly speaker: string;
  readonly text: string;
}

/** A stretch that is not speech; `tuneStartS` says which part of an endless tune is heard. */
export interface SoundSpan {
  readonly kind:
    | 'hold-music'
    | 'laughter'
    | 'telephone-ring'
    | 'door-knock'
    | 'typing'
    | 'chime'
    | 'busy-tone';
  readonly startS: number;
  readonly endS: number;
  readonly tune?: string;
  readonly tuneStartS?: number;
}

interface Interval {
  readonly startS: number;
  readonly endS: number;
}

/** What a query clip must find: these seconds of that file. */
export interface ExpectedHit extends Interval {
  readonly file: string;
}

type SampleKind = 'call' | 'question' | 'announcement' | 'hearing' | 'sound' | 'copy' | 'query';

/** What the recipe knows about a recording before its file is written. */
export interface SampleFacts {
  readonly kind: SampleKind;
  readonly language: string | null;
  /** The one voice that speaks; null where there is none or several (see `segments`). */
  readonly speaker: string | null;
  readonly transcript: string | null;
  readonly title: string;
  readonly recorded_at: string;
  readonly metadata: Readonly<Record<string, string>>;
  readonly segments: readonly SpokenSegment[];
  readonly sounds: readonly SoundSpan[];
  /** The knowledge article that answers a question; null where none does. */
  readonly articleId?: string | null;
  /** Questions with the same wording share it. */
  readonly sentenceId?: string;
  readonly phrase?: string;
  readonly occurrences?: readonly Interval[];
  readonly copyOf?: string;
  readonly change?: string;
  /** The seconds of the original that the copy holds, and where they lie in the copy. */
  readonly originalStartS?: number;
  readonly originalEndS?: number;
  readonly copyStartS?: number;
  readonly copyEndS?: number;
  /** Seconds of the original for one second of the copy. */
  readonly speedFactor?: number;
  readonly expected?: readonly ExpectedHit[];
}

/** One line of `manifest.json`. */
export interface SampleEntry extends SampleFacts {
  readonly file: string;
  /** `library` is meant to be ingested, `query` to be asked with and never ingested. */
  readonly role: 'library' | 'query';
  readonly duration_s: number;
  readonly sample_rate: number;
  readonly channels: number;
  readonly codec: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly licence: string;
}
