import { createHash, timingSafeEqual } from 'node:crypto';
import type { Db } from '../../db/db.ts';
import { acrossWorkspaces, withinWorkspace } from '../../db/workspace-reach.ts';
import { AppError } from '../../errors.ts';
import { isLoopbackHost } from '../../lib/loopback.ts';
import type { Credentials, Identity, StoredKey } from './access.types.ts';
import { isSecret, parseKey } from './api-key.ts';
import { accessChannel, findKeyByPrefix, hasKeys, listUsableKeys, noteUse } from './api-keys.store.ts';
import type { FailedLogins } from './failed-logins.ts';
import { localIdentity } from './local-identity.ts';
import { withIncluded } from './scopes.ts';
import type { PathSigner } from './signed-paths.ts';
import type { createTokenVerifier } from './tokens.ts';
import { findWorkspaceId } from './workspace-of-token.store.ts';

export interface AuthenticateDependencies {
  readonly db: Db;
  readonly paths: PathSigner;
  /** Null: no tokens are taken. */
  readonly verifyToken: ReturnType<typeof createTokenVerifier> | null;
  /** Opens everything to whoever could read it in the data folder anyway. */
  readonly localKey: string;
  readonly failedLogins: FailedLogins;
  readonly onError: (error: Error) => void;
}

/** A key that was revoked through another process is refused here at once, or after this time if no notice came. */
const TRUSTED_MS = 10_000;
const WATCH_MS = 10_000;
const USE_NOTED_MS = 60_000;
/** The longest that a timer of JavaScript can wait. */
const MAX_TIMER_MS = 2 ** 31 - 1;

export type AuthenticateService = ReturnType<typeof createAuthenticateService>;

/** Finds out who asks, and tells when that ends. */
export function createAuthenticateService(dependencies: AuthenticateDependencies) {
  const { db, paths, verifyToken, localKey, failedLogins, onError } = dependencies;
  const trusted = new Map<string, { readonly key: StoredKey; readonly sinceMs: number }>();
  const workspaceNames = new Map<string, string>();
  const notedAtMs = new Map<string, number>();
  const watched = new Map<string, Set<AbortController>>();
  let keysExist = false;
  let stopListening: () => Promise<void> = async () => undefined;
  let watching: NodeJS.Timeout | undefined;

  /** Reads what may have changed; a transaction, because it belongs to no request. */
  async function refresh(): Promise<void> {
    trusted.clear();
    workspaceNames.clear();
    await acrossWorkspaces(() =>
      db.transaction(async (tx) => {
        keysExist ||= await hasKeys(tx);
        const ids = [...watched.keys()];
        if (ids.length === 0) return;
        const usable = new Set(await listUsableKeys(tx, ids));
        for (const id of ids) if (!usable.has(id)) end(id);
      }),
    );
  }

  function end(keyId: string): void {
    for (const controller of watched.get(keyId) ?? []) controller.abort();
    watched.delete(keyId);
  }

  /** Null when nobody has such a key, or the secret is wrong. Looks nothing up for an address that failed too often. */
  async function findKey(text: string, address: string): Promise<StoredKey | null> {
    const parts = parseKey(text);
    const known = parts ? trusted.get(parts.prefix) : undefined;
    // Who has been in with this key is not kept out by others at the same address.
    const wasGood =
      parts && known && isUsable(known.key) && isSecret(parts.secret, known.key.salt, known.key.hash);
    if (!wasGood) failedLogins.check(address);
    if (!parts) return null;
    const isFresh = known !== undefined && Date.now() - known.sinceMs < TRUSTED_MS;
    const key = isFresh ? known.key : await acrossWorkspaces(() => findKeyByPrefix(db, parts.prefix));
    if (!key || !isSecret(parts.secret, key.salt, key.hash)) return null;
    if (!isFresh) trusted.set(parts.prefix, { key, sinceMs: Date.now() });
    return key;
  }

  async function byKey(text: string, address: string): Promise<Identity> {
    const key = await findKey(text, address);
    if (!key) throw unauthenticated('The key is not known.');
    if (key.revokedAt) throw unauthenticated(`The key ${key.prefix} was revoked.`);
    if (key.expiresAt && key.expiresAt.getTime() <= Date.now()) {
      throw unauthenticated(`The key ${key.prefix} has expired.`);
    }
    note(key);
    const { workspaceId, id: keyId, name: keyName, expiresAt } = key;
    return { workspaceId, keyId, keyName, expiresAt, scopes: withIncluded(key.scopes) };
  }

  function note({ workspaceId, id }: StoredKey): void {
    const now = Date.now();
    if (now - (notedAtMs.get(id) ?? 0) < USE_NOTED_MS) return;
    notedAtMs.set(id, now);
    withinWorkspace(workspaceId, () => noteUse(db, workspaceId, id)).catch(onError);
  }

  async function byToken(token: string, address: string): Promise<Identity> {
    failedLogins.check(address);
    if (!verifyToken) throw unauthenticated('The key is not known.');
    const { subject, workspace, scopes, expiresAt } = await verifyToken(token);
    const workspaceId =
      workspaceNames.get(workspace) ?? (await acrossWorkspaces(() => findWorkspaceId(db, workspace)));
    if (!workspaceId) throw unauthenticated('The token names a workspace that is not here.');
    workspaceNames.set(workspace, workspaceId);
    return {
      workspaceId,
      keyId: `jwt:${subject}`,
      keyName: subject,
      scopes: withIncluded(scopes),
      expiresAt,
    };
  }

  /** A signed address opens one path for reading, while the key that it was made with is good. */
  async function bySignature({ method, url }: Credentials): Promise<Identity | null> {
    const signed = paths.verify(url);
    if (!signed) return null;
    if (method !== 'GET' && method !== 'HEAD') {
      throw unauthenticated('A signed address is for reading only.');
    }
    const { workspaceId, keyId, expiresAt } = signed;
    if (isKeyId(keyId)) {
      const usable = await withinWorkspace(workspaceId, () => listUsableKeys(db, [keyId]));
      if (usable.length === 0) throw unauthenticated('The key that made this address is not good any more.');
    }
    return { workspaceId, keyId, keyName: 'a signed address', scopes: withIncluded(['READ']), expiresAt };
  }

  async function find(credentials: Credentials): Promise<Identity> {
    const signed = await bySignature(credentials);
    if (signed) return signed;
    const { authorization, host, address } = credentials;
    if (authorization !== undefined) {
      const [, text = ''] = /^Bearer +(\S+)$/i.exec(authorization) ?? [];
      if (isEqual(text, localKey)) return localIdentity;
      return text.split('.').length === 3 ? byToken(text, address) : byKey(text, address);
    }
    if (keysExist || verifyToken) {
      failedLogins.check(address);
      throw unauthenticated('A key is needed: send it as the header `Authorization: Bearer KEY`.');
    }
    // A page of another site that made its name point here would otherwise be taken for the local user.
    if (!isLoopbackHost(host ?? '')) {
      throw unauthenticated('Without keys only http://127.0.0.1 and http://localhost are answered.');
    }
    return localIdentity;
  }

  /** Who asks. Throws UNAUTHENTICATED, and RATE_LIMITED instead of looking when the address has failed too often. */
  async function identify(credentials: Credentials): Promise<Identity> {
    try {
      return await find(credentials);
    } catch (error) {
      if (error instanceof AppError && error.code === 'UNAUTHENTICATED')
        failedLogins.note(credentials.address);
      throw error;
    }
  }

  return {
    identify,
    /** Forgets what was looked up, and ends what is over. */
    refresh,

    /** Whether callers must say who they are. Once a key was made, for ever. */
    needsKeys: (): boolean => keysExist || verifyToken !== null,

    /** Aborted when the identity ends: its key was revoked or has expired, its workspace was deleted. */
    watch({ keyId, expiresAt }: Identity, until: AbortSignal): AbortSignal {
      const controller = new AbortController();
      let timer: NodeJS.Timeout | undefined;
      if (expiresAt) {
        const remainingMs = Math.max(0, expiresAt.getTime() - Date.now());
        if (remainingMs < MAX_TIMER_MS) timer = setTimeout(() => controller.abort(), remainingMs).unref();
      }
      const others = watched.get(keyId) ?? new Set();
      if (isKeyId(keyId)) watched.set(keyId, others.add(controller));
      const leave = () => {
        clearTimeout(timer);
        others.delete(controller);
        if (others.size === 0 && watched.get(keyId) === others) watched.delete(keyId);
      };
      if (until.aborted) leave();
      else until.addEventListener('abort', leave, { once: true });
      return controller.signal;
    },

    async start(): Promise<void> {
      await refresh();
      const again = () => void refresh().catch(onError);
      stopListening = await db.listen(accessChannel, again);
      // Should a notice be lost, nobody who is in stays in for long.
      watching = setInterval(() => {
        if (watched.size > 0) again();
      }, WATCH_MS).unref();
    },

    async close(): Promise<void> {
      clearInterval(watching);
      await stopListening();
    },
  };
}

const isUsable = ({ revokedAt, expiresAt }: StoredKey): boolean =>
  revokedAt === null && (expiresAt === null || expiresAt.getTime() > Date.now());

/** Ids of keys are UUIDs; tokens and the local user have words. */
const isKeyId = (keyId: string): boolean => keyId !== 'local' && !keyId.startsWith('jwt:');

const isEqual = (given: string, wanted: string): boolean => timingSafeEqual(digest(given), digest(wanted));
const digest = (text: string): Uint8Array => createHash('sha256').update(text).digest();

const unauthenticated = (message: string): AppError => new AppError('UNAUTHENTICATED', message);
