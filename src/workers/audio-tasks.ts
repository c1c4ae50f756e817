import type { MessagePort } from 'node:worker_threads';
import type { AudioFacts, AudioLimits } from '../audio/audio-source.ts';
import type { Codes } from '../inference/codes.ts';
import type { Fingerprint, PowerSpectra, Warp } from '../inference/fingerprint.types.ts';
import type { ExecutionProvider } from '../inference/tokenizer.ts';
import type { MadePictures } from '../pictures/index.ts';
import type { RoundTripMeasures } from '../quality/measure-round-trip.ts';
import type { StopFlag } from './stop-flag.ts';

/** What every audio worker is started with. */
export interface AudioWorkerSettings {
  readonly limits: AudioLimits;
}

/** Which tokenizer to load, from where and how. */
export interface TokenizerSettings {
  /** `phonograph-base` or `qwen3-tts-tokenizer-12hz`. */
  readonly name: string;
  /** Folder of its files. */
  readonly folder: string;
  /** Rule of the latter's encoder; part of its id. */
  readonly attention: 'window' | 'full';
  /** For what is made from the weights: built graphs and their hash. */
  readonly cacheFolder: string;
  /** What computes it; the bundled one runs on the processor whatever this says. */
  readonly executionProvider: ExecutionProvider;
}

/** A tokenizer that the workers have loaded and can run. */
export interface TokenizerDescription {
  /** What a task names it by. */
  readonly settings: TokenizerSettings;
  readonly id: string;
  readonly name: string;
  readonly executionProvider: ExecutionProvider;
  readonly histogramLayers: readonly number[];
  readonly decodeContextFrames: number;
  /** The model's own delay, taken away from its frames. */
  readonly delayS: number;
  /** Centroids of layer 0, row-major [2048, width]. */
  readonly layer0: { readonly width: number; readonly values: Float32Array };
}

/** What every task is given beside its own arguments. */
export interface Stoppable {
  readonly stop: StopFlag;
}

/** What every task with sound or codes in it is given: which tokenizer runs. A thread loads it at its first task. */
interface Tokenizing {
  readonly tokenizer: TokenizerSettings;
}

export interface TokenizeFileTask extends Stoppable, Tokenizing {
  readonly path: string;
  /** Where its pictures are drawn along the way; null for none. */
  readonly picturesPath: string | null;
  /** Blocks go out through it; each is answered before the next, so the reader sets the pace. */
  readonly port: MessagePort;
}

/** What comes through the port of a TokenizeFileTask, in order: facts once, then blocks. */
export type TokenizeFileMessage =
  | { readonly kind: 'facts'; readonly facts: AudioFacts; readonly decoder: 'shipped' | 'ffmpeg' }
  | {
      readonly kind: 'block';
      readonly frameCount: number;
      /** [16, frameCount], row-major. */
      readonly values: Uint16Array;
      /** One byte a frame, half decibels below full scale. */
      readonly levels: Uint8Array;
    };

/** What is known when a file was read to its end. */
export interface TokenizedFile {
  readonly sampleCount: number;
  readonly peakDbfs: number;
  /** One speech byte a frame (`src/tokens/speech-frames.ts`). */
  readonly speech: Uint8Array;
  readonly warnings: readonly string[];
  /** Null where none were wanted, or their file could not be written. */
  readonly pictures: MadePictures | null;
  /** On the clock, without waiting for the reader. */
  readonly stageMs: Readonly<Record<'decode' | 'pictures' | 'speech' | 'tokenize', number>>;
}

/** Reads a file to its end without tokenizing it. */
export interface MeasureSpeechTask extends Stoppable {
  readonly path: string;
}

/** Reads a file to its end and draws it. */
export interface DrawPicturesTask extends Stoppable {
  readonly path: string;
  readonly picturesPath: string;
}

/** Compares a recording with itself, before and after each moment. */
export interface TurningPointsTask extends Tokenizing {
  /** Frame by frame, as they are stored. */
  readonly packedCodes: Uint8Array;
  /** One speech byte a frame. */
  readonly speech: Uint8Array;
  /** One byte a frame, half decibels below full scale. */
  readonly levels: Uint8Array;
}

export interface TokenizeClipTask extends Tokenizing {
  readonly path: string;
  readonly startS: number;
  /** At most this much is used. */
  readonly maxS: number;
  /** Sample offsets at which the clip is tokenized anew, e.g. [0, 480, 960, 1440]: four phases of the frame grid. */
  readonly phaseSamples: readonly number[];
}

export interface ClipPhase {
  readonly offsetSamples: number;
  readonly frameCount: number;
  readonly values: Uint16Array;
  readonly levels: Uint8Array;
}

export interface TokenizedClip {
  readonly durationS: number;
  readonly phases: readonly ClipPhase[];
}

/** A clip that is looked for: which part of which file. */
export interface HearClipTask extends Tokenizing {
  readonly path: string;
  readonly startS: number;
  /** At most this much is used. */
  readonly maxS: number;
  /** Nearest tokens wanted of each frame, where the tokenizer can tell them. */
  readonly nearest: number;
}

export interface HeardClip {
  readonly durationS: number;
  readonly codes: Codes;
  /** What other warps are heard from; null where the tokenizer hears nothing but the clip as it is. */
  readonly spectra: PowerSpectra | null;
  /** The clip as it is, at four phases. */
  readonly fingerprint: Fingerprint;
}

export interface FingerprintTask extends Tokenizing {
  readonly spectra: PowerSpectra;
  readonly warps: readonly Warp[];
  readonly phaseCount: number;
  readonly nearest: number;
}

export interface ReconstructTask extends Tokenizing {
  readonly frameCount: number;
  readonly values: Uint16Array;
}

export interface RoundTripTask extends Tokenizing {
  readonly path: string;
  /** The beginning of the file that is measured. */
  readonly maxS: number;
}

/** How much of the sound survives encoding and decoding. */
export interface RoundTrip extends RoundTripMeasures {
  readonly measuredS: number;
}
