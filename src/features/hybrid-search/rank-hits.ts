import type { CheckedSearch } from './check-search.ts';
import { fuse, type LegPlans } from './fuse.ts';
import { groupCandidates } from './group-candidates.ts';
import type { Candidate } from './hybrid-search.types.ts';
import type { RankedHit } from './kept-results.ts';

type Ranking = Pick<CheckedSearch, 'target' | 'fusion' | 'minScore' | 'minShareOfBest' | 'maxPerRecording'>;

/** Fuses, groups and cuts off: all hits of a search in order. */
export function rankHits(
  candidates: readonly Candidate[],
  legs: LegPlans,
  { target, fusion, minScore, minShareOfBest, maxPerRecording }: Ranking,
): RankedHit[] {
  const places = fuse(candidates, legs, fusion);
  const hits: RankedHit[] =
    target === 'SEGMENTS'
      ? firstOfEach(
          places.map((place) => ({ ...place, ...place.item, matches: [place] })),
          maxPerRecording,
        )
      : gather();
  const least = Math.max(minScore, minShareOfBest * (hits[0]?.score ?? 0));
  return hits.filter(({ score }) => score >= least);

  function gather(): RankedHit[] {
    const placesOf = Map.groupBy(places, ({ item }) => item.ownerId);
    return fuse(groupCandidates(candidates), legs, fusion).map(({ item, score, explanation }) => ({
      ownerId: item.ownerId,
      place: item.place,
      score,
      explanation,
      matches: placesOf.get(item.ownerId) ?? [],
    }));
  }
}

function firstOfEach(hits: readonly RankedHit[], most: number): RankedHit[] {
  const counts = new Map<string, number>();
  return hits.filter(({ ownerId }) => {
    const count = (counts.get(ownerId) ?? 0) + 1;
    counts.set(ownerId, count);
    return count <= most;
  });
}
