import { AppError, type ErrorCode } from '../../errors.ts';
import type { NdjsonLine } from '../read-ndjson.ts';
import type { ImportOutcome } from './import-recording.service.ts';
import type { ImportRow } from './import-row.service.ts';
import { readRow } from './read-row.ts';
import type { TransferTable } from './transfer-columns.ts';

/** What is wrong with one row. */
export interface TransferProblem {
  /** Of the line or, in Parquet, of the row, from 1; null where none is to blame. */
  readonly line: number | null;
  readonly code: ErrorCode;
  readonly message: string;
  readonly field: string | null;
  readonly limit: number | string | null;
}

/** What became of the rows of a file. */
export interface ImportReport {
  readonly imported: number;
  /** Rows of what is here already. */
  readonly unchanged: number;
  /** Recordings that are tokenized anew from their originals. */
  readonly queued: number;
  /** Rows that were refused; the others are stored. */
  readonly failed: number;
  /** False when reading ended before the file did; what was stored until then is counted. */
  readonly complete: boolean;
  /** What ended it; null when complete. */
  readonly stoppedBy: TransferProblem | null;
  /** The first 1,000 of the refusals. */
  readonly errors: readonly TransferProblem[];
}

const MAX_TOLD_ERRORS = 1_000;
/** What is the fault of a row, and not of the service or of the caller's patience. */
const refusals = new Set<ErrorCode>(['BAD_USER_INPUT', 'NOT_FOUND', 'CONFLICT', 'TOKENIZER_MISMATCH']);

export type ImportLine = ReturnType<typeof createImportLine>;

/** Imports one line of a file; what is wrong with it is given, what is nobody's input's fault is thrown. */
export function createImportLine(importRow: ImportRow) {
  return async (
    table: TransferTable,
    workspaceId: string,
    read: NdjsonLine,
  ): Promise<ImportOutcome | TransferProblem> => {
    try {
      if ('error' in read) throw read.error;
      return await importRow(table, workspaceId, readRow(table, read.fields));
    } catch (error) {
      if (error instanceof AppError && refusals.has(error.code)) return toProblem(error, read.line);
      throw error;
    }
  };
}

export type ImportService = ReturnType<typeof createImportService>;

/** Imports row by row, no faster than rows are stored; a row that is refused does not stop the others. */
export function createImportService({
  importLine,
  onDefect,
}: {
  readonly importLine: ImportLine;
  /** Hears of what is nobody's input's fault. */
  readonly onDefect: (error: unknown) => void;
}) {
  return async (
    table: TransferTable,
    workspaceId: string,
    rows: AsyncIterable<NdjsonLine>,
  ): Promise<ImportReport> => {
    const counts = { IMPORTED: 0, UNCHANGED: 0, QUEUED: 0 };
    const errors: TransferProblem[] = [];
    let failed = 0;
    let stoppedBy: TransferProblem | null = null;
    try {
      for await (const read of rows) {
        const outcome = await importLine(table, workspaceId, read);
        if (typeof outcome === 'string') {
          counts[outcome]++;
          continue;
        }
        failed++;
        if (errors.length < MAX_TOLD_ERRORS) errors.push(outcome);
      }
    } catch (error) {
      stoppedBy = explainStop(error, onDefect);
    }
    const { IMPORTED: imported, UNCHANGED: unchanged, QUEUED: queued } = counts;
    return { imported, unchanged, queued, failed, complete: stoppedBy === null, stoppedBy, errors };
  };
}

function explainStop(error: unknown, onDefect: (error: unknown) => void): TransferProblem {
  if (error instanceof AppError) return toProblem(error, null);
  onDefect(error);
  const message = 'Something went wrong here; the counts tell what was stored before.';
  return toProblem(new AppError('INTERNAL_SERVER_ERROR', message), null);
}

const toProblem = ({ code, message, field, limit }: AppError, line: number | null): TransferProblem => ({
  line,
  code,
  message,
  // Rules that GraphQL arguments share name them as these do.
  field: field?.replace(/^input\./, '') ?? null,
  limit: limit ?? null,
});
