import { stat } from 'node:fs/promises';
import { basename, isAbsolute, join, resolve } from 'node:path';
import { AppError } from '../errors.ts';
import type { SentenceModelPlace } from '../inference/sentence-model/load-sentence-model.ts';
import { DEFAULT_EMBEDDER, getKnownModel, type KnownModel, LEXICAL_EMBEDDER } from './model-catalogue.ts';
import { assertModelFiles, findModelState, type ModelFolders, modelFolderOf } from './model-state.ts';

/**
 * Where a text model lies; null for the lexical embedder, which is no file. A name that begins with `/` or `.` is a
 * folder of the user's own. Throws NOT_FOUND for an unknown name, MODEL_UNAVAILABLE when a file or folder is missing.
 */
export async function findEmbedder(name: string, folders: ModelFolders): Promise<SentenceModelPlace | null> {
  if (name === LEXICAL_EMBEDDER) return null;
  if (isFolderName(name)) {
    const folder = resolve(name);
    if (!(await isFolder(folder))) {
      throw new AppError('MODEL_UNAVAILABLE', `There is no folder ${folder}.`, { field: 'name' });
    }
    return { name: basename(folder), folder, rules: {} };
  }
  const model = getKnownEmbedder(name);
  const folder = modelFolderOf(model, folders);
  await assertModelFiles(model, folder);
  return { name, folder, rules: model.rules ?? {} };
}

/** Which embedder runs when none was chosen: the multilingual model once it is here. */
export async function defaultEmbedder(folders: ModelFolders): Promise<string> {
  const state = await findModelState(getKnownModel(DEFAULT_EMBEDDER), folders);
  return state === 'pulled' ? DEFAULT_EMBEDDER : LEXICAL_EMBEDDER;
}

function getKnownEmbedder(name: string): KnownModel {
  const model = getKnownModel(name);
  if (model.kind === 'embedder') return model;
  throw new AppError('BAD_USER_INPUT', `${name} is no embedder but a model of kind ${model.kind}.`, {
    field: 'name',
  });
}

export const isFolderName = (name: string): boolean => isAbsolute(name) || /^\.{1,2}[/\\]/.test(name);

/** What to do about an embedder that cannot be used, for the end of an error message. */
export function embedderRemedy(name: string): string {
  const mend = isFolderName(name)
    ? 'Mend the folder'
    : `Mend it: \`phonograph models pull ${name}\` (or \`… --from FOLDER\`)`;
  return `${mend}, or go on by words alone: \`phonograph models use ${LEXICAL_EMBEDDER}\`.`;
}

async function isFolder(path: string): Promise<boolean> {
  return stat(join(path, '.')).then(
    (facts) => facts.isDirectory(),
    () => false,
  );
}
