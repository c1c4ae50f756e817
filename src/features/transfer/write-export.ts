import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { open, rename, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import type { TransferFile } from './transfers.types.ts';

/**
 * Puts lines behind what is known to be whole, as a gzip member of their own: several behind one another are one gzip
 * file, and what a killed process wrote behind `size` is cut off. Gives the size then.
 */
export async function appendGzip(path: string, size: number, lines: AsyncIterable<string>): Promise<number> {
  const file = await open(path, 'a');
  try {
    await file.truncate(size);
  } finally {
    await file.close();
  }
  await pipeline(
    Readable.from(lines, { objectMode: true }),
    createGzip({ level: 4 }),
    createWriteStream(path, { flags: 'a', flush: true }),
  );
  return (await stat(path)).size;
}

/** Writes a file that has its name when all of it is there. */
export async function writeWhole(
  folder: string,
  name: string,
  bytes: AsyncIterable<Uint8Array | string>,
): Promise<TransferFile> {
  const hash = createHash('sha256');
  let byteCount = 0;
  const measure = new Transform({
    transform(chunk: Buffer, _, done) {
      hash.update(chunk);
      byteCount += chunk.length;
      done(null, chunk);
    },
  });
  const path = join(folder, name);
  const draft = createWriteStream(`${path}.partial`, { flush: true });
  await pipeline(Readable.from(bytes, { objectMode: false }), measure, draft);
  await rename(`${path}.partial`, path);
  return { name, byteCount, sha256: hash.digest('hex') };
}

export async function describeFile(folder: string, name: string): Promise<TransferFile> {
  const hash = createHash('sha256');
  let byteCount = 0;
  for await (const chunk of createReadStream(join(folder, name)) as AsyncIterable<Buffer>) {
    hash.update(chunk);
    byteCount += chunk.length;
  }
  return { name, byteCount, sha256: hash.digest('hex') };
}

/** Whether the folder has all of these files, each with so many bytes or more. */
export async function holdsFiles(
  folder: string,
  files: readonly Pick<TransferFile, 'name' | 'byteCount'>[],
): Promise<boolean> {
  for (const { name, byteCount } of files) {
    const facts = await stat(join(folder, name)).catch(() => null);
    if (!facts || facts.size < byteCount) return false;
  }
  return true;
}
