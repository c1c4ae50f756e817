import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';

export interface FileChecksums {
  readonly bytes: number;
  /** 64 hex digits. */
  readonly sha256: string;
  /** What git names a file of these bytes by, 40 hex digits: the hub's ETag of files outside large-file storage. */
  readonly gitSha1: string;
}

/** Reads a file once, about a second a gigabyte. Throws what the file system throws. */
export async function checksumFile(
  path: string,
  bytes: number,
  signal?: AbortSignal,
): Promise<FileChecksums> {
  const sha256 = createHash('sha256');
  const gitSha1 = createHash('sha1').update(`blob ${bytes}\0`);
  let read = 0;
  await pipeline(
    createReadStream(path, { highWaterMark: 1 << 20 }),
    async (chunks: AsyncIterable<Buffer>) => {
      for await (const chunk of chunks) {
        read += chunk.length;
        sha256.update(chunk);
        gitSha1.update(chunk);
      }
    },
    { ...(signal && { signal }) },
  );
  return { bytes: read, sha256: sha256.digest('hex'), gitSha1: gitSha1.digest('hex') };
}
