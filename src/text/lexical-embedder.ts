import { createHash } from 'node:crypto';
import { functionWords } from './function-words.ts';
import { type TextToken, tokenizeText } from './tokenize-text.ts';

/** Numbers of a lexical vector: as many as a sentence model gives, so that both fit one column. */
export const LEXICAL_WIDTH = 384;

/** Longer texts are cut off, as a sentence model does. */
const MAX_TOKENS = 2_000;

/**
 * What each kind of feature weighs. There is no corpus to count in, so rarity is guessed: common words weigh little,
 * long words more. Pieces of words find inflections and typing errors; pairs of words keep the order.
 */
const weights = {
  word: 1,
  commonWord: 0.15,
  wordPair: 0.5,
  commonPair: 0.1,
  wordPiece: 0.35,
  character: 0.3,
  characterPair: 1,
  characterTriple: 0.5,
  /** Hiragana are mostly endings and particles. */
  hiragana: 0.3,
  commonCharacter: 0.2,
} as const;

/** Characters that stand in nearly every Chinese or Japanese sentence. */
const commonCharacters = new Set('的了是不在有我你他她它们这那个和就也吗呢吧么怎请ー');
const hiragana = /\p{Script=Hiragana}/u;
const PIECE_UNITS = [3, 4] as const;

/** Raised when the same rules give other vectors. */
const RULES_VERSION = 1;

/** The exact build: any change of weights or word lists gives another. */
export const lexicalEmbedderId = `phonograph-lexical@${createHash('sha256')
  .update(JSON.stringify([RULES_VERSION, LEXICAL_WIDTH, MAX_TOKENS, weights, PIECE_UNITS]))
  .update(JSON.stringify([[...functionWords], [...commonCharacters]]))
  .digest('hex')
  .slice(0, 12)}`;

/**
 * A vector of length 1 from the words, pairs of words and pieces of words of a text, and from the characters, pairs
 * and triples of scripts without spaces, each hashed to a place and a sign. Texts that share words are near each
 * other; texts that mean the same in other words are not. Of a text without a letter or digit its characters count.
 * All zeros for a blank text.
 */
export function embedLexically(text: string): Float32Array {
  const counts = new Map<string, Feature>();
  const add = (key: string, weight: number) => {
    const known = counts.get(key);
    if (known) known.count++;
    else counts.set(key, { weight, count: 1 });
  };
  const tokens = tokenizeText(text).slice(0, MAX_TOKENS);
  tokens.forEach((token, index) => {
    if (token.isCharacter) addCharacters(add, tokens, index);
    else addWord(add, token.key, tokens[index - 1]);
  });
  if (counts.size === 0) for (const character of text.replace(/\s/gu, '').slice(0, 1_000)) add(character, 1);

  const vector = new Float64Array(LEXICAL_WIDTH);
  for (const [key, { weight, count }] of counts) {
    const hash = hashOf(key);
    // The lowest bit is the sign, the others the place: two features that meet cancel as often as they add.
    const value = weight * (1 + Math.log(count));
    vector[(hash >>> 1) % LEXICAL_WIDTH]! += (hash & 1) === 0 ? value : -value;
  }
  const norm = Math.sqrt(vector.reduce((sum, value) => sum + value * value, 0));
  return Float32Array.from(vector, (value) => (norm === 0 ? 0 : value / norm));
}

interface Feature {
  readonly weight: number;
  count: number;
}
type Add = (key: string, weight: number) => void;

function addWord(add: Add, word: string, before: TextToken | undefined): void {
  const isCommon = functionWords.has(word);
  add(`w ${word}`, isCommon ? weights.commonWord : weights.word * lengthWeight(word));
  if (before && !before.isCharacter) {
    const isCommonPair = isCommon && functionWords.has(before.key);
    add(`p ${before.key} ${word}`, isCommonPair ? weights.commonPair : weights.wordPair);
  }
  if (isCommon) return;
  const bounded = `<${word}>`;
  for (const units of PIECE_UNITS) {
    for (let at = 0; at + units <= bounded.length; at++) {
      add(`c ${bounded.slice(at, at + units)}`, weights.wordPiece);
    }
  }
}

/** Longer words are rarer. */
const lengthWeight = (word: string): number => Math.min(1.5, 0.6 + 0.1 * word.length);

function addCharacters(add: Add, tokens: readonly TextToken[], index: number): void {
  const keys = [0, 1, 2].map((ahead) => {
    const token = tokens[index + ahead];
    return token?.isCharacter ? token.key : null;
  });
  const [one, two, three] = keys as [string, string | null, string | null];
  const lightest = (...characters: string[]) => Math.min(...characters.map(characterWeight));
  add(`1 ${one}`, weights.character * lightest(one));
  if (two === null) return;
  add(`2 ${one}${two}`, weights.characterPair * lightest(one, two));
  if (three !== null) add(`3 ${one}${two}${three}`, weights.characterTriple * lightest(one, two, three));
}

function characterWeight(character: string): number {
  if (commonCharacters.has(character)) return weights.commonCharacter;
  return hiragana.test(character) ? weights.hiragana : 1;
}

/** FNV-1a over UTF-16 units, its bits mixed once more (murmur3's finaliser): neighbours must not share a place. */
function hashOf(key: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < key.length; i++) {
    hash = Math.imul(hash ^ key.charCodeAt(i), 0x01000193);
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
