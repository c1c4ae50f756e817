import { AppError } from '../errors.ts';
import { inSlices } from '../lib/in-slices.ts';
import { isJsonDeeperThan } from '../lib/json-depth.ts';

/** One line of a file, or what is wrong with it. `line` counts from 1. */
export type NdjsonLine =
  | { readonly line: number; readonly fields: Readonly<Record<string, unknown>> }
  | { readonly line: number; readonly error: AppError };

const LINE_FEED = 0x0a;
/** Far deeper than anything that is taken. */
const MAX_DEPTH = 1_000;

/** Newline-delimited JSON in UTF-8, one object a line. What is wrong with one line does not stop the others. */
export async function* readNdjson(
  bytes: AsyncIterable<Uint8Array>,
  maxLineBytes: number,
): AsyncGenerator<NdjsonLine> {
  for await (const { line, record } of inSlices(cutLines(bytes, maxLineBytes))) {
    const read = record === null ? tooLong(maxLineBytes) : parseLine(record, line);
    if (read instanceof AppError) yield { line, error: read };
    else if (read) yield { line, fields: read };
  }
}

interface CutLine {
  readonly line: number;
  /** Without its end; null for one that is too long. */
  readonly record: Uint8Array | null;
}

/** Lines that are not empty: of those a packed file may have millions. */
async function* cutLines(bytes: AsyncIterable<Uint8Array>, maxLineBytes: number): AsyncGenerator<CutLine> {
  let line = 0;
  let open: Uint8Array[] = [];
  let openBytes = 0;
  const close = (last: Uint8Array): Uint8Array | null => {
    const isTooLong = openBytes + last.length > maxLineBytes;
    const line = isTooLong ? null : Buffer.concat([...open, last]);
    open = [];
    openBytes = 0;
    return line;
  };
  for await (const part of bytes) {
    let from = 0;
    for (let end = part.indexOf(LINE_FEED); end >= 0; end = part.indexOf(LINE_FEED, from)) {
      line++;
      if (end > from || openBytes > 0) yield { line, record: close(part.subarray(from, end)) };
      from = end + 1;
    }
    const rest = part.subarray(from);
    openBytes += rest.length;
    if (openBytes > maxLineBytes) open = [];
    else if (rest.length > 0) open.push(rest);
  }
  if (openBytes > 0) yield { line: line + 1, record: close(new Uint8Array()) };
}

function parseLine(record: Uint8Array, line: number): Record<string, unknown> | AppError | null {
  if (isJsonDeeperThan(record, MAX_DEPTH)) {
    return new AppError('BAD_USER_INPUT', `A line may be ${MAX_DEPTH} levels deep.`, { limit: MAX_DEPTH });
  }
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

const tooLong = (limit: number) =>
  new AppError('BAD_USER_INPUT', `A line may have ${limit} bytes.`, { limit });
