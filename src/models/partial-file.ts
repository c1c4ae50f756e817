import { readFile, rm, stat } from 'node:fs/promises';
import { z } from 'zod';
import { replaceFile } from '../inference/qwen3-tts-tokenizer/replace-file.ts';

const noteSchema = z.object({
  /** What the hub says the file is: its hash, else its ETag. */
  identity: z.string(),
  /** ETag of the server that sent the bytes, for If-Range. */
  etag: z.string().nullable(),
});

export type PartialNote = z.infer<typeof noteSchema>;

/** The beginning of a file that is still to be fetched in full. */
export interface PartialFile {
  readonly bytes: number;
  readonly note: PartialNote;
}

export const partPath = (path: string): string => `${path}.part`;
const notePath = (path: string): string => `${path}.part.json`;

/** What an earlier attempt left of the file at `path`; null when there is nothing to go on from. */
export async function readPartial(path: string): Promise<PartialFile | null> {
  try {
    const { size } = await stat(partPath(path));
    const note = noteSchema.parse(JSON.parse(await readFile(notePath(path), 'utf8')));
    return size > 0 ? { bytes: size, note } : null;
  } catch {
    return null;
  }
}

/** Must be written before the first byte of the part that it describes. */
export async function writePartialNote(path: string, note: PartialNote): Promise<void> {
  await replaceFile(notePath(path), JSON.stringify(note));
}

export async function removePartial(path: string): Promise<void> {
  await rm(partPath(path), { force: true });
  await rm(notePath(path), { force: true });
}

/** After the part became the file. */
export async function removePartialNote(path: string): Promise<void> {
  await rm(notePath(path), { force: true });
}
