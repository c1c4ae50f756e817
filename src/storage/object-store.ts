import { AppError } from '../errors.ts';

/** Bytes [start, end). */
export interface ByteSpan {
  readonly start: number;
  readonly end: number;
}

/** An entry directly below a folder of keys. */
export interface StoredName {
  readonly name: string;
  /** It has entries of its own. */
  readonly isFolder: boolean;
  /** Seconds since it was written; 0 for folders, and for what is just going. */
  readonly ageS: number;
}

export interface UseOptions {
  /** 64 hex digits: the key stands for these bytes for ever, and others are never handed out. */
  readonly sha256?: string;
}

/**
 * A place for files under keys such as `originals/WORKSPACE/ab/HASH`. Everything but `remember` and `recall` is the same
 * for every process that has the same place. What is away for the moment is StorageUnavailable; what is not there,
 * MissingObject.
 */
export interface ObjectStore {
  has(key: string): Promise<boolean>;
  /** Runs `use` with a local file of these bytes, which stays as it is until `use` ends. */
  withFile<Result>(
    key: string,
    use: (path: string) => Promise<Result>,
    options?: UseOptions,
  ): Promise<Result>;
  /** A stretch of the bytes, as it comes. */
  read(
    key: string,
    span: ByteSpan,
    options?: UseOptions & { readonly signal?: AbortSignal },
  ): AsyncGenerator<Buffer>;
  /** SHA-256 of the bytes, 64 hex digits; reads all of them, where they lie. */
  hash(key: string): Promise<string>;
  /** Makes a local file the object; it may be the place's own afterwards. */
  take(key: string, path: string): Promise<void>;
  /**
   * Done twice, as by a transaction that runs again, it changes nothing more. `sha256`: whoever moves it has measured the
   * bytes.
   */
  move(from: string, to: string, options?: UseOptions): Promise<void>;
  copy(from: string, to: string): Promise<void>;
  /** What lies directly below a folder of keys, `originals/WORKSPACE` for example. */
  names(folder: string): Promise<StoredName[]>;
  /** Names of all files below a folder of keys, however deep, each by its last part. */
  fileNames(folder: string): Promise<string[]>;
  remove(key: string): Promise<void>;
  removeBelow(folder: string): Promise<void>;
  /** Keeps on this machine what can be made again, as long as there is room. */
  remember(key: string, bytes: Uint8Array): Promise<void>;
  /** Null when it was not remembered, or was forgotten. */
  recall(key: string): Promise<Buffer | null>;
  /** Throws StorageUnavailable when the place does not answer, or refuses. */
  check(): Promise<void>;
  /** Forgets local copies of what is not there any more, and what killed processes left. */
  tidy(): Promise<void>;
}

/** Nothing lies under the key. */
export class MissingObject extends AppError {
  constructor(cause?: unknown, message = 'The stored file is missing.') {
    super('NOT_FOUND', message, { cause });
  }
}
