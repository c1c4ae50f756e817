import { Piscina } from 'piscina';
import type { BandTables } from '../inference/band-tables.ts';
import { loadBandTables } from '../inference/phonograph-base/load-band-tables.ts';
import {
  COARSE_SHAPE,
  FINE_SHAPE,
  prepareExample,
  type SearchedSound,
  scanSounds,
} from '../locating/index.ts';
import { KnownSounds } from './known-sounds.ts';
import type { ScanAnswer, ScanTask } from './scan-tasks.ts';
import { throwIfStopped } from './stop-flag.ts';
import { answered } from './task-answer.ts';

const { maxBytes } = Piscina.workerData as { maxBytes: number };
const sounds = new KnownSounds(maxBytes);
const tables = new Map<string, Promise<[BandTables, BandTables] | null>>();

/** Tables of a tokenizer, once a thread; null for one whose tokens say nothing of the spectrum that we could read. */
function getTables({ name, folder }: ScanTask['tokenizer']): Promise<[BandTables, BandTables] | null> {
  const known = tables.get(folder);
  if (known) return known;
  const loaded =
    name === 'phonograph-base'
      ? loadBandTables(folder, [COARSE_SHAPE, FINE_SHAPE]).then(
          ([coarse, fine]) => [coarse!, fine!] as [BandTables, BandTables],
        )
      : Promise.resolve(null);
  tables.set(folder, loaded);
  loaded.catch(() => tables.delete(folder));
  return loaded;
}

async function runScan(task: ScanTask): Promise<ScanAnswer> {
  const { tokenizer, centroids, example, wanted, stop } = task;
  const checkpoint = () => throwIfStopped(stop);
  checkpoint();
  const [coarse = null, fine = null] = (await getTables(tokenizer)) ?? [];
  const forgotten: string[] = [];
  const ready: SearchedSound[] = [];
  for (const { key, packed } of task.sounds) {
    const sound = packed ? sounds.add(key, packed, coarse) : sounds.get(key);
    if (sound) ready.push(sound);
    else forgotten.push(key);
  }
  const prepared = coarse && fine && prepareExample(example.codes, example.durationS, coarse, fine);
  const sound = prepared && { startS: prepared.soundStartS, endS: prepared.soundEndS };
  if (forgotten.length > 0) return { ...NOTHING_SCANNED, sound, forgotten };
  const { durationS, phases } = example;
  const found = scanSounds({ prepared, phases, durationS }, ready, {
    centroids,
    fineTables: fine,
    wanted,
    checkpoint,
  });
  return { ...found, sound, forgotten };
}

const NOTHING_SCANNED = { places: [], chance: [] };

export const scan = answered(runScan);

/** Which of these sounds need not be sent. */
export function findKnown(keys: readonly string[]): string[] {
  return keys.filter((key) => sounds.get(key) !== null);
}
