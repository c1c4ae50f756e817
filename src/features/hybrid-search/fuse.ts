import type { Fused, Fusion, Leg, LegPlan, LegScore, RawScores } from './hybrid-search.types.ts';
import { LEGS } from './hybrid-search.types.ts';

/** Something with the score of every leg. */
export interface Scored {
  readonly ownerId: string;
  readonly place: number;
  readonly raw: RawScores;
  readonly foundBy: ReadonlySet<Leg>;
}

export type LegPlans = Partial<Record<Leg, LegPlan>>;

/** From 0 on these measure nothing: no word in common, nothing shared. */
const positiveOnly: Readonly<Record<Leg, boolean>> = {
  KEYWORD: true,
  SENTENCE: false,
  ACOUSTIC: true,
  FINGERPRINT: true,
};

/**
 * Scores of several legs as one, best first; equal ones by owner and place, so that the order is always the same. What
 * no leg gives anything is left out.
 */
export function fuse<Item extends Scored>(
  items: readonly Item[],
  legs: LegPlans,
  fusion: Fusion,
): Fused<Item>[] {
  const taking = LEGS.filter((leg) => legs[leg] !== undefined);
  const scales = new Map(taking.map((leg) => [leg, scaleOf(items, leg, legs[leg]!)]));
  const weights = taking.reduce((sum, leg) => sum + legs[leg]!.weight, 0);
  const fused = items.flatMap((item): Fused<Item>[] => {
    const explanation = taking.map((leg): LegScore => {
      const rawScore = item.raw[leg];
      const { rankOf, normalise } = scales.get(leg)!;
      const rank = rawScore === null ? null : (rankOf.get(rawScore) ?? null);
      const normalisedScore = rank === null ? null : normalise(rawScore!);
      const { weight } = legs[leg]!;
      const contribution = contributionOf(fusion, weight, weights, rank, normalisedScore);
      return { leg, rawScore, rank, normalisedScore, weight, contribution, found: item.foundBy.has(leg) };
    });
    if (explanation.every(({ rank }) => rank === null)) return [];
    const score = round(explanation.reduce((sum, { contribution }) => sum + contribution, 0));
    return [{ item, score, explanation }];
  });
  return fused.sort(
    (a, b) => b.score - a.score || compare(a.item.ownerId, b.item.ownerId) || a.item.place - b.item.place,
  );
}

interface Scale {
  /** One-based; equal scores have the same rank. */
  readonly rankOf: ReadonlyMap<number, number>;
  readonly normalise: (raw: number) => number;
}

function scaleOf(items: readonly Scored[], leg: Leg, { minScore }: LegPlan): Scale {
  const scored = items
    .map(({ raw }) => raw[leg])
    .filter((raw) => raw !== null)
    .filter((raw) => raw > 0 || !positiveOnly[leg])
    .sort((a, b) => b - a);
  const counted = scored.filter((raw) => minScore === null || raw >= minScore);
  const rankOf = new Map<number, number>();
  for (const [index, raw] of counted.entries()) if (!rankOf.has(raw)) rankOf.set(raw, index + 1);
  return { rankOf, normalise: normaliserOf(leg, scored) };
}

/** By what a leg's best and its unrelated candidates have: scales differ from query to query. */
function normaliserOf(leg: Leg, descending: readonly number[]): (raw: number) => number {
  if (leg === 'FINGERPRINT') return (raw) => raw;
  const best = descending[0] ?? 0;
  const floor = leg === 'KEYWORD' ? 0 : (descending[Math.floor(descending.length * UNRELATED_FROM)] ?? 0);
  // One candidate, or all alike: there is nothing to tell them apart by.
  return best > floor ? (raw) => Math.max(0, (raw - floor) / (best - floor)) : () => 1;
}

/** Of the candidates in order of a cosine, the half behind is taken to be unrelated. */
const UNRELATED_FROM = 0.5;

function contributionOf(
  { method, k }: Fusion,
  weight: number,
  weights: number,
  rank: number | null,
  normalisedScore: number | null,
): number {
  if (rank === null || weight === 0) return 0;
  return method === 'RRF' ? weight / (k + rank) : (weight * normalisedScore!) / weights;
}

/** A sum in another order must not move a hit. */
const round = (score: number): number => Math.round(score * 1e9) / 1e9;

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
