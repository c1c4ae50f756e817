import type { TextToken } from './tokenize-text.ts';

/** An entry of a text-search vector. */
export interface Lexeme {
  readonly lexeme: string;
  /** From 0: the number of the token at which it begins. */
  readonly position: number;
}

/**
 * What the words as written are indexed by. A word is itself. Characters of scripts without spaces are indexed in
 * pairs, each at the place of its first: every word of two or more characters is then a phrase, however a dictionary
 * would cut the sentence. The last character of a run stands alone, so that a single one is found by prefix.
 */
export function exactLexemes(tokens: readonly Pick<TextToken, 'key' | 'isCharacter'>[]): Lexeme[] {
  return tokens.map(({ key, isCharacter }, position) => {
    const next = tokens[position + 1];
    return { lexeme: isCharacter && next?.isCharacter ? key + next.key : key, position };
  });
}

/** A lexeme between single quotes, as vectors and queries are written. */
export const quoteLexeme = (lexeme: string): string => `'${lexeme.replace(/['\\]/g, '$&$&')}'`;
