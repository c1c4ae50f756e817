import type { Embedder } from '../embeddings/index.ts';
import type { Page } from '../recordings/index.ts';

/** The signals of a search, in the order in which they are told. */
export const LEGS = ['KEYWORD', 'SENTENCE', 'ACOUSTIC', 'FINGERPRINT'] as const;
export type Leg = (typeof LEGS)[number];
export type SearchTarget = 'RECORDINGS' | 'SEGMENTS' | 'ARTICLES';
export type FusionMethod = 'RRF' | 'RELATIVE_SCORE';

/** Raw scores of a candidate, in each leg's own unit; null where there is nothing to compare. */
export type RawScores = Readonly<Record<Leg, number | null>>;

/** A stretch of a recording and of the query that are the same sound, in seconds. */
export interface SharedStretch {
  readonly startS: number;
  readonly endS: number;
  readonly queryStartS: number;
  readonly queryEndS: number;
}

/** A segment of a transcript, a piece of a recording, or a chunk of an article, with the score of every leg. */
export interface Candidate {
  /** The recording or the article. */
  readonly ownerId: string;
  /** Number of the segment or chunk; of a piece outside of all segments -1 less its number from 0. */
  readonly place: number;
  readonly startS: number | null;
  readonly endS: number | null;
  readonly raw: RawScores;
  /** The legs that brought it. */
  readonly foundBy: ReadonlySet<Leg>;
  /** Anchors most like the query's, by their numbers. */
  readonly anchors: readonly number[];
  readonly intervals: readonly SharedStretch[];
}

/** A leg as it takes part. */
export interface LegPlan {
  readonly weight: number;
  /** Raw scores below count nothing; null: any counts. */
  readonly minScore: number | null;
  readonly depth: number;
}

export interface LegScore {
  readonly leg: Leg;
  readonly rawScore: number | null;
  readonly rank: number | null;
  readonly normalisedScore: number | null;
  readonly weight: number;
  readonly contribution: number;
  readonly found: boolean;
}

export interface LegState {
  readonly leg: Leg;
  readonly available: boolean;
  readonly reason: string | null;
  readonly weight: number | null;
  readonly minScore: number | null;
  readonly depth: number | null;
  readonly candidates: number | null;
  readonly complete: boolean | null;
}

export interface Fusion {
  readonly method: FusionMethod;
  /** Added to ranks, which count from 1. */
  readonly k: number;
}

/** A candidate, or the candidates of one recording or article, with its fused score. */
export interface Fused<Item> {
  readonly item: Item;
  readonly score: number;
  readonly explanation: readonly LegScore[];
}

export interface Match extends Fused<Candidate> {
  readonly target: SearchTarget;
  /** Of the page that it is in. */
  readonly texts: MatchTexts;
}

export interface Hit {
  readonly target: SearchTarget;
  readonly rank: number;
  readonly score: number;
  readonly ownerId: string;
  readonly explanation: readonly LegScore[];
  /** Best first. */
  readonly matches: readonly Match[];
}

/** Words of the query in a text. */
export interface MatchTexts {
  highlights(match: Match): Promise<{ readonly start: number; readonly end: number }[]>;
}

export interface SearchPage extends Page<Hit> {
  readonly workspaceId: string;
  readonly target: SearchTarget;
  readonly legs: readonly LegState[];
  readonly fusion: Fusion;
  readonly embedder: Pick<Embedder, 'id' | 'kind'> | null;
  readonly embedMs: number;
  readonly tokenizeMs: number;
  readonly databaseMs: number;
  /** Owners of the hits of all pages, with how many hits each has. */
  readonly owners: ReadonlyMap<string, number>;
}

export type FacetKind = 'LANGUAGE' | 'METADATA' | 'LABEL' | 'TAG' | 'DURATION' | 'MONTH';

export interface Facet {
  readonly kind: FacetKind;
  readonly key: string | null;
  readonly values: readonly { readonly value: string; readonly count: number }[];
}
