import { AppError } from '../../errors.ts';
import { textUpTo } from '../arguments.ts';
import { sha256Of } from './read-column.ts';
import type { TransferRow } from './transfer-columns.ts';

/** What somebody decided of a recording, or a part of it, and an article, as a row of an export tells it. */
export interface TransferredLink {
  readonly recordingSha256: string;
  /** Null: the whole recording. */
  readonly startS: number | null;
  readonly endS: number | null;
  readonly articleKey: string;
  readonly status: 'CONFIRMED' | 'REJECTED';
  readonly decidedBy: string | null;
  readonly decidedAt: Date;
}

/** Throws BAD_USER_INPUT naming the column. */
export function readLink(row: TransferRow): TransferredLink {
  const { status, startS, endS, decidedBy } = row as Record<string, unknown>;
  if (status !== 'CONFIRMED' && status !== 'REJECTED') {
    throw new AppError('BAD_USER_INPUT', 'status must be CONFIRMED or REJECTED.', { field: 'status' });
  }
  const isRange = typeof startS === 'number' && typeof endS === 'number' && startS >= 0 && endS > startS;
  if (!isRange && !(startS === null && endS === null)) {
    throw new AppError('BAD_USER_INPUT', 'startS and endS must both be given, in order, or neither.', {
      field: 'startS',
    });
  }
  return {
    recordingSha256: sha256Of(row['recordingSha256'] as string, 'recordingSha256'),
    startS: startS as number | null,
    endS: endS as number | null,
    articleKey: textUpTo(row['articleKey'] as string, 'articleKey', 200),
    status,
    decidedBy: decidedBy === null ? null : textUpTo(decidedBy as string, 'decidedBy', 1_000),
    decidedAt: row['decidedAt'] as Date,
  };
}
