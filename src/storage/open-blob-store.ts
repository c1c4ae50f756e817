import { join } from 'node:path';
import { type BlobStore, createBlobStore, createFolderBlobStore } from './blob-store.ts';
import { createFileCache } from './file-cache.ts';
import { createS3ObjectStore } from './s3/s3-object-store.ts';
import { createS3Objects } from './s3/s3-objects.ts';
import { placeOf, type S3Settings } from './s3/s3-settings.ts';

export interface BlobSettings {
  readonly dataFolder: string;
  /** Null: the data folder itself. */
  readonly s3: S3Settings | null;
  /** Of local copies of what lies in a bucket. */
  readonly cacheBytes: number;
}

/** The place of the files, and how to let go of it. */
export function openBlobStore({ dataFolder, s3, cacheBytes }: BlobSettings): {
  readonly blobs: BlobStore;
  close(): void;
} {
  if (s3 === null) return { blobs: createFolderBlobStore(dataFolder), close: () => undefined };
  const objects = createS3Objects(s3);
  const cache = createFileCache(join(dataFolder, 'cache'), cacheBytes);
  const blobs = createBlobStore({
    objects: createS3ObjectStore(objects, cache),
    dataFolder,
    draftsAreApart: true,
    place: placeOf(s3),
  });
  return { blobs, close: objects.close };
}
