/** A recording's raw fingerprint: 32-bit words, evenly spaced. */
export type Fingerprint = Uint32Array;

export interface ChromaprintMatch {
  readonly file: string;
  /** Words of the recording before the query's first one; negative when the query begins earlier. */
  readonly offset: number;
  /** Mean bits of 32 that differ. */
  readonly bitError: number;
}

/** Words that may be the same sound agree in their first bits. */
const ALIGN_BITS = 12;
/** Chromaprint's own limit. */
const MAX_BIT_ERROR = 10;
/** Less of the query in the recording says nothing. */
const MIN_OVERLAP_SHARE = 0.5;

/** Fingerprints of an index, searched as Chromaprint's own matcher does: offset histogram, then bit error. */
export class ChromaprintIndex {
  readonly #prints: readonly { readonly file: string; readonly words: Fingerprint }[];
  readonly #postings = new Map<number, number[]>();

  constructor(prints: readonly { readonly file: string; readonly words: Fingerprint }[]) {
    this.#prints = prints;
    for (const [number, { words }] of prints.entries()) {
      for (const [at, word] of words.entries()) {
        const key = word >>> (32 - ALIGN_BITS);
        const postings = this.#postings.get(key);
        if (postings) postings.push(number, at);
        else this.#postings.set(key, [number, at]);
      }
    }
  }

  /**
   * The recordings that hold the query, least error first. An offset counts with two words that agree in 12 bits, and
   * matches with at most 10 of 32 bits in error. Every such offset is tried, where Chromaprint tries only the best.
   */
  search(query: Fingerprint): ChromaprintMatch[] {
    const best = new Map<number, ChromaprintMatch>();
    for (const [number, offset] of this.#offsets(query)) {
      const { file, words } = this.#prints[number]!;
      const bitError = meanBitError(query, words, offset);
      if (bitError > MAX_BIT_ERROR || bitError >= (best.get(number)?.bitError ?? 33)) continue;
      best.set(number, { file, offset, bitError });
    }
    return [...best.values()].sort((a, b) => a.bitError - b.bitError);
  }

  #offsets(query: Fingerprint): (readonly [number: number, offset: number])[] {
    const votes = new Map<number, Map<number, number>>();
    for (const [at, word] of query.entries()) {
      const postings = this.#postings.get(word >>> (32 - ALIGN_BITS)) ?? [];
      for (let index = 0; index < postings.length; index += 2) {
        const offset = postings[index + 1]! - at;
        const ofRecording = votes.get(postings[index]!) ?? new Map<number, number>();
        ofRecording.set(offset, (ofRecording.get(offset) ?? 0) + 1);
        votes.set(postings[index]!, ofRecording);
      }
    }
    return [...votes].flatMap(([number, offsets]) =>
      [...offsets].filter(([, count]) => count > 1).map(([offset]) => [number, offset] as const),
    );
  }
}

function meanBitError(query: Fingerprint, words: Fingerprint, offset: number): number {
  const from = Math.max(0, -offset);
  const to = Math.min(query.length, words.length - offset);
  if (to - from < query.length * MIN_OVERLAP_SHARE) return 32;
  let bits = 0;
  for (let at = from; at < to; at++) bits += countBits(query[at]! ^ words[at + offset]!);
  return bits / (to - from);
}

function countBits(word: number): number {
  let bits = 0;
  for (let rest = word >>> 0; rest !== 0; rest &= rest - 1) bits++;
  return bits;
}
