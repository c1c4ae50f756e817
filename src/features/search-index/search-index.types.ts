/** What it takes to load a tokenizer once more, and to know that it is the same build. */
export interface TokenizerIdentity {
  readonly id: string;
  readonly name: string;
  readonly attention: 'window' | 'full';
}

/** The codes, anchors and postings of one tokenizer in one workspace. */
export interface SearchIndex extends TokenizerIdentity {
  readonly status: 'ACTIVE' | 'BUILDING';
  /** While BUILDING: take over without the recordings that failed. */
  readonly skipsFailed: boolean;
  readonly createdAt: Date;
  readonly switchedAt: Date | null;
}

/** How far the codes of one tokenizer are, in READY recordings. */
export interface IndexCounts {
  readonly total: number;
  readonly done: number;
  readonly failed: number;
}

/** What answers searches and, when the index is being made anew, how far that is. */
export interface SearchIndexStatus extends IndexCounts {
  readonly workspaceId: string;
  readonly tokenizerId: string;
  readonly problem: string | null;
  readonly switchedAt: Date | null;
  readonly buildingTokenizerId: string | null;
  readonly startedAt: Date | null;
}

/** A recording that could not be made anew. */
export interface ReindexFailure {
  readonly recordingId: string;
  readonly code: string;
  readonly message: string;
}
