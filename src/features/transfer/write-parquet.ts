import type { SchemaElement } from 'hyparquet';
import { ByteWriter, type ColumnSource, ParquetWriter } from 'hyparquet-writer';
import { columnsOf, type TransferColumn, type TransferRow, type TransferTable } from './transfer-columns.ts';

/** Rows and bytes gathered for a row group: it is what writing takes of memory, and a reader has to take at once. */
const GROUP_ROWS = 500;
const GROUP_BYTES = 4 * 1024 * 1024;

/** An Apache Parquet file, a row group at a time. */
export async function* writeParquet(
  table: TransferTable,
  rows: AsyncIterable<TransferRow>,
): AsyncGenerator<Uint8Array> {
  const columns = columnsOf(table);
  const bytes = new ByteWriter();
  const file = new ParquetWriter({
    writer: bytes,
    schema: schemaOf(columns),
    createdBy: 'phonograph',
    kvMetadata: [{ key: 'phonograph.table', value: table }],
  });
  let group: TransferRow[] = [];
  let groupBytes = 0;
  const flush = (): Uint8Array => {
    // The library's own default for columns, and no statistics: of bytes they would be as large as the bytes.
    if (group.length > 0)
      file.write({
        columnData: columns.map((column) => toSource(column, group)),
        rowGroupSize: group.length,
      });
    group = [];
    groupBytes = 0;
    const written = bytes.getBytes().slice();
    bytes.index = 0;
    return written;
  };
  for await (const row of rows) {
    group.push(row);
    groupBytes += sizeOf(row);
    if (group.length >= GROUP_ROWS || groupBytes >= GROUP_BYTES) yield flush();
  }
  yield flush();
  file.finish();
  yield bytes.getBytes().slice();
}

const toSource = (column: TransferColumn, rows: readonly TransferRow[]): ColumnSource => ({
  name: column.name,
  data: rows.map((row) => toValue(column, row[column.name])),
  // Codes and levels hardly get smaller, and trying costs most of the time.
  ...(column.type === 'bytes' && {
    codec: 'UNCOMPRESSED' as const,
    encoding: 'PLAIN' as const,
    statistics: false,
  }),
});

function toValue({ type }: TransferColumn, value: unknown): unknown {
  if (value === null || value === undefined) return null;
  if (type === 'integer') return BigInt(value as number);
  if (type === 'json') return JSON.stringify(value);
  if (type === 'numbers') return Array.from(value as ArrayLike<number>);
  return value;
}

const primitives: Record<Exclude<TransferColumn['type'], 'numbers'>, Omit<SchemaElement, 'name'>> = {
  text: { type: 'BYTE_ARRAY', converted_type: 'UTF8' },
  // Readers take JSON for text, which it is.
  json: { type: 'BYTE_ARRAY', converted_type: 'UTF8' },
  integer: { type: 'INT64' },
  number: { type: 'DOUBLE' },
  instant: {
    type: 'INT64',
    converted_type: 'TIMESTAMP_MILLIS',
    logical_type: { type: 'TIMESTAMP', isAdjustedToUTC: true, unit: 'MILLIS' },
  },
  bytes: { type: 'BYTE_ARRAY' },
};

function schemaOf(columns: readonly TransferColumn[]): SchemaElement[] {
  const elements = columns.flatMap(({ name, type, isOptional }): SchemaElement[] => {
    const repetition_type = isOptional ? 'OPTIONAL' : 'REQUIRED';
    if (type !== 'numbers') return [{ ...primitives[type], name, repetition_type }];
    return [
      { name, repetition_type, num_children: 1, converted_type: 'LIST' },
      { name: 'list', repetition_type: 'REPEATED', num_children: 1 },
      { name: 'element', repetition_type: 'REQUIRED', type: 'FLOAT' },
    ];
  });
  return [{ name: 'root', num_children: columns.length }, ...elements];
}

const sizeOf = (row: TransferRow): number =>
  Object.values(row).reduce<number>((sum, value) => sum + sizeOfValue(value), 0);

function sizeOfValue(value: unknown): number {
  if (value instanceof Uint8Array || value instanceof Float32Array) return value.byteLength;
  if (typeof value === 'string') return value.length;
  // Segments of a transcript: a hundred bytes each, and more.
  return Array.isArray(value) ? value.length * 200 : 16;
}
