export const SEARCH_KINDS = ['SEARCH', 'PHRASE', 'ARTICLES'] as const;
export type SearchKind = (typeof SEARCH_KINDS)[number];

/** What was looked for, and what came of it. */
export interface SearchTerm {
  readonly kind: SearchKind;
  readonly term: string;
  readonly searches: number;
  readonly withoutHits: number;
  /** On the first page of the last time. */
  readonly lastHits: number;
  readonly firstAt: Date;
  readonly lastAt: Date;
}

export interface SearchTerms {
  /** False when searches are not kept. */
  readonly enabled: boolean;
  readonly keptDays: number;
  readonly total: number;
  readonly terms: readonly SearchTerm[];
}
