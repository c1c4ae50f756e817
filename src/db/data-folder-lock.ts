import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { AppError } from '../errors.ts';
import { readOwner, removeOwner, writeOwner } from './data-folder-owner.ts';

export interface DataFolderLock {
  release(): Promise<void>;
}

/**
 * Takes the data folder for this process alone; throws DATA_FOLDER_LOCKED when anybody has it, this process included.
 * Needed because a second PGlite on one folder silently loses committed rows.
 * The lock is SQLite's own file lock, held by an open exclusive transaction: the kernel drops it
 * with the process, also after `kill -9`, and it works on every platform that Node has SQLite on.
 */
export async function lockDataFolder(folder: string): Promise<DataFolderLock> {
  const path = resolve(folder);
  await mkdir(path, { recursive: true });
  const file = new DatabaseSync(join(path, 'lock.sqlite'), { timeout: 0 });
  try {
    file.exec('pragma locking_mode = exclusive; begin exclusive');
  } catch (cause) {
    file.close();
    throw await explain(path, cause);
  }
  await writeOwner(path, { pid: process.pid, url: null, startedAt: new Date().toISOString() });
  let released = false;
  return {
    release: async () => {
      if (released) return;
      released = true;
      await removeOwner(path);
      file.close();
    },
  };
}

async function explain(path: string, cause: unknown): Promise<AppError> {
  const message = cause instanceof Error ? cause.message : String(cause);
  if (!/locked|busy/i.test(message)) {
    return new AppError('UNAVAILABLE', `The data folder ${path} cannot be locked: ${message}.`, { cause });
  }
  const owner = await readOwner(path);
  const who = owner ? `process ${owner.pid}, since ${owner.startedAt}` : 'another process';
  const remedy = owner?.url
    ? `A server answers at ${owner.url}: use it, or stop it first.`
    : 'Stop that process first, or choose another data folder.';
  return new AppError('DATA_FOLDER_LOCKED', `The data folder ${path} is open in ${who}. ${remedy}`, {
    cause,
  });
}
