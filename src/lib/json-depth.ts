const QUOTE = 0x22;
const BACKSLASH = 0x5c;

/**
 * Whether a JSON text in UTF-8 is nested deeper than `max`. Asked before it is parsed: 64 MB of opening brackets would
 * keep the parser for over ten seconds, counting them takes a fifth of one.
 */
export function isJsonDeeperThan(bytes: Uint8Array, max: number): boolean {
  let depth = 0;
  let isText = false;
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at]!;
    if (isText) {
      if (byte === BACKSLASH) at++;
      else if (byte === QUOTE) isText = false;
    } else if (byte === QUOTE) isText = true;
    else if (byte === 0x5b || byte === 0x7b) {
      if (++depth > max) return true;
    } else if (byte === 0x5d || byte === 0x7d) depth--;
  }
  return false;
}
