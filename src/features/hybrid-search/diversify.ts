/** Hits that may change places; the others follow as they are. */
export const DIVERSIFIED_HITS = 100;

/**
 * Maximal marginal relevance: each time the hit with the largest (1 - diversity) x score / best score - diversity x
 * likeness to the most alike one before it. `likeness[i - 1][j]` is that of hit i to hit j < i. Equal ones keep their
 * order.
 */
export function diversify<Hit extends { readonly score: number }>(
  hits: readonly Hit[],
  likeness: readonly (readonly number[])[],
  diversity: number,
): Hit[] {
  const best = hits[0]?.score ?? 1;
  const alike = (a: number, b: number) => likeness[Math.max(a, b) - 1]?.[Math.min(a, b)] ?? 0;
  const left = Array.from(hits.keys());
  const nearest = hits.map(() => 0);
  const chosen: Hit[] = [];
  while (left.length > 0) {
    const worth = (index: number) =>
      ((1 - diversity) * hits[index]!.score) / best - diversity * nearest[index]!;
    const next = left.reduce((most, index) => (worth(index) > worth(most) ? index : most));
    left.splice(left.indexOf(next), 1);
    chosen.push(hits[next]!);
    for (const index of left) nearest[index] = Math.max(nearest[index]!, alike(index, next));
  }
  return chosen;
}
