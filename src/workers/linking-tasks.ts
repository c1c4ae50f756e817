import type { MessagePort } from 'node:worker_threads';
import type {
  AlignedStretch,
  AlignmentMaps,
  HeardExample,
  TrainBySoundOptions,
  TrainedBySound,
} from '../linking/index.ts';
import type { StopFlag } from './stop-flag.ts';

/** What every linking worker is started with. */
export interface LinkingWorkerSettings {
  /** Folder of the content features. */
  readonly contentFolder: string;
  readonly maxDurationS: number;
  readonly ffmpegPath: string | null;
}

/** A file, or a part of it. */
export interface HearContentTask {
  readonly path: string;
  readonly startS: number;
  readonly maxS: number;
  readonly stop: StopFlag;
}

export interface AnswerTask {
  /** Packed content frames of the question. */
  readonly content: Uint8Array | null;
  readonly text: string | null;
  /** In memory that threads share, so that nothing is copied. */
  readonly maps: AlignmentMaps;
}

export interface AlignTask {
  readonly content: Uint8Array;
  readonly others: readonly Uint8Array[];
}

export interface GroupTask {
  readonly questions: readonly { readonly content: Uint8Array; readonly text: string | null }[];
}

/** An example as it is stored. */
export interface StoredExample extends Omit<HeardExample, 'frames'> {
  /** Packed content frames; null of what was only written. */
  readonly content: Uint8Array | null;
}

export interface TrainTask {
  readonly examples: readonly StoredExample[];
  readonly columns: number;
  readonly previous:
    | (Omit<NonNullable<TrainBySoundOptions['previous']>, 'vocabulary'> & PackedVocabulary)
    | null;
  /** Told the share that is done. */
  readonly port: MessagePort;
}

interface PackedVocabulary {
  /** See packVocabulary; null of the words of the content features. */
  readonly vocabulary: Uint8Array | null;
}

export type TrainedVersion = Omit<TrainedBySound, 'vocabulary'> & PackedVocabulary;

export type { AlignedStretch };
