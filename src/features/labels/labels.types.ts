import type { Page } from '../recordings/index.ts';

/** A kind of sound taught by examples. */
export interface SoundLabel {
  readonly id: string;
  readonly workspaceId: string;
  readonly name: string;
  /** What lists are ordered by: the name in lower case. */
  readonly sortName: string;
  readonly description: string | null;
  /** Grows with every change that asks for learning anew. */
  readonly revision: number;
  /** The revision whose hits are shown; null before the first. */
  readonly activeVersion: number | null;
  /** Why it cannot be learned. */
  readonly problem: string | null;
  readonly createdAt: Date;
  readonly updatedAt: Date;
  readonly model: LabelModel | null;
  readonly upToDate: boolean;
  readonly progress: LabelProgress | null;
}

/** What was learned from the examples. */
export interface LabelModel {
  readonly version: number;
  readonly learnedAt: Date;
  readonly tokenizerId: string;
  readonly positiveExamples: number;
  readonly negativeExamples: number;
  readonly heldOutAuc: number | null;
}

export interface LabelProgress {
  readonly version: number;
  readonly recordingsDone: number;
  readonly recordingsTotal: number;
}

export type ExampleKind = 'POSITIVE' | 'NEGATIVE';
export type ExampleSource = 'MARKED' | 'REJECTED_HIT';

/** A marked time range, in seconds. */
export interface LabelExample {
  readonly id: string;
  readonly labelId: string;
  readonly recordingId: string;
  readonly startS: number;
  readonly endS: number;
  readonly kind: ExampleKind;
  readonly source: ExampleSource;
  readonly createdAt: Date;
}

/** A run of anchors in which a label was found. */
export interface SoundHit {
  readonly id: string;
  readonly labelId: string;
  readonly recordingId: string;
  readonly startS: number;
  readonly endS: number;
  /** The highest of its anchors, 0..1. */
  readonly score: number;
}

/** The score of one label for one anchor. */
export interface AnchorSound {
  readonly labelId: string;
  readonly score: number;
}

/** A label by its id or by its name. */
export type LabelRef = { readonly id: string } | { readonly name: string };

export type SoundLabelPage = Page<SoundLabel>;
export type LabelExamplePage = Page<LabelExample>;
export type SoundHitPage = Page<SoundHit>;
