import type { TokenPattern, TokenStep } from './token-pattern.ts';

/** Stands for "no match from here". */
const NONE = 0x7fff_ffff;

/**
 * End (exclusive) of the shortest match that starts at each frame, or 0 where none starts. Works from the last step back, one
 * pass over the tokens a step whatever the gaps: about 1 ns a token and step.
 */
export function matchEnds(pattern: TokenPattern, tokens: Uint16Array): Int32Array {
  // ends[frame] of the steps after the one at hand; after the last step a match ends where it is.
  let ends = Int32Array.from({ length: tokens.length + 1 }, (_, frame) => frame);
  for (const step of pattern.steps.toReversed()) ends = endsFrom(step, tokens, ends);
  return ends.subarray(0, tokens.length).map((end) => (end === NONE ? 0 : end));
}

function endsFrom(step: TokenStep, tokens: Uint16Array, following: Int32Array): Int32Array<ArrayBuffer> {
  const ends = new Int32Array(tokens.length + 1).fill(NONE);
  if (step.kind === 'frame') {
    const { accepts } = step;
    for (let frame = 0; frame < tokens.length; frame++) {
      if (!accepts || accepts.has(tokens[frame]!)) ends[frame] = following[frame + 1]!;
    }
    return ends;
  }
  // Ends of matches grow with their starts or are NONE, so the first match within the gap's reach is the shortest.
  let next = following.length;
  for (let frame = tokens.length; frame >= 0; frame--) {
    const nearest = frame + step.min;
    if (nearest < following.length && following[nearest] !== NONE) next = nearest;
    else if (nearest >= following.length) next = following.length;
    if (next < following.length && next <= frame + step.max) ends[frame] = following[next]!;
  }
  return ends;
}
