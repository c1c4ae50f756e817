import { shuffled } from '../sound/random.ts';
import { isSpeech, type ManifestEntry } from './manifest.ts';
import { SharedSound } from './shared-sound.ts';

export interface Split {
  readonly indexed: readonly ManifestEntry[];
  /** Recordings no sound of which is in the index; files that share sound are one list. */
  readonly heldOut: readonly (readonly ManifestEntry[])[];
}

/** One group in this many is held out. */
const HELD_OUT_SHARE = 5;
/** A group that is more of the folder than this stays: without it there would be little left to find. */
const MAX_GROUP_SHARE = 0.1;

/**
 * What is indexed and what is foreign: all that is not speech is held out, and of the speech one recording in five,
 * of those of at least `minLengthS` and of the shorter ones. Files that share sound stay on one side.
 */
export function splitRecordings(
  entries: readonly ManifestEntry[],
  minLengthS: number,
  random: () => number,
): Split {
  const byFile = new Map(entries.map((entry) => [entry.file, entry]));
  const groups = new SharedSound(entries).groups().map((files) => files.map((file) => byFile.get(file)!));
  const lengthS = (group: readonly ManifestEntry[]) => group.reduce((sum, { duration_s: s }) => sum + s, 0);
  const wholeS = lengthS(entries);
  const spoken = groups.filter(
    (group) => group.every(isSpeech) && lengthS(group) <= Math.max(wholeS * MAX_GROUP_SHARE, 2 * minLengthS),
  );
  const isLong = (group: readonly ManifestEntry[]) => group.some(({ duration_s: s }) => s >= minLengthS);
  const foreign = new Set(
    [true, false].flatMap((long) => {
      const alike = spoken.filter((group) => isLong(group) === long);
      return shuffled(alike, random).slice(0, Math.floor(alike.length / HELD_OUT_SHARE));
    }),
  );
  for (const group of groups) if (!group.some(isSpeech)) foreign.add(group);
  return {
    indexed: groups.filter((group) => !foreign.has(group)).flat(),
    heldOut: groups.filter((group) => foreign.has(group)),
  };
}
