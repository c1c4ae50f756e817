/** What a file said about itself, read from its bytes and not from its name. */
export interface AudioFacts {
  /** `wav`, `mp3`, `flac`, `ogg`, or what ffmpeg calls the container. */
  readonly container: string;
  /** e.g. `pcm_s16le`, `mp3`, `flac`, `vorbis`, `opus`. */
  readonly codec: string;
  /** Sampling rate of the file before resampling. */
  readonly sampleRateHz: number;
  readonly channelCount: number;
  /** Length as the header announces it; null where it says nothing. Never trusted for memory. */
  readonly announcedDurationS: number | null;
}

/** An opened recording: facts first, then 24 kHz mono PCM in blocks, read once. */
export interface AudioSource {
  readonly facts: AudioFacts;
  /** The decoder that reads it: `shipped` or `ffmpeg`. */
  readonly decoder: 'shipped' | 'ffmpeg';
  /** Blocks of 24,000 samples (1 s); only the last is shorter. */
  readonly pcm: AsyncIterable<Float32Array>;
  /**
   * What was wrong with the file but did not stop it, in sentences for a person: an end cut off, a damaged
   * place that was skipped. Complete only once `pcm` is exhausted.
   */
  readonly warnings: readonly string[];
  /** Lets go of the file and the decoder; needed only when `pcm` is not read to its end. May be called twice. */
  close(): Promise<void>;
}

export interface AudioLimits {
  /** Longest audio that is read, in seconds; more is AUDIO_TOO_LONG. */
  readonly maxDurationS: number;
  /** Path of the ffmpeg program, or null where there is none. */
  readonly ffmpegPath: string | null;
}
