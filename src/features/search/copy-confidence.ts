import type { AlignedPart } from '../../matching/index.ts';

/** Different equal tokens that two foreign sounds may share at one offset: one, and a tenth of the frames. */
const CHANCE_SHARE = 0.1;
/** What each further one counts, and all of them at most. */
const EVIDENCE_PER_TOKEN = 0.5;
const MOST_TOKEN_EVIDENCE = 6;
/** Fewer than chance gives: alike, but not the same sound. Babble at 5 dB leaves a seventh of the frames equal. */
const LEAST_TOKEN_EVIDENCE = -3;
/**
 * Evidence that counts as even odds. Of 130 foreign development queries one reached it: a sentence that the index holds
 * in another voice at the same pace (10.8 in noise, 9.5 clean); all others stayed below 7.5. Left out of the count: two
 * recordings of the development data that agree like one recording at two tempos.
 */
const EVEN_EVIDENCE = 10;
/** A query heard at many speeds and pitches meets the likeliest of many foreign places. */
const WARPED_HANDICAP = 1.5;
const STEEPNESS = 1.6;

/**
 * Evidence that two stretches are the same recording, in standard errors: how well they agree as aligned, and the
 * different tokens that are equal beyond chance: many tell a copy of one second, few tell another voice's same words.
 */
export function copyEvidence({ significance, equalTokens, frames }: AlignedPart, isWarped: boolean): number {
  const beyondChance = equalTokens - 1 - CHANCE_SHARE * frames;
  const tokens = Math.max(
    LEAST_TOKEN_EVIDENCE,
    Math.min(MOST_TOKEN_EVIDENCE, beyondChance * EVIDENCE_PER_TOKEN),
  );
  return significance + tokens - (isWarped ? WARPED_HANDICAP : 0);
}

/** How sure it is that two stretches are the same recording, 0..1: a logistic curve over the evidence. */
export const copyConfidence = (evidence: number): number =>
  1 / (1 + Math.exp(STEEPNESS * (EVEN_EVIDENCE - evidence)));
