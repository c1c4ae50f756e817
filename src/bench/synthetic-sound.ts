import { type Codes, concatCodes, sliceCodes } from '../inference/codes.ts';
import type { TokenizedSound } from './ingest-stages.ts';

/** Share of the tokens that are replaced, so that no piece is in the database twice. */
const replacedShare = 0.3;

/**
 * The codes of a recording that nobody made: pieces of 2 to 8 s of real ones, 30 % of their tokens replaced by
 * tokens of the same layer from elsewhere. Frequent tokens stay frequent, which is what the cost of a search hangs on.
 */
export function syntheticSound(
  real: TokenizedSound,
  frameCount: number,
  random: () => number,
): TokenizedSound {
  const parts: Codes[] = [];
  for (let missing = frameCount; missing > 0; ) {
    const length = Math.min(missing, 25 + Math.floor(75 * random()));
    const start = Math.floor(random() * (real.codes.frameCount - length));
    parts.push(sliceCodes(real.codes, start, start + length));
    missing -= length;
  }
  const { values } = concatCodes(parts);
  const source = real.codes;
  for (let index = 0; index < values.length; index++) {
    if (random() >= replacedShare) continue;
    const layer = Math.floor(index / frameCount);
    values[index] = source.values[layer * source.frameCount + Math.floor(random() * source.frameCount)]!;
  }
  return { codes: { frameCount, values }, levels: new Uint8Array(frameCount).fill(40) };
}
