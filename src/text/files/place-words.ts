import { MAX_SEGMENT_UNITS, type TranscriptSegmentText, type WordTime } from '../transcript.ts';

export interface JsonWord {
  /** May carry the space before it. */
  readonly text: string;
  readonly startS: number;
  readonly endS: number;
  readonly speaker: string | null;
}

/** Words of one breath: a longer pause begins another segment. */
const MAX_PAUSE_S = 1.5;
const sentenceEnd = /[.!?。！？…]["'”’»」』)]*$/;
const spaceless =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\u3000-\u303f\uff00-\uff0f]/u;

/** The places of words in the text that was given with them; where they are not in it, the text is made of them. */
export function placeWords(
  given: string | null,
  words: readonly JsonWord[],
): { readonly text: string; readonly words: readonly WordTime[] } {
  const text = given?.trim() ?? '';
  const placed: WordTime[] = [];
  let from = 0;
  for (const { text: word, startS, endS } of words) {
    const at = text.indexOf(word.trim(), from);
    if (at === -1) return joinWords(words);
    from = at + word.trim().length;
    placed.push([at, from, startS, endS]);
  }
  return { text, words: placed };
}

function joinWords(words: readonly JsonWord[]): {
  readonly text: string;
  readonly words: readonly WordTime[];
} {
  const haveSpaces = words.some(({ text }) => /^\s|\s$/.test(text));
  const placed: WordTime[] = [];
  let text = '';
  for (const { text: word, startS, endS } of words) {
    const bare = word.trim();
    if (text !== '' && (haveSpaces ? /^\s/.test(word) : needsSpace(text, bare))) text += ' ';
    placed.push([text.length, text.length + bare.length, startS, endS]);
    text += bare;
    if (haveSpaces && /\s$/.test(word)) text += ' ';
  }
  return { text: text.trimEnd(), words: placed };
}

/** Between two characters of scripts without spaces there is none. */
const needsSpace = (before: string, after: string): boolean =>
  !(spaceless.test(before.at(-1) ?? '') || spaceless.test(after[0] ?? ''));

/** Segments of a bare list of words: a new one with each sentence, speaker and long pause. */
export function segmentsOfWords(words: readonly JsonWord[]): TranscriptSegmentText[] {
  const groups: JsonWord[][] = [];
  let units = 0;
  for (const word of words) {
    const group = groups.at(-1);
    const before = group?.at(-1);
    const goesOn =
      group !== undefined &&
      before !== undefined &&
      before.speaker === word.speaker &&
      word.startS - before.endS <= MAX_PAUSE_S &&
      !sentenceEnd.test(before.text.trim()) &&
      units + word.text.length + 1 <= MAX_SEGMENT_UNITS;
    if (goesOn) group.push(word);
    else groups.push([word]);
    units = goesOn ? units + word.text.length + 1 : word.text.length;
  }
  return groups.map((group) => ({
    ...joinWords(group),
    startS: group[0]!.startS,
    endS: Math.max(...group.map(({ endS }) => endS)),
    speaker: group[0]!.speaker,
    language: null,
    timesEstimated: false,
  }));
}
