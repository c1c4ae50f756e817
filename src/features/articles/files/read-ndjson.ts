import { AppError } from '../../../errors.ts';
import { type ArticleLine, MAX_RECORD_BYTES } from './article-line.ts';

const LINE_FEED = 0x0a;

/** Newline-delimited JSON in UTF-8, one object a line. What is wrong with one line does not stop the others. */
export async function* readNdjson(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<ArticleLine> {
  let line = 0;
  for await (const record of cutLines(bytes)) {
    line++;
    const read = record === null ? tooLong() : parseLine(record, line);
    if (read instanceof AppError) yield { line, error: read };
    else if (read) yield { line, fields: read };
  }
}

/** Lines without their ends; null stands for one that is too long. */
async function* cutLines(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array | null> {
  let open: Uint8Array[] = [];
  let openBytes = 0;
  const close = (last: Uint8Array): Uint8Array | null => {
    const isTooLong = openBytes + last.length > MAX_RECORD_BYTES;
    const line = isTooLong ? null : Buffer.concat([...open, last]);
    open = [];
    openBytes = 0;
    return line;
  };
  for await (const part of bytes) {
    let from = 0;
    for (let end = part.indexOf(LINE_FEED); end >= 0; end = part.indexOf(LINE_FEED, from)) {
      yield close(part.subarray(from, end));
      from = end + 1;
    }
    const rest = part.subarray(from);
    openBytes += rest.length;
    if (openBytes > MAX_RECORD_BYTES) open = [];
    else if (rest.length > 0) open.push(rest);
  }
  if (openBytes > 0) yield close(new Uint8Array());
}

function parseLine(record: Uint8Array, line: number): Record<string, unknown> | AppError | null {
  let text: string;
  try {
    // A byte order mark is taken off.
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: line > 1 }).decode(record).trim();
  } catch {
    return new AppError('BAD_USER_INPUT', 'The line is not UTF-8.');
  }
  if (text === '') return null;
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
      return value as Record<string, unknown>;
    }
    return new AppError('BAD_USER_INPUT', 'The line is no JSON object.');
  } catch {
    return new AppError('BAD_USER_INPUT', 'The line is not valid JSON.');
  }
}

const tooLong = () =>
  new AppError('BAD_USER_INPUT', `A line may have ${MAX_RECORD_BYTES} bytes.`, { limit: MAX_RECORD_BYTES });
