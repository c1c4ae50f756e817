import { MissingObject } from './object-store.ts';
import { explainS3 } from './s3/s3-errors.ts';
import { createS3Objects } from './s3/s3-objects.ts';
import { placeOf, type S3Settings } from './s3/s3-settings.ts';

/** A file in a bucket; `path` is the one it has in a data folder where files lie there. */
export interface BucketFile {
  readonly path: string;
  readonly size: number;
  /** Changes with the bytes. */
  readonly etag: string;
}

/** What else lies in a bucket is made of these again. */
const keptFolders = ['originals', 'clips', 'transfers', 'uploads'];

/** The files in a bucket, past the cache and whatever a data folder has of them. */
export function openBucketFiles(settings: S3Settings) {
  const objects = createS3Objects(settings);
  return {
    place: placeOf(settings),

    /** All that cannot be made again. */
    async list(): Promise<BucketFile[]> {
      const files: BucketFile[] = [];
      for (const folder of keptFolders) {
        for await (const each of objects.list(folder, false)) {
          if ('key' in each) files.push({ path: each.key, size: each.byteCount, etag: each.etag });
        }
      }
      return files;
    },

    /** Null where nothing lies under the path any more. */
    async read(path: string): Promise<AsyncIterable<Uint8Array> | null> {
      try {
        return explaining(await objects.get(path, null));
      } catch (error) {
        if (error instanceof MissingObject) return null;
        throw error;
      }
    },

    /** Puts the bytes of a local file there. */
    async send(path: string, from: string): Promise<void> {
      await objects.send(path, from);
    },

    close: () => objects.close(),
  };
}

async function* explaining(body: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    yield* body;
  } catch (error) {
    throw explainS3(error);
  }
}
