import { foldText } from './fold-text.ts';

/** A word, or one character of a script that is written without spaces. */
export interface TextToken {
  /** Folded form: two tokens are the same word if their keys are equal. Letters, digits and marks only. */
  readonly key: string;
  /** Span in the original text, in UTF-16 units. */
  readonly start: number;
  readonly end: number;
  /** Whether it is one character of a script without spaces (or of Hangul, whose words grow by endings). */
  readonly isCharacter: boolean;
}

/** Longer words are cut: nobody speaks them, and the index holds no lexeme over 2 KiB. */
const MAX_WORD_UNITS = 64;

const spaceless =
  '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Hangul}\\p{Script=Bopomofo}' +
  '\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}\\p{Script=Tibetan}\\u30fc';
const letter = `[[\\p{L}\\p{N}]--[${spaceless}]]`;
const token = new RegExp(
  `([[\\p{L}\\p{N}]&&[${spaceless}]]\\p{M}*)|${letter}[${letter}\\p{M}]*(?:'${letter}[${letter}\\p{M}]*)*`,
  'gv',
);

/** What Romance languages put before an apostrophe is a word of its own: l'eau, dell'acqua. */
const elided = new Set([
  ...['l', 'd', 'j', 'm', 'n', 's', 't', 'c', 'qu', 'jusqu', 'lorsqu', 'puisqu', 'quoiqu', 'quelqu'],
  ...['un', 'all', 'dall', 'dell', 'nell', 'sull', 'coll', 'quell', 'quest', 'bell', 'sant', 'v', 'gl'],
]);

/**
 * Words and characters of a text in order. Punctuation and spaces only separate; an apostrophe within a word
 * (don't) is left out, a hyphen separates.
 */
export function tokenizeText(original: string): TextToken[] {
  const { text, starts, ends } = foldText(original);
  const tokens: TextToken[] = [];
  const add = (from: number, to: number, isCharacter: boolean) => {
    const key = text.slice(from, to).replaceAll("'", '');
    tokens.push({ key, start: starts[from]!, end: ends[to - 1]!, isCharacter });
  };
  for (const match of text.matchAll(token)) {
    const end = match.index + match[0].length;
    if (match[1] !== undefined) {
      add(match.index, end, true);
      continue;
    }
    let from = match.index;
    const apostropheAt = match[0].indexOf("'");
    if (apostropheAt > 0 && elided.has(match[0].slice(0, apostropheAt))) {
      add(from, from + apostropheAt, false);
      from += apostropheAt + 1;
    }
    for (; end - from > MAX_WORD_UNITS; from += MAX_WORD_UNITS) add(from, from + MAX_WORD_UNITS, false);
    add(from, end, false);
  }
  return tokens;
}

/** A word as a stemmer wants it: with its diacritics, in lower case. */
export const surfaceOf = (text: string, { start, end }: Pick<TextToken, 'start' | 'end'>): string =>
  text
    .slice(start, end)
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\u2018\u2019\u02bc]/g, "'");
