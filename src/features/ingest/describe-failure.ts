import { AppError } from '../../errors.ts';

/** What is kept of the error that ended the work on a recording. */
export function describeFailure(error: unknown): { code: string; message: string } {
  if (error instanceof AppError) return { code: error.code, message: error.message };
  return { code: 'INTERNAL_SERVER_ERROR', message: 'A defect stopped the ingest; the log has the details.' };
}
