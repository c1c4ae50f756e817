import { readdir } from 'node:fs/promises';
import { join, relative } from 'node:path';

/** Paths of all files below a folder of the data folder, e.g. `uploads`; empty when there is no such folder. */
export async function listFiles(dataFolder: string, name: string): Promise<string[]> {
  const folder = join(dataFolder, name);
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .sort();
}
