import { pictureShapes } from './picture-layout.ts';
import type { MergeColumns } from './pyramid.ts';

const { columnSamples } = pictureShapes.waveform;
/** Full scale. */
const HIGHEST = 127;

/** Lowest and highest sample of every 10 ms as int8, 127 = full scale; fed in blocks of any length. */
export class WaveformColumns {
  readonly #take: (column: Uint8Array) => void;
  readonly #column = new Int8Array(2);
  readonly #bytes = new Uint8Array(this.#column.buffer);
  #lowest = Number.POSITIVE_INFINITY;
  #highest = Number.NEGATIVE_INFINITY;
  #gathered = 0;

  /** The column given is used again once the call returns. */
  constructor(take: (column: Uint8Array) => void) {
    this.#take = take;
  }

  push(pcm: Float32Array): void {
    for (let at = 0; at < pcm.length; ) {
      const end = Math.min(pcm.length, at + columnSamples - this.#gathered);
      this.#gathered += end - at;
      let lowest = this.#lowest;
      let highest = this.#highest;
      for (; at < end; at++) {
        const sample = pcm[at]!;
        if (sample < lowest) lowest = sample;
        if (sample > highest) highest = sample;
      }
      this.#lowest = lowest;
      this.#highest = highest;
      if (this.#gathered === columnSamples) this.#give();
    }
  }

  finish(): void {
    if (this.#gathered > 0) this.#give();
  }

  #give(): void {
    this.#column[0] = quantise(this.#lowest);
    this.#column[1] = quantise(this.#highest);
    this.#take(this.#bytes);
    this.#lowest = Number.POSITIVE_INFINITY;
    this.#highest = Number.NEGATIVE_INFINITY;
    this.#gathered = 0;
  }
}

const quantise = (sample: number): number => Math.round(Math.max(-1, Math.min(1, sample)) * HIGHEST);

/** The lowest of the lowest and the highest of the highest. */
export const mergeWaveform: MergeColumns = (columns, merged) => {
  let lowest = 127;
  let highest = -128;
  for (let at = 0; at < columns.length; at += 2) {
    lowest = Math.min(lowest, toSigned(columns[at]!));
    highest = Math.max(highest, toSigned(columns[at + 1]!));
  }
  merged[0] = lowest;
  merged[1] = highest;
};

const toSigned = (byte: number): number => (byte << 24) >> 24;
