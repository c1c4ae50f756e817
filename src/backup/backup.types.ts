/** A file of a data folder, or of the bucket beside it, as a snapshot holds it. */
export interface SnapshotFile {
  /** Below the data folder, with `/` between the parts; in a bucket, its key. */
  readonly path: string;
  readonly byteCount: number;
  /** 64 hex digits; its bytes lie under this name. */
  readonly sha256: string;
}

/** What a snapshot is of. */
export interface SnapshotHead {
  readonly format: 'phonograph-backup';
  readonly version: 1;
  /** Of Phonograph. */
  readonly product: string;
  /** ISO 8601: the instant that it shows. */
  readonly takenAt: string;
  /** Folders that the database wants to find though nothing is in them. */
  readonly folders: readonly string[];
  readonly fileCount: number;
  readonly byteCount: number;
  /** The bucket whose files are no part of it; absent where there was none, and where its files are. */
  readonly withoutBucket?: string;
}

export interface Snapshot {
  /** Sorts in order of time. */
  readonly name: string;
  readonly head: SnapshotHead;
  readonly files: readonly SnapshotFile[];
}

/** A file in a bucket. */
export interface BucketFile {
  readonly path: string;
  readonly size: number;
  /** Changes with the bytes. */
  readonly etag: string;
}

/** The bucket in which files of the service lie, instead of in the data folder. */
export interface BucketFiles {
  /** What is said of it. */
  readonly place: string;
  list(): Promise<BucketFile[]>;
  /** Null where nothing lies under the path any more. */
  read(path: string): Promise<AsyncIterable<Uint8Array> | null>;
  /** Puts the bytes of a local file there. */
  send(path: string, from: string): Promise<void>;
}
