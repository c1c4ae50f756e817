import type { ManifestEntry } from '../data/manifest.ts';
import { activeShare } from '../sound/activity.ts';
import type { Sound } from '../sound/decode-sound.ts';
import { shuffled } from '../sound/random.ts';

/** A stretch of a file. */
export interface Cut {
  readonly file: string;
  readonly startS: number;
  readonly lengthS: number;
  readonly sound: Sound;
}

/** At least this share of a cut sounds; else another place is tried. */
const MIN_ACTIVE_SHARE = 0.5;
const TRIES = 20;

export interface CutRequest {
  readonly count: number;
  readonly lengthS: number;
  readonly random: () => number;
  readonly decode: (entry: ManifestEntry) => Promise<Sound>;
}

/**
 * Cuts at random samples of the files that are long enough: each group of files that share sound has its turn, in
 * random order, and gives one of its files. A cut half of which or more is a pause (20 ms blocks 30 dB below the
 * file's loudest) is drawn again; a file that gives none in 20 tries is left out. Fewer than asked for, or none,
 * where no file is long enough.
 */
export async function chooseCuts(
  groups: readonly (readonly ManifestEntry[])[],
  { count, lengthS, random, decode }: CutRequest,
): Promise<Cut[]> {
  let pools = groups
    .map((group) => group.filter(({ duration_s: durationS }) => durationS >= lengthS))
    .filter((group) => group.length > 0);
  const cuts: Cut[] = [];
  while (cuts.length < count && pools.length > 0) {
    const empty = new Set<ManifestEntry>();
    for (const pool of shuffled(pools, random)) {
      if (cuts.length === count) break;
      const entry = pool[Math.floor(random() * pool.length)]!;
      const cut = drawCut(entry, await decode(entry), lengthS, random);
      if (cut) cuts.push(cut);
      else empty.add(entry);
    }
    pools = pools.map((pool) => pool.filter((entry) => !empty.has(entry))).filter((pool) => pool.length > 0);
  }
  return cuts;
}

function drawCut(entry: ManifestEntry, whole: Sound, lengthS: number, random: () => number): Cut | null {
  const { samples, rateHz } = whole;
  const length = Math.round(lengthS * rateHz);
  const room = samples.length - length;
  for (let tries = 0; tries < TRIES && room >= 0; tries++) {
    const start = Math.floor(random() * (room + 1));
    const part = samples.slice(start, start + length);
    if (activeShare(part, samples, rateHz) < MIN_ACTIVE_SHARE) continue;
    return { file: entry.file, startS: start / rateHz, lengthS, sound: { samples: part, rateHz } };
  }
  return null;
}
