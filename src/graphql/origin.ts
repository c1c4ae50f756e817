import type { IncomingMessage } from 'node:http';

/** True when a browser says that a page of another host asks. Programs send no Origin. */
export function isFromOtherSite({ headers }: Pick<IncomingMessage, 'headers'>): boolean {
  if (headers.origin === undefined) return false;
  try {
    return new URL(headers.origin).host !== headers.host;
  } catch {
    return true;
  }
}
