import { createHash } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { wavHeader } from '../../audio/wav-writer.ts';

const RATE_HZ = 24_000;

/** A file to bring in. */
export interface SoundFile {
  readonly path: string;
  readonly sha256: string;
  readonly byteCount: number;
}

/** Writes a 16-bit WAV file of tones that come and go over noise: cheap, and no two alike. */
export async function makeSound(path: string, seconds: number, random: () => number): Promise<SoundFile> {
  const samples = new Int16Array(Math.round(seconds * RATE_HZ));
  for (let start = 0; start < samples.length; ) {
    const length = Math.round(RATE_HZ * (0.05 + 0.2 * random()));
    const pitch = (2 * Math.PI * (120 + 1_500 * random())) / RATE_HZ;
    const loud = 12_000 * random();
    const end = Math.min(samples.length, start + length);
    for (let at = start; at < end; at++) {
      samples[at] = loud * Math.sin(pitch * at) + 600 * (random() - 0.5);
    }
    start = end;
  }
  const bytes = Buffer.concat([wavHeader(samples.length, RATE_HZ, 1, 's16'), new Uint8Array(samples.buffer)]);
  await writeFile(path, bytes);
  return { path, sha256: createHash('sha256').update(bytes).digest('hex'), byteCount: bytes.length };
}
