import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { z } from 'zod';

/** Texts that somebody labelled: those of one label ask for the same. */
export interface IntentSet {
  readonly name: string;
  readonly language: string | null;
  readonly texts: readonly { readonly text: string; readonly label: string }[];
}

/** Questions with their answers. */
export interface AnswerSet {
  readonly name: string;
  readonly language: string | null;
  readonly pairs: readonly { readonly question: string; readonly answer: string }[];
}

export interface TextSets {
  readonly intents: readonly IntentSet[];
  readonly answers: readonly AnswerSet[];
}

const listing = z.array(z.object({ file: z.string(), language: z.string().nullish() }));
const intentRow = z.object({ text: z.string(), intent: z.string() });
const pairs = z.array(z.object({ question: z.string(), answer: z.string() })).min(1);

/**
 * The texts that `texts.json` of the folder lists, told apart by what is in them: rows of text and label (CSV `text,
 * category`; JSON lines `text`, `intent`), lists of question and answer. What is neither is left out. Answers of one
 * folder are one set.
 */
export async function readTextSets(dataFolder: string): Promise<TextSets> {
  const files = await readListing(dataFolder);
  const intents = new Map<string, IntentSet>();
  const answers = new Map<string, AnswerSet>();
  for (const { file, language = null } of files) {
    const text = await readFile(join(dataFolder, file), 'utf8').catch(() => '');
    const name = file.split('/').at(-2) ?? file;
    const texts = readIntents(file, text);
    if (texts.length > 0) {
      const known = intents.get(name);
      intents.set(name, { language, ...known, name, texts: [...(known?.texts ?? []), ...texts] });
      continue;
    }
    const found = readPairs(file, text);
    const known = answers.get(name);
    if (found.length > 0) answers.set(name, { name, language, pairs: [...(known?.pairs ?? []), ...found] });
  }
  return { intents: [...intents.values()], answers: [...answers.values()] };
}

async function readListing(dataFolder: string) {
  try {
    return listing.parse(JSON.parse(await readFile(join(dataFolder, 'texts.json'), 'utf8')));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}

function readIntents(file: string, text: string): IntentSet['texts'] {
  if (file.endsWith('.csv')) {
    const rows: Record<string, string>[] = parse(text, { columns: true, relax_quotes: true });
    return rows.flatMap(({ text: said, category, intent }) => {
      const label = category ?? intent;
      return said && label ? [{ text: said, label }] : [];
    });
  }
  if (!file.endsWith('.jsonl')) return [];
  return text.split('\n').flatMap((line) => {
    const row = line.trim() === '' ? null : intentRow.safeParse(toJson(line));
    // Out of every scope: nothing else asks for the same.
    return row?.success && row.data.intent !== 'oos' ? [{ text: row.data.text, label: row.data.intent }] : [];
  });
}

function readPairs(file: string, text: string): AnswerSet['pairs'] {
  const found = file.endsWith('.json') ? pairs.safeParse(toJson(text)) : null;
  return found?.success ? found.data : [];
}

function toJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
