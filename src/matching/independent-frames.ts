import type { Centroids, StoredPart } from './align-points.ts';

/** Frames this far apart (2 s) are taken for repeats of each other when they sound alike. */
const REACH_FRAMES = 25;
/** Cosine from which two frames begin to be alike, and from which they are the same sound. */
const ALIKE = 0.5;
const SAME = 0.8;

const known = new WeakMap<StoredPart, Float32Array>();

/**
 * How much each frame of a part counts, 0..1: one over the frames nearby that sound the same. A pause, a held tone or a hum
 * of n frames is one piece of evidence, not n.
 */
export function independence(part: StoredPart, centroids: Centroids): Float32Array {
  const before = known.get(part);
  if (before) return before;
  const { tokens } = part;
  const repeats = new Float32Array(tokens.length).fill(1);
  for (let frame = 0; frame < tokens.length; frame++) {
    const last = Math.min(tokens.length - 1, frame + REACH_FRAMES);
    for (let other = frame + 1; other <= last; other++) {
      const likeness = (cosine(centroids, tokens[frame]!, tokens[other]!) - ALIKE) / (SAME - ALIKE);
      if (likeness <= 0) continue;
      const counted = Math.min(1, likeness);
      repeats[frame]! += counted;
      repeats[other]! += counted;
    }
  }
  const weights = repeats.map((count) => 1 / count);
  known.set(part, weights);
  return weights;
}

function cosine({ width, values }: Centroids, one: number, other: number): number {
  if (one === other) return 1;
  let product = 0;
  let ofOne = 0;
  let ofOther = 0;
  for (let axis = 0; axis < width; axis++) {
    const a = values[one * width + axis]!;
    const b = values[other * width + axis]!;
    product += a * b;
    ofOne += a * a;
    ofOther += b * b;
  }
  return product / Math.sqrt(ofOne * ofOther || 1);
}
