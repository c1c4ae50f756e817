import { AppError } from '../errors.ts';

/** Whether what was thrown says that something is not there. */
export const isMissing = (error: unknown): boolean => error instanceof AppError && error.code === 'NOT_FOUND';
