import { createHash } from 'node:crypto';
import { NO_HASH, pairHash } from './pair-hash.ts';

/** Marks the pair of a silent frame: kept for searches by token, out of the way of searches by sound. */
export const SILENT_PAIR = 1 << 22;
/** Number of slots that workspaces and tokenizers share: what is left of a positive int4. */
const SLOTS = 256;

/** Pair hash of every frame with the next, plus SILENT_PAIR where either is silent; NO_HASH for the last frame. */
export function storedPairs(tokens: Uint16Array, silent: (frame: number) => boolean): Int32Array {
  const pairs = new Int32Array(tokens.length).fill(NO_HASH);
  for (let frame = 0; frame + 1 < tokens.length; frame++) {
    const hash = pairHash(tokens[frame]!, tokens[frame + 1]!);
    pairs[frame] = silent(frame) || silent(frame + 1) ? hash + SILENT_PAIR : hash;
  }
  return pairs;
}

/**
 * What is added to a pair to make its key in the index. Workspaces and tokenizers share one index; their slots keep
 * one's lists short when another's grow. Two may share a slot, so rows are still checked.
 */
export function postingSlot(workspaceId: string, tokenizerId: string): number {
  const digest = createHash('sha256').update(`${workspaceId}/${tokenizerId}`).digest();
  return (digest[0]! % SLOTS) * 2 * SILENT_PAIR;
}
