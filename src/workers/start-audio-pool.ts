import type { AudioLimits } from '../audio/audio-source.ts';
import { AppError } from '../errors.ts';
import { type AudioPool, createAudioPool } from './audio-pool.ts';
import type { TokenizerDescription, TokenizerSettings } from './audio-tasks.ts';
import type { Pressure } from './bulk-gate.ts';

/** One decodes a file while the other computes; every thread holds the weights in the GPU's memory anew. */
const MAX_GPU_THREADS = 2;

export interface StartedAudioPool {
  readonly audio: AudioPool;
  readonly tokenizer: TokenizerDescription;
  /** Why the fallback runs; null when the wanted tokenizer does. */
  readonly fallbackReason: string | null;
}

/**
 * Starts the workers and has one of them load the tokenizer, so that a model that cannot be used is found out now.
 * Then the fallback is started instead, or, without one, MODEL_UNAVAILABLE thrown.
 */
export async function startAudioPool(
  find: () => Promise<TokenizerSettings>,
  fallback: TokenizerSettings | null,
  limits: AudioLimits,
  bulkThreads: number,
  pressuresOn: (tokenizer: TokenizerSettings) => readonly Pressure[] = () => [],
): Promise<StartedAudioPool> {
  const start = async (tokenizer: TokenizerSettings) => {
    const isOnGpu = tokenizer.executionProvider !== 'cpu';
    const threads = isOnGpu ? Math.min(bulkThreads, MAX_GPU_THREADS) : bulkThreads;
    const audio = createAudioPool({ limits }, threads, { pressures: pressuresOn(tokenizer) });
    try {
      return { audio, tokenizer: await audio.describe(tokenizer) };
    } catch (error) {
      await audio.close();
      throw error;
    }
  };
  try {
    return { ...(await start(await find())), fallbackReason: null };
  } catch (error) {
    const isTheModels = error instanceof AppError && error.code === 'MODEL_UNAVAILABLE';
    if (!isTheModels || fallback === null) throw error;
    return { ...(await start(fallback)), fallbackReason: error.message };
  }
}
