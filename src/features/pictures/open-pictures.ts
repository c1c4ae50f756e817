import { type OpenPictures, withPictureFile } from '../../pictures/index.ts';
import type { BlobStore } from '../../storage/blob-store.ts';
import { isMissing } from '../is-missing.ts';

/** A recording's pictures, opened for a while; null where there are none, or none of this version. */
export const withPicturesOf = <Result>(
  blobs: Pick<BlobStore, 'withPictures'>,
  { workspaceId, recordingId }: { readonly workspaceId: string; readonly recordingId: string },
  use: (pictures: OpenPictures | null) => Promise<Result>,
): Promise<Result> =>
  blobs
    .withPictures(workspaceId, recordingId, (path) => withPictureFile(path, use))
    .catch((error: unknown) => {
      if (isMissing(error)) return use(null);
      throw error;
    });
