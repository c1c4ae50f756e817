import { AppError } from '../../errors.ts';
import { decodeCursor, encodeCursor } from '../../lib/cursor.ts';
import { isUuid } from '../../lib/uuid.ts';
import type { ListPosition } from './recordings.store.ts';
import type { RecordingOrder, RecordingOrderField } from './recordings.types.ts';

/** The cursor of a place in a list: the order belongs to it, so that it cannot be used in another one. */
export const toListCursor = (order: RecordingOrder, { sortValue, id }: ListPosition): string =>
  encodeCursor([order.field, order.direction, sortValue, id]);

/** The place that a cursor names; null without one. Throws BAD_USER_INPUT for a cursor that this list never gave. */
export function fromListCursor(
  cursor: string | null | undefined,
  order: RecordingOrder,
  field: string,
): ListPosition | null {
  if (cursor == null) return null;
  const [orderField, direction, sortValue, id] = decodeCursor(cursor, 4) ?? [];
  const isOurs =
    orderField === order.field &&
    direction === order.direction &&
    typeof sortValue === 'string' &&
    isSortValue[order.field](sortValue) &&
    typeof id === 'string' &&
    isUuid(id);
  if (!isOurs) {
    throw new AppError('BAD_USER_INPUT', `${field} is not a cursor of this list in this order.`, { field });
  }
  return { sortValue, id };
}

/** What the database would refuse to read as a value of the column must not reach it. */
const isSortValue: Record<RecordingOrderField, (text: string) => boolean> = {
  CREATED_AT: isInstant,
  RECORDED_AT: (text) => text === 'infinity' || isInstant(text),
  DURATION: (text) => /^(Infinity|\d{1,15}(\.\d{1,20})?(e-0\d)?)$/.test(text),
  FILE_NAME: (text) => !text.includes('\u0000'),
};

/** A timestamptz as the server writes it, e.g. `2026-03-01 09:30:00.123456+00`. */
function isInstant(text: string): boolean {
  const match =
    /^(\d{4})-(\d\d)-(\d\d) ([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,6})?[+-]\d\d(:[0-5]\d){0,2}( BC)?$/.exec(
      text,
    );
  if (!match) return false;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  return (
    year > 0 && new Date(Date.UTC(year, month - 1, day)).getUTCDate() === day && month >= 1 && month <= 12
  );
}
