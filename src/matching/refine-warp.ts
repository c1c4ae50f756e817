import type { Fingerprint, Warp } from '../inference/fingerprint.types.ts';
import { type AlignedPart, alignNear, type Centroids, type StoredPart } from './align-points.ts';
import { isPlain, neighboursOf } from './warp-ladder.ts';

/** A place that was aligned, under the warp that fits best so far. */
export interface WarpedPart {
  readonly warp: Warp;
  readonly aligned: AlignedPart;
}

/** From steps as coarse as the ladder's to what 5 s of sound can tell. */
const STEPS = [0.02, 0.01, 0.005];
/** Moves at each size of step: from a ladder's step the first is the last. */
const MOST_MOVES = 4;
const REACH_TICKS = 4;

/**
 * Climbs to the warp under which a place agrees best; a place that stays below `leastPromise` is given up at once.
 * `fingerprintsOf` hears the clip under warps at four phases.
 */
export async function refineWarp(
  start: WarpedPart,
  part: StoredPart,
  centroids: Centroids,
  leastPromise: number,
  fingerprintsOf: (warps: readonly Warp[]) => Promise<Fingerprint[]>,
): Promise<WarpedPart> {
  let best = start;
  for (const step of STEPS) {
    for (let move = 0; move < MOST_MOVES; move++) {
      const centre = best;
      for (const fingerprint of await fingerprintsOf(neighboursOf(centre.warp, step))) {
        const { warp } = fingerprint;
        const offsetTicks = movedOffset(centre, warp);
        const aligned = alignNear(fingerprint, part, centroids, offsetTicks, REACH_TICKS);
        if (aligned.significance > best.aligned.significance) best = { warp, aligned };
      }
      if (best.aligned.significance < leastPromise) return best;
      if (best === centre) break;
    }
    // Nothing better near the query as it is: that is the one.
    if (best === start && isPlain(start.warp)) return best;
  }
  return best;
}

/** Where the fingerprint starts when the middle of the part stays where it is. */
function movedOffset({ warp, aligned }: WarpedPart, { speed }: Warp): number {
  const middle = (aligned.startTick + aligned.endTick) / 2;
  return aligned.offsetTicks + middle - (middle / warp.speed) * speed;
}
