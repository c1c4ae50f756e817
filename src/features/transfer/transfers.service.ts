import type { Db, Queryable } from '../../db/db.ts';
import { acrossWorkspaces, withinWorkspace } from '../../db/workspace-reach.ts';
import { AppError } from '../../errors.ts';
import { Changes } from '../../lib/changes.ts';
import { decodeCursor, encodeCursor } from '../../lib/cursor.ts';
import { isUuid, newId } from '../../lib/uuid.ts';
import type { BlobStore } from '../../storage/blob-store.ts';
import { idArgument } from '../arguments.ts';
import { idOfCursor, notACursor } from '../cursor-arguments.ts';
import { describeFailure } from '../describe-failure.ts';
import {
  checkRecordingFilter,
  type PageArguments,
  pageWindow,
  type RecordingFilterInput,
  toPage,
} from '../recordings/index.ts';
import { takeUpload, uploadNotFound } from '../uploads/index.ts';
import type { TransferTable } from './transfer-columns.ts';
import {
  countProblems,
  countTransfers,
  deleteTransfer,
  endTransfer,
  findTransfer,
  insertTransfer,
  listExpired,
  listProblems,
  listTransfers,
  reopenTransfer,
  transferChannel,
} from './transfers.store.ts';
import type { Transfer, TransferKey, TransferPage, TransferProblemPage } from './transfers.types.ts';

/** After its end an export or import, with its files, is kept for so long. */
export const KEPT_HOURS = 24;
/** A lost notification delays a step by no more than this. */
const POLL_MS = 5_000;

export interface TransfersDependencies {
  readonly db: Db;
  readonly blobs: BlobStore;
  /** Queues the job that does it, in the caller's transaction. */
  readonly enqueue: (tx: Queryable, kind: Transfer['kind'], key: TransferKey) => Promise<void>;
  /** Takes it out of the queue, and ends it where it runs. */
  readonly dequeue: (tx: Queryable, kind: Transfer['kind'], key: TransferKey) => Promise<void>;
}

export type TransfersService = ReturnType<typeof createTransfersService>;

/** Exports and imports in the background: begun, followed, ended, deleted. */
export function createTransfersService({ db, blobs, enqueue, dequeue }: TransfersDependencies) {
  const changes = new Changes();
  let listening: Promise<() => Promise<void>> | null = null;

  async function get(workspaceId: string, id: string, field: string): Promise<Transfer> {
    const transfer = await findTransfer(db, { workspaceId, id: idArgument(id, field) });
    if (transfer) return transfer;
    throw new AppError('NOT_FOUND', 'There is no such export or import; it may have expired.', { field });
  }

  async function startExport(
    workspaceId: string,
    format: 'NDJSON' | 'PARQUET',
    filter: RecordingFilterInput | null | undefined,
  ): Promise<Transfer> {
    const key = { workspaceId, id: newId() };
    checkRecordingFilter(filter);
    // As it was given: what is checked has instants in it, which JSON has not.
    const input = { format, filter: JSON.stringify(filter ?? {}, (_, value) => value ?? undefined) };
    return db.transaction(async (tx) => {
      const transfer = await insertTransfer(tx, key, 'EXPORT', input);
      await enqueue(tx, 'EXPORT', key);
      return transfer;
    });
  }

  async function startImport(
    workspaceId: string,
    uploadId: string,
    table: TransferTable | null,
  ): Promise<Transfer> {
    const key = { workspaceId, id: newId() };
    const known = idArgument(uploadId, 'input.uploadId');
    return db.transaction(async (tx) => {
      if (!(await takeUpload(tx, workspaceId, known))) throw uploadNotFound('input.uploadId');
      await blobs.keepImport(workspaceId, known, key.id);
      const transfer = await insertTransfer(tx, key, 'IMPORT', { table });
      await enqueue(tx, 'IMPORT', key);
      return transfer;
    });
  }

  async function cancel(workspaceId: string, id: string): Promise<Transfer> {
    const transfer = await get(workspaceId, id, 'input.id');
    const key = { workspaceId, id: transfer.id };
    const ended = await db.transaction(async (tx) => {
      const end = await endTransfer(tx, key, { status: 'CANCELLED' }, KEPT_HOURS);
      if (end) await dequeue(tx, transfer.kind, key);
      return end;
    });
    if (ended) return ended;
    throw new AppError('CONFLICT', `It has ended already: ${transfer.status}.`, { field: 'input.id' });
  }

  async function remove(workspaceId: string, id: string): Promise<string> {
    const transfer = await get(workspaceId, id, 'input.id');
    const key = { workspaceId, id: transfer.id };
    if (!(await deleteTransfer(db, key))) {
      throw new AppError('CONFLICT', 'It has not ended yet: cancel it first.', { field: 'input.id' });
    }
    await blobs.removeTransfer(workspaceId, transfer.id);
    return transfer.id;
  }

  async function giveUp(key: TransferKey, error: unknown): Promise<void> {
    const failure = describeFailure(error);
    await endTransfer(db, key, { status: 'FAILED', failure }, KEPT_HOURS);
  }

  /** Where it stands, then its steps, until its end. Throws NOT_FOUND. */
  async function* follow(
    workspaceId: string,
    id: string,
    signal: AbortSignal,
  ): AsyncGenerator<Transfer, void, void> {
    listening ??= db.listen(transferChannel, () => changes.tell());
    await listening;
    for (let told = ''; !signal.aborted; ) {
      const { version } = changes;
      const transfer = await get(workspaceId, id, 'id');
      const text = JSON.stringify(transfer);
      if (text !== told) yield transfer;
      told = text;
      if (transfer.endedAt !== null) return;
      await changes.after(version, signal, POLL_MS);
    }
  }

  /** Deletes what has expired, of all workspaces. */
  async function prune(): Promise<void> {
    for (const key of await acrossWorkspaces(() => listExpired(db))) {
      await blobs.removeTransfer(key.workspaceId, key.id);
      await withinWorkspace(key.workspaceId, () => deleteTransfer(db, key));
    }
  }

  return {
    startExport,
    startImport,
    cancel,
    remove,
    giveUp,
    follow,
    prune,
    reopen: (tx: Queryable, key: TransferKey): Promise<boolean> => reopenTransfer(tx, key),
    find: (workspaceId: string, id: string): Promise<Transfer | null> =>
      findTransfer(db, { workspaceId, id: idArgument(id, 'id') }),

    async list(workspaceId: string, page: PageArguments): Promise<TransferPage> {
      const window = pageWindow({ first: page.first ?? null });
      const before = page.after == null ? null : idOfCursor(page.after);
      const found = await listTransfers(db, workspaceId, before, window.size + 1);
      const edges = found.map((node) => ({ cursor: encodeCursor([node.id]), node }));
      return toPage(edges, window, { after: page.after ?? null }, async () => ({
        count: await countTransfers(db, workspaceId),
        exact: true,
      }));
    },

    async problems(key: TransferKey, page: PageArguments): Promise<TransferProblemPage> {
      const window = pageWindow({ first: page.first ?? null });
      const found = await listProblems(db, key, page.after == null ? 0 : lineOf(page.after), window.size + 1);
      const edges = found.map((node) => ({ cursor: encodeCursor([node.line]), node }));
      return toPage(edges, window, { after: page.after ?? null }, async () => ({
        count: await countProblems(db, key),
        exact: true,
      }));
    },

    /** A file of an export that is DONE, with what reads it; null when there is no such file. */
    async findFile(workspaceId: string, id: string, name: string) {
      const transfer = isUuid(id) ? await findTransfer(db, { workspaceId, id }) : null;
      const file =
        transfer?.status === 'DONE' ? transfer.files.find((each) => each.name === name) : undefined;
      if (!file) return null;
      const read = (span: { readonly start: number; readonly end: number }, signal: AbortSignal) =>
        blobs.readTransferFile(workspaceId, id, name, span, signal);
      return { ...file, read };
    },

    async close(): Promise<void> {
      await (await listening)?.();
    },
  };
}

function lineOf(cursor: string): number {
  const [line] = decodeCursor(cursor, 1) ?? [];
  if (typeof line === 'number' && Number.isInteger(line) && line > 0 && line < 2 ** 31) return line;
  throw notACursor();
}
