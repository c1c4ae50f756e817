import type { AudioLimits } from './audio-source.ts';
import { pcmRateHz } from './decode-to-mono.ts';
import { openAudio } from './open-audio.ts';
import { createResampler } from './resampler.ts';

/** A stretch of a file in seconds. */
export interface SoundPiece {
  readonly startS: number;
  readonly endS: number;
}

/** Where a file without known pieces is cut: at the quietest 20 ms of the last seconds of each. */
const LONGEST_PIECE_S = 28;
const SEARCHED_S = 8;
const QUIET_WINDOW_S = 0.02;

/**
 * Pieces of a file as mono at another rate, one after another, in bounded memory. `pieces` must be in order and must
 * not overlap; null takes all of it, cut where it is quiet. Throws the AUDIO_* errors.
 */
export async function* readPieces(
  path: string,
  limits: AudioLimits,
  rateHz: number,
  pieces: readonly SoundPiece[] | null,
): AsyncGenerator<{ readonly startS: number; readonly samples: Float32Array }> {
  const source = await openAudio(path, limits);
  const resampler = await createResampler(pcmRateHz, rateHz);
  async function* resampled() {
    for await (const block of source.pcm) yield resampler.push(block);
    yield resampler.flush();
  }
  try {
    yield* pieces === null ? cutAtQuiet(resampled(), rateHz) : cutAt(resampled(), rateHz, pieces);
  } finally {
    resampler.free();
    await source.close();
  }
}

async function* cutAt(blocks: AsyncIterable<Float32Array>, rateHz: number, pieces: readonly SoundPiece[]) {
  let number = 0;
  let position = 0;
  let kept: Float32Array[] = [];
  const startOf = (index: number) => Math.round(pieces[index]!.startS * rateHz);
  const endOf = (index: number) => Math.round(pieces[index]!.endS * rateHz);
  for await (const block of blocks) {
    while (number < pieces.length && startOf(number) < position + block.length) {
      const from = Math.max(0, startOf(number) - position);
      const to = Math.min(block.length, endOf(number) - position);
      if (to > from) kept.push(block.slice(from, to));
      if (endOf(number) > position + block.length) break;
      yield { startS: pieces[number]!.startS, samples: join(kept) };
      kept = [];
      number++;
    }
    position += block.length;
    if (number === pieces.length) return;
  }
  if (kept.length > 0) yield { startS: pieces[number]!.startS, samples: join(kept) };
}

async function* cutAtQuiet(blocks: AsyncIterable<Float32Array>, rateHz: number) {
  const longest = LONGEST_PIECE_S * rateHz;
  let pending = new Float32Array(0);
  let startS = 0;
  for await (const block of blocks) {
    pending = join([pending, block]);
    while (pending.length > longest) {
      const cut = quietest(
        pending,
        longest - SEARCHED_S * rateHz,
        longest,
        Math.round(QUIET_WINDOW_S * rateHz),
      );
      yield { startS, samples: pending.slice(0, cut) };
      pending = pending.slice(cut);
      startS += cut / rateHz;
    }
  }
  if (pending.length > 0) yield { startS, samples: pending };
}

function quietest(samples: Float32Array, from: number, to: number, windowSamples: number): number {
  let best = to;
  let least = Number.POSITIVE_INFINITY;
  for (let at = from; at + windowSamples <= to; at += windowSamples) {
    let energy = 0;
    for (let i = at; i < at + windowSamples; i++) energy += samples[i]! ** 2;
    if (energy < least) [best, least] = [at + Math.round(windowSamples / 2), energy];
  }
  return best;
}

function join(blocks: readonly Float32Array[]): Float32Array<ArrayBuffer> {
  const joined = new Float32Array(blocks.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const block of blocks) {
    joined.set(block, at);
    at += block.length;
  }
  return joined;
}
