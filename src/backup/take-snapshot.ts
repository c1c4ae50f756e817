import { join } from 'node:path';
import { forEachAtMost } from '../lib/for-each-at-most.ts';
import type { BucketFile, BucketFiles, Snapshot, SnapshotFile } from './backup.types.ts';
import { createHashedFiles, type HashedFiles, readChunks } from './hashed-files.ts';
import { type DataFile, listDataFiles } from './list-data-files.ts';
import { listSnapshots, readSnapshot, removeSnapshot, writeSnapshot } from './snapshots.ts';

export interface TakeSnapshotOptions {
  readonly dataFolder: string;
  readonly backupFolder: string;
  /** Where files lie that are not in the data folder; null where there are none. */
  readonly bucket: BucketFiles | null;
  /** The bucket whose files are left out, which is written down; null for none. */
  readonly withoutBucket: string | null;
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

/** Files of a bucket that are copied at the same time: each waits for the network most of its time. */
const FETCHED_AT_ONCE = 8;

type SeenFile = DataFile | BucketFile;

interface Copied {
  readonly seen: SeenFile;
  readonly lookedAtMs: number;
  readonly stored: SnapshotFile;
}

/**
 * Copies a data folder, and the bucket beside it, twice: once while its server goes on working, then, while it stands
 * still, what changed meanwhile. So the snapshot shows one instant, rows and files alike, and the server waits for little.
 */
export async function takeSnapshot(options: TakeSnapshotOptions): Promise<TakenSnapshot> {
  const { dataFolder, backupFolder, bucket, holdStill } = options;
  const store = createHashedFiles(backupFolder);
  const without = new Set(options.withoutModels ? ['models'] : []);
  const copied = new Map<string, Copied>();
  let addedBytes = 0;

  const chunksOf = (seen: SeenFile): Promise<AsyncIterable<Uint8Array> | null> | AsyncIterable<Uint8Array> =>
    'etag' in seen ? bucket!.read(seen.path) : readChunks(join(dataFolder, seen.path));

  async function copy(seen: SeenFile): Promise<SnapshotFile | null> {
    const lookedAtMs = Date.now();
    const before = copied.get(seen.path);
    if (before && isUnchanged(before, seen)) return before.stored;
    const known = await knownOriginal(store, seen);
    if (known) return known;
    try {
      const chunks = await chunksOf(seen);
      if (!chunks) return null;
      const { sha256, byteCount, added } = await store.put(chunks);
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

  async function copyBucket(): Promise<SnapshotFile[]> {
    const stored: SnapshotFile[] = [];
    await forEachAtMost(FETCHED_AT_ONCE, (await bucket?.list()) ?? [], async (file) => {
      const part = await copy(file);
      if (part) stored.push(part);
    });
    return stored;
  }

  for (const file of (await listDataFiles(dataFolder, without)).files) await copy(file);
  await copyBucket();
  let heldMs = 0;
  const { takenAt, files, folders } = await holdStill(async () => {
    const startedMs = performance.now();
    const now = new Date().toISOString();
    const listed = await listDataFiles(dataFolder, without);
    const stored = new Map<string, SnapshotFile>();
    for (const file of listed.files) {
      const part = await copy(file);
      if (part) stored.set(part.path, part);
    }
    // A file that lies in both places is whole in the bucket.
    for (const part of await copyBucket()) stored.set(part.path, part);
    heldMs = performance.now() - startedMs;
    return {
      takenAt: now,
      files: [...stored.values()],
      folders: listed.folders.filter((path) => path.startsWith('pg')),
    };
  });
  const { product, withoutBucket } = options;
  const facts = { product, takenAt, folders, ...(withoutBucket !== null && { withoutBucket }) };
  const snapshot = await writeSnapshot(backupFolder, facts, files);
  const removedSnapshots = options.keep === null ? 0 : await forgetOld(backupFolder, store, options.keep);
  return { ...snapshot, addedBytes, heldMs, removedSnapshots };
}

function isUnchanged({ seen, lookedAtMs }: Copied, now: SeenFile): boolean {
  if ('etag' in now || 'etag' in seen) return 'etag' in now && 'etag' in seen && now.etag === seen.etag;
  const isSame = now.size === seen.size && now.mtimeMs === seen.mtimeMs && now.ino === seen.ino;
  return isSame && now.mtimeMs < lookedAtMs - CLOCK_GRAIN_MS;
}

/** An original is named by its bytes and never written to again: one that is there need not be read. */
async function knownOriginal(store: HashedFiles, { path, size }: SeenFile): Promise<SnapshotFile | null> {
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
