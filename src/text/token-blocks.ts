import { exactLexemes, quoteLexeme } from './lexemes.ts';
import type { TextToken } from './tokenize-text.ts';

/** Tokens that begin in a block. */
export const BLOCK_TOKENS = 256;
/** The longest phrase that can be located; a block ends with the tokens that one beginning in it may need. */
export const MAX_PHRASE_TOKENS = 64;

/** A token of a whole transcript. */
export interface IndexedToken extends Pick<TextToken, 'key' | 'isCharacter'> {
  readonly stem: string;
}

/** A stretch of a transcript's tokens in the form in which phrases are looked for. */
export interface TokenBlock {
  readonly index: number;
  readonly keys: string;
  readonly stems: string;
  /** The 63 tokens that follow, one an entry. */
  readonly nextKeys: readonly string[];
  readonly nextStems: readonly string[];
  /** A `tsvector` literal without positions of what the block and the tokens that follow hold. */
  readonly terms: string;
}

/** A token between brackets, which no token contains: then one that is part of another is not found in it. */
const bracket = (key: string): string => `<${key}>`;

export const toPhraseKey = (keys: readonly string[]): string => keys.map(bracket).join('');

/** The blocks of a transcript. Every phrase of up to 64 tokens lies within the block that it begins in. */
export function cutTokenBlocks(tokens: readonly IndexedToken[]): TokenBlock[] {
  const blocks: TokenBlock[] = [];
  for (let from = 0; from < tokens.length; from += BLOCK_TOKENS) {
    const own = tokens.slice(from, from + BLOCK_TOKENS);
    const next = tokens.slice(from + BLOCK_TOKENS, from + BLOCK_TOKENS + MAX_PHRASE_TOKENS - 1);
    blocks.push({
      index: from / BLOCK_TOKENS,
      keys: toPhraseKey(own.map(({ key }) => key)),
      stems: toPhraseKey(own.map(({ stem }) => stem)),
      nextKeys: next.map(({ key }) => bracket(key)),
      nextStems: next.map(({ stem }) => bracket(stem)),
      terms: toTerms([...own, ...next]),
    });
  }
  return blocks;
}

function toTerms(tokens: readonly IndexedToken[]): string {
  const terms = new Set<string>();
  for (const { lexeme } of exactLexemes(tokens)) terms.add(lexeme);
  for (const { key, stem, isCharacter } of tokens) terms.add(isCharacter ? key : stemTerm(stem));
  return Array.from(terms, quoteLexeme).join(' ');
}

const stemTerm = (stem: string): string => `~${stem}`;

/**
 * A `tsquery` literal for the blocks that may hold a phrase: all of its words, all of its pairs. With `isPrefix` the
 * last word may go on.
 */
export function blockQuery(
  tokens: readonly IndexedToken[],
  { byStem, isPrefix = false }: { readonly byStem: boolean; readonly isPrefix?: boolean },
): string {
  const lexemes = exactLexemes(tokens);
  const terms = tokens.map(({ key, stem, isCharacter }, index) => {
    if (isCharacter) return quoteLexeme(lexemes[index]!.lexeme);
    const goesOn = isPrefix && index === tokens.length - 1 ? ':*' : '';
    return quoteLexeme(byStem ? stemTerm(stem) : key) + goesOn;
  });
  return Array.from(new Set(terms)).join(' & ');
}

/** Numbers of the tokens at which a phrase begins in a block, from the block's first; they may overlap. */
export function findInBlock(keys: string, phraseKey: string): number[] {
  const found: number[] = [];
  let token = 0;
  let counted = 0;
  for (let at = keys.indexOf(phraseKey); at !== -1; at = keys.indexOf(phraseKey, at + 1)) {
    for (; counted < at; counted++) if (keys.charCodeAt(counted) === 0x3c) token++;
    found.push(token);
  }
  return found;
}

/** Whether a phrase can begin again before it has ended (`na na`): only then its occurrences can overlap. */
export function canOverlap(keys: readonly string[]): boolean {
  return keys.some((_, shift) => shift > 0 && keys.slice(shift).every((key, index) => key === keys[index]));
}
