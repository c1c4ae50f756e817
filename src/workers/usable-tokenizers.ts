import { AppError } from '../errors.ts';
import type { AudioPool } from './audio-pool.ts';
import type { TokenizerDescription, TokenizerSettings } from './audio-tasks.ts';

/** Name and rule to load a tokenizer by, and the id that it must turn out to have. */
export interface WantedTokenizer {
  readonly id: string;
  readonly name: string;
  readonly attention: 'window' | 'full';
}

/** The tokenizers that can be run here. */
export interface UsableTokenizers {
  /** The one that the settings name. */
  readonly running: TokenizerDescription;
  /**
   * Any other build. Throws MODEL_UNAVAILABLE when its files are missing or are those of another build, and
   * NOT_FOUND when nobody knows its name.
   */
  get(wanted: WantedTokenizer): Promise<TokenizerDescription>;
}

export function createUsableTokenizers(
  audio: AudioPool,
  running: TokenizerDescription,
  find: (wanted: WantedTokenizer) => Promise<TokenizerSettings>,
): UsableTokenizers {
  const known = new Map([[running.id, running]]);
  return {
    running,
    async get(wanted) {
      const before = known.get(wanted.id);
      if (before) return before;
      const found = await audio.describe(await find(wanted));
      if (found.id !== wanted.id) {
        throw new AppError('MODEL_UNAVAILABLE', `What is here of ${wanted.name} is the build ${found.id}.`);
      }
      known.set(found.id, found);
      return found;
    },
  };
}
