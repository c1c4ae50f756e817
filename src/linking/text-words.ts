import { type SparseVector, toUnitVector } from '../content/index.ts';
import { tokenizeText } from '../text/index.ts';

/** Places that words and pairs of words are hashed to. */
export const TEXT_DIMENSIONS = 16_384;
/** A question is short; what is longer is an article, of which the beginning says what it is about. */
const MAX_TOKENS = 400;

/** How often each word and each pair of words occurs, by place. */
export function countTextWords(text: string): Map<number, number> {
  const counts = new Map<number, number>();
  const tokens = tokenizeText(text).slice(0, MAX_TOKENS);
  for (const [index, { key }] of tokens.entries()) {
    const before = tokens[index - 1]?.key;
    for (const feature of before === undefined ? [key] : [key, `${before} ${key}`]) {
      const place = hashOf(feature) % TEXT_DIMENSIONS;
      counts.set(place, (counts.get(place) ?? 0) + 1);
    }
  }
  return counts;
}

/** How rare each place is among texts: log((1 + texts) / (1 + texts that have it)) + 1. */
export function textRarity(texts: readonly ReadonlyMap<number, number>[]): Float32Array {
  const heardIn = new Uint32Array(TEXT_DIMENSIONS);
  for (const counts of texts) for (const place of counts.keys()) heardIn[place]!++;
  return Float32Array.from(heardIn, (count) => Math.log((1 + texts.length) / (1 + count)) + 1);
}

/** Unit vector of a text: (1 + log count) times rarity. */
export function textVector(counts: ReadonlyMap<number, number>, rarity: Float32Array): SparseVector {
  return toUnitVector(
    new Map(Array.from(counts, ([place, count]) => [place, (1 + Math.log(count)) * rarity[place]!])),
  );
}

/** FNV-1a over UTF-16 units, its bits mixed once more (murmur3's finaliser). */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
