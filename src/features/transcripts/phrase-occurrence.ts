import type { Db } from '../../db/db.ts';
import { type TextToken, tokenizeText } from '../../text/index.ts';
import type { FoundPhrase } from './find-phrases.ts';
import { findSegmentsOfTokens, type LocatedSegment } from './locate-phrase.store.ts';
import type { PhraseOccurrence, TranscriptSegment } from './transcripts.types.ts';

export interface PlacedOccurrence {
  readonly node: PhraseOccurrence;
  /** The segment it begins in, and the token of it: what a cursor is made of. */
  readonly segmentIndex: number;
  readonly token: number;
}

interface TimedPlace {
  readonly timeS: number | null;
  readonly isWordTime: boolean;
}

/** Times and places in the text of what was found. What is deleted meanwhile is left out. */
export async function toOccurrences(
  db: Db,
  workspaceId: string,
  found: readonly FoundPhrase[],
): Promise<PlacedOccurrence[]> {
  const ranges = found.map(({ recordingId, firstToken, lastToken }) => ({
    recordingId,
    first: firstToken,
    last: lastToken,
  }));
  const located = await findSegmentsOfTokens(db, workspaceId, ranges);
  const tokensOf = memoized((segment: TranscriptSegment) => tokenizeText(segment.text));
  return found.flatMap((each, index) => {
    const occurrence = toOccurrence(each, located[index]!, tokensOf);
    return occurrence ? [occurrence] : [];
  });
}

function toOccurrence(
  { recordingId, number, numberInRecording, firstToken, lastToken }: FoundPhrase,
  located: readonly LocatedSegment[],
  tokensOf: (segment: TranscriptSegment) => TextToken[],
): PlacedOccurrence | null {
  const parts = located.map(({ segment, firstToken: offset }) => {
    const tokens = tokensOf(segment);
    const first = tokens[Math.max(firstToken - offset, 0)];
    const last = tokens[Math.min(lastToken - offset, tokens.length - 1)];
    return first && last ? { segment, first, last } : null;
  });
  const begin = parts[0];
  const end = parts.at(-1);
  if (!begin || !end) return null;
  const start = timeAt(begin.segment, begin.first.start, 'start');
  const stop = timeAt(end.segment, end.last.end, 'end');
  return {
    node: {
      recordingId,
      number,
      numberInRecording,
      startS: start.timeS,
      endS: stop.timeS,
      wordTimes: start.isWordTime && stop.isWordTime,
      timesEstimated: begin.segment.timesEstimated || end.segment.timesEstimated,
      spans: parts.flatMap((part) =>
        part ? [{ segment: part.segment, highlight: { start: part.first.start, end: part.last.end } }] : [],
      ),
    },
    segmentIndex: begin.segment.index,
    token: firstToken - located[0]!.firstToken,
  };
}

/** When a character of a segment is spoken: by the word that it belongs to, else by its share of the segment. */
function timeAt(
  { text, words, startS, endS }: TranscriptSegment,
  unit: number,
  side: 'start' | 'end',
): TimedPlace {
  const word = words?.find(([start, end]) =>
    side === 'start' ? start <= unit && unit < end : start < unit && unit <= end,
  );
  if (word) {
    const [start, end, wordStartS, wordEndS] = word;
    // A word whole has its exact times, whatever quotes or stops are around it; a character of a longer one its share.
    const spoken = text.slice(start, end);
    const from = start + spoken.length - spoken.replace(/^[^\p{L}\p{N}]+/u, '').length;
    const to = start + spoken.replace(/[^\p{L}\p{N}\p{M}]+$/u, '').length;
    const share = (unit - from) / Math.max(1, to - from);
    return {
      timeS: wordStartS + (wordEndS - wordStartS) * Math.min(1, Math.max(0, share)),
      isWordTime: true,
    };
  }
  if (startS === null || endS === null) return { timeS: null, isWordTime: false };
  return { timeS: startS + ((endS - startS) * unit) / text.length, isWordTime: false };
}

function memoized<Key extends object, Value>(compute: (key: Key) => Value): (key: Key) => Value {
  const known = new WeakMap<Key, Value>();
  return (key) => {
    const value = known.get(key) ?? compute(key);
    known.set(key, value);
    return value;
  };
}
