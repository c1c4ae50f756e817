/** Votes that count as much as one standard error of token agreement. */
const VOTES_PER_STANDARD_ERROR = 6;
/**
 * Equal residual tokens that count as much, and the most that count: they hardly ever agree by chance, but a steady
 * tone or hum may repeat one.
 */
const RESIDUALS_PER_STANDARD_ERROR = 1.5;
const MAX_RESIDUALS = 12;
/**
 * Evidence that counts as even odds. Set by hand above what 50 foreign queries reached (8.4, with an earlier build of the
 * tokenizer) among 35 development recordings; not calibrated, so the confidence orders hits but is no probability yet.
 */
const EVEN_EVIDENCE = 9;

/**
 * How sure it is that two stretches are the same recording, 0..1: a logistic curve over the sum of three pieces of
 * evidence, in standard errors: the agreement of the layer-0 tokens as aligned, the votes for the alignment, and
 * the frames whose first residual token is equal too (only where the recording was hardly changed).
 */
export function copyConfidence(votes: number, significance: number, equalResiduals: number): number {
  const evidence =
    significance +
    votes / VOTES_PER_STANDARD_ERROR +
    Math.min(equalResiduals, MAX_RESIDUALS) / RESIDUALS_PER_STANDARD_ERROR;
  return 1 / (1 + Math.exp(EVEN_EVIDENCE - evidence));
}
