import { authorization } from '../../api/session.ts';

/**
 * Fetches what lies under a signed path. The key goes in a header instead, so the address stays the same and the browser
 * finds what it has. Throws when the answer is not there.
 */
export async function fetchBytes(signedPath: string, signal?: AbortSignal): Promise<Uint8Array> {
  const [path = '', query] = signedPath.split('?');
  const version = new URLSearchParams(query).get('v');
  const header = authorization();
  const response = await fetch(version === null ? path : `${path}?v=${version}`, {
    headers: header ? { authorization: header } : {},
    ...(signal && { signal }),
  });
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
}
