import { seededRandom } from './seeded-random.ts';

/** Everything is built at this rate and brought to the file's own rate at the end. */
export const workRateHz = 48_000;

export function toSampleCount(seconds: number): number {
  return Math.round(seconds * workRateHz);
}

export function decibelsToFactor(decibels: number): number {
  return 10 ** (decibels / 20);
}

export function toScaled(samples: Float32Array, factor: number): Float32Array {
  return samples.map((value) => value * factor);
}

/** Root mean square of the parts that sound, so that pauses do not count. */
export function activeLevel(samples: Float32Array): number {
  const blockLength = toSampleCount(0.02);
  const powers: number[] = [];
  for (let at = 0; at + blockLength <= samples.length; at += blockLength) {
    let sum = 0;
    for (let index = at; index < at + blockLength; index++) sum += samples[index]! ** 2;
    powers.push(sum / blockLength);
  }
  const loudest = Math.max(0, ...powers);
  const active = powers.filter((power) => power > loudest / 1000);
  return active.length === 0 ? 0 : Math.sqrt(active.reduce((sum, power) => sum + power, 0) / active.length);
}

/** Without the silence at both ends (below -46 dB of the peak), so that times name sound. */
export function toTrimmed(samples: Float32Array): Float32Array {
  const peak = samples.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  const floor = peak * 0.005;
  let start = 0;
  let end = samples.length;
  while (start < end && Math.abs(samples[start]!) < floor) start++;
  while (end > start && Math.abs(samples[end - 1]!) < floor) end--;
  return samples.slice(start, end);
}

/** White noise with the given root mean square. */
export function whiteNoise(sampleCount: number, level: number, seed: string): Float32Array {
  const random = seededRandom(seed);
  const noise = new Float32Array(sampleCount);
  // Three uniform numbers added have a standard deviation of 0.5.
  for (let index = 0; index < sampleCount; index++) {
    noise[index] = (random() + random() + random() - 1.5) * 2 * level;
  }
  return noise;
}

/** The recording with white noise under it, so many decibels below its active level. */
export function withNoise(samples: Float32Array, signalToNoiseDb: number, seed: string): Float32Array {
  const noise = whiteNoise(samples.length, activeLevel(samples) * decibelsToFactor(-signalToNoiseDb), seed);
  return samples.map((value, index) => value + noise[index]!);
}
