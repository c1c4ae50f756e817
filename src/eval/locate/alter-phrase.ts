import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { joinedRateHz } from '../joined/joined-recording.ts';
import { conditions } from '../sound/conditions.ts';
import { decodeSound } from '../sound/decode-sound.ts';
import type { ToolName, Tools } from '../sound/tools.ts';

export interface Altering {
  readonly tools: Tools;
  readonly folder: string;
  readonly samples: Float32Array;
  readonly random: () => number;
}

/** A way in which the same recording of a phrase comes again. */
export interface Alteration {
  readonly name: string;
  readonly needs: readonly ToolName[];
  readonly alter: (altering: Altering) => Promise<Float32Array>;
}

/** The conditions of the copies that leave the time as it is. */
const names = [
  'clean',
  'white noise 20 dB',
  'white noise 10 dB',
  'gain -12 dB',
  'MP3 32 kbit/s',
  'Opus 16 kbit/s',
  'telephone 8 kHz',
];

export const alterations: readonly Alteration[] = conditions
  .filter(({ name }) => names.includes(name))
  .map(({ name, needs, make }) => ({
    name,
    needs,
    alter: async ({ tools, folder, samples, random }) => {
      if (name === 'clean') return samples;
      const base = join(folder, `phrase-${crypto.randomUUID()}`);
      const sound = { samples, rateHz: joinedRateHz };
      const path = await make({ tools, sound, babble: null, random, path: base });
      const { samples: altered } = await decodeSound(tools, path, joinedRateHz);
      for (const used of [path, `${base}-before.wav`]) await rm(used, { force: true });
      return altered;
    },
  }));
