import { createHash } from 'node:crypto';
import { AppError } from '../../errors.ts';
import { decodeCursor, encodeCursor } from '../../lib/cursor.ts';
import type { RankedHit } from './kept-results.ts';

/** Where a page goes on. */
export interface ResultPosition {
  /** The kept result. */
  readonly resultId: string;
  /** When it was searched: what is newer does not belong to it. */
  readonly asOf: Date;
  /** Hits that were given, as 32-bit marks. */
  readonly given: Uint32Array;
}

/** What a cursor belongs to. */
export const signSearch = (workspaceId: string, input: unknown): string =>
  createHash('sha256')
    .update(JSON.stringify([workspaceId, input]))
    .digest('base64url')
    .slice(0, 12);

/** A hit in 32 bits: the random end of its id, moved by the place. */
export const markOf = ({ ownerId, place }: Pick<RankedHit, 'ownerId' | 'place'>): number =>
  (Number.parseInt(ownerId.slice(-8), 16) ^ Math.imul(place + 1, 0x9e3779b1)) >>> 0;

export function toResultCursor(signature: string, { resultId, asOf, given }: ResultPosition): string {
  const bytes = new Uint8Array(given.length * 4);
  const view = new DataView(bytes.buffer);
  for (const [index, mark] of given.entries()) view.setUint32(index * 4, mark);
  return encodeCursor([signature, resultId, asOf.getTime(), Buffer.from(bytes).toString('base64url')]);
}

const MAX_GIVEN = 10_000;

/** Null without a cursor. Throws BAD_USER_INPUT for one that this search never gave. */
export function fromResultCursor(
  cursor: string | null | undefined,
  signature: string,
): ResultPosition | null {
  if (cursor == null) return null;
  const [signed, resultId, asOf, marks] = decodeCursor(cursor, 4) ?? [];
  const bytes = typeof marks === 'string' ? Buffer.from(marks, 'base64url') : Buffer.alloc(1);
  const isOurs =
    signed === signature &&
    typeof resultId === 'string' &&
    typeof asOf === 'number' &&
    asOf < 253_402_300_800_000 &&
    asOf > 0 &&
    bytes.length % 4 === 0 &&
    bytes.length <= 4 * MAX_GIVEN;
  if (!isOurs) {
    throw new AppError('BAD_USER_INPUT', 'after is not a cursor of this search.', { field: 'after' });
  }
  const given = Uint32Array.from({ length: bytes.length / 4 }, (_, index) => bytes.readUInt32BE(index * 4));
  return { resultId, asOf: new Date(asOf), given };
}
