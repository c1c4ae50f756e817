import { AppError } from '../../errors.ts';

/**
 * A name of the IANA database. Refused as BAD_USER_INPUT: anything else, and above all abbreviations (`IST`) and offsets
 * (`+05:30`), which PostgreSQL reads differently from everyone else.
 */
export function timeZoneArgument(value: string, field: string): string {
  if (
    !(value === 'UTC' || value === 'GMT' || /^[A-Za-z_]+(\/[A-Za-z0-9_+-]+){1,2}$/.test(value)) ||
    !isKnown(value)
  ) {
    throw unknownTimeZone(value, field);
  }
  return value;
}

export const unknownTimeZone = (value: string, field: string, cause?: unknown): AppError =>
  new AppError(
    'BAD_USER_INPUT',
    `${field} must be a name of the IANA database such as Europe/Berlin, got ${value.slice(0, 100)}.`,
    { field, ...(cause !== undefined && { cause }) },
  );

function isKnown(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}
