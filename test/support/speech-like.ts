import { seededRandom } from './seeded-random.ts';

/** First three formants of nine vowels, in hertz. */
const vowels = [
  [270, 2290, 3010],
  [390, 1990, 2550],
  [530, 1840, 2480],
  [660, 1720, 2410],
  [730, 1090, 2440],
  [570, 840, 2410],
  [440, 1020, 2240],
  [300, 870, 2240],
  [490, 1350, 1690],
] as const;

/**
 * Mono sound that has what a speech tokenizer listens to: voiced syllables with moving pitch and formants, hissing
 * consonants and pauses. Two seeds never say the same. Peak 0.5.
 */
export function speechLike(seconds: number, seed: number, sampleRateHz = 24_000): Float32Array {
  const random = seededRandom(seed);
  const samples = new Float32Array(Math.round(seconds * sampleRateHz));
  const voiceHz = 85 + 130 * random();
  for (let at = 0; at < samples.length; ) {
    const hissed = Math.round((0.03 + 0.06 * random()) * sampleRateHz);
    const voiced = Math.round((0.09 + 0.16 * random()) * sampleRateHz);
    const silent = Math.round((random() < 0.15 ? 0.15 + 0.3 * random() : 0.02) * sampleRateHz);
    addHiss(samples.subarray(at, at + hissed), random);
    const vowel = vowels[Math.floor(random() * vowels.length)]!;
    const pitchHz = voiceHz * (0.85 + 0.4 * random());
    addVowel(samples.subarray(at + hissed, at + hissed + voiced), vowel, pitchHz, sampleRateHz, random);
    at += hissed + voiced + silent;
  }
  const peak = samples.reduce((loudest, sample) => Math.max(loudest, Math.abs(sample)), 1e-9);
  return samples.map((sample) => (sample / peak) * 0.5);
}

function addHiss(part: Float32Array, random: () => number): void {
  let last = 0;
  part.forEach((_, index) => {
    const noise = random() * 2 - 1;
    // The difference of neighbours has its energy in the upper half, as an s or an f has.
    part[index] = 0.12 * (noise - last) * fade(index, part.length);
    last = noise;
  });
}

function addVowel(
  part: Float32Array,
  vowel: readonly number[],
  pitchHz: number,
  sampleRateHz: number,
  random: () => number,
): void {
  const glide = 0.8 + 0.4 * random();
  const resonators = vowel.map((hertz, index) => resonator(hertz, 70 + 50 * index, sampleRateHz));
  let phase = random();
  part.forEach((_, index) => {
    phase += (pitchHz * (1 + (glide - 1) * (index / part.length))) / sampleRateHz;
    const pulse = phase >= 1 ? 1 : 0;
    phase %= 1;
    const source = pulse + 0.01 * (random() * 2 - 1);
    const voice = resonators.reduce((sum, resonate, each) => sum + resonate(source) / (1 + each), 0);
    part[index] = voice * fade(index, part.length);
  });
}

/** A two-pole filter that rings at one frequency. */
function resonator(hertz: number, widthHz: number, sampleRateHz: number): (input: number) => number {
  const radius = Math.exp((-Math.PI * widthHz) / sampleRateHz);
  const turn = 2 * radius * Math.cos((2 * Math.PI * hertz) / sampleRateHz);
  let last = 0;
  let lastButOne = 0;
  return (input) => {
    const output = input * (1 - radius) + turn * last - radius * radius * lastButOne;
    lastButOne = last;
    last = output;
    return output;
  };
}

const fade = (index: number, length: number): number => Math.sin((Math.PI * (index + 0.5)) / length) ** 0.5;
