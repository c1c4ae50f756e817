import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { AppError } from '../errors.ts';

/** Documents by the SHA-256 of their text, in hex. */
export type TrustedDocuments = ReadonlyMap<string, string>;

export const sha256Of = (text: string): string => createHash('sha256').update(text).digest('hex');

/**
 * Reads an allow list: a JSON object of documents by SHA-256 (as `@graphql-codegen` writes persisted documents with
 * `hashAlgorithm: 'sha256'`), or a JSON list of documents. Throws BAD_USER_INPUT when the file is neither.
 */
export function readTrustedDocuments(path: string): TrustedDocuments {
  let parsed: unknown;
  try {
    parsed = JSON.parse(readFileSync(path, 'utf8'));
  } catch (cause) {
    throw refusal(path, 'it cannot be read as JSON', cause);
  }
  if (typeof parsed !== 'object' || parsed === null) throw refusal(path, 'it holds no object and no list');
  const entries = Array.isArray(parsed)
    ? parsed.map((text): [string, unknown] => ['', text])
    : Object.entries(parsed).map(([hash, text]): [string, unknown] => [hash.replace(/^sha256:/, ''), text]);
  const documents = new Map<string, string>();
  for (const [hash, text] of entries) {
    if (typeof text !== 'string') throw refusal(path, 'one of its documents is no text');
    const sha256 = sha256Of(text);
    if (hash !== '' && hash.toLowerCase() !== sha256) {
      throw refusal(path, `the document under ${hash.slice(0, 80)} has the SHA-256 ${sha256}`);
    }
    documents.set(sha256, text);
  }
  return documents;
}

const refusal = (path: string, why: string, cause?: unknown): AppError =>
  new AppError('BAD_USER_INPUT', `The list of trusted documents at ${path} cannot be used: ${why}.`, {
    field: 'PHONOGRAPH_TRUSTED_DOCUMENTS',
    cause,
  });
