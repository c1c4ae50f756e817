import { textKey, uniformValues } from './random-values.ts';

/**
 * A clip that changes all the time: triangle tones that jump every 40 ms to 320 ms, noise, loudness steps and pauses.
 * Made of integers and exact fractions only, so every language makes the same samples.
 */
export function testClip(name: string, sampleCount: number): Float32Array {
  const key = textKey(name);
  const noise = uniformValues(key, sampleCount);
  const clip = new Float32Array(sampleCount);
  let start = 0;
  for (let note = 0; start < sampleCount; note++) {
    const [length, periodA, periodB, loudness, noisiness] = uniformValues(key ^ 0x5bd1e995, 5, note * 5);
    const end = Math.min(sampleCount, start + 960 * (1 + Math.floor(4 * (length! + 1))));
    const a = 40 + Math.floor(200 * (periodA! + 1));
    const b = 6 + Math.floor(30 * (periodB! + 1));
    const level = loudness! < -0.6 ? 0 : (1 + loudness!) / 4;
    const share = (1 + noisiness!) / 4;
    for (let i = start; i < end; i++) {
      const tone = triangle(i - start, a) + triangle(i - start, b) / 2;
      clip[i] = level * ((1 - share) * tone + share * noise[i]!);
    }
    start = end;
  }
  return clip;
}

/** A wave of -1..1 with the period in samples. */
function triangle(position: number, period: number): number {
  return Math.abs((4 * (position % period)) / period - 2) - 1;
}
