import type { z } from 'zod';
import { AppError } from '../../errors.ts';
import type { TransferRow } from './transfer-columns.ts';

/** In lower case. Throws BAD_USER_INPUT. */
export function sha256Of(value: string, field: string): string {
  if (/^[0-9a-f]{64}$/i.test(value)) return value.toLowerCase();
  throw new AppError('BAD_USER_INPUT', `${field} must be 64 hex digits.`, { field });
}

/** A column of JSON as the list that it must be. Throws BAD_USER_INPUT naming the place in it. */
export const listOf = <Item>(row: TransferRow, column: string, schema: z.ZodType<Item[]>): Item[] =>
  jsonOf(row, column, schema);

/** A column of JSON as what it must be. Throws likewise. */
export function jsonOf<Value>(row: TransferRow, column: string, schema: z.ZodType<Value>): Value {
  const parsed = schema.safeParse(row[column]);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const field = [column, ...(issue?.path ?? [])].join('.');
  throw new AppError('BAD_USER_INPUT', `${field}: ${issue?.message ?? `is no ${column}`}`, { field });
}
