import { type QueryTerm, tokenizeText } from '../../text/index.ts';
import type { CheckedSearch } from './check-search.ts';
import type { KeywordLeg } from './keyword-sql.ts';
import { MAX_TEXTS_OF_TERM } from './keyword-sql.ts';
import type { KnownTexts, QueryWords } from './query-words.ts';
import { planText, type TextQuery, type WantedTerm } from './text-query.ts';

/** A text as words are looked for. */
export interface UnderstoodText {
  readonly query: TextQuery;
  readonly known: KnownTexts;
}

/** Texts that are read for all words together, by what is known of their number; 3 microseconds each (PostgreSQL 17). */
const READ_TEXTS = 4_000;
/** Words that are looked for; of a longer text the rarest. */
const MAX_TERMS = 32;

export async function understandText(
  words: QueryWords,
  workspaceId: string,
  terms: readonly QueryTerm[],
  { target, match, language }: Pick<CheckedSearch, 'target' | 'match' | 'language'>,
): Promise<UnderstoodText> {
  const known = await words.texts(workspaceId, target);
  const stemsOf = await words.stemsOf(terms, language === null ? known.languages : [language]);
  return { query: planText(terms, match, stemsOf), known };
}

/** The words of a text that nobody wrote as a query: signs mean nothing in it. */
export function plainTerms(text: string): QueryTerm[] {
  return text
    .split(/\s+/u)
    .map((word) => ({ text: word, tokens: tokenizeText(word) }))
    .filter(({ tokens }) => tokens.length > 0)
    .map((term) => ({ ...term, isPhrase: false, isExcluded: false, isPrefix: false }));
}

/** The rarest words of the query find; those that stand in too many texts only add to the scores. */
export function toKeywordLeg({ query, known }: UnderstoodText, depth: number): KeywordLeg {
  const shareOf = ({ lexemes }: WantedTerm): number =>
    lexemes.length === 0
      ? 0
      : Math.min(
          ...lexemes.map((forms) =>
            Math.min(
              1,
              forms.reduce((sum, form) => sum + (known.shares.get(form) ?? 0), 0),
            ),
          ),
        );
  const rarest = query.terms
    .map((term) => ({ term, share: shareOf(term) }))
    .sort((a, b) => a.share - b.share)
    .slice(0, MAX_TERMS);
  let read = 0;
  const terms = rarest.map(({ term, share }, index) => {
    const texts = share * known.texts;
    read += texts;
    const finds = index === 0 || read <= READ_TEXTS;
    return { query: term.query, finds, texts: finds && texts <= MAX_TEXTS_OF_TERM ? null : texts };
  });
  const { texts, meanTokens } = known;
  return { terms, required: query.required, texts, meanTokens, depth };
}
