import { tokenizeText, type WordTime } from '../../text/index.ts';
import type { TranscriptSegment } from './transcripts.types.ts';

/**
 * The times of a segment's words in its corrected text: words at the beginning and end that stayed keep theirs, a
 * changed stretch of words between them takes the time of the stretch that it replaces, shared by length.
 */
export function carryWordTimes(
  { text: before, words }: Pick<TranscriptSegment, 'text' | 'words'>,
  after: string,
): readonly WordTime[] | null {
  if (words === null || before === after) return words;
  const old = words.map(([start, end]) => keyOf(before.slice(start, end)));
  const fresh = Array.from(after.matchAll(/\S+/g), ({ 0: word, index }) => ({
    key: keyOf(word),
    start: index,
    end: index + word.length,
  }));
  // A word of the file may be a part of one between spaces, as in Chinese: then only the ends can be compared.
  if (fresh.length === 0 || words.length === 0) return null;
  let head = 0;
  while (head < old.length && head < fresh.length && old[head] === fresh[head]!.key) head++;
  let tail = 0;
  while (
    tail < old.length - head &&
    tail < fresh.length - head &&
    old[old.length - 1 - tail] === fresh[fresh.length - 1 - tail]!.key
  ) {
    tail++;
  }
  const changed = fresh.slice(head, fresh.length - tail);
  const fromS = words[head]?.[2] ?? words.at(-1)![3];
  const toS = words[old.length - tail - 1]?.[3] ?? fromS;
  const units = changed.reduce((sum, { start, end }) => sum + end - start, 0);
  let passed = 0;
  return fresh.map(({ start, end }, index): WordTime => {
    if (index < head) return [start, end, words[index]![2], words[index]![3]];
    if (index >= fresh.length - tail) {
      const [, , startS, endS] = words[old.length - (fresh.length - index)]!;
      return [start, end, startS, endS];
    }
    const beginS = fromS + ((Math.max(toS, fromS) - fromS) * passed) / units;
    passed += end - start;
    return [start, end, beginS, fromS + ((Math.max(toS, fromS) - fromS) * passed) / units];
  });
}

const keyOf = (word: string): string =>
  tokenizeText(word)
    .map(({ key }) => key)
    .join(' ');
