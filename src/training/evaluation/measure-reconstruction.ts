import FFT from 'fft.js';
import { type Codes, layerOf } from '../../inference/codes.ts';
import { buildMelBank } from '../../inference/phonograph-base/mel-bank.ts';

const FFT_SIZE = 1024;
const WINDOW = 720;
const HOP = 240;
const bank = buildMelBank({
  hop: HOP,
  window: WINDOW,
  fftSize: FFT_SIZE,
  melCount: 80,
  melLowHz: 20,
  melHighHz: 11_500,
  denseBins: 128,
  melFloor: 1e-5,
});

/** Mel levels in dB, a row of 80 every 10 ms. */
function melLevels(pcm: Float32Array): Float64Array[] {
  const fft = new FFT(FFT_SIZE);
  const time = new Array<number>(FFT_SIZE).fill(0);
  const spectrum = new Array<number>(2 * FFT_SIZE).fill(0);
  const rows: Float64Array[] = [];
  for (let start = 0; start + WINDOW <= pcm.length; start += HOP) {
    for (let index = 0; index < WINDOW; index++) {
      time[index] = pcm[start + index]! * (0.5 - 0.5 * Math.cos((2 * Math.PI * (index + 0.5)) / WINDOW));
    }
    fft.realTransform(spectrum, time);
    rows.push(
      Float64Array.from(bank, ({ firstBin, weights }) => {
        const power = weights.reduce((sum, weight, index) => {
          const bin = 2 * (firstBin + index);
          return sum + weight * (spectrum[bin]! ** 2 + spectrum[bin + 1]! ** 2);
        }, 0);
        return 10 * Math.log10(power + 1e-12);
      }),
    );
  }
  return rows;
}

/** Bands more than this below the loudest band of the clip count as equally silent. */
const RANGE_DB = 60;

/** Root mean square difference over 80 mel bands, mean over the frames that are not pauses, in dB. */
export function logSpectralDistanceDb(original: Float32Array, decoded: Float32Array): number {
  const [left, right] = [melLevels(original), melLevels(decoded)];
  const floor = Math.max(...left.map((row) => Math.max(...row))) - RANGE_DB;
  let [sum, count] = [0, 0];
  for (const [frame, row] of left.entries()) {
    const other = right[frame];
    if (!other || Math.max(...row) < floor + RANGE_DB / 2) continue;
    const squares = row.reduce((total, level, band) => {
      return total + (Math.max(level, floor) - Math.max(other[band]!, floor)) ** 2;
    }, 0);
    sum += Math.sqrt(squares / row.length);
    count++;
  }
  return sum / count;
}

export function loudnessDifferenceDb(original: Float32Array, decoded: Float32Array): number {
  const energy = (pcm: Float32Array) => pcm.reduce((sum, value) => sum + value * value, 1e-12);
  return 10 * Math.log10(energy(decoded) / energy(original));
}

export function shareOfEqualTokens(left: Codes, right: Codes, layer: number): number {
  const other = layerOf(right, layer);
  return layerOf(left, layer).filter((token, frame) => token === other[frame]).length / left.frameCount;
}
