import type { Codes } from '../../codes.ts';
import { LAYER_COUNT } from '../../tokenizer.ts';
import type { GoldenCodes } from './golden-files.ts';
import { tieKey } from './golden-files.ts';

/**
 * Largest relative difference of two distances that float32 rounding may turn round. The widest seen to do so is
 * 1.2e-6, where the reference in float32 also disagrees with itself in float64.
 */
export const NEAR_TIE_GAP = 1e-5;

export interface CodeComparison {
  readonly compared: number;
  readonly mismatches: number;
  /** First differing codes of a frame's chain at a near-tie of the reference; what follows in the chain follows from it. */
  readonly nearTies: readonly { frame: number; layer: number; gap: number }[];
  /** First differing codes of a chain without such a reason. */
  readonly unexplained: readonly { frame: number; layer: number }[];
}

/** Layers that are quantised one after the other: the semantic book, and the acoustic chain. */
const chains = [
  { first: 0, end: 1 },
  { first: 1, end: LAYER_COUNT },
];

/** Compares codes with the reference's, frame by frame. A different number of frames counts as unexplained. */
export function compareCodes(found: Codes, golden: GoldenCodes): CodeComparison {
  const nearTies: { frame: number; layer: number; gap: number }[] = [];
  const unexplained: { frame: number; layer: number }[] = [];
  const frameCount = Math.min(found.frameCount, golden.codes.frameCount);
  if (found.frameCount !== golden.codes.frameCount) unexplained.push({ frame: frameCount, layer: 0 });
  let mismatches = 0;
  for (let frame = 0; frame < frameCount; frame++) {
    for (const { first, end } of chains) {
      let explained = false;
      for (let layer = first; layer < end; layer++) {
        const code = found.values[layer * found.frameCount + frame]!;
        if (code === golden.codes.values[layer * golden.codes.frameCount + frame]) continue;
        mismatches++;
        if (explained) continue;
        explained = true;
        const tie = golden.ties.get(tieKey(frame, layer));
        if (tie?.codes.includes(code) && tie.gap < NEAR_TIE_GAP)
          nearTies.push({ frame, layer, gap: tie.gap });
        else unexplained.push({ frame, layer });
      }
    }
  }
  return { compared: frameCount * LAYER_COUNT, mismatches, nearTies, unexplained };
}
