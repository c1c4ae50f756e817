import { chmod, mkdir, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { AppError } from '../errors.ts';
import { forEachAtMost } from '../lib/for-each-at-most.ts';
import type { BucketFiles, Snapshot, SnapshotFile } from './backup.types.ts';
import { createHashedFiles, type HashedFiles } from './hashed-files.ts';

/** What is in a folder that nobody used yet, and that is only held by us. */
const ours = /^(lock\.sqlite(-journal)?|owner\.json(\.\d+)?|restoring|lost\+found)$/;

/**
 * Makes a data folder of a snapshot; every byte is compared with its checksum. The caller holds the lock of the folder.
 * Until all is there it lies in `restoring`: a restore that breaks off is begun anew. With a bucket, files of recordings
 * go there. Throws CONFLICT for a folder or a bucket in which something else is, UNAVAILABLE for a backup that is damaged.
 */
export async function restoreSnapshot(
  snapshot: Snapshot,
  backupFolder: string,
  dataFolder: string,
  target: { readonly bucket: BucketFiles; readonly mayHoldOthers: boolean } | null = null,
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
  for (const { path } of snapshot.files) {
    if (path.split('/').includes('..'))
      throw new AppError('BAD_USER_INPUT', `${path} leads out of the folder.`);
  }
  if (target) await fillBucket(snapshot, store, target, draft);
  for (const { path, sha256 } of snapshot.files) {
    if (target && OF_BUCKET.test(path)) continue;
    await store.get(sha256, join(draft, path));
  }
  await chmod(join(draft, 'pg'), 0o700).catch(() => undefined);
  // The database last: without it no server takes the folder for its own.
  const names = (await readdir(draft)).sort((a, b) => Number(a === 'pg') - Number(b === 'pg'));
  for (const name of names) await rename(join(draft, name), join(dataFolder, name));
  await rm(draft, { recursive: true });
}

/** What no data folder holds whose files lie in a bucket. An upload under way is in both: it is not told from a whole one. */
const OF_BUCKET = /^(originals|clips|transfers)\//;
const IN_BUCKET = /^(originals|clips|transfers|uploads)\//;
const ORIGINAL = /^originals\//;
const SENT_AT_ONCE = 8;

async function fillBucket(
  { files }: Snapshot,
  store: HashedFiles,
  { bucket, mayHoldOthers }: { readonly bucket: BucketFiles; readonly mayHoldOthers: boolean },
  draft: string,
): Promise<void> {
  const wanted = new Map(files.filter(({ path }) => IN_BUCKET.test(path)).map((file) => [file.path, file]));
  const there = await bucket.list();
  const others = there.filter(({ path }) => !wanted.has(path));
  if (others.length > 0 && !mayHoldOthers) {
    throw new AppError(
      'CONFLICT',
      `${bucket.place} holds ${others.length} objects that the snapshot does not have (${others[0]!.path}): a server ` +
        'on the copy would remove them. Name a place of its own, or say --keep-bucket where this bucket is the one that was backed up.',
      { field: 'PHONOGRAPH_BLOBS' },
    );
  }
  for (const { path, size } of there) {
    // Named by its bytes, and whole since it has its name: of a restore that broke off, or of the bucket's own.
    if (ORIGINAL.test(path) && wanted.get(path)?.byteCount === size) wanted.delete(path);
  }
  let drafts = 0;
  await forEachAtMost(SENT_AT_ONCE, [...wanted.values()], async ({ path, sha256 }: SnapshotFile) => {
    const copy = join(draft, `object-${drafts++}`);
    await store.get(sha256, copy);
    await bucket.send(path, copy);
    await rm(copy);
  });
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
