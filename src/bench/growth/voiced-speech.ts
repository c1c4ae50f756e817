import { type Codes, concatCodes, layerOf, sliceCodes } from '../../inference/codes.ts';
import { CODEBOOK_SIZE } from '../../inference/tokenizer.ts';

/** Frames of a piece: 0.3 to 2 s, a syllable to a phrase. */
const PIECE_FRAMES = { least: 4, most: 25 } as const;
/** Neighbours of a token among which another voice or hearing chooses. */
const NEAREST = 12;

/** How much voices and hearings differ; see `growth` for what these shares are measured by. */
export interface Variation {
  /** Share of the layer-0 tokens that a voice always says as another one near by. */
  readonly voiceShare: number;
  /** Share of the layer-0 tokens that a hearing changes, each time anew. */
  readonly hearingShare: number;
}

/**
 * Real speech said by others: pieces of real codes in random order; a recording has a voice, which says part of the
 * tokens as one of their nearest neighbours throughout, and each frame may be misheard as well. Where the token of
 * layer 0 changes, those of the other layers come from a real frame that has the new one.
 */
export function createVoicedSpeech(
  real: Codes,
  { width, values }: { readonly width: number; readonly values: Float32Array },
  { voiceShare, hearingShare }: Variation,
  random: () => number,
) {
  const tokens = layerOf(real, 0);
  const pick = (count: number) => Math.floor(random() * count);
  const framesOf = Map.groupBy(tokens.keys(), (frame) => tokens[frame]!);
  const near = nearestSpokenTokens(new Set(framesOf.keys()), width, values);

  return {
    /** A recording of its own voice. */
    recording(frameCount: number): Codes {
      const pieces: Codes[] = [];
      for (let at = 0; at < frameCount; ) {
        const wanted = PIECE_FRAMES.least + pick(PIECE_FRAMES.most - PIECE_FRAMES.least + 1);
        const length = Math.min(wanted, frameCount - at);
        const start = pick(real.frameCount - length);
        pieces.push(sliceCodes(real, start, start + length));
        at += length;
      }
      const said = concatCodes(pieces);
      const voice = new Map<number, number>();
      for (const token of near.keys()) {
        if (random() < voiceShare) voice.set(token, near.get(token)![pick(NEAREST)]!);
      }
      for (let frame = 0; frame < frameCount; frame++) {
        const original = said.values[frame]!;
        let token = voice.get(original) ?? original;
        if (random() < hearingShare) token = near.get(token)?.[pick(NEAREST)] ?? token;
        if (token === original) continue;
        const frames = framesOf.get(token)!;
        const source = frames[pick(frames.length)]!;
        for (let layer = 0; layer * frameCount < said.values.length; layer++) {
          said.values[layer * frameCount + frame] = real.values[layer * real.frameCount + source]!;
        }
      }
      return said;
    },
  };
}

/** Of each token that the real speech has, the nearest others that it has too. */
function nearestSpokenTokens(
  spoken: ReadonlySet<number>,
  width: number,
  values: Float32Array,
): Map<number, readonly number[]> {
  const tokens = [...spoken].filter((token) => token < CODEBOOK_SIZE);
  const distance = (a: number, b: number) => {
    let sum = 0;
    for (let i = 0; i < width; i++) sum += (values[a * width + i]! - values[b * width + i]!) ** 2;
    return sum;
  };
  return new Map(
    tokens.map((token) => {
      const others = tokens.filter((other) => other !== token);
      const distances = new Map(others.map((other) => [other, distance(token, other)]));
      others.sort((a, b) => distances.get(a)! - distances.get(b)!);
      return [token, others.slice(0, NEAREST)];
    }),
  );
}
