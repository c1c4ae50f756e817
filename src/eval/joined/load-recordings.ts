import { join } from 'node:path';
import type { ManifestEntry } from '../data/manifest.ts';
import type { EvalOptions } from '../eval-options.ts';
import { decodeSound } from '../sound/decode-sound.ts';
import { joinedRateHz } from './joined-recording.ts';
import type { SpeechPiece } from './speech-pieces.ts';

/** The sounds of some files at the rate of joined recordings. Those that ffmpeg cannot decode are told and left out. */
export async function loadRecordings(
  { tools, dataFolder, progress }: EvalOptions,
  entries: readonly ManifestEntry[],
): Promise<SpeechPiece[]> {
  const loaded: SpeechPiece[] = [];
  for (const { file } of entries) {
    try {
      const { samples } = await decodeSound(tools, join(dataFolder, file), joinedRateHz);
      loaded.push({ file, samples });
    } catch (error) {
      progress(`left out: ${(error as Error).message}`);
    }
  }
  return loaded;
}

/** Most seconds of speech that are kept in memory to fill joined recordings with: 115 MB. */
const MAX_FILLER_S = 1_800;

/** Recordings of at least 3 s of speech, none of which is in `excluded`, as many as fit into memory. */
export function chooseFiller(
  entries: readonly ManifestEntry[],
  excluded: ReadonlySet<string>,
): ManifestEntry[] {
  let sumS = 0;
  return entries.filter((entry) => {
    if (entry.duration_s < 3 || excluded.has(entry.file) || sumS + entry.duration_s > MAX_FILLER_S)
      return false;
    sumS += entry.duration_s;
    return true;
  });
}
