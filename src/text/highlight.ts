import type { TextSpan } from './cut-sentences.ts';
import type { QueryTerm } from './keyword-query.ts';
import { foldStem, type StemOf, stemKey, stemmable } from './stems.ts';
import type { StemsOf } from './to-ts-query.ts';
import { type TextToken, tokenizeText } from './tokenize-text.ts';

/**
 * Where the terms of a query occur in a text, in UTF-16 units, in order, spans that touch joined. `stemOf` is the
 * text's own stemmer, `stemsOf` that of the query.
 */
export function highlight(
  text: string,
  terms: readonly QueryTerm[],
  stemsOf: StemsOf,
  stemOf: StemOf,
): TextSpan[] {
  const tokens = tokenizeText(text);
  const spans = terms
    .filter(({ isExcluded }) => !isExcluded)
    .flatMap((term) => {
      const matches = term.tokens.map((token, index) => matcherOf(term, token, index, stemsOf));
      const hit = (at: number) =>
        matches.every((match, index) => {
          const token = tokens[at + index];
          return token !== undefined && match(text, token, stemOf);
        });
      return tokens.flatMap(({ start }, at) =>
        hit(at) ? [{ start, end: tokens[at + term.tokens.length - 1]!.end }] : [],
      );
    });
  return joinSpans(spans);
}

type Matcher = (text: string, token: TextToken, stemOf: StemOf) => boolean;

function matcherOf(term: QueryTerm, asked: TextToken, index: number, stemsOf: StemsOf): Matcher {
  if (term.isPrefix && index === term.tokens.length - 1) {
    return (_, token) => token.key.startsWith(asked.key);
  }
  if (term.isPhrase || asked.isCharacter) return (_, token) => token.key === asked.key;
  const stems = new Set(stemsOf(stemmable(term.text, asked)).map(foldStem));
  return (text, token, stemOf) =>
    token.key === asked.key || (!token.isCharacter && stems.has(stemKey(text, token, stemOf)));
}

function joinSpans(spans: readonly TextSpan[]): TextSpan[] {
  const joined: TextSpan[] = [];
  for (const span of spans.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    const last = joined.at(-1);
    if (last && span.start <= last.end) {
      joined[joined.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
    } else joined.push(span);
  }
  return joined;
}
