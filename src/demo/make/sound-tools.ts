import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runTool } from './run-tool.ts';
import { workRateHz } from './signal.ts';
import { readWav, writeWav } from './wav.ts';

/** Calls `work` with an empty folder that is removed afterwards. */
export function withScratchFolder<T>(work: (folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'phonograph-samples-'));
  try {
    return work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The samples after a chain of sox effects, e.g. `['highpass', '300']`. */
export function applySox(samples: Float32Array, effects: readonly string[]): Float32Array {
  return withScratchFolder((folder) => {
    const before = join(folder, 'before.wav');
    const after = join(folder, 'after.wav');
    // Half level in, doubled afterwards: reverberation and filters overshoot and must not clip.
    writeWav(before, [samples.map((value) => value / 2)], workRateHz);
    runTool('sox', ['-R', '-D', before, '-b', '16', after, ...effects]);
    return readWav(after).samples.map((value) => value * 2);
  });
}

/** Any sound file as mono samples at the working rate. */
export function decodeFile(path: string): Float32Array {
  return withScratchFolder((folder) => {
    const decoded = join(folder, 'decoded.wav');
    const format = ['-ac', '1', '-ar', String(workRateHz), '-c:a', 'pcm_s16le'];
    runTool('ffmpeg', ['-v', 'error', '-i', path, ...format, '-fflags', '+bitexact', decoded]);
    return readWav(decoded).samples;
  });
}

/** What a telephone leaves of a sound. */
export function toTelephoneBand(samples: Float32Array): Float32Array {
  return applySox(samples, ['highpass', '-2', '300', 'lowpass', '-2', '3400', 'lowpass', '-2', '3400']);
}
