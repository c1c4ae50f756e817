import { MissingObject } from '../object-store.ts';
import { StorageUnavailable } from '../storage-unavailable.ts';

/** What a refusal of the service may hold. */
interface S3Error {
  readonly name?: string;
  readonly message?: string;
  readonly code?: string;
  readonly $metadata?: { readonly httpStatusCode?: number };
}

/**
 * Tells what went wrong without what the service repeats of a request: its answers may name keys and signatures.
 * A bucket that is missing is no missing object.
 */
export function explainS3(error: unknown): Error {
  const { name = 'Error', message = '', code, $metadata } = (error ?? {}) as S3Error;
  if (name === 'AbortError') return error as Error;
  const status = $metadata?.httpStatusCode;
  const cause = new Error(
    `${name}: ${message}${code ? ` (${code})` : ''}${status ? `, HTTP ${status}` : ''}`,
  );
  if (name !== 'NoSuchBucket' && (name === 'NoSuchKey' || status === 404)) return new MissingObject(cause);
  const refuses =
    status === 401 || status === 403 || name.startsWith('Credentials') || name === 'NoSuchBucket';
  return new StorageUnavailable(
    refuses ? `The blob store refuses the service (${name}).` : `The blob store does not answer (${name}).`,
    cause,
  );
}

/** The work, with whatever it throws explained. */
export async function explained<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    throw explainS3(error);
  }
}
