import type { QueryTerm } from './keyword-query.ts';
import { exactLexemes, quoteLexeme } from './lexemes.ts';
import { foldStem, stemmable } from './stems.ts';
import type { TextToken } from './tokenize-text.ts';

/** All stems that a word may have: one for each language that is searched. */
export type StemsOf = (surface: string) => readonly string[];

/**
 * Terms as a Postgres `tsquery` literal (bind it as text, cast it) for vectors of `toTsVector`. Words are found in
 * every form of the same stem; phrases, prefixes and characters as they are written.
 */
export function toTsQuery(terms: readonly QueryTerm[], stemsOf: StemsOf): string {
  return terms
    .map((term) => {
      const wanted =
        term.isPhrase || term.isPrefix ? phraseQuery(term.tokens, term.isPrefix) : wordQuery(term, stemsOf);
      return term.isExcluded ? `!(${wanted})` : `(${wanted})`;
    })
    .join(' & ');
}

/** Tokens one after another, as written. */
export function phraseQuery(tokens: readonly TextToken[], isPrefix = false): string {
  return follow(
    lexemesToAsk(tokens, isPrefix).map(({ lexeme, position, goesOn }) => ({
      query: `${quoteLexeme(lexeme)}:${goesOn ? '*' : ''}A`,
      position,
    })),
  );
}

/** A word without spaces in it may still be several tokens: e-mail, iPhone手机. */
function wordQuery({ text, tokens }: QueryTerm, stemsOf: StemsOf): string {
  return follow(
    lexemesToAsk(tokens, false).map(({ lexeme, position, goesOn }) => {
      const token = tokens[position]!;
      if (token.isCharacter) return { query: `${quoteLexeme(lexeme)}:${goesOn ? '*' : ''}A`, position };
      const stems = new Set(stemsOf(stemmable(text, token)).map(foldStem).filter(Boolean));
      const all = [`${quoteLexeme(lexeme)}:A`, ...Array.from(stems, quoteLexeme)];
      return { query: all.length === 1 ? all[0]! : `(${all.join(' | ')})`, position };
    }),
  );
}

interface AskedLexeme {
  readonly lexeme: string;
  readonly position: number;
  readonly goesOn: boolean;
}

/** The pairs of a run cover its last character too; a character alone is the beginning of whatever pair it is in. */
function lexemesToAsk(tokens: readonly TextToken[], isPrefix: boolean): AskedLexeme[] {
  return exactLexemes(tokens).flatMap(({ lexeme, position }) => {
    const isLast = position === tokens.length - 1;
    const isCharacter = tokens[position]!.isCharacter;
    const isAlone = isCharacter && lexeme === tokens[position]!.key;
    if (isAlone && position > 0 && tokens[position - 1]!.isCharacter) return [];
    return [{ lexeme, position, goesOn: isAlone || (isPrefix && isLast && !isCharacter) }];
  });
}

function follow(parts: readonly { readonly query: string; readonly position: number }[]): string {
  return parts.reduce((query, part, index) => {
    if (index === 0) return part.query;
    return `${query} <${part.position - parts[index - 1]!.position}> ${part.query}`;
  }, '');
}
