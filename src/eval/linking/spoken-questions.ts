import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { seededRandom } from '../../demo/make/seeded-random.ts';
import { shuffled } from '../sound/random.ts';

/** A typed question, and which of the intents, the articles of this measurement, it belongs to. */
export interface TypedQuestion {
  readonly text: string;
  readonly intent: number;
}

export interface QuestionSplit {
  readonly intents: readonly string[];
  /** Never among the links. */
  readonly tests: readonly TypedQuestion[];
  /** In the order in which links are confirmed: first 20 of every intent, mixed, then the rest. */
  readonly links: readonly TypedQuestion[];
}

const TESTS_OF_INTENT = 8;
const FIRST_LINKS_OF_INTENT = 20;

/** The questions of BANKING77, those that an intent has twice left out, split within each intent. */
export async function readQuestions(dataFolder: string, seed: string): Promise<QuestionSplit> {
  const csv = await readFile(join(dataFolder, 'text/banking77/train.csv'), 'utf8');
  const rows = parse(csv, { columns: true }) as { text: string; category: string }[];
  const intents = [...new Set(rows.map(({ category }) => category))].sort();
  const random = seededRandom(`${seed} questions`);
  const tests: TypedQuestion[] = [];
  const first: TypedQuestion[] = [];
  const rest: TypedQuestion[] = [];
  for (const [intent, name] of intents.entries()) {
    const own = rows.filter(({ category }) => category === name);
    const texts = [...new Set(own.map(({ text }) => text.replaceAll(/\s+/g, ' ').trim()))];
    const questions = shuffled(texts, random).map((text) => ({ text, intent }));
    tests.push(...questions.slice(0, TESTS_OF_INTENT));
    first.push(...questions.slice(TESTS_OF_INTENT, TESTS_OF_INTENT + FIRST_LINKS_OF_INTENT));
    rest.push(...questions.slice(TESTS_OF_INTENT + FIRST_LINKS_OF_INTENT));
  }
  return {
    intents,
    tests: shuffled(tests, random),
    links: [...shuffled(first, random), ...shuffled(rest, random)],
  };
}
