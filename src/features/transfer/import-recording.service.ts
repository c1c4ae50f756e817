import type { Db, Queryable } from '../../db/db.ts';
import { AppError } from '../../errors.ts';
import { newId } from '../../lib/uuid.ts';
import type { BlobStore } from '../../storage/blob-store.ts';
import { IMPORTING, type ImportedCodesService, tokenizerMismatch } from '../ingest/index.ts';
import { lockContent } from '../recordings/index.ts';
import { takeUpload } from '../uploads/index.ts';
import {
  deleteImporting,
  findBySha256,
  findUploadOf,
  insertImported,
  isIdTaken,
  type KnownRecording,
} from './import-recording.store.ts';
import type { TransferRow } from './transfer-columns.ts';
import { readRecording, type TransferredRecording } from './transferred-recording.ts';

/** What became of a row. */
export type ImportOutcome = 'IMPORTED' | 'UNCHANGED' | 'QUEUED';

export interface ImportRecordingDependencies {
  readonly db: Db;
  readonly blobs: BlobStore;
  readonly importedCodes: ImportedCodesService;
  readonly enqueueIngest: (tx: Queryable, workspaceId: string, recordingId: string) => Promise<void>;
  /** Runs in the transaction that makes the row. */
  readonly onCreated: (tx: Queryable, workspaceId: string, recordingId: string) => Promise<void>;
}

/**
 * Imports a recording by its content: bytes that are here already change nothing. An upload of the same bytes becomes
 * its original; with it, codes of another tokenizer are no hindrance, as it is tokenized anew.
 */
export function createImportRecording(dependencies: ImportRecordingDependencies) {
  const { db, blobs, importedCodes, enqueueIngest, onCreated } = dependencies;
  const inHand = new Set<string>();

  /** Throws BAD_USER_INPUT, CONFLICT and TOKENIZER_MISMATCH, and then has changed nothing. */
  return async (workspaceId: string, row: TransferRow): Promise<ImportOutcome> => {
    const recording = readRecording(row);
    const wantedId = await importedCodes.wantedTokenizerId(workspaceId);
    const name = `${workspaceId}:${recording.sha256}`;
    if (inHand.has(name)) throw inWork();
    inHand.add(name);
    try {
      const begun = await db.transaction((tx) => begin(tx, workspaceId, recording, wantedId));
      if (begun.outcome !== null) return begun.outcome;
      try {
        await importedCodes.store(workspaceId, begun.id, recording);
        return 'IMPORTED';
      } catch (error) {
        if (begun.isOurs) await deleteImporting(db, workspaceId, begun.id);
        throw error;
      }
    } finally {
      inHand.delete(name);
    }
  };

  async function begin(
    tx: Queryable,
    workspaceId: string,
    recording: TransferredRecording,
    wantedId: string,
  ): Promise<Begun> {
    const { sha256 } = recording;
    const hasCodes = recording.tokenizerId === wantedId;
    await lockContent(tx, workspaceId, sha256);
    const known = (await findBySha256(tx, workspaceId, [sha256])).get(sha256);
    if (known) assertFree(known);
    const hasOriginal = await keepUpload(tx, workspaceId, sha256);
    if (known) {
      const outcome = known.status === 'READY' ? 'UNCHANGED' : null;
      return { id: known.id, outcome, isOurs: known.stage === IMPORTING };
    }
    if (!hasCodes && !hasOriginal) {
      throw tokenizerMismatch(recording.tokenizerId, wantedId);
    }
    const id = (await isIdTaken(tx, workspaceId, recording.id)) ? newId() : recording.id;
    await insertImported(tx, workspaceId, id, recording, hasCodes);
    await onCreated(tx, workspaceId, id);
    if (hasCodes) return { id, outcome: null, isOurs: true };
    await enqueueIngest(tx, workspaceId, id);
    return { id, outcome: 'QUEUED', isOurs: true };
  }

  /** Makes an upload of the bytes the original, if there is one. */
  async function keepUpload(tx: Queryable, workspaceId: string, sha256: string): Promise<boolean> {
    const uploadId = await findUploadOf(tx, workspaceId, sha256);
    if (uploadId === null || !(await takeUpload(tx, workspaceId, uploadId))) return false;
    await blobs.keepOriginal(workspaceId, uploadId, sha256);
    return true;
  }
}

interface Begun {
  readonly id: string;
  /** Null: its codes are still to be stored. */
  readonly outcome: Exclude<ImportOutcome, 'IMPORTED'> | null;
  /** Made by an import, so that an import may take it back. */
  readonly isOurs: boolean;
}

function assertFree({ status, stage }: KnownRecording): void {
  if (status === 'QUEUED' || (status === 'PROCESSING' && stage !== IMPORTING)) throw inWork();
}

const inWork = () =>
  new AppError(
    'CONFLICT',
    'A recording of these bytes is being brought in here; import once more when it is.',
    {
      field: 'sha256',
    },
  );
