import type { BucketFiles } from './backup/index.ts';
import type { Config } from './config.ts';
import { openBucketFiles } from './storage/open-bucket-files.ts';
import { placeOf } from './storage/s3/s3-settings.ts';

/** The bucket of the settings, for a backup; null where files lie in the data folder. */
export const openBucket = ({ s3 }: Pick<Config, 's3'>): (BucketFiles & { close(): void }) | null =>
  s3 && openBucketFiles(s3);

/** What is said of where files lie; null for the data folder. */
export const bucketPlace = ({ s3 }: Pick<Config, 's3'>): string | null => s3 && placeOf(s3);
