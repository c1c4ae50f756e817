/** What a leg gave to a hit, as the API tells it. */
interface LegScore {
  readonly leg: string;
  readonly rank: number | null;
  readonly normalisedScore: number | null;
  readonly weight: number;
  readonly contribution: number;
}

export interface Rankable {
  /** Whose it is, and which part of it: what decides between equal scores. */
  readonly ownerId: string;
  readonly place: number;
  readonly score: number;
  readonly explanation: readonly LegScore[];
}

export interface Weighing {
  readonly method: 'RRF' | 'RELATIVE_SCORE';
  /** Added to ranks. */
  readonly k: number;
  readonly weightOf: (leg: string) => number;
}

/**
 * Hits in the order that other weights or another way of fusing would give them, by the server's arithmetic: ranks and
 * normalised scores do not depend on weights, so nothing needs to be asked. Hits that are not among these are not
 * considered: the server has the last word.
 */
export function rerank<Hit extends Rankable>(hits: readonly Hit[], { method, k, weightOf }: Weighing): Hit[] {
  const weighed = hits.map((hit) => {
    const weights = hit.explanation.reduce((sum, { leg }) => sum + weightOf(leg), 0);
    const explanation = hit.explanation.map((score) => {
      const weight = weightOf(score.leg);
      return { ...score, weight, contribution: contributionOf(score, weight, weights) };
    });
    // As exact as the server: a sum in another order must not move a hit.
    const sum = explanation.reduce((total, { contribution }) => total + contribution, 0);
    return { ...hit, explanation, score: Math.round(sum * 1e9) / 1e9 };
  });
  return weighed.sort((a, b) => b.score - a.score || compare(a.ownerId, b.ownerId) || a.place - b.place);

  function contributionOf({ rank, normalisedScore }: LegScore, weight: number, weights: number): number {
    if (rank === null || weight === 0) return 0;
    return method === 'RRF' ? weight / (k + rank) : (weight * (normalisedScore ?? 0)) / weights;
  }
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
