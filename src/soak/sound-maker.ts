import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { wavHeader } from '../audio/wav-writer.ts';
import { endlessSound, listSamples, readSound } from '../bench/sample-sound.ts';

const rateHz = 24_000;

/** A sound file in memory. */
export interface SoundFile {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** Sounds to bring in and to search with. */
export interface SoundMaker {
  /** A WAV file that was never there before: pieces of the shipped recordings, at gains of their own. */
  make(minS: number, maxS: number): SoundFile;
  /** One of the shipped recordings, in whatever codec it is. */
  shipped(): Promise<SoundFile>;
}

/** Reads some shipped recordings once; `random` decides everything. */
export async function createSoundMaker(random: () => number): Promise<SoundMaker> {
  const paths = await listSamples('calls');
  const all = [...paths, ...(await listSamples('announcements')), ...(await listSamples('copies'))];
  const pieces = endlessSound(await Promise.all(paths.slice(0, 6).map(readSound)), random);
  let count = 0;
  return {
    make(minS, maxS) {
      const samples = new Int16Array(Math.round((minS + random() * (maxS - minS)) * rateHz));
      for (let at = 0; at < samples.length; ) {
        const piece: Float32Array = pieces.next().value!;
        for (let i = 0; i < piece.length && at < samples.length; i++, at++) {
          samples[at] = 32_767 * Math.max(-1, Math.min(1, piece[i]!));
        }
      }
      const header = wavHeader(samples.length, rateHz, 1, 's16');
      const bytes = new Uint8Array(header.length + samples.byteLength);
      bytes.set(header);
      bytes.set(new Uint8Array(samples.buffer), header.length);
      return { name: `made-${++count}.wav`, bytes };
    },
    async shipped() {
      const path = all[Math.floor(random() * all.length)]!;
      return { name: basename(path), bytes: new Uint8Array(await readFile(path)) };
    },
  };
}
