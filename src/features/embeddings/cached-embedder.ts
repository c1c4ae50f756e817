import type { Db } from '../../db/db.ts';
import { AppError } from '../../errors.ts';
import { hashText, normaliseText } from '../../text/index.ts';
import type { EmbedderDescription, EmbeddingPool } from '../../workers/embedding-tasks.ts';
import type { Embedder } from './embeddings.types.ts';
import { findCachedVectors, saveCachedVectors } from './text-embedding.store.ts';

/** Texts a statement. */
const BATCH_TEXTS = 256;
/** Questions kept in memory, a few megabytes: people ask again, and page. */
const KEPT_QUESTIONS = 1_000;

export interface CachedEmbedderDependencies {
  readonly db: Db;
  readonly pool: EmbeddingPool;
}

/** Binds embedders to a workspace, with a cache of texts in the database and one of questions in memory. */
export function createCachedEmbedders({ db, pool }: CachedEmbedderDependencies) {
  /** Used last at the end. */
  const questions = new Map<string, Float32Array>();

  return ({ id, settings, dimensions }: EmbedderDescription, workspaceId: string): Embedder => {
    async function embedSome(texts: readonly string[], signal?: AbortSignal): Promise<Float32Array[]> {
      // Hashing words is quicker than looking the result up.
      if (settings.kind === 'LEXICAL') return pool.embedTexts(settings, texts, signal);
      const hashes = texts.map(hashText);
      const known = await findCachedVectors(db, workspaceId, id, [...new Set(hashes)]);
      const missing = new Map(
        hashes.flatMap((hash, index) => (known.has(hash) ? [] : [[hash, texts[index]!] as const])),
      );
      if (missing.size > 0) {
        const made = await pool.embedTexts(settings, [...missing.values()], signal);
        const fresh = new Map(Array.from(missing.keys(), (hash, index) => [hash, made[index]!]));
        await saveCachedVectors(db, workspaceId, id, fresh);
        for (const [hash, vector] of fresh) known.set(hash, vector);
      }
      return hashes.map((hash) => known.get(hash)!);
    }

    return {
      id,
      kind: settings.kind,
      dimensions,
      async embedTexts(texts, signal) {
        const normal = texts.map(normalise);
        const vectors: Float32Array[] = [];
        for (let from = 0; from < normal.length; from += BATCH_TEXTS) {
          vectors.push(...(await embedSome(normal.slice(from, from + BATCH_TEXTS), signal)));
        }
        return vectors;
      },
      async embedQuery(text, signal) {
        const normal = normalise(text);
        const key = `${id} ${normal}`;
        const vector = questions.get(key) ?? (await pool.embedQuery(settings, normal, signal));
        questions.delete(key);
        questions.set(key, vector);
        if (questions.size > KEPT_QUESTIONS) questions.delete(questions.keys().next().value!);
        return vector;
      },
    };
  };
}

/** Throws BAD_USER_INPUT for a blank text. */
function normalise(text: string): string {
  const normal = normaliseText(text);
  if (normal !== '') return normal;
  throw new AppError('BAD_USER_INPUT', 'text is blank.', { field: 'text' });
}
