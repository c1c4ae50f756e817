import { constants } from 'node:fs';
import { copyFile, mkdir, readdir, realpath, rename, rm, stat, symlink } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { AppError } from '../errors.ts';
import { describeMissing } from './describe-missing.ts';
import { assertDiskSpace, explainDiskError } from './disk-errors.ts';
import type { KnownModel, WantedFile } from './model-catalogue.ts';
import { checksumFile } from './model-checksums.ts';
import { lockModelFolder } from './model-lock.ts';
import { removePartial } from './partial-file.ts';
import type { PullListener } from './pull-events.ts';
import { type PulledFile, type PulledRecord, writePulledRecord } from './pulled-record.ts';
import { assertModelTensors } from './tokenizer-tensors.ts';
import { offeredFilesOf } from './wanted-files.ts';

export interface FolderPull {
  readonly name: string;
  /** What kind of model the files must turn out to be. */
  readonly kind: KnownModel['kind'];
  readonly rules?: NonNullable<KnownModel['rules']>;
  readonly files: readonly WantedFile[];
  /** A folder with the files, or a repository's folder in a hub cache (with `snapshots/` in it). */
  readonly from: string;
  /** Symbolic links instead of copies. */
  readonly link: boolean;
  readonly modelFolder: string;
  readonly listener: PullListener;
  readonly signal: AbortSignal;
}

/**
 * Brings a model's files from a folder and writes down their checksums; any weights that fit the configuration are
 * taken, with a warning when they are not the published ones. Throws MODEL_UNAVAILABLE that names the files missing
 * and those that are there, or the tensor that does not fit, before anything is copied; UNAVAILABLE for the disk.
 */
export async function pullFromFolder(pull: FolderPull): Promise<PulledRecord> {
  const { name, kind, modelFolder, listener, signal } = pull;
  const from = await findSnapshot(resolve(pull.from));
  const files = kind === 'tokenizer' ? pull.files : await offeredFilesOf(from, kind, pull.files);
  await assertFilesThere(from, files);
  await assertModelTensors(pull, from);
  using _lock = await lockModelFolder(modelFolder);
  const pulled: PulledFile[] = [];
  for (const { file, publishedSha256 } of files) {
    const source = await realpath(join(from, file));
    const target = join(modelFolder, file);
    const { size } = await stat(source);
    listener({ event: 'file', file, totalBytes: size, resumedAtByte: 0 });
    if ((await realpath(target).catch(() => null)) !== source) {
      await place(source, target, size, pull.link).catch((error: unknown) => {
        throw explainDiskError(error, target);
      });
      await removePartial(target);
    }
    // What lies here is what counts, not what was read to copy it.
    const { bytes, sha256 } = await checksumFile(target, size, signal);
    const isPublished = publishedSha256 !== undefined && sha256 === publishedSha256;
    const checkedAgainst = isPublished ? 'published sha256' : 'nothing';
    const entry: PulledFile = {
      file,
      bytes,
      sha256,
      source: join(from, file),
      checkedAgainst,
      at: new Date().toISOString(),
    };
    pulled.push(entry);
    listener({ event: 'verified', ...entry });
    if (publishedSha256 !== undefined && !isPublished) {
      listener({ event: 'warning', file, message: notPublished(sha256) });
    }
  }
  const record = { name, files: pulled };
  await writePulledRecord(modelFolder, record);
  return record;
}

export const notPublished = (sha256: string): string =>
  `this is not the published file (SHA-256 ${sha256.slice(0, 12)}…): tokens or vectors will not be those of the original model`;

/** The folder itself, or the snapshot that a hub cache's repository folder points to. */
async function findSnapshot(folder: string): Promise<string> {
  const snapshots = await readdir(join(folder, 'snapshots')).catch(() => []);
  if (snapshots.length === 1) return join(folder, 'snapshots', snapshots[0]!);
  if (snapshots.length === 0) return folder;
  throw new AppError(
    'BAD_USER_INPUT',
    `${folder} has several snapshots: name one of ${snapshots.map((name) => join(folder, 'snapshots', name)).join(', ')}.`,
    { field: 'from' },
  );
}

async function assertFilesThere(folder: string, files: readonly WantedFile[]): Promise<void> {
  const missing: string[] = [];
  for (const { file } of files) {
    if (!(await stat(join(folder, file)).catch(() => null))?.isFile()) missing.push(file);
  }
  if (missing.length === 0) return;
  throw new AppError('MODEL_UNAVAILABLE', await describeMissing(missing, folder));
}

/** Puts a file in place whole or not at all. */
async function place(source: string, target: string, bytes: number, link: boolean): Promise<void> {
  await mkdir(dirname(target), { recursive: true });
  const draft = join(dirname(target), `.${basename(target)}.${process.pid}`);
  try {
    if (link) {
      await symlink(source, draft);
    } else {
      await assertDiskSpace(dirname(target), bytes);
      // Where the file system can, the copy shares its blocks with the source.
      await copyFile(source, draft, constants.COPYFILE_FICLONE);
    }
    await rename(draft, target);
  } finally {
    await rm(draft, { force: true });
  }
}
