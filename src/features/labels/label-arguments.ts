import { AppError } from '../../errors.ts';
import { decodeCursor } from '../../lib/cursor.ts';
import { isUuid } from '../../lib/uuid.ts';
import { idArgument, inRange, textUpTo } from '../arguments.ts';
import { notACursor } from '../cursor-arguments.ts';
import type { LabelRef } from './labels.types.ts';
import { MIN_STORED_SCORE } from './score-runs.ts';
import type { HitPosition } from './sound-hits.store.ts';

const MAX_NAME_LENGTH = 100;
const MAX_DESCRIPTION_LENGTH = 2_000;
const MIN_EXAMPLE_S = 0.1;
const MAX_EXAMPLE_S = 600;
export const DEFAULT_MIN_SCORE = 0.5;

/** A label as GraphQL names it. */
export interface LabelRefInput {
  readonly id?: string | null | undefined;
  readonly name?: string | null | undefined;
}

/** Throws BAD_USER_INPUT unless exactly one of id and name is given. */
export function labelRefArgument({ id, name }: LabelRefInput, field: string): LabelRef {
  if ((id == null) === (name == null)) {
    throw new AppError('BAD_USER_INPUT', `${field} must have either id or name.`, { field });
  }
  if (id != null) return { id: idArgument(id, `${field}.id`) };
  return { name: textUpTo(name!, `${field}.name`, MAX_NAME_LENGTH) };
}

export function nameArgument(name: string, field = 'input.name'): string {
  const trimmed = name.trim();
  return textUpTo(trimmed, field, MAX_NAME_LENGTH);
}

export const nameContainsArgument = (text: string): string => textUpTo(text, 'nameContains', MAX_NAME_LENGTH);

export function descriptionArgument(description: string | null | undefined): string | null {
  return description == null || description === ''
    ? null
    : textUpTo(description, 'input.description', MAX_DESCRIPTION_LENGTH);
}

/** A score that hits are kept for, or BAD_USER_INPUT. */
export const minScoreArgument = (minScore: number | null | undefined, field = 'minScore'): number =>
  inRange(minScore ?? DEFAULT_MIN_SCORE, field, MIN_STORED_SCORE, 1);

/** Throws BAD_USER_INPUT naming the end that is wrong, with the limit that it passed. */
export function checkRange(startS: number, endS: number, durationS: number): void {
  inRange(startS, 'input.startS', 0, durationS);
  const refuse = (message: string, limit: number) => {
    throw new AppError('BAD_USER_INPUT', message, { field: 'input.endS', limit });
  };
  if (!(endS <= durationS)) {
    refuse(`input.endS must not be after the end of the recording (${durationS} s), got ${endS}.`, durationS);
  }
  if (!(endS >= startS + MIN_EXAMPLE_S - 1e-9)) {
    refuse(`An example must be ${MIN_EXAMPLE_S} s long or longer.`, MIN_EXAMPLE_S);
  }
  if (endS > startS + MAX_EXAMPLE_S) {
    refuse(`An example may be ${MAX_EXAMPLE_S} s long, got ${endS - startS} s.`, MAX_EXAMPLE_S);
  }
}

/** The id after which a list of examples continues. */
export function exampleCursorArgument(after: string | null | undefined): string | null {
  if (after == null) return null;
  const [id] = decodeCursor(after, 1) ?? [];
  if (typeof id !== 'string' || !isUuid(id)) throw notACursor();
  return id;
}

/** The lower-case name after which a list of labels continues. */
export function nameCursorArgument(after: string | null | undefined): string | null {
  if (after == null) return null;
  const [name] = decodeCursor(after, 1) ?? [];
  if (typeof name !== 'string' || name.includes('\u0000')) throw notACursor();
  return name;
}

/** Where a list of the hits of one model continues. */
export function hitCursorArgument(after: string | null | undefined, version: number): HitPosition | null {
  if (after == null) return null;
  const [ofVersion, score, id] = decodeCursor(after, 3) ?? [];
  if (typeof score !== 'number' || typeof id !== 'string' || !isUuid(id)) throw notACursor();
  if (ofVersion !== version) {
    throw new AppError(
      'BAD_USER_INPUT',
      'The label was learned anew since: after is a cursor of hits that are gone. Begin again.',
      { field: 'after' },
    );
  }
  return { score, id };
}
