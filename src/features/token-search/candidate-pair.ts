import { pairHash } from '../../tokens/index.ts';
import type { TokenPattern } from './token-pattern.ts';

/** Pair hashes looked up for one search at most; a pattern that only has wider pairs is searched by reading all tokens. */
const MAX_HASHES = 2_048;

/** Two neighbouring steps of a pattern that every match contains, as hashes to look up. */
export interface CandidatePair {
  readonly hashes: readonly number[];
  /** Frames from the start of a match to the pair. */
  readonly minOffset: number;
  readonly maxOffset: number;
}

/** The pair of neighbouring steps with the fewest hashes; null when no two neighbouring steps name tokens. */
export function candidatePair({ steps }: TokenPattern): CandidatePair | null {
  let best: CandidatePair | null = null;
  let minOffset = 0;
  let maxOffset = 0;
  steps.forEach((step, index) => {
    const next = steps[index + 1];
    if (step.kind === 'frame' && step.accepts && next?.kind === 'frame' && next.accepts) {
      const count = step.accepts.size * next.accepts.size;
      if (count <= MAX_HASHES && (!best || count < best.hashes.length)) {
        const { accepts } = next;
        const hashes = [...step.accepts].flatMap((token) =>
          [...accepts].map((after) => pairHash(token, after)),
        );
        best = { hashes, minOffset, maxOffset };
      }
    }
    minOffset += step.kind === 'gap' ? step.min : 1;
    maxOffset += step.kind === 'gap' ? step.max : 1;
  });
  return best;
}
