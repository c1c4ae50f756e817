import { exactLexemes, quoteLexeme } from './lexemes.ts';
import { type StemOf, stemKey } from './stems.ts';
import { type TextToken, tokenizeText } from './tokenize-text.ts';

/** The database counts no further; texts are cut into segments long before. */
const MAX_POSITION = 16_383;

/**
 * A text as a Postgres `tsvector` literal (bind it as text, cast it). Positions count tokens from 1. Words as written
 * and character pairs carry the weight A, stems the weight D: a query for `'run':A` finds the written word alone, one
 * for `'run'` also what has that stem. The same literal on every server: nothing in it depends on a locale.
 */
export function toTsVector(
  text: string,
  stemOf: StemOf,
  tokens: readonly TextToken[] = tokenizeText(text),
): string {
  const places = new Map<string, string[]>();
  const add = (lexeme: string, position: number, weight: string) => {
    const known = places.get(lexeme);
    const place = `${position + 1}${weight}`;
    if (known) known.push(place);
    else places.set(lexeme, [place]);
  };
  const counted = tokens.slice(0, MAX_POSITION);
  for (const { lexeme, position } of exactLexemes(counted)) add(lexeme, position, 'A');
  for (const [position, token] of counted.entries()) {
    if (token.isCharacter) continue;
    const stem = stemKey(text, token, stemOf);
    if (stem !== token.key) add(stem, position, '');
  }
  return Array.from(places, ([lexeme, at]) => `${quoteLexeme(lexeme)}:${at.join(',')}`).join(' ');
}
