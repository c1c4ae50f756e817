import { AppError } from '../../errors.ts';
import { decodeCursor, encodeCursor } from '../../lib/cursor.ts';

export const toEventCursor = (sequence: number): string => encodeCursor([sequence]);

/** The number of the event that a cursor names. Throws BAD_USER_INPUT for a cursor that no event has. */
export function fromEventCursor(cursor: string): number {
  const [sequence] = decodeCursor(cursor, 1) ?? [];
  if (typeof sequence !== 'number' || !Number.isSafeInteger(sequence) || sequence < 0) {
    throw new AppError('BAD_USER_INPUT', 'after is not a cursor of an event.', { field: 'after' });
  }
  return sequence;
}
