import type { Db, Queryable } from '../../db/db.ts';
import { AppError } from '../../errors.ts';
import { newId } from '../../lib/uuid.ts';
import type { BlobStore } from '../../storage/blob-store.ts';
import { idArgument } from '../arguments.ts';
import type { Upload, UploadsService } from '../uploads/index.ts';
import { takeUpload } from '../uploads/index.ts';
import { findRecordingBySha256, insertRecording, requeueRecording } from './create-recording.store.ts';
import { lockContent } from './originals.store.ts';
import { checkRecordingChanges } from './recordings.service.ts';
import { findRecordings } from './recordings.store.ts';
import type { Recording, RecordingChanges } from './recordings.types.ts';

/** A transcript as it is given with an upload; what it may hold is its own feature's business. */
export type GivenTranscript = object;

export interface CreateRecordingDependencies {
  readonly db: Db;
  readonly blobs: BlobStore;
  readonly uploads: UploadsService;
  /** Queues the ingest within the transaction that makes the row, so that neither exists without the other. */
  readonly enqueueIngest: (tx: Queryable, workspaceId: string, recordingId: string) => Promise<void>;
  /** Runs in the transaction that makes the row. */
  readonly onCreated?: (tx: Queryable, workspaceId: string, recordingId: string) => Promise<void>;
  /** Reads a transcript; what it gives stores it for a recording that has none. Throws BAD_USER_INPUT. */
  readonly readTranscript: (
    workspaceId: string,
    given: GivenTranscript,
  ) => Promise<(recordingId: string) => Promise<void>>;
}

export interface CreatedRecording {
  readonly audioRecord: Recording;
  /** False when the same bytes were here already. */
  readonly created: boolean;
}

export type CreateRecordingService = ReturnType<typeof createCreateRecordingService>;

export function createCreateRecordingService(dependencies: CreateRecordingDependencies) {
  const { db, blobs, uploads, enqueueIngest, onCreated, readTranscript } = dependencies;

  /**
   * Makes a recording of an upload. The file moves to its lasting place before the row is committed: a crash between
   * leaves an upload that can be named again, never a row without its file. A transcript is read before anything is
   * made: one that cannot be refuses the call.
   */
  async function create(
    workspaceId: string,
    uploadId: string,
    { transcript, ...facts }: RecordingChanges & { readonly transcript?: GivenTranscript | null },
  ): Promise<CreatedRecording> {
    checkRecordingChanges(facts);
    const upload = await uploads.get(workspaceId, uploadId, 'input.uploadId');
    const saveTranscript = transcript == null ? null : await readTranscript(workspaceId, transcript);
    const made = await make(workspaceId, upload, facts);
    await saveTranscript?.(made.audioRecord.id);
    return made;
  }

  async function make(
    workspaceId: string,
    upload: Upload,
    facts: RecordingChanges,
  ): Promise<CreatedRecording> {
    return db.transaction(async (tx) => {
      await lockContent(tx, workspaceId, upload.sha256);
      if (!(await takeUpload(tx, workspaceId, upload.id))) {
        throw new AppError('NOT_FOUND', 'The upload was used by another call.', { field: 'input.uploadId' });
      }
      await blobs.keepOriginal(workspaceId, upload.id, upload.sha256);
      const { fileName, byteCount, sha256 } = upload;
      const inserted = await insertRecording(tx, workspaceId, {
        ...facts,
        id: newId(),
        fileName,
        byteCount,
        sha256,
      });
      if (inserted) {
        await enqueueIngest(tx, workspaceId, inserted.id);
        await onCreated?.(tx, workspaceId, inserted.id);
        return { audioRecord: inserted, created: true };
      }
      const known = await findRecordingBySha256(tx, workspaceId, sha256);
      if (!known)
        throw new AppError('CONFLICT', 'The recording of these bytes was just deleted; upload again.');
      return { audioRecord: (await requeue(tx, workspaceId, known.id)) ?? known, created: false };
    });
  }

  /** Throws NOT_FOUND, and CONFLICT for a recording that has not FAILED. */
  async function retry(workspaceId: string, id: string): Promise<Recording> {
    const known = idArgument(id, 'input.id');
    return db.transaction(async (tx) => {
      const [recording] = await findRecordings(tx, workspaceId, [known]);
      if (!recording) {
        throw new AppError('NOT_FOUND', 'There is no such recording in this workspace.', {
          field: 'input.id',
        });
      }
      const queued = await requeue(tx, workspaceId, known);
      if (queued) return queued;
      throw new AppError(
        'CONFLICT',
        `Only a FAILED recording can be queued again; this one is ${recording.status}.`,
        { field: 'input.id' },
      );
    });
  }

  async function requeue(tx: Queryable, workspaceId: string, id: string): Promise<Recording | null> {
    const queued = await requeueRecording(tx, workspaceId, id);
    if (queued) await enqueueIngest(tx, workspaceId, id);
    return queued;
  }

  return { create, retry };
}
