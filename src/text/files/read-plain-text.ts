import { cutSentences } from '../cut-sentences.ts';
import type { TranscriptText } from '../transcript.ts';

/** Each sentence, and each line, a segment without times. */
export function readPlainText(text: string): TranscriptText {
  const segments = cutSentences(text).map(({ start, end }) => ({
    text: text.slice(start, end),
    startS: null,
    endS: null,
    speaker: null,
    language: null,
    words: null,
    timesEstimated: false,
  }));
  return { language: null, segments };
}
