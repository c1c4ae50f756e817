import { AppError } from '../errors.ts';
import { stemmable } from './stems.ts';
import { type TextToken, tokenizeText } from './tokenize-text.ts';

/** One word, or one phrase in quotes, of a keyword query. */
export interface QueryTerm {
  readonly text: string;
  readonly tokens: readonly TextToken[];
  /** Was in quotes: the words as written, in this order. */
  readonly isPhrase: boolean;
  /** Had a minus in front: what must not be there. */
  readonly isExcluded: boolean;
  /** Had a star behind: the last word may go on. */
  readonly isPrefix: boolean;
}

export interface QueryLimits {
  readonly maxTerms: number;
  readonly maxTokens: number;
}

const defaultLimits: QueryLimits = { maxTerms: 32, maxTokens: 64 };
// Quotes of several countries; an unclosed one ends with the text.
const term =
  /([-\u2212])?(?:["\u201c\u201d\u201e\u00ab\u00bb\u300c]([^"\u201c\u201d\u201e\u00ab\u00bb\u300d]*)["\u201c\u201d\u201e\u00ab\u00bb\u300d]?|([^\s"\u201c\u201d\u201e\u00ab\u00bb\u300c\u300d]+))/gu;

/**
 * Reads `contract "signed on" -draft harb*`: all words must occur, quotes make a phrase, a minus excludes, a star
 * continues a word. Throws BAD_USER_INPUT where nothing is left to look for or there is too much.
 */
export function parseKeywordQuery(
  query: string,
  field: string,
  { maxTerms, maxTokens }: QueryLimits = defaultLimits,
): QueryTerm[] {
  const terms = Array.from(query.matchAll(term), ([, minus, quoted, bare]): QueryTerm => {
    const text = quoted ?? bare ?? '';
    return {
      text,
      tokens: tokenizeText(text),
      isPhrase: quoted !== undefined,
      isExcluded: minus !== undefined,
      isPrefix: /[*＊]$/.test(text),
    };
  }).filter(({ tokens }) => tokens.length > 0);
  if (!terms.some(({ isExcluded }) => !isExcluded)) {
    throw new AppError('BAD_USER_INPUT', `${field} has no word to look for.`, { field });
  }
  const tokenCount = terms.reduce((sum, { tokens }) => sum + tokens.length, 0);
  if (terms.length > maxTerms || tokenCount > maxTokens) {
    const message = `${field} may have ${maxTerms} words or phrases and ${maxTokens} words in all; a Chinese or Japanese character counts as one.`;
    throw new AppError('BAD_USER_INPUT', message, { field, limit: maxTokens });
  }
  return terms;
}

/** The words of a query that have stems. */
export const wordsToStem = (terms: readonly QueryTerm[]): string[] =>
  terms
    .filter(({ isPhrase, isPrefix }) => !(isPhrase || isPrefix))
    .flatMap(({ text, tokens }) =>
      tokens.filter((token) => !token.isCharacter).map((token) => stemmable(text, token)),
    );
