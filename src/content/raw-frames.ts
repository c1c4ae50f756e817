import { CEPSTRUM_COUNT, CONTEXT_HOPS, HOPS_PER_FRAME, RAW_WIDTH, TIME_COSINES } from './content-shape.ts';
import type { SpeechCepstra } from './speech-cepstra.ts';

/** Hann-weighted cosines over the 320 ms of a frame: [4, 32]. */
const timeCosines = Float64Array.from({ length: TIME_COSINES * CONTEXT_HOPS }, (_, at) => {
  const order = Math.floor(at / CONTEXT_HOPS);
  const hop = at % CONTEXT_HOPS;
  const hann = 0.5 - 0.5 * Math.cos((2 * Math.PI * (hop + 0.5)) / CONTEXT_HOPS);
  return hann * Math.cos((Math.PI * order * (hop + 0.5)) / CONTEXT_HOPS) * Math.sqrt(2 / CONTEXT_HOPS);
});

/** How the cepstra go on around a hop: 64 numbers, cepstrum by cepstrum. Sound beyond the ends is as at the ends. */
export function rawFrameAt({ hopCount, values }: SpeechCepstra, centreHop: number): Float32Array {
  const raw = new Float32Array(RAW_WIDTH);
  const first = centreHop - CONTEXT_HOPS / 2;
  for (let index = 0; index < CONTEXT_HOPS; index++) {
    const hop = Math.max(0, Math.min(hopCount - 1, first + index));
    for (let cepstrum = 0; cepstrum < CEPSTRUM_COUNT; cepstrum++) {
      const value = values[hop * CEPSTRUM_COUNT + cepstrum]!;
      for (let order = 0; order < TIME_COSINES; order++) {
        raw[cepstrum * TIME_COSINES + order]! += value * timeCosines[order * CONTEXT_HOPS + index]!;
      }
    }
  }
  return raw;
}

/** The middle hop of a frame. */
export const middleHop = (frame: number): number => frame * HOPS_PER_FRAME + HOPS_PER_FRAME / 2;

/** One frame every 80 ms: [frames, 64]. */
export function rawFrames(cepstra: SpeechCepstra): Float32Array {
  const frameCount = Math.ceil(cepstra.hopCount / HOPS_PER_FRAME);
  const frames = new Float32Array(frameCount * RAW_WIDTH);
  for (let frame = 0; frame < frameCount; frame++) {
    frames.set(rawFrameAt(cepstra, middleHop(frame)), frame * RAW_WIDTH);
  }
  return frames;
}
