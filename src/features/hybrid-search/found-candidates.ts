import type { Candidate } from './hybrid-search.types.ts';

/** Candidates as a statement gives them. */
export interface FoundCandidates {
  /** Without FINGERPRINT, which is not in the database. */
  readonly candidates: readonly Candidate[];
  /** Whether a word stopped at its limit. */
  readonly capped: boolean;
  /** The embedder whose vectors answered in that moment; null where none was asked. */
  readonly embedderId: string | null;
  /** Whether all vectors of texts were compared; else an index chose. */
  readonly allCompared: boolean;
}

export const noCandidates: FoundCandidates = {
  candidates: [],
  capped: false,
  embedderId: null,
  allCompared: true,
};
