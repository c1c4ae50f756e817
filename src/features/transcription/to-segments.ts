import { MAX_SEGMENT_UNITS, type TranscriptSegmentText, type WordTime } from '../../text/index.ts';

/** A recognised word with its times on the clock of the recording. */
export interface TimedWord {
  /** With the space before it, where the script has one. */
  readonly text: string;
  readonly startS: number;
  readonly endS: number;
  readonly confidence: number | null;
  readonly language: string | null;
}

/** A silence that ends a segment. */
const PAUSE_S = 0.6;
/** Longer segments end at the next end of a sentence, or at this many seconds. */
const MAX_SEGMENT_S = 15;
const SENTENCE_END = /[.!?。！？…]["'”’」』)]*$/;

/**
 * Segments of a transcript from words in order: cut at silences, at ends of sentences and after 15 s. Words without a
 * letter or digit stay with their neighbours.
 */
export function toSegments(
  words: readonly TimedWord[],
  transcriptLanguage: string | null,
): TranscriptSegmentText[] {
  const segments: TranscriptSegmentText[] = [];
  let group: TimedWord[] = [];
  const finish = () => {
    const segment = toSegment(group, transcriptLanguage);
    if (segment !== null) segments.push(segment);
    group = [];
  };
  let units = 0;
  for (const word of words) {
    const last = group.at(-1);
    if (
      last &&
      (word.startS - last.endS >= PAUSE_S ||
        SENTENCE_END.test(last.text) ||
        word.endS - group[0]!.startS > MAX_SEGMENT_S ||
        units + word.text.length > MAX_SEGMENT_UNITS ||
        word.language !== last.language)
    ) {
      finish();
      units = 0;
    }
    group.push(word);
    units += word.text.length;
  }
  finish();
  return segments;
}

function toSegment(
  group: readonly TimedWord[],
  transcriptLanguage: string | null,
): TranscriptSegmentText | null {
  let text = '';
  const words: WordTime[] = [];
  for (const word of group) {
    const shown = text === '' ? word.text.trimStart() : word.text;
    const said = shown.trim();
    const start = text.length + shown.indexOf(said);
    text += shown;
    if (said === '') continue;
    // Times of words that a model puts in the wrong order may not run backwards.
    const startS = Math.max(word.startS, words.at(-1)?.[2] ?? 0);
    words.push([start, start + said.length, startS, Math.max(startS, word.endS)]);
  }
  text = text.trimEnd();
  if (!/[\p{L}\p{N}]/u.test(text)) return null;
  const sure = group.flatMap(({ confidence }) => (confidence === null ? [] : [confidence]));
  const { language } = group[0]!;
  return {
    text,
    startS: words[0]![2],
    endS: words.reduce((latest, [, , , endS]) => Math.max(latest, endS), 0),
    speaker: null,
    language: language === transcriptLanguage ? null : language,
    words,
    timesEstimated: false,
    confidence: sure.length === 0 ? null : sure.reduce((sum, one) => sum + one, 0) / sure.length,
  };
}
