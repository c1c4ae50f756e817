import { copyFile, mkdir, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { createStaging, hashFile, type Staging } from './staging.ts';

/** Files of one data folder: originals by content, uploads on their way, and derived files that can be made again. */
export interface BlobStore extends Staging {
  /** All bytes of a staged upload: for small ones. */
  readStaged(id: string): Promise<Uint8Array>;
  /** Path of a staged upload that is complete. */
  stagedPath(id: string): string;
  removeStaged(id: string): Promise<void>;
  /** Staged files not written to for that long: an upload under way is not among them. */
  listStaged(olderThanS: number): Promise<string[]>;
  /** Makes a staged upload the original of that content; keeps an equal one that is there already. */
  keepOriginal(workspaceId: string, id: string, sha256: string): Promise<void>;
  originalPath(workspaceId: string, sha256: string): string;
  hasOriginal(workspaceId: string, sha256: string): Promise<boolean>;
  listOriginals(workspaceId: string): Promise<string[]>;
  /** SHA-256 of an original's bytes, 64 hex digits; reads all of it. Null where there is none. */
  hashOriginal(workspaceId: string, sha256: string): Promise<string | null>;
  removeOriginal(workspaceId: string, sha256: string): Promise<void>;
  /** Copies a staged upload to where clips of saved searches lie. */
  keepClip(workspaceId: string, uploadId: string, clipId: string): Promise<void>;
  clipPath(workspaceId: string, clipId: string): string;
  /** Clips not written to for that long. */
  listClips(workspaceId: string, olderThanS: number): Promise<string[]>;
  removeClip(workspaceId: string, clipId: string): Promise<void>;
  /** Folder for files made from a recording, such as its reconstruction. */
  derivedFolder(workspaceId: string, recordingId: string): string;
  /** Ids of the recordings that have such a folder. */
  listDerived(workspaceId: string): Promise<string[]>;
  /** Names of what lies in such a folder. */
  listDerivedFiles(workspaceId: string, recordingId: string): Promise<string[]>;
  removeDerived(workspaceId: string, recordingId: string): Promise<void>;
  /** What was decoded from a recording's codes, of all tokenizers; it is decoded again when somebody asks. */
  removeDecoded(workspaceId: string, recordingId: string): Promise<void>;
  /** Where a recording's pictures lie, in its folder of derived files. */
  picturesPath(workspaceId: string, recordingId: string): string;
  /** Where they are drawn; nobody reads them there. */
  preparePictures(workspaceId: string, recordingId: string): Promise<string>;
  /** Puts what was drawn in the place of what there was. */
  keepPictures(workspaceId: string, recordingId: string): Promise<void>;
  /** Folder for the files of an export or import, made when it is missing. */
  openTransfer(workspaceId: string, id: string): Promise<string>;
  transferFolder(workspaceId: string, id: string): string;
  /** Makes a staged upload the file that an import reads; called `upload` in its folder. */
  keepImport(workspaceId: string, uploadId: string, id: string): Promise<void>;
  /** Ids of the exports and imports that have files. */
  listTransfers(workspaceId: string): Promise<string[]>;
  removeTransfer(workspaceId: string, id: string): Promise<void>;
  /** Ids of the workspaces that have files. */
  listWorkspaces(): Promise<string[]>;
  /** Every file of the workspace but staged uploads, which have no workspace in their names. */
  removeWorkspace(workspaceId: string): Promise<void>;
}

export function createFolderBlobStore(dataFolder: string): BlobStore {
  const staging = join(dataFolder, 'uploads');
  const originals = join(dataFolder, 'originals');
  const derived = join(dataFolder, 'derived');
  const clips = join(dataFolder, 'clips');
  const transfers = join(dataFolder, 'transfers');
  const transferFolder = (workspaceId: string, id: string) => join(transfers, workspaceId, id);
  const stagedPath = (id: string) => join(staging, id);
  const originalFolder = (workspaceId: string, sha256: string) =>
    join(originals, workspaceId, sha256.slice(0, 2));
  const originalPath = (workspaceId: string, sha256: string) =>
    join(originalFolder(workspaceId, sha256), sha256);
  const clipPath = (workspaceId: string, clipId: string) => join(clips, workspaceId, clipId);
  const derivedFolder = (workspaceId: string, recordingId: string) => join(derived, workspaceId, recordingId);
  const picturesPath = (workspaceId: string, recordingId: string) =>
    join(derivedFolder(workspaceId, recordingId), 'pictures');
  const picturesDraft = (workspaceId: string, recordingId: string) =>
    `${picturesPath(workspaceId, recordingId)}.draft`;
  const remove = (path: string) => rm(path, { recursive: true, force: true });

  return {
    ...createStaging(staging),
    stagedPath,
    originalPath,
    derivedFolder,
    clipPath,
    picturesPath,
    hasOriginal: (workspaceId, sha256) => exists(originalPath(workspaceId, sha256)),
    readStaged: (id) => readFile(stagedPath(id)),
    removeStaged: (id) => remove(stagedPath(id)),
    listStaged: (olderThanS) => listOlder(staging, olderThanS),
    async keepClip(workspaceId, uploadId, clipId) {
      await mkdir(join(clips, workspaceId), { recursive: true });
      await copyFile(stagedPath(uploadId), clipPath(workspaceId, clipId));
    },
    listClips: (workspaceId, olderThanS) => listOlder(join(clips, workspaceId), olderThanS),
    removeClip: (workspaceId, clipId) => remove(clipPath(workspaceId, clipId)),
    async keepOriginal(workspaceId, id, sha256) {
      const target = originalPath(workspaceId, sha256);
      if (await exists(target)) return remove(stagedPath(id));
      await mkdir(originalFolder(workspaceId, sha256), { recursive: true });
      await rename(stagedPath(id), target);
    },
    async listOriginals(workspaceId) {
      const folder = join(originals, workspaceId);
      const groups = await listFolder(folder);
      return (await Promise.all(groups.map((group) => listFolder(join(folder, group))))).flat();
    },
    async hashOriginal(workspaceId, sha256) {
      const path = originalPath(workspaceId, sha256);
      return (await exists(path)) ? hashFile(path) : null;
    },
    removeOriginal: (workspaceId, sha256) => remove(originalPath(workspaceId, sha256)),
    listDerived: (workspaceId) => listFolder(join(derived, workspaceId)),
    listDerivedFiles: (workspaceId, recordingId) => listFolder(derivedFolder(workspaceId, recordingId)),
    removeDerived: (workspaceId, recordingId) => remove(derivedFolder(workspaceId, recordingId)),
    async removeDecoded(workspaceId, recordingId) {
      const folder = derivedFolder(workspaceId, recordingId);
      const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
      // A folder a tokenizer.
      for (const entry of entries) if (entry.isDirectory()) await remove(join(folder, entry.name));
    },
    async preparePictures(workspaceId, recordingId) {
      await mkdir(derivedFolder(workspaceId, recordingId), { recursive: true });
      return picturesDraft(workspaceId, recordingId);
    },
    keepPictures: (workspaceId, recordingId) =>
      renameOnce(picturesDraft(workspaceId, recordingId), picturesPath(workspaceId, recordingId)),
    transferFolder,
    async openTransfer(workspaceId, id) {
      await mkdir(transferFolder(workspaceId, id), { recursive: true });
      return transferFolder(workspaceId, id);
    },
    async keepImport(workspaceId, uploadId, id) {
      await mkdir(transferFolder(workspaceId, id), { recursive: true });
      await renameOnce(stagedPath(uploadId), join(transferFolder(workspaceId, id), 'upload'));
    },
    listTransfers: (workspaceId) => listFolder(join(transfers, workspaceId)),
    removeTransfer: (workspaceId, id) => remove(transferFolder(workspaceId, id)),
    async listWorkspaces() {
      const folders = await Promise.all([originals, derived, clips, transfers].map(listFolder));
      return [...new Set(folders.flat())];
    },
    async removeWorkspace(workspaceId) {
      await remove(join(transfers, workspaceId));
      await remove(join(originals, workspaceId));
      await remove(join(derived, workspaceId));
      await remove(join(clips, workspaceId));
    },
  };
}

/** Done twice, as by a transaction that runs again, it changes nothing more. */
async function renameOnce(from: string, to: string): Promise<void> {
  try {
    await rename(from, to);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT' || !(await exists(to))) throw error;
  }
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}

async function listFolder(path: string): Promise<string[]> {
  return readdir(path).catch(() => []);
}

async function listOlder(folder: string, olderThanS: number): Promise<string[]> {
  const names = await listFolder(folder);
  const ages = await Promise.all(names.map((name) => ageS(join(folder, name))));
  return names.filter((_, index) => ages[index]! >= olderThanS);
}

/** Seconds since a file was written to; 0 when it is gone. */
async function ageS(path: string): Promise<number> {
  return stat(path).then(
    ({ mtimeMs }) => (Date.now() - mtimeMs) / 1_000,
    () => 0,
  );
}
