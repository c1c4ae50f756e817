import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { type FileHandle, mkdir, open, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { AppError } from '../errors.ts';

/** Bytes received: counted and hashed while they were written. */
export interface StagedFile {
  readonly stagedPath: string;
  readonly byteCount: number;
  /** 64 hex digits. */
  readonly sha256: string;
}

/** Files on their way in, in one folder, each under the id of its upload. */
export interface Staging {
  /**
   * Writes a stream to the staging folder. Throws UPLOAD_TOO_LARGE as soon as the limit is passed;
   * whatever fails, nothing stays behind.
   */
  stage(id: string, bytes: Readable, maxBytes: number): Promise<StagedFile>;
  /** Makes an empty file, for bytes that come in several requests. */
  beginStaged(id: string): Promise<void>;
  /**
   * Writes a stream behind the first `startByte` bytes; what came stays when it breaks off. Throws UPLOAD_TOO_LARGE
   * before the file has more than `maxBytes`.
   */
  appendStaged(id: string, startByte: number, bytes: Readable, maxBytes: number): Promise<void>;
  /** Null where there is no such file. */
  stagedByteCount(id: string): Promise<number | null>;
  /** SHA-256 of a staged file, 64 hex digits; reads all of it. */
  hashStaged(id: string): Promise<string>;
}

export function createStaging(folder: string): Staging {
  const pathOf = (id: string) => join(folder, id);

  return {
    async stage(id, bytes, maxBytes) {
      await mkdir(folder, { recursive: true });
      const path = pathOf(id);
      const hash = createHash('sha256');
      let byteCount = 0;
      async function* measured() {
        for await (const chunk of chunksOf(bytes)) {
          byteCount += chunk.length;
          if (byteCount > maxBytes) throw tooLarge(maxBytes);
          hash.update(chunk);
          yield chunk;
        }
      }
      // Open before the first byte: a stream that opens by itself may do so after a refusal was tidied up.
      const file = await open(path, 'w');
      try {
        await pipeline(measured, file.createWriteStream({ flush: true }));
      } catch (error) {
        await rm(path, { force: true });
        throw asRefusal(error);
      }
      return { stagedPath: path, byteCount, sha256: hash.digest('hex') };
    },

    async beginStaged(id) {
      await mkdir(folder, { recursive: true });
      await (await open(pathOf(id), 'wx')).close();
    },

    async appendStaged(id, startByte, bytes, maxBytes) {
      const file = await open(pathOf(id), 'r+');
      try {
        let place = startByte;
        // Chunk by chunk, each awaited: when the stream breaks off, everything that was taken from it is in the file.
        for await (const chunk of chunksOf(bytes)) {
          if (place + chunk.length > maxBytes) throw tooLarge(maxBytes);
          await writeAll(file, chunk, place);
          place += chunk.length;
        }
        await file.datasync();
      } catch (error) {
        throw asRefusal(error);
      } finally {
        await file.close();
      }
    },

    stagedByteCount: (id) =>
      stat(pathOf(id)).then(
        ({ size }) => size,
        () => null,
      ),

    hashStaged: (id) => hashFile(pathOf(id)),
  };
}

/** SHA-256 of a file, 64 hex digits. */
export async function hashFile(path: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path, { highWaterMark: 1024 * 1024 }), hash);
  return hash.digest('hex');
}

/** A refused upload must leave its request open: the refusal is still to be answered through it. */
const chunksOf = (bytes: Readable): AsyncIterable<Buffer> =>
  bytes.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>;

async function writeAll(file: FileHandle, chunk: Buffer, place: number): Promise<void> {
  for (let done = 0; done < chunk.length; ) {
    done += (await file.write(chunk, done, chunk.length - done, place + done)).bytesWritten;
  }
}

/** A full disk is no defect: the same upload may work later. */
function asRefusal(error: unknown): unknown {
  const { code } = error as NodeJS.ErrnoException;
  return code === 'ENOSPC' || code === 'EDQUOT'
    ? new AppError('UNAVAILABLE', 'There is no room for uploads on the disk of the server.', { cause: error })
    : error;
}

function tooLarge(maxBytes: number): AppError {
  return new AppError('UPLOAD_TOO_LARGE', `An upload may have at most ${maxBytes} bytes.`, {
    field: 'body',
    limit: maxBytes,
  });
}
