import { numberWords, ordinalWords } from './number-words.ts';

const currencies: readonly (readonly [sign: string, one: string, many: string])[] = [
  ['£', 'pound', 'pounds'],
  ['$', 'dollar', 'dollars'],
  ['€', 'euro', 'euros'],
];
const signs: Readonly<Record<string, string>> = { '%': 'percent', '&': 'and', '@': 'at', '+': 'plus' };
/** Longer runs are no sentence: a table, a list without marks. */
const MAX_SENTENCE_WORDS = 60;
const token = /([£$€])?(\d[\d,]*)(?:\.(\d+))?(st|nd|rd|th)?|([£$€])|[a-z]+(?:'[a-z]+)*|[%&@+]/g;

/**
 * English text as somebody reads it aloud: sentences of words in small letters, numbers and signs as words. Words of
 * other scripts are left out.
 */
export function spokenSentences(text: string): string[][] {
  const plain = text.normalize('NFKD').replace(/\p{M}/gu, '').replace(/[’‘`]/g, "'").toLowerCase();
  const sentences: string[][] = [];
  for (const sentence of plain.split(/[!?;:\n\r]+|\.(?=\s|$)/)) {
    const words = spokenWords(sentence);
    for (let from = 0; from < words.length; from += MAX_SENTENCE_WORDS) {
      sentences.push(words.slice(from, from + MAX_SENTENCE_WORDS));
    }
  }
  return sentences;
}

function spokenWords(sentence: string): string[] {
  const words: string[] = [];
  for (const [match, currency, whole, fraction, ordinal, loneCurrency] of sentence.matchAll(token)) {
    if (loneCurrency !== undefined) words.push(currencyOf(loneCurrency)[2]);
    else if (whole === undefined) words.push(signs[match] ?? match);
    else {
      const digits = whole.replaceAll(',', '');
      words.push(...(ordinal === undefined ? numberWords(digits) : ordinalWords(digits)));
      if (fraction !== undefined) words.push('point', ...Array.from(fraction, (one) => numberWords(one)[0]!));
      if (currency !== undefined) words.push(currencyOf(currency)[digits === '1' ? 1 : 2]);
    }
  }
  return words;
}

const currencyOf = (sign: string) => currencies.find(([known]) => known === sign)!;
