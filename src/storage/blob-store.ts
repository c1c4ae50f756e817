import { mkdir, readdir, readFile, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { createFolderObjectStore } from './folder-object-store.ts';
import { type ByteSpan, MissingObject, type ObjectStore } from './object-store.ts';
import { createStaging, type Staging } from './staging.ts';

type Use<Result> = (path: string) => Promise<Result>;

/**
 * Files of the service: uploads on their way, originals by content, clips, what is made from recordings, exports and
 * imports. A path that is handed out holds until `use` ends. What is missing is NOT_FOUND (MissingObject), what is away
 * for the moment UNAVAILABLE (StorageUnavailable). Staged files belong to this process' data folder until they are
 * shared.
 */
export interface BlobStore extends Staging {
  /** Makes a staged file that is complete one that every process can use. */
  shareStaged(id: string): Promise<void>;
  withStaged<Result>(id: string, use: Use<Result>): Promise<Result>;
  /** All bytes of a staged upload: for small ones. */
  readStaged(id: string): Promise<Uint8Array>;
  /** Whether its file is here, or was shared. */
  hasStaged(id: string): Promise<boolean>;
  removeStaged(id: string): Promise<void>;
  /** Staged files not written to for that long: an upload under way is not among them. */
  listStaged(olderThanS: number): Promise<string[]>;

  /** Makes a shared upload the original of that content; keeps an equal one that is there already. */
  keepOriginal(workspaceId: string, id: string, sha256: string): Promise<void>;
  withOriginal<Result>(workspaceId: string, sha256: string, use: Use<Result>): Promise<Result>;
  /** A stretch of an original as it comes, without waiting for all of it. */
  readOriginal(
    workspaceId: string,
    sha256: string,
    span: ByteSpan,
    signal: AbortSignal,
  ): AsyncGenerator<Buffer>;
  hasOriginal(workspaceId: string, sha256: string): Promise<boolean>;
  listOriginals(workspaceId: string): Promise<string[]>;
  /** SHA-256 of an original's bytes, 64 hex digits; reads all of it. Null where there is none. */
  hashOriginal(workspaceId: string, sha256: string): Promise<string | null>;
  removeOriginal(workspaceId: string, sha256: string): Promise<void>;

  /** Copies a shared upload to where clips of saved searches lie. */
  keepClip(workspaceId: string, uploadId: string, clipId: string): Promise<void>;
  withClip<Result>(workspaceId: string, clipId: string, use: Use<Result>): Promise<Result>;
  /** Clips not written to for that long. */
  listClips(workspaceId: string, olderThanS: number): Promise<string[]>;
  removeClip(workspaceId: string, clipId: string): Promise<void>;

  /** Ids of the recordings that files were made from. */
  listDerived(workspaceId: string): Promise<string[]>;
  /** Names of what lies there of one recording. */
  listDerivedFiles(workspaceId: string, recordingId: string): Promise<string[]>;
  removeDerived(workspaceId: string, recordingId: string): Promise<void>;
  /** Decoded sound of a recording's codes; it is decoded again when somebody asks. Null when it is not here. */
  readDecoded(part: DecodedPart): Promise<Buffer | null>;
  keepDecoded(part: DecodedPart, bytes: Uint8Array): Promise<void>;
  /** Forgets what was decoded from a recording's codes, of all tokenizers. */
  removeDecoded(workspaceId: string, recordingId: string): Promise<void>;
  /** Where a recording's pictures are drawn; nobody reads them there. */
  preparePictures(workspaceId: string, recordingId: string): Promise<string>;
  /** Puts what was drawn in the place of what there was. */
  keepPictures(workspaceId: string, recordingId: string): Promise<void>;
  withPictures<Result>(workspaceId: string, recordingId: string, use: Use<Result>): Promise<Result>;

  /** Folder of this machine where an export is written, made when it is missing. */
  openTransfer(workspaceId: string, id: string): Promise<string>;
  /** Makes a file of that folder one that every process can use. */
  keepTransferFile(workspaceId: string, id: string, name: string): Promise<void>;
  readTransferFile(
    workspaceId: string,
    id: string,
    name: string,
    span: ByteSpan,
    signal: AbortSignal,
  ): AsyncGenerator<Buffer>;
  /** Makes a shared upload the file that an import reads. */
  keepImport(workspaceId: string, uploadId: string, id: string): Promise<void>;
  withImport<Result>(workspaceId: string, id: string, use: Use<Result>): Promise<Result>;
  /** Ids of the exports and imports that have files. */
  listTransfers(workspaceId: string): Promise<string[]>;
  removeTransfer(workspaceId: string, id: string): Promise<void>;

  /** Ids of the workspaces that have files. */
  listWorkspaces(): Promise<string[]>;
  /** Every file of the workspace but staged uploads, which have no workspace in their names. */
  removeWorkspace(workspaceId: string): Promise<void>;
  /** Throws UNAVAILABLE when the place of the files does not answer, or refuses. */
  check(): Promise<void>;
  /** Lets go of local copies and drafts that nobody needs; called now and then. */
  tidy(): Promise<void>;
  /** What is said of the place at start. */
  readonly place: string;
}

/** A piece of what a recording's codes sound like. */
export interface DecodedPart {
  readonly workspaceId: string;
  readonly recordingId: string;
  readonly tokenizerId: string;
  readonly index: number;
}

export interface BlobStoreParts {
  readonly objects: ObjectStore;
  /** Where uploads arrive and drafts are written. */
  readonly dataFolder: string;
  /** Drafts and what was sent lie elsewhere than the objects: what is left of them is nobody's after a day. */
  readonly draftsAreApart: boolean;
  readonly place: string;
}

/** Folders with one for each workspace. */
const kindsOfWorkspaces = ['transfers', 'originals', 'derived', 'clips'];
/** No job runs longer than a day. */
const ABANDONED_S = 25 * 60 * 60;

/** Files in the data folder, used where they lie. */
export const createFolderBlobStore = (dataFolder: string): BlobStore =>
  createBlobStore({
    objects: createFolderObjectStore(dataFolder),
    dataFolder,
    draftsAreApart: false,
    place: dataFolder,
  });

export function createBlobStore({ objects, dataFolder, draftsAreApart, place }: BlobStoreParts): BlobStore {
  const local = (key: string) => join(dataFolder, key);
  const stagedKey = (id: string) => `uploads/${id}`;
  const originalKey = (workspaceId: string, sha256: string) =>
    `originals/${workspaceId}/${sha256.slice(0, 2)}/${sha256}`;
  const clipKey = (workspaceId: string, clipId: string) => `clips/${workspaceId}/${clipId}`;
  const derivedKey = (workspaceId: string, recordingId: string) => `derived/${workspaceId}/${recordingId}`;
  const picturesKey = (workspaceId: string, recordingId: string) =>
    `${derivedKey(workspaceId, recordingId)}/pictures`;
  const decodedKey = ({ workspaceId, recordingId, tokenizerId, index }: DecodedPart) =>
    `${derivedKey(workspaceId, recordingId)}/${tokenizerId}/reconstruction-${index}.f32`;
  const transferKey = (workspaceId: string, id: string) => `transfers/${workspaceId}/${id}`;
  const picturesDraft = (workspaceId: string, recordingId: string) =>
    local(`${picturesKey(workspaceId, recordingId)}.draft`);

  /** The object, and what this machine has under the same name. */
  async function removeBelow(key: string): Promise<void> {
    if (draftsAreApart) await rm(local(key), { recursive: true, force: true });
    await objects.removeBelow(key);
  }

  const allNames = async (folder: string): Promise<string[]> =>
    (await objects.names(folder)).map(({ name }) => name);

  async function olderNames(folder: string, olderThanS: number): Promise<string[]> {
    const names = await objects.names(folder);
    return names.filter(({ ageS }) => ageS >= olderThanS).map(({ name }) => name);
  }

  async function withStaged<Result>(id: string, use: Use<Result>): Promise<Result> {
    if (draftsAreApart && (await isThere(local(stagedKey(id))))) return use(local(stagedKey(id)));
    return objects.withFile(stagedKey(id), use);
  }

  return {
    ...createStaging(local('uploads')),
    place,
    withStaged,
    check: objects.check,
    shareStaged: (id) => objects.take(stagedKey(id), local(stagedKey(id))),
    readStaged: (id) => withStaged(id, (path) => readFile(path)),
    hasStaged: async (id) => (await isThere(local(stagedKey(id)))) || objects.has(stagedKey(id)),
    async removeStaged(id) {
      if (draftsAreApart) await rm(local(stagedKey(id)), { force: true });
      await objects.remove(stagedKey(id));
    },
    async listStaged(olderThanS) {
      const here = draftsAreApart ? await olderFiles(local('uploads'), olderThanS) : [];
      return [...new Set([...here, ...(await olderNames('uploads', olderThanS))])];
    },

    async keepOriginal(workspaceId, id, sha256) {
      const target = originalKey(workspaceId, sha256);
      if (await objects.has(target)) await objects.remove(stagedKey(id));
      else await objects.move(stagedKey(id), target, { sha256 });
    },
    withOriginal: (workspaceId, sha256, use) =>
      objects.withFile(originalKey(workspaceId, sha256), use, { sha256 }).catch(sayOriginal),
    readOriginal: (workspaceId, sha256, span, signal) =>
      objects.read(originalKey(workspaceId, sha256), span, { sha256, signal }),
    hasOriginal: (workspaceId, sha256) => objects.has(originalKey(workspaceId, sha256)),
    listOriginals: (workspaceId) => objects.fileNames(`originals/${workspaceId}`),
    hashOriginal: (workspaceId, sha256) =>
      objects.hash(originalKey(workspaceId, sha256)).catch((error: unknown) => {
        if (error instanceof MissingObject) return null;
        throw error;
      }),
    removeOriginal: (workspaceId, sha256) => objects.remove(originalKey(workspaceId, sha256)),

    keepClip: (workspaceId, uploadId, clipId) =>
      objects.copy(stagedKey(uploadId), clipKey(workspaceId, clipId)),
    withClip: (workspaceId, clipId, use) => objects.withFile(clipKey(workspaceId, clipId), use),
    listClips: (workspaceId, olderThanS) => olderNames(`clips/${workspaceId}`, olderThanS),
    removeClip: (workspaceId, clipId) => objects.remove(clipKey(workspaceId, clipId)),

    listDerived: (workspaceId) => allNames(`derived/${workspaceId}`),
    listDerivedFiles: (workspaceId, recordingId) => allNames(derivedKey(workspaceId, recordingId)),
    removeDerived: (workspaceId, recordingId) => removeBelow(derivedKey(workspaceId, recordingId)),
    readDecoded: (part) => objects.recall(decodedKey(part)),
    keepDecoded: (part, bytes) => objects.remember(decodedKey(part), bytes),
    async removeDecoded(workspaceId, recordingId) {
      const folder = derivedKey(workspaceId, recordingId);
      // A folder a tokenizer.
      for (const { name, isFolder } of await objects.names(folder)) {
        if (isFolder) await objects.removeBelow(`${folder}/${name}`);
      }
    },
    async preparePictures(workspaceId, recordingId) {
      const draft = picturesDraft(workspaceId, recordingId);
      await mkdir(dirname(draft), { recursive: true });
      return draft;
    },
    async keepPictures(workspaceId, recordingId) {
      const draft = picturesDraft(workspaceId, recordingId);
      const key = picturesKey(workspaceId, recordingId);
      // Done twice, as by a transaction that runs again, it changes nothing more.
      if ((await isThere(draft)) || !(await objects.has(key))) await objects.take(key, draft);
    },
    withPictures: (workspaceId, recordingId, use) =>
      objects.withFile(picturesKey(workspaceId, recordingId), use),

    async openTransfer(workspaceId, id) {
      const folder = local(transferKey(workspaceId, id));
      await mkdir(folder, { recursive: true });
      return folder;
    },
    async keepTransferFile(workspaceId, id, name) {
      const key = `${transferKey(workspaceId, id)}/${name}`;
      await objects.take(key, local(key));
    },
    readTransferFile: (workspaceId, id, name, span, signal) =>
      objects.read(`${transferKey(workspaceId, id)}/${name}`, span, { signal }),
    keepImport: (workspaceId, uploadId, id) =>
      objects.move(stagedKey(uploadId), `${transferKey(workspaceId, id)}/upload`),
    withImport: (workspaceId, id, use) => objects.withFile(`${transferKey(workspaceId, id)}/upload`, use),
    listTransfers: (workspaceId) => allNames(`transfers/${workspaceId}`),
    removeTransfer: (workspaceId, id) => removeBelow(transferKey(workspaceId, id)),

    async listWorkspaces() {
      return [...new Set((await Promise.all(kindsOfWorkspaces.map(allNames))).flat())];
    },
    async removeWorkspace(workspaceId) {
      for (const kind of kindsOfWorkspaces) await removeBelow(`${kind}/${workspaceId}`);
    },

    async tidy() {
      await objects.tidy();
      if (!draftsAreApart) return;
      for (const kind of ['derived', 'transfers']) {
        for (const path of await olderFiles(local(kind), ABANDONED_S)) await rm(join(local(kind), path));
      }
    },
  };
}

const sayOriginal = (error: unknown): never => {
  if (!(error instanceof MissingObject)) throw error;
  throw new MissingObject(error.cause, 'The original of this recording is missing.');
};

const isThere = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  );

/** Files below a folder, however deep, that were not written to for so long. */
async function olderFiles(folder: string, olderThanS: number): Promise<string[]> {
  const old: string[] = [];
  for (const path of await readdir(folder, { recursive: true }).catch(() => [])) {
    const facts = await stat(join(folder, path)).catch(() => null);
    if (facts?.isFile() && Date.now() - facts.mtimeMs >= 1_000 * olderThanS) old.push(path);
  }
  return old;
}
