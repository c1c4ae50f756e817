import type { Scored } from './fuse.ts';
import { type Candidate, LEGS, type Leg, type RawScores } from './hybrid-search.types.ts';

/** Recordings or articles: for each leg the score of the best candidate. */
export function groupCandidates(candidates: readonly Candidate[]): Scored[] {
  const byOwner = Map.groupBy(candidates, ({ ownerId }) => ownerId);
  return Array.from(byOwner, ([ownerId, own]) => ({
    ownerId,
    place: 0,
    raw: bestOf(own),
    foundBy: new Set(own.flatMap(({ foundBy }) => [...foundBy])),
  }));
}

function bestOf(candidates: readonly Candidate[]): RawScores {
  const best = (leg: Leg) =>
    candidates.reduce<number | null>((most, { raw }) => {
      const score = raw[leg];
      return score === null || (most !== null && most >= score) ? most : score;
    }, null);
  return Object.fromEntries(LEGS.map((leg) => [leg, best(leg)])) as RawScores;
}
