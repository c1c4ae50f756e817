/** A place in PostgreSQL's write-ahead log, in bytes from its beginning. Greater is later, within one cluster. */
export type WalPosition = bigint;

/** Bigints have no Math.max. */
export function laterOf(one: WalPosition, other: WalPosition): WalPosition {
  if (one < other) return other;
  return one;
}

/** Reads what the server prints, such as `16/B374D848`; null for anything else. */
export function parseWalPosition(text: string | null): WalPosition | null {
  const match = /^([0-9A-F]{1,8})\/([0-9A-F]{1,8})$/i.exec(text ?? '');
  return match ? (BigInt(`0x${match[1]}`) << 32n) | BigInt(`0x${match[2]}`) : null;
}

/** The position as callers carry it along: a word that means nothing to them. */
export const toPositionToken = (position: WalPosition): string => position.toString(36);

/** Null for what is no such word, or none of a log that could exist. */
export function fromPositionToken(token: string): WalPosition | null {
  if (!/^[0-9a-z]{1,13}$/.test(token)) return null;
  let position = 0n;
  for (const digit of token) position = position * 36n + BigInt(Number.parseInt(digit, 36));
  return position < 1n << 64n ? position : null;
}
