import { type AskedLeg, type CheckedSearch, defaultLeg } from './check-search.ts';
import type { LegPlans } from './fuse.ts';
import { LEGS, type Leg, type LegState } from './hybrid-search.types.ts';
import type { TextQuery } from './text-query.ts';

/** Why a leg cannot take part; null: it can. */
export type Hindrances = Readonly<Record<Leg, string | null>>;

export interface ChosenLegs {
  readonly plans: LegPlans;
  readonly states: readonly LegState[];
}

/** The legs that were asked for, or all, that nothing hinders. */
export function chooseLegs(
  { legs }: Pick<CheckedSearch, 'legs'>,
  hindrances: Hindrances,
  weightOf: (leg: Leg) => number,
): ChosenLegs {
  const plans: LegPlans = {};
  const states = LEGS.map((leg): LegState => {
    const asked: AskedLeg | undefined = legs === null ? defaultLeg(leg) : legs.get(leg);
    const reason = asked ? hindrances[leg] : 'It is not among the legs that were asked for.';
    if (!asked || reason !== null) return hindered(leg, reason);
    const { minScore, depth } = asked;
    const weight = asked.weight ?? weightOf(leg);
    plans[leg] = { weight, minScore, depth };
    return { leg, available: true, reason: null, weight, minScore, depth, candidates: 0, complete: null };
  });
  return { plans, states };
}

const hindered = (leg: Leg, reason: string | null): LegState => ({
  leg,
  available: false,
  reason,
  weight: null,
  minScore: null,
  depth: null,
  candidates: null,
  complete: null,
});

/** What suits a query, where the caller says nothing. `npm run eval -- hybrid` measures it. */
export function defaultWeights(text: TextQuery | null, hasSound: boolean): Readonly<Record<Leg, number>> {
  const isPhrase = text?.hasPhrase && !text.hasLooseWords;
  return {
    KEYWORD: 1,
    // Who quotes wants these words: meaning only orders what has them.
    SENTENCE: isPhrase ? 0.2 : 1,
    ACOUSTIC: hasSound ? 1 : 0,
    FINGERPRINT: hasSound ? 2 : 0,
  };
}
