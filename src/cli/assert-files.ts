import { stat } from 'node:fs/promises';
import { AppError } from '../errors.ts';

/** Throws NOT_FOUND for the first path that is no file. */
export async function assertFiles(paths: readonly string[]): Promise<void> {
  for (const path of paths) {
    const isFile = await stat(path).then(
      (facts) => facts.isFile(),
      () => false,
    );
    if (!isFile) throw new AppError('NOT_FOUND', `There is no file ${path}.`, { field: 'file' });
  }
}
