import { cutSentences, type TextSpan } from '../cut-sentences.ts';
import { MAX_SEGMENT_UNITS, type TranscriptSegmentText, type WordTime } from '../transcript.ts';
import { transcriptError } from './transcript-error.ts';

/** In order of time, none longer than the index likes; those without times keep their place. */
export function shapeSegments(segments: readonly TranscriptSegmentText[]): TranscriptSegmentText[] {
  const shaped = segments.flatMap((segment) =>
    segment.text.length > MAX_SEGMENT_UNITS ? cutLongSegment(segment) : [segment],
  );
  const untimed = shaped.findIndex(({ startS }) => startS === null);
  if (untimed !== -1) {
    if (shaped.every(({ startS }) => startS === null)) return shaped;
    throw transcriptError(`segment ${untimed}`, 'it has no times, but others have: give all or none.');
  }
  return shaped.sort((a, b) => a.startS! - b.startS!);
}

/** Cuts between sentences, so that each part is as long as may be. */
function cutLongSegment(segment: TranscriptSegmentText): TranscriptSegmentText[] {
  const parts: TextSpan[] = [];
  for (const { start, end } of cutSentences(segment.text)) {
    const last = parts.at(-1);
    if (last && end - last.start <= MAX_SEGMENT_UNITS) parts[parts.length - 1] = { start: last.start, end };
    else parts.push({ start, end });
  }
  return parts.map((part) => partOf(segment, part));
}

/** A part of a segment: times of its words where they are known, else its share of the segment's time. */
export function partOf(segment: TranscriptSegmentText, { start, end }: TextSpan): TranscriptSegmentText {
  const { text, startS, endS, words } = segment;
  const own = words
    ?.slice(firstFrom(words, start), firstFrom(words, end))
    .map((word): WordTime => [word[0] - start, Math.min(word[1], end) - start, word[2], word[3]]);
  const part = { ...segment, text: text.slice(start, end) };
  if (own && own.length > 0) return { ...part, words: own, startS: own[0]![2], endS: own.at(-1)![3] };
  if (startS === null || endS === null) return { ...part, words: null };
  const at = (unit: number) => startS + ((endS - startS) * unit) / text.length;
  return { ...part, words: null, startS: at(start), endS: at(end), timesEstimated: true };
}

/** Index of the first word that begins at `unit` or behind it; looked for by halves, as a text may have 200,000. */
function firstFrom(words: readonly WordTime[], unit: number): number {
  let from = 0;
  let to = words.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    if (words[middle]![0] < unit) from = middle + 1;
    else to = middle;
  }
  return from;
}
