import { join } from 'node:path';
import { forEachAtMost } from '../../lib/for-each-at-most.ts';
import type { ManifestEntry } from '../data/manifest.ts';
import type { Tools } from '../sound/tools.ts';
import { type ChromaprintAlgorithm, chromaprintAlgorithms, fingerprint } from './chromaprint.ts';
import { ChromaprintIndex, type ChromaprintMatch, type Fingerprint } from './chromaprint-matcher.ts';

export type ChromaprintIndexes = Readonly<Record<ChromaprintAlgorithm, ChromaprintIndex>>;
export type ChromaprintMatches = Partial<Record<ChromaprintAlgorithm, readonly ChromaprintMatch[]>>;

/** The same recordings as the service has, fingerprinted whole; null where fpcalc is not installed. */
export async function buildChromaprintIndexes(
  tools: Tools,
  dataFolder: string,
  indexed: readonly ManifestEntry[],
): Promise<ChromaprintIndexes | null> {
  if (tools.fpcalc === undefined) return null;
  const prints: Record<ChromaprintAlgorithm, { file: string; words: Fingerprint }[]> = { 2: [], 5: [] };
  await forEachAtMost(2, indexed, async ({ file }) => {
    for (const algorithm of chromaprintAlgorithms) {
      const words = await fingerprint(tools, join(dataFolder, file), algorithm);
      prints[algorithm].push({ file, words });
    }
  });
  return { 2: new ChromaprintIndex(prints[2]), 5: new ChromaprintIndex(prints[5]) };
}
