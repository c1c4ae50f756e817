import { AppError } from '../../errors.ts';
import { columnsOf, type TransferColumn, type TransferRow, type TransferTable } from './transfer-columns.ts';

/** A row of a file as values of its columns' types. Throws BAD_USER_INPUT naming the column. */
export function readRow(table: TransferTable, fields: Readonly<Record<string, unknown>>): TransferRow {
  const columns = columnsOf(table);
  const unknown = Object.keys(fields).find((name) => !columns.some((column) => column.name === name));
  if (unknown !== undefined) {
    const field = unknown.slice(0, 100);
    throw new AppError('BAD_USER_INPUT', `There is no column ${field} in ${table}.`, { field });
  }
  return Object.fromEntries(columns.map((column) => [column.name, readValue(column, fields[column.name])]));
}

function readValue(column: TransferColumn, value: unknown): unknown {
  const { name, type, isOptional } = column;
  if (value === null || value === undefined) {
    if (isOptional) return null;
    throw new AppError('BAD_USER_INPUT', `${name} is missing.`, { field: name });
  }
  const read = readers[type](value);
  if (read !== undefined) return read;
  throw new AppError('BAD_USER_INPUT', `${name} must be ${names[type]}.`, { field: name });
}

const names: Record<TransferColumn['type'], string> = {
  text: 'a text',
  integer: 'a whole number up to 2^53 - 1',
  number: 'a number',
  numbers: 'a list of numbers',
  instant: 'an instant in ISO 8601 with a time zone',
  bytes: 'bytes, in JSON as base64',
  json: 'JSON',
};

/** Undefined for what cannot be read. Numbers of Parquet may be big integers. */
const readers: Record<TransferColumn['type'], (value: unknown) => unknown> = {
  text: (value) => (typeof value === 'string' && !value.includes('\u0000') ? value : undefined),
  integer: (value) => {
    const number = typeof value === 'bigint' ? Number(value) : value;
    return Number.isSafeInteger(number) ? number : undefined;
  },
  number: (value) => {
    const number = typeof value === 'bigint' ? Number(value) : value;
    return typeof number === 'number' && Number.isFinite(number) ? number : undefined;
  },
  numbers: (value) =>
    (Array.isArray(value) || ArrayBuffer.isView(value)) &&
    Array.from(value as ArrayLike<unknown>).every((each) => typeof each === 'number')
      ? Array.from(value as ArrayLike<number>)
      : undefined,
  instant: readInstant,
  bytes: (value) => {
    if (value instanceof Uint8Array) return value;
    // Buffer skips what is no base64 in silence.
    if (typeof value !== 'string' || value.length % 4 !== 0 || !/^[A-Za-z0-9+/]*={0,2}$/.test(value))
      return undefined;
    return Buffer.from(value, 'base64');
  },
  json: (value) => {
    if (typeof value === 'object') return value;
    if (typeof value !== 'string') return undefined;
    try {
      const parsed: unknown = JSON.parse(value);
      return typeof parsed === 'object' && parsed !== null ? parsed : undefined;
    } catch {
      return undefined;
    }
  },
};

const ISO_INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/i;

function readInstant(value: unknown): Date | undefined {
  const instant =
    value instanceof Date
      ? value
      : new Date(typeof value === 'string' && ISO_INSTANT.test(value) ? value : Number.NaN);
  const year = instant.getUTCFullYear();
  return year >= 1 && year <= 9_999 ? instant : undefined;
}
