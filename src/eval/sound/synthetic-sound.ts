import type { Sound } from './decode-sound.ts';
import { gaussianFrom } from './random.ts';

const rateHz = 16_000;

type Maker = (sampleCount: number, random: () => number) => Float32Array;

const whiteNoise: Maker = (sampleCount, random) => {
  const gaussian = gaussianFrom(random);
  return Float32Array.from({ length: sampleCount }, gaussian);
};

/** Noise that falls by 6 dB an octave: traffic, wind. */
const brownNoise: Maker = (sampleCount, random) => {
  const gaussian = gaussianFrom(random);
  let level = 0;
  return Float32Array.from({ length: sampleCount }, () => {
    level = 0.98 * level + gaussian();
    return level;
  });
};

/** Notes with overtones over a held chord, as a music box with a drone. */
const music: Maker = (sampleCount, random) => {
  const sound = new Float32Array(sampleCount);
  const rootHz = 110 * 2 ** (Math.floor(random() * 12) / 12);
  const scale = [0, 2, 4, 5, 7, 9, 11, 12, 14, 16];
  const noteLength = Math.round((0.15 + 0.25 * random()) * rateHz);
  for (let start = 0; start < sampleCount; start += noteLength) {
    const hz = rootHz * 2 ** (1 + scale[Math.floor(random() * scale.length)]! / 12);
    addTone(sound, start, 3 * noteLength, hz, 0.5);
  }
  for (const step of [0, 4, 7]) addTone(sound, 0, sampleCount, rootHz * 2 ** (step / 12), 0.15, false);
  return sound;
};

/** Keys of a telephone. */
const dialling: Maker = (sampleCount, random) => {
  const sound = new Float32Array(sampleCount);
  const [low, high] = [
    [697, 770, 852, 941],
    [1_209, 1_336, 1_477],
  ];
  const toneLength = Math.round(0.15 * rateHz);
  for (let start = 0; start < sampleCount; start += Math.round(toneLength * (1.3 + random()))) {
    for (const row of [low!, high!]) {
      addTone(sound, start, toneLength, row[Math.floor(random() * row.length)]!, 0.4, false);
    }
  }
  return sound;
};

function addTone(
  sound: Float32Array,
  start: number,
  length: number,
  hz: number,
  level: number,
  fades = true,
): void {
  for (let at = start; at < Math.min(sound.length, start + length); at++) {
    const phase = (2 * Math.PI * hz * (at - start)) / rateHz;
    const tone = Math.sin(phase) + 0.4 * Math.sin(2 * phase) + 0.2 * Math.sin(3 * phase);
    sound[at]! += level * tone * (fades ? Math.exp((-4 * (at - start)) / length) : 1);
  }
}

const makers: readonly Maker[] = [whiteNoise, music, brownNoise, dialling];

/** Sound that nobody recorded: white and brown noise, made-up music and dialling by turns. Peak 0.5. */
export function syntheticSound(number: number, lengthS: number, random: () => number): Sound {
  const samples = makers[number % makers.length]!(Math.round(lengthS * rateHz), random);
  const peak = samples.reduce((most, value) => Math.max(most, Math.abs(value)), 1e-9);
  return { samples: samples.map((value) => (value * 0.5) / peak), rateHz };
}
