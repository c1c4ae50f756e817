/** How a query plays against the recording that it is a copy of; both 1 for a plain copy. */
export interface Warp {
  /** How many times faster the query plays: 1.1 is ten per cent shorter. */
  readonly speed: number;
  /** How many times higher the query sounds: 1.0595 is a semitone. */
  readonly pitch: number;
}

/** Power spectra of a clip, every few milliseconds: what every warp is heard from. */
export interface PowerSpectra {
  /** Length of the clip in samples at 24 kHz. */
  readonly sampleCount: number;
  /** Samples from one to the next. */
  readonly hopSamples: number;
  /** [hops, bins], row-major. */
  readonly values: Float32Array;
}

/** Layer 0 of a clip as it would be if the warp were undone, at several phases of the 80 ms frame grid. */
export interface Fingerprint {
  readonly warp: Warp;
  readonly phaseCount: number;
  /** Frames of each phase. Frame n of phase p starts 80 n + 80 p / phaseCount ms after the clip, in the recording's time. */
  readonly frameCount: number;
  /** Nearest tokens kept of each frame. */
  readonly nearest: number;
  /** [phaseCount, frameCount, nearest], the nearest first. */
  readonly tokens: Uint16Array;
  /** Unit vectors [phaseCount, frameCount, width], in the space of the centroids of layer 0. */
  readonly points: Float32Array;
}

/** What hears a clip the way layer 0 does, at any speed and pitch, far cheaper than tokenizing it. */
export interface Fingerprinter {
  hear(pcm: Float32Array): PowerSpectra;
  fingerprint(
    spectra: PowerSpectra,
    warps: readonly Warp[],
    phaseCount: number,
    nearest: number,
  ): Promise<Fingerprint[]>;
}
