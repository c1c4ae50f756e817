import { execFile } from 'node:child_process';
import { mkdir, open, rm, statfs } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { CannotTry } from '../scenario.types.ts';

const run = promisify(execFile);

/** A disk of its own that can be full: a file system in memory. */
export interface SmallDisk {
  readonly folder: string;
  /** Fills it until so many bytes are free. */
  fill(freeBytes: number): Promise<void>;
  /** Makes room again. */
  free(): Promise<void>;
  close(): Promise<void>;
}

const PIECE = 64 * 1_024;

/** Mounts it on a folder. Throws CannotTry where that is not allowed. */
export async function mountSmallDisk(folder: string, megabytes: number): Promise<SmallDisk> {
  await mkdir(folder, { recursive: true });
  const ballast = join(folder, 'ballast');
  try {
    await run('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', folder]);
  } catch {
    await rm(folder, { recursive: true });
    throw new CannotTry('no file system may be mounted here: this needs root');
  }
  return {
    folder,
    async fill(freeBytes) {
      const { bavail, bsize } = await statfs(folder);
      const file = await open(ballast, 'a');
      try {
        const piece = Buffer.alloc(PIECE, 1);
        for (let left = bavail * bsize - freeBytes; left > 0; left -= PIECE) {
          await file.write(piece, 0, Math.min(PIECE, left));
        }
      } catch (error) {
        // Fuller than it said it would be.
        if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error;
      } finally {
        await file.close();
      }
    },
    free: () => rm(ballast, { force: true }),
    async close() {
      await run('umount', ['-l', folder]).catch(() => undefined);
      await rm(folder, { recursive: true, force: true });
    },
  };
}
