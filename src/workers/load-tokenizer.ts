import { AppError } from '../errors.ts';
import { correctDelay } from '../inference/correct-delay.ts';
import { loadPhonographBase } from '../inference/phonograph-base/load-phonograph-base.ts';
import {
  loadQwen3Tokenizer,
  QWEN3_TOKENIZER_NAME,
} from '../inference/qwen3-tts-tokenizer/load-qwen3-tokenizer.ts';
import type { Tokenizer } from '../inference/tokenizer.ts';
import type { TokenizerSettings } from './audio-tasks.ts';

/** One thread a worker: the pool has as many workers as there are cores to use. */
const threads = 1;

/** Loads the tokenizer that the settings name. Throws MODEL_UNAVAILABLE that says what is wrong with its files. */
export async function loadTokenizer(settings: TokenizerSettings): Promise<Tokenizer> {
  return correctDelay(await loadAsItIs(settings));
}

async function loadAsItIs(settings: TokenizerSettings): Promise<Tokenizer> {
  const { name, folder, attention, cacheFolder, executionProvider } = settings;
  if (name === 'phonograph-base') return loadPhonographBase(folder, { threads });
  if (name === QWEN3_TOKENIZER_NAME) {
    const executionProviders = [executionProvider];
    return loadQwen3Tokenizer(folder, { attention, threads, cacheFolder, executionProviders });
  }
  throw new AppError('MODEL_UNAVAILABLE', `Nothing here can load a tokenizer named ${name}.`);
}
