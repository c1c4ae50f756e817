import type { SqlParam } from './db.ts';

/** What goes over the wire: text, raw bytes (bytea only) or NULL. The server infers the type from the statement. */
export type WireParam = string | Uint8Array | null;

/** Encodes one bound parameter; the same text for both drivers, so that they cannot disagree. */
export function encodeParam(value: SqlParam | undefined): WireParam {
  if (value === null || value === undefined) return null;
  if (typeof value === 'string' || value instanceof Uint8Array) return value;
  if (value instanceof Date) return encodeDate(value);
  if (Array.isArray(value)) return encodeArray(value);
  return String(value);
}

/** PostgreSQL array literal; strings are always quoted, so that `NULL`, commas and braces stay data. */
function encodeArray(values: readonly SqlParam[]): string {
  let text = '{';
  for (let i = 0; i < values.length; i++) {
    if (i > 0) text += ',';
    text += encodeElement(values[i]);
  }
  return `${text}}`;
}

function encodeElement(value: SqlParam | undefined): string {
  if (value === null || value === undefined) return 'NULL';
  if (typeof value === 'number' || typeof value === 'bigint' || typeof value === 'boolean')
    return String(value);
  if (Array.isArray(value)) return encodeArray(value);
  if (value instanceof Uint8Array) return `"\\\\x${Buffer.from(value).toString('hex')}"`;
  const text = value instanceof Date ? encodeDate(value) : String(value);
  return `"${text.replace(/["\\]/g, '\\$&')}"`;
}

function encodeDate(value: Date): string {
  if (Number.isNaN(value.getTime())) throw new RangeError('An invalid Date cannot be stored.');
  return value.toISOString();
}
