/** A value of metadata as a person types it: `42`, `true`, lists and objects are JSON, all else is text. */
export function readValue(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
}

/** The other way; a text that reads as something else is put in quotes. */
export function writeValue(value: unknown): string {
  if (typeof value !== 'string') return JSON.stringify(value);
  return typeof readValue(value) === 'string' && !value.startsWith('"') ? value : JSON.stringify(value);
}
