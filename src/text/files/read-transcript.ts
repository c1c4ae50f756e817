import { tokenizeText } from '../tokenize-text.ts';
import {
  MAX_TRANSCRIPT_SEGMENTS,
  MAX_TRANSCRIPT_WORDS,
  type TranscriptFormat,
  type TranscriptText,
  type TranscriptTimeUnit,
} from '../transcript.ts';
import { checkText, decodeText } from './decode-text.ts';
import { detectFormat } from './detect-format.ts';
import { readCaptions } from './read-captions.ts';
import { readJsonTranscript } from './read-json-transcript.ts';
import { readPlainText } from './read-plain-text.ts';
import { shapeSegments } from './shape-segments.ts';
import { transcriptError } from './transcript-error.ts';

export interface ReadTranscriptOptions {
  /** Found out from the content when null. */
  readonly format: TranscriptFormat | null;
  /** Of a JSON whose times do not show their unit. */
  readonly timeUnit: TranscriptTimeUnit | null;
}

/**
 * Reads a transcript of any format. Throws BAD_USER_INPUT naming the line or the place in the JSON for one that is
 * malformed, empty, or over 10 MiB, 100,000 segments or 200,000 words (a Chinese or Japanese character is one).
 */
export async function readTranscript(
  content: Uint8Array | string,
  { format, timeUnit }: ReadTranscriptOptions,
): Promise<TranscriptText> {
  const text = (typeof content === 'string' ? checkText(content) : decodeText(content)).replace(
    /^\ufeff/,
    '',
  );
  const transcript = await readAs(format ?? detectFormat(text), text, timeUnit);
  const segments = shapeSegments(transcript.segments);
  if (segments.length > MAX_TRANSCRIPT_SEGMENTS) {
    throw transcriptError(
      null,
      `has ${segments.length} segments; at most ${MAX_TRANSCRIPT_SEGMENTS} are taken.`,
      MAX_TRANSCRIPT_SEGMENTS,
    );
  }
  let wordCount = 0;
  for (const segment of segments) wordCount += tokenizeText(segment.text).length;
  if (wordCount > MAX_TRANSCRIPT_WORDS) {
    throw transcriptError(
      null,
      `has ${wordCount} words; at most ${MAX_TRANSCRIPT_WORDS} are taken.`,
      MAX_TRANSCRIPT_WORDS,
    );
  }
  if (wordCount === 0) throw transcriptError(null, 'has no words.');
  return { language: transcript.language, segments };
}

async function readAs(
  format: TranscriptFormat,
  text: string,
  timeUnit: TranscriptTimeUnit | null,
): Promise<TranscriptText> {
  if (format === 'JSON') return readJsonTranscript(text, timeUnit);
  if (format === 'TEXT') return readPlainText(text);
  return readCaptions(text, format);
}
