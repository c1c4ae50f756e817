import { hannWindow, windowed } from './hann-frames.ts';

const DYNAMIC_RANGE_DB = 40;

/**
 * Both signals without the frames in which the original is more than 40 dB under its loudest frame: the frames that
 * stay are windowed, overlapped by half and added, so that no clicks arise at the seams.
 */
export function dropSilence(
  original: Float32Array,
  degraded: Float32Array,
  frameSamples: number,
  hopSamples: number,
): { readonly original: Float64Array; readonly degraded: Float64Array } {
  const window = hannWindow(frameSamples);
  const frameCount = Math.max(0, Math.ceil((original.length - frameSamples) / hopSamples));
  const starts = Array.from({ length: frameCount }, (_, frame) => frame * hopSamples);
  const levelsDb = starts.map((start) => levelDb(windowed(original, start, window)));
  const loudestDb = levelsDb.reduce((most, level) => Math.max(most, level), Number.NEGATIVE_INFINITY);
  const kept = starts.filter((_, frame) => levelsDb[frame]! > loudestDb - DYNAMIC_RANGE_DB);
  const rejoin = (samples: Float32Array) => {
    const joined = new Float64Array(kept.length === 0 ? 0 : (kept.length - 1) * hopSamples + frameSamples);
    kept.forEach((start, place) => {
      windowed(samples, start, window).forEach((value, n) => {
        joined[place * hopSamples + n]! += value;
      });
    });
    return joined;
  };
  return { original: rejoin(original), degraded: rejoin(degraded) };
}

function levelDb(frame: Float64Array): number {
  const energy = frame.reduce((sum, value) => sum + value * value, 0);
  return 20 * Math.log10(Math.sqrt(energy) + Number.EPSILON);
}
