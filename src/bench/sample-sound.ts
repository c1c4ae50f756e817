import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openAudio } from '../audio/open-audio.ts';

export const samplesFolder = fileURLToPath(new URL('../demo/samples/', import.meta.url));

/** Paths of the shipped recordings below a folder of the samples, in order of name. */
export async function listSamples(folder = ''): Promise<string[]> {
  const names = await readdir(join(samplesFolder, folder), { recursive: true });
  return names
    .filter((name) => /\.(wav|mp3|flac|ogg|opus)$/.test(name))
    .sort()
    .map((name) => join(samplesFolder, folder, name));
}

/** A whole file as 24 kHz mono. */
export async function readSound(path: string): Promise<Float32Array> {
  const { pcm } = await openAudio(path, { maxDurationS: 86_400, ffmpegPath: null });
  const blocks: Float32Array[] = [];
  for await (const block of pcm) blocks.push(block);
  const sound = new Float32Array(blocks.reduce((sum, block) => sum + block.length, 0));
  let at = 0;
  for (const block of blocks) {
    sound.set(block, at);
    at += block.length;
  }
  return sound;
}

/**
 * Endless sound that never repeats: pieces of 3 to 12 s cut from the given sounds at random places, each with a
 * gain of its own. The same for the same `random`.
 */
export function* endlessSound(
  sounds: readonly Float32Array[],
  random: () => number,
): Generator<Float32Array> {
  const rateHz = 24_000;
  for (;;) {
    const sound = sounds[Math.floor(random() * sounds.length)]!;
    const length = Math.min(sound.length, Math.round((3 + 9 * random()) * rateHz));
    const start = Math.floor(random() * (sound.length - length + 1));
    const gain = 0.4 + 0.6 * random();
    yield sound.slice(start, start + length).map((sample) => sample * gain);
  }
}
