/** Stands in a list of pair hashes where a frame is not indexed. */
export const NO_HASH = -1;

/**
 * The key under which two consecutive layer-0 tokens are indexed: 22 bits, no two pairs share one.
 * Pairs rather than single tokens: lists 2,048 times shorter, and rather than triples: a pair survives noise that
 * breaks one of three tokens.
 */
export const pairHash = (token: number, next: number): number => token * 2_048 + next;

/**
 * Pair hash of every frame with the frame after it; NO_HASH for the last frame and where either is silent.
 */
export function pairHashes(tokens: Uint16Array, silent: (frame: number) => boolean): Int32Array {
  const hashes = new Int32Array(tokens.length).fill(NO_HASH);
  for (let frame = 0; frame + 1 < tokens.length; frame++) {
    if (!silent(frame) && !silent(frame + 1)) hashes[frame] = pairHash(tokens[frame]!, tokens[frame + 1]!);
  }
  return hashes;
}
