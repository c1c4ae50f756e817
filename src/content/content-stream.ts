import type { ContentModel } from './content-model.ts';
import { contentOfPcm } from './content-of-pcm.ts';

const FRAME_SAMPLES = 1_920;
/** A stretch is measured by its own mean and level: longer ones would mix people and rooms, shorter ones know neither. */
const LONGEST_FRAMES = 250;
const SHORTEST_FRAMES = 125;
/** Where a stretch is cut: in the middle of the quietest 0.4 s. */
const QUIET_FRAMES = 5;

/**
 * Content frames of a stream of 24 kHz mono sound of any length: [ceil(samples / 1920), 24]. Up to 20 s are one
 * stretch; longer sound is cut where it is quietest, every 10 to 20 s. Holds 20 s of sound at a time.
 */
export async function contentOfStream(
  pcm: AsyncIterable<Float32Array>,
  model: ContentModel,
): Promise<Float32Array> {
  const parts: Float32Array[] = [];
  let waiting = new Float32Array(0);
  for await (const block of pcm) {
    waiting = joined([waiting, block]);
    while (waiting.length > LONGEST_FRAMES * FRAME_SAMPLES) {
      const cut = quietestFrame(waiting) * FRAME_SAMPLES;
      parts.push(contentOfPcm(waiting.subarray(0, cut), model));
      waiting = waiting.slice(cut);
    }
  }
  parts.push(contentOfPcm(waiting, model));
  return joined(parts);
}

function quietestFrame(pcm: Float32Array): number {
  const energy = Float64Array.from({ length: LONGEST_FRAMES }, (_, frame) => {
    let sum = 0;
    for (let at = frame * FRAME_SAMPLES; at < (frame + 1) * FRAME_SAMPLES; at++) sum += pcm[at]! ** 2;
    return sum;
  });
  let best = LONGEST_FRAMES;
  let least = Number.POSITIVE_INFINITY;
  for (let first = SHORTEST_FRAMES; first + QUIET_FRAMES <= LONGEST_FRAMES; first++) {
    let sum = 0;
    for (let frame = first; frame < first + QUIET_FRAMES; frame++) sum += energy[frame]!;
    if (sum > least) continue;
    least = sum;
    best = first + Math.ceil(QUIET_FRAMES / 2);
  }
  return best;
}

function joined(parts: readonly Float32Array[]): Float32Array<ArrayBuffer> {
  const whole = new Float32Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
