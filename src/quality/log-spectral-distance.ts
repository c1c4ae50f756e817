import { hannWindow, windowed } from './hann-frames.ts';
import { createPowerSpectrum } from './power-spectrum.ts';

/** 42.7 ms at 24 kHz, every 10.7 ms. */
const FRAME_SAMPLES = 1_024;
const HOP_SAMPLES = 256;
/** What is quieter than this below the original's loudest bin counts as this quiet: nobody hears it, logs blow it up. */
const FLOOR_DB = 80;

/**
 * Log-spectral distance in dB (Gray and Markel, "Distance measures for speech processing", IEEE Trans. ASSP 24(5),
 * 1976): the root mean square, over the bins of a frame, of the difference of the two log power spectra, averaged over
 * the frames. 0 means equal spectra; phases do not count. Signals of 24 kHz and one length; null when they are shorter
 * than a frame or the original is silent.
 */
export function logSpectralDistanceDb(original: Float32Array, decoded: Float32Array): number | null {
  const window = hannWindow(FRAME_SAMPLES);
  const power = createPowerSpectrum(FRAME_SAMPLES);
  const starts = frameStarts(original.length);
  const spectra = starts.map((start) => power(windowed(original, start, window)));
  const loudest = spectra.reduce((most, spectrum) => spectrum.reduce((a, b) => Math.max(a, b), most), 0);
  if (spectra.length === 0 || loudest === 0) return null;
  const floor = loudest * 10 ** (-FLOOR_DB / 10);
  let sum = 0;
  for (const [index, start] of starts.entries()) {
    sum += frameDistanceDb(spectra[index]!, power(windowed(decoded, start, window)), floor);
  }
  return sum / starts.length;
}

function frameDistanceDb(original: Float64Array, decoded: Float64Array, floor: number): number {
  let squares = 0;
  for (let bin = 0; bin < original.length; bin++) {
    const ratio = Math.max(original[bin]!, floor) / Math.max(decoded[bin]!, floor);
    squares += (10 * Math.log10(ratio)) ** 2;
  }
  return Math.sqrt(squares / original.length);
}

function frameStarts(sampleCount: number): number[] {
  const count = Math.max(0, Math.floor((sampleCount - FRAME_SAMPLES) / HOP_SAMPLES) + 1);
  return Array.from({ length: count }, (_, index) => index * HOP_SAMPLES);
}
