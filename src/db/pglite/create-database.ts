import { execFile } from 'node:child_process';
import { access, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { AppError } from '../../errors.ts';

const program = fileURLToPath(new URL('./create-database.main.ts', import.meta.url));

/**
 * Makes an empty database in the folder unless it holds one. In a process of its own: making one takes 1.1 GB of
 * memory that WebAssembly never gives back, opening one 0.3 GB. It appears under its name only when it is complete.
 */
export async function createDatabase(folder: string): Promise<void> {
  if (await exists(join(folder, 'PG_VERSION'))) return;
  const draft = `${folder}.new`;
  await rm(draft, { recursive: true, force: true });
  try {
    await promisify(execFile)(process.execPath, [program, draft]);
  } catch (cause) {
    await rm(draft, { recursive: true, force: true });
    throw new AppError('UNAVAILABLE', `The embedded database could not be created in ${folder}.`, { cause });
  }
  await rm(folder, { recursive: true, force: true });
  await rename(draft, folder);
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
