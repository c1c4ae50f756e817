import type { AcousticCentroids } from '../learning/acoustic-centroids.ts';

/** A stretch of a recording: its packed codes in parts, and the level of each frame. */
export interface PackedStretch {
  readonly packed: readonly Uint8Array[];
  readonly levels: Uint8Array;
  /** Frames of the stretch at which the windows begin that are wanted. */
  readonly starts: readonly number[];
}

/** A stretch whose windows may not be separated when some are held out. */
export interface GroupedStretch extends PackedStretch {
  readonly group: number;
}

export interface LearnSoundTask {
  readonly centroids: AcousticCentroids;
  readonly positives: readonly GroupedStretch[];
  readonly negatives: readonly GroupedStretch[];
  readonly background: readonly GroupedStretch[];
}

export interface LearnedSound {
  /** See packSoundModel. */
  readonly model: Uint8Array;
  readonly heldOutAuc: number | null;
}

export interface ScoreSoundsTask {
  readonly centroids: AcousticCentroids;
  readonly stretches: readonly PackedStretch[];
  readonly models: readonly Uint8Array[];
}

/** For each model, for each stretch: the score of each window as one byte, 0..255 for 0..1. */
export type SoundScores = readonly (readonly Uint8Array[])[];

export interface DescribeRecordingTask {
  readonly centroids: AcousticCentroids;
  /** All codes of the recording. */
  readonly packed: Uint8Array;
  readonly levels: Uint8Array;
}

export interface ClusterRecordingsTask {
  readonly kind: 'SOUND' | 'SPEAKER';
  /** See profileOf; little-endian 32-bit floats. */
  readonly profiles: readonly Uint8Array[];
}

/** See ClusterTree; numbers as little-endian bytes. */
export interface ClusteredRecordings {
  readonly groupOf: Uint8Array;
  readonly merges: Uint8Array;
  /** Means, then deviations. */
  readonly scale: Uint8Array;
  readonly finestSimilarity: number;
}
