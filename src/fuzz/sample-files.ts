import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const samples = fileURLToPath(new URL('../demo/samples/', import.meta.url));

/** Paths of the shipped samples with this ending, in a fixed order. */
export const samplePaths = (ending: string): string[] =>
  readdirSync(samples, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith(ending))
    .sort()
    .map((name) => `${samples}${name}`);

export const readSamples = (ending: string, count: number): Uint8Array[] =>
  samplePaths(ending)
    .slice(0, count)
    .map((path) => new Uint8Array(readFileSync(path)));

/** 16-bit samples of a shipped recording: 24,000 of them are a second. */
export function sampleSound(sampleCount: number): Int16Array {
  const bytes = readFileSync(samplePaths('.wav')[0]!);
  const sound = new Int16Array(sampleCount);
  for (let index = 0; index < sampleCount; index++) sound[index] = bytes.readInt16LE(4_044 + 2 * index);
  return sound;
}
