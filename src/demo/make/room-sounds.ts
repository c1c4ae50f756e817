import { seededRandom } from './seeded-random.ts';
import { toSampleCount, workRateHz } from './signal.ts';

/** A telephone's ring: two tones beating, so many times 0.9 s on and 0.7 s off. */
export function telephoneRing(ringCount: number): Float32Array {
  const samples = new Float32Array(toSampleCount(1.6 * ringCount - 0.7));
  for (let index = 0; index < samples.length; index++) {
    const timeS = index / workRateHz;
    const inRingS = timeS % 1.6;
    if (inRingS > 0.9) continue;
    const fade = Math.min(1, inRingS / 0.01, (0.9 - inRingS) / 0.01);
    samples[index] =
      0.12 * fade * (Math.sin(2 * Math.PI * 440 * timeS) + Math.sin(2 * Math.PI * 480 * timeS));
  }
  return samples;
}

/** Knocks on a wooden door, a third of a second apart. */
export function doorKnock(knockCount: number, seed: string): Float32Array {
  const random = seededRandom(`knock ${seed}`);
  const samples = new Float32Array(toSampleCount(0.33 * knockCount + 0.2));
  for (let knock = 0; knock < knockCount; knock++) {
    const start = toSampleCount(0.33 * knock + 0.03 * random());
    const bodyHz = 150 + 20 * random();
    for (let index = 0; index < toSampleCount(0.18); index++) {
      const timeS = index / workRateHz;
      const body = Math.sin(2 * Math.PI * bodyHz * timeS) * Math.exp(-timeS * 38);
      const wood = Math.sin(2 * Math.PI * 620 * timeS) * Math.exp(-timeS * 90) * 0.4;
      const click = (random() - 0.5) * Math.exp(-timeS * 400);
      samples[start + index]! += 0.45 * (body + wood + click) * Math.min(1, timeS / 0.001);
    }
  }
  return samples;
}

/** Key strokes at an uneven pace, about seven a second. */
export function typing(lengthS: number, seed: string): Float32Array {
  const random = seededRandom(`typing ${seed}`);
  const samples = new Float32Array(toSampleCount(lengthS));
  for (let atS = 0.02; atS < lengthS - 0.06; atS += 0.08 + 0.13 * random()) {
    const start = toSampleCount(atS);
    const level = 0.3 + 0.2 * random();
    for (let index = 0; index < toSampleCount(0.04); index++) {
      const timeS = index / workRateHz;
      samples[start + index]! += level * (random() - 0.5) * 2 * Math.exp(-timeS * 160);
    }
  }
  return samples;
}

/** Two falling chimes, as before an announcement. */
export function chime(): Float32Array {
  const samples = new Float32Array(toSampleCount(1.5));
  for (const [atS, frequencyHz] of [
    [0, 659.3],
    [0.45, 523.3],
  ] as const) {
    const start = toSampleCount(atS);
    for (let index = start; index < samples.length; index++) {
      const timeS = (index - start) / workRateHz;
      const envelope = Math.min(1, timeS / 0.005) * Math.exp(-3.5 * timeS);
      const tone =
        Math.sin(2 * Math.PI * frequencyHz * timeS) + 0.3 * Math.sin(6 * Math.PI * frequencyHz * timeS);
      samples[index]! += 0.18 * envelope * tone;
    }
  }
  return samples;
}

/** The busy signal of a line: 425 Hz, half a second on, half off. */
export function busyTone(beepCount: number): Float32Array {
  const samples = new Float32Array(toSampleCount(beepCount - 0.5));
  for (let index = 0; index < samples.length; index++) {
    const timeS = index / workRateHz;
    const inBeepS = timeS % 1;
    if (inBeepS > 0.5) continue;
    const fade = Math.min(1, inBeepS / 0.01, (0.5 - inBeepS) / 0.01);
    samples[index] = 0.2 * fade * Math.sin(2 * Math.PI * 425 * timeS);
  }
  return samples;
}
