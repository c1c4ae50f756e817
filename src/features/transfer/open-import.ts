import { createReadStream } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import { Transform } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { AppError } from '../../errors.ts';
import { type NdjsonLine, readNdjson } from '../read-ndjson.ts';
import { readParquet } from './read-parquet.ts';
import { MAX_LINE_BYTES, maxLineBytesOf, TRANSFER_TABLES, type TransferTable } from './transfer-columns.ts';

/** A row of a file of one table, or of all of them, with the share of the file that was read until there. */
export interface ImportedLine {
  /** Null where the line does not tell. */
  readonly table: TransferTable | null;
  readonly read: NdjsonLine;
  readonly share: number;
}

/**
 * The rows of an uploaded file: Parquet or NDJSON of one table where `table` names it, else an export in one file;
 * both may be under gzip. Throws BAD_USER_INPUT for anything else.
 */
export async function* openImport(path: string, table: TransferTable | null): AsyncGenerator<ImportedLine> {
  const { size } = await stat(path);
  const start = await readStart(path);
  if (start.toString('latin1') === 'PAR1') {
    if (table === null) throw refusal('A Parquet file holds one table: name it.', 'input.table');
    // Nobody tells where in a file a row stands; a row group is a small part of it.
    for await (const read of readParquet(table, path)) yield { table, read, share: 0 };
    return;
  }
  let readBytes = 0;
  const measure = new Transform({
    transform(chunk: Buffer, _, done) {
      readBytes += chunk.length;
      done(null, chunk);
    },
  });
  const file = createReadStream(path);
  const isGzip = start[0] === 0x1f && start[1] === 0x8b;
  const measured = file.on('error', (error) => measure.destroy(error)).pipe(measure);
  const bytes = isGzip ? measured.pipe(createGunzip()).on('error', () => undefined) : measured;
  const lines = readNdjson(bytes, table === null ? MAX_LINE_BYTES : maxLineBytesOf(table));
  try {
    for await (const read of lines) {
      const share = size === 0 ? 1 : readBytes / size;
      if (table !== null) yield { table, read, share };
      else if (read.line === 1) assertHeader(read);
      else yield { ...unwrap(read), share };
    }
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code?.startsWith('Z_'))
      throw refusal('The file is damaged: it cannot be unpacked.', 'input.uploadId');
    throw error;
  } finally {
    file.destroy();
  }
}

async function readStart(path: string): Promise<Buffer> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(4), 0, 4, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

function assertHeader(read: NdjsonLine): void {
  const header = 'fields' in read ? read.fields : {};
  if (header['format'] !== 'phonograph-export') {
    throw refusal(
      'The first line does not say that this is an export; for a file of one table, name it.',
      'input.table',
    );
  }
  const version = header['schemaVersion'];
  if (typeof version !== 'number' || version < 1 || version > 2) {
    throw refusal('The export is of a version that is not known here.', 'input.uploadId');
  }
}

/** `{ table, row }` of an export in one file. */
function unwrap(read: NdjsonLine): Omit<ImportedLine, 'share'> {
  if ('error' in read) return { table: null, read };
  const { line, fields } = read;
  const { table: name, row } = fields;
  const table = TRANSFER_TABLES.find((one) => one === name);
  if (table !== undefined && typeof row === 'object' && row !== null && !Array.isArray(row)) {
    return { table, read: { line, fields: row as Record<string, unknown> } };
  }
  const field = table === undefined ? 'table' : 'row';
  return {
    table: table ?? null,
    read: { line, error: refusal(`The line has no ${field} that is known.`, field) },
  };
}

const refusal = (message: string, field: string) => new AppError('BAD_USER_INPUT', message, { field });
