import { AppError } from '../errors.ts';
import { decodeCursor } from '../lib/cursor.ts';
import { isUuid } from '../lib/uuid.ts';

/** What is thrown for an `after` that no page of the list has given. */
export const notACursor = (): AppError =>
  new AppError('BAD_USER_INPUT', 'after is not a cursor of this list.', { field: 'after' });

/** The id in a cursor that holds nothing else. Throws BAD_USER_INPUT naming `after`. */
export function idOfCursor(cursor: string): string {
  const [id] = decodeCursor(cursor, 1) ?? [];
  if (typeof id === 'string' && isUuid(id)) return id;
  throw notACursor();
}
