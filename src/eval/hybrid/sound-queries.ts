import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { seededRandom } from '../../demo/make/seeded-random.ts';
import { type Cut, chooseCuts } from '../copies/choose-cuts.ts';
import type { ManifestEntry } from '../data/manifest.ts';
import { SharedSound } from '../data/shared-sound.ts';
import type { EvalOptions } from '../eval-options.ts';
import { conditions } from '../sound/conditions.ts';
import { decodeSound } from '../sound/decode-sound.ts';

/** A clip with what each recording is worth as an answer. */
export interface SoundQuery {
  readonly cut: Cut;
  readonly condition: string;
  /** By file: 2 where the same sound is, 1 where the same voice or kind of sound is. */
  readonly gains: ReadonlyMap<string, number>;
}

const CUT_S = 3;
const SAME_SOUND = 2;
const SAME_VOICE = 1;
const asked = ['clean', 'white noise 10 dB'];

/** Cuts of indexed recordings, half of them in noise. */
export async function chooseSoundQueries(
  { tools, dataFolder, queries }: EvalOptions,
  entries: readonly ManifestEntry[],
  random: () => number,
): Promise<SoundQuery[]> {
  const shared = new SharedSound(entries);
  const byFile = new Map(entries.map((entry) => [entry.file, entry]));
  const groups = shared.groups().map((files) => files.map((file) => byFile.get(file)!));
  const decode = ({ file, sample_rate: rateHz }: ManifestEntry) =>
    decodeSound(tools, join(dataFolder, file), rateHz ?? 24_000);
  const cuts = await chooseCuts(groups, { count: queries, lengthS: CUT_S, random, decode });
  return cuts.map((cut, index) => {
    const own = byFile.get(cut.file)!;
    const gains = new Map<string, number>();
    for (const entry of entries) if (isAlike(own, entry)) gains.set(entry.file, SAME_VOICE);
    for (const { file } of shared.placesOf(cut.file, cut.startS, cut.startS + cut.lengthS)) {
      gains.set(file, SAME_SOUND);
    }
    return { cut, condition: asked[index % asked.length]!, gains };
  });
}

function isAlike(a: ManifestEntry, b: ManifestEntry): boolean {
  if (a.sound_class != null || b.sound_class != null) return a.sound_class === b.sound_class;
  return typeof a.speaker === 'string' && a.speaker === b.speaker && a.source_repo === b.source_repo;
}

/** Makes the clip as a file, has it used, and takes it away. */
export async function withClip<Result>(
  { tools, folder, seed }: EvalOptions,
  { cut, condition }: SoundQuery,
  number: number,
  use: (path: string) => Promise<Result>,
): Promise<Result> {
  const { make } = conditions.find(({ name }) => name === condition)!;
  const random = seededRandom(`${seed} clip ${number}`);
  const path = await make({
    tools,
    sound: cut.sound,
    babble: null,
    random,
    path: join(folder, `clip-${number}`),
  });
  try {
    return await use(path);
  } finally {
    await rm(path, { force: true });
  }
}
