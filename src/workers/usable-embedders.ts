import { AppError } from '../errors.ts';
import type { EmbedderDescription, EmbedderSettings, EmbeddingPool } from './embedding-tasks.ts';

/** Name to load an embedder by, and the id that it must turn out to have. */
export interface WantedEmbedder {
  readonly id: string;
  readonly name: string;
}

export interface NamedEmbedder extends EmbedderDescription {
  readonly name: string;
}

/** The embedders that can be run here. */
export interface UsableEmbedders {
  /** The one that the settings name. */
  readonly running: NamedEmbedder;
  /**
   * Any other build. Throws MODEL_UNAVAILABLE when its files are missing or are those of another build, and
   * NOT_FOUND when nobody knows its name.
   */
  get(wanted: WantedEmbedder): Promise<NamedEmbedder>;
}

export function createUsableEmbedders(
  pool: Pick<EmbeddingPool, 'describe'>,
  running: NamedEmbedder,
  find: (name: string) => Promise<EmbedderSettings>,
): UsableEmbedders {
  const known = new Map([[running.id, running]]);
  return {
    running,
    async get(wanted) {
      const before = known.get(wanted.id);
      if (before) return before;
      const found = { ...(await pool.describe(await find(wanted.name))), name: wanted.name };
      if (found.id !== wanted.id) {
        throw new AppError('MODEL_UNAVAILABLE', `What is here of ${wanted.name} is the build ${found.id}.`);
      }
      known.set(found.id, found);
      return found;
    },
  };
}
