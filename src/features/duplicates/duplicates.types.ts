/** How two recordings that share sound stand to each other. */
export type CopyKind = 'IDENTICAL_CODES' | 'SAME_RECORDING' | 'PART_OF' | 'SHARED_PART';

/** A stretch that two recordings share, in seconds of each. */
export interface SharedInterval {
  readonly startS: number;
  readonly endS: number;
  readonly otherStartS: number;
  readonly otherEndS: number;
}

/** What a recording shares with another one. */
export interface FoundCopy {
  readonly otherId: string;
  readonly kind: CopyKind;
  /** Of a PART_OF: whether the recording itself is the part, or the other one. */
  readonly part: 'SELF' | 'OTHER' | null;
  /** 0..1. */
  readonly confidence: number;
  /** How many times faster the recording plays than the other one. */
  readonly speed: number;
  /** How many times higher it sounds; null where it cannot be told. */
  readonly pitch: number | null;
  /** Seconds of the recording that are shared. */
  readonly sharedS: number;
  /** Share of the recording that is shared, 0..1. */
  readonly coverage: number;
  /** Share of the other one, 0..1. */
  readonly otherCoverage: number;
  /** In order of the recording. */
  readonly intervals: readonly SharedInterval[];
}

/** The same, as one of the two recordings sees it. */
export interface RecordingCopy extends FoundCopy {
  readonly workspaceId: string;
  readonly recordingId: string;
  readonly foundAt: Date;
}

/** Recordings that are the same recording, named by the oldest. */
export interface DuplicateGroup {
  readonly workspaceId: string;
  readonly id: string;
  readonly memberCount: number;
  readonly partCount: number;
  /** The member that is best kept, by the measures of `KEEP_ORDER`. */
  readonly keepId: string;
}

export interface DuplicateGroupPage {
  readonly edges: readonly { readonly cursor: string; readonly node: DuplicateGroup }[];
  readonly nodes: readonly DuplicateGroup[];
  readonly pageInfo: {
    readonly hasNextPage: boolean;
    readonly hasPreviousPage: boolean;
    readonly startCursor: string | null;
    readonly endCursor: string | null;
  };
  total(): Promise<{ readonly count: number; readonly exact: boolean }>;
}
