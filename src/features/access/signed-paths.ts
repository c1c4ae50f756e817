import { createHmac, timingSafeEqual } from 'node:crypto';
import { AppError } from '../../errors.ts';
import type { Identity } from './access.types.ts';

/** What a signed address stands for: one path, to be read, for a while, in somebody's name. */
export interface SignedPath {
  readonly workspaceId: string;
  readonly keyId: string;
  readonly expiresAt: Date;
}

type Signer = Pick<Identity, 'workspaceId' | 'keyId' | 'expiresAt'>;

export type PathSigner = ReturnType<typeof createPathSigner>;

/** Addresses that a player or a browser can open, which send no key. */
export function createPathSigner(secret: string, lifetimeS: number) {
  const mac = (path: string, workspaceId: string, keyId: string, expires: string): Buffer =>
    createHmac('sha256', secret)
      // As JSON, so that no two different lists give the same text.
      .update(JSON.stringify(['phonograph path 1', path, workspaceId, keyId, expires]))
      .digest();

  const macBelow = (folder: string, workspaceId: string, keyId: string, expires: string): Buffer =>
    createHmac('sha256', secret)
      .update(JSON.stringify(['phonograph folder 1', folder, workspaceId, keyId, expires]))
      .digest();

  /** Good for `lifetimeS` seconds or up to a third more, no longer than the signer's own key. */
  function expiryOf({ expiresAt }: Signer): string {
    const least = Date.now() / 1_000 + lifetimeS;
    const last = (expiresAt?.getTime() ?? Number.POSITIVE_INFINITY) / 1_000;
    return String(Math.floor(Math.min(Math.ceil(least / stepS) * stepS, last)));
  }

  // The same address for a while, so that what a browser keeps of it is found again.
  const stepS = Math.max(1, Math.floor(lifetimeS / 3));

  return {
    /** Throws BAD_USER_INPUT for what is no path to be read. */
    signChecked(path: string, signer: Signer): string {
      if (!/^\/[\w\-./~%]{1,500}$/.test(path) || /^\/graphql|\/\/|\/\.{1,2}(\/|$)|%2e|%2f/i.test(path)) {
        throw new AppError('BAD_USER_INPUT', 'path must be a plain path of this server, such as /events.', {
          field: 'path',
        });
      }
      return this.sign(path, signer);
    },

    /** The query of an address that is good for every plain path below a folder; see `isBelow`. */
    signFolder(folder: string, signer: Signer): string {
      const expires = expiryOf(signer);
      const { workspaceId, keyId } = signer;
      return new URLSearchParams({
        folder,
        workspace: workspaceId,
        key: keyId,
        expires,
        signature: macBelow(folder, workspaceId, keyId, expires).toString('base64url'),
      }).toString();
    },

    /** The path with a signature. */
    sign(path: string, signer: Signer): string {
      const expires = expiryOf(signer);
      const query = new URLSearchParams({
        workspace: signer.workspaceId,
        key: signer.keyId,
        expires,
        signature: mac(path, signer.workspaceId, signer.keyId, expires).toString('base64url'),
      });
      return `${path}?${query}`;
    },

    /** Null when the address has no signature. Throws UNAUTHENTICATED when it has one that does not hold. */
    verify(url: string): SignedPath | null {
      const [path = '', search = ''] = splitOnce(url, '?');
      const query = new URLSearchParams(search);
      const signature = query.get('signature');
      if (signature === null) return null;
      const workspaceId = query.get('workspace') ?? '';
      const keyId = query.get('key') ?? '';
      const expires = query.get('expires') ?? '';
      // The path as it came, undecoded: what is signed is what is routed, whatever dots and escapes it has.
      const folder = query.get('folder');
      const right =
        folder === null
          ? mac(path, workspaceId, keyId, expires)
          : macBelow(folder, workspaceId, keyId, expires);
      const given = Buffer.from(signature, 'base64url');
      if (folder !== null && !isBelow(path, folder)) {
        throw new AppError('UNAUTHENTICATED', 'The signature of this address is for another folder.');
      }
      if (given.length !== right.length || !timingSafeEqual(given, right)) {
        throw new AppError('UNAUTHENTICATED', 'The signature of this address does not hold.');
      }
      const expiresAt = new Date(Number(expires) * 1_000);
      if (expiresAt.getTime() <= Date.now()) {
        throw new AppError('UNAUTHENTICATED', 'This address has expired; ask for a new one.');
      }
      return { workspaceId, keyId, expiresAt };
    },
  };
}

/** Letters, digits, `_`, `-` and `/` alone: nothing that a router could read as a way out. */
const isBelow = (path: string, folder: string): boolean =>
  folder.endsWith('/') && path.startsWith(folder) && /^[\w-]+(\/[\w-]+)*$/.test(path.slice(folder.length));

function splitOnce(text: string, at: string): [string, string] {
  const place = text.indexOf(at);
  return place < 0 ? [text, ''] : [text.slice(0, place), text.slice(place + 1)];
}
