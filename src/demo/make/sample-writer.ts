import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { AudioFormat } from './encode.ts';
import { encodeFile, encodingOf } from './encode.ts';
import type { SampleEntry, SampleFacts } from './manifest-entry.ts';
import { toSeconds, toUnclipped } from './timeline.ts';

export interface SampleWriter {
  readonly folder: string;
  readonly entries: SampleEntry[];
  /** Writes `name` plus the format's extension, and its line of the manifest. */
  write(
    name: string,
    channels: readonly Float32Array[],
    format: AudioFormat,
    facts: SampleFacts,
  ): SampleEntry;
}

/** Writes sample files below the folder and keeps their manifest lines in order. */
export function createSampleWriter(folder: string): SampleWriter {
  const entries: SampleEntry[] = [];
  return {
    folder,
    entries,
    write(name, channels, format, facts) {
      const { codec, sampleRateHz, extension } = encodingOf(format);
      const file = `${name}${extension}`;
      const path = join(folder, file);
      mkdirSync(dirname(path), { recursive: true });
      encodeFile(path, toUnclipped(channels), format);
      const bytes = readFileSync(path);
      const entry: SampleEntry = {
        file,
        role: facts.kind === 'query' ? 'query' : 'library',
        duration_s: Math.round(toSeconds(channels[0]!.length) * 1000) / 1000,
        sample_rate: sampleRateHz,
        channels: channels.length,
        codec,
        bytes: bytes.length,
        sha256: createHash('sha256').update(bytes).digest('hex'),
        licence: 'Apache-2.0 (made by the recipe of this repository)',
        ...facts,
      };
      entries.push(entry);
      return entry;
    },
  };
}
