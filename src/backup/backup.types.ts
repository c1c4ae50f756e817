/** A file of a data folder, as a snapshot holds it. */
export interface SnapshotFile {
  /** Below the data folder, with `/` between the parts. */
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
}

export interface Snapshot {
  /** Sorts in order of time. */
  readonly name: string;
  readonly head: SnapshotHead;
  readonly files: readonly SnapshotFile[];
}
