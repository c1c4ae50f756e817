import { spokenSentences } from '../../recognition/pocketsphinx/spoken-words.ts';

export interface WordErrors {
  /** Words of the reference. */
  readonly words: number;
  /** Words put in the place of others, left out and put in: the fewest that explain the difference. */
  readonly errors: number;
}

/** Compares what was heard with what was said, word by word; numbers and signs count as the words that they are read as. */
export function countWordErrors(said: string, heard: string): WordErrors {
  const [reference, hypothesis] = [said, heard].map((text) => spokenSentences(text).flat()) as [
    string[],
    string[],
  ];
  let row = Array.from({ length: hypothesis.length + 1 }, (_, index) => index);
  for (const [index, word] of reference.entries()) {
    const next = [index + 1];
    for (let at = 1; at <= hypothesis.length; at++) {
      next[at] = Math.min(
        row[at]! + 1,
        next[at - 1]! + 1,
        row[at - 1]! + (word === hypothesis[at - 1] ? 0 : 1),
      );
    }
    row = next;
  }
  return { words: reference.length, errors: row[hypothesis.length]! };
}
