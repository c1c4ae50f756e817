import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createAudioPool } from '../../workers/audio-pool.ts';
import type { FuzzTarget } from '../fuzz-target.ts';
import { mutateFlac } from '../mutate/mutate-flac.ts';
import { mutateMpeg } from '../mutate/mutate-mpeg.ts';
import { mutateOgg } from '../mutate/mutate-ogg.ts';
import { mutateWav } from '../mutate/mutate-wav.ts';
import { readSamples } from '../sample-files.ts';

const model = fileURLToPath(new URL('../../../models/phonograph-base', import.meta.url));
const formats = [
  { ending: '.wav', mutate: mutateWav },
  { ending: '.flac', mutate: mutateFlac },
  { ending: '.ogg', mutate: mutateOgg },
  { ending: '.opus', mutate: mutateOgg },
  { ending: '.mp3', mutate: mutateMpeg },
];
const SEED_BYTES = 12_000;

/** The same files on the way that searches and ingest take: through worker threads. */
export const workersTarget: FuzzTarget = {
  name: 'workers',
  what: 'sound of all formats through the worker threads',
  shortCases: 80,
  async open({ folder }) {
    const path = join(folder, 'case');
    const pool = createAudioPool({ limits: { maxDurationS: 600, ffmpegPath: null } }, 1);
    const tokenizer = {
      name: 'phonograph-base',
      folder: model,
      attention: 'window',
      cacheFolder: folder,
      executionProvider: 'cpu',
    } as const;
    const tokenize = async (bytes: Uint8Array) => {
      writeFileSync(path, bytes);
      const clip = await pool.tokenizeClip({ tokenizer, path, startS: 0, maxS: 10, phaseSamples: [0] });
      return clip.phases.map(({ values }) => [...values]);
    };
    const seeds = formats.map(({ ending }) =>
      readSamples(ending, 2).map((bytes) => bytes.subarray(0, SEED_BYTES)),
    );
    const [sane] = readSamples('.wav', 1);
    const expected = await tokenize(sane!);
    return {
      bombs: [],
      mutate(random) {
        const format = random.below(formats.length);
        return formats[format]!.mutate(random.pick(seeds[format]!), random, seeds[format]!);
      },
      async run(bytes) {
        await tokenize(bytes);
      },
      async check() {
        assert.deepEqual(await tokenize(sane!), expected, 'a sane file gives other tokens');
      },
      close: () => pool.close(),
    };
  },
};
