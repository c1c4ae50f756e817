import type { AlignmentEvidence } from './alignment-evidence.ts';

/** Votes that count as much as one standard error of token agreement. */
const VOTES_PER_STANDARD_ERROR = 6;
/** Evidence at which a match and an accident are equally likely. */
const EVEN_EVIDENCE = 9;

/**
 * How sure it is that two stretches are the same recording, 0..1: a logistic curve over the sum of two pieces of
 * evidence, the agreement of the tokens as aligned (in standard errors) and the votes for the alignment.
 */
export function copyConfidence(
  votes: number,
  { significance }: Pick<AlignmentEvidence, 'significance'>,
): number {
  const evidence = significance + votes / VOTES_PER_STANDARD_ERROR;
  return 1 / (1 + Math.exp(EVEN_EVIDENCE - evidence));
}
