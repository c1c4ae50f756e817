import { SAMPLE_RATE_HZ } from '../../tokenizer.ts';
import type { MelSpectrum } from '../phonograph-manifest.ts';
import { keptBins } from './power-spectra.ts';

export const BAND_COUNT = 24;
const LOWEST_HZ = 200;
const HIGHEST_HZ = 4_500;

/** Which bins a band hears, and how much of each. */
export interface BandWeights {
  /** Position among the kept bins. */
  readonly firstBin: number;
  readonly weights: Float32Array;
}

/**
 * The 24 bands of layer 0 for a sound that is `pitch` times too high: groups of whole mel triangles between 200 Hz
 * and 4.5 kHz, with their edges moved along.
 */
export function bandWeights(spectrum: MelSpectrum, pitch: number): BandWeights[] {
  const bins = keptBins(spectrum);
  const edges = melEdges(spectrum);
  const inside: number[] = [];
  for (let mel = 0; mel < spectrum.melCount; mel++) {
    const centre = edges[mel + 1]!;
    if (centre >= LOWEST_HZ && centre <= HIGHEST_HZ) inside.push(mel);
  }
  const bands = Array.from({ length: BAND_COUNT }, () => new Float32Array(bins.length));
  for (const [position, mel] of inside.entries()) {
    const band = bands[Math.floor((position * BAND_COUNT) / inside.length)]!;
    const [low, centre, high] = [0, 1, 2].map((edge) => edges[mel + edge]! * pitch) as [
      number,
      number,
      number,
    ];
    for (let index = 0; index < bins.length; index++) {
      const bin = bins[index]!;
      const hz = (bin * SAMPLE_RATE_HZ) / spectrum.fftSize;
      const weight = Math.max(0, Math.min((hz - low) / (centre - low), (high - hz) / (high - centre)));
      band[index]! += bin < spectrum.denseBins ? weight : 2 * weight;
    }
  }
  return bands.map((band) => {
    const firstBin = band.findIndex((weight) => weight > 0);
    const lastBin = band.findLastIndex((weight) => weight > 0);
    return { firstBin, weights: band.slice(firstBin, lastBin + 1) };
  });
}

function melEdges({ melCount, melLowHz, melHighHz }: MelSpectrum): number[] {
  const toMel = (hz: number) => 2595 * Math.log10(1 + hz / 700);
  const low = toMel(melLowHz);
  const step = (toMel(melHighHz) - low) / (melCount + 1);
  return Array.from({ length: melCount + 2 }, (_, edge) => 700 * (10 ** ((low + edge * step) / 2595) - 1));
}
