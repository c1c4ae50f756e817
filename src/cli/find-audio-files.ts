import { readdir, stat } from 'node:fs/promises';
import { basename, join, relative } from 'node:path';
import { AppError } from '../errors.ts';

/** A file to ingest: its path, beginning as it was typed, and the name it gets. */
export interface FoundFile {
  readonly path: string;
  readonly fileName: string;
}

/** Endings of lists and transcripts that lie beside recordings. */
const besides = /\.(json|jsonl|ndjson|md|csv|srt|vtt)$/i;

/**
 * The files named, and every file below the folders named, in order of name. Within
 * folders hidden files and lists such as manifest.json are left out; a file named outright is always taken.
 */
export async function findAudioFiles(paths: readonly string[]): Promise<FoundFile[]> {
  const found: FoundFile[] = [];
  for (const path of paths) {
    const facts = await stat(path).catch(() => null);
    if (!facts) throw new AppError('NOT_FOUND', `There is no file or folder ${path}.`, { field: 'path' });
    if (facts.isDirectory()) found.push(...(await filesBelow(path)));
    else found.push({ path, fileName: basename(path) });
  }
  return found;
}

async function filesBelow(folder: string): Promise<FoundFile[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => !/(^|[\\/])\./.test(relative(folder, path)) && !besides.test(path))
    .sort()
    .map((path) => ({ path, fileName: basename(path) }));
}
