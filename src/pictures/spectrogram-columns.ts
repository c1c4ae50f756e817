import FFT from 'fft.js';
import { BAND_COUNT, bandShares } from './mel-bands.ts';
import { PICTURE_RATE_HZ, pictureShapes } from './picture-layout.ts';
import type { MergeColumns } from './pyramid.ts';

const { columnSamples } = pictureShapes.spectrogram;
const FFT_SIZE = 1_024;
/** Samples that a column is heard from, its 960 in their middle: nothing falls between two columns. */
const WINDOW_SIZE = 2 * FFT_SIZE;
const BEFORE = (WINDOW_SIZE - columnSamples) / 2;
/** What a column shows: 0 is this or less, 255 is full scale. */
export const LOWEST_DBFS = -100;
const STEPS_PER_DB = 255 / -LOWEST_DBFS;
/** Blocks are taken in pieces of this length, so that the kept samples need little memory. */
const KEPT_SAMPLES = 16_384;

const hann = Float64Array.from(
  { length: WINDOW_SIZE },
  (_, index) => 0.5 - 0.5 * Math.cos((2 * Math.PI * (index + 0.5)) / WINDOW_SIZE),
);
/** A full-scale sine in the middle of a bin has the power 1: half the window's sum, squared. */
const POWER_SCALE = 1 / (WINDOW_SIZE / 4) ** 2;
const shares = bandShares(PICTURE_RATE_HZ / FFT_SIZE);

/**
 * 64 mel bands of every 40 ms as uint8: 0 = -100 dBFS or less, 255 = 0 dBFS, a sine of full scale. Fed in blocks of any
 * length. A window of 2,048 samples folded to 1,024 gives every other bin of its spectrum for half the work: bins lie
 * 23 Hz apart, as far as the window's main lobe reaches, so a sine reads up to 6 dB less between bins and bands.
 */
export class SpectrogramColumns {
  readonly #take: (column: Uint8Array) => void;
  readonly #fft = new FFT(FFT_SIZE);
  readonly #spectrum = this.#fft.createComplexArray() as number[];
  readonly #folded = new Float64Array(FFT_SIZE) as unknown as number[];
  /** Band 0 and the last one are outside of what is shown. */
  readonly #powers = new Float64Array(BAND_COUNT + 2);
  readonly #column = new Uint8Array(BAND_COUNT);
  readonly #kept = new Float32Array(KEPT_SAMPLES);
  /** Samples kept, of which the first column's window begins with silence. */
  #length = BEFORE;
  #sampleCount = 0;
  #columnCount = 0;

  /** The column given is used again once the call returns. */
  constructor(take: (column: Uint8Array) => void) {
    this.#take = take;
  }

  push(pcm: Float32Array): void {
    this.#sampleCount += pcm.length;
    this.#feed(pcm);
  }

  finish(): void {
    const wanted = Math.ceil(this.#sampleCount / columnSamples);
    const silence = new Float32Array(WINDOW_SIZE);
    while (this.#columnCount < wanted) this.#feed(silence, wanted);
  }

  #feed(pcm: Float32Array, wanted = Number.POSITIVE_INFINITY): void {
    for (let at = 0; at < pcm.length; ) {
      const count = Math.min(pcm.length - at, KEPT_SAMPLES - this.#length);
      this.#kept.set(pcm.subarray(at, at + count), this.#length);
      this.#length += count;
      at += count;
      let start = 0;
      for (; start + WINDOW_SIZE <= this.#length && this.#columnCount < wanted; start += columnSamples) {
        this.#give(start);
      }
      this.#kept.copyWithin(0, start, this.#length);
      this.#length -= start;
    }
  }

  #give(start: number): void {
    const [kept, folded, spectrum, powers] = [this.#kept, this.#folded, this.#spectrum, this.#powers];
    for (let i = 0; i < FFT_SIZE; i++) {
      folded[i] = kept[start + i]! * hann[i]! + kept[start + FFT_SIZE + i]! * hann[FFT_SIZE + i]!;
    }
    this.#fft.realTransform(spectrum, folded);
    powers.fill(0);
    const { firstBin, endBin, slots, upper } = shares;
    for (let bin = firstBin, index = 0; bin < endBin; bin++, index++) {
      const real = spectrum[2 * bin]!;
      const imaginary = spectrum[2 * bin + 1]!;
      const power = real * real + imaginary * imaginary;
      const above = power * upper[index]!;
      const slot = slots[index]!;
      powers[slot]! += power - above;
      powers[slot + 1]! += above;
    }
    for (let band = 0; band < BAND_COUNT; band++) this.#column[band] = quantise(powers[band + 1]!);
    this.#columnCount++;
    this.#take(this.#column);
  }
}

function quantise(power: number): number {
  const dbfs = 10 * Math.log10(power * POWER_SCALE + 1e-20);
  return Math.round(Math.max(0, Math.min(255, (dbfs - LOWEST_DBFS) * STEPS_PER_DB)));
}

/** The loudest of each band. */
export const mergeSpectrogram: MergeColumns = (columns, merged) => {
  merged.set(columns.subarray(0, BAND_COUNT));
  for (let at = BAND_COUNT; at < columns.length; at += BAND_COUNT) {
    for (let band = 0; band < BAND_COUNT; band++) {
      if (columns[at + band]! > merged[band]!) merged[band] = columns[at + band]!;
    }
  }
};
