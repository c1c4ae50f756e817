import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { open, readFile, writeFile } from 'node:fs/promises';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { forEachAtMost } from '../../lib/for-each-at-most.ts';
import type { FileCache } from '../file-cache.ts';
import {
  type ByteSpan,
  MissingObject,
  type ObjectStore,
  type StoredName,
  type UseOptions,
} from '../object-store.ts';
import { StorageUnavailable } from '../storage-unavailable.ts';
import { explainS3 } from './s3-errors.ts';
import type { S3Objects } from './s3-objects.ts';

/** A key that does not stand for its bytes is asked after again when it was not for so long. */
const TRUSTED_MS = 10_000;
const REMOVED_AT_ONCE = 16;
/** What was remembered is forgotten when nobody asked for it for so long: its recording may be deleted elsewhere. */
const REMEMBERED_S = 60 * 60;
/** Names of the cache: what was remembered, and copies of objects, by tag where their key may get other bytes. */
const rememberedName = (key: string) => `remembered/${key}`;
const taggedName = (key: string, etag: string) => `${key}@${etag}`;
const keyOfName = (name: string) => name.replace(/@[^@/]*$/, '');

/** Objects are those of a bucket; what is used is copied to this machine first, and kept there while there is room. */
export function createS3ObjectStore(objects: S3Objects, cache: FileCache): ObjectStore {
  const tags = new Map<string, { readonly etag: string; readonly askedAtMs: number }>();

  async function nameOf(key: string, { sha256 }: UseOptions): Promise<string> {
    if (sha256 !== undefined) return key;
    const known = tags.get(key);
    if (known && performance.now() - known.askedAtMs < TRUSTED_MS) return taggedName(key, known.etag);
    const { etag } = await objects.head(key);
    trust(key, etag);
    return taggedName(key, etag);
  }

  function trust(key: string, etag: string): void {
    const nowMs = performance.now();
    for (const [old, { askedAtMs }] of tags) {
      if (nowMs - askedAtMs < TRUSTED_MS) break;
      tags.delete(old);
    }
    tags.delete(key);
    tags.set(key, { etag, askedAtMs: nowMs });
  }

  /** Throws StorageUnavailable when other bytes come than the hash says. */
  async function bring(key: string, path: string, { sha256 }: UseOptions): Promise<void> {
    const hash = createHash('sha256');
    const measure = new Transform({
      transform(chunk: Buffer, _, done) {
        if (sha256 !== undefined) hash.update(chunk);
        done(null, chunk);
      },
    });
    const body = await objects.get(key, null);
    try {
      await pipeline(body, measure, createWriteStream(path, { flags: 'w' }));
    } catch (error) {
      throw isOfDisk(error) ? error : explainS3(error);
    }
    if (sha256 !== undefined && hash.digest('hex') !== sha256) {
      throw new StorageUnavailable('The blob store gave other bytes than were stored.', undefined);
    }
  }

  const forgetKey = async (key: string) => {
    tags.delete(key);
    await cache.forgetWhere((name) => keyOfName(name) === key || name === rememberedName(key));
  };

  async function has(key: string): Promise<boolean> {
    try {
      trust(key, (await objects.head(key)).etag);
      return true;
    } catch (error) {
      tags.delete(key);
      if (error instanceof MissingObject) return false;
      throw error;
    }
  }

  async function names(folder: string): Promise<StoredName[]> {
    const found = new Map<string, StoredName>();
    for await (const each of objects.list(folder, true)) {
      const isFolder = 'folder' in each;
      const name = (isFolder ? each.folder : each.key).slice(folder.length + 1);
      const ageS = isFolder ? 0 : Math.max(0, (Date.now() - each.writtenAtMs) / 1_000);
      if (name !== '') found.set(name, { name, isFolder, ageS });
    }
    const remembered = rememberedName(`${folder}/`);
    for (const each of await cache.names()) {
      if (!each.startsWith(remembered)) continue;
      const [name = '', ...deeper] = each.slice(remembered.length).split('/');
      if (!found.has(name)) found.set(name, { name, isFolder: deeper.length > 0, ageS: 0 });
    }
    return [...found.values()];
  }

  async function listKeys(folder: string): Promise<string[]> {
    const keys: string[] = [];
    for await (const each of objects.list(folder, false)) if ('key' in each) keys.push(each.key);
    return keys;
  }

  return {
    has,
    names,
    check: () => objects.check(),

    async withFile(key, use, options = {}) {
      const name = await nameOf(key, options);
      return cache.use(name, (path) => bring(key, path, options), use);
    },

    async *read(key, span, { signal, sha256 } = {}) {
      if (span.end <= span.start) return;
      const name = sha256 === undefined ? tags.get(key) && taggedName(key, tags.get(key)!.etag) : key;
      // Opened while the copy is held; an open file stays readable.
      const kept =
        name === undefined ? null : await cache.withKept(name, (path) => openAt(path, span, signal));
      if (kept) {
        yield* kept.result as AsyncIterable<Buffer>;
        return;
      }
      const body = await objects.get(key, span, signal);
      try {
        yield* body as AsyncIterable<Buffer>;
      } catch (error) {
        throw signal?.aborted ? error : explainS3(error);
      }
    },

    async hash(key) {
      const hash = createHash('sha256');
      const body = await objects.get(key, null);
      try {
        // Past the cache: looking through everything must not drive out what is in use.
        for await (const chunk of body) hash.update(chunk as Buffer);
      } catch (error) {
        throw explainS3(error);
      }
      return hash.digest('hex');
    },

    async take(key, path) {
      const etag = await objects.send(key, path);
      trust(key, etag);
      await cache.adopt(taggedName(key, etag), path);
    },

    async move(from, to, { sha256 } = {}) {
      const tag = tags.get(from);
      try {
        await objects.copy(from, to);
      } catch (error) {
        if (!(error instanceof MissingObject) || !(await has(to))) throw error;
      }
      if (tag && sha256 !== undefined) await cache.rename(taggedName(from, tag.etag), to);
      await objects.remove(from);
      await forgetKey(from);
    },

    copy: (from, to) => objects.copy(from, to),

    async fileNames(folder) {
      return (await listKeys(folder)).map((key) => key.slice(key.lastIndexOf('/') + 1));
    },

    async remove(key) {
      await objects.remove(key);
      await forgetKey(key);
    },

    async removeBelow(folder) {
      await forEachAtMost(REMOVED_AT_ONCE, await listKeys(folder), (key) => objects.remove(key));
      const below = `${folder}/`;
      for (const key of tags.keys()) if (key.startsWith(below)) tags.delete(key);
      await cache.forgetWhere((name) => name.startsWith(below) || name.startsWith(rememberedName(below)));
    },

    async remember(key, bytes) {
      const draft = await cache.draftPath();
      await writeFile(draft, bytes);
      await cache.adopt(rememberedName(key), draft);
    },

    async recall(key) {
      const kept = await cache.withKept(rememberedName(key), (path) => readFile(path));
      return kept?.result ?? null;
    },

    async tidy() {
      await cache.tidy(async (name, unusedS) => {
        if (name.startsWith(rememberedName(''))) return unusedS > REMEMBERED_S;
        return !(await has(keyOfName(name)));
      });
    },
  };
}

/** A stream that has its file open, so that it may lose its name. */
async function openAt(path: string, { start, end }: ByteSpan, signal: AbortSignal | undefined) {
  const file = await open(path);
  return file.createReadStream({ start, end: end - 1, ...(signal && { signal }) });
}

const isOfDisk = (error: unknown): boolean =>
  ['open', 'write'].includes((error as NodeJS.ErrnoException).syscall ?? '');
