import FFT from 'fft.js';
import { BAND_COUNT, bandShares } from './mel-bands.ts';
import { PICTURE_RATE_HZ, pictureShapes } from './picture-layout.ts';
import { createPowerScale } from './power-scale.ts';
import type { MergeColumns } from './pyramid.ts';

const { columnSamples } = pictureShapes.spectrogram;
const FFT_SIZE = 1_024;
/** Samples that a column is heard from, its 960 in their middle: nothing falls between two columns. */
const WINDOW_SIZE = 2 * FFT_SIZE;
const BEFORE = (WINDOW_SIZE - columnSamples) / 2;
/** What a column shows: 0 is this or less, 255 is full scale. */
export const LOWEST_DBFS = -100;
/** Blocks are taken in pieces of this length, so that the kept samples need little memory. */
const KEPT_SAMPLES = 16_384;

const hann = Float64Array.from(
  { length: WINDOW_SIZE },
  (_, index) => 0.5 - 0.5 * Math.cos((2 * Math.PI * (index + 0.5)) / WINDOW_SIZE),
);
/** Power of a full-scale sine in the middle of a bin: the window's sum, squared, as two columns are doubled. */
const FULL_SCALE = (WINDOW_SIZE / 2) ** 2;
const shares = bandShares(PICTURE_RATE_HZ / FFT_SIZE);

/**
 * 64 mel bands of every 40 ms as uint8: 0 = -100 dBFS or less, 255 = 0 dBFS, a sine of full scale. Fed in blocks of any
 * length. A window of 2,048 samples folded to 1,024 gives every other bin of its spectrum for half the work: bins lie
 * 23 Hz apart, as far as the window's main lobe reaches, so a sine reads up to 6 dB less between bins and bands. Two
 * columns go through one complex transform, one as its real part and one as its imaginary part.
 */
export class SpectrogramColumns {
  readonly #take: (column: Uint8Array) => void;
  readonly #quantise = createPowerScale(LOWEST_DBFS, FULL_SCALE);
  readonly #fft = new FFT(FFT_SIZE);
  readonly #spectrum = new Float64Array(2 * FFT_SIZE) as unknown as number[];
  readonly #folded = new Float64Array(2 * FFT_SIZE) as unknown as number[];
  /** Of both columns; bands 0 and BAND_COUNT + 1 are outside of what is shown. */
  readonly #powers = [new Float64Array(BAND_COUNT + 2), new Float64Array(BAND_COUNT + 2)] as const;
  readonly #column = new Uint8Array(BAND_COUNT);
  readonly #kept = new Float32Array(KEPT_SAMPLES);
  /** Samples kept; the first column's window begins with silence. */
  #length = BEFORE;
  #sampleCount = 0;
  #columnCount = 0;

  /** The column given is used again once the call returns. */
  constructor(take: (column: Uint8Array) => void) {
    this.#take = take;
  }

  push(pcm: Float32Array): void {
    this.#sampleCount += pcm.length;
    this.#feed(pcm, Number.POSITIVE_INFINITY);
  }

  finish(): void {
    const wanted = Math.ceil(this.#sampleCount / columnSamples);
    const silence = new Float32Array(WINDOW_SIZE);
    while (this.#columnCount < wanted) this.#feed(silence, wanted);
  }

  #feed(pcm: Float32Array, wanted: number): void {
    for (let at = 0; at < pcm.length; ) {
      const count = Math.min(pcm.length - at, KEPT_SAMPLES - this.#length);
      this.#kept.set(pcm.subarray(at, at + count), this.#length);
      this.#length += count;
      at += count;
      let start = 0;
      for (; start + columnSamples + WINDOW_SIZE <= this.#length; start += 2 * columnSamples) {
        this.#hear(start);
        for (const powers of this.#powers) if (this.#columnCount < wanted) this.#give(powers);
      }
      this.#kept.copyWithin(0, start, this.#length);
      this.#length -= start;
    }
  }

  /** Powers of the column whose window begins at `start`, and of the next. */
  #hear(start: number): void {
    const kept = this.#kept;
    const folded = this.#folded;
    const spectrum = this.#spectrum;
    const [first, second] = this.#powers;
    const next = start + columnSamples;
    for (let i = 0; i < FFT_SIZE; i++) {
      const early = hann[i]!;
      const late = hann[FFT_SIZE + i]!;
      folded[2 * i] = kept[start + i]! * early + kept[start + FFT_SIZE + i]! * late;
      folded[2 * i + 1] = kept[next + i]! * early + kept[next + FFT_SIZE + i]! * late;
    }
    this.#fft.transform(spectrum, folded);
    first.fill(0);
    second.fill(0);
    const { firstBin, endBin, slots, upper } = shares;
    for (let bin = firstBin, index = 0; bin < endBin; bin++, index++) {
      const mirrored = 2 * (FFT_SIZE - bin);
      const evenReal = spectrum[2 * bin]! + spectrum[mirrored]!;
      const evenImaginary = spectrum[2 * bin + 1]! - spectrum[mirrored + 1]!;
      const oddReal = spectrum[2 * bin + 1]! + spectrum[mirrored + 1]!;
      const oddImaginary = spectrum[mirrored]! - spectrum[2 * bin]!;
      const firstPower = evenReal * evenReal + evenImaginary * evenImaginary;
      const secondPower = oddReal * oddReal + oddImaginary * oddImaginary;
      const slot = slots[index]!;
      const share = upper[index]!;
      first[slot]! += firstPower * (1 - share);
      first[slot + 1]! += firstPower * share;
      second[slot]! += secondPower * (1 - share);
      second[slot + 1]! += secondPower * share;
    }
  }

  #give(powers: Float64Array): void {
    for (let band = 0; band < BAND_COUNT; band++) this.#column[band] = this.#quantise(powers[band + 1]!);
    this.#columnCount++;
    this.#take(this.#column);
  }
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
