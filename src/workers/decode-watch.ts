import { AppError } from '../errors.ts';
import type { StopFlag } from './stop-flag.ts';

/**
 * One step of a decoder (opening, or the next second) that takes so long never ends: a sane one takes milliseconds, and
 * a slow one gives up by itself after 4 s of the processor. Its thread is ended at once, as only bytecode runs in it.
 */
export const MAX_DECODE_STEP_MS = 30_000;
/** The same where people wait. */
export const MAX_CLIP_DECODE_STEP_MS = 12_000;

/** The place behind the flag: since when the thread has been waiting for a decoder, in tenths of a second; 0 if not. */
const PLACE = 1;
const nowTenths = (): number => Math.floor(performance.timeOrigin / 100 + performance.now() / 100) | 0 || 1;

/**
 * Runs one step of a decoder and tells in shared memory that it does: a thread that stands still in a decoder can be
 * ended at once, while one that computes in ONNX Runtime would take the process along.
 */
export async function whileDecoding<Result>(flag: StopFlag, step: () => Promise<Result>): Promise<Result> {
  const place = new Int32Array(flag);
  Atomics.store(place, PLACE, nowTenths());
  try {
    return await step();
  } finally {
    Atomics.store(place, PLACE, 0);
  }
}

/** How long the present step of a decoder has taken; 0 while there is none. */
export function decodingForMs(flag: StopFlag): number {
  const since = Atomics.load(new Int32Array(flag), PLACE);
  return since === 0 ? 0 : ((nowTenths() - since) | 0) * 100;
}

/** Looks now and then whether a step takes longer than it may; `giveUp` ends the thread. Gives what ends the looking. */
export function watchDecoding(flag: StopFlag, maxStepMs: number, giveUp: () => void): () => void {
  const timer = setInterval(
    () => {
      if (decodingForMs(flag) > maxStepMs) giveUp();
    },
    Math.min(1_000, maxStepMs / 4),
  ).unref();
  return () => clearInterval(timer);
}

export const tooDemanding = () =>
  new AppError('AUDIO_TOO_DEMANDING', 'Decoding this file took too long; it was given up.');
