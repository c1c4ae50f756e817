import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { replaceFile } from '../inference/qwen3-tts-tokenizer/replace-file.ts';
import { explainDiskError } from './disk-errors.ts';

const pulledFileSchema = z.object({
  file: z.string(),
  bytes: z.int().nonnegative(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  /** URL or folder that it came from; `by hand` when it was put there and found by `models verify`. */
  source: z.string(),
  /** What the bytes were compared with when they came. */
  checkedAgainst: z.enum(['published sha256', "hub's sha256", "hub's git sha1", 'size', 'nothing']),
  /** ISO 8601. */
  at: z.string(),
});

const pulledSchema = z.object({ name: z.string(), files: z.array(pulledFileSchema) });

export type PulledFile = z.infer<typeof pulledFileSchema>;
export type PulledRecord = z.infer<typeof pulledSchema>;

export const PULLED_RECORD = 'pulled.json';

/** What was verified when the model came; null when the folder has no readable record. */
export async function readPulledRecord(modelFolder: string): Promise<PulledRecord | null> {
  try {
    return pulledSchema.parse(JSON.parse(await readFile(join(modelFolder, PULLED_RECORD), 'utf8')));
  } catch {
    return null;
  }
}

export async function writePulledRecord(modelFolder: string, record: PulledRecord): Promise<void> {
  const text = `${JSON.stringify(record, null, 2)}\n`;
  await replaceFile(join(modelFolder, PULLED_RECORD), text).catch((error: unknown) => {
    throw explainDiskError(error, modelFolder);
  });
}

/** The record with one file's entry added or exchanged. */
export function withPulledFile(record: PulledRecord, entry: PulledFile): PulledRecord {
  return { ...record, files: [...record.files.filter(({ file }) => file !== entry.file), entry] };
}
