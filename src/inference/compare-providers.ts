import { type Codes, LAYER_COUNT } from './codes.ts';
import { testClip } from './qwen3-tts-tokenizer/verify/test-clip.ts';
import { SAMPLE_RATE_HZ, type Tokenizer } from './tokenizer.ts';
import { encodeWhole } from './whole-clips.ts';

/** A GPU adds in another order, which may tip near-ties; more chains of tokens must be equal than this. */
const MIN_EQUAL_SHARE = 0.98;
const CLIP_S = 8;
/** Changes of the clip, at -100 dB, under which the processor's own tokens show where its near-ties are. */
const NUDGES = 6;
const NUDGE = 1e-5;

/** Layers that are quantised one after the other; after a first difference the rest of a chain follows from it. */
const chains = [
  { first: 0, end: 1 },
  { first: 1, end: LAYER_COUNT },
];

/**
 * Whether a provider gives the processor's tokens on a fixed clip of 8 s: null when it does, else what is wrong. All
 * tokens equal, or 98 % of the chains and every first difference at a near-tie: a token that the processor itself
 * changes when the clip is nudged by noise at -100 dB.
 */
export async function compareProviders(candidate: Tokenizer, reference: Tokenizer): Promise<string | null> {
  const clip = testClip('execution provider', CLIP_S * SAMPLE_RATE_HZ);
  const expected = await encodeWhole(reference, clip);
  const found = await encodeWhole(candidate, clip);
  if (found.frameCount !== expected.frameCount) {
    return `It gave ${found.frameCount} frames where the processor gives ${expected.frameCount}.`;
  }
  const different = firstDifferences(found, expected);
  if (different.length === 0) return null;
  const compared = expected.frameCount * chains.length;
  if (different.length > compared * (1 - MIN_EQUAL_SHARE)) {
    return `Its tokens differ from the processor's in ${different.length} of ${compared} places.`;
  }
  const unsteady = new Set<number>();
  for (let nudge = 0; nudge < NUDGES; nudge++) {
    const noise = testClip(`nudge ${nudge}`, clip.length);
    const nudged = await encodeWhole(
      reference,
      clip.map((value, index) => value + NUDGE * noise[index]!),
    );
    for (const place of firstDifferences(nudged, expected)) unsteady.add(place);
  }
  const unexplained = different.filter((place) => !unsteady.has(place)).length;
  return unexplained === 0
    ? null
    : `${unexplained} of its tokens differ from the processor's where no near-tie explains it.`;
}

/** Places (indexes of the matrix) of the first different token of every chain of every frame. */
function firstDifferences(found: Codes, expected: Codes): number[] {
  const { frameCount } = expected;
  const places: number[] = [];
  for (let frame = 0; frame < frameCount; frame++) {
    for (const { first, end } of chains) {
      for (let layer = first; layer < end; layer++) {
        const place = layer * frameCount + frame;
        if (found.values[place] === expected.values[place]) continue;
        places.push(place);
        break;
      }
    }
  }
  return places;
}
