import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { AppError } from '../errors.ts';
import { explainDiskError } from './disk-errors.ts';

/**
 * Takes a model's folder for one writer, making the folder; throws CONFLICT when another process writes it.
 * SQLite's file lock, as for the data folder: the kernel drops it with the process, also after `kill -9`.
 */
export async function lockModelFolder(modelFolder: string): Promise<Disposable> {
  await mkdir(modelFolder, { recursive: true }).catch((error: unknown) => {
    throw explainDiskError(error, modelFolder);
  });
  let file: DatabaseSync | null = null;
  try {
    file = new DatabaseSync(join(modelFolder, 'lock.sqlite'), { timeout: 0 });
    file.exec('pragma locking_mode = exclusive; begin exclusive');
  } catch (cause) {
    file?.close();
    const message = cause instanceof Error ? cause.message : String(cause);
    if (/locked|busy/i.test(message)) {
      throw new AppError('CONFLICT', `Another process is writing to ${modelFolder}: wait until it is done.`, {
        cause,
      });
    }
    throw new AppError('UNAVAILABLE', `Cannot write to ${modelFolder}: ${message}.`, { cause });
  }
  const held = file;
  return { [Symbol.dispose]: () => held.close() };
}
