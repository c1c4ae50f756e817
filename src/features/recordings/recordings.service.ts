import type { Db, Queryable } from '../../db/db.ts';
import { AppError } from '../../errors.ts';
import type { BlobStore } from '../../storage/blob-store.ts';
import { idArgument, languageArgument, metadataArgument, textUpTo } from '../arguments.ts';
import { fromListCursor, toListCursor } from './list-cursor.ts';
import { findUnusedOriginals, lockContent } from './originals.store.ts';
import { type PageArguments, pageWindow, toPage } from './paging.ts';
import { checkRecordingFilter, type RecordingFilterInput } from './recording-filter.ts';
import {
  countByStatus,
  countRecordings,
  deleteRecording,
  findRecordings,
  listRecordings,
  updateRecording,
} from './recordings.store.ts';
import type { Recording, RecordingChanges, RecordingOrder, RecordingPage } from './recordings.types.ts';

export interface RecordingsDependencies {
  readonly db: Db;
  readonly blobs: BlobStore;
  /** Runs in the transaction that deletes a recording, after its row is gone. */
  readonly onDeleted?: (tx: Queryable, workspaceId: string, recordingId: string) => Promise<void>;
  /** What the other features do first, within the transaction that deletes the row, e.g. take its ingest out of the queue. */
  readonly beforeDeletion: (tx: Queryable, workspaceId: string, recordingId: string) => Promise<void>;
}

export type RecordingsService = ReturnType<typeof createRecordingsService>;

const MAX_TITLE_LENGTH = 500;

export function checkRecordingChanges(changes: RecordingChanges): RecordingChanges {
  if (changes.title != null) textUpTo(changes.title, 'input.title', MAX_TITLE_LENGTH);
  if (changes.language != null) languageArgument(changes.language, 'input.language');
  if (changes.metadata != null) metadataArgument(changes.metadata, 'input.metadata');
  return changes;
}

export function createRecordingsService({ db, blobs, beforeDeletion, onDeleted }: RecordingsDependencies) {
  /** In the order of the ids; null where this workspace has no such recording. */
  async function findMany(workspaceId: string, ids: readonly string[]): Promise<(Recording | null)[]> {
    const found = new Map((await findRecordings(db, workspaceId, ids)).map((each) => [each.id, each]));
    return ids.map((id) => found.get(id) ?? null);
  }

  /** Throws NOT_FOUND. */
  async function get(workspaceId: string, id: string, field = 'input.id'): Promise<Recording> {
    const [recording] = await findMany(workspaceId, [idArgument(id, field)]);
    if (!recording) throw notFound(field);
    return recording;
  }

  async function list(
    workspaceId: string,
    page: PageArguments,
    filterInput: RecordingFilterInput | null | undefined,
    order: RecordingOrder,
  ): Promise<RecordingPage> {
    const filter = checkRecordingFilter(filterInput);
    const window = pageWindow(page);
    const found = await listRecordings(db, workspaceId, {
      filter,
      order,
      limit: window.size + 1,
      after: fromListCursor(page.after, order, 'after'),
      before: fromListCursor(page.before, order, 'before'),
      fromEnd: window.fromEnd,
    });
    const edges = found.map(({ recording, position }) => ({
      cursor: toListCursor(order, position),
      node: recording,
    }));
    return toPage(edges, window, page, async () => ({
      count: await countRecordings(db, workspaceId, filter),
      exact: true,
    }));
  }

  async function update(workspaceId: string, id: string, changes: RecordingChanges): Promise<Recording> {
    const known = idArgument(id, 'input.id');
    const updated = await updateRecording(db, workspaceId, known, checkRecordingChanges(changes));
    if (!updated) throw notFound('input.id');
    return updated;
  }

  async function remove(workspaceId: string, id: string): Promise<string> {
    const known = idArgument(id, 'input.id');
    const [deletedId] = await removeMany(workspaceId, [known]);
    if (!deletedId) throw notFound('input.id');
    return deletedId;
  }

  /**
   * Deletes all of them or none, those that are gone already left out; `check` may throw, in the same transaction, to
   * keep them. Rows first, files after: a crash between leaves files without rows, which the sweep at start removes.
   */
  async function removeMany(
    workspaceId: string,
    ids: readonly string[],
    check?: (tx: Queryable) => Promise<void>,
  ): Promise<string[]> {
    const deleted = await db.transaction(async (tx) => {
      await check?.(tx);
      const rows: Recording[] = [];
      for (const id of ids.toSorted()) {
        await beforeDeletion(tx, workspaceId, id);
        const row = await deleteRecording(tx, workspaceId, id);
        if (!row) continue;
        await onDeleted?.(tx, workspaceId, id);
        rows.push(row);
      }
      return rows;
    });
    for (const { id, sha256 } of deleted) {
      await removeUnusedOriginal(workspaceId, sha256);
      await blobs.removeDerived(workspaceId, id);
    }
    return deleted.map(({ id }) => id);
  }

  /** The lock keeps a recording of the same bytes from being created between the look and the removal. */
  async function removeUnusedOriginal(workspaceId: string, sha256: string): Promise<void> {
    await db.transaction(async (tx) => {
      await lockContent(tx, workspaceId, sha256);
      const [unused] = await findUnusedOriginals(tx, workspaceId, [sha256]);
      if (unused) await blobs.removeOriginal(workspaceId, sha256);
    });
  }

  /** Removes files that no row knows any more: left by a process killed in the middle of a deletion. */
  async function sweep(workspaceId: string): Promise<void> {
    for (const some of batches(await blobs.listOriginals(workspaceId))) {
      const unused = await findUnusedOriginals(db, workspaceId, some);
      for (const sha256 of unused) await removeUnusedOriginal(workspaceId, sha256);
    }
    for (const some of batches(await blobs.listDerived(workspaceId))) {
      const stored = await findMany(workspaceId, some);
      for (const [index, id] of some.entries()) {
        if (!stored[index]) await blobs.removeDerived(workspaceId, id);
      }
    }
  }

  return {
    findMany,
    get,
    list,
    update,
    remove,
    removeMany,
    sweep,
    countByStatus: (workspaceId: string) => countByStatus(db, workspaceId),
  };
}

const SWEEP_BATCH = 1_000;

function* batches(names: readonly string[]): Generator<string[]> {
  for (let start = 0; start < names.length; start += SWEEP_BATCH)
    yield names.slice(start, start + SWEEP_BATCH);
}

function notFound(field: string): AppError {
  return new AppError('NOT_FOUND', 'There is no such recording in this workspace.', { field });
}
