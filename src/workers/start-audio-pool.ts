import type { AudioLimits } from '../audio/audio-source.ts';
import { AppError } from '../errors.ts';
import { type AudioPool, createAudioPool } from './audio-pool.ts';
import type { TokenizerDescription, TokenizerSettings } from './audio-tasks.ts';

export interface StartedAudioPool {
  readonly audio: AudioPool;
  readonly tokenizer: TokenizerDescription;
  /** Why the fallback runs; null when the wanted tokenizer does. */
  readonly fallbackReason: string | null;
}

/**
 * Starts the workers and has one of them load the tokenizer, so that a model that cannot be used is found out now.
 * Then the fallback is loaded instead, or, without one, MODEL_UNAVAILABLE thrown.
 */
export async function startAudioPool(
  find: () => Promise<TokenizerSettings>,
  fallback: TokenizerSettings | null,
  limits: AudioLimits,
  bulkThreads: number,
): Promise<StartedAudioPool> {
  const audio = createAudioPool({ limits }, bulkThreads);
  try {
    try {
      return { audio, tokenizer: await audio.describe(await find()), fallbackReason: null };
    } catch (error) {
      const isTheModels = error instanceof AppError && error.code === 'MODEL_UNAVAILABLE';
      if (!isTheModels || fallback === null) throw error;
      return { audio, tokenizer: await audio.describe(fallback), fallbackReason: error.message };
    }
  } catch (error) {
    await audio.close();
    throw error;
  }
}
