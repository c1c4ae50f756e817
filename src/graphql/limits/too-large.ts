import { AppError } from '../../errors.ts';

/** The refusal of a document for its shape; `field` names what there was too much of. */
export function tooLarge(field: string, limit: number, what: string): AppError {
  return new AppError('QUERY_TOO_EXPENSIVE', `The document may have at most ${limit} ${what}.`, {
    field: `document.${field}`,
    limit,
  });
}
