import type { Db } from '../../db/db.ts';
import { acrossWorkspaces } from '../../db/workspace-reach.ts';
import { NIL_ID } from '../../lib/uuid.ts';
import type { BlobStore } from '../../storage/blob-store.ts';
import { findUnusedOriginals } from '../recordings/index.ts';
import { findUnknown, listAllWorkspaceIds, listUploads } from './stored-files.store.ts';
import { listJobsAbout } from './stored-jobs.store.ts';
import type { VerifyCounts, VerifyProblem } from './verify.types.ts';

export interface VerifyFilesDependencies {
  readonly db: Db;
  readonly blobs: BlobStore;
  /** Removes originals that no row knows, looking once more under the lock of each. */
  readonly sweepOriginals: (workspaceId: string) => Promise<void>;
}

/** Names looked up in one statement. */
const BATCH = 1_000;
/** A file that is written to, or is read by an import, is older than this only when its process is gone. */
const ABANDONED_S = 24 * 60 * 60;

/** Looks for files that no row knows, and for rows whose file is gone. */
export function createVerifyFiles({ db, blobs, sweepOriginals }: VerifyFilesDependencies) {
  async function* ofWorkspace(
    workspaceId: string,
    alone: boolean,
    counts: VerifyCounts,
  ): AsyncGenerator<VerifyProblem> {
    const problem = (message: string, repair?: () => Promise<void>, recordingId: string | null = null) =>
      ({ check: 'files', workspaceId, recordingId, message, ...(repair && { repair }) }) as const;

    for (const some of batches(await blobs.listOriginals(workspaceId))) {
      for (const sha256 of await findUnusedOriginals(db, workspaceId, some)) {
        yield problem(`No row knows the original ${sha256}.`, () => sweepOriginals(workspaceId));
      }
    }
    for (const some of batches(await blobs.listDerived(workspaceId))) {
      const unknown = new Set(await findUnknown(db, 'recording', workspaceId, some));
      for (const id of some) {
        if (unknown.has(id)) {
          yield problem(`There are files made of a recording that is gone: ${id}.`, () =>
            blobs.removeDerived(workspaceId, id),
          );
          continue;
        }
        const names = await blobs.listDerivedFiles(workspaceId, id);
        if (!alone || !names.includes('pictures.draft')) continue;
        const jobs = await listJobsAbout(db, workspaceId, id);
        if (!jobs.some(({ isOpen }) => isOpen)) yield problem('A drawing was begun and left.', undefined, id);
      }
    }
    const clips = await blobs.listClips(workspaceId, alone ? 0 : ABANDONED_S);
    for (const id of await findUnknown(db, 'saved_search', workspaceId, clips)) {
      yield problem(`No saved search knows the clip ${id}.`, () => blobs.removeClip(workspaceId, id));
    }
    const transfers = await blobs.listTransfers(workspaceId);
    for (const id of await findUnknown(db, 'transfer', workspaceId, transfers)) {
      yield problem(`No export or import knows the folder ${id}.`, () =>
        blobs.removeTransfer(workspaceId, id),
      );
    }
    yield* uploadsWithoutFile(workspaceId, counts, (id) => problem(`The upload ${id} has no file.`));
  }

  async function* uploadsWithoutFile(
    workspaceId: string,
    counts: VerifyCounts,
    problem: (id: string) => VerifyProblem,
  ): AsyncGenerator<VerifyProblem> {
    const list = (afterId: string) => listUploads(db, workspaceId, afterId, BATCH);
    for (let some = await list(NIL_ID); some.length > 0; some = await list(some.at(-1)!.id)) {
      for (const { id, sha256 } of some) {
        counts.files++;
        if (await blobs.hasStaged(id)) continue;
        // A process that was killed while it made a recording of it left the file where it belongs then.
        if (sha256 !== null && (await blobs.hasOriginal(workspaceId, sha256))) continue;
        yield problem(id);
      }
    }
  }

  return {
    ofWorkspace: (workspaceId: string, alone: boolean, counts: VerifyCounts) =>
      ofWorkspace(workspaceId, alone, counts),

    /** Files that belong to no workspace that there is. */
    async *ofNobody(alone: boolean): AsyncGenerator<VerifyProblem> {
      const about = { check: 'files', workspaceId: null, recordingId: null } as const;
      const known = new Set(await acrossWorkspaces(() => listAllWorkspaceIds(db)));
      for (const id of await blobs.listWorkspaces()) {
        if (known.has(id)) continue;
        const repair = () => blobs.removeWorkspace(id);
        yield { ...about, message: `There are files of a workspace that is gone: ${id}.`, repair };
      }
      const staged = await blobs.listStaged(alone ? 0 : ABANDONED_S);
      for (const some of batches(staged)) {
        for (const id of await acrossWorkspaces(() => findUnknown(db, 'upload', null, some))) {
          const repair = () => blobs.removeStaged(id);
          yield { ...about, message: `No upload knows the file ${id}.`, repair };
        }
      }
    },
  };
}

function* batches(names: readonly string[]): Generator<string[]> {
  for (let start = 0; start < names.length; start += BATCH) yield names.slice(start, start + BATCH);
}
