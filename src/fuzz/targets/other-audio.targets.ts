import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { wavHeader } from '../../audio/wav-writer.ts';
import type { FuzzTarget, TargetSetting } from '../fuzz-target.ts';
import { joined, mutateBytes } from '../mutate/mutate-bytes.ts';
import { sampleSound } from '../sample-files.ts';
import { audioTarget } from './audio-target.ts';

const malformed = fileURLToPath(new URL('../../../../shared/data/malformed/', import.meta.url));
const FRAMES = 12_000;
const MAX_SEED_BYTES = 50_000;

const saneWav = (): Uint8Array =>
  joined(wavHeader(FRAMES, 24_000, 1, 's16'), new Uint8Array(sampleSound(FRAMES).buffer));

/** Half a second in containers that no decoder of ours reads; the first is read between hostile ones. */
function foreignFiles({ folder, ffmpegPath }: TargetSetting): Uint8Array[] {
  const source = join(folder, 'source.wav');
  writeFileSync(source, saneWav());
  return ['aiff', 'au', 'caf', 'm4a', 'mka', 'wma', 'mov', 'tta', 'ac3', 'voc'].flatMap((ending) => {
    const path = join(folder, `seed.${ending}`);
    try {
      execFileSync(ffmpegPath!, ['-v', 'error', '-y', '-i', source, '-bitexact', path]);
      return [new Uint8Array(readFileSync(path))];
    } catch {
      // Not every ffmpeg writes every format.
      return [];
    }
  });
}

/** Files that broke other programs, where they are at hand. */
const malformedFiles = (): Uint8Array[] =>
  readdirSync(malformed)
    .sort()
    .map((name) => new Uint8Array(readFileSync(join(malformed, name))))
    .filter(({ length }) => length <= MAX_SEED_BYTES);

export const otherAudioTargets: readonly FuzzTarget[] = [
  audioTarget({
    name: 'ffmpeg',
    what: 'formats that ffmpeg reads, in its process',
    shortCases: 50,
    usesFfmpeg: true,
    missing: ({ ffmpegPath }) => (ffmpegPath === null ? 'ffmpeg is not installed' : null),
    seeds: foreignFiles,
    mutate: (seed, random, others) => mutateBytes(seed, random, { others }),
    bombs: [],
  }),
  audioTarget({
    name: 'malformed-audio',
    what: 'files that broke other decoders, and changes of them',
    shortCases: 300,
    missing: () => (existsSync(malformed) ? null : 'there is no ../shared/data/malformed'),
    seeds: () => [saneWav(), ...malformedFiles()],
    mutate: (seed, random, others) =>
      random.chance(0.2) ? seed : mutateBytes(seed, random, { others, maxChanges: 3 }),
    bombs: [],
  }),
];
