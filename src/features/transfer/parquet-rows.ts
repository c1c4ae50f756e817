import { asyncBufferFromFile, parquetMetadataAsync, parquetReadObjects } from 'hyparquet';
import { AppError } from '../../errors.ts';
import type { NdjsonLine } from '../read-ndjson.ts';
import { columnsOf, type TransferTable } from './transfer-columns.ts';

/** A row group is read at once. */
const MAX_GROUP_BYTES = 256 * 1024 * 1024;
const MAX_GROUP_ROWS = 100_000;

/**
 * Rows of an Apache Parquet file, numbered from 1, a row group at a time; columns that are not of the table are left
 * aside. Throws BAD_USER_INPUT where the file is none, lacks a column or was made too large. The library takes counts
 * and lengths of the file for true: on damaged ones it may count, allocate or recurse without end, so this runs in a
 * process of its own.
 */
export async function* parquetRows(table: TransferTable, path: string): AsyncGenerator<NdjsonLine> {
  const { file, metadata } = await refusing(async () => {
    const opened = await asyncBufferFromFile(path);
    return { file: opened, metadata: await parquetMetadataAsync(opened) };
  });
  const present = new Set(namesAtTop(metadata.schema));
  const missing = columnsOf(table).find(({ name, isOptional }) => !isOptional && !present.has(name));
  if (missing) {
    throw new AppError('BAD_USER_INPUT', `The Parquet file has no column ${missing.name}.`, {
      field: missing.name,
    });
  }
  const columns = columnsOf(table).flatMap(({ name }) => (present.has(name) ? [name] : []));
  let rowStart = 0;
  for (const group of metadata.row_groups) {
    const rowCount = Number(group.num_rows);
    assertSize(Number(group.total_byte_size), MAX_GROUP_BYTES, 'bytes');
    assertSize(rowCount, MAX_GROUP_ROWS, 'rows');
    const from = rowStart;
    const rows = await refusing(() =>
      parquetReadObjects({ file, metadata, columns, rowStart: from, rowEnd: from + rowCount, utf8: false }),
    );
    for (const fields of rows) yield { line: ++rowStart, fields };
    rowStart = from + rowCount;
  }
}

/** Names at the top of the schema, which lists the children of a thing behind it. */
function namesAtTop(schema: readonly { readonly name: string; readonly num_children?: number }[]): string[] {
  const names: string[] = [];
  let below = 0;
  for (const { name, num_children: children = 0 } of schema.slice(1)) {
    if (below === 0) names.push(name);
    else below--;
    below += Math.max(0, children);
  }
  return names;
}

function assertSize(size: number, limit: number, unit: string): void {
  if (size >= 0 && size <= limit) return;
  throw new AppError('BAD_USER_INPUT', `A row group may have ${limit} ${unit}, got ${size}.`, { limit });
}

/** The library throws whatever comes up while it reads bytes that are no Parquet. */
async function refusing<Result>(read: () => Promise<Result>): Promise<Result> {
  try {
    return await read();
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message.slice(0, 200) : 'unknown';
    throw new AppError('BAD_USER_INPUT', `The Parquet file cannot be read: ${reason}`, {
      field: 'body',
      cause,
    });
  }
}
