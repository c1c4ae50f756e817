import type { Condition } from '../sound/conditions.ts';

/** Least recall@1 of 5 s queries, by how the condition's name begins; the first that fits. */
const recallAims: readonly (readonly [start: string, atLeast: number])[] = [
  ['clean', 1],
  ['white noise 20 dB', 0.99],
  ['white noise 5 dB', 0.98],
  ['white noise 0 dB', 0.95],
  ['babble 20 dB', 0.95],
  ['babble 10 dB', 0.95],
  ['babble 5 dB', 0.9],
  ['MP3', 1],
  ['Opus', 1],
  ['telephone', 0.97],
  ['gain', 1],
  ['reverberation', 0.99],
  ['tempo', 0.99],
  ['speed +10', 0.92],
  ['speed -10', 0.92],
  ['speed', 0.97],
  ['pitch +1', 0.92],
  ['pitch -1', 0.92],
  ['pitch', 0.8],
];

/** Null where the project promises nothing. */
export function recallAim({ name }: Condition): number | null {
  if (name === 'white noise 10 dB') return 0.99;
  if (name.includes(' + ')) return null;
  return recallAims.find(([start]) => name.startsWith(start))?.[1] ?? null;
}

/** At most this share of foreign queries may get an answer. */
export const FOREIGN_SHARE = 0.01;
/** Share of the found queries that are placed right to `PLACED_S`. */
export const PLACED_SHARE = 0.95;
export const PLACED_S = 0.1;
/** Size of the sound index, in megabytes an hour of audio: Olaf's published figure. */
export const MAX_INDEX_MB_PER_HOUR = 1.84;
