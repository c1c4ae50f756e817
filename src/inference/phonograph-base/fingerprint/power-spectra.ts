import FFT from 'fft.js';
import type { PowerSpectra } from '../../fingerprint.types.ts';
import { SAMPLE_RATE_HZ } from '../../tokenizer.ts';
import type { MelSpectrum } from '../phonograph-manifest.ts';

/** Samples between two spectra: 5 ms, half a hop of the encoder, fine enough to read between them. */
export const SPECTRUM_HOP = 120;
/** Highest frequency that a warp asks for: the top band of layer 0 (4.5 kHz), a little over two semitones higher. */
const HIGHEST_HZ = 5_400;

/** Bins of the FFT that are kept: like the encoder, every one lower down and every second one above. */
export function keptBins({ denseBins, fftSize }: MelSpectrum): Int32Array {
  const top = Math.ceil((HIGHEST_HZ * fftSize) / SAMPLE_RATE_HZ);
  return Int32Array.from({ length: top }, (_, bin) => bin).filter((bin) => bin < denseBins || bin % 2 === 0);
}

/**
 * Spectrum h is centred on sample 120 h + 120 and hears 30 ms, as the encoder's hops do. Two frames share one complex
 * FFT: about 4 ms of CPU a second of sound.
 */
export function powerSpectra(pcm: Float32Array, spectrum: MelSpectrum): PowerSpectra {
  const { fftSize, window } = spectrum;
  const bins = keptBins(spectrum);
  const hopCount = Math.ceil(pcm.length / SPECTRUM_HOP);
  // Shared: every further look at the clip goes to a worker thread, and 160 kB a second of sound would be copied each time.
  const values = new Float32Array(new SharedArrayBuffer(4 * hopCount * bins.length));
  const hann = Float64Array.from(
    { length: window },
    (_, index) => 0.5 - 0.5 * Math.cos((2 * Math.PI * (index + 0.5)) / window),
  );
  const fft = new FFT(fftSize);
  const time = new Array<number>(2 * fftSize).fill(0);
  const both = new Array<number>(2 * fftSize).fill(0);
  for (let hop = 0; hop < hopCount; hop += 2) {
    const first = hop * SPECTRUM_HOP + SPECTRUM_HOP - window / 2;
    for (let index = 0; index < window; index++) {
      time[2 * index] = (pcm[first + index] ?? 0) * hann[index]!;
      time[2 * index + 1] = (pcm[first + SPECTRUM_HOP + index] ?? 0) * hann[index]!;
    }
    fft.transform(both, time);
    for (let position = 0; position < bins.length; position++) {
      const bin = bins[position]!;
      const mirror = (fftSize - bin) % fftSize;
      const real = both[2 * bin]!;
      const imaginary = both[2 * bin + 1]!;
      const mirrorReal = both[2 * mirror]!;
      const mirrorImaginary = both[2 * mirror + 1]!;
      const even = (real + mirrorReal) ** 2 + (imaginary - mirrorImaginary) ** 2;
      const odd = (imaginary + mirrorImaginary) ** 2 + (mirrorReal - real) ** 2;
      values[hop * bins.length + position] = even / 4;
      if (hop + 1 < hopCount) values[(hop + 1) * bins.length + position] = odd / 4;
    }
  }
  return { sampleCount: pcm.length, hopSamples: SPECTRUM_HOP, values };
}
