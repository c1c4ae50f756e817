import type { FoundCandidates } from './found-candidates.ts';
import type { Candidate, Leg } from './hybrid-search.types.ts';

export interface CandidateRow {
  /** Null in the one row of a search without candidates. */
  owner_id: string | null;
  place: number;
  /** Bits: 1 KEYWORD, 2 SENTENCE, 4 ACOUSTIC, 8 FINGERPRINT. */
  legs: number;
  start_s: number | null;
  end_s: number | null;
  keyword: number | null;
  sentence: number | null;
  /** By anchor of the query; null where there is no sound to compare. */
  similarities: number[] | null;
  anchors: number[] | null;
  capped: boolean;
  /** The embedder whose vectors answer now. */
  embedder_id: string | null;
  /** Whether all vectors of texts were compared. */
  is_exact: boolean;
}

const bits: readonly (readonly [number, Leg])[] = [
  [1, 'KEYWORD'],
  [2, 'SENTENCE'],
  [4, 'ACOUSTIC'],
  [8, 'FINGERPRINT'],
];

export const toFoundCandidates = (rows: readonly CandidateRow[]): FoundCandidates => ({
  candidates: rows.flatMap((row) => (row.owner_id === null ? [] : [toCandidate(row, row.owner_id)])),
  capped: rows[0]?.capped ?? false,
  embedderId: rows[0]?.embedder_id ?? null,
  allCompared: rows[0]?.is_exact ?? false,
});

function toCandidate(row: CandidateRow, ownerId: string): Candidate {
  const { similarities } = row;
  const mean =
    similarities && similarities.length > 0
      ? similarities.reduce((sum, value) => sum + value, 0) / similarities.length
      : null;
  return {
    ownerId,
    place: row.place,
    startS: row.start_s,
    endS: row.end_s,
    raw: {
      KEYWORD: row.keyword === null ? null : rounded(row.keyword),
      SENTENCE: row.sentence === null ? null : rounded(row.sentence),
      ACOUSTIC: mean !== null ? Math.min(1, rounded(mean)) : null,
      FINGERPRINT: null,
    },
    foundBy: new Set(bits.filter(([bit]) => (row.legs & bit) !== 0).map(([, leg]) => leg)),
    anchors: row.anchors ?? [],
    intervals: [],
  };
}

/** Sums in another order differ in their last digits, and equal scores must be equal. */
const rounded = (score: number): number => Math.round(score * 1e6) / 1e6;
