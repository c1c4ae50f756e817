import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openAudio } from '../../audio/open-audio.ts';
import { loadPhonographBase } from '../../inference/phonograph-base/load-phonograph-base.ts';
import type { Bomb, FuzzTarget, OpenedTarget, TargetSetting } from '../fuzz-target.ts';
import type { Random } from '../seeded-random.ts';

const model = fileURLToPath(new URL('../../../models/phonograph-base', import.meta.url));
/** Short, so that a file that gives sound without end is refused soon. */
const MAX_DURATION_S = 900;

export interface AudioTargetParts {
  readonly name: string;
  readonly what: string;
  readonly shortCases: number;
  readonly bombs: readonly Bomb[];
  /** Sane files of the kind; the first is read between hostile ones. */
  readonly seeds: (setting: TargetSetting) => readonly Uint8Array[];
  readonly mutate: (seed: Uint8Array, random: Random, others: readonly Uint8Array[]) => Uint8Array;
  readonly missing?: FuzzTarget['missing'];
  /** Has ffmpeg read what no decoder of ours does. */
  readonly usesFfmpeg?: boolean;
}

/** Files of one format through the door that ingest and searches use; sane ones must give the same tokens as ever. */
export function audioTarget(parts: AudioTargetParts): FuzzTarget {
  const { name, what, shortCases, missing } = parts;
  return {
    name,
    what,
    shortCases,
    ...(missing && { missing }),
    open: (setting) => openTarget(parts, setting),
  };
}

async function openTarget(
  { bombs, seeds: makeSeeds, mutate, usesFfmpeg = false }: AudioTargetParts,
  setting: TargetSetting,
): Promise<OpenedTarget> {
  const { folder, ffmpegPath } = setting;
  const seeds = makeSeeds(setting);
  const path = join(folder, 'case');
  const limits = { maxDurationS: MAX_DURATION_S, ffmpegPath: usesFfmpeg ? ffmpegPath : null };
  const tokenizer = await loadPhonographBase(model);

  const tokensOf = async (bytes: Uint8Array): Promise<string> => {
    writeFileSync(path, bytes);
    const hash = createHash('sha256');
    const source = await openAudio(path, limits);
    for await (const codes of tokenizer.encode(source.pcm)) hash.update(codes.values);
    return hash.digest('hex');
  };
  const sane = seeds[0]!;
  const expected = await tokensOf(sane);
  return {
    bombs,
    mutate: (random) => mutate(random.pick(seeds), random, seeds),
    async run(bytes) {
      writeFileSync(path, bytes);
      const source = await openAudio(path, limits);
      for await (const block of source.pcm)
        assert.ok(block.every(Number.isFinite), 'a sample that is no number');
    },
    async check() {
      assert.equal(await tokensOf(sane), expected, 'a sane file gives other tokens after hostile ones');
    },
    close: () => tokenizer.close(),
  };
}
