import { createHash } from 'node:crypto';
import { mkdir, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Db } from '../../db/db.ts';
import type { RecogniserProcess } from '../../workers/recogniser-process.ts';
import { describeTexts, loadTexts } from './language-model-texts.store.ts';

export type LanguageModelsService = ReturnType<typeof createLanguageModelsService>;

/** Raised when the same texts give another model. */
const RULES_VERSION = 1;
/** With fewer texts a model of them alone would hear them in everything. */
export const ENOUGH_TEXTS = 100;

/** Language models of a workspace's own texts, kept as files until a text changes. */
export function createLanguageModelsService({
  db,
  folder,
  recogniser,
}: {
  readonly db: Db;
  readonly folder: string;
  readonly recogniser: RecogniserProcess;
}) {
  return {
    countTexts: async (workspaceId: string): Promise<number> => (await describeTexts(db, workspaceId)).count,

    /** Null when the workspace has no text with an English word in it. */
    async get(
      workspaceId: string,
      modelFolder: string,
      signal: AbortSignal,
    ): Promise<{ readonly grams: string; readonly dictionary: string } | null> {
      const { state, count } = await describeTexts(db, workspaceId);
      if (count === 0) return null;
      const key = createHash('sha256')
        .update(`${RULES_VERSION} ${modelFolder} ${state}`)
        .digest('hex')
        .slice(0, 16);
      const place = join(folder, workspaceId);
      const files = { grams: join(place, `${key}.lm`), dictionary: join(place, `${key}.dict`) };
      if (await isThere(files.grams)) return files;
      await mkdir(place, { recursive: true });
      for (const old of await readdir(place)) await rm(join(place, old), { force: true });
      const texts = await loadTexts(db, workspaceId);
      await recogniser.run({ kind: 'make-language-model', texts, modelFolder, files }, {}, signal);
      return (await isThere(files.grams)) ? files : null;
    },
  };
}

const isThere = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  );
