import { OutOfReach } from '../errors.ts';

/** The place of the blobs does not answer, or has no room. */
export class StorageUnavailable extends OutOfReach {}
