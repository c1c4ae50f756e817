import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { AppError } from '../errors.ts';
import { assertEmbedder } from './assert-embedder.ts';
import { defaultEmbedder, findEmbedder, isFolderName } from './find-embedder.ts';
import { findTokenizer } from './find-tokenizer.ts';
import { findWhisper, listWhisperModels } from './find-whisper.ts';
import { BUNDLED_TOKENIZER, getKnownModel, type KnownModel, modelCatalogue } from './model-catalogue.ts';
import {
  readChosenEmbedder,
  readChosenRecogniser,
  readChosenTokenizer,
  writeChosen,
} from './model-choice.ts';
import { findModelState, type ModelFolders, modelFolderOf } from './model-state.ts';
import type { PullListener } from './pull-events.ts';
import { pullFromFolder } from './pull-from-folder.ts';
import { pullFromHub } from './pull-from-hub.ts';
import { readPulledRecord } from './pulled-record.ts';
import { type ModelFinding, verifyModel } from './verify-model.ts';

/** Where models lie, come from, and which ones the settings name. */
export interface ModelSettings {
  readonly dataFolder: string;
  /** Of the models that come with Phonograph. */
  readonly modelsFolder: string;
  /** Null: `models` in the data folder. */
  readonly pulledModelsFolder: string | null;
  /** Null: what was chosen, else what is bundled or here. */
  readonly tokenizerName: string | null;
  readonly embedderName: string | null;
  readonly whisperName: string | null;
  readonly hubEndpoint: string;
  readonly hubToken: string | null;
}

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

/** The catalogue, what else was pulled or chosen by its repository's name, and what else is named. */
export async function listModels(
  settings: ModelSettings,
  alsoNames: readonly string[] = [],
): Promise<ListedModel[]> {
  const folders = foldersOf(settings);
  const inUse: Partial<Record<KnownModel['kind'], string>> = {
    tokenizer:
      settings.tokenizerName ?? (await readChosenTokenizer(settings.dataFolder)) ?? BUNDLED_TOKENIZER,
    embedder:
      settings.embedderName ??
      (await readChosenEmbedder(settings.dataFolder)) ??
      (await defaultEmbedder(folders)),
    recogniser:
      settings.whisperName ??
      (await readChosenRecogniser(settings.dataFolder)) ??
      (await listWhisperModels(folders)).findLast(({ isHere }) => isHere)?.model.name ??
      '',
  };
  const known = new Set(modelCatalogue.map(({ name }) => name));
  const chosen = Object.values(inUse).filter((name) => name.includes('/') && !isFolderName(name));
  const others = [...new Set([...alsoNames, ...chosen, ...(await listPulledRepositories(folders.pulled))])]
    .filter((name) => !known.has(name))
    .map((name) => getKnownModel(name));
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

/** Models of no catalogue lie in `owner/name`, as they are called. */
async function listPulledRepositories(folder: string): Promise<string[]> {
  const names: string[] = [];
  for (const owner of await foldersIn(folder)) {
    for (const name of await foldersIn(join(folder, owner))) {
      if (await readPulledRecord(join(folder, owner, name))) names.push(`${owner}/${name}`);
    }
  }
  return names;
}

async function foldersIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  return entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
}

export interface PullOptions {
  readonly from?: string;
  readonly link?: boolean;
}

/** Gives the model's folder. Throws as `pullFromHub` and `pullFromFolder` do, and NOT_FOUND for an unknown name. */
export async function pullModel(
  settings: ModelSettings,
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
  const modelFolder = modelFolderOf(model, foldersOf(settings));
  const { kind, rules = {} } = model;
  const place = { name, kind, rules, modelFolder, listener, signal };
  if (from === undefined) {
    const hub = { endpoint: settings.hubEndpoint, token: settings.hubToken };
    await pullFromHub({ ...place, origin: model.hub, hub });
  } else {
    await pullFromFolder({ ...place, files: model.hub.files, from, link });
  }
  return modelFolder;
}

/** The model named, or, without a name, all that are here. */
export async function verifyModels(
  settings: ModelSettings,
  name: string | undefined,
  signal: AbortSignal,
): Promise<ModelFinding[]> {
  const folders = foldersOf(settings);
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
export async function chooseModel(
  settings: ModelSettings,
  name: string,
  signal: AbortSignal,
): Promise<KnownModel['kind']> {
  const folders = foldersOf(settings);
  if (isFolderName(name)) {
    const place = (await findEmbedder(name, folders))!;
    await assertEmbedder(place);
    await writeChosen(settings.dataFolder, 'embedder', place.folder);
    return 'embedder';
  }
  const model = getKnownModel(name);
  const { kind } = model;
  if (kind === 'tokenizer') await findTokenizer(name, folders);
  else if (kind === 'recogniser') await findWhisper(name, folders);
  else await findEmbedder(name, folders);
  const { problems } = await verifyModel(model, modelFolderOf(model, folders), signal);
  if (problems.length > 0) throw new AppError('MODEL_UNAVAILABLE', problems.join(' '));
  await writeChosen(settings.dataFolder, kind, name);
  return kind;
}

/** Which model a setting names in place of what was chosen; null when none does. */
export const modelInSettings = (
  { tokenizerName, embedderName, whisperName }: ModelSettings,
  kind: KnownModel['kind'],
): string | null => ({ tokenizer: tokenizerName, embedder: embedderName, recogniser: whisperName })[kind];

function foldersOf(settings: ModelSettings): ModelFolders {
  return {
    bundled: settings.modelsFolder,
    pulled: settings.pulledModelsFolder ?? join(settings.dataFolder, 'models'),
  };
}
