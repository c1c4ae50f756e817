import type { TranscriptFormat, TranscriptSegmentText, TranscriptText } from '../transcript.ts';
import { transcriptError } from './transcript-error.ts';

type Timed = TranscriptSegmentText & { readonly startS: number; readonly endS: number };

/** A transcript as a file; what `readTranscript` reads back. Captions need times: BAD_USER_INPUT without. */
export function writeTranscript(transcript: TranscriptText, format: TranscriptFormat): string {
  if (format === 'JSON') return `${JSON.stringify(toJson(transcript), null, 1)}\n`;
  if (format === 'TEXT') return transcript.segments.map(({ text }) => `${text}\n`).join('');
  const segments = transcript.segments.map(requireTimes);
  return format === 'SRT' ? toSrt(segments) : toVtt(segments, transcript.language);
}

/** Our own JSON form, documented with the schema. */
function toJson({ language, segments }: TranscriptText): object {
  return {
    language,
    segments: segments.map(({ text, startS, endS, speaker, language: own, words, timesEstimated }) => ({
      text,
      ...(startS !== null && { startS, endS }),
      ...(timesEstimated && { timesEstimated }),
      ...(speaker !== null && { speaker }),
      ...(own !== null && { language: own }),
      ...(words !== null && {
        words: words.map(([start, end, wordStartS, wordEndS]) => ({
          text: text.slice(start, end),
          startS: wordStartS,
          endS: wordEndS,
        })),
      }),
    })),
  };
}

function requireTimes(segment: TranscriptSegmentText, index: number): Timed {
  if (segment.startS !== null && segment.endS !== null) return segment as Timed;
  throw transcriptError(
    `segment ${index}`,
    'it has no times, which captions need; TEXT and JSON do without.',
  );
}

/** A blank line would end the cue. */
const unbroken = (text: string): string => text.replace(/\n\s*\n/g, '\n');

function toSrt(segments: readonly Timed[]): string {
  return segments
    .map(
      ({ startS, endS, text }, index) =>
        `${index + 1}\n${clock(startS, ',')} --> ${clock(endS, ',')}\n${unbroken(text)}\n`,
    )
    .join('\n');
}

function toVtt(segments: readonly Timed[], language: string | null): string {
  const head = language === null ? 'WEBVTT\n' : `WEBVTT\nLanguage: ${language}\n`;
  const cues = segments.map((segment) => {
    const voice = segment.speaker === null ? '' : `<v ${escapeText(segment.speaker.replace(/\s+/g, ' '))}>`;
    return `\n${clock(segment.startS, '.')} --> ${clock(segment.endS, '.')}\n${voice}${unbroken(timedText(segment))}\n`;
  });
  return head + cues.join('');
}

/** Before a word the time at which it begins, behind it the time at which it ends where a pause follows. */
function timedText({ text, words, startS, endS }: Timed): string {
  if (words === null) return escapeText(text);
  let written = '';
  let read = 0;
  let atMs = ms(startS);
  const mark = (timeS: number) => {
    const timeMs = Math.min(Math.max(ms(timeS), atMs), ms(endS));
    if (timeMs === atMs && read > 0) return;
    if (timeMs !== atMs || read > 0) written += `<${clock(timeMs / 1_000, '.')}>`;
    atMs = timeMs;
  };
  for (const [index, [start, end, wordStartS, wordEndS]] of words.entries()) {
    // The time before a word goes behind the space, so that no piece is a word with its space alone.
    written += escapeText(text.slice(read, start));
    // Words in a row with the same time would be read as one; a mark keeps them apart.
    if (index > 0 && ms(wordStartS) <= atMs) written += `<${clock(atMs / 1_000, '.')}>`;
    else mark(wordStartS);
    written += escapeText(text.slice(start, end));
    read = end;
    const next = words[index + 1];
    if (next ? ms(next[2]) > ms(wordEndS) : ms(wordEndS) < ms(endS)) mark(wordEndS);
  }
  // A single word that fills its cue has nothing to mark it by.
  if (!written.includes('<0')) written = `<${clock(startS, '.')}>${written}`;
  return written + escapeText(text.slice(read));
}

const escapeText = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

const ms = (seconds: number): number => Math.round(seconds * 1_000);

function clock(seconds: number, point: ',' | '.'): string {
  const total = ms(seconds);
  const two = (value: number) => String(Math.floor(value)).padStart(2, '0');
  const thousandths = String(total % 1_000).padStart(3, '0');
  return `${two(total / 3_600_000)}:${two((total / 60_000) % 60)}:${two((total / 1_000) % 60)}${point}${thousandths}`;
}
