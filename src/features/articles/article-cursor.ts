import { AppError } from '../../errors.ts';
import { decodeCursor, encodeCursor } from '../../lib/cursor.ts';
import { isUuid } from '../../lib/uuid.ts';
import type { ArticlePosition } from './articles.store.ts';
import type { ArticleOrder } from './articles.types.ts';

/** The order belongs to the cursor, so that it cannot be used in another one. */
export const toArticleCursor = (order: ArticleOrder, { sortValue, id }: ArticlePosition): string =>
  encodeCursor([order.field, order.direction, sortValue, id]);

/** Throws BAD_USER_INPUT for a cursor that this list never gave. */
export function fromArticleCursor(
  cursor: string | null | undefined,
  order: ArticleOrder,
): ArticlePosition | null {
  if (cursor == null) return null;
  const [field, direction, sortValue, id] = decodeCursor(cursor, 4) ?? [];
  const isOurs =
    field === order.field &&
    direction === order.direction &&
    typeof sortValue === 'string' &&
    (order.field === 'KEY' || order.field === 'TITLE'
      ? !sortValue.includes('\u0000')
      : isInstant(sortValue)) &&
    typeof id === 'string' &&
    isUuid(id);
  if (!isOurs) {
    throw new AppError('BAD_USER_INPUT', 'after is not a cursor of this list in this order.', {
      field: 'after',
    });
  }
  return { sortValue, id };
}

/** A timestamptz as the server writes it. */
const isInstant = (text: string): boolean =>
  /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d(\.\d{1,6})?[+-]\d\d(:\d\d)?$/.test(text) &&
  !Number.isNaN(Date.parse(text.replace(' ', 'T').replace(/([+-]\d\d)$/, '$1:00')));
