import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** Plain files in folders, however deep; a folder that is not there has none. */
export async function listFiles(folders: readonly string[]): Promise<string[]> {
  const paths: string[] = [];
  for (const folder of folders) {
    for (const name of await readdir(folder, { recursive: true }).catch(() => [])) {
      const entry = await stat(join(folder, name)).catch(() => null);
      if (entry?.isFile()) paths.push(join(folder, name));
    }
  }
  return paths;
}
