import { mkdir } from 'node:fs/promises';
import {
  checkSnapshot,
  readSnapshot,
  restoreSnapshot,
  type TakenSnapshot,
  takeSnapshot,
} from '../backup/index.ts';
import { bucketPlace, openBucket } from '../compose-bucket.ts';
import type { Config } from '../config.ts';
import { lockDataFolder } from '../db/data-folder-lock.ts';
import { readOwner } from '../db/data-folder-owner.ts';
import { AppError } from '../errors.ts';
import { VERSION } from '../version.ts';
import { exitCodes } from './exit-codes.ts';
import { holdServer } from './hold-server.ts';

export interface BackupOptions {
  readonly json: boolean;
  /** False leaves pulled models out. */
  readonly models: boolean;
  /** False leaves files that lie in a bucket out. */
  readonly bucket: boolean;
  /** Snapshots that stay; null keeps all. */
  readonly keep: number | null;
}

/** Backs the data folder up, whether its server runs or not. Throws BAD_USER_INPUT with a database server. */
export async function runBackup(config: Config, folder: string, options: BackupOptions): Promise<number> {
  assertEmbedded(config, 'backup');
  await mkdir(folder, { recursive: true, mode: 0o700 });
  // Two backups at once into one folder would clear away what the other just wrote.
  const backupLock = await lockDataFolder(folder);
  const bucket = options.bucket ? openBucket(config) : null;
  try {
    const source = await openSource(config);
    try {
      const taken = await takeSnapshot({
        dataFolder: config.dataFolder,
        backupFolder: folder,
        bucket,
        withoutBucket: options.bucket ? null : bucketPlace(config),
        product: VERSION,
        holdStill: source.holdStill,
        withoutModels: !options.models,
        keep: options.keep,
      });
      console.log(options.json ? toJson(taken) : toText(taken, folder));
    } finally {
      await source.close();
    }
  } finally {
    bucket?.close();
    await backupLock.release();
  }
  return exitCodes.ok;
}

interface Source {
  readonly holdStill: <Result>(run: () => Promise<Result>) => Promise<Result>;
  close(): Promise<void>;
}

/** The folder itself where nobody has it, else the server that does. Throws DATA_FOLDER_LOCKED where that is none. */
async function openSource(config: Config): Promise<Source> {
  const { dataFolder } = config;
  try {
    const lock = await lockDataFolder(dataFolder);
    return { holdStill: (run) => run(), close: () => lock.release() };
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'DATA_FOLDER_LOCKED') throw error;
    const owner = await readOwner(dataFolder);
    if (!owner?.url) throw error;
    const { url, localKey = null, bucket = null } = owner;
    assertSameBucket(bucket, bucketPlace(config));
    return { holdStill: (run) => holdServer(url, localKey, run), close: async () => undefined };
  }
}

/** Throws BAD_USER_INPUT where the server keeps its files elsewhere than the command would look for them. */
function assertSameBucket(ofServer: string | null, ours: string | null): void {
  if (ofServer === ours) return;
  const told = (place: string | null) => place ?? 'the data folder';
  throw new AppError(
    'BAD_USER_INPUT',
    `The server keeps its files in ${told(ofServer)}, and here PHONOGRAPH_BLOBS says ${told(ours)}: set it as the server has it.`,
    { field: 'PHONOGRAPH_BLOBS' },
  );
}

export interface RestoreOptions {
  readonly json: boolean;
  readonly snapshot: string | null;
  /** The bucket may hold what the snapshot does not have. */
  readonly keepBucket: boolean;
  /** Only reads the backup. */
  readonly check: boolean;
}

/** Makes the data folder of a snapshot, or only checks that this could be done. */
export async function runRestore(config: Config, folder: string, options: RestoreOptions): Promise<number> {
  const snapshot = await readSnapshot(folder, options.snapshot);
  const { name, head } = snapshot;
  if (options.check) {
    const problems = await checkSnapshot(snapshot, folder);
    if (options.json) console.log(JSON.stringify({ snapshot: name, ...head, problems }));
    else {
      for (const problem of problems) console.log(problem);
      console.log(`${name}: ${head.fileCount} files, ${problems.length} damaged.`);
    }
    return problems.length === 0 ? exitCodes.ok : exitCodes.someFailed;
  }
  assertEmbedded(config, 'restore');
  const lock = await lockDataFolder(config.dataFolder);
  const bucket = openBucket(config);
  try {
    const target = bucket && { bucket, mayHoldOthers: options.keepBucket };
    await restoreSnapshot(snapshot, folder, config.dataFolder, target);
  } finally {
    bucket?.close();
    await lock.release();
  }
  const { folders: _, ...facts } = head;
  console.log(
    options.json
      ? JSON.stringify({
          snapshot: name,
          ...facts,
          dataFolder: config.dataFolder,
          bucket: bucketPlace(config),
        })
      : `${config.dataFolder} is as it was at ${head.takenAt}: ${head.fileCount} files, ${inMegabytes(head.byteCount)}.${aboutBucket(config, head.withoutBucket)}`,
  );
  return exitCodes.ok;
}

function aboutBucket(config: Config, withoutBucket: string | undefined): string {
  if (withoutBucket !== undefined) return ` Files in ${withoutBucket} were left to the bucket.`;
  const place = bucketPlace(config);
  return place === null ? '' : ` Files of recordings lie in ${place}.`;
}

function assertEmbedded(config: Config, command: string): void {
  if (config.databaseUrl === null) return;
  throw new AppError(
    'BAD_USER_INPUT',
    `\`phonograph ${command}\` is for the embedded database. PostgreSQL has its own tools: see docs/backup.md.`,
  );
}

function toJson({ name, head, addedBytes, heldMs, removedSnapshots }: TakenSnapshot): string {
  const { folders: _, ...facts } = head;
  return JSON.stringify({
    snapshot: name,
    ...facts,
    addedBytes,
    heldMs: Math.round(heldMs),
    removedSnapshots,
  });
}

function toText({ name, head, addedBytes, heldMs, removedSnapshots }: TakenSnapshot, folder: string): string {
  const removed = removedSnapshots > 0 ? ` ${removedSnapshots} older snapshots were removed.` : '';
  return (
    `${folder} holds snapshot ${name}: ${head.fileCount} files, ${inMegabytes(head.byteCount)}, of which ` +
    `${inMegabytes(addedBytes)} are new; the database stood still for ${Math.round(heldMs)} ms.${removed}`
  );
}

const inMegabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(1)} MB`;
