import { mkdir, open, readdir, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { AppError } from '../errors.ts';
import type { Snapshot, SnapshotFile, SnapshotHead } from './backup.types.ts';

const SUFFIX = '.ndjson';
const folderOf = (backupFolder: string): string => join(backupFolder, 'snapshots');

/** Names of the snapshots of a backup, the oldest first. */
export async function listSnapshots(backupFolder: string): Promise<string[]> {
  const names = await readdir(folderOf(backupFolder)).catch(() => []);
  return names
    .filter((name) => name.endsWith(SUFFIX))
    .map((name) => name.slice(0, -SUFFIX.length))
    .sort();
}

/** Writes a snapshot down: from now on it counts. A line for what it is of, then a line a file. */
export async function writeSnapshot(
  backupFolder: string,
  facts: Pick<SnapshotHead, 'product' | 'takenAt' | 'folders' | 'withoutBucket'>,
  files: readonly SnapshotFile[],
): Promise<Snapshot> {
  const name = facts.takenAt.replace(/[:.]/g, '-');
  const byteCount = files.reduce((sum, file) => sum + file.byteCount, 0);
  const head: SnapshotHead = {
    format: 'phonograph-backup',
    version: 1,
    ...facts,
    fileCount: files.length,
    byteCount,
  };
  await mkdir(folderOf(backupFolder), { recursive: true });
  const path = join(folderOf(backupFolder), `${name}${SUFFIX}`);
  const file = await open(`${path}.partial`, 'w', 0o600);
  try {
    await file.writeFile([head, ...files].map((line) => `${JSON.stringify(line)}\n`).join(''));
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(`${path}.partial`, path);
  return { name, head, files };
}

/** The snapshot of that name; without one, the last. Throws NOT_FOUND, and BAD_USER_INPUT for one that is no snapshot. */
export async function readSnapshot(backupFolder: string, wanted: string | null): Promise<Snapshot> {
  const names = await listSnapshots(backupFolder);
  const name = wanted ?? names.at(-1);
  if (name === undefined || !names.includes(name)) {
    const what = name === undefined ? 'no snapshot' : `no snapshot ${name}`;
    throw new AppError('NOT_FOUND', `${backupFolder} has ${what}.`, { field: 'folder' });
  }
  const text = await readFile(join(folderOf(backupFolder), `${name}${SUFFIX}`), 'utf8');
  const [first, ...rest] = text.split('\n').filter(Boolean);
  const head = JSON.parse(first ?? '{}') as Partial<SnapshotHead>;
  const files = rest.map((line) => JSON.parse(line) as SnapshotFile);
  if (head.format !== 'phonograph-backup' || head.version !== 1 || head.fileCount !== files.length) {
    throw new AppError('BAD_USER_INPUT', `${name} is no whole snapshot of a kind that is known here.`, {
      field: 'snapshot',
    });
  }
  return { name, head: head as SnapshotHead, files };
}

export const removeSnapshot = (backupFolder: string, name: string): Promise<void> =>
  rm(join(folderOf(backupFolder), `${name}${SUFFIX}`));
