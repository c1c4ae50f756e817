import { execFile } from 'node:child_process';
import { access, rename, rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { AppError } from '../../errors.ts';

const program = fileURLToPath(new URL('./create-database.main.ts', import.meta.url));

/**
 * Makes an empty database unless the folder exists. In a process of its own: making one takes 1.1 GB of
 * memory that WebAssembly never gives back, opening one 0.3 GB. It appears under its name only when it is complete.
 */
export async function createDatabase(folder: string): Promise<void> {
  // Whatever lies there already is somebody's data, damaged or not: PGlite says what it thinks of it.
  if (await exists(folder)) return;
  const draft = `${folder}.new`;
  await rm(draft, { recursive: true, force: true });
  try {
    await promisify(execFile)(process.execPath, [program, draft]);
  } catch (cause) {
    await rm(draft, { recursive: true, force: true });
    throw new AppError('UNAVAILABLE', `The embedded database could not be created in ${folder}.`, { cause });
  }
  await rename(draft, folder);
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
