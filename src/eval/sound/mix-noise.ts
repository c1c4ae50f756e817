import { activePower } from './activity.ts';
import { gaussianFrom } from './random.ts';

/** The sound with noise under it: `snrDb` is active speech power over the noise's active power. */
export function mixAtSnr(
  samples: Float32Array,
  noise: Float32Array,
  snrDb: number,
  rateHz: number,
): Float32Array {
  const noisePower = activePower(noise, rateHz);
  if (noisePower === 0) throw new RangeError('There is no sound in the noise.');
  const scale = Math.sqrt(activePower(samples, rateHz) / noisePower / 10 ** (snrDb / 10));
  return withoutClipping(samples.map((value, index) => value + scale * noise[index % noise.length]!));
}

/** White noise over the whole band of the sampling rate. */
export function whiteNoise(sampleCount: number, random: () => number): Float32Array {
  const gaussian = gaussianFrom(random);
  return Float32Array.from({ length: sampleCount }, gaussian);
}

/** Voices at equal active power, added: each starts at a random place and begins again when it ends. */
export function babbleOf(
  voices: readonly Float32Array[],
  sampleCount: number,
  rateHz: number,
  random: () => number,
): Float32Array {
  const babble = new Float32Array(sampleCount);
  for (const voice of voices) {
    const power = activePower(voice, rateHz);
    if (power === 0) continue;
    const scale = 1 / Math.sqrt(power);
    const start = Math.floor(random() * voice.length);
    for (let at = 0; at < sampleCount; at++) babble[at]! += scale * voice[(start + at) % voice.length]!;
  }
  return babble;
}

/** Made softer as a whole where it would not fit into 16 bits. */
function withoutClipping(samples: Float32Array): Float32Array {
  const peak = samples.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  return peak < 0.99 ? samples : samples.map((value) => (value * 0.99) / peak);
}
