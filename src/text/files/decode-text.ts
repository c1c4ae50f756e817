import { MAX_TRANSCRIPT_BYTES } from '../transcript.ts';
import { transcriptError } from './transcript-error.ts';

/** Text of a file: UTF-8, or UTF-16 with a byte order mark. Throws BAD_USER_INPUT when it is neither, or too large. */
export function decodeText(bytes: Uint8Array): string {
  if (bytes.length > MAX_TRANSCRIPT_BYTES) {
    throw transcriptError(
      null,
      `has ${bytes.length} bytes; at most ${MAX_TRANSCRIPT_BYTES} are read.`,
      MAX_TRANSCRIPT_BYTES,
    );
  }
  const encoding =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? 'utf-16le'
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? 'utf-16be'
        : 'utf-8';
  let text: string;
  try {
    text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    throw transcriptError(null, 'is not UTF-8 text.');
  }
  return checkText(text);
}

/** U+0000 cannot be stored, and in practice means that the file is no text. */
export function checkText(text: string): string {
  const zeroAt = text.indexOf('\u0000');
  if (zeroAt === -1) return text;
  throw transcriptError(`line ${lineOf(text, zeroAt)}`, 'it holds the character U+0000.');
}

/** Number of the line of a place in a text, from 1. */
export function lineOf(text: string, at: number): number {
  let line = 1;
  for (let next = text.indexOf('\n'); next !== -1 && next < at; next = text.indexOf('\n', next + 1)) line++;
  return line;
}
