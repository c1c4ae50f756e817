import { seededRandom } from './seeded-random.ts';
import { toSampleCount, workRateHz } from './signal.ts';

/** Formants of an open "ha": centre and bandwidth in Hz, and strength. */
const formants = [
  [760, 110, 1],
  [1240, 140, 0.6],
  [2650, 220, 0.25],
  [3600, 300, 0.12],
] as const;

/**
 * A laughter-like sound: short voiced bursts with breath before each, falling in pitch and strength.
 * `pitchHz` is where the first burst stands: about 150 for a low voice, 280 for a high one.
 */
export function laughter(pitchHz: number, burstCount: number, seed: string): Float32Array {
  const random = seededRandom(`laughter ${seed}`);
  const samples = new Float32Array(toSampleCount(0.25 * burstCount + 0.3));
  let atS = 0;
  for (let burst = 0; burst < burstCount; burst++) {
    const progress = burst / burstCount;
    const strength = (1 - 0.55 * progress) * (0.85 + 0.3 * random());
    const burstPitchHz = pitchHz * (1.25 - 0.4 * progress) * (0.95 + 0.1 * random());
    addBreath(samples, atS, 0.09, 0.05 * strength, random);
    addVoicedBurst(samples, atS + 0.05, 0.1 + 0.04 * random(), burstPitchHz, 0.3 * strength);
    atS += 0.175 + 0.04 * random();
  }
  return samples.subarray(0, toSampleCount(atS + 0.05));
}

function addVoicedBurst(samples: Float32Array, atS: number, lengthS: number, pitchHz: number, level: number) {
  const start = toSampleCount(atS);
  const length = toSampleCount(lengthS);
  let phase = 0;
  for (let index = 0; index < length && start + index < samples.length; index++) {
    const position = index / length;
    const frequencyHz = pitchHz * (1 + 0.12 * Math.sin(Math.PI * position));
    phase += (2 * Math.PI * frequencyHz) / workRateHz;
    let value = 0;
    for (let harmonic = 1; harmonic * frequencyHz < 4500; harmonic++) {
      value += (Math.sin(harmonic * phase) * formantGain(harmonic * frequencyHz)) / harmonic ** 0.5;
    }
    samples[start + index]! += value * level * Math.sin(Math.PI * position) ** 0.7;
  }
}

function formantGain(frequencyHz: number): number {
  let gain = 0.02;
  for (const [centreHz, widthHz, strength] of formants) {
    gain += strength / (1 + ((frequencyHz - centreHz) / widthHz) ** 2);
  }
  return gain;
}

function addBreath(samples: Float32Array, atS: number, lengthS: number, level: number, random: () => number) {
  const start = toSampleCount(atS);
  const length = toSampleCount(lengthS);
  let smooth = 0;
  for (let index = 0; index < length && start + index < samples.length; index++) {
    smooth += 0.35 * ((random() - 0.5) * 2 - smooth);
    samples[start + index]! += smooth * level * Math.sin((Math.PI * index) / length);
  }
}
