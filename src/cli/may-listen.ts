import { AppError } from '../errors.ts';
import { isLoopbackHost } from '../lib/loopback.ts';

/** Throws BAD_USER_INPUT when others than this machine's users would get in without a key. */
export function assertMayListen(host: string, needsKeys: boolean): void {
  if (needsKeys || isLoopbackHost(host)) return;
  throw new AppError(
    'BAD_USER_INPUT',
    `PHONOGRAPH_HOST is ${host}: everybody who reaches it could read and delete everything, because no key was made. ` +
      'Make one first (phonograph keys create NAME --scope admin), or set PHONOGRAPH_JWKS_URL; or listen on 127.0.0.1.',
    { field: 'PHONOGRAPH_HOST' },
  );
}
