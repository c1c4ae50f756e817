/** An opaque, URL-safe cursor of a list of plain values. */
export function encodeCursor(parts: readonly (string | number | null)[]): string {
  return Buffer.from(JSON.stringify(parts)).toString('base64url');
}

/** The values of a cursor, or null when the text is no cursor of that many parts. */
export function decodeCursor(cursor: string, partCount: number): (string | number | null)[] | null {
  try {
    const parts: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    if (!Array.isArray(parts) || parts.length !== partCount) return null;
    return parts.every((part) => part === null || typeof part === 'string' || typeof part === 'number')
      ? parts
      : null;
  } catch {
    return null;
  }
}
