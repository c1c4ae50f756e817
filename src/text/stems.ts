import { foldText } from './fold-text.ts';
import { surfaceOf, type TextToken } from './tokenize-text.ts';

/** The stem of a word (in lower case, with its diacritics), or null where the language has no stemmer. */
export type StemOf = (surface: string) => string | null;

/** For texts whose language is unknown. */
export const noStems: StemOf = () => null;

const MAX_SURFACE_UNITS = 100;

/** The stem of a token as it is compared: folded like a key. */
export function stemKey(text: string, token: TextToken, stemOf: StemOf): string {
  if (token.isCharacter) return token.key;
  const stem = stemOf(stemmable(text, token));
  if (stem === null || stem === '') return token.key;
  return foldStem(stem) || token.key;
}

/** What is asked of the stemmer for this token. */
export const stemmable = (text: string, token: TextToken): string =>
  surfaceOf(text, token).slice(0, MAX_SURFACE_UNITS);

export const foldStem = (stem: string): string => foldText(stem).text.replace(/[^\p{L}\p{N}\p{M}]/gu, '');
