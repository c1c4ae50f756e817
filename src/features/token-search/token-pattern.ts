import { AppError } from '../../errors.ts';
import { CODEBOOK_SIZE } from '../../inference/tokenizer.ts';
import { inRange } from '../arguments.ts';
import type { TokenStepInput } from './token-search.types.ts';

export const MAX_STEPS = 64;
export const MAX_ALTERNATIVES = 256;
/** 32 seconds: frames that a match may span at most. */
export const MAX_SPAN_FRAMES = 400;

/** `accepts` null: any token. A gap stands for min..max frames of any token. */
export type TokenStep =
  | { readonly kind: 'frame'; readonly accepts: ReadonlySet<number> | null }
  | { readonly kind: 'gap'; readonly min: number; readonly max: number };

export interface TokenPattern {
  readonly steps: readonly TokenStep[];
  /** Most frames of a match. */
  readonly maxFrames: number;
}

/** Checks a pattern. Throws BAD_USER_INPUT naming the step and the limit. */
export function checkPattern(input: readonly TokenStepInput[]): TokenPattern {
  if (input.length < 1 || input.length > MAX_STEPS) {
    throw refused(`pattern must have 1 to ${MAX_STEPS} steps, got ${input.length}.`, 'pattern', MAX_STEPS);
  }
  const steps = input.map((step, index) => toStep(step, `pattern.${index}`));
  if (!steps.some((step) => step.kind === 'frame' && step.accepts)) {
    throw refused('pattern must name at least one token.', 'pattern');
  }
  for (const index of [0, steps.length - 1]) {
    if (steps[index]?.kind !== 'gap') continue;
    throw refused('A gap must stand between two other steps.', `pattern.${index}.gap`);
  }
  const maxFrames = steps.reduce((sum, step) => sum + (step.kind === 'gap' ? step.max : 1), 0);
  if (maxFrames > MAX_SPAN_FRAMES) {
    throw refused(
      `pattern may span at most ${MAX_SPAN_FRAMES} frames with its gaps at their longest, got ${maxFrames}.`,
      'pattern',
      MAX_SPAN_FRAMES,
    );
  }
  return { steps, maxFrames };
}

function toStep({ token, anyOf, any, gap }: TokenStepInput, field: string): TokenStep {
  if (token != null) return { kind: 'frame', accepts: new Set([toToken(token, `${field}.token`)]) };
  if (anyOf != null) {
    if (anyOf.length < 1 || anyOf.length > MAX_ALTERNATIVES) {
      const limits = `1 to ${MAX_ALTERNATIVES} tokens, got ${anyOf.length}`;
      throw refused(`${field}.anyOf must have ${limits}.`, `${field}.anyOf`, MAX_ALTERNATIVES);
    }
    return { kind: 'frame', accepts: new Set(anyOf.map((each) => toToken(each, `${field}.anyOf`))) };
  }
  if (gap != null) {
    const min = inRange(gap.min, `${field}.gap.min`, 0, MAX_SPAN_FRAMES);
    return { kind: 'gap', min, max: inRange(gap.max, `${field}.gap.max`, min, MAX_SPAN_FRAMES) };
  }
  if (any !== true) throw refused(`${field}.any can only be true.`, `${field}.any`);
  return { kind: 'frame', accepts: null };
}

const toToken = (token: number, field: string): number => inRange(token, field, 0, CODEBOOK_SIZE - 1);

function refused(message: string, field: string, limit?: number): AppError {
  return new AppError('BAD_USER_INPUT', message, { field, ...(limit !== undefined && { limit }) });
}
