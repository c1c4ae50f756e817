import { AppError } from '../errors.ts';

/** What is kept and told of the error that ended `what`: of a defect nothing but that it was one. */
export function describeFailure(error: unknown, what = 'work'): { code: string; message: string } {
  if (error instanceof AppError) return { code: error.code, message: error.message };
  return { code: 'INTERNAL_SERVER_ERROR', message: `A defect stopped the ${what}; the log has the details.` };
}
