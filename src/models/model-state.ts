import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { AppError } from '../errors.ts';
import { describeMissing } from './describe-missing.ts';
import type { KnownModel } from './model-catalogue.ts';
import { readPulledRecord } from './pulled-record.ts';
import { wantedFilesOf } from './wanted-files.ts';

export interface ModelFolders {
  /** Of the models that come with Phonograph. */
  readonly bundled: string;
  /** Of the models that were pulled. */
  readonly pulled: string;
}

export function modelFolderOf(model: KnownModel, folders: ModelFolders): string {
  return join(model.hub === null ? folders.bundled : folders.pulled, model.name);
}

/** `absent`: no file of it is here. */
export type ModelState = 'bundled' | 'pulled' | 'incomplete' | 'absent';

/** By the names and sizes of its files; `models verify` reads them. */
export async function findModelState(model: KnownModel, folders: ModelFolders): Promise<ModelState> {
  if (model.hub === null) return 'bundled';
  const folder = modelFolderOf(model, folders);
  if ((await findMissing(model, folder)).length === 0) return 'pulled';
  const wanted = await wantedFilesOf(model, folder);
  const there = await Promise.all(wanted.map(({ file }) => sizeOf(join(folder, file))));
  const partial = await Promise.all(wanted.map(({ file }) => sizeOf(join(folder, `${file}.part`))));
  return [...there, ...partial].some((size) => size !== null) ? 'incomplete' : 'absent';
}

/** Throws MODEL_UNAVAILABLE that says of each file whether it is missing or not as long as it was when it came. */
export async function assertModelFiles(model: KnownModel, folder: string): Promise<void> {
  const problems = await findMissing(model, folder);
  if (problems.length > 0) throw new AppError('MODEL_UNAVAILABLE', problems.join(' '));
}

async function findMissing(model: KnownModel, folder: string): Promise<string[]> {
  const record = await readPulledRecord(folder);
  const missing: string[] = [];
  const problems: string[] = [];
  for (const { file } of await wantedFilesOf(model, folder)) {
    const size = await sizeOf(join(folder, file));
    const known = record?.files.find((entry) => entry.file === file);
    if (size === null) missing.push(file);
    else if (known && size !== known.bytes) {
      const change = size < known.bytes ? 'truncated' : 'changed';
      problems.push(`${join(folder, file)} has ${size} bytes instead of ${known.bytes}: it is ${change}.`);
    }
  }
  return missing.length === 0 ? problems : [await describeMissing(missing, folder), ...problems];
}

async function sizeOf(path: string): Promise<number | null> {
  return stat(path).then(
    (facts) => (facts.isFile() ? facts.size : null),
    () => null,
  );
}
