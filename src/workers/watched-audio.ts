import type { AudioLimits, AudioSource } from '../audio/audio-source.ts';
import { openAudio } from '../audio/open-audio.ts';
import { SAMPLE_RATE_HZ } from '../inference/tokenizer.ts';
import { whileDecoding } from './decode-watch.ts';
import { type StopFlag, throwIfStopped } from './stop-flag.ts';

/** Opens a file; who watches the flag sees when its decoder stands still. Throws the AUDIO_* errors. */
export const openWatched = (path: string, limits: AudioLimits, stop: StopFlag): Promise<AudioSource> =>
  whileDecoding(stop, () => openAudio(path, limits));

/** The sound of a file, block by block; who watches sees when a block does not come. Throws CANCELLED. */
export async function* soundOf({ pcm }: AudioSource, stop: StopFlag) {
  const blocks = pcm[Symbol.asyncIterator]();
  try {
    for (;;) {
      throwIfStopped(stop);
      const { value, done } = await whileDecoding(stop, () => blocks.next());
      if (done) return;
      throwIfStopped(stop);
      yield value;
    }
  } finally {
    await blocks.return?.();
  }
}

/** A stretch of a file's sound. */
export interface PartOfSound {
  readonly startS: number;
  /** Infinity: to the end. */
  readonly maxS: number;
}

/** The part alone, in pieces of the blocks; nothing behind it is decoded. */
export async function* partOfSound(
  source: AudioSource,
  { startS, maxS }: PartOfSound,
  stop: StopFlag,
): AsyncGenerator<Float32Array> {
  const from = Math.round(startS * SAMPLE_RATE_HZ);
  const to = from + Math.round(maxS * SAMPLE_RATE_HZ);
  let position = 0;
  for await (const block of soundOf(source, stop)) {
    const start = Math.max(0, from - position);
    const end = Math.min(block.length, to - position);
    if (end > start) yield block.slice(start, end);
    position += block.length;
    if (position >= to) return;
  }
}
