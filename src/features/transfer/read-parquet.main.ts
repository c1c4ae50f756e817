import { AppError } from '../../errors.ts';
import type { NdjsonLine } from '../read-ndjson.ts';
import { parquetRows } from './parquet-rows.ts';
import type { ParquetAnswer, ParquetAsk } from './read-parquet.ts';

/** Rows of an answer: few enough to be sent at once, many enough that asking does not count. */
const MAX_ROWS = 256;
const MAX_BYTES = 4 * 1024 * 1024;

let rows: AsyncGenerator<NdjsonLine> | null = null;

async function answer(asked: ParquetAsk): Promise<ParquetAnswer> {
  try {
    if (asked !== 'more') rows = parquetRows(asked.table, asked.path);
    const some = rows === null ? [] : await take(rows);
    return some.length === 0 ? { kind: 'end' } : { kind: 'rows', rows: some };
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    const { code, message, field, limit } = error;
    const details = { ...(field !== undefined && { field }), ...(limit !== undefined && { limit }) };
    return { kind: 'refused', code, message, details };
  }
}

async function take(from: AsyncGenerator<NdjsonLine>): Promise<NdjsonLine[]> {
  const some: NdjsonLine[] = [];
  for (let bytes = 0; some.length < MAX_ROWS && bytes < MAX_BYTES; ) {
    const { value, done } = await from.next();
    if (done) break;
    some.push(value);
    if ('fields' in value) bytes += sizeOf(value.fields);
  }
  return some;
}

const sizeOf = (fields: Readonly<Record<string, unknown>>): number =>
  Object.values(fields).reduce<number>((sum, value) => {
    if (value instanceof Uint8Array) return sum + value.byteLength;
    return sum + (typeof value === 'string' || Array.isArray(value) ? value.length : 8);
  }, 0);

process.on('message', async (asked: ParquetAsk) => {
  process.send?.(await answer(asked));
});
// Whoever asked is gone.
process.on('disconnect', () => process.exit());
