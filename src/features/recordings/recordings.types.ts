import type { HistogramBin } from '../../tokens/index.ts';

export type IngestStatus = 'QUEUED' | 'PROCESSING' | 'READY' | 'FAILED';

/** One ingested audio file and its facts; fields that ingest finds out are null until it did. */
export interface Recording {
  readonly id: string;
  readonly workspaceId: string;
  readonly fileName: string;
  readonly title: string | null;
  readonly metadata: Record<string, unknown>;
  readonly language: string | null;
  readonly recordedAt: Date | null;
  readonly createdAt: Date;
  readonly readyAt: Date | null;
  readonly status: IngestStatus;
  readonly stage: string;
  /** Share done, 0..1. */
  readonly progress: number | null;
  readonly attempt: number;
  readonly failureCode: string | null;
  readonly failureMessage: string | null;
  readonly warnings: readonly string[];
  /** 64 hex digits. */
  readonly sha256: string;
  readonly byteCount: number;
  readonly container: string | null;
  readonly codec: string | null;
  readonly sourceSampleRateHz: number | null;
  readonly channelCount: number | null;
  readonly durationS: number | null;
  readonly sampleCount: number | null;
  readonly frameCount: number | null;
  readonly peakDbfs: number | null;
  readonly tokenizerId: string | null;
}

/** A slice of 10 frames of one recording. */
export interface Anchor {
  readonly recording: Pick<Recording, 'id' | 'workspaceId' | 'tokenizerId' | 'durationS' | 'frameCount'>;
  readonly index: number;
  readonly startFrame: number;
  readonly frameCount: number;
  /** Unit vector of square-rooted shares; null where it was not read along. */
  readonly histogram: readonly HistogramBin[] | null;
}

/** Conditions on recordings; all that are given must hold. */
export interface RecordingFilter {
  readonly ids?: readonly string[];
  readonly statuses?: readonly IngestStatus[];
  readonly nameContains?: string;
  readonly languages?: readonly string[];
  readonly durationS?: NumberRange;
  readonly createdAt?: { readonly from?: Date; readonly to?: Date };
  readonly recordedAt?: { readonly from?: Date; readonly to?: Date };
  readonly metadata?: Record<string, unknown>;
  readonly sha256?: string;
  readonly hasSound?: SoundCondition;
  readonly speechShare?: NumberRange;
  readonly hasTranscript?: boolean;
  readonly transcriptContains?: readonly TranscriptCondition[];
  readonly formats?: readonly string[];
  readonly speakers?: readonly string[];
  readonly linkStatuses?: readonly LinkStatus[];
  readonly lacks?: readonly RecordingFact[];
  readonly lacksMetadata?: readonly string[];
  readonly all?: readonly RecordingFilter[];
  readonly any?: readonly RecordingFilter[];
  readonly not?: readonly RecordingFilter[];
}

export interface NumberRange {
  readonly min?: number;
  readonly max?: number;
  /** Less than this. */
  readonly below?: number;
}

/** What may be unknown of a recording. */
export type RecordingFact = 'LANGUAGE' | 'RECORDED_AT' | 'DURATION' | 'FORMAT' | 'SPEAKER' | 'SOUND' | 'LINK';
export type LinkStatus = 'SUGGESTED' | 'CONFIRMED' | 'REJECTED';

/** Words that a recording's transcript must hold, or must not. */
export interface TranscriptCondition {
  /** A `tsquery` literal for the blocks that may hold them. */
  readonly blockQuery: string;
  /** The words in a row, as blocks hold them. */
  readonly phraseKey: string;
  readonly tokenCount: number;
  readonly isExcluded: boolean;
}

/** A taught sound was found in it: the label by its id or its name, how surely, and for how long in all. */
export interface SoundCondition {
  readonly labelId: string | null;
  readonly labelName: string | null;
  /** 0.3..1 */
  readonly minScore: number;
  readonly minS: number | null;
}

export type RecordingOrderField = 'CREATED_AT' | 'RECORDED_AT' | 'DURATION' | 'FILE_NAME';

export interface RecordingOrder {
  readonly field: RecordingOrderField;
  readonly direction: 'ASC' | 'DESC';
}

/** A page of a list, with what is needed to count the whole of it when somebody asks. */
export interface Page<Node> {
  readonly edges: readonly { readonly cursor: string; readonly node: Node }[];
  readonly nodes: readonly Node[];
  readonly pageInfo: {
    readonly hasNextPage: boolean;
    readonly hasPreviousPage: boolean;
    readonly startCursor: string | null;
    readonly endCursor: string | null;
  };
  /** Counts on demand. */
  readonly total: () => Promise<{ readonly count: number; readonly exact: boolean }>;
}

export type RecordingPage = Page<Recording>;
export type AnchorPage = Page<Anchor>;

/** What people may say of a recording; null clears, undefined leaves as it is. */
export interface RecordingChanges {
  readonly title?: string | null;
  readonly language?: string | null;
  readonly recordedAt?: Date | null;
  readonly metadata?: Record<string, unknown> | null;
}
