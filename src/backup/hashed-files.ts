import { createHash, type Hash } from 'node:crypto';
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { AppError } from '../errors.ts';

const CHUNK_BYTES = 1024 * 1024;

/** Bytes by their SHA-256: what two snapshots share is there once. */
export function createHashedFiles(backupFolder: string) {
  const objects = join(backupFolder, 'objects');
  const pathOf = (sha256: string) => join(objects, sha256.slice(0, 2), sha256);
  let drafts = 0;

  return {
    /** Whether it is there in its full length; its bytes are not looked at. */
    async has(sha256: string, byteCount: number): Promise<boolean> {
      return stat(pathOf(sha256)).then(
        ({ size }) => size === byteCount,
        () => false,
      );
    },

    /** Copies bytes in; gives what was read, should a file grow meanwhile. Throws what the reading throws. */
    async put(
      chunks: AsyncIterable<Uint8Array>,
    ): Promise<{ readonly sha256: string; readonly byteCount: number; readonly added: boolean }> {
      await mkdir(objects, { recursive: true });
      const draft = join(objects, `draft-${process.pid}-${drafts++}`);
      const hash = createHash('sha256');
      let byteCount: number;
      try {
        byteCount = await copyHashing(chunks, draft, hash);
        const sha256 = hash.digest('hex');
        const added = !(await this.has(sha256, byteCount));
        if (added) {
          await mkdir(dirname(pathOf(sha256)), { recursive: true });
          await rename(draft, pathOf(sha256));
        }
        return { sha256, byteCount, added };
      } finally {
        await rm(draft, { force: true });
      }
    },

    /** Copies an object out. Throws BACKUP_DAMAGED where it is missing or its bytes are others. */
    async get(sha256: string, target: string): Promise<void> {
      const hash = createHash('sha256');
      await mkdir(dirname(target), { recursive: true });
      await copyHashing(readChunks(pathOf(sha256)), target, hash).catch((cause: NodeJS.ErrnoException) => {
        throw cause.code === 'ENOENT' ? damaged(sha256, 'is missing', cause) : cause;
      });
      if (hash.digest('hex') !== sha256) throw damaged(sha256, 'has other bytes than it had');
    },

    /** Reads an object whole; what is wrong with it, or null. */
    async check(sha256: string): Promise<string | null> {
      const hash = createHash('sha256');
      try {
        for await (const chunk of readChunks(pathOf(sha256))) hash.update(chunk);
      } catch (error) {
        return `${sha256}: ${(error as Error).message}`;
      }
      return hash.digest('hex') === sha256 ? null : `${sha256}: other bytes than it had`;
    },

    /** Removes what is not in the set, and drafts; gives the number of objects removed. */
    async keepOnly(wanted: ReadonlySet<string>): Promise<number> {
      let removed = 0;
      for (const entry of await readdir(objects, { withFileTypes: true }).catch(() => [])) {
        if (!entry.isDirectory()) {
          await rm(join(objects, entry.name), { force: true });
          continue;
        }
        for (const name of await readdir(join(objects, entry.name))) {
          if (wanted.has(name)) continue;
          await rm(join(objects, entry.name, name));
          removed++;
        }
      }
      return removed;
    },
  };
}

export type HashedFiles = ReturnType<typeof createHashedFiles>;

/** The bytes of a file; each chunk holds until the next is asked for. Throws ENOENT when it is gone. */
export async function* readChunks(path: string): AsyncGenerator<Uint8Array> {
  const file = await open(path, 'r');
  try {
    const buffer = Buffer.allocUnsafe(CHUNK_BYTES);
    for (let at = 0; ; ) {
      const { bytesRead } = await file.read(buffer, 0, CHUNK_BYTES, at);
      if (bytesRead === 0) return;
      yield buffer.subarray(0, bytesRead);
      at += bytesRead;
    }
  } finally {
    await file.close();
  }
}

/** Copies and hashes in one reading; the copy is on the disk when this is done. Gives the bytes copied. */
async function copyHashing(chunks: AsyncIterable<Uint8Array>, target: string, hash: Hash): Promise<number> {
  const to = await open(target, 'w', 0o600);
  try {
    let at = 0;
    for await (const chunk of chunks) {
      hash.update(chunk);
      for (let done = 0; done < chunk.length; ) {
        done += (await to.write(chunk, done, chunk.length - done, at + done)).bytesWritten;
      }
      at += chunk.length;
    }
    await to.datasync();
    return at;
  } finally {
    await to.close();
  }
}

const damaged = (sha256: string, what: string, cause?: unknown): AppError =>
  new AppError('UNAVAILABLE', `The backup is damaged: object ${sha256} ${what}.`, { cause });
