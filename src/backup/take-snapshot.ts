import { join } from 'node:path';
import type { Snapshot, SnapshotFile } from './backup.types.ts';
import { createHashedFiles, type HashedFiles } from './hashed-files.ts';
import { type DataFile, listDataFiles } from './list-data-files.ts';
import { listSnapshots, readSnapshot, removeSnapshot, writeSnapshot } from './snapshots.ts';

export interface TakeSnapshotOptions {
  readonly dataFolder: string;
  readonly backupFolder: string;
  /** Version of Phonograph. */
  readonly product: string;
  /** Calls while the database writes nothing and everything it has is in its files. */
  readonly holdStill: <Result>(run: () => Promise<Result>) => Promise<Result>;
  /** Models that were pulled are left out. */
  readonly withoutModels: boolean;
  /** The last so many snapshots stay; null keeps all. */
  readonly keep: number | null;
}

export interface TakenSnapshot extends Snapshot {
  /** Bytes that were not there from an earlier snapshot. */
  readonly addedBytes: number;
  /** For so long the database stood still. */
  readonly heldMs: number;
  readonly removedSnapshots: number;
}

/** A file written to later than this before it was read may have been written to again without showing it. */
const CLOCK_GRAIN_MS = 2_000;

const ORIGINAL = /^originals\/[^/]+\/[0-9a-f]{2}\/([0-9a-f]{64})$/;

interface Copied {
  readonly seen: DataFile;
  readonly lookedAtMs: number;
  readonly stored: SnapshotFile;
}

/**
 * Copies a data folder twice: once while its server goes on working, then, while it stands still, what changed
 * meanwhile. So the snapshot shows one instant, rows and files alike, and the server waits for little.
 */
export async function takeSnapshot(options: TakeSnapshotOptions): Promise<TakenSnapshot> {
  const { dataFolder, backupFolder, holdStill } = options;
  const store = createHashedFiles(backupFolder);
  const without = new Set(options.withoutModels ? ['models'] : []);
  const copied = new Map<string, Copied>();
  let addedBytes = 0;

  async function copy(seen: DataFile): Promise<SnapshotFile | null> {
    const lookedAtMs = Date.now();
    const before = copied.get(seen.path);
    if (before && isUnchanged(before, seen)) return before.stored;
    const known = await knownOriginal(store, seen);
    if (known) return known;
    try {
      const { sha256, byteCount, added } = await store.put(join(dataFolder, seen.path));
      if (added) addedBytes += byteCount;
      const stored = { path: seen.path, byteCount, sha256 };
      copied.set(seen.path, { seen, lookedAtMs, stored });
      return stored;
    } catch (error) {
      // Deleted since it was listed.
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
      throw error;
    }
  }

  for (const file of (await listDataFiles(dataFolder, without)).files) await copy(file);
  let heldMs = 0;
  const { takenAt, files, folders } = await holdStill(async () => {
    const startedMs = performance.now();
    const now = new Date().toISOString();
    const listed = await listDataFiles(dataFolder, without);
    const stored: SnapshotFile[] = [];
    for (const file of listed.files) {
      const part = await copy(file);
      if (part) stored.push(part);
    }
    heldMs = performance.now() - startedMs;
    return { takenAt: now, files: stored, folders: listed.folders.filter((path) => path.startsWith('pg')) };
  });
  const snapshot = await writeSnapshot(backupFolder, { product: options.product, takenAt, folders }, files);
  const removedSnapshots = options.keep === null ? 0 : await forgetOld(backupFolder, store, options.keep);
  return { ...snapshot, addedBytes, heldMs, removedSnapshots };
}

const isUnchanged = ({ seen, lookedAtMs }: Copied, now: DataFile): boolean =>
  now.size === seen.size &&
  now.mtimeMs === seen.mtimeMs &&
  now.ino === seen.ino &&
  now.mtimeMs < lookedAtMs - CLOCK_GRAIN_MS;

/** An original is named by its bytes and never written to again: one that is there need not be read. */
async function knownOriginal(store: HashedFiles, { path, size }: DataFile): Promise<SnapshotFile | null> {
  const sha256 = path.match(ORIGINAL)?.[1];
  if (sha256 === undefined || !(await store.has(sha256, size))) return null;
  return { path, byteCount: size, sha256 };
}

/** Forgets the snapshots before the last `keep`, then the bytes that none of the others has. */
async function forgetOld(backupFolder: string, store: HashedFiles, keep: number): Promise<number> {
  const names = await listSnapshots(backupFolder);
  const old = names.slice(0, -keep);
  if (old.length === 0) return 0;
  for (const name of old) await removeSnapshot(backupFolder, name);
  const wanted = new Set<string>();
  for (const name of await listSnapshots(backupFolder)) {
    for (const { sha256 } of (await readSnapshot(backupFolder, name)).files) wanted.add(sha256);
  }
  await store.keepOnly(wanted);
  return old.length;
}
