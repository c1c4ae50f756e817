import { type SparseVector, toUnitVector } from '../content/index.ts';
import { tokenizeText } from '../text/index.ts';

/** Places that words, pairs of words and pieces of words are hashed to. */
export const TEXT_DIMENSIONS = 20_480;
/** Places where only words and pairs are counted: in these, other forms of a word are other words. */
export const WORD_PLACES = 16_384;
/** Letters of a piece, the ends of the word among them. */
const PIECE_LETTERS = [3, 4];
/** Of a word. Pieces find what was heard or written wrongly, and other forms; there are many of them. */
const PIECE_WEIGHT = 0.5;
/** A question is short; what is longer is an article, of which the beginning says what it is about. */
const MAX_TOKENS = 400;

/**
 * How much each word, each pair of words and each piece of a word says, by place: 1 + log of how often it occurs, a
 * piece half of it. With `WORD_PLACES` places the pieces are left out: so are maps of so many learned.
 */
export function countTextWords(text: string, places = TEXT_DIMENSIONS): Map<number, number> {
  const tokens = tokenizeText(text)
    .slice(0, MAX_TOKENS)
    .map(({ key }) => key);
  const words = tallied(tokens.flatMap((key, at) => (at === 0 ? [key] : [key, `${tokens[at - 1]} ${key}`])));
  const pieces = tallied(places === WORD_PLACES ? [] : tokens.flatMap(piecesOf));
  const weights = new Map<number, number>();
  const add = (counts: ReadonlyMap<string, number>, weight: number) => {
    for (const [feature, count] of counts) {
      const place = hashOf(feature) % places;
      weights.set(place, (weights.get(place) ?? 0) + weight * (1 + Math.log(count)));
    }
  };
  add(words, 1);
  add(pieces, PIECE_WEIGHT);
  return weights;
}

/** Marked so that no piece is taken for a word. */
function piecesOf(word: string): string[] {
  const letters = Array.from(` ${word} `);
  return PIECE_LETTERS.flatMap((length) =>
    Array.from(
      { length: Math.max(0, letters.length - length + 1) },
      (_, at) => `#${letters.slice(at, at + length).join('')}`,
    ),
  );
}

function tallied(features: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const feature of features) counts.set(feature, (counts.get(feature) ?? 0) + 1);
  return counts;
}

/** How rare each place is among texts: log((1 + texts) / (1 + texts that have it)) + 1. */
export function textRarity(
  texts: readonly ReadonlyMap<number, number>[],
  places = TEXT_DIMENSIONS,
): Float32Array {
  const heardIn = new Uint32Array(places);
  for (const weights of texts) for (const place of weights.keys()) heardIn[place]!++;
  return Float32Array.from(heardIn, (count) => Math.log((1 + texts.length) / (1 + count)) + 1);
}

/** Unit vector of a text: what each place says times its rarity. */
export function textVector(weights: ReadonlyMap<number, number>, rarity: Float32Array): SparseVector {
  return toUnitVector(new Map(Array.from(weights, ([place, weight]) => [place, weight * rarity[place]!])));
}

/** FNV-1a over UTF-16 units, its bits mixed once more (murmur3's finaliser). */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
