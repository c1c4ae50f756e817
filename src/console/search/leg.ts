import type { SearchQuery } from './generated/operations.ts';

/** In the order in which the API tells them. */
export const legs = ['KEYWORD', 'SENTENCE', 'ACOUSTIC', 'FINGERPRINT'] as const;
export type Leg = (typeof legs)[number];
export type Weights = Partial<Record<Leg, number>>;
export type FusionMethod = SearchQuery['search']['fusion']['method'];
export type SearchTarget = 'RECORDINGS' | 'SEGMENTS' | 'ARTICLES';

/** Each leg has one colour in every picture of it. */
export const legColour: Readonly<Record<Leg, string>> = {
  KEYWORD: 'var(--leg-keyword)',
  SENTENCE: 'var(--leg-sentence)',
  ACOUSTIC: 'var(--leg-acoustic)',
  FINGERPRINT: 'var(--leg-fingerprint)',
};
