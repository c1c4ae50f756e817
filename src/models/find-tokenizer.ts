import { AppError } from '../errors.ts';
import { BUNDLED_TOKENIZER, getKnownModel, type KnownModel } from './model-catalogue.ts';
import { assertModelFiles, type ModelFolders, modelFolderOf } from './model-state.ts';

export interface TokenizerPlace {
  readonly name: string;
  readonly folder: string;
}

/** A tokenizer's folder. Throws NOT_FOUND for an unknown name, MODEL_UNAVAILABLE when a file is missing or cut off. */
export async function findTokenizer(name: string, folders: ModelFolders): Promise<TokenizerPlace> {
  const model = getKnownTokenizer(name);
  const folder = modelFolderOf(model, folders);
  await assertModelFiles(model, folder);
  return { name, folder };
}

function getKnownTokenizer(name: string): KnownModel {
  const model = getKnownModel(name);
  if (model.kind === 'tokenizer') return model;
  throw new AppError('BAD_USER_INPUT', `${name} is no tokenizer but a model of kind ${model.kind}.`, {
    field: 'name',
  });
}

/** What to do about a tokenizer that cannot be used, for the end of an error message. */
export function tokenizerRemedy(name: string): string {
  if (name === BUNDLED_TOKENIZER) return 'Restore the file from the repository.';
  return (
    `Mend it: \`phonograph models pull ${name}\` (or \`… --from FOLDER\`), \`phonograph models verify ${name}\` says ` +
    `more. Or go on with the bundled tokenizer: \`phonograph models use ${BUNDLED_TOKENIZER}\` for good, ` +
    '`phonograph serve --fallback` (PHONOGRAPH_TOKENIZER_FALLBACK=true) until it is mended.'
  );
}
