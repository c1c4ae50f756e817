import { columnsOf, type TransferRow, type TransferTable } from './transfer-columns.ts';

/** A line of JSON for each row: bytes as base64, instants in UTC. */
export async function* writeNdjson(
  table: TransferTable,
  rows: AsyncIterable<TransferRow>,
): AsyncGenerator<string> {
  const names = columnsOf(table).map(({ name }) => name);
  for await (const row of rows) {
    yield `${JSON.stringify(Object.fromEntries(names.map((name) => [name, toJson(row[name])])))}\n`;
  }
}

function toJson(value: unknown): unknown {
  if (value instanceof Uint8Array)
    return Buffer.from(value.buffer, value.byteOffset, value.length).toString('base64');
  if (value instanceof Float32Array) return Array.from(value);
  return value ?? null;
}
