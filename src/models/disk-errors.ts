import { statfs } from 'node:fs/promises';
import { AppError } from '../errors.ts';

const reasons: Readonly<Record<string, string>> = {
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk quota is used up',
  EACCES: 'this user may not write there',
  EPERM: 'this user may not write there',
  EROFS: 'the file system is read-only',
  ENOTDIR: 'a part of the path is a file, not a folder',
  EEXIST: 'a file stands where the folder should be',
  EISDIR: 'a folder stands where the file should be',
};

/** An error of the file system as UNAVAILABLE that says what to do something about; any other error as it is. */
export function explainDiskError(error: unknown, place: string): Error {
  const { code = '', message = String(error) } = error as NodeJS.ErrnoException;
  if (error instanceof AppError || !/^E[A-Z]+$/.test(code)) return error as Error;
  return new AppError('UNAVAILABLE', `Cannot write to ${place}: ${reasons[code] ?? message}.`, {
    cause: error,
  });
}

/** Throws UNAVAILABLE when the file system of the folder has not that much room. */
export async function assertDiskSpace(folder: string, neededBytes: number): Promise<void> {
  const { bavail, bsize } = await statfs(folder);
  const freeBytes = bavail * bsize;
  if (freeBytes >= neededBytes) return;
  throw new AppError(
    'UNAVAILABLE',
    `The disk of ${folder} has ${inMegabytes(freeBytes)} free, ${inMegabytes(neededBytes)} are needed.`,
    { limit: freeBytes },
  );
}

/** Bytes for people. */
export function inMegabytes(bytes: number): string {
  return bytes < 1e6 ? `${bytes.toLocaleString('en')} bytes` : `${(bytes / 1e6).toFixed(1)} MB`;
}
