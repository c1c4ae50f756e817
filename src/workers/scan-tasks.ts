import type { Codes } from '../inference/codes.ts';
import type { Centroids, ExamplePhase, ScanResult, WantedEvidence } from '../locating/index.ts';
import type { StopFlag } from './stop-flag.ts';

/** An example and the recordings in which it is looked for. */
export interface ScanTask {
  /** Name and folder of the tokenizer that made all codes. */
  readonly tokenizer: { readonly name: string; readonly folder: string };
  readonly centroids: Centroids;
  readonly example: {
    readonly durationS: number;
    /** At phase 0. */
    readonly codes: Codes;
    readonly phases: readonly ExamplePhase[];
  };
  readonly sounds: readonly SoundToScan[];
  readonly wanted: WantedEvidence;
  readonly stop: StopFlag;
}

export interface SoundToScan {
  /** The same key means the same codes. */
  readonly key: string;
  /** Packed codes; null where the thread said that it knows them. */
  readonly packed: Uint8Array | null;
}

export interface ScanAnswer extends ScanResult {
  /** Seconds of the example between which there is sound; null when there is less than 0.1 s of it. */
  readonly sound: { readonly startS: number; readonly endS: number } | null;
  /** Sounds that were given without codes and are not known any more; nothing was scanned when there are any. */
  readonly forgotten: readonly string[];
}
