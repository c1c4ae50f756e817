import { type Codes, concatCodes, layerOf, sliceCodes } from '../inference/codes.ts';
import { CODEBOOK_SIZE } from '../inference/tokenizer.ts';
import type { TokenizedSound } from './ingest-stages.ts';

/** Frames of a piece: 2 s. */
const pieceFrames = 25;
/** Share of the layer-0 tokens that are heard as one of their nearest neighbours. */
const misheardShare = 0.25;
const neighbourCount = 12;

/** Recordings that nobody made, with the tokens and pairs of tokens of real speech as often as real speech has them. */
export interface SpeechOfTokens {
  recording(frameCount: number): TokenizedSound;
  /** Layer-0 tokens of one stretch, heard `count` times a little differently. */
  hearings(frameCount: number, count: number): Uint16Array[];
}

/**
 * Pieces of 2 s of real codes in random order, a quarter of their layer-0 tokens replaced by one of the 12 nearest: what
 * another voice or microphone does to them. Levels come along, so silence stays silent.
 */
export function createSpeechOfTokens(
  real: TokenizedSound,
  centroids: { readonly width: number; readonly values: Float32Array },
  random: () => number,
): SpeechOfTokens {
  const neighbours = nearestTokens(centroids);
  const pick = (count: number) => Math.floor(random() * count);
  const mishear = (tokens: Uint16Array) => {
    for (let frame = 0; frame < tokens.length; frame++) {
      if (random() < misheardShare)
        tokens[frame] = neighbours[tokens[frame]! * neighbourCount + pick(neighbourCount)]!;
    }
  };
  function pieces(frameCount: number): TokenizedSound {
    const codes: Codes[] = [];
    const levels = new Uint8Array(frameCount);
    for (let at = 0; at < frameCount; at += pieceFrames) {
      const length = Math.min(pieceFrames, frameCount - at);
      const start = pick(real.codes.frameCount - length);
      codes.push(sliceCodes(real.codes, start, start + length));
      levels.set(real.levels.subarray(start, start + length), at);
    }
    return { codes: concatCodes(codes), levels };
  }
  return {
    recording(frameCount) {
      const sound = pieces(frameCount);
      mishear(layerOf(sound.codes, 0));
      return sound;
    },
    hearings(frameCount, count) {
      const tokens = layerOf(pieces(frameCount).codes, 0);
      return Array.from({ length: count }, () => {
        const heard = tokens.slice();
        mishear(heard);
        return heard;
      });
    },
  };
}

function nearestTokens({ width, values }: { width: number; values: Float32Array }): Uint16Array {
  const nearest = new Uint16Array(CODEBOOK_SIZE * neighbourCount);
  for (let token = 0; token < CODEBOOK_SIZE; token++) {
    const distances = Float64Array.from({ length: CODEBOOK_SIZE }, (_, other) => {
      if (other === token) return Number.POSITIVE_INFINITY;
      let sum = 0;
      for (let i = 0; i < width; i++) sum += (values[token * width + i]! - values[other * width + i]!) ** 2;
      return sum;
    });
    const order = Array.from(distances.keys()).sort((a, b) => distances[a]! - distances[b]!);
    nearest.set(order.slice(0, neighbourCount), token * neighbourCount);
  }
  return nearest;
}
