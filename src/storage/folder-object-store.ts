import { createReadStream } from 'node:fs';
import { copyFile, mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { newId } from '../lib/uuid.ts';
import { MissingObject, type ObjectStore, type StoredName } from './object-store.ts';
import { hashFile } from './staging.ts';
import { StorageUnavailable } from './storage-unavailable.ts';

/** Objects are files of one folder, and are used where they lie. Several machines need a file system that they share. */
export function createFolderObjectStore(folder: string): ObjectStore {
  const pathOf = (key: string) => join(folder, key);
  const remove = (key: string) => rm(pathOf(key), { recursive: true, force: true });
  const makeRoomFor = (key: string) => mkdir(dirname(pathOf(key)), { recursive: true });

  async function move(from: string, key: string): Promise<void> {
    const to = pathOf(key);
    if (from === to) return;
    await makeRoomFor(key);
    try {
      await rename(from, to);
    } catch (error) {
      if (!isMissing(error)) throw error;
      if (!(await exists(to))) throw new MissingObject(error);
    }
  }

  async function names(key: string): Promise<StoredName[]> {
    const entries = await readdir(pathOf(key), { withFileTypes: true }).catch(() => []);
    return Promise.all(
      entries.map(async (entry) => {
        const isFolder = entry.isDirectory();
        return { name: entry.name, isFolder, ageS: isFolder ? 0 : await ageS(join(pathOf(key), entry.name)) };
      }),
    );
  }

  return {
    names,
    remove,
    removeBelow: remove,
    has: (key) => exists(pathOf(key)),

    async withFile(key, use) {
      if (!(await exists(pathOf(key)))) throw new MissingObject();
      return use(pathOf(key));
    },

    async *read(key, { start, end }, { signal } = {}) {
      // Both ends of a stream's range are inclusive; an empty file has none.
      if (end <= start) return;
      const options = { start, end: end - 1, ...(signal && { signal }) };
      try {
        yield* createReadStream(pathOf(key), options) as AsyncIterable<Buffer>;
      } catch (error) {
        throw isMissing(error) ? new MissingObject(error) : error;
      }
    },

    hash: (key) =>
      hashFile(pathOf(key)).catch((error: unknown) => {
        throw isMissing(error) ? new MissingObject(error) : error;
      }),

    take: (key, path) => move(path, key),
    move: (from, to) => move(pathOf(from), to),

    async copy(from, to) {
      await makeRoomFor(to);
      await copyFile(pathOf(from), pathOf(to)).catch((error: unknown) => {
        throw isMissing(error) ? new MissingObject(error) : error;
      });
    },

    async fileNames(key) {
      const entries = await readdir(pathOf(key), { withFileTypes: true, recursive: true }).catch(() => []);
      return entries.filter((entry) => !entry.isDirectory()).map(({ name }) => name);
    },

    async remember(key, bytes) {
      await makeRoomFor(key);
      const draft = `${pathOf(key)}.${newId()}`;
      await writeFile(draft, bytes);
      await rename(draft, pathOf(key));
    },

    recall: (key) => readFile(pathOf(key)).catch(() => null),

    async check() {
      await mkdir(folder, { recursive: true }).catch((error: unknown) => {
        throw new StorageUnavailable('The data folder cannot be written to.', error);
      });
    },

    tidy: async () => undefined,
  };
}

const isMissing = (error: unknown): boolean => (error as NodeJS.ErrnoException).code === 'ENOENT';

/** Throws StorageUnavailable where it cannot be told: a shared file system may be away for a moment. */
async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return false;
      throw new StorageUnavailable('The data folder cannot be read now.', error);
    },
  );
}

/** Seconds since a file was written to; 0 when it is gone. */
async function ageS(path: string): Promise<number> {
  return stat(path).then(
    ({ mtimeMs }) => (Date.now() - mtimeMs) / 1_000,
    () => 0,
  );
}
