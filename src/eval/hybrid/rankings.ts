/** A way to ask: which legs, fused how. */
export interface Ranking {
  readonly name: string;
  /** Whether it is one leg alone. */
  readonly isLeg: boolean;
  /** What is added to the query. */
  readonly input: Readonly<Record<string, unknown>>;
}

const leg = (name: string): Ranking => ({ name, isLeg: true, input: { legs: [{ leg: name }] } });
const fused = (name: string, method: string): Ranking => ({
  name,
  isLeg: false,
  input: { fusion: { method } },
});

const fusions = [fused('fused, as by default', 'RELATIVE_SCORE'), fused('fused, RRF', 'RRF')];

export const textRankings: readonly Ranking[] = [leg('KEYWORD'), leg('SENTENCE'), ...fusions];
export const soundRankings: readonly Ranking[] = [leg('ACOUSTIC'), leg('FINGERPRINT'), ...fusions];
