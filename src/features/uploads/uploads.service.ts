import type { Readable } from 'node:stream';
import type { Db } from '../../db/db.ts';
import { AppError } from '../../errors.ts';
import { newId } from '../../lib/uuid.ts';
import type { BlobStore } from '../../storage/blob-store.ts';
import { idArgument } from '../arguments.ts';
import {
  assertSameSha256,
  checkByteCount,
  checkFileName,
  checkSha256,
  uploadNotFound,
} from './announced-upload.ts';
import { createResumableUploadsService } from './resumable-uploads.service.ts';
import { createUpload, deleteExpiredUploads, listUploadIds, type Upload } from './uploads.store.ts';

export interface UploadsDependencies {
  readonly db: Db;
  readonly blobs: BlobStore;
  readonly maxUploadBytes: number;
}

/** An upload that nobody used, or sent more bytes for, within a day is swept. */
const UPLOAD_LIFETIME_S = 24 * 60 * 60;

export type UploadsService = ReturnType<typeof createUploadsService>;

export function createUploadsService({ db, blobs, maxUploadBytes }: UploadsDependencies) {
  const lifetimeS = UPLOAD_LIFETIME_S;
  const resumable = createResumableUploadsService({ db, blobs, maxUploadBytes, lifetimeS });

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
    const announcedSha256 = checkSha256(announced.sha256, 'X-Content-SHA256');
    checkByteCount(announced.byteCount ?? 0, maxUploadBytes, 'Content-Length');
    const id = newId();
    const staged = await blobs.stage(id, bytes, maxUploadBytes);
    const upload = { id, fileName, byteCount: staged.byteCount, sha256: staged.sha256 };
    try {
      assertSameSha256(announcedSha256, staged.sha256, 'X-Content-SHA256');
      await blobs.shareStaged(id);
      await createUpload(db, workspaceId, upload, UPLOAD_LIFETIME_S);
    } catch (error) {
      await blobs.removeStaged(id);
      throw error;
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
    const upload = await resumable.get(workspaceId, id, field);
    if (upload.byteCount > maxBytes) {
      throw new AppError('UPLOAD_TOO_LARGE', `This upload may have at most ${maxBytes} bytes.`, {
        field,
        limit: maxBytes,
      });
    }
    return blobs.readStaged(upload.id);
  }

  /**
   * Removes expired uploads and staged files that no upload knows (left by a killed process). `whileStarting`, with the
   * embedded database, this process alone can have staged files; otherwise one may be about to get its row.
   */
  async function sweep(whileStarting: boolean): Promise<void> {
    for (const id of await deleteExpiredUploads(db)) await blobs.removeStaged(id);
    const known = new Set(await listUploadIds(db));
    const abandonedS = whileStarting && db.kind === 'pglite' ? 0 : UPLOAD_LIFETIME_S;
    for (const id of await blobs.listStaged(abandonedS)) if (!known.has(id)) await blobs.removeStaged(id);
  }

  /** Forgets an upload that no recording was made of, finished or not. Throws NOT_FOUND. */
  async function discard(workspaceId: string, id: string): Promise<void> {
    if (await resumable.discard(workspaceId, idArgument(id, 'id'))) return;
    throw uploadNotFound('id');
  }

  return { receive, get: resumable.get, readBytes, discard, sweep, resumable };
}
