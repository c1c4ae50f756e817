import type { Fingerprint } from '../inference/fingerprint.types.ts';
import { pairHash } from '../tokens/index.ts';

/** A tick of the voting: 20 ms, a quarter of a frame. */
export const TICK_S = 0.02;
export const TICKS_PER_FRAME = 4;
/** Phases of the frame grid at which a clip is heard: one every tick. */
export const FINGERPRINT_PHASES = 4;

/** Where the fingerprints of a query use which pair of tokens: use u of hash h lies at u in [firstUse[h], firstUse[h + 1]). */
export interface PairUses {
  /** Distinct pair hashes. */
  readonly hashes: Int32Array;
  readonly firstUse: Int32Array;
  /** Which of the fingerprints. */
  readonly fingerprint: Int32Array;
  /** Tick of the fingerprint at which the pair starts. */
  readonly tick: Int32Array;
}

/**
 * Pairs of consecutive tokens of every phase. `depth` 0 takes the nearest tokens alone; 1 also the pairs in which one
 * token is the second nearest, and so on: noise moves a token to its neighbour.
 */
export function pairUses(fingerprints: readonly Fingerprint[], depth: number): PairUses {
  const hashes: number[] = [];
  const places: number[] = [];
  const ticks: number[] = [];
  for (const [place, { phaseCount, frameCount, nearest, tokens }] of fingerprints.entries()) {
    for (let phase = 0; phase < phaseCount; phase++) {
      for (let frame = 0; frame + 1 < frameCount; frame++) {
        const at = (phase * frameCount + frame) * nearest;
        for (let first = 0; first <= depth && first < nearest; first++) {
          for (let second = 0; first + second <= depth && second < nearest; second++) {
            hashes.push(pairHash(tokens[at + first]!, tokens[at + nearest + second]!));
            places.push(place);
            ticks.push(frame * TICKS_PER_FRAME + Math.round((phase * TICKS_PER_FRAME) / phaseCount));
          }
        }
      }
    }
  }
  return grouped(Int32Array.from(hashes), places, ticks);
}

function grouped(all: Int32Array, places: readonly number[], ticks: readonly number[]): PairUses {
  const order = Uint32Array.from(all.keys()).sort((a, b) => all[a]! - all[b]!);
  const hashes = Int32Array.from(new Set(Int32Array.from(order, (use) => all[use]!)));
  const firstUse = new Int32Array(hashes.length + 1);
  let hash = 0;
  order.forEach((use, position) => {
    if (all[use] !== hashes[hash]) firstUse[++hash] = position;
  });
  firstUse[hashes.length] = order.length;
  return {
    hashes,
    firstUse,
    fingerprint: Int32Array.from(order, (use) => places[use]!),
    tick: Int32Array.from(order, (use) => ticks[use]!),
  };
}
