import FFT from 'fft.js';
import { BAND_COUNT, HOP_SAMPLES, SAMPLE_RATE_HZ, WINDOW_SAMPLES } from './content-shape.ts';

const FFT_SIZE = 1024;
const LOW_HZ = 150;
const HIGH_HZ = 6_500;
/** Lifts what is quiet higher up, as speech is: y[n] = x[n] - 0.95 x[n - 1]. */
const PRE_EMPHASIS = 0.95;

interface Band {
  readonly firstBin: number;
  readonly weights: Float64Array;
}

const bands = buildBands();
const hann = Float64Array.from(
  { length: WINDOW_SAMPLES },
  (_, index) => 0.5 - 0.5 * Math.cos((2 * Math.PI * (index + 0.5)) / WINDOW_SAMPLES),
);
/** Full scale is 1 in the samples and 32,768 here, so that the floor of the logarithm is far below any sound. */
const SCALE = 32_768;

/**
 * Mean power in 24 mel bands from 150 Hz to 6.5 kHz, every 10 ms: [hops, 24]. Hop h is centred on sample 240 h + 120.
 * Two hops share one complex FFT: about 2 ms of CPU a second of sound.
 */
export function bandPowers(pcm: Float32Array): Float32Array {
  const hopCount = Math.ceil(pcm.length / HOP_SAMPLES);
  const powers = new Float32Array(hopCount * BAND_COUNT);
  const fft = new FFT(FFT_SIZE);
  const time = new Array<number>(2 * FFT_SIZE).fill(0);
  const both = new Array<number>(2 * FFT_SIZE).fill(0);
  const emphasised = (sample: number) => ((pcm[sample] ?? 0) - PRE_EMPHASIS * (pcm[sample - 1] ?? 0)) * SCALE;
  for (let hop = 0; hop < hopCount; hop += 2) {
    const first = hop * HOP_SAMPLES + HOP_SAMPLES / 2 - WINDOW_SAMPLES / 2;
    for (let index = 0; index < WINDOW_SAMPLES; index++) {
      time[2 * index] = emphasised(first + index) * hann[index]!;
      time[2 * index + 1] = emphasised(first + HOP_SAMPLES + index) * hann[index]!;
    }
    fft.transform(both, time);
    addBands(both, powers, hop, hop + 1 < hopCount);
  }
  return powers;
}

/** The real part of the input is one hop, the imaginary part the next: their spectra are the even and odd parts. */
function addBands(both: readonly number[], powers: Float32Array, hop: number, hasNext: boolean): void {
  for (const [band, { firstBin, weights }] of bands.entries()) {
    let even = 0;
    let odd = 0;
    for (let index = 0; index < weights.length; index++) {
      const bin = firstBin + index;
      const real = both[2 * bin]!;
      const imaginary = both[2 * bin + 1]!;
      const mirrorReal = both[2 * (FFT_SIZE - bin)]!;
      const mirrorImaginary = both[2 * (FFT_SIZE - bin) + 1]!;
      even += weights[index]! * ((real + mirrorReal) ** 2 + (imaginary - mirrorImaginary) ** 2);
      odd += weights[index]! * ((imaginary + mirrorImaginary) ** 2 + (mirrorReal - real) ** 2);
    }
    powers[hop * BAND_COUNT + band] = even / 4;
    if (hasNext) powers[(hop + 1) * BAND_COUNT + band] = odd / 4;
  }
}

/** Triangles on the mel scale; the weights of each add up to 1. */
function buildBands(): Band[] {
  const low = toMel(LOW_HZ);
  const step = (toMel(HIGH_HZ) - low) / (BAND_COUNT + 1);
  const binHz = SAMPLE_RATE_HZ / FFT_SIZE;
  return Array.from({ length: BAND_COUNT }, (_, band) => {
    const [left, centre, right] = [0, 1, 2].map((edge) => toHz(low + step * (band + edge)) / binHz) as [
      number,
      number,
      number,
    ];
    const firstBin = Math.ceil(left);
    const weights = Float64Array.from({ length: Math.floor(right) - firstBin + 1 }, (_, index) => {
      const bin = firstBin + index;
      return Math.max(0, Math.min((bin - left) / (centre - left), (right - bin) / (right - centre)));
    });
    const sum = weights.reduce((total, weight) => total + weight, 0);
    return { firstBin, weights: weights.map((weight) => weight / sum) };
  });
}

function toMel(hz: number): number {
  return 2595 * Math.log10(1 + hz / 700);
}

function toHz(mel: number): number {
  return 700 * (10 ** (mel / 2595) - 1);
}
