import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { z } from 'zod';
import { replaceFile } from './replace-file.ts';

const recordSchema = z.object({ sizeBytes: z.number(), modifiedMs: z.number(), sha256: z.string() });

/**
 * SHA-256 of a weights file, in hex. Hashing reads the whole file (about a second a gigabyte), so the result is kept
 * in the cache folder under the file's inode and counts as long as size and modification time stay the same.
 */
export async function weightsHash(path: string, cacheFolder: string): Promise<string> {
  const { size, mtimeMs, ino, dev } = await stat(path);
  const record = join(cacheFolder, `weights-${dev}-${ino}.json`);
  const known = await readRecord(record);
  if (known?.sizeBytes === size && known.modifiedMs === mtimeMs) return known.sha256;
  const hash = createHash('sha256');
  await pipeline(createReadStream(path, { highWaterMark: 1 << 20 }), hash);
  const sha256 = hash.digest('hex');
  await replaceFile(record, JSON.stringify({ sizeBytes: size, modifiedMs: mtimeMs, sha256 }));
  return sha256;
}

async function readRecord(path: string): Promise<z.infer<typeof recordSchema> | null> {
  try {
    return recordSchema.parse(JSON.parse(await readFile(path, 'utf8')));
  } catch {
    return null;
  }
}
