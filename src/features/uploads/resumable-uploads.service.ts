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
import {
  createUnfinishedUpload,
  findUnfinishedUpload,
  finishUpload,
  prolongUpload,
  type UnfinishedUpload,
} from './unfinished-uploads.store.ts';
import { deleteUpload, findUpload, type Upload } from './uploads.store.ts';

export interface ResumableUploadsDependencies {
  readonly db: Db;
  readonly blobs: BlobStore;
  readonly maxUploadBytes: number;
  /** An upload goes when nobody sent for it, or used it, for so long. */
  readonly lifetimeS: number;
}

/** How far an upload has come. */
export interface UploadState {
  readonly id: string;
  readonly fileName: string;
  readonly byteCount: number;
  readonly receivedByteCount: number;
  /** When it goes unless more is sent; null for one whose bytes are all here. */
  readonly expiresAt: Date | null;
}

/** A request that writes, and how to end it. */
interface Writer {
  readonly bytes: Readable;
  readonly over: Promise<void>;
}

export type ResumableUploadsService = ReturnType<typeof createResumableUploadsService>;

/**
 * Uploads whose bytes come in as many requests as it takes. The row says what was announced, the file's length how far
 * it has come; so another process, or this one after it was killed, goes on where the last byte was written. An upload
 * has one writer: whoever comes next for it, with bytes or to ask how far it is, has lost the connection of the one
 * before, which is ended. Two processes do not know of each other's writers; these write the same bytes to one place.
 */
export function createResumableUploadsService(dependencies: ResumableUploadsDependencies) {
  const { db, blobs, maxUploadBytes, lifetimeS } = dependencies;
  const writers = new Map<string, Writer>();
  const finishing = new Map<string, Promise<void>>();

  async function begin(
    workspaceId: string,
    announced: { readonly fileName: string; readonly byteCount: number; readonly sha256: string | null },
  ): Promise<UploadState> {
    const fileName = checkFileName(announced.fileName);
    const announcedSha256 = checkSha256(announced.sha256, 'Upload-Metadata.sha256');
    checkByteCount(announced.byteCount, maxUploadBytes, 'Upload-Length');
    const upload = { id: newId(), fileName, byteCount: announced.byteCount, announcedSha256 };
    await blobs.beginStaged(upload.id);
    try {
      await createUnfinishedUpload(db, workspaceId, upload, lifetimeS);
    } catch (error) {
      await blobs.removeStaged(upload.id);
      throw error;
    }
    if (upload.byteCount === 0) await finish(workspaceId, upload);
    return stateOf(upload, 0);
  }

  /** How far it is; no request writes any more. Throws NOT_FOUND. */
  async function readState(workspaceId: string, id: string): Promise<UploadState> {
    const unfinished = await findUnfinished(workspaceId, id);
    if (unfinished) {
      await stopWriter(unfinished.id);
      const received = await blobs.stagedByteCount(unfinished.id);
      if (received === null) throw uploadNotFound('id');
      await prolongUpload(db, workspaceId, unfinished.id, lifetimeS);
      return stateOf(unfinished, received);
    }
    const upload = await findUpload(db, workspaceId, idArgument(id, 'id'));
    if (!upload) throw uploadNotFound('id');
    const { byteCount, fileName } = upload;
    return { id: upload.id, fileName, byteCount, receivedByteCount: byteCount, expiresAt: null };
  }

  /**
   * Writes bytes behind the first `offset` ones; `length` is how many were announced. Those that came before the stream
   * broke off stay. With the last one the upload can be used. Throws NOT_FOUND, CONFLICT when the upload is not at
   * `offset`, UPLOAD_TOO_LARGE, UPLOAD_CHECKSUM_MISMATCH.
   */
  async function append(
    workspaceId: string,
    id: string,
    part: { readonly offset: number; readonly length: number | null; readonly bytes: Readable },
  ): Promise<UploadState> {
    const upload = await findUnfinished(workspaceId, id);
    if (!upload) {
      // One that is complete has an offset too, which the refusal names.
      throw wrongOffset(part.offset, (await readState(workspaceId, id)).byteCount);
    }
    const over = Promise.withResolvers<void>();
    await stopWriter(upload.id);
    writers.set(upload.id, { bytes: part.bytes, over: over.promise });
    try {
      const received = await blobs.stagedByteCount(upload.id);
      if (received === null) throw uploadNotFound('id');
      if (part.offset !== received) throw wrongOffset(part.offset, received);
      checkByteCount(part.offset + (part.length ?? 0), upload.byteCount, 'Content-Length');
      await prolongUpload(db, workspaceId, upload.id, lifetimeS);
      await blobs.appendStaged(upload.id, received, part.bytes, upload.byteCount);
    } finally {
      writers.delete(upload.id);
      over.resolve();
    }
    const received = await blobs.stagedByteCount(upload.id);
    if (received === null) throw uploadNotFound('id');
    if (received === upload.byteCount) await finish(workspaceId, upload);
    return stateOf(upload, received);
  }

  /** Once for all who find its last byte here: the file leaves its place when it is shared. */
  function finish(workspaceId: string, upload: UnfinishedUpload): Promise<void> {
    const present = finishing.get(upload.id);
    if (present) return present;
    const run = finishNow(workspaceId, upload).finally(() => finishing.delete(upload.id));
    finishing.set(upload.id, run);
    return run;
  }

  async function finishNow(workspaceId: string, upload: UnfinishedUpload): Promise<void> {
    const sha256 = await blobs.hashStaged(upload.id);
    try {
      assertSameSha256(upload.announcedSha256, sha256, 'Upload-Metadata.sha256');
    } catch (error) {
      await discard(workspaceId, upload.id);
      throw error;
    }
    await blobs.shareStaged(upload.id);
    await finishUpload(db, workspaceId, upload.id, sha256, lifetimeS);
  }

  /**
   * An upload whose bytes are all here; a process that was killed over the last of them left it to be finished now.
   * Throws NOT_FOUND, CONFLICT while bytes are missing.
   */
  async function get(workspaceId: string, id: string, field: string): Promise<Upload> {
    await finishing.get(id);
    const unfinished = await findUnfinished(workspaceId, id, field);
    if (unfinished) {
      const received = await blobs.stagedByteCount(unfinished.id);
      if (received === null) throw uploadNotFound(field);
      if (received < unfinished.byteCount) {
        const message = `The upload has ${received} of its ${unfinished.byteCount} bytes: send the others first.`;
        throw new AppError('CONFLICT', message, { field, facts: { receivedByteCount: received } });
      }
      await finish(workspaceId, unfinished);
    }
    const upload = await findUpload(db, workspaceId, idArgument(id, field));
    if (!upload) throw uploadNotFound(field);
    return upload;
  }

  /** Forgets an upload, finished or not, with its file. False when there is none. */
  async function discard(workspaceId: string, id: string): Promise<boolean> {
    const wasThere = await deleteUpload(db, workspaceId, id);
    if (!wasThere) return false;
    await stopWriter(id);
    await blobs.removeStaged(id);
    return true;
  }

  const findUnfinished = (workspaceId: string, id: string, field = 'id') =>
    findUnfinishedUpload(db, workspaceId, idArgument(id, field));

  async function stopWriter(id: string): Promise<void> {
    for (let writer = writers.get(id); writer; writer = writers.get(id)) {
      writer.bytes.destroy(new AppError('CONFLICT', 'Another request went on with this upload.'));
      await writer.over;
    }
  }

  function stateOf({ id, fileName, byteCount }: UnfinishedUpload, receivedByteCount: number): UploadState {
    const isComplete = receivedByteCount === byteCount;
    const expiresAt = isComplete ? null : new Date(Date.now() + 1_000 * lifetimeS);
    return { id, fileName, byteCount, receivedByteCount, expiresAt };
  }

  return { begin, readState, append, get, discard };
}

const wrongOffset = (given: number, received: number): AppError =>
  new AppError('CONFLICT', `The upload has ${received} bytes; it cannot go on at ${given}.`, {
    field: 'Upload-Offset',
    limit: received,
  });
