import type { IncomingMessage } from 'node:http';

/** True when a browser says that a page of another host asks, and not of a listed one. Programs send no Origin. */
export function isFromOtherSite(
  { headers }: Pick<IncomingMessage, 'headers'>,
  allowed: readonly string[] = [],
): boolean {
  if (headers.origin === undefined || allowed.includes(headers.origin)) return false;
  try {
    return new URL(headers.origin).host !== headers.host;
  } catch {
    return true;
  }
}
