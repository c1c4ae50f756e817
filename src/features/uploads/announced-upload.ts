import { AppError } from '../../errors.ts';

const MAX_FILE_NAME_LENGTH = 255;

/** The name without folders. Throws BAD_USER_INPUT. */
export function checkFileName(fileName: string): string {
  const name = fileName.replace(/^.*[\\/]/, '').trim();
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is refused here
  if (name.length < 1 || name.length > MAX_FILE_NAME_LENGTH || /[\u0000-\u001f\u007f]/.test(name)) {
    throw new AppError(
      'BAD_USER_INPUT',
      `fileName must have 1 to ${MAX_FILE_NAME_LENGTH} characters and no control characters.`,
      { field: 'fileName', limit: MAX_FILE_NAME_LENGTH },
    );
  }
  return name;
}

/** In lower case; null when none was announced. Throws BAD_USER_INPUT that names `field`. */
export function checkSha256(given: string | null | undefined, field: string): string | null {
  if (given === null || given === undefined) return null;
  if (!/^[0-9a-f]{64}$/i.test(given)) {
    throw new AppError('BAD_USER_INPUT', `${field} must be 64 hex digits.`, { field });
  }
  return given.toLowerCase();
}

/** Throws UPLOAD_TOO_LARGE that names `field`. */
export function checkByteCount(byteCount: number, maxBytes: number, field: string): void {
  if (byteCount > maxBytes) {
    throw new AppError('UPLOAD_TOO_LARGE', `An upload may have at most ${maxBytes} bytes.`, {
      field,
      limit: maxBytes,
    });
  }
}

/** Throws UPLOAD_CHECKSUM_MISMATCH that names `field`. */
export function assertSameSha256(announced: string | null, received: string, field: string): void {
  if (announced !== null && announced !== received) {
    throw new AppError(
      'UPLOAD_CHECKSUM_MISMATCH',
      `The bytes received have SHA-256 ${received}, not ${announced}.`,
      { field },
    );
  }
}

/** One that was never begun, was used, or has expired: nobody is told which. */
export const uploadNotFound = (field: string): AppError =>
  new AppError('NOT_FOUND', 'There is no such upload; it may have been used or have expired.', { field });
