import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Who has a data folder open. Only a note for messages and for finding a server: the lock is the truth. */
export interface DataFolderOwner {
  readonly pid: number;
  /** Where the owner answers, e.g. `http://127.0.0.1:4000/`; null while it serves nobody. */
  readonly url: string | null;
  /** ISO 8601. */
  readonly startedAt: string;
  /** Opens that server, as long as it runs, to whoever can read this folder; null while it serves nobody. */
  readonly localKey?: string | null;
  /** The bucket in which files of that server lie; null for the folder itself. */
  readonly bucket?: string | null;
}

/** The owner that last wrote itself down, or null. It may be gone meanwhile. */
export async function readOwner(dataFolder: string): Promise<DataFolderOwner | null> {
  try {
    const owner = JSON.parse(await readFile(ownerFile(dataFolder), 'utf8')) as Partial<DataFolderOwner>;
    if (typeof owner.pid !== 'number' || typeof owner.startedAt !== 'string') return null;
    const { pid, url = null, startedAt, localKey = null, bucket = null } = owner;
    return { pid, url, startedAt, localKey, bucket };
  } catch {
    return null;
  }
}

/** Only the holder of the lock may call this. */
export async function writeOwner(dataFolder: string, owner: DataFolderOwner): Promise<void> {
  const draft = `${ownerFile(dataFolder)}.${process.pid}`;
  await writeFile(draft, `${JSON.stringify(owner)}\n`, { mode: 0o600 });
  await rename(draft, ownerFile(dataFolder));
}

export async function removeOwner(dataFolder: string): Promise<void> {
  await rm(ownerFile(dataFolder), { force: true });
}

function ownerFile(dataFolder: string): string {
  return join(dataFolder, 'owner.json');
}
