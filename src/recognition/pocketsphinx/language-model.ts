import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parsePronunciations, pronounce, writePronunciations } from './pronunciations.ts';
import { spokenSentences } from './spoken-words.ts';
import { trigramModel } from './trigram-model.ts';

/** What the recogniser may hear: which words follow one another, and how each is said. */
export interface LanguageModel {
  /** ARPA. */
  readonly grams: string;
  /** In the form of CMU's dictionary. */
  readonly dictionary: string;
}

export const DICTIONARY_FILE = 'cmudict-en-us.dict';

/** Sentences looked at: a trigram model of more takes hundreds of megabytes and hears no better. */
const MAX_SENTENCES = 200_000;

/**
 * A language model of some English texts, with the dictionary in `modelFolder` and rules for words that it lacks. Null
 * when the texts hold no English word. Some 2 s for a million words.
 */
export async function makeLanguageModel(
  texts: readonly string[],
  modelFolder: string,
): Promise<LanguageModel | null> {
  const dictionary = parsePronunciations(await readFile(join(modelFolder, DICTIONARY_FILE), 'latin1'));
  const sentences: string[][] = [];
  const words = new Set<string>();
  for (const text of texts) {
    if (sentences.length >= MAX_SENTENCES) break;
    for (const sentence of spokenSentences(text)) {
      const said = sentence.filter((word) => words.has(word) || pronounce(word, dictionary) !== null);
      for (const word of said) words.add(word);
      if (said.length > 0) sentences.push(said);
    }
  }
  if (words.size === 0) return null;
  return {
    grams: trigramModel(sentences),
    dictionary: writePronunciations(Array.from(words).sort(), dictionary),
  };
}
