import { Readable } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import { AppError } from '../../../errors.ts';
import { inSlices } from '../../../lib/in-slices.ts';
import { type ArticleLine, MAX_RECORD_BYTES } from './article-line.ts';

interface ParsedRecord {
  readonly info: { readonly lines: number; readonly error?: CsvError };
  readonly record: Record<string, string>;
}

const delimiters = [',', ';', '\t'];

/**
 * CSV in UTF-8 whose first line names the columns; the delimiter is the comma, semicolon or tab that this line has
 * most of. A record with too few or too many fields does not stop the others; throws BAD_USER_INPUT where a quote
 * makes the rest unreadable.
 */
export async function* readCsv(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<ArticleLine> {
  const { start, rest } = await readStart(bytes);
  const failed: CsvError[] = [];
  const parser = parse({
    delimiter: findDelimiter(start),
    bom: true,
    columns: readColumns,
    info: true,
    skip_empty_lines: true,
    skip_records_with_error: true,
    on_skip: (error) => {
      if (error) failed.push(error);
    },
    max_record_size: MAX_RECORD_BYTES,
  });
  const source = Readable.from(inSlices(pieces(withStart(start, rest))));
  source.once('error', (error) => parser.destroy(error));
  try {
    for await (const { info, record } of source.pipe(parser) as AsyncIterable<ParsedRecord>) {
      yield* takeFailed(failed);
      yield { line: info.lines, fields: withoutEmpty(record) };
    }
  } catch (error) {
    yield* takeFailed(failed);
    if (error instanceof CsvError) throw explain(error);
    throw error;
  } finally {
    source.destroy();
  }
  yield* takeFailed(failed);
}

const MAX_COLUMNS = 1_000;
/** What the parser takes at once: 64 KiB of records of one letter are a second of work. */
const PIECE_BYTES = 1_024;

function readColumns(names: readonly string[]): string[] {
  if (names.length > MAX_COLUMNS) {
    throw new AppError('BAD_USER_INPUT', `The CSV may have ${MAX_COLUMNS} columns, got ${names.length}.`, {
      limit: MAX_COLUMNS,
    });
  }
  return names.map((name) => name.trim());
}

async function* pieces(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  for await (const chunk of chunks) {
    for (let at = 0; at < chunk.length; at += PIECE_BYTES) yield chunk.subarray(at, at + PIECE_BYTES);
  }
}

function* takeFailed(failed: CsvError[]): Generator<ArticleLine> {
  for (const error of failed.splice(0)) {
    // Everything behind an open quote is in it: nobody can tell what the records were.
    if (error.code === 'CSV_QUOTE_NOT_CLOSED') throw explain(error);
    yield { line: lineOf(error), error: explain(error) };
  }
}

const lineOf = (error: CsvError): number => Number((error as { lines?: number }).lines ?? 0);

function explain(error: CsvError): AppError {
  return new AppError('BAD_USER_INPUT', `The CSV cannot be read: ${error.message}.`, { cause: error });
}

/** A column that a row leaves empty is not given. */
const withoutEmpty = (record: Record<string, string>) =>
  Object.fromEntries(Object.entries(record).filter(([, value]) => value !== ''));

/** The beginning, at least to the end of the first line. */
async function readStart(bytes: AsyncIterable<Uint8Array>) {
  const rest = bytes[Symbol.asyncIterator]();
  let start = Buffer.alloc(0);
  while (!start.includes(0x0a) && start.length < MAX_RECORD_BYTES) {
    const { value, done } = await rest.next();
    if (done) break;
    start = Buffer.concat([start, value]);
  }
  return { start, rest: { [Symbol.asyncIterator]: () => rest } as AsyncIterable<Uint8Array> };
}

async function* withStart(start: Uint8Array, rest: AsyncIterable<Uint8Array>) {
  if (start.length > 0) yield start;
  yield* rest;
}

function findDelimiter(start: Buffer): string {
  const [firstLine = ''] = start.subarray(0, 65_536).toString('utf8').split('\n');
  const count = (delimiter: string) => firstLine.split(delimiter).length;
  return delimiters.toSorted((a, b) => count(b) - count(a))[0]!;
}
