import { setTimeout as delay } from 'node:timers/promises';
import type { Watching } from './compose-watching.ts';
import type { Config } from './config.ts';
import { repeat } from './jobs/repeat.ts';
import type { Logger } from './lib/logger.ts';
import type { BlobStore } from './storage/blob-store.ts';
import { openBlobStore } from './storage/open-blob-store.ts';
import { StorageUnavailable } from './storage/storage-unavailable.ts';

const TIDY_MS = 60 * 60 * 1_000;

/** Less than a probe waits. */
const PROBED_MS = 1_500;
const STARTED_MS = 10_000;

interface BlobsParts {
  readonly config: Config;
  readonly logger: Logger;
  readonly watching: Pick<Watching, 'warnOf'>;
}

/**
 * Where files lie. A bucket that does not answer at start is told and no hindrance: what needs it answers UNAVAILABLE, and
 * jobs wait for it.
 */
export async function composeBlobs(
  closing: AsyncDisposableStack,
  { config, logger, watching }: BlobsParts,
): Promise<BlobStore> {
  const { dataFolder, s3, blobCacheMb } = config;
  const { blobs, close } = openBlobStore({ dataFolder, s3, cacheBytes: blobCacheMb * 1024 ** 2 });
  closing.defer(close);
  const findProblem = async (maxMs: number) => {
    const late = delay(maxMs, 'The blob store does not answer.', { ref: false });
    const checked = blobs.check().then(
      () => null,
      (error: Error) => error.message,
    );
    const problem = await Promise.race([checked, late]);
    return problem && `${problem} Files lie in ${blobs.place}.`;
  };
  watching.warnOf('blob store', () => findProblem(PROBED_MS));
  const problem = await findProblem(STARTED_MS);
  if (problem !== null) logger.warn({}, problem);
  return blobs;
}

/** Lets go of local copies and drafts that nobody needs, now and every hour; gives what ends that. */
export async function startTidying(blobs: BlobStore, logger: Logger): Promise<() => Promise<void>> {
  const onError = (error: Error) =>
    logger.warn({ error }, 'local copies of stored files were not looked through');
  await blobs.tidy().catch(onError);
  return repeat(TIDY_MS, () => blobs.tidy(), onError);
}

/** What is done at start for files is done at the next one when their place is away now; anything else is thrown. */
export const unlessAway =
  (logger: Logger) =>
  async (work: () => Promise<void>): Promise<void> => {
    try {
      await work();
    } catch (error) {
      if (!(error instanceof StorageUnavailable)) throw error;
      logger.warn({ error }, 'what an earlier process left of files was not looked for');
    }
  };
