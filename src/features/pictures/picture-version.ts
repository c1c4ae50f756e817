import { createHash } from 'node:crypto';
import { PICTURE_VERSION } from '../../pictures/index.ts';

/** The same sound always gives the same pictures. */
export const soundVersion = String(PICTURE_VERSION);

/** Of what is made from a tokenizer: short, and safe in an address. */
export const versionOf = (tokenizerId: string): string =>
  createHash('sha256').update(tokenizerId).digest('hex').slice(0, 12);
