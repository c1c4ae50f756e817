import { createHash, randomBytes, randomInt, timingSafeEqual } from 'node:crypto';

const letters = 'abcdefghijklmnopqrstuvwxyz0123456789';
const PREFIX_LENGTH = 8;
const pattern = /^(ph_[a-z0-9]{8})_([A-Za-z0-9_-]{43})$/;

/** What is stored of a key, and, once, the key itself. */
export interface NewKey {
  /** `ph_PREFIX_SECRET`, to be shown once. */
  readonly text: string;
  /** `ph_` and 8 characters, by which a key is found and recognised; no secret. */
  readonly prefix: string;
  readonly salt: Uint8Array;
  readonly hash: Uint8Array;
}

/** A key with a secret of 256 random bits. */
export function createKey(): NewKey {
  const name = Array.from({ length: PREFIX_LENGTH }, () => letters[randomInt(letters.length)]).join('');
  const secret = randomBytes(32).toString('base64url');
  const salt = randomBytes(16);
  return { text: `ph_${name}_${secret}`, prefix: `ph_${name}`, salt, hash: hashSecret(salt, secret) };
}

/** The parts of a text that has the form of a key, else null. */
export function parseKey(text: string): { readonly prefix: string; readonly secret: string } | null {
  const [, prefix, secret] = pattern.exec(text) ?? [];
  return prefix !== undefined && secret !== undefined ? { prefix, secret } : null;
}

/**
 * Salted SHA-256. Slow hashes make guessing passwords slow; 256 random bits cannot be guessed, and a slow hash would
 * only let strangers keep the processor busy.
 */
export const hashSecret = (salt: Uint8Array, secret: string): Uint8Array =>
  createHash('sha256').update(salt).update(secret).digest();

/** In a time that does not tell how much of it is right. */
export const isSecret = (secret: string, salt: Uint8Array, hash: Uint8Array): boolean =>
  timingSafeEqual(hashSecret(salt, secret), hash);
