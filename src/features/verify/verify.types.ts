/** What is compared with what. */
export type VerifyCheck =
  | 'recording'
  | 'codes'
  | 'anchors'
  | 'postings'
  | 'histogram'
  | 'totals'
  | 'speech'
  | 'pictures'
  | 'original'
  | 'transcript'
  | 'embeddings'
  | 'articles'
  | 'jobs'
  | 'files';

/** Something that is not as it must be. */
export interface VerifyProblem {
  readonly check: VerifyCheck;
  /** Null for files of no workspace that there is. */
  readonly workspaceId: string | null;
  readonly recordingId: string | null;
  /** A sentence for the operator. */
  readonly message: string;
  /** What mends it; absent where nothing but the operator can. */
  readonly repair?: () => Promise<void>;
}

export interface VerifyOptions {
  /** Workspaces to look at. */
  readonly workspaceIds: readonly string[];
  /** This recording alone, without files and jobs of others; null for all. */
  readonly recordingId: string | null;
  /** Nobody else uses database and folder: a file without a row is none that is on its way. */
  readonly alone: boolean;
  /** Reads every original for its SHA-256. */
  readonly readOriginals: boolean;
}

/** How much was looked at. */
export interface VerifyCounts {
  recordings: number;
  frames: number;
  anchors: number;
  files: number;
}

export interface RecordingKey {
  readonly workspaceId: string;
  readonly recordingId: string;
}
