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

/** A text as it was understood. */
export interface TextQuery {
  readonly terms: readonly WantedTerm[];
  /** What KEYWORD requires, as one `tsquery`; null: any term. */
  readonly required: string | null;
  /** What no hit may have, as one `tsquery`. */
  readonly excluded: string | null;
  /** What is embedded: the text without its signs and without what is excluded. */
  readonly meaning: string;
  /** Whether there is anything in quotes. */
  readonly hasPhrase: boolean;
  /** Whether any word of it is outside quotes. */
  readonly hasLooseWords: boolean;
  /** For highlights. */
  readonly queryTerms: readonly QueryTerm[];
  readonly stemsOf: StemsOf;
}

const MAX_TEXT_UNITS = 1_000;

/** Words and phrases of a text. Throws BAD_USER_INPUT for one that is empty, has no word, or too many. */
export function readText(text: string, field: string): QueryTerm[] {
  if (text.trim() === '') {
    throw new AppError('BAD_USER_INPUT', `${field} must have 1 to ${MAX_TEXT_UNITS} characters.`, {
      field,
      limit: MAX_TEXT_UNITS,
    });
  }
  return parseKeywordQuery(textUpTo(text, field, MAX_TEXT_UNITS), field);
}

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
    hasPhrase: loose.length < wanted.length,
    hasLooseWords: loose.length > 0,
    queryTerms: searched,
    stemsOf,
  };
}

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
