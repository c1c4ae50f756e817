/** How often the right article stands first, and among the first five, and the mean of 1 / rank: 0..1 each. */
export interface Recall {
  readonly count: number;
  readonly recallAt1: number;
  readonly recallAt5: number;
  readonly mrr: number;
}

/** One-based; what is equal counts half as better. A column of -1, an article that is not among them, ranks last. */
export function rankOf(scores: ArrayLike<number>, column: number): number {
  if (column < 0) return scores.length + 1;
  let better = 0;
  let equal = 0;
  const own = scores[column]!;
  for (let other = 0; other < scores.length; other++) {
    if (scores[other]! > own) better++;
    else if (scores[other]! === own && other !== column) equal++;
  }
  return 1 + better + equal / 2;
}

/** Of one-based ranks. */
export function recallOf(ranks: readonly number[]): Recall {
  const share = (counts: (rank: number) => number) =>
    ranks.length === 0 ? 0 : ranks.reduce((sum, rank) => sum + counts(rank), 0) / ranks.length;
  return {
    count: ranks.length,
    recallAt1: share((rank) => (rank < 2 ? 1 : 0)),
    recallAt5: share((rank) => (rank < 6 ? 1 : 0)),
    mrr: share((rank) => 1 / rank),
  };
}
