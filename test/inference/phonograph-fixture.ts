import { fileURLToPath } from 'node:url';
import { type Codes, concatCodes } from '../../src/inference/codes.ts';
import { SAMPLE_RATE_HZ, type Tokenizer } from '../../src/inference/tokenizer.ts';

export const modelFolder = fileURLToPath(new URL('../../models/phonograph-base', import.meta.url));

/** Numbers in 0..1 that a seed repeats. */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/** Voice-like sound: gliding harmonics under moving resonances, pauses and some breath. */
export function voiceLike(seconds: number, seed: number): Float32Array {
  const random = seededRandom(seed);
  const pcm = new Float32Array(Math.round(seconds * SAMPLE_RATE_HZ));
  let phase = 0;
  let [pitch, formant, loudness] = [120, 700, 0];
  let [nextPitch, nextFormant, nextLoudness] = [120, 700, 0.2];
  for (let index = 0; index < pcm.length; index++) {
    if (index % 2400 === 0) {
      nextPitch = 90 + 120 * random();
      nextFormant = 300 + 2200 * random();
      nextLoudness = random() < 0.2 ? 0 : 0.05 + 0.2 * random();
    }
    pitch += (nextPitch - pitch) / 1500;
    formant += (nextFormant - formant) / 1500;
    loudness += (nextLoudness - loudness) / 800;
    phase += (2 * Math.PI * pitch) / SAMPLE_RATE_HZ;
    let value = 0;
    for (let harmonic = 1; harmonic <= 20; harmonic++) {
      value += Math.sin(harmonic * phase) / (1 + ((harmonic * pitch - formant) / 250) ** 2);
    }
    pcm[index] = loudness * value * 0.5 + 0.002 * (random() - 0.5);
  }
  return pcm;
}

export async function encodeAll(tokenizer: Tokenizer, blocks: Iterable<Float32Array>): Promise<Codes> {
  const parts: Codes[] = [];
  for await (const part of tokenizer.encode(blocks)) parts.push(part);
  return concatCodes(parts);
}

export async function decodeAll(tokenizer: Tokenizer, codes: Codes): Promise<Float32Array> {
  const blocks: Float32Array[] = [];
  for await (const block of tokenizer.decode(codes)) blocks.push(block);
  const pcm = new Float32Array(blocks.reduce((sum, block) => sum + block.length, 0));
  let at = 0;
  for (const block of blocks) {
    pcm.set(block, at);
    at += block.length;
  }
  return pcm;
}
