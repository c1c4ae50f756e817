import type { AlignedPart } from '../../matching/index.ts';

/** Different equal tokens that two foreign sounds may share at one offset, and what each further one counts. */
const CHANCE_TOKENS = 6;
const EVIDENCE_PER_TOKEN = 0.35;
const MOST_TOKEN_EVIDENCE = 4;
/** Evidence that counts as even odds: at most 0.3 % of foreign queries reach it. */
const EVEN_EVIDENCE = 7;
/** A query heard at many speeds and pitches meets the likeliest of many foreign places. */
const WARPED_HANDICAP = 1.5;
const STEEPNESS = 1.6;

/**
 * Evidence that two stretches are the same recording, in standard errors: how well they agree as aligned, and the
 * different tokens that are equal (only where the recording was hardly changed: that is what tells a copy of a second).
 */
export function copyEvidence({ significance, equalTokens }: AlignedPart, isWarped: boolean): number {
  const tokens = Math.min(MOST_TOKEN_EVIDENCE, Math.max(0, equalTokens - CHANCE_TOKENS) * EVIDENCE_PER_TOKEN);
  return significance + tokens - (isWarped ? WARPED_HANDICAP : 0);
}

/** How sure it is that two stretches are the same recording, 0..1: a logistic curve over the evidence. */
export const copyConfidence = (evidence: number): number =>
  1 / (1 + Math.exp(STEEPNESS * (EVEN_EVIDENCE - evidence)));
