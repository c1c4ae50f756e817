import { type ParseError, parseText, type VTTCue } from 'media-captions';
import type { TranscriptSegmentText, TranscriptText } from '../transcript.ts';
import { readCueText } from './cue-text.ts';
import { lineOf } from './decode-text.ts';
import { transcriptError } from './transcript-error.ts';

/** SubRip or WebVTT. Throws BAD_USER_INPUT naming the line of the first cue that cannot be read. */
export async function readCaptions(text: string, format: 'SRT' | 'VTT'): Promise<TranscriptText> {
  const lines = text.replace(/\r\n?/g, '\n');
  // Some programs write the place on the screen behind the times, which the parser takes for text.
  const source = format === 'VTT' ? lines : lines.replace(/^([ \t\d:.,]+-->[ \t]*[\d:.,]+)[^\n]+/gm, '$1');
  if (format === 'VTT' && !/^\s*WEBVTT(\s|$)/.test(source)) {
    throw transcriptError('line 1', 'a WebVTT file begins with WEBVTT.');
  }
  const timings = checkTimings(source);
  const { cues, errors } = await parseText(`${source}\n\n`, {
    type: format === 'SRT' ? 'srt' : 'vtt',
    errors: true,
  });
  const [error] = errors as ParseError[];
  if (error) throw transcriptError(`line ${error.line}`, `${error.message.replace(/ on line \d+$/, '')}.`);
  if (cues.length === 0) throw transcriptError(null, `has no ${format} cue.`);
  if (cues.length < timings) {
    throw transcriptError(null, `has ${timings} times but only ${cues.length} cues that can be read.`);
  }
  const segments = cues.flatMap((cue) => toSegment(cue, format));
  return { language: languageOf(source), segments };
}

/** The parser leaves out a cue that ends before it begins; nobody should lose text without a word. Gives their number. */
function checkTimings(text: string): number {
  let count = 0;
  let offset = 0;
  for (const line of text.split('\n')) {
    const match = /^\s*([\d:.,]+)\s*-->\s*([\d:.,]+)/.exec(line);
    if (match) {
      count++;
      if (toSeconds(match[2]!) < toSeconds(match[1]!)) {
        throw transcriptError(`line ${lineOf(text, offset)}`, 'the cue ends before it begins.');
      }
    }
    offset += line.length + 1;
  }
  return count;
}

const toSeconds = (time: string): number =>
  time
    .replace(',', '.')
    .split(':')
    .reduce((seconds, part) => seconds * 60 + Number(part), 0);

/** WebVTT has no field for it; a `Language: de` in the header is a habit of several services. */
const languageOf = (text: string): string | null =>
  /^WEBVTT[^\n]*\n(?:[^\n]+\n)*?Language:\s*([A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*)\s*\n/.exec(text)?.[1] ??
  null;

function toSegment({ startTime, endTime, text }: VTTCue, format: 'SRT' | 'VTT'): TranscriptSegmentText[] {
  const cue = readCueText(text, format, startTime, endTime);
  if (cue.text === '') return [];
  const { words, speaker } = cue;
  return [
    {
      text: cue.text,
      startS: startTime,
      endS: endTime,
      speaker,
      language: null,
      words,
      timesEstimated: false,
    },
  ];
}
