import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** A file of a data folder, as it was when it was looked at. */
export interface DataFile {
  readonly path: string;
  readonly size: number;
  readonly mtimeMs: number;
  readonly ino: number;
}

/**
 * What a backup leaves out: who has the folder open, and what is made again from the rest when somebody asks for it
 * (pictures, decoded sound, copies of what lies in a bucket, graphs, language models of a recogniser).
 */
const leftOut = new Set([
  ...['lock.sqlite', 'lock.sqlite-journal', 'owner.json', 'pg.new', 'restoring'],
  ...['derived', 'cache', 'graphs', 'language-models'],
]);

/** Every file of a data folder that a backup holds, and the empty folders of the database, which it needs too. */
export async function listDataFiles(
  dataFolder: string,
  without: ReadonlySet<string> = new Set(),
): Promise<{ readonly files: DataFile[]; readonly folders: string[] }> {
  const files: DataFile[] = [];
  const folders: string[] = [];
  const walk = async (below: string): Promise<void> => {
    // What vanishes while we look was deleted, and is not part of it.
    const entries = await readdir(join(dataFolder, below), { withFileTypes: true }).catch(() => []);
    for (const entry of entries) {
      if (below === '' && (leftOut.has(entry.name) || without.has(entry.name))) continue;
      if (below === '' && /^owner\.json\.\d+$/.test(entry.name)) continue;
      const path = below === '' ? entry.name : `${below}/${entry.name}`;
      if (entry.isDirectory()) {
        folders.push(path);
        await walk(path);
      } else if (entry.isFile()) {
        const found = await stat(join(dataFolder, path)).catch(() => null);
        if (found) files.push({ path, size: found.size, mtimeMs: found.mtimeMs, ino: found.ino });
      }
    }
  };
  await walk('');
  return { files, folders };
}
