import { AppError } from '../errors.ts';
import { isUuid } from '../lib/uuid.ts';

/** Largest page of any list. */
export const MAX_PAGE_SIZE = 100;

/** A number within [min, max], or BAD_USER_INPUT naming field and limit. */
export function inRange(value: number, field: string, min: number, max: number): number {
  if (!(value >= min && value <= max)) {
    throw new AppError('BAD_USER_INPUT', `${field} must be between ${min} and ${max}, got ${value}.`, {
      field,
      limit: value < min ? min : max,
    });
  }
  return value;
}

/** A text of 1..max characters, or BAD_USER_INPUT. */
export function textUpTo(value: string, field: string, max: number): string {
  if (value.length < 1 || value.length > max) {
    throw new AppError('BAD_USER_INPUT', `${field} must have 1 to ${max} characters, got ${value.length}.`, {
      field,
      limit: max,
    });
  }
  if (value.includes('\u0000')) {
    throw new AppError('BAD_USER_INPUT', `${field} must not contain the character U+0000.`, { field });
  }
  return value;
}

/** An id of ours as it is stored, or BAD_USER_INPUT: saves a round trip that could only fail. */
export function idArgument(value: string, field: string): string {
  if (!isUuid(value)) {
    throw new AppError('BAD_USER_INPUT', `${field} must be an id as this API gives them (a UUID).`, {
      field,
    });
  }
  return value.toLowerCase();
}

const MAX_LANGUAGE_LENGTH = 35;

/** A BCP 47 tag, or BAD_USER_INPUT. */
export function languageArgument(value: string, field: string): string {
  textUpTo(value, field, MAX_LANGUAGE_LENGTH);
  if (!/^[a-z]{2,8}(-[a-z0-9]{1,8})*$/i.test(value)) {
    throw new AppError('BAD_USER_INPUT', `${field} must be a BCP 47 tag such as en or zh-CN.`, { field });
  }
  return value;
}

/** A list of at most `max` entries, or BAD_USER_INPUT. */
export function listUpTo<Item>(list: readonly Item[], field: string, max: number): readonly Item[] {
  if (list.length > max) {
    throw new AppError('BAD_USER_INPUT', `${field} may have at most ${max} entries, got ${list.length}.`, {
      field,
      limit: max,
    });
  }
  return list;
}

/** A stretch of time as an operation asks for it. */
export interface AskedTime {
  readonly startS?: number | null | undefined;
  readonly endS?: number | null | undefined;
}

/** Seconds from a moment on, up to another one: all that touches [startS, endS). */
export interface TimeRange {
  readonly startS: number;
  readonly endS: number;
}

/** Without a bound, from the start or to the end. Throws BAD_USER_INPUT for an end before the start. */
export function timeRange(startS: number | null | undefined, endS: number | null | undefined): TimeRange {
  const start = inRange(startS ?? 0, 'startS', 0, Number.MAX_SAFE_INTEGER);
  if (endS != null && endS < start) {
    throw new AppError('BAD_USER_INPUT', `endS must not be before startS (${start}), got ${endS}.`, {
      field: 'endS',
      limit: start,
    });
  }
  return { startS: start, endS: endS ?? Number.POSITIVE_INFINITY };
}

const MAX_METADATA_BYTES = 16 * 1024;
const MAX_METADATA_DEPTH = 5;

/** The caller's own fields: a JSON object of at most 16 KiB and 5 levels. */
export function metadataArgument(value: Record<string, unknown>, field: string): Record<string, unknown> {
  // First: turning a deeper one into text could overflow the stack.
  if (isDeeperThan(value, MAX_METADATA_DEPTH)) {
    throw new AppError('BAD_USER_INPUT', `${field} may be ${MAX_METADATA_DEPTH} levels deep.`, {
      field,
      limit: MAX_METADATA_DEPTH,
    });
  }
  const text = JSON.stringify(value);
  const bytes = Buffer.byteLength(text);
  if (bytes > MAX_METADATA_BYTES) {
    throw new AppError(
      'BAD_USER_INPUT',
      `${field} may be ${MAX_METADATA_BYTES} bytes as JSON, got ${bytes}.`,
      { field, limit: MAX_METADATA_BYTES },
    );
  }
  // Behind an even number of backslashes: an escape, and not the text of one.
  if (/(?<!\\)(\\\\)*\\u(0000|d[89a-f])/.test(text)) {
    throw new AppError(
      'BAD_USER_INPUT',
      `${field} must not contain the character U+0000 or half of a surrogate pair.`,
      { field },
    );
  }
  return value;
}

function isDeeperThan(value: unknown, levels: number): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return levels === 0 || Object.values(value).some((inner) => isDeeperThan(inner, levels - 1));
}
