import { chmod, mkdir, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { AppError } from '../errors.ts';
import type { Snapshot } from './backup.types.ts';
import { createHashedFiles } from './hashed-files.ts';

/** What is in a folder that nobody used yet, and that is only held by us. */
const ours = /^(lock\.sqlite(-journal)?|owner\.json(\.\d+)?|restoring|lost\+found)$/;

/**
 * Makes a data folder of a snapshot; every byte is compared with its checksum. The caller holds the lock of the folder.
 * Until all is there it lies in `restoring`: a restore that breaks off is begun anew. Throws CONFLICT for a folder in
 * which something is, UNAVAILABLE for a backup that is damaged.
 */
export async function restoreSnapshot(
  snapshot: Snapshot,
  backupFolder: string,
  dataFolder: string,
): Promise<void> {
  const there = (await readdir(dataFolder)).filter((name) => !ours.test(name));
  if (there.length > 0) {
    throw new AppError(
      'CONFLICT',
      `${dataFolder} is not empty (${there.slice(0, 3).join(', ')}): a backup is restored to a folder of its own.`,
      { field: 'PHONOGRAPH_DATA' },
    );
  }
  const draft = join(dataFolder, 'restoring');
  await rm(draft, { recursive: true, force: true });
  await mkdir(draft);
  const store = createHashedFiles(backupFolder);
  for (const folder of snapshot.head.folders) {
    await mkdir(join(draft, folder), { recursive: true, mode: 0o700 });
  }
  for (const { path, sha256 } of snapshot.files) {
    if (path.split('/').includes('..'))
      throw new AppError('BAD_USER_INPUT', `${path} leads out of the folder.`);
    await store.get(sha256, join(draft, path));
  }
  await chmod(join(draft, 'pg'), 0o700).catch(() => undefined);
  // The database last: without it no server takes the folder for its own.
  const names = (await readdir(draft)).sort((a, b) => Number(a === 'pg') - Number(b === 'pg'));
  for (const name of names) await rename(join(draft, name), join(dataFolder, name));
  await rm(draft, { recursive: true });
}

/** Reads every object of a snapshot; what is wrong, empty when nothing is. */
export async function checkSnapshot(snapshot: Snapshot, backupFolder: string): Promise<string[]> {
  const store = createHashedFiles(backupFolder);
  const problems: string[] = [];
  for (const sha256 of new Set(snapshot.files.map((file) => file.sha256))) {
    const problem = await store.check(sha256);
    if (problem) problems.push(problem);
  }
  return problems;
}
