import { type QueryTerm, type StemsOf, type StemTable, toTsQuery } from '../../text/index.ts';

/** ALL: every word and phrase must occur in the article. ANY: at least one. */
export type KeywordMatch = 'ALL' | 'ANY';

export interface PlannedTerm {
  /** A `tsquery` literal. */
  readonly query: string;
  readonly isExcluded: boolean;
}

/** What is looked for, term by term, because each has its own weight. */
export interface KeywordPlan {
  readonly match: KeywordMatch;
  readonly terms: readonly PlannedTerm[];
  /** The same terms, for highlights. */
  readonly queryTerms: readonly QueryTerm[];
  readonly stemsOf: StemsOf;
}

/** `stems` hold one dictionary for each language that is searched. */
export function planKeywords(
  terms: readonly QueryTerm[],
  match: KeywordMatch,
  stems: StemTable,
): KeywordPlan {
  const stemsOf: StemsOf = (surface) =>
    Object.values(stems).flatMap((table) => (Object.hasOwn(table, surface) ? [table[surface]!] : []));
  const queryTerms = match === 'ANY' ? terms.flatMap(splitTerm) : terms;
  const planned = queryTerms.map((term) => ({
    query: toTsQuery([{ ...term, isExcluded: false }], stemsOf),
    isExcluded: term.isExcluded,
  }));
  // A word that is asked for twice counts once.
  const distinct = new Map(planned.map((term) => [`${term.isExcluded} ${term.query}`, term]));
  return { match, terms: Array.from(distinct.values()), queryTerms, stemsOf };
}

/**
 * What stands without a space between is one term; a question in Chinese or Japanese would be found only as a whole.
 * Where any word is enough, its pairs of characters are looked for.
 */
export function splitTerm(term: QueryTerm): QueryTerm[] {
  if (term.isPhrase || term.isExcluded || term.isPrefix || term.tokens.length < 2) return [term];
  return term.tokens.flatMap((token, index) => {
    const next = term.tokens[index + 1];
    if (token.isCharacter && next?.isCharacter) return [{ ...term, tokens: [token, next] }];
    const isEndOfRun = token.isCharacter && term.tokens[index - 1]?.isCharacter;
    return isEndOfRun ? [] : [{ ...term, tokens: [token] }];
  });
}
