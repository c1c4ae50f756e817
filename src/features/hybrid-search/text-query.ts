import { AppError } from '../../errors.ts';
import {
  foldStem,
  parseKeywordQuery,
  type QueryTerm,
  type StemsOf,
  stemmable,
  toTsQuery,
} from '../../text/index.ts';
import { textUpTo } from '../arguments.ts';
import { type KeywordMatch, splitTerm } from '../articles/index.ts';

/** A word or phrase that is looked for. */
export interface WantedTerm {
  /** A `tsquery` literal. */
  readonly query: string;
  /** What each of its places may be in the index: the word as written, its stems, a pair of characters. */
  readonly lexemes: readonly (readonly string[])[];
}

/**
 * PHRASE: nothing but quotes, who asks wants these words. KEYWORDS: up to four words, or eight characters of a script
 * without spaces. QUESTION: more.
 */
export type TextForm = 'PHRASE' | 'KEYWORDS' | 'QUESTION';

/** A text as it was understood. */
export interface TextQuery {
  readonly terms: readonly WantedTerm[];
  /** What KEYWORD requires, as one `tsquery`; null: any term. */
  readonly required: string | null;
  /** What no hit may have, as one `tsquery`. */
  readonly excluded: string | null;
  /** What is embedded: the text without its signs and without what is excluded. */
  readonly meaning: string;
  readonly form: TextForm;
  /** For highlights. */
  readonly queryTerms: readonly QueryTerm[];
  readonly stemsOf: StemsOf;
}

const MAX_TEXT_UNITS = 1_000;
const MAX_SIGNED_TERMS = 32;
const MAX_SIGNED_TOKENS = 64;

/** Words and phrases of a text. Throws BAD_USER_INPUT for one that is empty, has no word, or too many. */
export function readText(text: string, field: string): QueryTerm[] {
  if (text.trim() === '') {
    throw new AppError('BAD_USER_INPUT', `${field} must have 1 to ${MAX_TEXT_UNITS} characters.`, {
      field,
      limit: MAX_TEXT_UNITS,
    });
  }
  const terms = parseKeywordQuery(textUpTo(text, field, MAX_TEXT_UNITS), field, anyLength);
  const signed = terms.filter(({ isPhrase, isExcluded, isPrefix }) => isPhrase || isExcluded || isPrefix);
  const tokens = signed.reduce((sum, term) => sum + term.tokens.length, 0);
  if (signed.length > MAX_SIGNED_TERMS || tokens > MAX_SIGNED_TOKENS) {
    const message = `${field} may have ${MAX_SIGNED_TERMS} phrases in quotes, exclusions and words with a star, with ${MAX_SIGNED_TOKENS} words in all.`;
    throw new AppError('BAD_USER_INPUT', message, { field, limit: MAX_SIGNED_TERMS });
  }
  return terms;
}

/** People ask in whole sentences: of many words the rarest are looked for. */
const anyLength = { maxTerms: MAX_TEXT_UNITS, maxTokens: MAX_TEXT_UNITS };

export function planText(terms: readonly QueryTerm[], match: KeywordMatch, stemsOf: StemsOf): TextQuery {
  const wanted = terms.filter(({ isExcluded }) => !isExcluded);
  const excluded = terms.filter(({ isExcluded }) => isExcluded);
  const loose = wanted.filter(({ isPhrase }) => !isPhrase);
  const searched = match === 'ANY' ? wanted.flatMap(splitTerm) : wanted;
  const distinct = new Map(searched.map((term) => [toTsQuery([term], stemsOf), term]));
  const required = match === 'ALL' ? wanted : wanted.filter(({ isPhrase }) => isPhrase);
  return {
    terms: Array.from(distinct, ([query, term]) => ({ query, lexemes: lexemesOf(term, stemsOf) })),
    required: required.length === 0 ? null : toTsQuery(required, stemsOf),
    excluded:
      excluded.length === 0
        ? null
        : excluded.map((term) => toTsQuery([{ ...term, isExcluded: false }], stemsOf)).join(' | '),
    meaning: wanted.map(({ text, isPrefix }) => (isPrefix ? text.slice(0, -1) : text)).join(' '),
    form: loose.length === 0 ? 'PHRASE' : lengthOf(wanted) <= MAX_KEYWORDS ? 'KEYWORDS' : 'QUESTION',
    queryTerms: searched,
    stemsOf,
  };
}

const MAX_KEYWORDS = 4;

/** In words; two characters of a script without spaces are about one. */
const lengthOf = (terms: readonly QueryTerm[]): number =>
  terms.flatMap(({ tokens }) => tokens).reduce((sum, { isCharacter }) => sum + (isCharacter ? 0.5 : 1), 0);

function lexemesOf({ text, tokens, isPhrase, isPrefix }: QueryTerm, stemsOf: StemsOf): string[][] {
  // What goes on may be any of many words: no count tells how many.
  if (isPrefix) return [];
  return tokens.flatMap((token, index) => {
    const next = tokens[index + 1];
    if (token.isCharacter) return next?.isCharacter ? [[token.key + next.key]] : [];
    const stems = isPhrase ? [] : stemsOf(stemmable(text, token)).map(foldStem);
    return [[token.key, ...stems]];
  });
}
