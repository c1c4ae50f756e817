import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { UsageError } from '../usage-error.ts';

const span = z.object({
  start_s: z.number().nullish(),
  end_s: z.number().nullish(),
  speaker: z.string().nullish(),
  transcript: z.string().nullish(),
  sentence_id: z.string().nullish(),
  source_repo: z.string().nullish(),
  source_path: z.string().nullish(),
});

const soundSpan = z.object({
  kind: z.string(),
  tune: z.string().nullish(),
  startS: z.number(),
  endS: z.number(),
});

const entry = z.object({
  file: z.string().min(1),
  /** `speech`, `environmental`; other folders name their own kinds. */
  kind: z.string().default('speech'),
  duration_s: z.number().nonnegative(),
  sample_rate: z.number().positive().nullish(),
  sha256: z.string().nullish(),
  language: z.string().nullish(),
  speaker: z.union([z.string(), z.array(z.string())]).nullish(),
  transcript: z.string().nullish(),
  source_repo: z.string().nullish(),
  source_path: z.string().nullish(),
  sentence_id: z.string().nullish(),
  /** Files of one value are the same recording in several formats. */
  recording: z.string().nullish(),
  chapter: z.string().nullish(),
  order: z.number().nullish(),
  sound_class: z.string().nullish(),
  turns: z.array(z.object({ start: z.number(), duration: z.number(), speaker: z.string() })).nullish(),
  segments: z.array(span).nullish(),
  /** `query`: made to ask with, not to be indexed. */
  role: z.string().nullish(),
  sounds: z.array(soundSpan).nullish(),
  copyOf: z.string().nullish(),
  originalStartS: z.number().nullish(),
  copyStartS: z.number().nullish(),
  copyEndS: z.number().nullish(),
  speedFactor: z.number().nullish(),
});

/** One audio file of the folder, as its manifest describes it. Whatever a source does not say is absent or null. */
export type ManifestEntry = z.infer<typeof entry>;

const manifest = z.array(entry);

/**
 * The entries of `manifest.json` in the folder, without those that are only made to ask with.
 * Throws UsageError that names the folder and the first wrong entry.
 */
export async function readManifest(folder: string): Promise<ManifestEntry[]> {
  const path = join(folder, 'manifest.json');
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (cause) {
    throw new UsageError(`There is no manifest.json in ${folder}; --data names a folder that has one.`, {
      cause,
    });
  }
  return parseManifest(text, path);
}

export function parseManifest(text: string, path: string): ManifestEntry[] {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (cause) {
    throw new UsageError(`${path} is not JSON.`, { cause });
  }
  const parsed = manifest.safeParse(json);
  if (!parsed.success) throw new UsageError(`${path}: ${z.prettifyError(parsed.error)}`);
  return parsed.data.filter(({ role }) => role !== 'query');
}

const nonSpeechKinds = new Set(['environmental', 'sound', 'noise', 'music', 'non-speech']);

export function isSpeech({ kind }: ManifestEntry): boolean {
  return !nonSpeechKinds.has(kind);
}
