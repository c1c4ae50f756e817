import { SAMPLE_RATE_HZ } from '../tokenizer.ts';
import type { MelSpectrum } from './phonograph-manifest.ts';

/** One triangle of the bank, over bins of the full FFT. */
export interface MelTriangle {
  readonly firstBin: number;
  readonly weights: Float64Array;
}

/** The encoder's mel triangles on every bin of the FFT (the encoder itself skips every second bin higher up). */
export function buildMelBank(spectrum: MelSpectrum): MelTriangle[] {
  const { melCount, melLowHz, melHighHz, fftSize } = spectrum;
  const low = toMel(melLowHz);
  const step = (toMel(melHighHz) - low) / (melCount + 1);
  const binHz = SAMPLE_RATE_HZ / fftSize;
  return Array.from({ length: melCount }, (_, band) => {
    const [left, centre, right] = [0, 1, 2].map((edge) => toHz(low + step * (band + edge)) / binHz) as [
      number,
      number,
      number,
    ];
    const firstBin = Math.ceil(left);
    const weights = Float64Array.from(
      { length: Math.max(0, Math.floor(right) - firstBin + 1) },
      (_, index) => {
        const bin = firstBin + index;
        return Math.max(0, Math.min((bin - left) / (centre - left), (right - bin) / (right - centre)));
      },
    );
    // A band narrower than the grid hears its nearest bin alone.
    const heard = weights.reduce((sum, weight) => sum + weight, 0) >= 0.5;
    return heard ? { firstBin, weights } : { firstBin: Math.round(centre), weights: Float64Array.of(1) };
  });
}

function toMel(hz: number): number {
  return 2595 * Math.log10(1 + hz / 700);
}

function toHz(mel: number): number {
  return 700 * (10 ** (mel / 2595) - 1);
}
