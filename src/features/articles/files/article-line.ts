import type { AppError } from '../../../errors.ts';

/** One record of a file, or what is wrong with it. `line` counts from 1; a record may go on over several. */
export type ArticleLine =
  | { readonly line: number; readonly fields: Readonly<Record<string, unknown>> }
  | { readonly line: number; readonly error: AppError };

/** Bytes of one record. */
export const MAX_RECORD_BYTES = 4 * 1024 * 1024;
