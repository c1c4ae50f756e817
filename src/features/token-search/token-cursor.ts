import { decodeCursor, encodeCursor } from '../../lib/cursor.ts';
import { isUuid } from '../../lib/uuid.ts';
import { notACursor } from '../cursor-arguments.ts';

/** A place in the list of all matches: recordings by time of creation and id, then time. */
export interface TokenPosition {
  /** Microseconds since 1970 as digits: more than a number of JSON holds for certain. */
  readonly createdAtMicros: string;
  readonly recordingId: string;
  readonly frame: number;
}

export const toTokenCursor = ({ createdAtMicros, recordingId, frame }: TokenPosition): string =>
  encodeCursor([createdAtMicros, recordingId, frame]);

/** The place that a cursor names; null without one. Throws BAD_USER_INPUT for what this list never gave. */
export function fromTokenCursor(cursor: string | null | undefined): TokenPosition | null {
  if (cursor == null) return null;
  const [createdAtMicros, recordingId, frame] = decodeCursor(cursor, 3) ?? [];
  const isOurs =
    typeof createdAtMicros === 'string' &&
    /^-?\d{1,18}$/.test(createdAtMicros) &&
    typeof recordingId === 'string' &&
    isUuid(recordingId) &&
    Number.isInteger(frame);
  if (!isOurs) throw notACursor();
  return { createdAtMicros, recordingId: recordingId.toLowerCase(), frame: Number(frame) };
}

export function isAfter(position: TokenPosition, other: TokenPosition): boolean {
  const difference = BigInt(position.createdAtMicros) - BigInt(other.createdAtMicros);
  if (difference !== 0n) return difference > 0n;
  if (position.recordingId !== other.recordingId) return position.recordingId > other.recordingId;
  return position.frame > other.frame;
}
