import { readdir, stat } from 'node:fs/promises';
import { basename, extname, join, relative } from 'node:path';
import { AppError } from '../errors.ts';

/** A file to ingest: its path, beginning as it was typed, and the name it gets. */
export interface FoundFile {
  readonly path: string;
  readonly fileName: string;
  /** What was said in it, in a file of the same name beside it; null when there is none. */
  readonly transcriptPath?: string | null;
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
    else found.push({ path, fileName: basename(path), transcriptPath: await findBeside(path) });
  }
  return found;
}

/** The most telling first. */
const transcriptEndings = ['.vtt', '.srt', '.json', '.txt'];

/** `call.vtt` beside `call.wav`. */
async function findBeside(path: string): Promise<string | null> {
  for (const beside of transcriptNames(path)) {
    if (beside !== path && (await stat(beside).catch(() => null))?.isFile()) return beside;
  }
  return null;
}

function transcriptNames(path: string): string[] {
  const bare = path.slice(0, path.length - extname(path).length);
  return transcriptEndings.map((ending) => bare + ending);
}

async function filesBelow(folder: string): Promise<FoundFile[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => !/(^|[\\/])\./.test(relative(folder, path)));
  const all = new Set(files);
  const sounds = files.filter((path) => !besides.test(path)).sort();
  const beside = new Map(
    sounds
      .filter((path) => extname(path) !== '.txt')
      .map((path) => [path, transcriptNames(path).find((name) => all.has(name)) ?? null]),
  );
  // A text beside a recording is its transcript, and no recording that cannot be read.
  const transcripts = new Set(beside.values());
  return sounds
    .filter((path) => !transcripts.has(path))
    .map((path) => ({ path, fileName: basename(path), transcriptPath: beside.get(path) ?? null }));
}
