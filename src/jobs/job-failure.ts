import { AppError, type ErrorCode } from '../errors.ts';

/** Trying again cannot help: the job is given up at once. */
export class PermanentFailure extends Error {
  constructor(message: string, cause?: unknown) {
    super(message, { cause });
    this.name = 'PermanentFailure';
  }
}

/** Codes that speak of circumstances; every other code speaks of the input, which will not change. */
const retryableCodes: ReadonlySet<ErrorCode> = new Set([
  'UNAVAILABLE',
  'CANCELLED',
  'MODEL_UNAVAILABLE',
  'DATA_FOLDER_LOCKED',
  'INTERNAL_SERVER_ERROR',
]);

/** Unknown means retryable. */
export function isPermanent(error: unknown): boolean {
  if (error instanceof PermanentFailure) return true;
  return error instanceof AppError && !retryableCodes.has(error.code);
}
