import type { EmbedderKind } from '../embeddings/index.ts';
import { type AskedLeg, type CheckedSearch, defaultLeg } from './check-search.ts';
import type { LegPlans } from './fuse.ts';
import { LEGS, type Leg, type LegState } from './hybrid-search.types.ts';
import type { TextForm, TextQuery } from './text-query.ts';

/** Why a leg cannot take part; null: it can. */
export type Hindrances = Readonly<Record<Leg, string | null>>;

export interface ChosenLegs {
  readonly plans: LegPlans;
  readonly states: readonly LegState[];
}

/** Where the caller says nothing. */
export interface LegDefaults {
  readonly weightOf: (leg: Leg) => number;
  /** Raw score from which a leg counts; null: any. */
  readonly leastOf: (leg: Leg) => number | null;
}

/** The legs that were asked for, or all, that nothing hinders. */
export function chooseLegs(
  { legs }: Pick<CheckedSearch, 'legs'>,
  hindrances: Hindrances,
  { weightOf, leastOf }: LegDefaults,
): ChosenLegs {
  const plans: LegPlans = {};
  const states = LEGS.map((leg): LegState => {
    const asked: AskedLeg | undefined = legs === null ? defaultLeg(leg) : legs.get(leg);
    const reason = asked ? hindrances[leg] : 'It is not among the legs that were asked for.';
    if (!asked || reason !== null) return hindered(leg, reason);
    const { depth } = asked;
    const minScore = asked.minScore ?? leastOf(leg);
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

/** What SENTENCE counts beside KEYWORD's 1, by what compares and what is asked. */
const sentenceWeights: Readonly<Record<EmbedderKind, Readonly<Record<TextForm, number>>>> = {
  // It compares words as well, less exactly than KEYWORD does, but pieces and other forms of them too.
  LEXICAL: { PHRASE: 0.2, KEYWORDS: 0.3, QUESTION: 0.7 },
  // Two words say what is meant, but are seldom the words of the text.
  SENTENCE: { PHRASE: 0.2, KEYWORDS: 2, QUESTION: 0.7 },
};

/**
 * What suits a query, where the caller says nothing: chosen on other draws of the development texts than those of
 * docs/how-well-it-finds.md; `npm run eval -- hybrid` measures it.
 */
export function defaultWeights(
  text: TextQuery | null,
  embedder: EmbedderKind | null,
): Readonly<Record<Leg, number>> {
  return {
    KEYWORD: 1,
    SENTENCE: sentenceWeights[embedder ?? 'LEXICAL'][text?.form ?? 'QUESTION'],
    ACOUSTIC: 1,
    FINGERPRINT: 2,
  };
}

/**
 * Cosine under which lexical vectors are alike by chance: 19 in 20 English and Chinese texts of another subject
 * lie under 0.13, nine in ten under 0.09, and of the best texts that answer one in twenty. A sentence model has a scale of its own.
 */
const LEAST_LEXICAL = 0.1;

export const defaultLeast =
  (embedder: EmbedderKind | null) =>
  (leg: Leg): number | null =>
    leg === 'SENTENCE' && embedder === 'LEXICAL' ? LEAST_LEXICAL : null;
