import { basename, resolve } from 'node:path';
import { AppError } from '../errors.ts';
import { findWhisperFiles, type WhisperPlace } from '../recognition/index.ts';
import { isFolderName } from './find-embedder.ts';
import { getKnownModel, type KnownModel, modelCatalogue } from './model-catalogue.ts';
import { assertModelFiles, findModelState, type ModelFolders, modelFolderOf } from './model-state.ts';

/**
 * Where a speech model lies. A name that begins with `/` or `.` is a folder of the user's own. Throws NOT_FOUND for an
 * unknown name, BAD_USER_INPUT for one of another kind, MODEL_UNAVAILABLE when a file is missing or does not fit.
 */
export async function findWhisper(name: string, folders: ModelFolders): Promise<WhisperPlace> {
  if (isFolderName(name)) {
    const folder = resolve(name);
    await findWhisperFiles(folder);
    return { name: basename(folder), folder };
  }
  const model = getKnownModel(name);
  if (model.kind !== 'recogniser') {
    throw new AppError('BAD_USER_INPUT', `${name} is no speech model but a model of kind ${model.kind}.`, {
      field: 'model',
    });
  }
  const folder = modelFolderOf(model, folders);
  await assertModelFiles(model, folder);
  return { name, folder };
}

/** The speech models of the catalogue, smallest first, and which of them are here. */
export async function listWhisperModels(
  folders: ModelFolders,
): Promise<readonly { readonly model: KnownModel; readonly isHere: boolean }[]> {
  const models = modelCatalogue.filter(({ kind }) => kind === 'recogniser');
  return Promise.all(
    models.map(async (model) => ({ model, isHere: (await findModelState(model, folders)) === 'pulled' })),
  );
}
