import { link, mkdir, readdir, rename, rm, stat, utimes } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { newId } from '../lib/uuid.ts';
import { StorageUnavailable } from './storage-unavailable.ts';

/** Local copies of files that lie elsewhere, by name; any number of processes may share the folder. */
export interface FileCache {
  /** Runs `use` with the file, which `bring` writes to the path it is given when it is not here. */
  use<Result>(
    name: string,
    bring: (path: string) => Promise<void>,
    use: (path: string) => Promise<Result>,
  ): Promise<Result>;
  /** Null, without `use`, when the file is not here. */
  withKept<Result>(name: string, use: (path: string) => Promise<Result>): Promise<{ result: Result } | null>;
  /** Moves a file of the same file system in. */
  adopt(name: string, path: string): Promise<void>;
  rename(from: string, to: string): Promise<void>;
  forget(name: string): Promise<void>;
  forgetWhere(isToGo: (name: string) => boolean): Promise<void>;
  names(): Promise<string[]>;
  /** Where a file can be written before it is adopted. */
  draftPath(): Promise<string>;
  /** Removes what killed processes left, and the files of which `isToGo` says so; seconds since each was last used. */
  tidy(isToGo: (name: string, unusedS: number) => Promise<boolean>): Promise<void>;
}

/** What is let go of at once when there is too much, so that not every new file looks through the folder. */
const ROOM_SHARE = 0.1;
/** No job runs longer than a day. */
const ABANDONED_S = 25 * 60 * 60;
const MAX_TRIES = 3;

interface Kept {
  readonly name: string;
  readonly byteCount: number;
  readonly usedAtMs: number;
  readonly isInUse: boolean;
}

/**
 * The least recently used files go when there are more than `maxBytes`. A file in use has a second name, a link of the
 * process that uses it, and a file with two names is never let go of: so processes need not know of each other. A file
 * gets its name when it is whole.
 */
export function createFileCache(folder: string, maxBytes: number): FileCache {
  const files = join(folder, 'files');
  const desks = join(folder, 'in-use');
  /** This process' own: drafts, and links to what it uses. */
  const desk = join(desks, `${process.pid}.${newId()}.${hostname()}`);
  const pathOf = (name: string) => join(files, encodeURIComponent(name));
  const bringing = new Map<string, Promise<void>>();
  let madeFolders: Promise<unknown> | null = null;
  /** Bytes in the folder as last counted, and those that came since; null: never counted. */
  let knownBytes: number | null = null;
  let evicting: Promise<void> | null = null;

  const makeFolders = () => {
    madeFolders ??= Promise.all([mkdir(files, { recursive: true }), mkdir(desk, { recursive: true })]);
    return madeFolders;
  };

  async function draftPath(): Promise<string> {
    await makeFolders();
    return join(desk, newId());
  }

  async function withKept<Result>(name: string, use: (path: string) => Promise<Result>) {
    const held = await draftPath();
    try {
      await link(pathOf(name), held);
    } catch (error) {
      if (isMissing(error)) return null;
      throw error;
    }
    try {
      const now = new Date();
      await utimes(held, now, now);
      return { result: await use(held) };
    } finally {
      await rm(held, { force: true });
      if (knownBytes !== null && knownBytes > maxBytes) await makeRoom();
    }
  }

  async function adopt(name: string, path: string): Promise<void> {
    await makeFolders();
    const { size } = await stat(path);
    await rename(path, pathOf(name));
    if (knownBytes !== null) knownBytes += size;
    if (knownBytes === null || knownBytes > maxBytes) await makeRoom();
  }

  /** Once for all who want the file at the same time. */
  function bringOnce(name: string, bring: (path: string) => Promise<void>): Promise<void> {
    const present = bringing.get(name);
    if (present) return present;
    const run = (async () => {
      const draft = await draftPath();
      try {
        await bring(draft);
        await adopt(name, draft);
      } catch (error) {
        await rm(draft, { force: true });
        throw isFull(error)
          ? new StorageUnavailable(
              'There is no room for copies of stored files on the disk of the server.',
              error,
            )
          : error;
      }
    })().finally(() => bringing.delete(name));
    bringing.set(name, run);
    return run;
  }

  function makeRoom(): Promise<void> {
    evicting ??= evict().finally(() => {
      evicting = null;
    });
    return evicting;
  }

  async function evict(): Promise<void> {
    const kept = (await listKept()).sort((a, b) => a.usedAtMs - b.usedAtMs);
    let bytes = kept.reduce((sum, { byteCount }) => sum + byteCount, 0);
    const target = bytes > maxBytes ? maxBytes * (1 - ROOM_SHARE) : maxBytes;
    for (const { name, byteCount, isInUse } of kept) {
      if (bytes <= target) break;
      if (isInUse) continue;
      await rm(pathOf(name), { force: true });
      bytes -= byteCount;
    }
    knownBytes = bytes;
  }

  async function names(): Promise<string[]> {
    return (await readdir(files).catch(() => [])).map(decodeURIComponent);
  }

  async function listKept(): Promise<Kept[]> {
    const kept: Kept[] = [];
    for (const name of await names()) {
      const facts = await stat(pathOf(name)).catch(() => null);
      if (!facts) continue;
      kept.push({ name, byteCount: facts.size, usedAtMs: facts.mtimeMs, isInUse: facts.nlink > 1 });
    }
    return kept;
  }

  const forget = (name: string) => rm(pathOf(name), { force: true });

  return {
    draftPath,
    withKept,
    adopt,
    names,
    forget,

    async use(name, bring, use) {
      for (let attempt = 1; ; attempt++) {
        const used = await withKept(name, use);
        if (used) return used.result;
        // Another process may let go of it in the moment between its coming and its use.
        if (attempt > MAX_TRIES) throw new StorageUnavailable('The local copies do not stay.', undefined);
        await bringOnce(name, bring);
      }
    },

    async rename(from, to) {
      await rename(pathOf(from), pathOf(to)).catch((error: unknown) => {
        if (!isMissing(error)) throw error;
      });
    },

    async forgetWhere(isToGo) {
      for (const name of await names()) if (isToGo(name)) await forget(name);
    },

    async tidy(isToGo) {
      for (const name of await readdir(desks).catch(() => [])) {
        if (await isAbandoned(join(desks, name), name))
          await rm(join(desks, name), { recursive: true, force: true });
      }
      for (const { name, usedAtMs } of await listKept()) {
        if (await isToGo(name, (Date.now() - usedAtMs) / 1_000)) await forget(name);
      }
    },
  };
}

/** Of a process of this machine that is gone, or of one, on another machine, that has not used it for a day. */
async function isAbandoned(path: string, name: string): Promise<boolean> {
  const [pid = '', , ...host] = name.split('.');
  if (host.join('.') === hostname()) return !isAlive(Number(pid));
  const facts = await stat(path).catch(() => null);
  return facts !== null && Date.now() - facts.mtimeMs > 1_000 * ABANDONED_S;
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

const codeOf = (error: unknown) => (error as NodeJS.ErrnoException).code;
const isMissing = (error: unknown): boolean => codeOf(error) === 'ENOENT';
const isFull = (error: unknown): boolean => codeOf(error) === 'ENOSPC' || codeOf(error) === 'EDQUOT';
