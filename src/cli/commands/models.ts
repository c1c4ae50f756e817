import { join } from 'node:path';
import type { Config } from '../../config.ts';
import { AppError } from '../../errors.ts';
import {
  assertEmbedder,
  BUNDLED_TOKENIZER,
  defaultEmbedder,
  findEmbedder,
  findModelState,
  findTokenizer,
  findWhisper,
  getKnownModel,
  isFolderName,
  type KnownModel,
  listWhisperModels,
  type ModelFinding,
  type ModelFolders,
  modelCatalogue,
  modelFolderOf,
  type PullListener,
  pullFromFolder,
  pullFromHub,
  readChosenEmbedder,
  readChosenRecogniser,
  readChosenTokenizer,
  verifyModel,
  writeChosen,
} from '../../models/index.ts';

export interface ListedModel {
  readonly name: string;
  readonly kind: KnownModel['kind'];
  readonly description: string;
  readonly licence: string;
  readonly state: 'bundled' | 'pulled' | 'incomplete' | 'absent';
  /** The service loads it when it starts next. */
  readonly isInUse: boolean;
  readonly folder: string;
  readonly repository: string | null;
  readonly revision: string | null;
  /** Of a download; null for a model that comes with Phonograph. */
  readonly approximateBytes: number | null;
}

export async function listModels(config: Config): Promise<ListedModel[]> {
  const folders = foldersOf(config);
  const inUse: Partial<Record<KnownModel['kind'], string>> = {
    tokenizer: config.tokenizerName ?? (await readChosenTokenizer(config.dataFolder)) ?? BUNDLED_TOKENIZER,
    embedder:
      config.embedderName ??
      (await readChosenEmbedder(config.dataFolder)) ??
      (await defaultEmbedder(folders)),
    recogniser:
      config.whisperName ??
      (await readChosenRecogniser(config.dataFolder)) ??
      (await listWhisperModels(folders)).findLast(({ isHere }) => isHere)?.model.name ??
      '',
  };
  const embedder = inUse.embedder!;
  const isListed = isFolderName(embedder) || modelCatalogue.some(({ name }) => name === embedder);
  const others = isListed ? [] : [getKnownModel(embedder)];
  return Promise.all(
    [...modelCatalogue, ...others].map(async (model) => ({
      name: model.name,
      kind: model.kind,
      description: model.description,
      licence: model.licence,
      state: await findModelState(model, folders),
      isInUse: model.name === inUse[model.kind],
      folder: modelFolderOf(model, folders),
      repository: model.hub?.repository ?? null,
      revision: model.hub?.revision ?? null,
      approximateBytes: model.hub?.files.reduce((sum, file) => sum + file.approximateBytes, 0) ?? null,
    })),
  );
}

export interface PullOptions {
  readonly from?: string;
  readonly link?: boolean;
}

/** Gives the model's folder. */
export async function pullModel(
  config: Config,
  name: string,
  { from, link = false }: PullOptions,
  listener: PullListener,
  signal: AbortSignal,
): Promise<string> {
  const model = getKnownModel(name);
  if (model.hub === null)
    throw new AppError('BAD_USER_INPUT', `${name} comes with Phonograph.`, { field: 'name' });
  if (link && from === undefined) {
    throw new AppError('BAD_USER_INPUT', '--link needs --from FOLDER.', { field: 'link' });
  }
  const modelFolder = modelFolderOf(model, foldersOf(config));
  const { kind, rules = {} } = model;
  const place = { name, kind, rules, modelFolder, listener, signal };
  if (from === undefined) {
    const hub = { endpoint: config.hubEndpoint, token: config.hubToken };
    await pullFromHub({ ...place, origin: model.hub, hub });
  } else {
    await pullFromFolder({ ...place, files: model.hub.files, from, link });
  }
  return modelFolder;
}

/** The model named, or, without a name, all that are here. */
export async function verifyModels(
  config: Config,
  name: string | undefined,
  signal: AbortSignal,
): Promise<ModelFinding[]> {
  const folders = foldersOf(config);
  const findings: ModelFinding[] = [];
  for (const model of name === undefined ? modelCatalogue : [getKnownModel(name)]) {
    if (name === undefined && (await findModelState(model, folders)) === 'absent') continue;
    findings.push(await verifyModel(model, modelFolderOf(model, folders), signal));
  }
  return findings;
}

/**
 * Makes a tokenizer, an embedder (by name or folder) or a speech model the one that the service loads from its next
 * start on. Gives its kind. Throws when its files are not in order.
 */
export async function useModel(
  config: Config,
  name: string,
  signal: AbortSignal,
): Promise<KnownModel['kind']> {
  const folders = foldersOf(config);
  if (isFolderName(name)) {
    const place = (await findEmbedder(name, folders))!;
    await assertEmbedder(place);
    await writeChosen(config.dataFolder, 'embedder', place.folder);
    return 'embedder';
  }
  const model = getKnownModel(name);
  const { kind } = model;
  if (kind === 'tokenizer') await findTokenizer(name, folders);
  else if (kind === 'recogniser') await findWhisper(name, folders);
  else await findEmbedder(name, folders);
  const { problems } = await verifyModel(model, modelFolderOf(model, folders), signal);
  if (problems.length > 0) throw new AppError('MODEL_UNAVAILABLE', problems.join(' '));
  await writeChosen(config.dataFolder, kind, name);
  return kind;
}

function foldersOf(config: Config): ModelFolders {
  return {
    bundled: config.modelsFolder,
    pulled: config.pulledModelsFolder ?? join(config.dataFolder, 'models'),
  };
}
