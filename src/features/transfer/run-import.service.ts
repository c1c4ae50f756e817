import { z } from 'zod';
import type { Db } from '../../db/db.ts';
import { AppError } from '../../errors.ts';
import type { BlobStore } from '../../storage/blob-store.ts';
import type { ImportLine } from './import.service.ts';
import { openImport } from './open-import.ts';
import { TRANSFER_TABLES } from './transfer-columns.ts';
import { KEPT_HOURS } from './transfers.service.ts';
import { beginTransfer, endTransfer, saveProblems, saveStep } from './transfers.store.ts';
import type { ImportCounts, KeptProblem, TransferKey } from './transfers.types.ts';

const TOLD_EVERY_MS = 250;
/** Refused rows that are kept. */
const MAX_PROBLEMS = 10_000;

/** Written by `startImport`. */
const inputSchema = z.object({ table: z.enum(TRANSFER_TABLES).nullable() });

export interface RunImportDependencies {
  readonly db: Db;
  readonly blobs: Pick<BlobStore, 'withImport' | 'removeTransfer'>;
  readonly importLine: ImportLine;
}

/**
 * Imports an upload line by line. What was done is noted now and then, and a run that was cut off skips it; the lines
 * between the note and the end are done over, which changes nothing.
 */
export function createRunImport({ db, blobs, importLine }: RunImportDependencies) {
  return async (key: TransferKey, signal: AbortSignal): Promise<void> => {
    const begun = await beginTransfer(db, key);
    if (!begun) return;
    const { table } = inputSchema.parse(begun.input);
    const lastLine = (begun.state as { line: number } | null)?.line ?? 0;
    const counts: { -readonly [Name in keyof ImportCounts]: number } = {
      ...(begun.counts ?? { imported: 0, unchanged: 0, queued: 0, failed: 0 }),
    };
    let { rowCount, progress } = begun;
    let line = lastLine;
    let problems: KeptProblem[] = [];
    let notedAtMs = performance.now();

    /** False when somebody ended it. */
    const note = async (): Promise<boolean> => {
      notedAtMs = performance.now();
      return db.transaction(async (tx) => {
        if (problems.length > 0) await saveProblems(tx, key, problems);
        problems = [];
        return saveStep(tx, key, { progress, rowCount, counts, state: { line } });
      });
    };

    /** False when somebody ended it. */
    const importAll = async (path: string): Promise<boolean> => {
      for await (const { table: named, read, share } of openImport(path, table)) {
        signal.throwIfAborted();
        if (read.line <= lastLine) continue;
        const outcome = named
          ? await importLine(named, key.workspaceId, read)
          : toProblem(read.line, 'error' in read ? read.error : null);
        if (outcome === 'IMPORTED') counts.imported++;
        else if (outcome === 'UNCHANGED') counts.unchanged++;
        else if (outcome === 'QUEUED') counts.queued++;
        else {
          counts.failed++;
          const { code, message, field } = outcome;
          if (counts.failed <= MAX_PROBLEMS) {
            problems.push({ line: read.line, table: named?.toUpperCase() ?? null, code, message, field });
          }
        }
        rowCount++;
        line = read.line;
        progress = share;
        if (performance.now() - notedAtMs >= TOLD_EVERY_MS && !(await note())) return false;
      }
      return note();
    };

    if (!(await blobs.withImport(key.workspaceId, key.id, importAll))) return;
    await endTransfer(db, key, { status: 'DONE' }, KEPT_HOURS);
    await blobs.removeTransfer(key.workspaceId, key.id);
  };
}

const toProblem = (line: number, error: AppError | null) => {
  const { code, message, field } = error ?? new AppError('BAD_USER_INPUT', 'The line cannot be read.');
  return { line, code, message, field: field ?? null };
};
