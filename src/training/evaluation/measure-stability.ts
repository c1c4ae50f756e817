import { nearestTokens } from './content-encoder.ts';
import { type Distortion, distortions } from './distortions.ts';
import type { Clip } from './held-out-speech.ts';

export interface StabilityRow {
  readonly distortion: string;
  /** Share of active frames whose layer-0 token is that of the clean clip. */
  readonly equal: number;
  /** Share whose clean token is among the four nearest. */
  readonly top4: number;
  /** Share of neighbouring frames that are both equal: what the index of pairs needs. */
  readonly pairEqual: number;
}

type EncodeContent = (pcm: Float32Array) => Promise<Float32Array[]>;
const FRAME_SAMPLES = 1_920;
/** Frames more than this below the clip's loud ones are pauses and are not counted. */
const ACTIVE_DB = 25;

/** Layer-0 agreement of distorted clips with clean ones, pooled over active frames. */
export async function measureStability(
  clips: readonly Clip[],
  encodeContent: EncodeContent,
  centroids: Float32Array,
): Promise<StabilityRow[]> {
  const clean = [];
  for (const clip of clips) {
    const vectors = await encodeContent(clip.pcm);
    clean.push({
      tokens: vectors.map((vector) => nearestTokens(vector, centroids, 1)[0]!),
      active: activeFrames(clip.pcm),
    });
  }
  const rows: StabilityRow[] = [];
  for (const distortion of distortions) {
    const counts = { frames: 0, equal: 0, top4: 0, pairs: 0, pairEqual: 0 };
    for (const [index, clip] of clips.entries()) {
      const other = clips[(index + 1) % clips.length]!;
      const vectors = await encodeContent(distortion.apply(clip.pcm, other.pcm));
      count(vectors, clean[index]!, distortion, centroids, counts);
    }
    rows.push({
      distortion: distortion.name,
      equal: counts.equal / counts.frames,
      top4: counts.top4 / counts.frames,
      pairEqual: counts.pairEqual / counts.pairs,
    });
  }
  return rows;
}

function count(
  vectors: readonly Float32Array[],
  clean: { tokens: readonly number[]; active: readonly boolean[] },
  { speed }: Distortion,
  centroids: Float32Array,
  counts: { frames: number; equal: number; top4: number; pairs: number; pairEqual: number },
): void {
  let previous: { frame: number; equal: boolean } | null = null;
  for (const [frame, vector] of vectors.entries()) {
    const cleanFrame = Math.round((frame + 0.5) * speed - 0.5);
    if (!clean.active[cleanFrame]) {
      previous = null;
      continue;
    }
    const nearest = nearestTokens(vector, centroids, 4);
    const equal = nearest[0] === clean.tokens[cleanFrame];
    counts.frames++;
    if (equal) counts.equal++;
    if (nearest.includes(clean.tokens[cleanFrame]!)) counts.top4++;
    if (previous?.frame === cleanFrame - 1) {
      counts.pairs++;
      if (equal && previous.equal) counts.pairEqual++;
    }
    previous = { frame: cleanFrame, equal };
  }
}

function activeFrames(pcm: Float32Array): boolean[] {
  const levels = Array.from({ length: Math.ceil(pcm.length / FRAME_SAMPLES) }, (_, frame) => {
    const part = pcm.subarray(frame * FRAME_SAMPLES, (frame + 1) * FRAME_SAMPLES);
    return 10 * Math.log10(part.reduce((sum, value) => sum + value * value, 1e-9));
  });
  const loud = levels.toSorted((a, b) => a - b)[Math.floor(levels.length * 0.9)] ?? 0;
  return levels.map((level) => level > loud - ACTIVE_DB);
}
