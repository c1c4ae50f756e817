import { runTool, type Tools } from '../sound/tools.ts';
import type { Fingerprint } from './chromaprint-matcher.ts';

/** fpcalc's default, and the stronger one with frames half as long. */
export const chromaprintAlgorithms = [2, 5] as const;
export type ChromaprintAlgorithm = (typeof chromaprintAlgorithms)[number];

/** Chromaprint hears 11,025 Hz; seconds from one word to the next. */
export const wordS: Readonly<Record<ChromaprintAlgorithm, number>> = { 2: 1_365 / 11_025, 5: 1_024 / 11_025 };

/** The fingerprint of a whole file; empty where the file is too short for one word. */
export async function fingerprint(
  tools: Tools,
  path: string,
  algorithm: ChromaprintAlgorithm,
): Promise<Fingerprint> {
  const args = ['-algorithm', String(algorithm), '-length', '0', '-raw', '-plain', path];
  try {
    // It ends with 3 after a whole fingerprint when it takes the end of a WAV file for an error.
    const text = (await runTool(tools, 'fpcalc', args, { partial: true })).toString().trim();
    return Uint32Array.from(text === '' ? [] : text.split(',').map(Number));
  } catch (error) {
    if (/empty fingerprint/i.test((error as Error).message)) return new Uint32Array();
    throw error;
  }
}
