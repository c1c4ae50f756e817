import FFT from 'fft.js';

/** Windowed frames of a signal to half spectra and back, at one hop and window. */
export class SpectrumFrames {
  readonly hop: number;
  readonly window: Float64Array;
  readonly binCount: number;
  readonly #fft: FFT;
  readonly #time: number[];
  readonly #spectrum: number[];
  /** Sum of squared windows at every sample once all overlapping frames are added. */
  readonly #overlap: Float64Array;

  constructor(fftSize: number, windowSize: number, hop: number) {
    this.hop = hop;
    this.binCount = fftSize / 2 + 1;
    this.window = Float64Array.from({ length: windowSize }, (_, index) => {
      return 0.5 - 0.5 * Math.cos((2 * Math.PI * (index + 0.5)) / windowSize);
    });
    this.#fft = new FFT(fftSize);
    this.#time = new Array<number>(fftSize).fill(0);
    this.#spectrum = new Array<number>(2 * fftSize).fill(0);
    this.#overlap = new Float64Array(hop);
    for (const [index, value] of this.window.entries()) this.#overlap[index % hop]! += value * value;
  }

  /** Half spectrum (real and imaginary by turns) of the frame that starts at `start`; the signal must reach that far. */
  analyse(signal: Float64Array, start: number, into: Float64Array, at: number): void {
    const { window } = this;
    for (let index = 0; index < window.length; index++)
      this.#time[index] = signal[start + index]! * window[index]!;
    this.#fft.realTransform(this.#spectrum, this.#time);
    for (let index = 0; index < 2 * this.binCount; index++) into[at + index] = this.#spectrum[index]!;
  }

  /** Adds one half spectrum to the signal, so that frames which agree add up to the signal they came from. */
  addSynthesis(halfSpectrum: Float64Array, at: number, signal: Float64Array, start: number): void {
    const spectrum = this.#spectrum;
    for (let index = 0; index < 2 * this.binCount; index++) spectrum[index] = halfSpectrum[at + index]!;
    this.#fft.completeSpectrum(spectrum);
    const time = this.#inverse();
    for (let index = 0; index < this.window.length; index++) {
      signal[start + index]! += (time[2 * index]! * this.window[index]!) / this.#overlap[index % this.hop]!;
    }
  }

  #result: number[] | null = null;

  #inverse(): number[] {
    this.#result ??= new Array<number>(this.#spectrum.length).fill(0);
    this.#fft.inverseTransform(this.#result, this.#spectrum);
    return this.#result;
  }
}
