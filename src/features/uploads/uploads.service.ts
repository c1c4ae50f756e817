import type { Readable } from 'node:stream';
import type { Db } from '../../db/db.ts';
import { AppError } from '../../errors.ts';
import { newId } from '../../lib/uuid.ts';
import type { BlobStore } from '../../storage/blob-store.ts';
import { idArgument } from '../arguments.ts';
import {
  createUpload,
  deleteExpiredUploads,
  findUpload,
  listUploadIds,
  takeUpload,
  type Upload,
} from './uploads.store.ts';

export interface UploadsDependencies {
  readonly db: Db;
  readonly blobs: BlobStore;
  readonly maxUploadBytes: number;
}

/** An upload that nobody used within a day is swept. */
const UPLOAD_LIFETIME_S = 24 * 60 * 60;
const MAX_FILE_NAME_LENGTH = 255;

export type UploadsService = ReturnType<typeof createUploadsService>;

export function createUploadsService({ db, blobs, maxUploadBytes }: UploadsDependencies) {
  /**
   * Receives bytes. `announcedBytes` over the limit is refused before the first byte; an announced SHA-256 that
   * does not come true is UPLOAD_CHECKSUM_MISMATCH. A refused or cut upload leaves nothing behind.
   */
  async function receive(
    workspaceId: string,
    bytes: Readable,
    announced: {
      readonly fileName: string;
      readonly byteCount: number | null;
      readonly sha256: string | null;
    },
  ): Promise<Upload> {
    const fileName = checkFileName(announced.fileName);
    if ((announced.byteCount ?? 0) > maxUploadBytes) {
      throw new AppError('UPLOAD_TOO_LARGE', `An upload may have at most ${maxUploadBytes} bytes.`, {
        field: 'Content-Length',
        limit: maxUploadBytes,
      });
    }
    const id = newId();
    const staged = await blobs.stage(id, bytes, maxUploadBytes);
    const upload = { id, fileName, byteCount: staged.byteCount, sha256: staged.sha256 };
    try {
      if (announced.sha256 !== null && announced.sha256.toLowerCase() !== staged.sha256) {
        throw new AppError(
          'UPLOAD_CHECKSUM_MISMATCH',
          `The bytes received have SHA-256 ${staged.sha256}, not ${announced.sha256}.`,
          { field: 'X-Content-SHA256' },
        );
      }
      await createUpload(db, workspaceId, upload, UPLOAD_LIFETIME_S);
    } catch (error) {
      await blobs.removeStaged(id);
      throw error;
    }
    return upload;
  }

  /** Throws NOT_FOUND. */
  async function get(workspaceId: string, id: string, field: string): Promise<Upload> {
    const upload = await findUpload(db, workspaceId, idArgument(id, field));
    if (!upload) {
      throw new AppError('NOT_FOUND', 'There is no such upload; it may have been used or have expired.', {
        field,
      });
    }
    return upload;
  }

  /** All bytes of an upload that is no sound. Throws NOT_FOUND, UPLOAD_TOO_LARGE. */
  async function readBytes(
    workspaceId: string,
    id: string,
    field: string,
    maxBytes: number,
  ): Promise<Uint8Array> {
    const upload = await get(workspaceId, id, field);
    if (upload.byteCount > maxBytes) {
      throw new AppError('UPLOAD_TOO_LARGE', `This upload may have at most ${maxBytes} bytes.`, {
        field,
        limit: maxBytes,
      });
    }
    return blobs.readStaged(upload.id);
  }

  /**
   * Removes expired uploads and staged files that no upload knows (left by a killed process). With the embedded
   * database, before it serves, this process alone can have staged files; on a server another one may be receiving.
   */
  async function sweep(): Promise<void> {
    for (const id of await deleteExpiredUploads(db)) await blobs.removeStaged(id);
    const known = new Set(await listUploadIds(db));
    for (const id of await blobs.listStaged(db.kind === 'pglite' ? 0 : UPLOAD_LIFETIME_S))
      if (!known.has(id)) await blobs.removeStaged(id);
  }

  /** Forgets an upload that no recording was made of. Throws NOT_FOUND. */
  async function discard(workspaceId: string, id: string): Promise<void> {
    const { id: known } = await get(workspaceId, id, 'id');
    await takeUpload(db, workspaceId, known);
    await blobs.removeStaged(known);
  }

  return { receive, get, readBytes, discard, sweep };
}

function checkFileName(fileName: string): string {
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
