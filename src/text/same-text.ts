import { createHash } from 'node:crypto';

/** Texts that differ in composition or white space only are one. */
export const normaliseText = (text: string): string => text.normalize('NFC').replace(/\s+/gu, ' ').trim();

/** SHA-256 of the normalised text, 64 hex digits: what embeddings are kept by. */
export const hashText = (text: string): string =>
  createHash('sha256').update(normaliseText(text)).digest('hex');
