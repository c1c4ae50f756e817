import { AppError } from '../../errors.ts';

/** A transcript that cannot be taken; `where` names the line or the place in the JSON. */
export function transcriptError(where: string | null, what: string, limit?: number): AppError {
  const message = where === null ? `The transcript ${what}` : `The transcript, ${where}: ${what}`;
  return new AppError('BAD_USER_INPUT', message, {
    field: 'transcript',
    ...(limit !== undefined && { limit }),
  });
}
